import Claims
import Compliance
package import Payments
package import Primitives
import Records

/// The patient's side of the books: account, statement, payment at the desk.
package struct BillPatient: Sendable {
    package struct Account: Sendable, HoldsPatientData {
        package var patientKey: Int64
        package var clinic: String
        package var name: PersonName
        package var claims: [ClaimAccount]
        package var transactions: [PostedTransaction]
        package var insuranceBalance: Money
        package var patientBalance: Money
        /// Paid by the patient and not yet applied to a claim.
        package var credit: Money
    }

    let office: Office

    package init(_ office: Office) { self.office = office }

    package func account(_ patientKey: Int64, in context: WorkContext) async throws -> Account {
        let office = office
        return try await office.store.write { session in
            let account = try office.account(patientKey, session, context)
            try session.append(
                office.event(
                    .read, "account", String(patientKey), in: context, clinic: account.clinic, patient: patientKey,
                    detail: "shown"))
            return account
        }
    }

    /// - Throws: `UseCaseError` not found.
    package func statement(_ patientKey: Int64, in context: WorkContext) async throws -> PatientStatement {
        let office = office
        return try await office.store.write { session in
            let account = try office.account(patientKey, session, context)
            guard let clinic = office.clinics.clinic(account.clinic) else {
                throw UseCaseError.notConfigured("clinic \(account.clinic) has no settings file")
            }
            let address = try session.patient(patientKey)?.patient.address
            try session.append(
                office.event(
                    .export, "statement", String(patientKey), in: context, clinic: account.clinic, patient: patientKey))
            return try PatientStatement(
                clinic: clinic, patient: account.name, address: address, accountNumber: patientKey,
                accounts: account.claims, credit: account.credit, date: office.clock.today)
        }
    }

    /// Books a payment of the patient, oldest claim first. The key makes it happen once.
    /// - Returns: what was applied to claims; the rest waits in unapplied cash.
    package func takePayment(
        _ amount: Money, from patientKey: Int64, key: String, in context: WorkContext
    ) async throws -> (outcome: PostingOutcome, applied: Money) {
        guard amount > .zero, amount <= .transactionLimit, !key.isEmpty, key.utf8.count <= 200 else {
            throw UseCaseError.refused(
                "the payment",
                [
                    Finding(
                        "payment.amount", .error, at: .init("amount"), "The amount must be above zero, with a key.",
                        fix: "Enter the amount in dollars, such as 25.00.")
                ])
        }
        let office = office
        return try await office.store.write { session in
            let account = try office.account(patientKey, session, context)
            let fullKey = "patient-payment:\(account.clinic):\(patientKey):\(key)"
            if let known = try session.transaction(key: fullKey) {
                let paid = try Money.sum(known.transaction.entries.filter { $0.account == .cash }.map(\.amount))
                guard paid == amount else { throw UseCaseError.conflict("this key was used for another amount") }
                return (.replayed, amount)
            }
            var rest = amount
            var entries: [LedgerEntry] = []
            for claim in account.claims where claim.patientBalance > .zero && rest > .zero {
                let part = min(rest, claim.patientBalance)
                rest = try rest - part
                entries += [
                    LedgerEntry(.cash, part, claim: claim.claim, patientKey: patientKey),
                    LedgerEntry(.patientReceivable, try part.negated(), claim: claim.claim, patientKey: patientKey),
                ]
            }
            if rest > .zero {
                entries += [
                    LedgerEntry(.cash, rest, patientKey: patientKey),
                    LedgerEntry(.unapplied, try rest.negated(), patientKey: patientKey),
                ]
            }
            let outcome = try session.post(
                LedgerTransaction(
                    key: fullKey, clinic: account.clinic, kind: .patientPayment, date: office.clock.today,
                    memo: "Payment of the patient", entries: entries), by: context.actor, at: office.clock.now)
            try session.append(
                office.event(
                    .create, "payment", fullKey, in: context, clinic: account.clinic, patient: patientKey,
                    detail: "amount \(amount)"))
            return (outcome, try amount - rest)
        }
    }
}

extension Office {
    fileprivate func account(
        _ patientKey: Int64, _ session: any OfficeSession, _ context: WorkContext
    ) throws -> BillPatient.Account {
        guard let found = try session.patient(patientKey), context.mayWork(in: found.clinic) else {
            throw UseCaseError.notFound("account", String(patientKey))
        }
        let transactions = try session.transactions(ofPatient: patientKey)
        let summaries = try session.claims(ClaimFilter(patientKey: patientKey)).filter { $0.responsibility == .primary }
        let claims = try summaries.map {
            try ClaimAccount(claim: $0.number, serviceDate: $0.serviceDate, transactions: transactions)
        }
        return BillPatient.Account(
            patientKey: patientKey, clinic: found.clinic, name: found.patient.name, claims: claims,
            transactions: transactions, insuranceBalance: try Money.sum(claims.map(\.insuranceBalance)),
            patientBalance: try Money.sum(claims.map(\.patientBalance)),
            credit: try session.balances(ofPatient: patientKey).total(.unapplied).negated())
    }
}
