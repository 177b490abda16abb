package import Claims
package import Primitives

/// Books the charges of a claim once, when it is first released.
package enum ChargePosting {
    /// Debits the payer's receivable and credits income, line by line.
    package static func toPayer(_ claim: Claim, on date: CalendarDate) throws -> LedgerTransaction {
        let entries = try claim.lines.flatMap { line -> [LedgerEntry] in
            [
                LedgerEntry(
                    .insuranceReceivable, line.charge, payer: claim.payer.id, claim: claim.accountClaim,
                    line: line.number, patientKey: claim.patientKey),
                LedgerEntry(
                    .charges, try line.charge.negated(), payer: claim.payer.id, claim: claim.accountClaim,
                    line: line.number, patientKey: claim.patientKey),
            ]
        }
        return try LedgerTransaction(
            key: key(claim), clinic: claim.clinic, kind: .charge, date: date, memo: "Charges of \(claim.number)",
            entries: entries)
    }

    /// Debits the patient and credits income; the self-pay discount is a write-off in the same transaction.
    package static func toPatient(
        _ claim: Claim, discountBasisPoints: Int64, on date: CalendarDate
    ) throws -> LedgerTransaction {
        var entries: [LedgerEntry] = []
        for line in claim.lines {
            let discount = try line.charge.share(basisPoints: discountBasisPoints)
            let owed = try line.charge - discount
            func entry(_ account: Account, _ amount: Money) -> LedgerEntry {
                LedgerEntry(
                    account, amount, payer: claim.payer.id, claim: claim.accountClaim, line: line.number,
                    patientKey: claim.patientKey)
            }
            entries.append(entry(.patientReceivable, owed))
            entries.append(entry(.writeOff, discount))
            entries.append(entry(.charges, try line.charge.negated()))
        }
        return try LedgerTransaction(
            key: key(claim), clinic: claim.clinic, kind: .charge, date: date,
            memo: "Charges of \(claim.number), billed to the patient", entries: entries)
    }

    private static func key(_ claim: Claim) -> String { "charge:\(claim.accountClaim)" }
}
