import Primitives

/// What is odd in a remittance without breaking its balance.
extension RemittanceBalance {
    private static func warning(_ id: String, _ path: String, _ message: String) -> Finding {
        Finding(id, .warning, at: Finding.Location(path), message, citation: "005010X221A1 section 1.10.2")
    }

    /// The same adjustment at claim and at line level is the usual cause of a claim that does not balance.
    static func duplicates(_ claim: borrowing RemittanceClaim, _ path: String) -> [Finding] {
        let atLines = Set(claim.lines.flatMap(\.adjustments).map { [$0.group, $0.reason] })
        let repeated = Set(claim.adjustments.map { [$0.group, $0.reason] }).intersection(atLines)
        return repeated.sorted(by: { $0.lexicographicallyPrecedes($1) }).map { pair in
            warning("835.adjustment-twice", path, "\(name(pair)) is reported for the claim and for a line of it.")
        }
    }

    /// `CO-45`. What has not the form of these codes may be anything, so it is not repeated.
    private static func name(_ pair: [String]) -> String {
        guard pair.count == 2, ["CO", "CR", "OA", "PI", "PR"].contains(pair[0]), (1...4).contains(pair[1].utf8.count),
            pair[1].utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) })
        else { return "An adjustment" }
        return "\(pair[0])-\(pair[1])"
    }

    static func warnings(_ claim: borrowing RemittanceClaim, _ sums: ClaimSums, _ path: String) -> [Finding] {
        var findings: [Finding] = []
        func warn(_ id: String, _ message: String) { findings.append(warning(id, path, message)) }
        if !claim.lines.isEmpty {
            if sums.hasAllCharges, let charge = claim.charge, let sum = sums.lineCharges.total, sum != charge {
                warn("835.line-charges", "The lines' charges make \(sum), the claim's charge is \(charge).")
            }
            if sums.hasAllPayments, let paid = claim.paid, let sum = sums.linePayments.total, sum != paid {
                warn(
                    "835.line-payments",
                    "The lines' payments less the claim's own adjustments make \(sum), the claim's payment is \(paid).")
            }
        }
        if let stated = claim.patientResponsibility, let sum = sums.patient.total, sum != stated {
            warn(
                "835.patient-responsibility", "CLP05 states \(stated), the adjustments of group PR make \(sum).")
        }
        if sums.hasForeignGroup { warn("835.group-code", "A CAS01 is none of CO, PR, OA and PI.") }
        if let paid = claim.paid {
            if paid.isNegative, !claim.isReversal {
                warn("835.negative-payment", "CLP04 is negative, but the claim is not a reversal.")
            }
            if claim.isReversal, paid > .zero || claim.charge ?? .zero > .zero {
                warn("835.reversal-sign", "The claim is a reversal, but CLP03 or CLP04 is not negative.")
            }
        }
        return findings
    }

    static func warnings(amount: Money, method: String) -> [Finding] {
        var findings: [Finding] = []
        if amount.isNegative {
            findings.append(warning("835.negative-amount", "BPR02", "The payment is negative; a PLB FB is missing."))
        }
        if amount == .zero && method != "NON" {
            findings.append(
                warning("835.zero-amount", "BPR04", "The payment is zero, but its method is not NON."))
        }
        if amount != .zero && method == "NON" {
            findings.append(
                warning("835.non-payment", "BPR04", "The method is NON, but the payment is not zero."))
        }
        return findings
    }
}
