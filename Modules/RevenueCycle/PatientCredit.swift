import Claims
import Compliance
import Payments
import Primitives

extension Office {
    /// What a patient paid before anything was owed (a copay at the desk) goes to a claim as soon as the claim leaves
    /// them something to pay. The key makes it happen once.
    func applyCredit(of claim: Claim, key: String, _ session: any OfficeSession, _ context: WorkContext) throws {
        let balances = try session.balances(ofPatient: claim.patientKey)
        let credit = try balances.total(.unapplied).negated()
        let owed = try balances.filter { $0.claim == claim.accountClaim }.total(.patientReceivable)
        let amount = min(credit, owed)
        guard amount > .zero else { return }
        _ = try session.post(
            LedgerTransaction(
                key: "apply-credit:\(key)", clinic: claim.clinic, kind: .patientPayment, date: clock.today,
                memo: "Earlier payment applied to \(claim.accountClaim)",
                entries: [
                    LedgerEntry(.unapplied, amount, patientKey: claim.patientKey),
                    LedgerEntry(.cash, try amount.negated(), patientKey: claim.patientKey),
                    LedgerEntry(.cash, amount, claim: claim.accountClaim, patientKey: claim.patientKey),
                    LedgerEntry(
                        .patientReceivable, try amount.negated(), claim: claim.accountClaim,
                        patientKey: claim.patientKey),
                ]), by: context.actor, at: clock.now)
        try session.append(
            event(
                .update, "account", String(claim.patientKey), in: context, clinic: claim.clinic,
                patient: claim.patientKey, detail: "earlier payment applied to \(claim.accountClaim)"))
    }
}
