import Primitives

extension FHIRImport {
    /// Reads insurance: who pays, under which member id, and who holds the policy.
    mutating func readCoverage(_ resource: FHIRResource) {
        let element = resource.element
        let patient = patientID(element, "beneficiary", of: resource)
        let payer = payerName(of: resource)
        let member = memberID(element)
        if member == nil, !SelfPay.isNamed(payer) {
            reportMissing(
                "fhir.coverage-member", .warning, "subscriberId", in: element,
                "The coverage has no member id; a claim to this payer cannot be built.",
                fix: "Enter the id from the insurance card.")
        }
        let period = object(element, "period")
        var coverage = Coverage(
            sourceID: resource.id, patientID: patient, payerName: payer, memberID: member,
            groupNumber: groupNumber(element), order: order(of: element, patient: patient),
            start: period.flatMap { date($0, "start") }, end: period.flatMap { date($0, "end") })
        readSubscriber(of: resource, into: &coverage)
        record.coverages.append(coverage)
    }

    private mutating func payerName(of resource: FHIRResource) -> String {
        let element = resource.element
        let payors = objects(element, "payor")
        if payors.count > 1 {
            report("fhir.coverage-payor", .warning, at: payors[1], "Only the first payor of a coverage is used.")
        }
        if let payor = payors.first {
            let types = ["Organization", "Patient", "RelatedPerson"]
            if let target = target(of: payor, owner: resource, types: types) {
                if let display = target.display { return display }
                if target.type == "Patient" { return SelfPay.name }
                if let organization = target.resource, let name = text(organization.element, "name") { return name }
                if let id = target.id { return id }
            }
        }
        if let type = concept(element, "type") {
            if type.codings.contains(where: { $0.code == "pay" }) { return SelfPay.name }
            if !type.label.isEmpty { return type.label }
        }
        reportMissing(
            "fhir.coverage-payor", .error, "payor", in: element, "The coverage does not name a payer.",
            fix: "Enter the payer.")
        return ""
    }

    /// The subscriber's id, else an identifier marked as member number (`MB`).
    private mutating func memberID(_ element: FHIRElement) -> String? {
        if let id = text(element, "subscriberId") { return id }
        for identifier in objects(element, "identifier") {
            let type = concept(identifier, "type")
            if type?.codings.contains(where: { $0.code == "MB" }) == true { return text(identifier, "value") }
        }
        return nil
    }

    private mutating func groupNumber(_ element: FHIRElement) -> String? {
        for entry in objects(element, "class") {
            let type = concept(entry, "type")
            if type?.codings.contains(where: { $0.code == "group" }) == true { return text(entry, "value") }
        }
        return nil
    }

    /// 1 = primary. Without an order the coverages of a patient rank as they stand in the document.
    private mutating func order(of element: FHIRElement, patient: String) -> Int {
        let next = coverageCounts[patient, default: 0] + 1
        coverageCounts[patient] = next
        guard let child = element["order"] else {
            if next > 1 {
                report(
                    "fhir.coverage-order", .warning, at: element,
                    "The coverage does not say whether it pays first; it was ranked \(next).")
            }
            return next
        }
        if let order = child.node.integer, (1...20).contains(order) { return Int(order) }
        report("fhir.coverage-order", .error, at: child, "The order must be a whole number from 1 to 20.")
        return next
    }

    private mutating func readSubscriber(of resource: FHIRResource, into coverage: inout Coverage) {
        let element = resource.element
        let holder =
            element["subscriber"] == nil
            ? nil : target(element, "subscriber", of: resource, types: ["Patient", "RelatedPerson"])
        let isPatient = holder.map { $0.type == "Patient" && $0.id == coverage.patientID }
        if let written = codeOrText(element, "relationship") {
            coverage.relationship = relationship(written, at: element)
        } else if isPatient == false {
            coverage.relationship = .other
            reportMissing(
                "fhir.coverage-relationship", .warning, "relationship", in: element,
                "Somebody else holds the policy, but the relationship is missing; it was read as other.")
        }
        guard coverage.relationship != .own else { return }
        guard isPatient != true, let person = holder?.resource else {
            reportMissing(
                "fhir.coverage-subscriber", .warning, "subscriber", in: element,
                "The policy is somebody else's, but the record does not say whose.", fix: "Enter the subscriber.")
            return
        }
        coverage.subscriber = personName(person.element)
        coverage.subscriberBirthDate = date(person.element, "birthDate")
        coverage.subscriberSex = sex(person.element)
    }

    private mutating func relationship(_ written: String, at element: FHIRElement) -> SubscriberRelationship {
        switch written.lowercased() {
        case "self": return .own
        case "spouse": return .spouse
        case "child": return .child
        case "other", "parent", "common", "injured": return .other
        default:
            report(
                "fhir.code", .warning, at: element["relationship"] ?? element,
                "The relationship to the subscriber is not one of FHIR's; it was read as other.")
            return .other
        }
    }
}

/// How a record says that no insurer pays.
enum SelfPay {
    static let name = "Self-pay"

    static func isNamed(_ payer: String) -> Bool {
        let letters = payer.lowercased().filter(\.isLetter)
        return ["selfpay", "self", "patient", "noinsurance", "none"].contains(letters)
    }
}
