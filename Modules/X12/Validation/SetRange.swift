import Primitives

/// Where a transaction set lies in a file, so that it can be validated on its own.
package struct SetRange: Sendable {
    package let header: SetHeader
    let tables: GuideTables
    /// The file offsets of the ST's first byte and of the byte after the set.
    package let start: Int
    package internal(set) var end: Int
    package let delimiters: Delimiters

    /// Findings about one set that are kept when sets are validated apart.
    package static let findingLimit = 100_000

    /// Validates the set alone: its findings and verdicts in order. It stops after ``findingLimit`` findings.
    /// - Parameter source: gives the bytes from `start` to `end`.
    package func validate(
        _ options: ValidationOptions, _ source: inout some ByteSource
    ) throws -> [ValidationEvent] {
        var set = SetValidator(tables, control: header.controlNumber, delimiters: delimiters, options: options)
        var reader = SegmentReader(
            resumingAt: start, ordinal: header.ordinal - 1, delimiters: delimiters, limits: options.limits)
        var position = 0
        reading: while true {
            switch reader.next() {
            case .needsInput: try reader.feed { try source.read(into: $0) }
            case .segment:
                position += 1
                set.take(reader.segment, position: position)
                // A set that is wrong from end to end must not fill the memory with complaints.
                if set.findings.count > SetRange.findingLimit { break reading }
            case .end: break reading
            }
        }
        set.finish()
        return set.findings.map { .finding($0) } + set.verdicts.map { .unit($0) }
    }
}
