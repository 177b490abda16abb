/// What gives a reader its bytes: it may wait for them first.
package protocol RemittanceFeed {
    /// Waits until ``read(into:)`` has bytes to give or knows that there are none.
    mutating func prepare(_ isolation: isolated (any Actor)?) async throws

    /// Puts bytes into the buffer and returns how many; 0 only at the end.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// Bytes from a source that does not make one wait.
package struct SourceFeed<Source: ByteSource>: RemittanceFeed {
    private var source: Source

    init(_ source: Source) { self.source = source }

    package mutating func prepare(_ isolation: isolated (any Actor)?) async throws {}

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        try source.read(into: buffer)
    }
}

/// Bytes that arrive in pieces.
package struct ChunkFeed<Chunks: AsyncSequence>: RemittanceFeed where Chunks.Element: Collection<UInt8> {
    private var iterator: Chunks.AsyncIterator
    private var chunk: Chunks.Element?
    private var position: Chunks.Element.Index?

    init(_ chunks: Chunks) { iterator = chunks.makeAsyncIterator() }

    package mutating func prepare(_ isolation: isolated (any Actor)?) async throws {
        while position == nil || position == chunk?.endIndex {
            chunk = try await iterator.next(isolation: isolation)
            position = chunk?.startIndex
            // An empty piece is not the end.
            if chunk == nil { return }
        }
    }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard let chunk, let start = position else { return 0 }
        let rest = chunk[start...].prefix(buffer.count)
        let copied: Int? = rest.withContiguousStorageIfAvailable { bytes in
            buffer.copyMemory(from: UnsafeRawBufferPointer(bytes))
            return bytes.count
        }
        if copied == nil { for (place, byte) in rest.enumerated() { buffer[place] = byte } }
        position = rest.endIndex
        return rest.count
    }
}
