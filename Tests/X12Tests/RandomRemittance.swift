import Primitives

@testable import X12

/// Remittances that balance, made from a seed. Nobody in them exists.
struct RandomRemittance {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private mutating func number(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &random) }
    private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

    mutating func remittance(claims count: Int = 5) -> Remittance {
        var claims: [RemittanceClaim] = []
        for index in 0..<count { claims.append(claim(index)) }
        var adjustments: [ProviderAdjustment] = []
        for reason in ["WO", "L6", "72", "FB"] where chance(2) {
            adjustments.append(
                ProviderAdjustment(
                    providerID: "1234567893", fiscalPeriodEnd: Samples.day("20261231"), reason: reason,
                    reference: chance(2) ? "REF\(number(1...9_999))" : nil,
                    amount: Money(cents: number(-5_000...5_000))))
        }
        let paid = claims.reduce(0) { $0 + ($1.paid?.cents ?? 0) }
        let reduced = adjustments.reduce(0) { $0 + $1.amount.cents }
        // What is left is carried forward, so that the payment is never negative.
        let amount = paid - reduced
        if amount < 0 {
            adjustments.append(
                ProviderAdjustment(
                    providerID: "1234567893", fiscalPeriodEnd: Samples.day("20261231"), reason: "FB",
                    amount: Money(cents: amount)))
        }
        return Remittance(
            amount: Money(cents: max(0, amount)), method: amount > 0 ? "ACH" : "NON", paymentFormat: "CCP",
            originatingCompanyID: "1512345678", paymentDate: Samples.day("20261118"),
            traceNumber: "T\(number(1...99_999))",
            originatorID: "1512345678", productionDate: Samples.day("20261117"),
            payer: .init(
                name: "MEDICARE PART B", address: Samples.address,
                technicalContact: Contact(name: "EDI DESK", phone: "6085550199")),
            payee: .init(name: "LAKESIDE FAMILY CLINIC", npi: "1234567893", taxID: "123456789"), claims: claims,
            providerAdjustments: adjustments)
    }

    private mutating func claim(_ index: Int) -> RemittanceClaim {
        let sign: Int64 = chance(6) ? -1 : 1
        var lines: [RemittanceLine] = []
        for _ in 0..<number(0...4) { lines.append(line(sign)) }
        let ofLines = lines.reduce(0) { $0 + ($1.charge?.cents ?? 0) }
        let charge = lines.isEmpty ? sign * number(100...90_000) : ofLines
        // Claim-level reasons differ from the lines', as they must.
        var adjustments: [Adjustment] = []
        var rest = lines.isEmpty ? sign * charge : sign * lines.reduce(0) { $0 + ($1.paid?.cents ?? 0) }
        for reason in ["23", "223"] where chance(3) {
            let amount = number(0...rest)
            rest -= amount
            adjustments.append(Adjustment(group: "OA", reason: reason, amount: Money(cents: sign * amount)))
        }
        let all = adjustments + lines.flatMap(\.adjustments)
        let patient = all.filter { $0.group == "PR" }.reduce(0) { $0 + $1.amount.cents }
        var claim = RemittanceClaim(
            patientControlNumber: "ACC-\(index)", status: sign < 0 ? "22" : "1", charge: Money(cents: charge),
            paid: Money(cents: charge - all.reduce(0) { $0 + $1.amount.cents }),
            patientResponsibility: patient == 0 ? nil : Money(cents: patient), claimFilingIndicator: "MB",
            payerClaimControlNumber: "ICN\(number(1...999_999))", facilityCode: "11", frequencyCode: "1",
            patient: .init(
                name: .person(PersonName(last: chance(4) ? "EXAMPLE-VERY-LONG-NAME" : "EXAMPLE", first: "EVA")),
                id: "1EG4TE5MK73", idQualifier: "MI"),
            rendering: .init(name: .organization("LAKESIDE"), id: "1999999992", idQualifier: "XX"),
            adjustments: adjustments, lines: lines)
        claim.dates = [QualifiedDate(qualifier: "232", date: Samples.day("20261102"))]
        claim.amounts = [QualifiedAmount(qualifier: "AU", amount: Money(cents: number(0...9_999)))]
        if chance(3) { claim.remarkCodes = ["MA01", "N130"] }
        return claim
    }

    private mutating func line(_ sign: Int64) -> RemittanceLine {
        let charge = number(100...50_000)
        var rest = charge
        var adjustments: [Adjustment] = []
        for (group, reason) in [("CO", "45"), ("PR", "1"), ("PR", "2"), ("CO", "253"), ("PI", "96")] where chance(2) {
            let amount = number(0...rest)
            rest -= amount
            adjustments.append(
                Adjustment(
                    group: group, reason: reason, amount: Money(cents: sign * amount), quantity: chance(5) ? "1.5" : nil
                ))
        }
        return RemittanceLine(
            procedure: "99213", modifiers: chance(3) ? ["25", "59"] : [], charge: Money(cents: sign * charge),
            paid: Money(cents: sign * rest), units: "1",
            dates: [QualifiedDate(qualifier: "472", date: Samples.day("20261102"))], adjustments: adjustments,
            lineControlNumber: "L\(number(1...99))", allowed: Money(cents: charge),
            remarkCodes: chance(4) ? ["N130"] : [])
    }
}

extension Remittance {
    /// As it was before it was written: without the envelope's numbers and the offsets.
    var withoutPositions: Remittance {
        var copy = self
        copy.interchangeSender = ""
        copy.interchangeControlNumber = ""
        for index in copy.claims.indices { copy.claims[index].offset = 0 }
        return copy
    }
}
