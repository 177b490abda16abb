package import Primitives

/// The remittances of a file or connection, event by event, in flat memory.
package struct RemittanceStream<Source: ByteSource>: ~Copyable {
    private var cursor: RemittanceCursor
    private var source: Source

    package init(_ source: consuming Source, limits: ReadLimits = ReadLimits()) {
        self.source = source
        cursor = RemittanceCursor(limits: limits)
    }

    /// What was found so far; complete after ``next()`` gave nil.
    package var findings: [Finding] { cursor.findings }

    /// Position in the file of the CLP of the last claim, the first segment being 1.
    package var claimOrdinal: Int { cursor.claimOrdinal }

    /// The place of the last claim in its set, the first being 0.
    package var claimIndex: Int { cursor.claimIndex }

    /// The next part, or nil at the end of the file.
    /// - Throws: what the source throws.
    package mutating func next() throws -> RemittanceEvent? {
        while true {
            switch cursor.next() {
            case .event: return cursor.takeEvent()
            case .needsInput: try cursor.feed { try source.read(into: $0) }
            case .end: return nil
            }
        }
    }
}
