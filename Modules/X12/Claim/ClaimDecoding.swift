package import Primitives

/// Makes claims of the segments of transaction sets, without input of its own and without keeping a set.
package protocol ClaimDecoding {
    associatedtype Claim: Equatable & Sendable

    /// - Parameter limits: its `unitBytes` is the limit for one claim, and for one level above claims; what is behind it
    ///   is not read and makes the claim unreadable.
    init(limits: ReadLimits)

    /// True when claims of this kind can be read from sets of the version; what is wrong is reported.
    mutating func begin(
        _ interchange: InterchangeHeader, _ group: GroupHeader, _ set: SetHeader, _ report: (Finding) -> Void
    ) -> Bool

    /// Takes a segment between ST and SE, which stands at `position` in its set; true when a claim is finished.
    mutating func take(_ segment: borrowing SegmentView, position: Int) -> Bool

    /// Ends the set; true when a claim is finished.
    mutating func endSet() -> Bool

    /// The claim that was finished last; nil when it was taken already.
    mutating func takeClaim() -> DecodedClaim<Claim>?

    /// What is wrong with the set's levels since the last call.
    mutating func takeFindings() -> [Finding]

    var context: Shared<ClaimSetContext>? { get }
}

extension ClaimDecoding {
    /// Reads on up to the end of a claim or an event that is no segment; nil when a claim is finished.
    @inline(__always)
    mutating func advance(_ stream: inout TransactionStream) -> TransactionStream.Event? {
        while true {
            let event = stream.next()
            guard case .segment = event else { return event }
            if take(stream.segment, position: stream.setPosition) { return nil }
        }
    }
}

/// A claim that can be read from a stream of segments.
package protocol StreamedClaim: Equatable, Sendable {
    associatedtype Decoder: ClaimDecoding where Decoder.Claim == Self
}
