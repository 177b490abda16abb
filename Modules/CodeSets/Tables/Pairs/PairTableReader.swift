/// Checks the bytes of a table of pairs and reads its small parts. A table that passes cannot lead a look-up outside.
struct PairTableReader {
    let parts: PairTableForm.Parts
    let codes: [PackedCode]
    let terms: [PairTerms]
    let rationales: [String]
    let pairs: Int

    init(_ bytes: TableBytes, from start: Int, name: String) throws(CodeSetFileError) {
        guard start >= 0, start <= bytes.count else { throw .malformed(file: name, line: 1) }
        let read = bytes.withUnsafeBytes { memory in
            PairTableReader(UnsafeRawBufferPointer(rebasing: memory[start...]))
        }
        guard let read else { throw .malformed(file: name, line: 1) }
        self = read
    }

    private init?(_ memory: UnsafeRawBufferPointer) {
        guard memory.count >= PairTableForm.headerBytes, memory.prefix(8).elementsEqual(PairTableForm.magic) else {
            return nil
        }
        func number(_ offset: Int) -> Int {
            Int(UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        }
        let counts = (codes: number(16), pairs: number(20), terms: number(24), texts: number(28), textBytes: number(32))
        guard counts.codes <= PairTableForm.codesMax, counts.pairs <= PairTableForm.pairsMax,
            counts.terms <= PairTableForm.termsMax, counts.texts <= PairTableForm.rationalesMax,
            counts.textBytes <= counts.texts * PairTableForm.rationaleBytesMax,
            counts.pairs == 0 || counts.terms > 0
        else { return nil }
        parts = PairTableForm.Parts(
            codes: counts.codes, pairs: counts.pairs, terms: counts.terms, rationales: counts.texts,
            rationaleBytes: counts.textBytes)
        let sum = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        guard parts.end == memory.count,
            sum == PairTableForm.checksum(UnsafeRawBufferPointer(rebasing: memory[16...]))
        else { return nil }
        pairs = counts.pairs
        let (codesAt, startsAt, termsAt) = (parts.codes, parts.starts, parts.terms)
        codes = (0..<counts.codes).map { PackedCode(number: UInt32(truncatingIfNeeded: number(codesAt + $0 * 4))) }
        guard zip(codes, codes.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
        let starts = (0...counts.codes).map { number(startsAt + $0 * 4) }
        guard starts.first == 0, starts.last == counts.pairs,
            zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
        else { return nil }
        var terms: [PairTerms] = []
        for index in 0..<counts.terms {
            let offset = termsAt + index * PairTableForm.termBytes
            let rest = number(offset + 8)
            guard rest & 0xFFFF < counts.texts,
                let indicator = PairModifierIndicator(rawValue: UInt8(rest >> 16 & 0xFF))
            else { return nil }
            terms.append(
                PairTerms(
                    effective: PairDay(number: UInt32(truncatingIfNeeded: number(offset))),
                    deletion: PairDay(number: UInt32(truncatingIfNeeded: number(offset + 4))), indicator: indicator,
                    existedBefore1996: rest >> 24 & 1 == 1, rationale: UInt16(rest & 0xFFFF)))
        }
        self.terms = terms
        guard let rationales = PairTableReader.texts(memory, parts, count: counts.texts, bytes: counts.textBytes) else {
            return nil
        }
        self.rationales = rationales
    }

    private static func texts(
        _ memory: UnsafeRawBufferPointer, _ parts: PairTableForm.Parts, count: Int, bytes: Int
    ) -> [String]? {
        var texts: [String] = []
        var position = parts.rationales
        for index in 0..<count {
            let length = UInt32(
                littleEndian: memory.loadUnaligned(
                    fromByteOffset: parts.rationaleLengths + index * 4, as: UInt32.self))
            guard position + Int(length) <= parts.rationales + bytes else { return nil }
            texts.append(String(decoding: memory[position..<position + Int(length)], as: UTF8.self))
            position += Int(length)
        }
        return texts
    }
}
