package import Primitives

/// Reads the remittances of a file or connection asynchronously, one claim in memory at a time:
///
///     let reader = RemittanceReader(source)
///     for try await item in reader.claims { post(item.claim, of: item.remittance) }
///
/// A reader is read once, from one task.
package final class RemittanceReader<Feed: RemittanceFeed> {
    private var cursor: RemittanceCursor
    private var feed: Feed
    private var header = RemittanceHeader(.blank)

    private init(feed: Feed, limits: ReadLimits) {
        self.feed = feed
        cursor = RemittanceCursor(limits: limits)
    }

    /// Reads what a source gives.
    package convenience init<Source>(_ source: Source, limits: ReadLimits = ReadLimits())
    where Feed == SourceFeed<Source> {
        self.init(feed: SourceFeed(source), limits: limits)
    }

    /// Reads bytes that arrive in pieces of any size.
    package convenience init<Chunks>(chunks: Chunks, limits: ReadLimits = ReadLimits())
    where Feed == ChunkFeed<Chunks> {
        self.init(feed: ChunkFeed(chunks), limits: limits)
    }

    /// What was found so far; complete after the last claim or event.
    package var findings: [Finding] { cursor.findings }

    /// Every claim of every remittance.
    package var claims: RemittanceClaims<Feed> { RemittanceClaims(reader: self) }

    /// Everything, with the beginning and the end of each remittance.
    package var events: RemittanceEvents<Feed> { RemittanceEvents(reader: self) }

    func nextEvent(_ isolation: isolated (any Actor)?) async throws -> RemittanceEvent? {
        while true {
            switch cursor.next() {
            case .event: return cursor.takeEvent()
            case .needsInput:
                try await feed.prepare(isolation)
                try cursor.feed { try feed.read(into: $0) }
            case .end: return nil
            }
        }
    }

    func nextClaim(_ isolation: isolated (any Actor)?) async throws -> ReceivedClaim? {
        while true {
            switch cursor.next() {
            case .event:
                switch cursor.takeEvent() {
                case .claim(let claim):
                    return ReceivedClaim(
                        header: header, claim: claim, index: cursor.claimIndex, ordinal: cursor.claimOrdinal)
                case .header(let remittance): header = RemittanceHeader(remittance)
                case .summary, .end: continue
                }
            case .needsInput:
                try await feed.prepare(isolation)
                try cursor.feed { try feed.read(into: $0) }
            case .end: return nil
            }
        }
    }
}

/// A remittance without its claims, shared by all of them.
package final class RemittanceHeader: Sendable, HoldsPatientData {
    package let remittance: Remittance

    init(_ remittance: Remittance) { self.remittance = remittance }
}

/// A claim with the remittance that it came in.
package struct ReceivedClaim: Sendable, HoldsPatientData {
    let header: RemittanceHeader
    package var claim: RemittanceClaim
    /// The claim's place in its remittance, the first being 0.
    package let index: Int
    /// Position of the CLP in the file, the first segment being 1; the byte offset is the claim's own.
    package let ordinal: Int

    /// The remittance without its claims and provider adjustments.
    package var remittance: Remittance { header.remittance }
    /// Byte offset of the CLP in the file.
    package var offset: Int { claim.offset }
}

package struct RemittanceClaims<Feed: RemittanceFeed>: AsyncSequence {
    let reader: RemittanceReader<Feed>

    package func makeAsyncIterator() -> Iterator { Iterator(reader: reader) }

    package struct Iterator: AsyncIteratorProtocol {
        let reader: RemittanceReader<Feed>

        package mutating func next() async throws -> ReceivedClaim? { try await reader.nextClaim(#isolation) }

        package mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(any Error) -> ReceivedClaim? { try await reader.nextClaim(actor) }
    }
}

package struct RemittanceEvents<Feed: RemittanceFeed>: AsyncSequence {
    let reader: RemittanceReader<Feed>

    package func makeAsyncIterator() -> Iterator { Iterator(reader: reader) }

    package struct Iterator: AsyncIteratorProtocol {
        let reader: RemittanceReader<Feed>

        package mutating func next() async throws -> RemittanceEvent? { try await reader.nextEvent(#isolation) }

        package mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(any Error) -> RemittanceEvent? { try await reader.nextEvent(actor) }
    }
}
