package import Primitives

/// All edits of one release, found by the two codes and the date of service in well under a microsecond. The bytes stay
/// where they are, in a mapped file as a rule; only codes and terms, some hundred kilobytes, are read at opening.
package struct PairTable: Sendable {
    private let bytes: TableBytes
    /// Where the table begins in the bytes.
    private let base: Int
    private let parts: PairTableForm.Parts
    private let codes: [PackedCode]
    /// Codes with their places by their hash: the number in the upper 48 bits, the place in the lower 16. Both stand
    /// together because a look-up costs little more than fetching them from memory.
    private let slots: [UInt64]
    private let terms: [PairTerms]
    private let rationales: [String]
    /// How many edits it holds.
    package let count: Int

    /// - Parameter start: where the table begins in the bytes.
    package init(_ bytes: TableBytes, from start: Int = 0, name: String = "pairs") throws(CodeSetFileError) {
        let read = try PairTableReader(bytes, from: start, name: name)
        self.bytes = bytes
        base = start
        parts = read.parts
        codes = read.codes
        terms = read.terms
        rationales = read.rationales
        count = read.pairs
        slots = PairTable.slots(read.codes)
    }

    package var codeCount: Int { codes.count }

    /// The edit under which `column2` is part of `column1` on that day.
    package func pair(column1: PackedCode, column2: PackedCode, on date: CalendarDate) -> PairEdit? {
        guard let first = place(of: column1), let second = place(of: column2) else { return nil }
        let day = PairDay(date)
        return bytes.withUnsafeBytes { memory in
            for index in range(memory, first, second) {
                let terms = terms[term(memory, index)]
                if terms.isInForce(on: day) { return edit(column1, column2, terms) }
            }
            return nil
        }
    }

    package func pair(column1: ProcedureCode, column2: ProcedureCode, on date: CalendarDate) -> PairEdit? {
        pair(column1: PackedCode(column1), column2: PackedCode(column2), on: date)
    }

    /// The edit between two services on that day, whichever of them stands in column 1.
    package func edit(between first: ProcedureCode, and second: ProcedureCode, on date: CalendarDate) -> PairEdit? {
        let (first, second) = (PackedCode(first), PackedCode(second))
        return pair(column1: first, column2: second, on: date) ?? pair(column1: second, column2: first, on: date)
    }

    /// All edits there ever were between two services, in both orders; for each order the earliest ended first.
    package func edits(first: ProcedureCode, second: ProcedureCode) -> [PairEdit] {
        let (first, second) = (PackedCode(first), PackedCode(second))
        return history(first, second) + (first == second ? [] : history(second, first))
    }

    private func history(_ column1: PackedCode, _ column2: PackedCode) -> [PairEdit] {
        guard let first = place(of: column1), let second = place(of: column2) else { return [] }
        return bytes.withUnsafeBytes { memory in
            range(memory, first, second).map { edit(column1, column2, terms[term(memory, $0)]) }
        }
    }

    /// Goes through all edits by column 1, then column 2, then deletion date.
    package func forEach(_ body: (PairEdit) -> Void) {
        bytes.withUnsafeBytes { memory in
            for (first, column1) in codes.enumerated() {
                for index in row(memory, first) {
                    guard let column2 = code(memory, index) else { continue }
                    body(edit(column1, column2, terms[term(memory, index)]))
                }
            }
        }
    }

    private func edit(_ column1: PackedCode, _ column2: PackedCode, _ terms: PairTerms) -> PairEdit {
        PairEdit(column1: column1, column2: column2, terms: terms, rationale: rationales[Int(terms.rationale)])
    }
}

extension PairTable {
    private static let noSlot = UInt64.max

    private static func slots(_ codes: [PackedCode]) -> [UInt64] {
        var size = 16
        while size < codes.count * 2 { size *= 2 }
        var slots = [UInt64](repeating: noSlot, count: size)
        for (place, code) in codes.enumerated() {
            var slot = hash(code) & (size - 1)
            while slots[slot] != noSlot { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt64(code.number) << 16 | UInt64(place)
        }
        return slots
    }

    private static func hash(_ code: PackedCode) -> Int {
        Int(truncatingIfNeeded: (UInt64(code.number) &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }

    private func place(of code: PackedCode) -> Int? {
        var slot = PairTable.hash(code) & (slots.count - 1)
        while slots[slot] != PairTable.noSlot {
            if slots[slot] >> 16 == UInt64(code.number) { return Int(slots[slot] & 0xFFFF) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Where the pairs of the column 1 code at this place among the codes lie.
    func pairs(ofPlace place: Int) -> Range<Int> {
        place < codes.count ? bytes.withUnsafeBytes { row($0, place) } : 0..<0
    }

    func edit(ofPlace place: Int, at index: Int) -> PairEdit? {
        bytes.withUnsafeBytes { memory in
            code(memory, index).map { edit(codes[place], $0, terms[term(memory, index)]) }
        }
    }

    /// The pairs of a column 1 code. The reader has checked that they lie inside the table.
    private func row(_ memory: UnsafeRawBufferPointer, _ first: Int) -> Range<Int> {
        let offset = base + parts.starts + first * 4
        let start = UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        let end = UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self))
        return Int(start)..<Int(end)
    }

    private func column2(_ memory: UnsafeRawBufferPointer, _ index: Int) -> Int {
        let offset = base + parts.columns + index * 2
        return Int(UInt16(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    }

    private func code(_ memory: UnsafeRawBufferPointer, _ index: Int) -> PackedCode? {
        let place = column2(memory, index)
        return place < codes.count ? codes[place] : nil
    }

    /// A number beyond the terms can only be in a table that was written by somebody else; it counts as the last one.
    private func term(_ memory: UnsafeRawBufferPointer, _ index: Int) -> Int {
        let offset = base + parts.values + index * 2
        return min(
            Int(UInt16(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt16.self))), terms.count - 1)
    }

    /// The edits of one pair, found by halving.
    private func range(_ memory: UnsafeRawBufferPointer, _ first: Int, _ second: Int) -> Range<Int> {
        let row = row(memory, first)
        // Each step halves what is left without a branch that the processor could guess wrong.
        var low = row.lowerBound
        var left = row.count
        while left > 0 {
            let half = left / 2
            let isBelow = column2(memory, low + half) < second
            low += isBelow ? half + 1 : 0
            left = isBelow ? left - half - 1 : half
        }
        var end = low
        while end < row.upperBound, column2(memory, end) == second { end += 1 }
        return low..<end
    }
}
