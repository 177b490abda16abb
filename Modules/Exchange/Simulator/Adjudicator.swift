import Claims
import Primitives
import X12

/// Decides one claim by a payer's simulator terms. Every line adds up: charge = paid + adjustments.
struct Adjudicator {
    let terms: SimulatorTerms

    func decide(_ claim: ProfessionalClaim, number: Int) throws -> RemittanceClaim {
        let isSecondary = claim.responsibility != "P"
        var deductible = terms.deductible
        var copay = terms.copay
        let lines = try claim.lines.map { line in
            isSecondary
                ? try secondary(line) : try primary(line, deductible: &deductible, copay: &copay)
        }
        let paid = try Money.sum(lines.map { $0.paid ?? .zero })
        let patientShare = try Money.sum(lines.flatMap(\.adjustments).filter { $0.group == "PR" }.map(\.amount))
        let isDenied = paid == .zero && patientShare == .zero
        let patient = claim.patient?.name ?? claim.subscriber.name
        return RemittanceClaim(
            patientControlNumber: claim.patientControlNumber, status: isDenied ? "4" : isSecondary ? "2" : "1",
            charge: claim.totalCharge, paid: paid, patientResponsibility: patientShare == .zero ? nil : patientShare,
            claimFilingIndicator: Adjudicator.remittanceIndicator(claim.claimFilingIndicator),
            payerClaimControlNumber: "SIM\(number)\(claim.patientControlNumber)", facilityCode: claim.placeOfService,
            frequencyCode: claim.frequencyCode,
            patient: RemittanceParty(name: .person(patient), id: claim.subscriber.memberID, idQualifier: "MI"),
            lines: lines)
    }

    /// CLP06 has no code for a Blue plan or a commercial insurer: their products are told apart instead.
    private static func remittanceIndicator(_ claim: String?) -> String? {
        switch claim {
        case "BL": "12"
        case "CI": "15"
        default: claim
        }
    }

    private func primary(
        _ line: ProfessionalClaim.Line, deductible: inout Money, copay: inout Money
    ) throws -> RemittanceLine {
        if let reason = terms.denials[line.procedure] {
            return remittanceLine(
                line, paid: .zero, adjustments: [Adjustment(group: "CO", reason: reason, amount: line.charge)],
                allowed: .zero)
        }
        let allowed = min(line.charge, try line.charge.share(basisPoints: terms.allowedBasisPoints))
        var rest = allowed
        var adjustments = [Adjustment(group: "CO", reason: "45", amount: try line.charge - allowed)]
        func take(_ amount: Money, _ group: String, _ reason: String) throws {
            adjustments.append(Adjustment(group: group, reason: reason, amount: amount))
            rest = try rest - amount
        }
        let toDeductible = min(rest, deductible)
        deductible = try deductible - toDeductible
        try take(toDeductible, "PR", "1")
        let toCopay = min(rest, copay)
        copay = try copay - toCopay
        try take(toCopay, "PR", "3")
        try take(try rest.share(basisPoints: terms.coinsuranceBasisPoints), "PR", "2")
        try take(try rest.share(basisPoints: terms.sequestrationBasisPoints), "CO", "253")
        return remittanceLine(
            line, paid: rest, adjustments: adjustments.filter { $0.amount != .zero }, allowed: allowed)
    }

    /// A later payer takes what the earlier one left to the patient.
    private func secondary(_ line: ProfessionalClaim.Line) throws -> RemittanceLine {
        let left = try Money.sum(
            line.adjudications.flatMap(\.adjustments).filter { $0.group == "PR" }.map(\.amount))
        let owed = min(left, line.charge)
        let earlier = Adjustment(group: "OA", reason: "23", amount: try line.charge - owed)
        return remittanceLine(line, paid: owed, adjustments: earlier.amount == .zero ? [] : [earlier], allowed: owed)
    }

    private func remittanceLine(
        _ line: ProfessionalClaim.Line, paid: Money, adjustments: [Adjustment], allowed: Money
    ) -> RemittanceLine {
        RemittanceLine(
            procedure: line.procedure, modifiers: line.modifiers, charge: line.charge, paid: paid, units: line.units,
            dates: [QualifiedDate(qualifier: "472", date: line.from)], adjustments: adjustments,
            lineControlNumber: line.lineControlNumber, allowed: allowed)
    }
}
