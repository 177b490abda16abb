/// Bytes that can be read at any place, and so more than once.
package protocol RandomByteSource {
    /// Puts the bytes from `offset` on into the buffer and returns how many; fewer than fit only at the end.
    mutating func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}
