import Claims
import PayerKit
import Payments
import Primitives
import X12

/// Finds the claim that each CLP of one remittance answers, in order, and remembers what the earlier ones have done.
///
/// A decision is taken once. A second one for the same claim needs a reversal (CLP02 = 22) before it; otherwise its
/// payment waits in unapplied cash for a person.
final class ClaimMatcher {
    private let office: Office
    private let session: any OfficeSession
    private let context: WorkContext
    private var states: [ClaimNumber: ClaimState] = [:]

    init(office: Office, session: any OfficeSession, context: WorkContext) {
        self.office = office
        self.session = session
        self.context = context
    }

    func match(_ told: RemittanceClaim, clinic: String) throws -> RemittancePosting.Match? {
        // 23: not this payer's claim, forwarded. 25: a predetermination; nothing was decided or paid.
        guard !["23", "25"].contains(told.status), let number = ClaimNumber(told.patientControlNumber),
            let claim = try session.claim(number), claim.clinic == clinic
        else { return nil }
        if let batch = try session.preparedBatch(of: number) {
            try office.markSent(batch, transport: "unknown", session, in: context)
        }
        guard let state = try states[number] ?? session.summary(of: number)?.state,
            let next = state.after(told.isReversal ? .reversed : .paid)
        else { return nil }
        // Without the payer's settings its answer cannot be read; the file waits until they are back.
        guard
            let profile = office.payers.payer(
                claim.payer.id, clinic: clinic, on: claim.serviceDate ?? office.clock.today),
            let adapter = office.payers.adapter(for: profile)
        else { throw UseCaseError.notConfigured("payer \(claim.payer.id) is not loaded") }
        states[number] = next
        let nextPayer = claim.otherCoverages.first { $0.decision == nil }?.payer.id
        return RemittancePosting.Match(
            claim: claim, nextPayer: nextPayer, openBalance: try openBalance(of: claim)
        ) { adjustment in
            let word = profile.posting["\(adjustment.group)-\(adjustment.reason)"] ?? profile.posting[adjustment.reason]
            let standard = adapter.read(adjustment)
            return word.flatMap { AdjustmentReading.named($0, category: standard.category) } ?? standard
        }
    }

    /// What a later payer owes; nil for the first payer, whose claim is the whole charge.
    private func openBalance(of claim: Claim) throws -> Money? {
        guard claim.responsibility != .primary else { return nil }
        let balances = try session.balances(ofClaim: claim.accountClaim)
        return try balances.filter { $0.payer == claim.payer.id }.total(.insuranceReceivable)
    }
}
