import Primitives
import X12

/// Payments of many claims with what payers add and withhold: by transfer, by check, and none at all.
struct GeneratedRemittances {
    private var claims: GeneratedRemittanceClaims
    private var count = 0
    private static let payment = CalendarDate(compact: "20260831") ?? CalendarDate(dayNumber: 0)
    private static let yearEnd = CalendarDate(compact: "20261231") ?? CalendarDate(dayNumber: 0)

    /// The most that ``withheld(_:)`` gives for one payment.
    private let withheldAtMost: Int

    init(seed: UInt64, withheldAtMost: Int = 9) {
        claims = GeneratedRemittanceClaims(seed: seed)
        self.withheldAtMost = withheldAtMost
    }

    mutating func next() -> Remittance {
        count += 1
        let payeeID = claims.parties.npi()
        var list: [RemittanceClaim] = []
        for _ in 0..<claims.parties.number(1...8) { list += claims.next() }
        var adjustments = withheld(payeeID) + interest(list, payeeID)
        let paid = list.reduce(0) { $0 + ($1.paid?.cents ?? 0) }
        var amount = paid - adjustments.reduce(0) { $0 + $1.amount.cents }
        if amount < 0 {
            // What is owed is carried forward, so that nothing is paid.
            adjustments.append(adjustment("FB", "FWD\(count)", amount, payeeID))
            amount = 0
        }
        var remittance = Remittance(
            amount: Money(cents: amount), method: "CHK", originatingCompanyID: "1512345678",
            paymentDate: Self.payment, traceNumber: "T\(claims.parties.number(1...999_999))",
            originatorID: "1512345678", productionDate: Self.payment.adding(days: -1), payer: payer(),
            payee: payee(payeeID), claims: list, providerAdjustments: adjustments,
            controlNumber: "\(10_000 + count)")
        method(&remittance)
        group(&remittance, payeeID)
        return remittance
    }

    /// Transfer, check, or a remittance alone.
    private mutating func method(_ remittance: inout Remittance) {
        if remittance.amount == .zero {
            remittance.handlingCode = "H"
            remittance.method = "NON"
        } else if claims.parties.chance(60) {
            remittance.method = "ACH"
            remittance.paymentFormat = "CCP"
            remittance.originatingAccount = BankAccount(
                bankQualifier: "01", bankID: "111000025", accountQualifier: "DA", accountNumber: "100200")
            remittance.receivingAccount = BankAccount(
                bankQualifier: "01", bankID: "111000025", accountQualifier: "SG", accountNumber: "300400")
        }
    }

    /// One or two loops 2000; the first one may give totals.
    private mutating func group(_ remittance: inout Remittance, _ payeeID: String) {
        let parts = claims.parties.number(1...2)
        let first = parts == 1 ? remittance.claims.count : (remittance.claims.count + 1) / 2
        for index in remittance.claims.indices where index >= first { remittance.claims[index].headerNumber = "2" }
        guard claims.parties.chance(30) else { return }
        let charges = remittance.claims.prefix(first).reduce(0) { $0 + ($1.charge?.cents ?? 0) }
        remittance.summaries = [
            ProviderSummary(
                number: "1",
                totals: [payeeID, "11", Self.yearEnd.compact, "\(first)", Money(cents: charges).description])
        ]
    }

    private mutating func payer() -> RemittancePayer {
        let id: String? = claims.parties.chance(20) ? "12345" : nil
        return RemittancePayer(
            name: "PAYER \(claims.parties.number(1...9))", id: id, idQualifier: id == nil ? nil : "XV",
            address: claims.parties.address(),
            references: claims.parties.chance(50) ? [Reference(qualifier: "2U", value: "60054")] : [],
            businessContact: claims.parties.chance(50) ? Contact(name: "CLAIMS", phone: "8005550100") : nil,
            technicalContact: Contact(name: "EDI", phone: "8005550101", email: "EDI@EXAMPLE.ORG"),
            otherContacts: claims.parties.chance(30)
                ? [RemittanceContact(function: "IC", Contact(url: "WWW.EXAMPLE.ORG"))] : [])
    }

    private mutating func payee(_ npi: String) -> RemittancePayee {
        let hasNumber = claims.parties.chance(90)
        return RemittancePayee(
            name: "CLINIC", npi: hasNumber ? npi : nil, taxID: "311234567",
            address: claims.parties.chance(70) ? claims.parties.address() : nil,
            references: claims.parties.chance(30) ? [Reference(qualifier: "PQ", value: "P77")] : [])
    }

    // MARK: Provider adjustments

    private func adjustment(
        _ reason: String, _ reference: String?, _ cents: Int64, _ payeeID: String
    ) -> ProviderAdjustment {
        ProviderAdjustment(
            providerID: payeeID, fiscalPeriodEnd: Self.yearEnd, reason: reason, reference: reference,
            amount: Money(cents: cents))
    }

    /// Overpayments, capitation, levies and what earlier remittances carried forward; more than six do not
    /// go into one PLB segment.
    private mutating func withheld(_ payeeID: String) -> [ProviderAdjustment] {
        guard claims.parties.chance(50) else { return [] }
        var list: [ProviderAdjustment] = []
        for number in 1...claims.parties.number(1...withheldAtMost) {
            let reason = claims.parties.one(["WO", "72", "CS", "LE", "IR", "FB"])
            let cents = Int64(claims.parties.number(-9_000...9_000))
            list.append(adjustment(reason, "R\(count)-\(number)", cents, payeeID))
        }
        return list
    }

    /// The interest that claims name is paid for the provider as a whole; what is paid is negative there.
    private func interest(_ list: [RemittanceClaim], _ payeeID: String) -> [ProviderAdjustment] {
        list.flatMap { claim in
            claim.amounts.filter { $0.qualifier == "I" }.map {
                adjustment("L6", claim.payerClaimControlNumber, -$0.amount.cents, payeeID)
            }
        }
    }
}
