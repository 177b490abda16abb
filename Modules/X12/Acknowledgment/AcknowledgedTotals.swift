package import Primitives

/// QTY and AMT of a 277CA: how many claims were accepted and rejected, and their charges.
package struct AcknowledgedTotals: Codable, Equatable, Sendable {
    /// QTY*90 of a batch, QTY*QA of a provider.
    package var accepted: Int?
    /// QTY*AA of a batch, QTY*QC of a provider.
    package var rejected: Int?
    /// AMT*YU.
    package var acceptedAmount: Money?
    /// AMT*YY.
    package var rejectedAmount: Money?

    package init(
        accepted: Int? = nil, rejected: Int? = nil, acceptedAmount: Money? = nil, rejectedAmount: Money? = nil
    ) {
        self.accepted = accepted
        self.rejected = rejected
        self.acceptedAmount = acceptedAmount
        self.rejectedAmount = rejectedAmount
    }

    /// What claims add up to, each with the amount of its first status; what is nothing is left out.
    /// - Throws: ``MoneyError`` when the amounts are too large to add.
    package init(of claims: [ClaimResponse]) throws(MoneyError) {
        let taken = claims.filter(\.isAccepted)
        let refused = claims.filter(\.isRejected)
        self.init(
            accepted: taken.isEmpty ? nil : taken.count, rejected: refused.isEmpty ? nil : refused.count,
            acceptedAmount: taken.isEmpty ? nil : try Money.sum(taken.compactMap { $0.statuses.first?.amount }),
            rejectedAmount: refused.isEmpty ? nil : try Money.sum(refused.compactMap { $0.statuses.first?.amount }))
    }

    /// True when both say the same; a total that is left out is zero.
    package func agrees(with other: AcknowledgedTotals) -> Bool {
        (accepted ?? 0, rejected ?? 0) == (other.accepted ?? 0, other.rejected ?? 0)
            && acceptedAmount ?? .zero == other.acceptedAmount ?? .zero
            && rejectedAmount ?? .zero == other.rejectedAmount ?? .zero
    }

    /// Takes a QTY or AMT. False when it is none of these totals, can not be read, or holds more than a total.
    mutating func read(_ segment: SegmentView, accepted taken: PackedCode, rejected refused: PackedCode) -> Bool {
        guard segment.count <= 2 else { return false }
        let code = segment.code(1)
        if segment.id == "QTY" {
            guard case .value(let count) = segment.number(2) else { return false }
            switch code {
            case taken where accepted == nil: accepted = count
            case refused where rejected == nil: rejected = count
            default: return false
            }
            return true
        }
        guard case .value(let amount) = segment.money(2) else { return false }
        switch code {
        case "YU" where acceptedAmount == nil: acceptedAmount = amount
        case "YY" where rejectedAmount == nil: rejectedAmount = amount
        default: return false
        }
        return true
    }
}

extension Optional<AcknowledgedTotals> {
    /// Takes a QTY or AMT. False when it is none of these totals, or can not be read.
    mutating func read(_ segment: SegmentView, accepted: PackedCode, rejected: PackedCode) -> Bool {
        var totals = self ?? AcknowledgedTotals()
        guard totals.read(segment, accepted: accepted, rejected: rejected) else { return false }
        self = totals
        return true
    }
}
