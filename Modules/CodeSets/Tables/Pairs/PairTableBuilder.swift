/// Gathers pairs and writes them in the compact form that ``PairTable`` reads. The same pairs give the same bytes,
/// whatever their order was. It takes eight bytes a pair.
package struct PairTableBuilder: Sendable {
    /// Column 1, column 2 and terms by the numbers that they have here, sixteen bits each from the highest.
    private var pairs: [UInt64] = []
    private var codes: [PackedCode] = []
    private var codeNumbers: [PackedCode: UInt16] = [:]
    private var terms: [PairTerms] = []
    private var termNumbers: [PairTerms: UInt16] = [:]
    private var rationales: [String] = []
    private var rationaleNumbers: [String: UInt16] = [:]
    private var lastCode: (code: PackedCode, number: UInt64)?
    private var lastTerms: (terms: PairTerms, number: UInt64)?

    package init() {}

    /// How many pairs were added. After ``compact()`` no pair is counted twice.
    package var count: Int { pairs.count }

    /// The first and last of all effective and deletion dates.
    package private(set) var latestDate = PairDay.none

    /// The number by which pairs name this reason.
    package mutating func number(ofRationale text: String) throws(PairTableError) -> UInt16 {
        if let known = rationaleNumbers[text] { return known }
        guard rationales.count < PairTableForm.rationalesMax else { throw .tooManyReasons }
        let number = UInt16(truncatingIfNeeded: rationales.count)
        rationales.append(text)
        rationaleNumbers[text] = number
        return number
    }

    package mutating func append(
        column1: PackedCode, column2: PackedCode, effective: PairDay, deletion: PairDay,
        indicator: PairModifierIndicator, existedBefore1996: Bool, rationale: UInt16
    ) throws(PairTableError) {
        guard pairs.count < PairTableForm.pairsMax else { throw .tooManyPairs }
        let terms = PairTerms(
            effective: effective, deletion: deletion, indicator: indicator, existedBefore1996: existedBefore1996,
            rationale: rationale)
        if latestDate < effective { latestDate = effective }
        if latestDate < deletion { latestDate = deletion }
        let first = try number(ofColumn1: column1)
        let second = try number(of: column2)
        pairs.append(first << 32 | second << 16 | (try number(of: terms)))
    }

    private mutating func number(ofColumn1 code: PackedCode) throws(PairTableError) -> UInt64 {
        if let lastCode, lastCode.code == code { return lastCode.number }
        let number = try number(of: code)
        lastCode = (code, number)
        return number
    }

    private mutating func number(of code: PackedCode) throws(PairTableError) -> UInt64 {
        if let known = codeNumbers[code] { return UInt64(known) }
        guard codes.count < PairTableForm.codesMax else { throw .tooManyCodes }
        let number = UInt16(truncatingIfNeeded: codes.count)
        codes.append(code)
        codeNumbers[code] = number
        return UInt64(number)
    }

    private mutating func number(of terms: PairTerms) throws(PairTableError) -> UInt64 {
        if let lastTerms, lastTerms.terms == terms { return lastTerms.number }
        let number: UInt64
        if let known = termNumbers[terms] {
            number = UInt64(known)
        } else {
            guard self.terms.count < PairTableForm.termsMax else { throw .tooManyTerms }
            number = UInt64(self.terms.count)
            self.terms.append(terms)
            termNumbers[terms] = UInt16(truncatingIfNeeded: number)
        }
        lastTerms = (terms, number)
        return number
    }

    /// Adds the pairs of another part of the same release, or of the same part in another format; no pair is then
    /// counted twice.
    package mutating func merge(_ other: PairTableBuilder) throws(PairTableError) {
        var newCodes: [UInt64] = []
        for code in other.codes { newCodes.append(try number(of: code)) }
        var newRationales: [UInt16] = []
        for rationale in other.rationales { newRationales.append(try number(ofRationale: rationale)) }
        var newTerms: [UInt64] = []
        for terms in other.terms {
            newTerms.append(try number(of: terms.with(rationale: newRationales[Int(terms.rationale)])))
        }
        guard pairs.count + other.pairs.count <= PairTableForm.pairsMax else { throw .tooManyPairs }
        if latestDate < other.latestDate { latestDate = other.latestDate }
        pairs.reserveCapacity(pairs.count + other.pairs.count)
        for pair in other.pairs {
            pairs.append(
                newCodes[Int(pair >> 32 & 0xFFFF)] << 32 | newCodes[Int(pair >> 16 & 0xFFFF)] << 16
                    | newTerms[Int(pair & 0xFFFF)])
        }
        compact()
    }

    /// Adds the pairs of an earlier table of the same release that lie before the first or after the last pair here: a
    /// release in several files can be imported file by file, and a file that is imported again replaces only itself.
    package mutating func mergeOutsideOwnRange(_ former: PairTable) throws(PairTableError) {
        compact()
        func key(_ pair: UInt64) -> UInt64 {
            UInt64(codes[Int(pair >> 32 & 0xFFFF)].number) << 32 | UInt64(codes[Int(pair >> 16 & 0xFFFF)].number)
        }
        let own = pairs.first.flatMap { first in pairs.last.map { key(first)...key($0) } }
        var failure: PairTableError?
        former.forEach { edit in
            guard failure == nil, own?.contains(edit.key) != true else { return }
            do throws(PairTableError) {
                try append(
                    column1: edit.column1, column2: edit.column2, effective: edit.terms.effective,
                    deletion: edit.terms.deletion, indicator: edit.indicator,
                    existedBefore1996: edit.terms.existedBefore1996,
                    rationale: try number(ofRationale: edit.rationale))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        compact()
    }

    /// Brings everything into the order in which it is written, and leaves out repeated pairs.
    package mutating func compact() {
        let codeOrder = codes.indices.sorted { codes[$0] < codes[$1] }
        let rationaleOrder = rationales.indices.sorted { rationales[$0] < rationales[$1] }
        let newRationales = places(rationaleOrder)
        let renamed = terms.map { $0.with(rationale: UInt16(truncatingIfNeeded: newRationales[Int($0.rationale)])) }
        let termOrder = renamed.indices.sorted { renamed[$0].isWritten(before: renamed[$1]) }
        let newCodes = places(codeOrder)
        let newTerms = places(termOrder)
        pairs.withUnsafeMutableBufferPointer { pairs in
            for index in pairs.indices {
                let pair = pairs[index]
                pairs[index] =
                    newCodes[Int(pair >> 32 & 0xFFFF)] << 32 | newCodes[Int(pair >> 16 & 0xFFFF)] << 16
                    | newTerms[Int(pair & 0xFFFF)]
            }
            pairs.sort()
        }
        removeRepeated()
        codes = codeOrder.map { codes[$0] }
        rationales = rationaleOrder.map { rationales[$0] }
        terms = termOrder.map { renamed[$0] }
        codeNumbers = numbers(codes)
        rationaleNumbers = numbers(rationales)
        termNumbers = numbers(terms)
        lastCode = nil
        lastTerms = nil
    }

    private func places(_ order: [Int]) -> [UInt64] {
        var places = [UInt64](repeating: 0, count: order.count)
        for (place, index) in order.enumerated() { places[index] = UInt64(place) }
        return places
    }

    private func numbers<Value: Hashable>(_ values: [Value]) -> [Value: UInt16] {
        var numbers: [Value: UInt16] = [:]
        for (index, value) in values.enumerated() { numbers[value] = UInt16(truncatingIfNeeded: index) }
        return numbers
    }

    private mutating func removeRepeated() {
        guard var last = pairs.first else { return }
        var kept = 1
        for index in 1..<pairs.count where pairs[index] != last {
            last = pairs[index]
            pairs[kept] = last
            kept += 1
        }
        pairs.removeLast(pairs.count - kept)
    }
}

extension PairTerms {
    /// Earlier deletion first and what is in force last, so that of several edits of a pair without effective dates the
    /// first that has not ended is the one that held.
    fileprivate func isWritten(before other: PairTerms) -> Bool {
        func rank(_ day: PairDay) -> UInt32 { day == .none ? .max : day.number }
        let left = (rank(deletion), effective.number, indicator.rawValue, rationale)
        let right = (rank(other.deletion), other.effective.number, other.indicator.rawValue, other.rationale)
        return left == right ? !existedBefore1996 && other.existedBefore1996 : left < right
    }
}

extension PairTableBuilder {
    /// The table's bytes (see ``PairTableForm``).
    package func finish() -> [UInt8] {
        var sorted = self
        sorted.compact()
        return sorted.write()
    }

    private func write() -> [UInt8] {
        let texts = rationales.map { Array($0.utf8.prefix(PairTableForm.rationaleBytesMax)) }
        let parts = PairTableForm.Parts(
            codes: codes.count, pairs: pairs.count, terms: terms.count, rationales: texts.count,
            rationaleBytes: texts.reduce(0) { $0 + $1.count })
        var bytes = PairTableForm.magic
        bytes.reserveCapacity(parts.end)
        bytes.append(contentsOf: [UInt8](repeating: 0, count: 8))
        for count in [codes.count, pairs.count, terms.count, texts.count, texts.reduce(0) { $0 + $1.count }, 0] {
            bytes.appendFour(UInt32(truncatingIfNeeded: count))
        }
        for code in codes { bytes.appendFour(code.number) }
        var start = 0
        for code in 0...codes.count {
            while start < pairs.count, pairs[start] >> 32 < UInt64(code) { start += 1 }
            bytes.appendFour(UInt32(truncatingIfNeeded: start))
        }
        for term in terms {
            bytes.appendFour(term.effective.number)
            bytes.appendFour(term.deletion.number)
            bytes.appendFour(
                UInt32(term.rationale) | UInt32(term.indicator.rawValue) << 16 | (term.existedBefore1996 ? 1 : 0) << 24)
        }
        for text in texts { bytes.appendFour(UInt32(truncatingIfNeeded: text.count)) }
        for text in texts { bytes.append(contentsOf: text) }
        while bytes.count < parts.columns { bytes.append(0) }
        for pair in pairs { bytes.appendTwo(pair >> 16) }
        for pair in pairs { bytes.appendTwo(pair) }
        let sum = bytes.withUnsafeBytes { PairTableForm.checksum(UnsafeRawBufferPointer(rebasing: $0[16...])) }
        for index in 0..<8 { bytes[8 + index] = UInt8(truncatingIfNeeded: sum >> UInt64(8 * index)) }
        return bytes
    }
}

extension [UInt8] {
    fileprivate mutating func appendFour(_ number: UInt32) {
        for shift: UInt32 in [0, 8, 16, 24] { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// The lowest two bytes.
    fileprivate mutating func appendTwo(_ number: UInt64) {
        append(UInt8(truncatingIfNeeded: number))
        append(UInt8(truncatingIfNeeded: number >> 8))
    }
}
