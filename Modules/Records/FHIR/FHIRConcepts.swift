import Primitives

extension FHIRImport {
    /// The concept under `key`, or nil when nothing readable stands there.
    mutating func concept(_ parent: FHIRElement, _ key: String) -> Concept? {
        object(parent, key).flatMap { concept($0) }
    }

    mutating func concepts(_ parent: FHIRElement, _ key: String) -> [Concept] {
        var found: [Concept] = []
        for element in objects(parent, key) {
            if let concept = concept(element) { found.append(concept) }
        }
        return found
    }

    mutating func concept(_ element: FHIRElement) -> Concept? {
        var codings: [Concept.Coding] = []
        for coding in objects(element, "coding") {
            if let read = self.coding(coding) { codings.append(read) }
        }
        let words = text(element, "text")
        return codings.isEmpty && words == nil ? nil : Concept(codings: codings, text: words)
    }

    mutating func coding(_ element: FHIRElement) -> Concept.Coding? {
        let system = text(element, "system") ?? ""
        let code = text(element, "code") ?? ""
        let display = text(element, "display")
        guard !code.isEmpty || display != nil else { return nil }
        return Concept.Coding(system: CodeSystemNames.canonical(system), code: code, display: display)
    }

    /// The first code of a concept, else its words: `active`, `confirmed`, `H`.
    mutating func codeOrText(_ parent: FHIRElement, _ key: String) -> String? {
        concept(parent, key).flatMap { FHIRImport.codeOrText($0) }
    }

    static func codeOrText(_ concept: Concept) -> String? {
        concept.codings.lazy.map(\.code).first { !$0.isEmpty } ?? concept.text ?? concept.codings.first?.display
    }
}

/// Code systems that senders name in more than one way, by the HL7 object identifier or an older address.
enum CodeSystemNames {
    static func canonical(_ system: String) -> String { aliases[system] ?? system }

    private static let aliases: [String: String] = [
        "urn:oid:2.16.840.1.113883.6.90": Concept.icd10cm,
        "http://terminology.hl7.org/CodeSystem/icd10CM": Concept.icd10cm,
        "urn:oid:2.16.840.1.113883.6.12": Concept.cpt,
        "http://www.ama-assn.org/go/cpt/": Concept.cpt,
        "urn:oid:2.16.840.1.113883.6.285": Concept.hcpcs,
        "urn:oid:2.16.840.1.113883.6.14": Concept.hcpcs,
        "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets": Concept.hcpcs,
        "http://terminology.hl7.org/CodeSystem/HCPCS-all-codes": Concept.hcpcs,
        "urn:oid:2.16.840.1.113883.6.96": Concept.snomed,
        "urn:oid:2.16.840.1.113883.6.1": Concept.loinc,
        "https://loinc.org": Concept.loinc,
        "urn:oid:2.16.840.1.113883.6.88": Concept.rxnorm,
        "urn:oid:2.16.840.1.113883.12.292": Concept.cvx,
        "urn:oid:2.16.840.1.113883.6.59": Concept.cvx,
    ]
}
