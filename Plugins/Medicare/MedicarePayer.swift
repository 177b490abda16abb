public import Claims
public import PayerKit
public import Payments
public import Primitives

/// Medicare Part B through a Medicare administrative contractor.
///
/// Every beneficiary is their own subscriber, known by a Medicare Beneficiary Identifier; sequestration (CO-253) is taken
/// from the payment and is never the patient's.
public struct MedicarePayer: PayerAdapter {
    public static let name = "medicare"

    public init(_ profile: PayerProfile) throws(PayerAdapterError) {}

    public func prepare(_ claim: Claim) -> [ClaimEffect] {
        var effects: [ClaimEffect] = []
        if claim.subscriber.relationship != .own {
            effects.append(.makePatientTheSubscriber(reason: "Medicare has no dependents"))
        }
        if let member = claim.subscriber.memberID {
            let plain = member.filter { $0 != "-" && $0 != " " }.uppercased()
            if plain != member {
                effects.append(.setMemberID(plain, reason: "an MBI is sent without hyphens, in capitals"))
            }
        }
        return effects
    }

    public func check(_ claim: Claim) -> [Finding] {
        guard let member = claim.subscriber.memberID, !Self.isMBI(member) else { return [] }
        return [
            Finding(
                "medicare.mbi-form", .error, at: .init("subscriber.memberID"),
                "The member number does not have the form of a Medicare Beneficiary Identifier (box 1a).",
                fix: "Copy the eleven characters from the red, white and blue card.",
                citation: "CMS, Understanding the Medicare Beneficiary Identifier (MBI) Format")
        ]
    }

    public func read(_ adjustment: PayerAdjustment) -> AdjustmentReading {
        // A contractual refusal of a whole line by Medicare is a denial to be worked; B10 and the like stay standard.
        if adjustment.reason == "253" { return AdjustmentReading(.other, category: "sequestration") }
        return .standard(adjustment)
    }

    /// Eleven characters in the pattern C A AN N A AN N A A N N, where letters exclude S, L, O, I, B and Z.
    static func isMBI(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 11 else { return false }
        let pattern = Array("CAXNAXNAANN".utf8)
        let letters = Set("ACDEFGHJKMNPQRTUVWXY".utf8)
        return zip(bytes, pattern).allSatisfy { byte, kind in
            switch kind {
            case UInt8(ascii: "C"): (49...57).contains(byte)
            case UInt8(ascii: "N"): (48...57).contains(byte)
            case UInt8(ascii: "A"): letters.contains(byte)
            default: (48...57).contains(byte) || letters.contains(byte)
            }
        }
    }
}
