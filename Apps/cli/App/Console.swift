import Claims
import CodeSets
import Foundation
import Payments
import Primitives
import Storage

/// What goes to the terminal: results to standard output, remarks to standard error.
enum Console {
    static func say(_ text: String = "") { print(text) }

    static func remark(_ text: String) { put(Array("\(text)\n".utf8), to: 2) }

    /// Writes bytes as they are to standard output. False when the other end is closed or full.
    static func emit(_ bytes: [UInt8]) -> Bool { flush() && put(bytes, to: 1) }

    /// False when what was said could not be written out.
    static func flush() -> Bool { fflush(nil) == 0 }

    /// Foundation's handles end the process when a write fails; a closed terminal is no reason to crash.
    @discardableResult
    static func put(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else {
                if written < 0, errno == EINTR { continue }
                return false
            }
            rest = rest.dropFirst(written)
        }
        return true
    }

    static func warn(_ finding: Finding) {
        remark("\(finding)" + (finding.fix.map { " Fix: \($0)" } ?? ""))
    }

    static func fail(_ message: String, findings: [Finding], json: Bool) {
        if json {
            struct Failure: Encodable {
                var error: String
                var findings: [Finding]
            }
            try? printJSON(Failure(error: message, findings: findings))
        } else {
            remark("superbill: \(message)")
            for finding in findings { warn(finding) }
        }
    }

    static func printJSON(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Our own errors describe themselves without values; others are named by their type only.
    static func describe(_ error: any Error) -> String {
        switch error {
        case let own as StorageError: own.description
        case let own as CodeSetFileError: own.description
        case let own as EditionStoreError: own.description
        case let own as LedgerError: own.description
        case let own as ClaimTransitionError: own.description
        case let own as TransportError: own.description
        case let money as MoneyError: "an amount is \(money == .overflow ? "too large" : "not a number of cents")"
        case let cocoa as CocoaError: "a file cannot be used" + (cocoa.filePath.map { ": \($0)" } ?? "")
        default: "unexpected failure (\(type(of: error)))"
        }
    }

    static func printFindings(_ findings: [Finding]) {
        for finding in findings.sorted(by: { $0.severity > $1.severity }) {
            let place = finding.location.path.map { "  \($0)" } ?? ""
            say("  \(finding.severity.rawValue.uppercased().padded(to: 7)) \(finding.id)\(place)")
            say("          \(finding.message)")
            if let fix = finding.fix { say("          Do: \(fix)") }
            if let rule = finding.location.rule { say("          Set in \(rule)") }
        }
    }
}

/// A progress line on a terminal, nothing elsewhere.
struct Progress {
    let label: String
    let total: Int
    private let isShown = isatty(2) == 1

    func show(_ done: Int) { show(done, of: total) }

    func show(_ done: Int, of total: Int) {
        guard isShown else { return }
        Console.put(Array("\r\(label) \(done)/\(total)\u{1B}[K".utf8), to: 2)
    }

    func end() {
        guard isShown else { return }
        Console.put(Array("\r\u{1B}[K".utf8), to: 2)
    }
}

/// Columns for people: text left, amounts right.
struct Table {
    enum Side { case left, right }
    private let headings: [String]
    private let sides: [Side]
    private var rows: [[String]] = []

    init(_ columns: [(String, Side)]) {
        headings = columns.map(\.0)
        sides = columns.map(\.1)
    }

    mutating func add(_ cells: [String]) {
        // A line break or control character in a record must not break the table or move the cursor.
        rows.append(cells.map { $0.map { $0.isNewline ? " " : $0 }.filter { !$0.isControl }.map(String.init).joined() })
    }

    func render() -> String {
        let widths = headings.indices.map { column in
            ([headings] + rows).map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
        }
        func line(_ cells: [String]) -> String {
            let padded = cells.enumerated().map { column, cell in
                sides[column] == .left ? cell.padded(to: widths[column]) : cell.paddedLeft(to: widths[column])
            }
            return padded.joined(separator: "  ").trimmedEnd
        }
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
        return ([line(headings), rule] + rows.map(line)).joined(separator: "\n")
    }
}

extension Character {
    fileprivate var isControl: Bool {
        unicodeScalars.contains { scalar in
            [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        }
    }
}

extension String {
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
    func paddedLeft(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
    /// At most `limit` characters, with an ellipsis when cut.
    func shortened(to limit: Int) -> String { count <= limit ? self : "\(prefix(max(0, limit - 1)))…" }

    fileprivate var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
