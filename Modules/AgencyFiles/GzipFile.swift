import CZlib

/// Unpacks gzip files (RFC 1952), several members one after the other included. zlib compares each member's checksum
/// and length.
enum GzipFile {
    static func isGzip(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    private static let blockSize = 1 << 18
    /// zlib's window, plus 16 for a gzip header.
    private static let windowBits: Int32 = 15 + 16

    /// - Parameter allowance: how many bytes may come out; more is `tooLarge`.
    static func unpack(_ bytes: [UInt8], name: String, allowance: Int) throws(AgencyFileError) -> [UInt8] {
        var output: [UInt8] = []
        var start = 0
        while start < bytes.count, isGzip(bytes[start...]) {
            start += try unpackMember(bytes[start...], name: name, allowance: allowance, into: &output)
        }
        // Zeros may follow, from media that are written in blocks.
        guard start > 0, bytes[start...].allSatisfy({ $0 == 0 }) else { throw .damaged(name) }
        return output
    }

    /// Unpacks the member with which the bytes begin and gives the number of bytes that it takes.
    private static func unpackMember(
        _ bytes: ArraySlice<UInt8>, name: String, allowance: Int, into output: inout [UInt8]
    ) throws(AgencyFileError) -> Int {
        var stream = z_stream()
        guard inflateInit2_(&stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damaged(name)
        }
        defer { inflateEnd(&stream) }
        var block = [UInt8](repeating: 0, count: blockSize)
        var consumed = 0
        while true {
            // zlib counts input in 32 bits, so it gets the input in pieces too.
            let piece = bytes.dropFirst(consumed).prefix(blockSize)
            var status = Z_OK
            var left = 0
            var made = 0
            piece.withUnsafeBufferPointer { input in
                block.withUnsafeMutableBufferPointer { room in
                    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                    stream.avail_in = UInt32(input.count)
                    stream.next_out = room.baseAddress
                    stream.avail_out = UInt32(room.count)
                    status = inflate(&stream, Z_NO_FLUSH)
                    left = Int(stream.avail_in)
                    made = room.count - Int(stream.avail_out)
                }
            }
            consumed += piece.count - left
            guard output.count + made <= allowance else { throw .tooLarge(name) }
            output.append(contentsOf: block[..<made])
            if status == Z_STREAM_END { return consumed }
            // No progress means that the input ends too early.
            guard status == Z_OK, made > 0 || left < piece.count else { throw .damaged(name) }
        }
    }
}
