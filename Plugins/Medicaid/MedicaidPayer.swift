public import Claims
public import PayerKit
public import Payments
public import Primitives

/// A state's Medicaid programme; the state is a parameter.
///
/// Medicaid is the payer of last resort, knows every recipient by their own number, and its patients are not billed for
/// what the programme does not pay.
public struct MedicaidPayer: PayerAdapter {
    public static let name = "medicaid"

    let state: String
    let memberDigits: Int?

    public init(_ profile: PayerProfile) throws(PayerAdapterError) {
        guard let state = profile.parameters["state"] else {
            throw .missingParameter("state", expected: "two letters, such as IL")
        }
        guard state.utf8.count == 2, state.utf8.allSatisfy({ (65...90).contains($0) }) else {
            throw .badParameter("state", expected: "two capital letters, such as IL")
        }
        self.state = state
        if let digits = profile.parameters["member_digits"] {
            guard let count = Int(digits), (1...20).contains(count) else {
                throw .badParameter("member_digits", expected: "the number of digits of a recipient number, 1 to 20")
            }
            memberDigits = count
        } else {
            memberDigits = nil
        }
    }

    public func prepare(_ claim: Claim) -> [ClaimEffect] {
        claim.subscriber.relationship == .own
            ? [] : [.makePatientTheSubscriber(reason: "Medicaid knows each recipient by a number of their own")]
    }

    public func check(_ claim: Claim) -> [Finding] {
        var findings: [Finding] = []
        if let memberDigits, let member = claim.subscriber.memberID,
            member.utf8.count != memberDigits || !member.utf8.allSatisfy({ (48...57).contains($0) })
        {
            findings.append(
                Finding(
                    "medicaid.recipient-number", .error, at: .init("subscriber.memberID"),
                    "A recipient number of \(state) Medicaid has \(memberDigits) digits (box 1a).",
                    fix: "Check the card or the state's eligibility service.",
                    citation: "\(state) Medicaid provider manual"))
        }
        if claim.responsibility == .primary, !claim.otherCoverages.isEmpty {
            findings.append(
                Finding(
                    "medicaid.payer-of-last-resort", .error, at: .init("payer"),
                    "The patient has other insurance; Medicaid pays last.",
                    fix: "Bill the other payer first.", citation: "42 CFR 433.139"))
        }
        return findings
    }

    public func read(_ adjustment: PayerAdjustment) -> AdjustmentReading {
        // Accepting Medicaid is accepting its payment as payment in full, save a nominal copayment (42 CFR 447.15).
        if adjustment.group == "PR", adjustment.reason != "3" {
            return AdjustmentReading(.contractual, category: "payment in full")
        }
        return .standard(adjustment)
    }
}
