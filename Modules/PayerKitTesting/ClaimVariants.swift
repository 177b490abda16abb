import Claims
import Primitives

/// The shapes in which a claim can reach an adapter, made from an author's samples.
enum ClaimVariants {
    static func of(_ samples: [Claim]) -> [Claim] { samples.flatMap { [$0] + variants(of: $0) } }

    private static func variants(of sample: Claim) -> [Claim] {
        var claim = sample
        // Names that occur in no message by chance.
        claim.patient.name = PersonName(last: "Quillfeather", first: "Zebediah", middle: "Oxnard")
        claim.patient.birthDate = CalendarDate(year: 1987, month: 11, day: 23)
        if claim.subscriber.relationship == .own { claim.subscriber.person = claim.patient }
        var all = [claim]
        func add(_ change: (inout Claim) -> Void) {
            var changed = claim
            change(&changed)
            all.append(changed)
        }
        let members: [String?] = [
            nil, "", "   ", "xq7-44 zz 09", "R12345678", "R", "ABC123456789", "1EG4TE5MK73", "000000000",
            String(repeating: "Q7", count: 500), "\u{1F600}\u{0}*~:", "ＡＢＣ１２３４５６",
        ]
        for member in members { add { $0.subscriber.memberID = member } }
        for relationship in [SubscriberRelationship.child, .spouse, .other] {
            add {
                $0.subscriber.relationship = relationship
                $0.subscriber.person.name = PersonName(last: "Vandersloot", first: "Ximena")
                $0.subscriber.person.birthDate = nil
            }
        }
        add { $0.subscriber.groupNumber = nil }
        add { $0.lines = [] }
        add { $0.diagnoses = [] }
        add { $0.patient.birthDate = nil }
        add { $0.rendering = nil }
        add { $0.responsibility = .secondary }
        for responsibility in PayerResponsibility.allCases {
            add {
                $0.responsibility = responsibility
                $0.otherCoverages = [
                    OtherCoverage(
                        payer: ClaimPayer(
                            id: "other", name: "Other Plan", electronicID: "OTHER", filingIndicator: "CI"),
                        responsibility: responsibility == .primary ? .secondary : .primary, subscriber: $0.subscriber)
                ]
            }
        }
        return all
    }
}
