import X12

/// An interchange again and again, each time under the next control number, made while it is read.
struct RepeatedInterchange: ByteSource {
    private var bytes: [UInt8]
    private var left: Int
    private var position = 0
    private var number = 1
    private let trailer: Int

    /// - Parameters:
    ///   - bytes: one interchange as our writer makes it, with control number 1.
    ///   - length: bytes to give in all, rounded up to whole interchanges.
    init(_ bytes: [UInt8], length: Int) {
        self.bytes = bytes
        left = bytes.isEmpty ? 0 : (length + bytes.count - 1) / bytes.count
        // IEA02 ends before the last terminator.
        trailer = bytes.count - 10
    }

    /// How often the interchange comes.
    var count: Int { left }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        if position == bytes.count {
            left -= 1
            position = 0
            number += 1
            renumber()
        }
        guard left > 0 else { return 0 }
        let count = min(buffer.count, bytes.count - position)
        bytes.withUnsafeBytes {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
        }
        position += count
        return count
    }

    /// ISA13 and IEA02.
    private mutating func renumber() {
        let digits = String(1_000_000_000 + number).utf8.dropFirst()
        bytes.replaceSubrange(90..<99, with: digits)
        bytes.replaceSubrange(trailer..<trailer + 9, with: digits)
    }
}
