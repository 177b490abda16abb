import Primitives

extension FHIRImport {
    mutating func readCondition(_ resource: FHIRResource) {
        let element = resource.element
        var fact = fact(resource, .condition, code: "code")
        fact.status = codeOrText(element, "clinicalStatus")
        fact.verification = codeOrText(element, "verificationStatus")
        fact.date = choiceDate(element, "onset") ?? date(element, "recordedDate")
        fact.value = concept(element, "severity")?.label
        record.facts.append(fact)
    }

    mutating func readProcedure(_ resource: FHIRResource) {
        var fact = fact(resource, .procedure, code: "code")
        fact.date = choiceDate(resource.element, "performed")
        fact.category = codeOrText(resource.element, "category")
        record.facts.append(fact)
    }

    mutating func readServiceRequest(_ resource: FHIRResource) {
        let element = resource.element
        var fact = fact(resource, .serviceRequest, code: "code")
        fact.date = choiceDate(element, "occurrence") ?? date(element, "authoredOn")
        readQuantity(element, "quantityQuantity", into: &fact)
        record.facts.append(fact)
    }

    mutating func readMedication(_ resource: FHIRResource) {
        let element = resource.element
        let isRequest = resource.type == "MedicationRequest"
        var fact = fact(
            resource, isRequest ? .medicationRequest : .medicationStatement, code: "medicationCodeableConcept",
            encounter: isRequest ? "encounter" : "context", requiresCode: false)
        if element["medicationCodeableConcept"] == nil {
            let drug = target(element, "medicationReference", of: resource, types: ["Medication"])
            let named = drug?.resource.flatMap { concept($0.element, "code") }
            fact.concept = named ?? Concept(text: drug?.display)
        }
        requireCode(fact, at: element, "medicationCodeableConcept")
        fact.date = isRequest ? date(element, "authoredOn") : choiceDate(element, "effective")
        if !isRequest, fact.date == nil { fact.date = date(element, "dateAsserted") }
        fact.value = dosage(element, isRequest ? "dosageInstruction" : "dosage")
        record.facts.append(fact)
    }

    mutating func readImmunization(_ resource: FHIRResource) {
        var fact = fact(resource, .immunization, code: "vaccineCode", patient: "patient")
        fact.date = choiceDate(resource.element, "occurrence")
        readQuantity(resource.element, "doseQuantity", into: &fact)
        record.facts.append(fact)
    }

    mutating func readAllergy(_ resource: FHIRResource) {
        let element = resource.element
        var fact = fact(resource, .allergy, code: "code", patient: "patient")
        fact.status = codeOrText(element, "clinicalStatus")
        fact.verification = codeOrText(element, "verificationStatus")
        fact.category = texts(element, "category").first
        fact.date = choiceDate(element, "onset") ?? date(element, "recordedDate")
        let reactions = objects(element, "reaction").flatMap { concepts($0, "manifestation") }.map(\.label)
        fact.value = reactions.isEmpty ? nil : reactions.joined(separator: ", ")
        record.facts.append(fact)
    }

    mutating func readDiagnosticReport(_ resource: FHIRResource) {
        let element = resource.element
        var fact = fact(resource, .diagnosticReport, code: "code")
        fact.date = choiceDate(element, "effective") ?? date(element, "issued")
        fact.value = text(element, "conclusion")
        record.facts.append(fact)
        let title = fact.concept.label
        for (position, attachment) in objects(element, "presentedForm").enumerated() {
            readAttachment(
                attachment,
                into: ClinicalNote(
                    sourceID: "\(resource.id).presentedForm[\(position)]", patientID: fact.patientID,
                    encounterID: fact.encounterID, title: title.isEmpty ? "Report" : title, date: fact.date,
                    author: authorName(objects(element, "performer").first, of: resource), text: ""))
        }
    }

    /// What all kinds of statement have in common. A missing code is reported and the statement kept.
    mutating func fact(
        _ resource: FHIRResource, _ kind: ClinicalFact.Kind, code: String, patient: String = "subject",
        encounter: String = "encounter", requiresCode: Bool = true
    ) -> ClinicalFact {
        let element = resource.element
        let fact = ClinicalFact(
            sourceID: resource.id, kind: kind, patientID: patientID(element, patient, of: resource),
            encounterID: encounterReference(element, encounter, of: resource),
            concept: concept(element, code) ?? Concept(),
            status: element["status"] == nil ? nil : text(element, "status"), category: firstCategory(element),
            offset: element.node.offset)
        if requiresCode { requireCode(fact, at: element, code) }
        return fact
    }

    private mutating func requireCode(_ fact: ClinicalFact, at element: FHIRElement, _ key: String) {
        guard fact.concept.label.isEmpty, element[key] == nil else { return }
        reportMissing("fhir.missing", .warning, key, in: element, "The statement does not say what it is about.")
    }

    private mutating func encounterReference(
        _ element: FHIRElement, _ key: String, of resource: FHIRResource
    ) -> String? {
        // MedicationStatement.context and its like may also lead to an EpisodeOfCare, which is not a visit.
        guard let found = target(element, key, of: resource, types: ["Encounter", "EpisodeOfCare"]) else { return nil }
        return found.type == "Encounter" ? found.id : nil
    }

    /// The first category, where `category` is a list of concepts; other shapes are read by their own resource.
    private mutating func firstCategory(_ element: FHIRElement) -> String? {
        guard element["category"]?.node.array?.first?.object != nil else { return nil }
        return concepts(element, "category").lazy.compactMap { FHIRImport.codeOrText($0) }.first
    }

    private mutating func dosage(_ element: FHIRElement, _ key: String) -> String? {
        var lines: [String] = []
        for instruction in objects(element, key) {
            if let words = text(instruction, "text") {
                lines.append(words)
            } else if let rate = objects(instruction, "doseAndRate").first, let dose = object(rate, "doseQuantity") {
                let parts = [quantityValue(dose), text(dose, "unit")].compactMap(\.self)
                if !parts.isEmpty { lines.append(parts.joined(separator: " ")) }
            }
        }
        return lines.isEmpty ? nil : lines.joined(separator: "; ")
    }
}
