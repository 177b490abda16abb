/// Makes small zip archives, sound and unsound, byte by byte.
struct ZipMaker {
    struct Member {
        var name: String
        var content: [UInt8]
        /// Of a deflated member: the bytes as they lie in the archive.
        var packed: [UInt8]?
        var crc: UInt32
        var size: Int
        var isEncrypted = false
        var method: UInt16 = 0
    }

    private var members: [Member] = []

    static func zip(_ members: [(String, [UInt8])]) -> [UInt8] {
        var maker = ZipMaker()
        for (name, content) in members { maker.add(name, content) }
        return maker.bytes()
    }

    static func zip(_ members: [(String, String)]) -> [UInt8] { zip(members.map { ($0.0, Array($0.1.utf8)) }) }

    mutating func add(_ name: String, _ content: [UInt8], encrypted: Bool = false, method: UInt16 = 0) {
        members.append(
            Member(
                name: name, content: content, crc: ZipMaker.crc(content), size: content.count, isEncrypted: encrypted,
                method: method))
    }

    /// A deflated member of zeros that says it is `stated` bytes long.
    mutating func addZeros(_ name: String, _ count: Int, stated: Int? = nil) {
        let packed = ZipMaker.deflatedZeros(count)
        let crc = ZipMaker.crc([UInt8](repeating: 0, count: count))
        members.append(
            Member(name: name, content: [], packed: packed, crc: crc, size: stated ?? count, method: 8))
    }

    mutating func addWrongChecksum(_ name: String, _ content: [UInt8]) {
        add(name, content)
        members[members.count - 1].crc ^= 1
    }

    func bytes() -> [UInt8] {
        var out: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let packed = member.packed ?? member.content
            let start = out.count
            let head =
                little(20, 2) + little(member.isEncrypted ? 1 : 0, 2) + little(Int(member.method), 2) + little(0, 4)
                + little(Int(member.crc), 4) + little(packed.count, 4) + little(member.size, 4)
                + little(member.name.utf8.count, 2) + little(0, 2)
            out += [0x50, 0x4B, 3, 4] + head + Array(member.name.utf8) + packed
            directory += [0x50, 0x4B, 1, 2] + little(20, 2) + head + little(0, 10) + little(start, 4)
            directory += Array(member.name.utf8)
        }
        let start = out.count
        out += directory + [0x50, 0x4B, 5, 6] + little(0, 4) + little(members.count, 2) + little(members.count, 2)
        return out + little(directory.count, 4) + little(start, 4) + little(0, 2)
    }

    private func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> (8 * $0) : 0) }
    }

    static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }

    /// One block with fixed codes: a zero, then copies of it, 258 at a time (13 bits each).
    static func deflatedZeros(_ count: Int) -> [UInt8] {
        var bits: [UInt8] = []
        func put(_ code: Int, _ width: Int) {
            for shift in stride(from: width - 1, through: 0, by: -1) { bits.append(UInt8(code >> shift & 1)) }
        }
        // Last block, type 1 (its two bits are sent lowest first).
        bits += [1, 1, 0]
        var left = count
        if left > 0 {
            put(0b0011_0000, 8)
            left -= 1
        }
        while left >= 258 {
            put(0b1100_0101, 8)
            put(0, 5)
            left -= 258
        }
        while left > 0 {
            put(0b0011_0000, 8)
            left -= 1
        }
        put(0, 7)
        return stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<min(start + 8, bits.count)].enumerated().reduce(0) { $0 | $1.element << UInt8($1.offset) }
        }
    }

    /// A gzip member whose data is stored, not packed.
    static func gzip(_ content: [UInt8]) -> [UInt8] {
        var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
        let pieces = stride(from: 0, to: max(content.count, 1), by: 60_000).map {
            Array(content[$0..<min($0 + 60_000, content.count)])
        }
        for (index, piece) in pieces.enumerated() {
            let length = UInt16(piece.count)
            out += [index == pieces.count - 1 ? 1 : 0, UInt8(length & 255), UInt8(length >> 8)]
            out += [UInt8(~length & 255), UInt8(~length >> 8)] + piece
        }
        for value in [crc(content), UInt32(content.count)] { out += (0..<4).map { UInt8(value >> (8 * $0) & 255) } }
        return out
    }
}
