import ArgumentParser
import CodeSets
import Coding
import Composition
import Records
import RevenueCycle

struct CodeLevel: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "em", abstract: "The level of a visit as a proof: each element with the facts that earn it.",
        discussion: """
            A number is a visit of the database; anything else is a file with a note.

            Example: superbill code em NOTE.txt
                     superbill code em NOTE.txt --family "office new"
                     superbill code em 1001 --json
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup(title: "For a note") var noteOptions: NoteOptions
    @Argument(help: "The visit's number, or a file with a note (- reads standard input).") var visit: String
    @Option(help: "The family of codes: \(VisitFamily.allCases.map(\.rawValue).joined(separator: ", ")).")
    var family: String?

    func execute() async throws {
        var stated: VisitFamily?
        if let family {
            guard let known = VisitFamily(rawValue: family) else {
                throw ValidationError("--family takes one of those that --help lists")
            }
            stated = known
        }
        let proof: VisitLevelProof?
        if let key = Int64(visit) {
            let office = try common.workbench().office
            let desk = try await CodeEncounter(office).open(key, in: common.context)
            proof = VisitLevelProof(visit: desk.visit.record, catalog: office.codes, stated: stated)
        } else {
            proof = try noteOptions.note(visit).levelProof(try common.codeLibrary().current, stated: stated)
        }
        guard let proof else { throw UseCaseError.notFound("date of service of visit", visit) }
        if common.json { return try Console.printJSON(proof) }
        for line in proof.lines { Console.say(line) }
    }
}
