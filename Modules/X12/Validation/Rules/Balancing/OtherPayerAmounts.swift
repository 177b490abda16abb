import Primitives

/// What an earlier payer of a claim paid and adjusted, at claim level (2320) and on the lines (2430 loops whose SVD01
/// is that payer's number).
struct OtherPayerAmounts {
    /// The payer's SBR, AMT*D and NM1*PR.
    let start: Int
    private(set) var paidSegment: Int?
    private(set) var payerSegment: Int?
    private(set) var firstClaimAdjustment: Int?
    private(set) var claimAdjustments = CentSum()
    private(set) var lineAdjustments = CentSum()
    private(set) var linePaid = CentSum()
    /// The number of 2430 loops of the payer.
    private(set) var lineCount = 0
    /// The payer's AMT*A8: it was not billed, because nothing of the claim is covered there.
    private(set) var isNotBilled = false

    init(_ range: Range<Int>, in store: borrowing UnitStore) {
        start = range.lowerBound
        for index in range {
            let segment = store.segments[index]
            switch segment.id {
            case "CAS":
                if firstClaimAdjustment == nil { firstClaimAdjustment = index }
                claimAdjustments.add(store.adjustments(index))
            case "AMT" where segment.loop == "2320":
                if store.code(index, 1) == "D" { paidSegment = index }
                if store.code(index, 1) == "A8" { isNotBilled = true }
            case "NM1" where segment.loop == "2330B": payerSegment = index
            default: break
            }
        }
        addLines(store)
    }

    private mutating func addLines(_ store: borrowing UnitStore) {
        guard let payerSegment, let first = store.lines.first else { return }
        var isOwn = false
        for index in first.lowerBound..<store.unit.upperBound {
            switch store.segments[index].id {
            case "SVD":
                isOwn = store.isSame(index, 1, payerSegment, 9)
                guard isOwn else { continue }
                lineCount &+= 1
                linePaid.add(store.money(index, 2))
            case "CAS" where isOwn: lineAdjustments.add(store.adjustments(index))
            case "LX": isOwn = false
            default: break
            }
        }
    }

    /// What the payer has decided about the claim is in it.
    var isAdjudicated: Bool { paidSegment != nil || firstClaimAdjustment != nil || lineCount > 0 }

    /// `CLM02 - AMT*D - adjustments`; zero when the claim balances.
    func claimGap(_ store: borrowing UnitStore) -> CentSum {
        var gap = CentSum()
        gap.add(store.money(store.unit.lowerBound, 2))
        gap.subtract(paid(store))
        gap.subtract(claimAdjustments)
        gap.subtract(lineAdjustments)
        return gap
    }

    /// `AMT*D` as a sum, incomplete when there is none.
    func paid(_ store: borrowing UnitStore) -> CentSum {
        var paid = CentSum()
        paid.add(paidSegment.map { store.money($0, 2) } ?? .absent)
        return paid
    }

    /// Whether the claim would balance without the adjustments at claim level because the lines have them already.
    func repeatsLines(_ store: borrowing UnitStore) -> Bool {
        guard firstClaimAdjustment != nil, lineCount > 0, claimAdjustments.isComplete, claimAdjustments.cents != 0
        else {
            return false
        }
        let gap = claimGap(store)
        return gap.isComplete && gap.cents == 0 &- claimAdjustments.cents
    }
}

extension UnitStore {
    /// Whether the claim has other payers, no more than the guides allow.
    var hasOtherPayers: Bool { !otherPayers.isEmpty && otherPayers.count <= 10 }

    /// Whether each 2430 loop of the claim belongs to exactly one other payer; otherwise amounts can not be assigned.
    borrowing func areLinePayersClear() -> Bool {
        guard let first = lines.first else { return true }
        var names: [Int] = []
        for payer in otherPayers {
            if let name = self.first("NM1", in: "2330B", within: payer) { names.append(name) }
        }
        for index in first.lowerBound..<unit.upperBound where segments[index].id == "SVD" {
            var matches = 0
            for name in names where isSame(index, 1, name, 9) { matches &+= 1 }
            guard matches == 1 else { return false }
        }
        return true
    }
}
