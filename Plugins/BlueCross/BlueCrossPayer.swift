public import Claims
public import PayerKit
public import Primitives

/// A Blue Cross Blue Shield plan. The three characters before the member number say whose member it is; a member of
/// another plan is still billed to the local one, which forwards the claim (BlueCard).
public struct BlueCrossPayer: PayerAdapter {
    public static let name = "blue-cross"

    /// Prefixes of the local plan; empty when it does not publish them.
    let homePrefixes: [String]

    public init(_ profile: PayerProfile) throws(PayerAdapterError) {
        homePrefixes = (profile.parameters["home_prefixes"] ?? "").split(separator: ",").map {
            $0.filter { $0 != " " }.uppercased()
        }
        guard homePrefixes.allSatisfy({ $0.utf8.count == 3 }) else {
            throw .badParameter("home_prefixes", expected: "three-character prefixes, separated by commas")
        }
    }

    public func prepare(_ claim: Claim) -> [ClaimEffect] {
        guard let member = claim.subscriber.memberID else { return [] }
        let plain = member.filter { $0 != " " && $0 != "-" }.uppercased()
        return plain == member
            ? [] : [.setMemberID(plain, reason: "Blue plans want the number without blanks, in capitals")]
    }

    public func check(_ claim: Claim) -> [Finding] {
        guard let member = claim.subscriber.memberID else { return [] }
        let prefix = Array(member.utf8.prefix(3))
        let isAlphanumeric = prefix.allSatisfy { (65...90).contains($0) || (50...57).contains($0) }
        // The federal employee program numbers its members with an R and eight digits instead of a prefix.
        let isFederal =
            member.utf8.count == 9 && member.hasPrefix("R")
            && member.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
        if isFederal { return [] }
        guard prefix.count == 3, isAlphanumeric, prefix.contains(where: { (65...90).contains($0) }),
            (6...17).contains(member.utf8.count)
        else {
            return [
                Finding(
                    "blue-cross.prefix", .error, at: .init("subscriber.memberID"),
                    "The member number lacks the three-character prefix that routes Blue claims (box 1a).",
                    fix: "Copy the whole number from the card, prefix included.",
                    citation: "BlueCard Program Provider Manual")
            ]
        }
        guard !homePrefixes.isEmpty, !homePrefixes.contains(String(decoding: prefix, as: UTF8.self)) else { return [] }
        return [
            Finding(
                "blue-cross.bluecard", .info, at: .init("subscriber.memberID"),
                "A member of another Blue plan: the claim goes to the local plan as a BlueCard claim.",
                citation: "BlueCard Program Provider Manual")
        ]
    }
}
