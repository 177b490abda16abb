import Primitives

/// Where MIA and MOA hold remark codes.
enum RemarkPositions {
    static let inpatient = [5, 20, 21, 22, 23]
    static let outpatient = [3, 4, 5, 6, 7]

    /// A bit for each of the first positions, as many as there are in `bits`: equal to `bits` when none is left out.
    static func first(_ positions: [Int], _ bits: UInt32) -> UInt32 {
        positions.prefix(bits.nonzeroBitCount).reduce(0) { $0 | 1 << UInt32($1) }
    }

    /// Where a writer puts remark codes, in order.
    static func usual(isInpatient: Bool) -> [String] {
        (isInpatient ? names("MIA", inpatient, .max) : []) + names("MOA", outpatient, .max)
    }

    static func names(_ segment: String, _ positions: [Int], _ bits: UInt32) -> [String] {
        positions.filter { bits & 1 << UInt32($0) != 0 }.map { $0 < 10 ? "\(segment)0\($0)" : "\(segment)\($0)" }
    }
}

extension RemittanceDecoder {
    /// Notes where the claim's remark codes stand, unless a writer would put them there: into the MIA of an inpatient
    /// claim, and what does not fit there into the MOA.
    mutating func placeRemarks() {
        let inpatient = seen.inpatientRemarks
        let outpatient = seen.outpatientRemarks
        let isInpatient = !claim.rare.parts.inpatient.isEmpty
        let isInOrder =
            inpatient == RemarkPositions.first(RemarkPositions.inpatient, inpatient)
            && outpatient == RemarkPositions.first(RemarkPositions.outpatient, outpatient)
        let isUsual =
            isInpatient
            ? outpatient == 0 || inpatient.nonzeroBitCount == RemarkPositions.inpatient.count : inpatient == 0
        guard !(isInOrder && isUsual) else { return }
        claim.rare.parts.remarkPlaces =
            RemarkPositions.names("MIA", RemarkPositions.inpatient, inpatient)
            + RemarkPositions.names("MOA", RemarkPositions.outpatient, outpatient)
    }
}

extension RemittanceClaimSupplement {
    /// MIA. Gives a bit for each position that holds a remark code.
    mutating func takeInpatient(_ segment: borrowing SegmentView) -> UInt32 {
        let (elements, codes, bits) = segment.remarks(RemarkPositions.inpatient)
        inpatient = elements
        remarkCodes = codes + remarkCodes
        return bits
    }

    /// MOA.
    mutating func takeOutpatient(_ segment: borrowing SegmentView) -> UInt32 {
        let (elements, codes, bits) = segment.remarks(RemarkPositions.outpatient)
        outpatient = elements
        remarkCodes += codes
        return bits
    }
}

extension SegmentView {
    /// The elements with the remark codes blanked, the codes, and a bit for the position of each.
    fileprivate func remarks(_ positions: [Int]) -> (elements: [String], codes: [String], bits: UInt32) {
        var elements: [String] = []
        var codes: [String] = []
        var bits: UInt32 = 0
        for number in stride(from: 1, through: count, by: 1) {
            let text = text(number)
            guard positions.contains(number) else {
                elements.append(text ?? "")
                continue
            }
            elements.append("")
            guard let text else { continue }
            codes.append(text)
            bits |= 1 << UInt32(number)
        }
        while elements.last?.isEmpty == true { elements.removeLast() }
        return (elements, codes, bits)
    }
}
