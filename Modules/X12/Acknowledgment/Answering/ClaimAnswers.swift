import Primitives

/// Gathers what the validator says of the claims of one 837 set and makes the 277CA of it.
struct ClaimAnswers {
    private struct Rejection {
        var codes: [ClaimStatus.Code]
        var message: String
    }

    /// Errors of claims whose verdict has not come yet, and the last ones of the levels above claims.
    private var open: [(finding: TransactionFinding, qualifier: String)] = []
    private var above: [UnitVerdict.InheritedFault: (finding: TransactionFinding, qualifier: String)] = [:]
    /// In the order in which they came, so that the oldest are forgotten first.
    private var aboveOrder: [UnitVerdict.InheritedFault] = []
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
            let fault = UnitVerdict.InheritedFault(finding)
            guard above.updateValue((finding, qualifier), forKey: fault) == nil else { return }
            aboveOrder.append(fault)
            guard aboveOrder.count > 128 else { return }
            for old in aboveOrder.prefix(64) { above[old] = nil }
            aboveOrder.removeFirst(64)
        }
    }

    mutating func take(_ verdict: UnitVerdict) {
        let own = open.filter { $0.finding.place.unit == verdict.offset }
        open.removeAll { $0.finding.place.unit == verdict.offset }
        guard !verdict.isAccepted else { return }
        let causes = own + verdict.inheritedFaults.compactMap { above[$0] }
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
        Carried.text("\(finding.place.path) - \(finding.message)", 264)
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
            source: named(set.receiver, "46"), sourceTrace: control, received: created.date,
            processed: created.date, receiver: named(set.submitter, "46"),
            batchTrace: known(set.reference, 50, else: known(header.controlNumber, 50, else: "0")),
            batchStatuses: [batch],
            controlNumber: control, reference: control, created: created)
        if !rejectsBatch { result.providers = providers(of: set, created: created) }
        return result
    }

    private func providers(
        of set: ClaimCollector, created: Timestamp
    ) -> [ClaimAcknowledgment.ProviderAcknowledgment] {
        var providers = set.providers.map {
            ClaimAcknowledgment.ProviderAcknowledgment(provider: named($0, "FI"))
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
        let patient = claim.patientName
        let name = PersonName(
            last: known(patient?.last, 60, else: "UNKNOWN"), first: known(patient?.first, 35, else: ""),
            middle: patient?.middle.map { Carried.text($0, 25) }, suffix: patient?.suffix.map { Carried.text($0, 10) })
        let from = claim.serviceFrom ?? set.created ?? created.date
        return ClaimResponse(
            patientControlNumber: known(claim.controlNumber, 50, else: "0"), patientName: name,
            memberID: known(claim.memberID, 80, else: "UNKNOWN"), statuses: [status],
            clearinghouseClaimNumber: claim.clearinghouseNumber.map { Carried.text($0, 50) }, serviceFrom: from,
            serviceTo: claim.serviceTo)
    }

    /// The text as the answer can carry it, or what stands for it when nothing is left.
    private func known(_ text: String?, _ limit: Int, else other: String) -> String {
        let carried = Carried.text(text ?? "", limit)
        return carried.contains { $0 != " " && !"*:^~".contains($0) } ? carried : other
    }

    private func named(_ party: ClaimAcknowledgment.Party, _ qualifier: String) -> ClaimAcknowledgment.Party {
        let allowed: Set<String> = qualifier == "46" ? ["46"] : ["FI", "XX"]
        var result = party
        switch party.name {
        case .organization(let name): result.name = .organization(known(name, 60, else: "UNKNOWN"))
        case .person(let name):
            result.name = .person(
                PersonName(
                    last: known(name.last, 60, else: "UNKNOWN"), first: known(name.first, 35, else: ""),
                    middle: name.middle.map { Carried.text($0, 25) }, suffix: name.suffix.map { Carried.text($0, 10) }))
        }
        result.id = known(party.id, 80, else: "UNKNOWN")
        if !allowed.contains(party.idQualifier) { result.idQualifier = qualifier }
        return result
    }
}
