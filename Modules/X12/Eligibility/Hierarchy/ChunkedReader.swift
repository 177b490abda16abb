package import Primitives

/// Reads units from bytes that come in chunks of any size, such as a request's body.
///
///     let reader = EligibilityResponseChunks(body)
///     for try await answer in reader.answers { ... }
///     // reader.findings now holds what is wrong with the file.
///
/// It belongs to one task; its sequence can be gone through once.
package final class ChunkedReader<Model: LevelModel, Chunks: AsyncSequence> where Chunks.Element == [UInt8] {
    private var decoder: UnitDecoder<Model>
    private var chunks: Chunks.AsyncIterator
    private var chunk = ArraySlice<UInt8>()

    package init(_ chunks: Chunks, limits: ReadLimits = ReadLimits()) {
        self.chunks = chunks.makeAsyncIterator()
        decoder = UnitDecoder(limits: limits)
    }

    /// What was found so far in the file; complete at the end of the sequence.
    package var findings: [Finding] { decoder.findings }

    /// The units of the file in order.
    package var units: Units { Units(reader: self) }
    /// The units of a file of responses.
    package var answers: Units { units }
    /// The units of a file of inquiries.
    package var inquiries: Units { units }

    package struct Units: AsyncSequence {
        package typealias Element = ReadUnit<Model.Unit>
        let reader: ChunkedReader

        package struct AsyncIterator: AsyncIteratorProtocol {
            let reader: ChunkedReader

            package mutating func next() async throws -> Element? { try await next(isolation: nil) }

            package mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> Element? {
                try await reader.next(isolation: actor)
            }
        }

        package func makeAsyncIterator() -> AsyncIterator { AsyncIterator(reader: reader) }
    }

    private func next(isolation actor: isolated (any Actor)?) async throws -> ReadUnit<Model.Unit>? {
        while true {
            switch decoder.next() {
            case .unit(let unit): return unit
            case .end: return nil
            case .needsInput:
                while chunk.isEmpty {
                    guard let more = try await chunks.next(isolation: actor) else { break }
                    chunk = more[...]
                }
                take()
            }
        }
    }

    /// Gives the decoder as much of the chunk as it has room for; nothing when the chunks are over.
    private func take() {
        decoder.feed { buffer in
            let count = min(buffer.count, chunk.count)
            guard count > 0 else { return 0 }
            chunk.withUnsafeBytes { bytes in
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[0..<count]))
            }
            chunk.removeFirst(count)
            return count
        }
    }
}
