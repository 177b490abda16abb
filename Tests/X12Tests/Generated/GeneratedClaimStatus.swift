import Primitives
import X12

/// Questions about what became of claims, and answers to them.
struct GeneratedClaimStatus {
    private var parties: GeneratedParties
    private var count = 0
    private static let day = CalendarDate(compact: "20260601") ?? CalendarDate(dayNumber: 0)

    init(seed: UInt64) { parties = GeneratedParties(seed) }

    /// The questions of one transaction set: each subscriber's own claims, then the dependents'.
    mutating func inquiries(set: Int, subscribers: Int) -> [ClaimStatusInquiry] {
        let header = BusinessHeader(
            controlNumber: "\(1_000 + set)", purpose: "13", reference: "ASK\(set)",
            created: Timestamp(date: Self.day, hour: 9, minute: 30))
        let source = StatusSource(
            party: NamedParty(role: "PR", name: .organization("PAYER"), idQualifier: "PI", id: "6005\(set)"))
        let receiver = StatusParty(
            party: NamedParty(role: "41", name: .organization("CLINIC"), idQualifier: "46", id: "X67E"))
        let provider = StatusParty(
            party: NamedParty(role: "1P", name: .organization("CLINIC"), idQualifier: "XX", id: parties.npi()))
        var list: [ClaimStatusInquiry] = []
        for _ in 0..<subscribers {
            let subscriber = person("IL", id: "M\(parties.number(1...999_999))")
            var people: [StatusPerson?] = parties.chance(70) ? [nil] : []
            for _ in 0..<parties.number(people.isEmpty ? 1...2 : 0...2) { people.append(person("QC", id: nil)) }
            for person in people {
                for _ in 0..<parties.number(1...2) {
                    list.append(
                        ClaimStatusInquiry(
                            header: header, source: source, receiver: receiver, provider: provider,
                            subscriber: subscriber, dependent: person, claim: claim()))
                }
            }
        }
        return list
    }

    /// An answer to every question, in the same order; a 277 says nothing of birth dates.
    mutating func responses(to inquiries: [ClaimStatusInquiry]) -> [ClaimStatusResponse] {
        inquiries.map { inquiry in
            var header = inquiry.header
            header.purpose = "08"
            header.type = "DG"
            var source = inquiry.source
            source?.contacts = [PartyContact(numbers: [Reference(qualifier: "TE", value: "8005550100")])]
            var claim = inquiry.claim
            claim?.trace.type = "2"
            claim?.charge = nil
            claim?.statuses = [status(inquiry.claim?.charge ?? .zero)]
            claim?.references = inquiry.claim?.references.filter { $0.qualifier != "6P" } ?? []
            for index in claim?.lines.indices ?? 0..<0 {
                claim?.lines[index].paid = parties.cents(0...9_000)
                claim?.lines[index].units = "1"
                claim?.lines[index].statuses = [
                    ClaimStatus(codes: [.init(category: "F2", status: "107")], effective: Self.day.adding(days: 20))
                ]
            }
            return ClaimStatusResponse(
                header: header, source: source, receiver: inquiry.receiver, provider: inquiry.provider,
                subscriber: inquiry.subscriber?.nameOnly, dependent: inquiry.dependent?.nameOnly, claim: claim)
        }
    }

    private mutating func person(_ role: String, id: String?) -> StatusPerson {
        StatusPerson(
            party: NamedParty(
                role: role, name: .person(parties.person()), idQualifier: id == nil ? nil : "MI", id: id),
            birthDate: parties.day(CalendarDate(dayNumber: -5_000), within: 20_000), sex: parties.one(["F", "M"]))
    }

    private mutating func claim() -> StatusClaim {
        count += 1
        let from = parties.day(Self.day, within: 30)
        var references = [
            DescribedReference(qualifier: "BLT", value: "111"),
            DescribedReference(qualifier: "6P", value: "GRP9"),
            DescribedReference(qualifier: "EJ", value: "ACC-\(count)"),
        ]
        if parties.chance(50) { references.insert(DescribedReference(qualifier: "1K", value: "ICN\(count)"), at: 0) }
        var lines: [StatusLine] = []
        for number in 0..<parties.number(0...4) {
            lines.append(
                StatusLine(
                    procedure: QualifiedProcedure(code: "99213", modifiers: parties.chance(30) ? ["25"] : []),
                    charge: parties.cents(100...90_000), revenueCode: parties.chance(20) ? "0510" : nil,
                    units: parties.chance(50) ? "1" : nil,
                    references: [DescribedReference(qualifier: "FJ", value: "L\(number)")],
                    periods: [QualifiedPeriod(qualifier: "472", from: from)]))
        }
        return StatusClaim(
            trace: Trace(type: "1", number: "T\(count)"), references: references, charge: parties.cents(100...900_000),
            periods: [
                QualifiedPeriod(qualifier: "472", from: from, to: parties.chance(50) ? from.adding(days: 3) : nil)
            ], lines: lines)
    }

    /// Paid, denied, or still open.
    private mutating func status(_ charge: Money) -> ClaimStatus {
        let day = Self.day.adding(days: 60)
        switch parties.number(1...3) {
        case 1:
            return ClaimStatus(
                codes: [.init(category: "F1", status: "65"), .init(category: "F1", status: "104", entity: "PR")],
                effective: day, amount: charge, paid: Money(cents: charge.cents / 2), adjudicated: day.adding(days: -5),
                paymentDate: day.adding(days: -2), checkNumber: "CK\(count)")
        case 2:
            return ClaimStatus(
                codes: [.init(category: "F2", status: "88", entity: "QC")], effective: day, amount: charge,
                paid: .zero)
        default:
            return ClaimStatus(codes: [.init(category: "P1", status: "20")], effective: day, amount: charge)
        }
    }
}

extension StatusPerson {
    /// The person as an answer names them.
    fileprivate var nameOnly: StatusPerson { StatusPerson(party: party) }
}
