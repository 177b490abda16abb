package import Primitives

/// One element to write.
package enum Element: Sendable, ExpressibleByStringLiteral {
    case text(String)
    /// A composite; empty components at the end are not written.
    case components([String])
    /// A repeated element.
    case repetitions([String])

    package init(stringLiteral value: String) { self = .text(value) }

    package static let none = Element.text("")

    package static func optional(_ text: String?) -> Element { .text(text ?? "") }
    package static func number(_ value: Int) -> Element { .text(String(value)) }
    package static func date(_ date: CalendarDate?) -> Element { .text(date?.compact ?? "") }

    /// An amount as X12 writes decimals: no zeros that carry nothing (`1200`, `79.5`, `-0.01`).
    package static func money(_ amount: Money?) -> Element { .text(amount.map(Element.decimal) ?? "") }

    static func decimal(_ amount: Money) -> String {
        var text = amount.description
        while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") {
            let wasPoint = text.hasSuffix(".")
            text.removeLast()
            if wasPoint { break }
        }
        return text
    }
}

/// Writes segments. Elements are cleaned of delimiters, empty ones at the end are left off, segments are counted.
package struct SegmentWriter: Sendable {
    package let delimiters: Delimiters
    package private(set) var bytes: [UInt8] = []
    /// Segments written so far.
    package private(set) var count = 0
    package internal(set) var findings: [Finding] = []
    /// Leads the path of a finding: `claim[3] `.
    package var context = ""

    package init(delimiters: Delimiters = .standard) { self.delimiters = delimiters }

    /// Writes a segment; nothing when every element is empty.
    package mutating func add(_ id: String, _ elements: [Element]) {
        var written: [[UInt8]] = []
        for (index, element) in elements.enumerated() {
            let name = index < 9 ? "\(id)0\(index + 1)" : "\(id)\(index + 1)"
            switch element {
            case .text(let text): written.append(clean(text, name))
            case .components(let parts): written.append(joined(parts, delimiters.component, name))
            case .repetitions(let parts): written.append(joined(parts, delimiters.repetition ?? 0x20, name))
            }
        }
        while written.last?.isEmpty == true { written.removeLast() }
        guard !written.isEmpty else { return }
        bytes.append(contentsOf: id.utf8)
        for element in written {
            bytes.append(delimiters.element)
            bytes.append(contentsOf: element)
        }
        bytes.append(delimiters.segment)
        count += 1
    }

    /// Appends a segment whose bytes are right already, such as an ISA.
    mutating func add(raw segment: [UInt8]) {
        bytes.append(contentsOf: segment)
        count += 1
    }

    /// Records a problem of the values that are being written.
    package mutating func report(
        _ id: String, _ path: String, _ message: String, severity: Finding.Severity = .error, fix: String? = nil
    ) {
        findings.append(Finding(id, severity, at: Finding.Location(context + path), message, fix: fix))
    }

    /// Reports a text that is longer than the guide allows; it is written whole, never cut.
    package mutating func limit(_ text: String?, _ length: Int, _ path: String) {
        guard let text, text.unicodeScalars.count > length else { return }
        report(
            "x12.element-length", path, "\(path) takes at most \(length) characters.",
            fix: "Shorten it where it is entered.")
    }

    private mutating func joined(_ parts: [String], _ separator: UInt8, _ name: String) -> [UInt8] {
        var pieces = parts.enumerated().map { clean($0.element, "\(name)-\($0.offset + 1)") }
        while pieces.last?.isEmpty == true { pieces.removeLast() }
        return Array(pieces.joined(separator: [separator]))
    }

    private mutating func clean(_ text: String, _ name: String) -> [UInt8] {
        let clean = SegmentText(text, delimiters: delimiters)
        if clean.hadDelimiter {
            report(
                "x12.delimiter-in-data", name, "\(name) held a delimiter, which was replaced by a blank.",
                severity: .warning, fix: "Remove the characters * : ^ ~ from the field.")
        }
        if clean.wasRefused {
            report(
                "x12.character", name, "\(name) holds a character that an X12 file can not carry.",
                fix: "Write it with the letters A to Z.")
        } else if clean.wasMapped {
            report("x12.character-mapped", name, "\(name) was written with plain letters.", severity: .info)
        }
        return clean.bytes
    }
}
