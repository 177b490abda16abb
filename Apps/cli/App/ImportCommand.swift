import ArgumentParser
import Composition
import Foundation
import Primitives
import Records
import RevenueCycle
import Settings

struct ImportCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in records: FHIR R4 bundles and notes.",
        discussion: "Example: superbill import --clinic lakeside visits/*.json notes/*.txt")

    @OptionGroup var common: CommonOptions
    @Option(help: "The clinic that the records belong to. Default: default_clinic of superbill.yaml.")
    var clinic: String?
    @Argument(help: "Files to take in.") var files: [String]

    func execute() async throws {
        let workbench = try common.workbench(mustExist: false)
        let clinic = clinic ?? workbench.configuration.settings.defaultClinic
        let importer = ImportRecords(workbench.office)
        var reports: [ImportRecords.Report] = []
        let progress = Progress(label: "importing", total: files.count)
        for (index, file) in files.enumerated() {
            progress.show(index)
            let bytes = try InputFile.read(file, limit: ImportRecords.sizeLimit)
            reports.append(try await importer(bytes, file: file, clinic: clinic, in: common.context))
        }
        progress.end()
        if common.json { try Console.printJSON(reports) } else { show(reports) }
        if reports.contains(where: { !$0.isAccepted }) { throw ExitStatus.unreadable }
    }

    private func show(_ reports: [ImportRecords.Report]) {
        var table = Table([
            ("File", .left), ("New", .right), ("Changed", .right), ("Unchanged", .right), ("Visits", .right),
            ("Remarks", .left),
        ])
        for report in reports {
            let remarks =
                !report.isAccepted
                ? "REFUSED" : report.wasKnown ? "same file as before" : "\(report.findings.count) findings"
            let counts = report.counts
            table.add([
                report.file.split(separator: "/").last.map(String.init) ?? report.file, String(counts.new),
                String(counts.changed), String(counts.unchanged), String(counts.visits), remarks,
            ])
        }
        Console.say(table.render())
        for report in reports { showFindings(report) }
        let new = reports.reduce(0) { $0 + $1.counts.new }
        let visits = reports.reduce(0) { $0 + $1.counts.newVisits }
        let refused = reports.filter { !$0.isAccepted }.count
        Console.say(
            "\n\(new) new statements, \(visits) new visits." + (refused > 0 ? " \(refused) files REFUSED." : ""))
    }

    /// One line for each kind of problem; --json has every single one.
    private func showFindings(_ report: ImportRecords.Report) {
        let serious = report.findings.filter { $0.severity >= .warning }
        guard !serious.isEmpty else { return }
        Console.say("\n\(report.file)")
        for (_, group) in Dictionary(grouping: serious, by: \.id).sorted(by: { $0.key < $1.key }) {
            guard let first = group.first else { continue }
            let more = group.count > 1 ? " (and \(group.count - 1) more)" : ""
            Console.say("  \(first.severity.rawValue) \(first.id) at \(first.location)\(more): \(first.message)")
            if let fix = first.fix { Console.say("    Do: \(fix)") }
        }
    }
}

/// Reads a file that a person named: a regular file, not larger than the limit.
enum InputFile {
    static func read(_ path: String, limit: Int) throws -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw refusal("input.missing", path, "There is no such file.")
        }
        let attributes = try FileManager.default.attributesOfItem(
            atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
        guard !isFolder.boolValue, attributes[.type] as? FileAttributeType == .typeRegular else {
            throw refusal("input.not-a-file", path, "This is not a regular file.")
        }
        guard let size = attributes[.size] as? Int, size <= limit else {
            throw refusal("input.too-large", path, "The file is larger than \(limit >> 20) MiB.")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw refusal("input.unreadable", path, "The file cannot be opened; check its permissions.")
        }
        return [UInt8](data)
    }

    private static func refusal(_ id: String, _ path: String, _ message: String) -> UseCaseError {
        .unreadable("the input", [Finding(id, .error, at: .init(file: path), message)])
    }
}
