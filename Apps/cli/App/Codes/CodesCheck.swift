import ArgumentParser
import CodeSets
import Primitives
import RevenueCycle

struct CodesCheck: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check services of one day against pairs, unit limits, add-on rules and coverage.",
        discussion: """
            A service is a code with modifiers after hyphens and units after an asterisk.
            Example: superbill codes check 99213-25 20610-RT*2 36415 --diagnosis M17.11 --on 2026-09-28
            """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Services, such as 99213, 99214-25, 97110*3.") var services: [String]
    @Option(help: "A diagnosis (repeat for more), for coverage articles.") var diagnosis: [String] = []
    @Option(help: "The Medicare contractor, five digits.") var contractor: String?
    @Option(help: "Whose edits: \(InstalledCodeSets.EditProgram.allCases.map(\.rawValue).joined(separator: ", ")).")
    var program = "practitioner"
    @Option(help: "The date of service.") var on: String?

    func execute() async throws {
        guard let program = InstalledCodeSets.EditProgram(rawValue: program) else {
            throw ValidationError("--program \(program) is none of those in --help")
        }
        let diagnoses = try diagnosis.map { text in
            guard let code = ICD10CM.Code(text) else { throw ValidationError("\(text) is not an ICD-10-CM code") }
            return code
        }
        let answer = CheckServices(try common.codeLibrary().current)(
            try CodesCheck.notation(services), diagnoses: diagnoses, contractor: contractor, program: program,
            on: try CodesCommand.day(on))
        if common.json {
            try Console.printJSON(answer)
        } else {
            for item in answer.findings {
                Console.say("\(item.services.joined(separator: " + "))  \(item.message)")
                Console.say("    Do: \(item.advice)")
            }
            if answer.findings.isEmpty { Console.say("No edit applies on \(answer.on).") }
            if !answer.off.isEmpty {
                Console.say(
                    "Not checked for want of a table: \(answer.off.joined(separator: ", ")) (superbill codes status)")
            }
        }
        if !answer.findings.isEmpty { throw ExitStatus.findings }
    }

    static func notation(_ services: [String]) throws -> [ServiceNotation] {
        try services.map { text in
            guard let service = ServiceNotation(text) else {
                throw ValidationError("\(text) is not a service such as 99213, 99214-25 or 97110*3")
            }
            return service
        }
    }
}

struct CodesPrice: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "price", abstract: "What Medicare allows and pays for the services of one session, step by step.",
        discussion: """
            Example: superbill codes price 99213 --contractor 01112 --locality 05 --on 2026-07-15
            Example: superbill codes price 99214-25 20610-RT --zip 94110 --place 11
            """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Services, such as 99213, 99214-25, 97110*3.") var services: [String]
    @Option(help: "The Medicare contractor, five digits.") var contractor: String?
    @Option(help: "The locality, two digits.") var locality: String?
    @Option(help: "The ZIP code of the place of service, instead of contractor and locality.") var zip: String?
    @Option(help: "Place of service.") var place = "11"
    @Option(help: "The date of service.") var on: String?
    @Flag(help: "The practitioner does not participate in Medicare.") var nonparticipating = false
    @Flag(help: "The practitioner takes part in an advanced payment model.") var qualifying = false
    @Flag(help: "A nurse practitioner, clinical nurse specialist or physician assistant: 85 %.") var nonphysician =
        false
    @Option(help: "What is left of the patient's deductible.") var deductible = "0.00"

    func execute() async throws {
        var terms = PriceServices.Terms(date: try CodesCommand.day(on))
        terms.contractor = contractor
        terms.locality = locality
        terms.zip = zip
        terms.place = place
        terms.isParticipating = !nonparticipating
        terms.isQualifying = qualifying
        terms.practitionerShare = nonphysician ? 8_500 : 10_000
        guard let left = try? Money(deductible), left >= .zero else {
            throw ValidationError("--deductible \(deductible) is not an amount such as 25.00")
        }
        terms.deductibleLeft = left
        let answer = try PriceServices(common.codeLibrary().current)(try CodesCheck.notation(services), terms)
        if common.json { return try Console.printJSON(answer) }
        Console.say(
            "Medicare, \(answer.on), contractor \(answer.contractor), locality \(answer.locality), \(answer.setting.rawValue)"
        )
        for line in answer.lines {
            Console.say("\n\(line.service)  \(line.allowed.map(\.description) ?? "no amount")")
            for step in line.steps {
                let factor = step.factor.map { " × \($0)" } ?? ""
                let detail = step.detail.isEmpty ? "" : "  (\(step.detail))"
                Console.say("  \(step.amount.description.paddedLeft(to: 10))  \(step.title)\(factor)\(detail)")
            }
            for reason in line.missing { Console.say("  \(reason)") }
            for remark in line.remarks { Console.say("  note: \(remark)") }
        }
        guard let share = answer.share else { return }
        Console.say("\nAllowed       \(answer.total.description.paddedLeft(to: 12))")
        Console.say("Deductible    \(share.deductible.description.paddedLeft(to: 12))")
        Console.say("Coinsurance   \(share.coinsurance.description.paddedLeft(to: 12))")
        Console.say("Sequestration \(share.sequestered.description.paddedLeft(to: 12))")
        Console.say("Medicare pays \(share.medicarePays.description.paddedLeft(to: 12))")
    }
}
