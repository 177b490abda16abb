import Claims
import Primitives
import X12

/// The simulator's 277CA: which claims it took in, and why not the others.
struct ClaimAcknowledging {
    let payers: [PayerProfile]
    let now: Timestamp

    init(payers: [PayerProfile], at now: Timestamp) {
        self.payers = payers
        self.now = now
    }

    func acknowledgment(
        of claims: [ReadClaim], first: Professional837.Transaction, trace: String
    ) -> ClaimAcknowledgment {
        var providers: [ClaimAcknowledgment.ProviderAcknowledgment] = []
        for read in claims {
            let npi = read.claim.billingProvider.npi ?? ""
            let response = response(to: read, trace: trace)
            if let index = providers.firstIndex(where: { $0.provider.id == npi }) {
                providers[index].claims.append(response)
            } else {
                let provider = ClaimAcknowledgment.Party(
                    name: read.claim.billingProvider.name, id: npi, idQualifier: "XX")
                providers.append(.init(provider: provider, claims: [response]))
            }
        }
        let accepted = ClaimStatus(
            codes: [.init(category: "A1", status: "19", entity: "PR")], effective: now.date, action: "WQ")
        return ClaimAcknowledgment(
            source: .init(
                name: .organization(first.receiver.name), id: first.receiver.id.isEmpty ? "SIM" : first.receiver.id,
                idQualifier: "46"),
            sourceTrace: trace, received: now.date, processed: now.date,
            receiver: .init(name: first.submitter.name, id: first.submitter.id, idQualifier: "46"),
            batchTrace: first.batchNumber, batchStatuses: [accepted], providers: providers, created: now)
    }

    private func response(to read: ReadClaim, trace: String) -> ClaimResponse {
        let claim = read.claim
        let isKnown = payers.contains { $0.electronicID == claim.payer.id }
        let isTaken = read.isReadable && isKnown
        // A2:20 accepted for processing; A3:116 sent to the wrong payer; A8:21 missing or invalid information.
        let code: ClaimStatus.Code =
            isTaken
            ? .init(category: "A2", status: "20", entity: "PR")
            : isKnown ? .init(category: "A8", status: "21") : .init(category: "A3", status: "116")
        return ClaimResponse(
            patientControlNumber: claim.patientControlNumber, patientName: claim.patient?.name ?? claim.subscriber.name,
            memberID: claim.subscriber.memberID,
            statuses: [
                ClaimStatus(
                    codes: [code], effective: now.date, action: isTaken ? "WQ" : "U", amount: claim.totalCharge)
            ],
            payerClaimControlNumber: isTaken ? "SIM\(trace)\(claim.patientControlNumber)" : nil,
            serviceFrom: claim.lines.map(\.from).min())
    }
}
