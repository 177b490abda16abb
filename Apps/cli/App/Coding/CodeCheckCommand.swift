import ArgumentParser
import CodeSets
import Coding
import Composition
import Primitives
import RevenueCycle

struct CodeCheckCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the codes of one visit against each other, the patient and the date.",
        discussion: """
            Diagnoses in sequencing order and services, in any mixture; a service has modifiers after hyphens and \
            units after an asterisk. With --visit the codes are those that were accepted, and the record is asked too.

            Example: superbill code check --visit 1001
                     superbill code check E11.22 N18.31 99214-25 --on 2026-09-28 --age 66 --sex female
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "Codes, such as E11.22, 99214-25, J3301*4.") var codes: [String] = []
    @Option(help: "A visit's number: check what was accepted for it.") var visit: Int64?
    @Option(help: "The date of service.") var on: String?
    @Option(help: "The patient's age in years.") var age: Int?
    @Option(help: "The patient's sex: female or male.") var sex: String?
    @Option(help: "outpatient or inpatient.") var setting = "outpatient"
    @Option(help: "The Medicare contractor, five digits, for coverage articles.") var contractor: String?

    func validate() throws {
        guard codes.isEmpty == (visit != nil) else { throw ValidationError("name codes or --visit, one of them") }
    }

    func execute() async throws {
        let answer: CheckAcceptedCodes.Answer
        if let visit {
            answer = try await CheckVisitCodes(try common.workbench().office)(visit, in: common.context)
        } else {
            answer = try checked()
        }
        if common.json {
            try Console.printJSON(answer)
        } else {
            show(answer)
        }
        if answer.findings.contains(where: { $0.severity >= .warning }) { throw ExitStatus.findings }
    }

    private func checked() throws -> CheckAcceptedCodes.Answer {
        guard let setting = CheckContext.Setting(rawValue: setting) else {
            throw ValidationError("--setting takes outpatient or inpatient")
        }
        var diagnoses: [ICD10CM.Code] = []
        var services: [ServiceNotation] = []
        for text in codes.flatMap({ $0.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == " " }) }) {
            if let service = ServiceNotation(text) {
                services.append(service)
            } else if let code = ICD10CM.Code(text) {
                diagnoses.append(code)
            } else {
                throw ValidationError("\(text) is neither a diagnosis such as E11.22 nor a service such as 99214-25")
            }
        }
        let terms = CheckAcceptedCodes.Terms(
            date: try CodesCommand.day(on), age: try NoteOptions.checked(age),
            sex: try NoteOptions.sex(sex) ?? .unknown, setting: setting, contractor: contractor)
        return CheckAcceptedCodes(try common.codeLibrary().current)(diagnoses, services, terms)
    }

    private func show(_ answer: CheckAcceptedCodes.Answer) {
        for finding in answer.findings {
            Console.say("\(finding)" + (finding.citation.map { "  [\($0)]" } ?? ""))
            if let fix = finding.fix { Console.say("    Do: \(fix)") }
        }
        if answer.findings.isEmpty { Console.say("Nothing is found against these codes on \(answer.on).") }
        if !answer.off.isEmpty {
            Console.say(
                "Not checked for want of a table: \(answer.off.joined(separator: ", ")) (superbill codes status)")
        }
    }
}
