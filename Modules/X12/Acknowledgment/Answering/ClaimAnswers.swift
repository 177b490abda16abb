import Primitives

/// Gathers what the validator says of the claims of one 837 set and makes the 277CA of it.
struct ClaimAnswers {
    private struct Rejection {
        var codes: [ClaimStatus.Code]
        var message: String
    }

    /// Errors of claims whose verdict has not come yet, and the last ones of the levels above them.
    private var open: [(finding: TransactionFinding, qualifier: String)] = []
    private var above: [(finding: TransactionFinding, qualifier: String)] = []
    /// Why a claim was rejected, by the offset of its CLM.
    private var rejections: [Int: Rejection] = [:]
    private let guide: String

    init(guide: String) { self.guide = guide }

    /// - Parameter qualifier: the first element of the segment at fault, where it is at hand.
    mutating func take(_ finding: TransactionFinding, qualifier: String) {
        guard finding.isError else { return }
        if finding.place.unit != nil {
            open.append((finding, qualifier))
        } else {
            above.append((finding, qualifier))
            if above.count > 64 { above.removeFirst(32) }
        }
    }

    mutating func take(_ verdict: UnitVerdict) {
        let own = open.filter { $0.finding.place.unit == verdict.offset }
        open.removeAll { $0.finding.place.unit == verdict.offset }
        guard !verdict.isAccepted else { return }
        let causes = own.isEmpty ? above.suffix(3) : own[...]
        var codes: [ClaimStatus.Code] = []
        for cause in causes where codes.count < 3 {
            let code = ClaimStatusTable.code(for: cause.finding, guide: guide, qualifier: cause.qualifier)
            if !codes.contains(code) { codes.append(code) }
        }
        if codes.isEmpty { codes = [ClaimStatus.Code(category: "A3", status: "481")] }
        rejections[verdict.offset] = Rejection(
            codes: codes, message: causes.first.map { ClaimAnswers.message($0.finding) } ?? "")
    }

    /// What to say in STC12: which place, and what is wrong there.
    private static func message(_ finding: TransactionFinding) -> String {
        String("\(finding.place.path) - \(finding.message)".prefix(264))
    }

    /// The acknowledgment of a set.
    /// - Parameters:
    ///   - rejectsBatch: the set was rejected as a whole, and its claims are not looked at one by one.
    ///   - control: ST02 of the 277CA.
    func acknowledgment(
        of set: ClaimCollector, header: SetHeader, rejectsBatch: Bool, control: String, created: Timestamp
    ) -> ClaimAcknowledgment {
        var total = Money.zero
        for claim in set.claims {
            guard let charge = claim.charge, let sum = try? Money.sum([total, charge]) else { continue }
            total = sum
        }
        let batch =
            rejectsBatch
            ? ClaimStatus(
                codes: [.init(category: "A3", status: "481")], effective: created.date, action: "U", amount: total)
            : ClaimStatus(
                codes: [.init(category: "A1", status: "19", entity: "PR")], effective: created.date, action: "WQ",
                amount: total)
        var result = ClaimAcknowledgment(
            source: ClaimAnswers.named(set.receiver, "46"), sourceTrace: control, received: created.date,
            processed: created.date, receiver: ClaimAnswers.named(set.submitter, "46"),
            batchTrace: set.reference.isEmpty ? header.controlNumber : set.reference, batchStatuses: [batch],
            controlNumber: control, reference: control, created: created)
        if !rejectsBatch { result.providers = providers(of: set, created: created) }
        return result
    }

    private func providers(
        of set: ClaimCollector, created: Timestamp
    ) -> [ClaimAcknowledgment.ProviderAcknowledgment] {
        var providers = set.providers.map {
            ClaimAcknowledgment.ProviderAcknowledgment(provider: ClaimAnswers.named($0, "FI"))
        }
        for claim in set.claims where claim.provider < providers.count {
            providers[claim.provider].claims.append(response(to: claim, set, created))
        }
        return providers.filter { !$0.claims.isEmpty }
    }

    private func response(to claim: AnsweredClaim, _ set: ClaimCollector, _ created: Timestamp) -> ClaimResponse {
        let rejection = rejections[claim.offset]
        let status = ClaimStatus(
            codes: rejection?.codes ?? [.init(category: "A2", status: "20", entity: "PR")], effective: created.date,
            action: rejection == nil ? "WQ" : "U", amount: claim.charge ?? .zero, message: rejection?.message)
        // What the 277CA requires and a rejected claim lacks is said to be unknown, so that the answer can go out.
        var name = claim.patientName ?? PersonName(last: "UNKNOWN", first: "")
        if name.last.isEmpty { name.last = "UNKNOWN" }
        let from = claim.serviceFrom ?? set.created ?? created.date
        return ClaimResponse(
            patientControlNumber: claim.controlNumber ?? "0", patientName: name, memberID: claim.memberID ?? "UNKNOWN",
            statuses: [status], clearinghouseClaimNumber: claim.clearinghouseNumber, serviceFrom: from,
            serviceTo: claim.serviceTo)
    }

    private static func named(
        _ party: ClaimAcknowledgment.Party, _ qualifier: String
    ) -> ClaimAcknowledgment.Party {
        var party = party
        if party.name.display.allSatisfy({ $0 == " " }) { party.name = .organization("UNKNOWN") }
        if party.id.isEmpty { party.id = "UNKNOWN" }
        if party.idQualifier.isEmpty { party.idQualifier = qualifier }
        return party
    }
}
