package import Primitives

/// A visit: the unit that is coded and billed.
package struct Encounter: Codable, Equatable, Sendable, HoldsPatientData {
    package var sourceID: String
    package var patientID: String
    package var start: CalendarDate?
    package var end: CalendarDate?
    /// HL7 v3 ActCode: `AMB`, `EMER`, `IMP`, `HH`, `VR`, `WELLNESS` or as received.
    package var classCode: String
    package var status: String
    package var types: [Concept]
    package var reasons: [Concept]
    package var practitionerID: String?
    package var organizationID: String?
    /// Two digits when the record states it (`11` office).
    package var placeOfService: String?

    package init(
        sourceID: String, patientID: String, start: CalendarDate?, end: CalendarDate? = nil, classCode: String = "AMB",
        status: String = "finished", types: [Concept] = [], reasons: [Concept] = [], practitionerID: String? = nil,
        organizationID: String? = nil, placeOfService: String? = nil
    ) {
        self.sourceID = sourceID
        self.patientID = patientID
        self.start = start
        self.end = end
        self.classCode = classCode
        self.status = status
        self.types = types
        self.reasons = reasons
        self.practitionerID = practitionerID
        self.organizationID = organizationID
        self.placeOfService = placeOfService
    }
}

/// A coded idea: the codes that the source gave and its words.
package struct Concept: Codable, Equatable, Sendable, HoldsPatientData {
    package struct Coding: Codable, Equatable, Sendable {
        package var system: String
        package var code: String
        package var display: String?

        package init(system: String, code: String, display: String? = nil) {
            self.system = system
            self.code = code
            self.display = display
        }
    }

    package var codings: [Coding]
    package var text: String?

    package init(codings: [Coding] = [], text: String? = nil) {
        self.codings = codings
        self.text = text
    }

    /// The words that a person reads.
    package var label: String { text ?? codings.lazy.compactMap(\.display).first ?? codings.first?.code ?? "" }

    package func code(in system: String) -> String? { codings.first { $0.system == system }?.code }

    package static let icd10cm = "http://hl7.org/fhir/sid/icd-10-cm"
    package static let cpt = "http://www.ama-assn.org/go/cpt"
    package static let hcpcs = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
    package static let snomed = "http://snomed.info/sct"
    package static let loinc = "http://loinc.org"
    package static let rxnorm = "http://www.nlm.nih.gov/research/umls/rxnorm"
    package static let cvx = "http://hl7.org/fhir/sid/cvx"
}

/// One clinical statement of the record, of any of the kinds that a coder reads.
package struct ClinicalFact: Codable, Equatable, Sendable, HoldsPatientData {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case condition, procedure, observation, medicationRequest, medicationStatement, diagnosticReport, immunization
        case serviceRequest, allergy
    }

    package var sourceID: String
    package var kind: Kind
    package var patientID: String
    package var encounterID: String?
    package var concept: Concept
    package var date: CalendarDate?
    package var status: String?
    /// `confirmed`, `refuted`, `entered-in-error`, ... for conditions and allergies.
    package var verification: String?
    package var category: String?
    /// A result or dose as written, with its unit.
    package var value: String?
    package var unit: String?
    /// `H`, `L`, `N`, ... for results.
    package var interpretation: String?
    /// Byte offset of the statement in the document that was received.
    package var offset: Int

    package init(
        sourceID: String, kind: Kind, patientID: String, encounterID: String? = nil, concept: Concept,
        date: CalendarDate? = nil, status: String? = nil, verification: String? = nil, category: String? = nil,
        value: String? = nil, unit: String? = nil, interpretation: String? = nil, offset: Int = 0
    ) {
        self.sourceID = sourceID
        self.kind = kind
        self.patientID = patientID
        self.encounterID = encounterID
        self.concept = concept
        self.date = date
        self.status = status
        self.verification = verification
        self.category = category
        self.value = value
        self.unit = unit
        self.interpretation = interpretation
        self.offset = offset
    }
}

/// A note's text as received. Evidence spans are UTF-8 byte ranges into `text`.
package struct ClinicalNote: Codable, Equatable, Sendable, HoldsPatientData {
    package var sourceID: String
    package var patientID: String
    package var encounterID: String?
    package var title: String
    package var date: CalendarDate?
    package var author: String?
    package var text: String

    package init(
        sourceID: String, patientID: String, encounterID: String? = nil, title: String, date: CalendarDate? = nil,
        author: String? = nil, text: String
    ) {
        self.sourceID = sourceID
        self.patientID = patientID
        self.encounterID = encounterID
        self.title = title
        self.date = date
        self.author = author
        self.text = text
    }
}

/// Everything that is known about one visit: what the coder reads and the claim is built from.
package struct VisitRecord: Codable, Equatable, Sendable, HoldsPatientData {
    package var encounter: Encounter
    package var patient: Patient
    package var practitioner: Practitioner?
    package var notes: [ClinicalNote]
    /// Statements of this encounter.
    package var facts: [ClinicalFact]
    package var coverages: [Coverage]
    /// Dates of the patient's earlier encounters in this clinic, newest first.
    package var earlierVisits: [CalendarDate]

    package init(
        encounter: Encounter, patient: Patient, practitioner: Practitioner? = nil, notes: [ClinicalNote] = [],
        facts: [ClinicalFact] = [], coverages: [Coverage] = [], earlierVisits: [CalendarDate] = []
    ) {
        self.encounter = encounter
        self.patient = patient
        self.practitioner = practitioner
        self.notes = notes
        self.facts = facts
        self.coverages = coverages
        self.earlierVisits = earlierVisits
    }
}
