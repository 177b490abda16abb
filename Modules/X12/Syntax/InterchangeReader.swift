package import Primitives

/// Reads interchanges that are in memory, one transaction set at a time, as values.
///
/// It serves small files such as acknowledgments; files of any size are read with the claim and remittance readers.
/// Whatever is wrong becomes a finding; reading goes on with what can be read.
package struct InterchangeReader: ~Copyable {
    private var stream: TransactionStream
    private var source: ArraySource
    /// The ISA segments seen so far.
    package private(set) var interchanges: [InterchangeHeader] = []
    /// The TA1 segments seen so far.
    package private(set) var interchangeAcknowledgments: [Segment] = []

    package init(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) {
        stream = TransactionStream(limits: limits)
        source = ArraySource(bytes)
    }

    /// What was found up to the last set that was read; complete after `next()` returned nil.
    package var findings: [Finding] { stream.findings }

    /// The next transaction set, or nil at the end of the file.
    package mutating func next() -> TransactionSet? {
        var header: Segment?
        var segments: [Segment] = []
        var interchange = InterchangeHeader.none
        var group = GroupHeader.none
        while true {
            switch stream.next() {
            case .needsInput: stream.feed { source.read(into: $0) }
            case .interchangeStart: if let header = stream.interchange { interchanges.append(header) }
            case .interchangeAcknowledgment: interchangeAcknowledgments.append(Segment(stream.segment))
            case .setStart:
                header = Segment(stream.segment)
                interchange = stream.interchange ?? .none
                group = stream.group ?? .none
            case .segment: segments.append(Segment(stream.segment))
            case .setEnd:
                let broken: Set<EnvelopeFault> = [.trailerMissing, .countMismatch, .controlMismatch]
                return TransactionSet(
                    interchange: interchange, group: group, header: header ?? .empty, segments: segments,
                    isComplete: stream.setFaults.isDisjoint(with: broken))
            case .groupStart, .groupEnd, .interchangeEnd, .stray: break
            case .end: return nil
            }
        }
    }

    /// Reads a file to its end.
    package static func readAll(
        _ bytes: [UInt8], limits: ReadLimits = ReadLimits()
    ) -> (sets: [TransactionSet], findings: [Finding]) {
        var reader = InterchangeReader(bytes, limits: limits)
        var sets: [TransactionSet] = []
        while let set = reader.next() { sets.append(set) }
        return (sets, reader.findings)
    }
}
