import ArgumentParser
import Foundation
import Primitives
import X12

extension X12Command {
    /// `superbill x12 validate`: every problem of a file, with its place and what to do.
    struct Validate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check files against their implementation guides, SNIP types 1 to 7.",
            discussion: """
                Example: superbill x12 validate --jobs 2 batch.837

                With --json one object a line: file, rule, severity, snip, transaction, loop, segment, element, offset, \
                line, message, fix. `line` is the number of the segment: its line in `superbill x12 format`. Messages \
                never hold a value of the file.

                Exit codes: 0 accepted, 1 findings of error severity, 2 a file could not be read.
                """)

        @Argument(help: "Files of interchanges; - is standard input.") var files: [String] = ["-"]
        @Option(
            help: "The highest SNIP type to check: 1 syntax, 2 guide, 3 balance, 4 situations, 5 codes, 6 services.")
        var snip = 7
        @Option(help: "How many sets to check at the same time.") var jobs = 1
        @Flag(help: "One JSON object a line for programs.") var json = false
        @Option(help: "Stop after this many findings of one file; 0 shows all.") var limit = 0
        @Option(help: "The day that counts as today, YYYY-MM-DD.") var today: String?
        @Flag(help: "Take warnings for errors.") var strict = false

        func validate() throws {
            guard (1...7).contains(snip) else { throw ValidationError("--snip takes a number from 1 to 7.") }
            guard (1...64).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 64.") }
            guard limit >= 0 else { throw ValidationError("--limit takes a number of findings.") }
            guard today == nil || today.flatMap({ CalendarDate(iso: $0) }) != nil else {
                throw ValidationError("--today takes a day such as 2026-11-23.")
            }
        }

        func run() async throws {
            let options = ValidationOptions(
                levels: Set(1...snip), codeLists: ValidationCodeLists.standard,
                today: today.flatMap { CalendarDate(iso: $0) } ?? SystemClock().today)
            var worst = ExitStatus.accepted
            for file in files {
                var printer = FindingPrinter(file: file, json: json, limit: limit, isStrict: strict)
                do {
                    try await ValidationRun(options: options, jobs: jobs).run(file) { printer.take($0) }
                    printer.end()
                } catch let failure as FileFailure {
                    Console.remark("superbill: \(failure)")
                    worst = .unreadable
                    continue
                }
                if !printer.isReadable { worst = .unreadable }
                if printer.hasErrors, worst == .accepted { worst = .findings }
                if !printer.isOpen || !Console.flush() { throw ExitCode(4) }
            }
            if worst != .accepted { throw ExitCode(worst.rawValue) }
        }

        private enum ExitStatus: Int32 { case accepted = 0, findings = 1, unreadable = 2 }
    }
}

/// Prints findings as they come, so that the memory does not grow with their number.
struct FindingPrinter {
    private let file: String
    private let json: Bool
    private let limit: Int
    private let isStrict: Bool
    private var errors = 0
    private var warnings = 0
    private var sets = 0
    private var units = 0
    private var accepted = 0
    private var unitNames: Set<String> = []
    /// False when the file is no interchange at all.
    private(set) var isReadable = true
    /// False when the other end of the output is closed.
    private(set) var isOpen = true
    private var buffer: [UInt8] = []

    init(file: String, json: Bool, limit: Int, isStrict: Bool) {
        self.file = file
        self.json = json
        self.limit = limit
        self.isStrict = isStrict
    }

    var hasErrors: Bool { errors > 0 || (isStrict && warnings > 0) }

    /// What says that there is nothing to check.
    private static let unreadable: Set = [
        "x12.empty", "x12.no-isa", "x12.utf-16", "x12.short-isa", "x12.bad-delimiters", "x12.isa-fields",
    ]

    mutating func take(_ event: ValidationEvent) {
        switch event {
        case .finding(let finding):
            if finding.isError { errors += 1 } else if finding.severity == .warning { warnings += 1 }
            if sets == 0, Self.unreadable.contains(finding.rule) { isReadable = false }
            if limit == 0 || errors + warnings <= limit { show(finding) }
        case .unit(let verdict):
            units += 1
            if verdict.isAccepted { accepted += 1 }
        case .setStart(let header): unitNames.insert(Self.unitName(header.id))
        case .setEnd: sets += 1
        default: break
        }
    }

    private mutating func show(_ finding: TransactionFinding) {
        if json {
            FindingJSON.write(finding, file: file, to: &buffer)
        } else {
            let fix = finding.fix.map { " Do: \($0)" } ?? ""
            let place = "\(file):\(finding.place.line): \(finding.place.path) (byte \(finding.place.offset))"
            let what = "\(finding.severity.rawValue) \(finding.rule): \(finding.message)\(fix)"
            buffer += Array("\(place): \(what)\n".utf8)
        }
        if buffer.count > 65_536 { flush() }
    }

    private mutating func flush() {
        if isOpen, !buffer.isEmpty { isOpen = Console.emit(buffer) }
        buffer.removeAll(keepingCapacity: true)
    }

    mutating func end() {
        flush()
        guard !json else { return }
        let unit = unitNames.count == 1 ? unitNames.first ?? "unit" : "unit"
        Console.say(
            "\(file): \(counted(sets, "transaction")), \(accepted) of \(counted(units, unit)) accepted; "
                + "\(counted(errors, "error")), \(counted(warnings, "warning"))")
    }

    private func counted(_ number: Int, _ name: String) -> String {
        "\(number) \(name)\(number == 1 ? "" : name.hasSuffix("s") ? "es" : "s")"
    }

    /// What a verdict is given for in a set of this kind.
    private static func unitName(_ transaction: String) -> String {
        switch transaction {
        case "837", "835": "claim"
        case "276", "277": "claim status"
        case "270", "271": "patient"
        case "999": "answer"
        default: "unit"
        }
    }
}

/// A finding as one line of JSON; written by hand because a file may have millions of them.
enum FindingJSON {
    static func write(_ finding: TransactionFinding, file: String, to bytes: inout [UInt8]) {
        bytes += Array("{\"file\":".utf8)
        string(file, to: &bytes)
        field("rule", finding.rule, &bytes)
        field("severity", finding.severity.rawValue, &bytes)
        bytes += Array(",\"snip\":\(finding.snip)".utf8)
        field("transaction", finding.place.transaction, &bytes)
        field("loop", finding.place.loop.isEmpty ? nil : finding.place.loop, &bytes)
        field("segment", finding.place.segment, &bytes)
        field("element", finding.place.element == nil ? nil : finding.place.elementName, &bytes)
        bytes += Array(",\"offset\":\(finding.place.offset),\"line\":\(finding.place.line)".utf8)
        field("message", finding.message, &bytes)
        field("fix", finding.fix, &bytes)
        bytes += Array("}\n".utf8)
    }

    private static func field(_ name: String, _ value: String?, _ bytes: inout [UInt8]) {
        bytes += Array(",\"\(name)\":".utf8)
        guard let value else {
            bytes += Array("null".utf8)
            return
        }
        string(value, to: &bytes)
    }

    static func string(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
