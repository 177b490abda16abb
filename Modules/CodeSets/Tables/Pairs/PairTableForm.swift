/// How a table of pairs lies in bytes. All numbers are little-endian.
///
/// `magic` 8 · checksum of everything after it 8 · number of codes, pairs, terms, reasons, bytes of reasons, zero: 4
/// each · codes, sorted, 4 each · per code where its pairs begin, and the end, 4 each · terms, sorted, 12 each
/// (effective 4, deletion 4, reason 2, indicator 1, before 1996 1) · lengths of the reasons 4 each · their text · then
/// filled to four bytes · the column 2 code of each pair, its place among the codes, 2 each · the terms of each pair 2
/// each.
enum PairTableForm {
    /// The last byte is the version.
    static let magic: [UInt8] = Array("SBPAIRS".utf8) + [1]
    static let headerBytes = 40
    static let termBytes = 12

    static let codesMax = 65_535
    static let termsMax = 65_535
    static let pairsMax = 20_000_000
    static let rationalesMax = 1_000
    static let rationaleBytesMax = 400

    /// Tells a damaged table from a whole one; it does not protect from somebody who wants to deceive.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
        var position = 0
        while position + 8 <= bytes.count {
            sum =
                (sum ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
                &* 0xBF58_476D_1CE4_E5B9
            sum ^= sum >> 29
            position += 8
        }
        while position < bytes.count {
            sum = (sum ^ UInt64(bytes[position])) &* 0xBF58_476D_1CE4_E5B9
            sum ^= sum >> 29
            position += 1
        }
        return sum
    }

    /// Where the parts lie for these counts, from the beginning of the table.
    struct Parts {
        let codes: Int
        let starts: Int
        let terms: Int
        let rationaleLengths: Int
        let rationales: Int
        let columns: Int
        let values: Int
        let end: Int

        init(codes: Int, pairs: Int, terms: Int, rationales: Int, rationaleBytes: Int) {
            self.codes = headerBytes
            starts = self.codes + codes * 4
            self.terms = starts + (codes + 1) * 4
            rationaleLengths = self.terms + terms * termBytes
            self.rationales = rationaleLengths + rationales * 4
            columns = (self.rationales + rationaleBytes + 3) / 4 * 4
            values = columns + pairs * 2
            end = values + pairs * 2
        }
    }
}
