public import Claims
public import PayerKit
public import Primitives

/// A commercial plan: dependents under a subscriber, a group number where the card shows one.
public struct CommercialPayer: PayerAdapter {
    public static let name = "commercial"

    let requiresGroup: Bool

    public init(_ profile: PayerProfile) throws(PayerAdapterError) {
        switch profile.parameters["requires_group"] ?? "no" {
        case "yes", "true": requiresGroup = true
        case "no", "false": requiresGroup = false
        default: throw .badParameter("requires_group", expected: "yes or no")
        }
    }

    public func check(_ claim: Claim) -> [Finding] {
        var findings: [Finding] = []
        if requiresGroup, (claim.subscriber.groupNumber ?? "").isEmpty {
            findings.append(
                Finding(
                    "commercial.group-number", .hold, at: .init("subscriber.groupNumber"),
                    "This payer matches members by group number, and it is missing (box 11).",
                    fix: "Copy the group number from the card.", citation: "the payer's companion guide"))
        }
        if claim.subscriber.relationship != .own, claim.subscriber.person.birthDate == nil {
            findings.append(
                Finding(
                    "commercial.subscriber-birth-date", .warning, at: .init("subscriber.birthDate"),
                    "The subscriber's date of birth is not in the record; some plans ask for it to match a dependent.",
                    fix: "Add it to the coverage.", citation: "the payer's companion guide"))
        }
        return findings
    }
}
