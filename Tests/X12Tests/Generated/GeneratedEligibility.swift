import Primitives
import X12

/// Questions about the coverage of subscribers and their dependents, and answers to them.
struct GeneratedEligibility {
    private var parties: GeneratedParties
    private var count = 0
    private static let day = CalendarDate(compact: "20260801") ?? CalendarDate(dayNumber: 0)

    init(seed: UInt64) { parties = GeneratedParties(seed) }

    /// The questions of one transaction set: a few subscribers, each alone, with dependents, or above them only.
    mutating func inquiries(set: Int, subscribers: Int) -> [EligibilityInquiry] {
        let header = BusinessHeader(
            controlNumber: "\(1_000 + set)", purpose: "13", reference: "ASK\(set)",
            created: Timestamp(date: Self.day, hour: 9, minute: 30))
        let source = InformationSource(
            party: NamedParty(
                role: parties.one(["PR", "P5"]), name: .organization("PAYER \(set)"), idQualifier: "PI",
                id: "6005\(set)"))
        let receiver = receiver()
        var list: [EligibilityInquiry] = []
        for _ in 0..<subscribers {
            let subscriber = subscriber()
            var people: [CoveredPerson?] = parties.chance(60) ? [nil] : []
            for _ in 0..<parties.number(people.isEmpty ? 1...2 : 0...2) { people.append(dependent()) }
            for person in people {
                count += 1
                var traces = [Trace(type: "1", number: "T\(count)", originator: "9877281234")]
                if parties.chance(20) {
                    traces.append(Trace(type: "1", number: "U\(count)", originator: "9877281234", supplement: "DESK"))
                }
                list.append(
                    EligibilityInquiry(
                        header: header, source: source, receiver: receiver, subscriber: subscriber, dependent: person,
                        traces: traces, requests: requests(isSubscriber: person == nil)))
            }
        }
        return list
    }

    /// An answer to every question, in the same order.
    mutating func responses(to inquiries: [EligibilityInquiry]) -> [EligibilityResponse] {
        inquiries.map { inquiry in
            var header = inquiry.header
            header.purpose = "11"
            var source = inquiry.source
            source?.contacts = [
                PartyContact(name: "HELP", numbers: [Reference(qualifier: "TE", value: "8005550100")])
            ]
            var traces = inquiry.traces
            for index in traces.indices { traces[index].type = "2" }
            let isKnown = parties.chance(85)
            return EligibilityResponse(
                header: header, source: source, receiver: inquiry.receiver, subscriber: inquiry.subscriber,
                dependent: inquiry.dependent, traces: traces,
                rejections: isKnown ? [] : [EligibilityRejection(reason: parties.one(["58", "71"]), followUp: "C")],
                benefits: isKnown ? benefits() : [])
        }
    }

    // MARK: Parties

    private mutating func receiver() -> InformationReceiver {
        InformationReceiver(
            party: NamedParty(
                role: "1P", name: parties.chance(50) ? .organization("CLINIC") : .person(parties.person()),
                idQualifier: "XX", id: parties.npi()),
            references: parties.chance(30) ? [DescribedReference(qualifier: "EO", value: "E7")] : [],
            address: parties.chance(30) ? address() : nil,
            provider: parties.chance(50) ? ProviderRole(role: "PE", qualifier: "PXC", id: "207Q00000X") : nil)
    }

    private mutating func address() -> PartyAddress {
        let plain = parties.address()
        return PartyAddress(
            line1: plain.line1, line2: plain.line2, city: plain.city, state: plain.state, zip: plain.zip)
    }

