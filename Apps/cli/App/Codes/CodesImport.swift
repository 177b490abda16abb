import ArgumentParser
import CodeSets
import Foundation
import Primitives
import RevenueCycle
import Storage

struct CodesImport: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in code tables from the agencies' own files, as they were downloaded.",
        discussion: """
            Each table becomes a dated edition beside the earlier ones. What a file is, is recognized by its content.
            Example: superbill codes import icd10orderfiles2026.zip
            Example: superbill codes import ccipra-*.zip MUE.csv --from 2026-10-01
            """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Files: zip, gz, xml, txt, csv or xlsx.") var files: [String]
    @Option(help: "The first day of service of the editions, where the files do not say it.") var from: String?
    @Option(help: "The last day of service.") var to: String?
    @Option(help: "What to call the release.") var release: String?
    @Option(help: "The table, where a file's content does not tell, such as ptp-hospital.") var table: String?
    @Flag(help: "I have read the notice about licensed text, and my license covers this use.") var acceptLicense = false
    @Flag(help: "Read, compare and report; store nothing.") var preview = false

    func execute() async throws {
        let library = try common.codeLibrary()
        var options = ImportCodeSets.Options()
        options.stated = EditionDates.Stated(
            release: release, from: try CodesCommand.date(from, option: "--from"),
            to: try CodesCommand.date(to, option: "--to"))
        if let first = options.stated.from, let last = options.stated.to, last < first {
            throw ValidationError("--to lies before --from")
        }
        options.table = table
        options.acceptsLicense = acceptLicense
        options.isPreview = preview
        var given: [ImportCodeSets.File] = []
        var failures: [ImportCodeSets.Failure] = []
        for file in files {
            do throws(StableFile.Failure) {
                let name = URL(fileURLWithPath: file).lastPathComponent
                given.append(ImportCodeSets.File(name: name, bytes: try StableFile.read(file)))
            } catch {
                failures.append(ImportCodeSets.Failure(file: file, reason: error.description))
            }
        }
        var report = try ImportCodeSets(library, clock: SystemClock())(given, options: options, in: common.context)
        report.failures = failures + report.failures
        if common.json { try Console.printJSON(report) } else { CodesImport.show(report) }
        if !report.failures.isEmpty { throw ExitStatus.unreadable }
    }

    static func show(_ report: ImportCodeSets.Report) {
        var table = Table([
            ("Table", .left), ("Release", .left), ("From", .left), ("To", .left), ("Read", .right), ("Kept", .right),
            ("Rejected", .right), ("New", .right), ("Changed", .right), ("Ended", .right), ("Result", .left),
        ])
        for row in report.tables {
            table.add([
                row.table, row.release, row.effectiveFrom?.description ?? "-", row.effectiveTo?.description ?? "-",
                String(row.rowsRead), String(row.rows), String(row.rowsRejected), String(row.new), String(row.changed),
                String(row.ended), row.outcome.words,
            ])
        }
        if !report.tables.isEmpty { Console.say(table.render()) }
        for row in report.tables where !row.warnings.isEmpty || !row.rejected.isEmpty {
            Console.say("\n\(row.edition)  \(row.title)")
            for warning in row.warnings { Console.say("  note: \(warning)") }
            for rejected in row.rejected.prefix(10) { Console.say("  line \(rejected.line): \(rejected.reason)") }
            if row.rowsRejected > 10 {
                Console.say("  … \(row.rowsRejected - 10) more rejected rows; --json lists 200")
            }
        }
        if !report.passedOver.isEmpty {
            Console.say("\nNo tables: \(report.passedOver.map { $0.shortened(to: 60) }.joined(separator: ", "))")
        }
        for failure in report.failures { Console.remark("superbill: \(failure.reason)") }
        if report.tables.contains(where: { $0.outcome == .imported }) {
            Console.say("\nNext: superbill codes impact shows what the change touches.")
        }
    }
}

extension ImportCodeSets.Table.Outcome {
    fileprivate var words: String {
        switch self {
        case .imported: "imported"
        case .unchanged: "already there"
        case .preview: "not stored (preview)"
        }
    }
}

struct CodesRevert: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "revert", abstract: "Take an imported edition back; the one before it is in force again.",
        discussion: "Example: superbill codes revert hcpcs@2026-10-01.1f3a9c04 --reason \"wrong quarter\"")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The edition as codes status lists it.") var edition: String

    func execute() async throws {
        let reverted = try RevertCodeSet(common.codeLibrary(), clock: SystemClock())(edition, in: common.context)
        if common.json { return try Console.printJSON(reverted) }
        Console.say("Taken back: \(reverted.id). Its file is kept, and importing it again puts it back.")
    }
}
