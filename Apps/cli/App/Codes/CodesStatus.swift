import ArgumentParser
import CodeSets
import Primitives
import RevenueCycle

struct CodesStatus: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Which tables are installed, which checks are off for want of one, and which file turns each on.",
        discussion: "Example: superbill codes status")
    @OptionGroup var common: CommonOptions
    @Option(help: "The date of service for which tables must be in force.") var on: String?
    @Flag(help: "List every imported edition, not only the newest of each table.") var all = false

    func execute() async throws {
        let status = CodeSetStatus(try common.codeLibrary().current, on: try CodesCommand.day(on))
        if common.json { return try Console.printJSON(status) }
        Console.say("Shipped with the program")
        var shipped = Table([
            ("Table", .left), ("Release", .left), ("From", .left), ("To", .left), ("Codes", .right), ("Source", .left),
        ])
        for table in status.embedded {
            shipped.add([
                table.title, table.release.shortened(to: 36), table.effectiveFrom?.description ?? "-",
                table.effectiveTo?.description ?? "-", String(table.rows), table.source.shortened(to: 50),
            ])
        }
        Console.say(shipped.render())
        showImported(status)
        showOff(status)
    }

    private func showImported(_ status: CodeSetStatus) {
        let installed = status.tables.filter { !$0.editions.isEmpty }
        guard !installed.isEmpty else { return Console.say("\nNothing is imported yet.") }
        Console.say("\nImported")
        var table = Table([
            ("Edition", .left), ("Table", .left), ("Release", .left), ("From", .left), ("To", .left), ("Rows", .right),
            ("Imported", .left), ("By", .left),
        ])
        for entry in installed {
            for edition in all ? entry.editions : Array(entry.editions.prefix(1)) {
                table.add([
                    edition.id, entry.title, edition.release, edition.effectiveFrom?.description ?? "-",
                    edition.effectiveTo?.description ?? "-", String(edition.rows),
                    edition.isUsable ? edition.importedAt?.date.description ?? "" : "FILE DAMAGED; import again",
                    edition.importedBy ?? "",
                ])
            }
        }
        Console.say(table.render())
    }

    /// By file to import: one download often turns several things on.
    private func showOff(_ status: CodeSetStatus) {
        let off = status.tables.filter { !$0.isInForce && !$0.enables.isEmpty }
        guard !off.isEmpty else { return Console.say("\nEvery check has its table on \(status.on).") }
        Console.say("\nOff on \(status.on), for want of a table")
        show(off.filter(\.editions.isEmpty))
        let old = off.filter { !$0.editions.isEmpty }
        guard !old.isEmpty else { return Console.say("\nTo turn one on: superbill codes import FILE") }
        Console.say("\nOnly an edition for other dates is there; it helps to find codes and decides nothing")
        show(old)
        Console.say("\nTo turn one on: superbill codes import FILE")
    }

    private func show(_ tables: [CodeSetStatus.Table]) {
        var shown: Set<String> = []
        for table in tables where shown.insert(table.obtain).inserted {
            Console.say("  \(table.obtain)")
            var said: Set<String> = []
            for use in tables where use.obtain == table.obtain && said.insert(use.enables).inserted {
                Console.say("      \(use.enables)")
            }
        }
    }
}