    private mutating func subscriber() -> CoveredPerson {
        CoveredPerson(
            party: NamedParty(
                role: "IL", name: .person(parties.person()), idQualifier: "MI", id: "M\(parties.number(1...999_999))"),
            references: parties.chance(30) ? [DescribedReference(qualifier: "6P", value: "GRP9")] : [],
            address: parties.chance(50) ? address() : nil,
            birthDate: parties.day(CalendarDate(dayNumber: -10_000), within: 15_000), sex: parties.one(["F", "M"]),
            relation: parties.chance(20)
                ? CoverageRelation(isSubscriber: "Y", relationship: "18", birthSequence: "2") : nil,
            diagnoses: parties.chance(30)
                ? [QualifiedCode(qualifier: "ABK", code: "E119"), QualifiedCode(qualifier: "ABF", code: "I10")] : [],
            periods: [QualifiedPeriod(qualifier: "291", from: parties.day(Self.day, within: 30))])
    }

    private mutating func dependent() -> CoveredPerson {
        CoveredPerson(
            party: NamedParty(role: "03", name: .person(parties.person())),
            address: parties.chance(30) ? address() : nil,
            birthDate: parties.day(CalendarDate(dayNumber: 15_000), within: 2_000), sex: parties.one(["F", "M"]),
            relation: CoverageRelation(isSubscriber: "N", relationship: parties.one(["01", "19"])))
    }

    // MARK: Questions and answers

    private mutating func requests(isSubscriber: Bool) -> [BenefitRequest] {
        var list = [BenefitRequest(serviceTypes: parties.one([["30"], ["98", "UC"], ["1", "33", "47", "MH"]]))]
        if isSubscriber {
            list[0].coverageLevel = parties.chance(20) ? "FAM" : nil
            if parties.chance(20) {
                list[0].amounts = [QualifiedAmount(qualifier: "R", amount: parties.cents(1...9_999))]
            }
        }
        if parties.chance(40) {
            list.append(
                BenefitRequest(
                    procedure: QualifiedProcedure(code: "99213", modifiers: parties.chance(50) ? ["25"] : []),
                    conditions: [BenefitCondition(qualifier: "ZZ", code: "11")],
                    references: [DescribedReference(qualifier: "G1", value: "AUTH\(count)")],
                    periods: [QualifiedPeriod(qualifier: "291", from: Self.day, to: Self.day.adding(days: 9))]))
        }
        return list
    }

    private mutating func benefits() -> [Benefit] {
        var list = [
            Benefit(
                information: "1", coverageLevel: "IND", serviceTypes: ["30"], insuranceType: "HM",
                planDescription: "GOLD \(parties.number(1...99))",
                periods: [
                    QualifiedPeriod(qualifier: "291", from: Self.day.adding(days: -200), to: Self.day.adding(days: 99))
                ]),
            Benefit(information: "B", serviceTypes: ["98", "UC"], timePeriod: "27", amount: parties.cents(0...9_900)),
            Benefit(information: "A", serviceTypes: ["47"], percent: ".\(parties.number(1...9))", inNetwork: "Y"),
            Benefit(
                information: "C", coverageLevel: "FAM", serviceTypes: ["30"], timePeriod: "29",
                amount: parties.cents(0...900_000), messages: ["WHAT IS LEFT OF THE DEDUCTIBLE"]),
        ]
        if parties.chance(40) {
            list.append(
                Benefit(
                    information: "F", serviceTypes: ["33"], quantityQualifier: "VS", quantity: "20",
                    authorizationRequired: "Y",
                    deliveries: [
                        ServiceDelivery(
                            quantityQualifier: "VS", quantity: "2", unit: "WK", timePeriod: "34", periodCount: "6")
                    ], conditions: [BenefitCondition(qualifier: "ZZ", code: "11")]))
        }
        if parties.chance(40) { list.append(other()) }
        return list
    }

    /// Another payer, whom the payer names.
    private mutating func other() -> Benefit {
        Benefit(
            information: "R", serviceTypes: ["30"],
            entities: [
                BenefitEntity(
                    party: NamedParty(
                        role: "PRP", name: .organization("OTHER PAYER"), idQualifier: "PI", id: "87726"),
                    address: address(),
                    contacts: [PartyContact(numbers: [Reference(qualifier: "TE", value: "8005550102")])])
            ])
    }
}
