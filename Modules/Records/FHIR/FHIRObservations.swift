import Primitives

extension FHIRImport {
    /// Reads a result. Each component (a blood pressure has two) becomes a statement of its own beside the whole.
    mutating func readObservation(_ resource: FHIRResource) {
        let element = resource.element
        var whole = fact(resource, .observation, code: "code")
        whole.date = choiceDate(element, "effective") ?? date(element, "issued")
        readValue(element, into: &whole)
        whole.interpretation = interpretation(element)
        record.facts.append(whole)
        for (position, component) in objects(element, "component").enumerated() {
            var part = whole
            part.sourceID = "\(resource.id).component[\(position)]"
            part.concept = concept(component, "code") ?? Concept()
            part.value = nil
            part.unit = nil
            part.offset = component.node.offset
            readValue(component, into: &part)
            part.interpretation = interpretation(component)
            record.facts.append(part)
        }
    }

    private mutating func interpretation(_ element: FHIRElement) -> String? {
        concepts(element, "interpretation").lazy.compactMap { FHIRImport.codeOrText($0) }.first
    }

    /// The value as written. FHIR has eleven kinds; the two that are series of samples are not read.
    private mutating func readValue(_ element: FHIRElement, into fact: inout ClinicalFact) {
        if element["valueQuantity"] != nil {
            readQuantity(element, "valueQuantity", into: &fact)
        } else if element["valueCodeableConcept"] != nil {
            fact.value = concept(element, "valueCodeableConcept")?.label
        } else if let flag = flag(element, "valueBoolean") {
            fact.value = flag ? "true" : "false"
        } else if let whole = number(element, "valueInteger") {
            fact.value = whole
        } else if let range = object(element, "valueRange") {
            fact.value = joined(range, "low", "high", by: "-")
        } else if let ratio = object(element, "valueRatio") {
            fact.value = joined(ratio, "numerator", "denominator", by: ":")
        } else {
            for key in ["valueString", "valueDateTime", "valueTime"] where fact.value == nil {
                fact.value = text(element, key)
            }
        }
    }

    private mutating func joined(_ element: FHIRElement, _ first: String, _ second: String, by mark: String) -> String?
    {
        let parts = [first, second].compactMap { key in object(element, key).flatMap { quantityValue($0) } }
        return parts.isEmpty ? nil : parts.joined(separator: mark)
    }

    /// A quantity's number with its comparator (`<5`), exactly as written, and its unit.
    mutating func readQuantity(_ parent: FHIRElement, _ key: String, into fact: inout ClinicalFact) {
        guard let quantity = object(parent, key) else { return }
        fact.value = quantityValue(quantity)
        fact.unit = text(quantity, "unit") ?? text(quantity, "code")
    }

    mutating func quantityValue(_ quantity: FHIRElement) -> String? {
        guard let value = number(quantity, "value") else { return nil }
        return (text(quantity, "comparator") ?? "") + value
    }
}
