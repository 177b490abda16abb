package import Primitives

/// Writes segments into one growing buffer. Elements are cleaned of delimiters, empty ones at the end are left off,
/// segments are counted.
///
/// A segment is written element by element, without values in between: ``begin(_:)``, then ``text(_:)``, ``money(_:)``,
/// ``skip(_:)`` and so on in the order of the elements, then ``end()``. For few segments ``add(_:_:)`` says the same in
/// one call.
package struct SegmentWriter: Sendable {
    package let delimiters: Delimiters
    /// Segments written so far.
    package internal(set) var count = 0
    package internal(set) var findings: [Finding] = []
    /// Leads the path of a finding: `claim[3] `.
    package var context = ""
    /// The claim and line at hand, counted from 1; they follow the context in the path of a finding.
    var claimNumber = 0
    var lineNumber = 0

    /// What was written lies before `used`; the rest is room.
    var storage: [UInt8]
    var used = 0
    let specialBytes: SpecialBytes

    // The segment that is open.
    var id = SegmentID.invalid
    var start = 0
    var element = 0
    var pendingElements = 0
    var part = 0
    var pendingParts = 0
    var hasContent = false
    var separator: UInt8 = 0

    package init(delimiters: Delimiters = .standard) {
        self.delimiters = delimiters
        storage = [UInt8](repeating: 0, count: 4_096)
        specialBytes = SpecialBytes(delimiters)
    }

    /// What was written so far and not taken yet.
    package var bytes: [UInt8] { Array(storage[..<used]) }

    /// How many bytes were written and not taken yet.
    var byteCount: Int { used }

    /// Hands over what was written and goes on with an empty buffer.
    mutating func takeBytes() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &storage)
        taken.removeLast(taken.count - used)
        used = 0
        storage = [UInt8](repeating: 0, count: 4_096)
        return taken
    }

    /// Makes room for so many bytes at once, so that the buffer need not grow step by step.
    mutating func reserveCapacity(_ bytes: Int) {
        let wanted = min(max(0, bytes), 1 << 28)
        if wanted > storage.count { storage.append(contentsOf: repeatElement(0, count: wanted - storage.count)) }
    }

    /// Lets `read` see what was written, and forgets it but keeps the room.
    mutating func drain(_ read: (Span<UInt8>) throws -> Void) rethrows {
        try read(storage.span.extracting(0..<used))
        used = 0
    }

    /// A place to come back to with ``rollBack(to:)``.
    struct Mark {
        fileprivate let used: Int
        fileprivate let count: Int
        fileprivate let findings: Int
    }

    var mark: Mark { Mark(used: used, count: count, findings: findings.count) }

    /// Forgets the segments that were written since the mark, and gives the findings since then.
    mutating func rollBack(to mark: Mark) -> [Finding] {
        used = min(used, mark.used)
        count = mark.count
        return takeFindings(since: mark)
    }

    /// Takes the findings since the mark out of the list.
    mutating func takeFindings(since mark: Mark) -> [Finding] {
        guard findings.count > mark.findings else { return [] }
        let taken = Array(findings[mark.findings...])
        findings.removeLast(taken.count)
        return taken
    }
}

// MARK: A segment in one call

extension SegmentWriter {
    /// Writes a segment; nothing when every element is empty.
    package mutating func add(_ id: String, _ elements: [Element]) {
        begin(SegmentID(id.utf8.prefix(4)) ?? .invalid)
        for element in elements {
            switch element {
            case .text(let value): text(value)
            case .components(let parts):
                beginComponents()
                for part in parts { component(part) }
            case .repetitions(let parts):
                beginRepetitions()
                for part in parts { component(part) }
            }
        }
        end()
    }

    /// Appends a segment whose bytes are right already, such as an ISA.
    mutating func add(raw segment: [UInt8]) {
        pendingElements = 0
        pendingParts = 0
        reserve(segment.count)
        for byte in segment { put(byte) }
        count += 1
    }
}

// MARK: Findings

extension SegmentWriter {
    /// Records a problem of the values that are being written.
    package mutating func report(
        _ id: String, _ path: String, _ message: String, severity: Finding.Severity = .error, fix: String? = nil
    ) {
        let claim = claimNumber > 0 ? "claim[\(claimNumber)] " : ""
        let line = lineNumber > 0 ? "line[\(lineNumber)] " : ""
        findings.append(
            Finding(id, severity, at: Finding.Location(context + claim + line + path), message, fix: fix))
    }

    /// Reports a text that is longer than the guide allows; it is written whole, never cut.
    package mutating func limit(_ text: String?, _ length: Int, _ path: String) {
        guard let text, text.utf8.count > length, text.unicodeScalars.count > length else { return }
        report(
            "x12.element-length", path, "\(path) takes at most \(length) characters.",
            fix: "Shorten it where it is entered.")
    }
}
