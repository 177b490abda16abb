import Primitives

extension FHIRImport {
    /// Reads a visit. Whatever is missing or wrong, the visit itself stays: a visit that is dropped is never billed.
    mutating func readEncounter(_ resource: FHIRResource) {
        let element = resource.element
        let patient = patientID(element, "subject", of: resource)
        let period = object(element, "period")
        let start = period.flatMap { date($0, "start") }
        if start == nil {
            reportMissing(
                "fhir.encounter-date", .hold, "period.start", in: element,
                "The visit has no usable date of service.", fix: "Enter the date of service before coding.")
        }
        let classCode = object(element, "class").flatMap { coding($0)?.code }
        if classCode == nil {
            reportMissing("fhir.missing", .warning, "class", in: element, "The visit does not say its class.")
        }
        linkDiagnoses(of: resource)
        record.encounters.append(
            Encounter(
                sourceID: resource.id, patientID: patient, start: start,
                end: period.flatMap { date($0, "end") }, classCode: classCode ?? "",
                status: text(element, "status") ?? "unknown", types: concepts(element, "type"),
                reasons: reasons(of: resource), practitionerID: attending(of: resource),
                organizationID: party(
                    target(element, "serviceProvider", of: resource, types: ["Organization"])),
                placeOfService: placeOfService(of: resource)))
    }

    /// The patient that `key` leads to; an empty id with an error when there is none, because nobody else may be taken.
    mutating func patientID(_ element: FHIRElement, _ key: String, of resource: FHIRResource) -> String {
        if let target = target(element, key, of: resource, types: ["Patient"]), let id = party(target) { return id }
        reportMissing(
            "fhir.no-patient", .error, key, in: element, "The \(resource.type) does not lead to a patient.",
            fix: "Ask the sender for the patient's record.")
        return ""
    }

    /// The visit that `element` belongs to, when it says so.
    mutating func encounterID(_ element: FHIRElement, _ key: String, of resource: FHIRResource) -> String? {
        target(element, key, of: resource, types: ["Encounter"])?.id
    }

    /// The participant who attended or primarily performed, else the first practitioner.
    private mutating func attending(of resource: FHIRResource) -> String? {
        var candidates: [(rank: Int, id: String)] = []
        for participant in objects(resource.element, "participant") {
            let types = ["Practitioner", "PractitionerRole", "RelatedPerson"]
            guard let found = target(participant, "individual", of: resource, types: types),
                let id = practitionerID(found)
            else { continue }
            var rank = 2
            for role in concepts(participant, "type").flatMap(\.codings) {
                if role.code == "ATND" { rank = 0 }
                if role.code == "PPRF" { rank = min(rank, 1) }
            }
            candidates.append((rank, id))
        }
        return candidates.enumerated().min { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }?.element.id
    }

    /// The practitioner behind a reference, through a role when that is what it leads to.
    mutating func practitionerID(_ found: FHIRTarget) -> String? {
        switch found.type {
        case "Practitioner": return party(found)
        case "PractitionerRole":
            guard let role = found.resource else { return nil }
            return party(target(role.element, "practitioner", of: role, types: ["Practitioner"]))
        default: return nil
        }
    }

    private mutating func reasons(of resource: FHIRResource) -> [Concept] {
        var reasons = concepts(resource.element, "reasonCode")
        for reference in objects(resource.element, "reasonReference") {
            let types = ["Condition", "Procedure", "Observation", "ImmunizationRecommendation"]
            if let reason = target(of: reference, owner: resource, types: types)?.resource,
                let concept = concept(reason.element, "code")
            {
                reasons.append(concept)
            }
        }
        return reasons
    }

    /// Conditions that the visit lists count as its own even when they do not name the visit themselves.
    private mutating func linkDiagnoses(of resource: FHIRResource) {
        for diagnosis in objects(resource.element, "diagnosis") {
            if let id = target(diagnosis, "condition", of: resource, types: ["Condition", "Procedure"])?.id,
                diagnosisEncounters[id] == nil
            {
                diagnosisEncounters[id] = resource.id
            }
        }
    }

    /// The CMS place-of-service code, from the visit's location or service type; FHIR has no element of its own for it.
    private mutating func placeOfService(of resource: FHIRResource) -> String? {
        var candidates = concepts(resource.element, "type")
        if let service = concept(resource.element, "serviceType") { candidates.append(service) }
        for place in objects(resource.element, "location") {
            guard let location = target(place, "location", of: resource, types: ["Location"])?.resource else {
                continue
            }
            candidates += concepts(location.element, "type")
        }
        for coding in candidates.flatMap(\.codings) where FHIRImport.isPlaceOfService(coding.system) {
            if coding.code.utf8.count == 2, coding.code.utf8.allSatisfy({ (48...57).contains($0) }) {
                return coding.code
            }
            reportMissing(
                "fhir.place-of-service", .error, "location", in: resource.element,
                "The place of service must be two digits; it was left out.")
        }
        return nil
    }

    private static func isPlaceOfService(_ system: String) -> Bool {
        let folded = system.lowercased()
        return folded.hasSuffix("place_of_service_code_set") || folded.hasSuffix("/place-of-service-codes")
    }
}
