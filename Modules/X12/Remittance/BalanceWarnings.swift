import Primitives

/// What is odd in a remittance without breaking its balance.
extension RemittanceBalance {
    private static func warning(_ id: String, _ path: String, _ message: String) -> Finding {
        Finding(id, .warning, at: Finding.Location(path), message, citation: "005010X221A1 section 1.10.2")
    }

    /// The same adjustment at claim and at line level is the usual cause of a claim that does not balance.
    static func nameDuplicates(_ claim: RemittanceClaim, _ path: String, into findings: inout [Finding]) {
        let atLines = Set(claim.lines.flatMap(\.adjustments).map { [$0.group, $0.reason] })
        let repeated = Set(claim.adjustments.map { [$0.group, $0.reason] }).intersection(atLines)
        for pair in repeated.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            findings.append(
                warning(
                    "835.adjustment-twice", path,
                    "\(pair.map { $0.prefix(5) }.joined(separator: "-")) is reported for the claim and for a line of it."
                ))
        }
    }

    static func warn(_ claim: RemittanceClaim, _ path: String, into findings: inout [Finding]) {
        let lineCharges = claim.lines.compactMap(\.charge)
        if !claim.lines.isEmpty, lineCharges.count == claim.lines.count, let charge = claim.charge,
            let sum = try? Money.sum(lineCharges), sum != charge
        {
            findings.append(
                warning("835.line-charges", path, "The lines' charges make \(sum), the claim's charge is \(charge)."))
        }
        let adjustments = claim.adjustments + claim.lines.flatMap(\.adjustments)
        let forPatient = adjustments.filter { $0.group == "PR" }.map(\.amount)
        if let stated = claim.patientResponsibility, let sum = try? Money.sum(forPatient), sum != stated {
            findings.append(
                warning(
                    "835.patient-responsibility", path,
                    "CLP05 states \(stated), the adjustments of group PR make \(sum)."))
        }
        if adjustments.contains(where: { !["CO", "PR", "OA", "PI"].contains($0.group) }) {
            findings.append(warning("835.group-code", path, "A CAS01 is none of CO, PR, OA and PI."))
        }
        if let paid = claim.paid, paid.isNegative, !claim.isReversal {
            findings.append(
                warning("835.negative-payment", path, "CLP04 is negative, but the claim is not a reversal."))
        }
    }

    static func warn(_ remittance: Remittance, into findings: inout [Finding]) {
        guard let amount = remittance.amount else { return }
        if amount.isNegative {
            findings.append(warning("835.negative-amount", "BPR02", "The payment is negative; a PLB FB is missing."))
        }
        if amount == .zero && remittance.method != "NON" {
            findings.append(
                warning("835.zero-amount", "BPR04", "The payment is zero, but its method is not NON."))
        }
    }
}
