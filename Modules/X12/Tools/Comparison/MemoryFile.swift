/// A file in memory, for what can be read only once, such as standard input.
package struct MemoryFile: ByteSource, RandomByteSource, Sendable {
    package let contents: [UInt8]
    private var position = 0

    package init(_ bytes: [UInt8]) { contents = bytes }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = read(at: position, into: buffer)
        position += count
        return count
    }

    package mutating func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, contents.count - offset)
        guard offset >= 0, count > 0 else { return 0 }
        contents.withUnsafeBytes { source in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[offset..<offset + count]))
        }
        return count
    }
}
