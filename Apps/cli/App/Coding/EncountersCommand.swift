import ArgumentParser
import Composition
import Primitives
import Records
import RevenueCycle

struct EncountersCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "encounters", abstract: "List visits, newest first.",
        discussion: "Example: superbill encounters --clinic lakeside --limit 20")

    @OptionGroup var common: CommonOptions
    @Option(help: "Only this clinic.") var clinic: String?
    @Option(help: "How many.") var limit = 50

    func execute() async throws {
        guard (1...100_000).contains(limit) else { throw ValidationError("--limit must be 1 to 100000") }
        let workbench = try common.workbench()
        try common.check(clinic, in: workbench)
        let office = workbench.office
        let visits = try await CodeEncounter(office).visits(clinic: clinic, limit: limit, in: common.context)
        if common.json { return try Console.printJSON(visits) }
        var table = Table([
            ("Visit", .right), ("Date", .left), ("Clinic", .left), ("Patient", .left), ("Account", .right),
            ("Type", .left),
            ("Notes", .right), ("Proposed", .right), ("Decided", .right), ("Claims", .right),
        ])
        for visit in visits {
            table.add([
                String(visit.key), visit.date?.description ?? "none", visit.clinic,
                visit.patient.display.shortened(to: 26),
                String(visit.patientKey), visit.type.shortened(to: 34), String(visit.notes), String(visit.proposals),
                String(visit.decisions), String(visit.claims),
            ])
        }
        Console.say(table.render())
    }
}
