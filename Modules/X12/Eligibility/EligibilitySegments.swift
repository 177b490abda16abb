import Primitives

/// The loops of a 270 and a 271, in the guide's order of segments.
extension SegmentWriter {
    /// Loops 2000A and 2100A behind the HL.
    mutating func source(_ source: InformationSource) {
        atMost(source.contacts.count, 3, "PER", "contacts")
        rejections(source.requestRejections)
        requireParty(source.party, "The information source")
        partyContacts(source.contacts)
        rejections(source.rejections)
        kept(source.kept)
    }

    /// Loops 2000B and 2100B behind the HL.
    mutating func receiver(_ receiver: InformationReceiver) {
        requireParty(receiver.party, "The information receiver")
        atMost(receiver.references.count, 9, "REF", "references")
        describedReferences(receiver.references)
        partyAddress(receiver.address)
        rejections(receiver.rejections)
        provider(receiver.provider)
        kept(receiver.kept)
    }

    /// Loop 2100C or 2100D.
    mutating func person(_ person: CoveredPerson, rejections: [EligibilityRejection]) {
        requireParty(person.party, "The name of the person")
        atMost(person.references.count, 9, "REF", "references")
        describedReferences(person.references)
        partyAddress(person.address)
        self.rejections(rejections)
        provider(person.provider)
        if person.birthDate != nil || person.sex != nil {
            add("DMG", [person.birthDate == nil ? "" : "D8", .date(person.birthDate), .optional(person.sex)])
        }
        if let relation = person.relation {
            let unused = Array(repeating: Element.none, count: 12)
            add(
                "INS",
                [
                    .text(relation.isSubscriber), .text(relation.relationship), .optional(relation.maintenanceType),
                    .optional(relation.maintenanceReason),
                ] + unused + [.optional(relation.birthSequence)])
        }
        atMost(person.diagnoses.count, 8, "HI", "diagnoses")
        add("HI", person.diagnoses.map { .components([$0.qualifier, $0.code]) })
        periods(person.periods)
        kept(person.kept)
    }

    /// Loop 2110 of a 270.
    mutating func request(_ request: BenefitRequest) {
        atMost(request.serviceTypes.count, 99, "EQ01", "service types")
        atMost(request.diagnosisPointers.count, 4, "EQ05", "diagnosis pointers")
        add(
            "EQ",
            [
                .repetitions(request.serviceTypes), procedure(request.procedure), .optional(request.coverageLevel),
                .optional(request.insuranceType), .components(request.diagnosisPointers),
            ])
        for amount in request.amounts { self.amount(amount.qualifier, amount.amount) }
        conditions(request.conditions)
        describedReferences(request.references)
        periods(request.periods)
        kept(request.kept)
    }

    /// Loop 2110 of a 271.
    mutating func benefit(_ benefit: Benefit) {
        require(benefit.information, "EB01", "The code of a benefit")
        atMost(benefit.serviceTypes.count, 99, "EB03", "service types")
        atMost(benefit.diagnosisPointers.count, 4, "EB14", "diagnosis pointers")
        limit(benefit.planDescription, 50, "EB05")
        let amount = amountElement(benefit.amount, "EB07")
        let percent = decimalElement(benefit.percent, "EB08")
        let quantity = decimalElement(benefit.quantity, "EB10")
        add(
            "EB",
            [
                .text(benefit.information), .optional(benefit.coverageLevel), .repetitions(benefit.serviceTypes),
                .optional(benefit.insuranceType), .optional(benefit.planDescription), .optional(benefit.timePeriod),
                amount, percent, .optional(benefit.quantityQualifier), quantity,
                .optional(benefit.authorizationRequired), .optional(benefit.inNetwork), procedure(benefit.procedure),
                .components(benefit.diagnosisPointers),
            ])
        atMost(benefit.deliveries.count, 9, "HSD", "delivery patterns")
        for delivery in benefit.deliveries { self.delivery(delivery) }
        atMost(benefit.references.count, 9, "REF", "references")
        describedReferences(benefit.references)
        atMost(benefit.periods.count, 20, "DTP", "dates")
        periods(benefit.periods)
        rejections(benefit.rejections)
        atMost(benefit.messages.count, 10, "MSG", "messages")
        for message in benefit.messages {
            limit(message, 264, "MSG01")
            add("MSG", [.text(message)])
        }
        kept(benefit.kept)
        atMost(benefit.conditions.count, 10, "III", "conditions")
        conditions(benefit.conditions)
        guard !benefit.entities.isEmpty else { return }
        atMost(benefit.entities.count, 23, "NM1", "related entities")
        add("LS", ["2120"])
        for entity in benefit.entities { self.entity(entity) }
        add("LE", ["2120"])
    }

    private mutating func delivery(_ delivery: ServiceDelivery) {
        let quantity = decimalElement(delivery.quantity, "HSD02")
        let modulus = decimalElement(delivery.sampleModulus, "HSD04")
        let count = decimalElement(delivery.periodCount, "HSD06")
        add(
            "HSD",
            [
                .optional(delivery.quantityQualifier), quantity, .optional(delivery.unit), modulus,
                .optional(delivery.timePeriod), count, .optional(delivery.frequency), .optional(delivery.timeOfDay),
            ])
    }

    private mutating func entity(_ entity: BenefitEntity) {
        party(entity.party)
        partyAddress(entity.address)
        atMost(entity.contacts.count, 3, "PER", "contacts")
        partyContacts(entity.contacts)
        provider(entity.provider)
        kept(entity.kept)
    }

    private mutating func conditions(_ conditions: [BenefitCondition]) {
        for condition in conditions {
            add(
                "III",
                [
                    .optional(condition.qualifier), .optional(condition.code), .optional(condition.category),
                    .optional(condition.text),
                ])
        }
    }

    private mutating func rejections(_ rejections: [EligibilityRejection]) {
        for rejection in rejections {
            add("AAA", [.text(rejection.isValid), "", .optional(rejection.reason), .optional(rejection.followUp)])
        }
    }

    private mutating func provider(_ provider: ProviderRole?) {
        guard let provider else { return }
        add("PRV", [.text(provider.role), .optional(provider.qualifier), .optional(provider.id)])
    }

    private mutating func requireParty(_ party: NamedParty?, _ what: String) {
        guard let party else {
            report("x12.missing", "NM1", "\(what) is missing.")
            return
        }
        self.party(party)
    }
}
