import Primitives
import X12

/// What earlier payers did with a line, in amounts that add up to its charge.
extension GeneratedParties {
    /// One payer's decision: it paid a part of the charge; its discount and the patient's share make up the rest.
    mutating func adjudication(
        of charge: Money, payerID: String, procedure: String, modifiers: [String], date: CalendarDate
    ) -> ProfessionalClaim.LineAdjudication {
        let paid = charge.cents * Int64(number(10...90)) / 100
        let patient = (charge.cents - paid) / 3
        let discount = charge.cents - paid - patient
        var adjustments: [Adjustment] = []
        if discount != 0 { adjustments.append(Adjustment(group: "CO", reason: "45", amount: Money(cents: discount))) }
        if patient != 0 { adjustments.append(Adjustment(group: "PR", reason: "2", amount: Money(cents: patient))) }
        return ProfessionalClaim.LineAdjudication(
            payerID: payerID, paid: Money(cents: paid), procedure: procedure, modifiers: modifiers,
            adjustments: adjustments, date: date)
    }

    /// The earlier payer `index`, counted from 0, and what it paid for the lines in all.
    mutating func coverage(_ index: Int, payerID: String, paid: Money) -> ProfessionalClaim.OtherSubscriber {
        var other = ProfessionalClaim.OtherSubscriber(
            responsibility: index == 0 ? "P" : "S", claimFilingIndicator: "CI", payerPaid: paid,
            subscriber: ProfessionalClaim.Subscriber(name: person(), memberID: "Z\(number(1...99_999))"),
            payer: ProfessionalClaim.Payer(name: "OTHER \(index)", id: payerID))
        guard chance(40) else { return other }
        other.groupNumber = "OGRP\(index)"
        other.subscriber.address = address()
        other.payer.address = address()
        other.payer.secondaryIDs = [Reference(qualifier: "FY", value: "OFFICE 3")]
        other.payerClaimControlNumber = "OICN\(number(1...999))"
        other.priorAuthorization = "OAUTH"
        other.referralNumber = "OREF"
        other.isAdjusted = chance(50)
        other.remainingLiability = cents(0...9_999)
        other.outpatient = ProfessionalClaim.OutpatientAdjudication(reimbursementRate: ".8", payable: cents(1...9_999))
        other.remarkCodes = ["MA01", "N130"]
        other.providers = [
            ProfessionalClaim.OtherPayerProvider(
                entity: "82", isPerson: true, secondaryIDs: [Reference(qualifier: "G2", value: "OR7")]),
            ProfessionalClaim.OtherPayerProvider(
                entity: "85", isPerson: false, secondaryIDs: [Reference(qualifier: "LU", value: "EAST")]),
        ]
        return other
    }

    mutating func subscriber() -> ProfessionalClaim.Subscriber {
        ProfessionalClaim.Subscriber(
            name: person(), memberID: "M\(number(1_000...999_999))",
            birthDate: day(CalendarDate(dayNumber: -10_000), within: 15_000), sex: one([.female, .male, .unknown]),
            address: address())
    }

    /// A child of the subscriber.
    mutating func child() -> ProfessionalClaim.PatientDemographics {
        ProfessionalClaim.PatientDemographics(
            name: person(), birthDate: day(CalendarDate(dayNumber: 15_000), within: 2_000), sex: one([.female, .male]),
            address: address())
    }

    mutating func payer() -> ProfessionalClaim.Payer {
        ProfessionalClaim.Payer(name: "PAYER \(number(1...9))", id: "6005\(number(0...9))")
    }
}

extension ProfessionalClaim.Subscriber {
    /// The subscriber as it stands when the patient is somebody else.
    var withoutDemographics: Self {
        var subscriber = self
        subscriber.birthDate = nil
        subscriber.sex = nil
        subscriber.address = nil
        return subscriber
    }
}
