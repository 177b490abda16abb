public import Claims
import CodeSets
import Primitives

/// A change that an adapter proposes. The core applies it, keeps the reason in the claim's timeline and audits it.
public enum ClaimEffect: Equatable, Sendable {
    /// Sends the claim to another electronic number of the same payer.
    case routeTo(electronicID: String, reason: String)
    case setFilingIndicator(String, reason: String)
    /// The payer knows each patient by a number of their own: the patient is their own subscriber.
    case makePatientTheSubscriber(reason: String)
    /// Rewrites the member number as the payer wants it (no blanks or hyphens, upper case).
    case setMemberID(String, reason: String)
    case addModifier(String, line: Int, reason: String)

    public var reason: String {
        switch self {
        case .routeTo(_, let reason), .setFilingIndicator(_, let reason), .makePatientTheSubscriber(let reason),
            .setMemberID(_, let reason), .addModifier(_, _, let reason):
            reason
        }
    }
}

extension Claim {
    /// The claim with the effect applied. An effect that names a line that does not exist changes nothing.
    public func applying(_ effect: ClaimEffect) -> Claim {
        var claim = self
        switch effect {
        case .routeTo(let electronicID, _): claim.payer.electronicID = electronicID
        case .setFilingIndicator(let indicator, _): claim.payer.filingIndicator = indicator
        case .makePatientTheSubscriber:
            claim.subscriber.person = claim.patient
            claim.subscriber.relationship = .own
        case .setMemberID(let member, _): claim.subscriber.memberID = member
        case .addModifier(let text, let number, _):
            guard let index = claim.lines.firstIndex(where: { $0.number == number }), let modifier = Modifier(text),
                !claim.lines[index].modifiers.contains(modifier)
            else { break }
            claim.lines[index].modifiers.append(modifier)
        }
        return claim
    }
}
