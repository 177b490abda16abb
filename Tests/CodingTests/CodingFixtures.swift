import CodeSets
import Coding
import Foundation
import Primitives
import Records

/// What the tests share: the code tables that ship with the program, and small visits.
enum CodingFixtures {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let catalog = try? EmbeddedCodeSets(directory: root.appendingPathComponent("Config/code-sets").path)

    static func visit(
        _ note: String = "", on date: String = "2026-03-10", birth: String = "1970-03-03", seen: String? = "2025-03-10",
        facts: [ClinicalFact] = []
    ) -> VisitRecord {
        VisitRecord(
            encounter: Encounter(sourceID: "visit", patientID: "patient", start: CalendarDate(iso: date)),
            patient: Patient(
                sourceID: "patient", name: PersonName(last: "Doe", first: "Jan"), birthDate: CalendarDate(iso: birth)),
            notes: note.isEmpty
                ? [] : [ClinicalNote(sourceID: "note", patientID: "patient", title: "Note", text: note)],
            facts: facts, earlierVisits: [seen.flatMap { CalendarDate(iso: $0) }].compactMap(\.self))
    }

    static func condition(_ label: String, verification: String = "confirmed", icd10cm: String? = nil) -> ClinicalFact {
        let codings = icd10cm.map { [Concept.Coding(system: Concept.icd10cm, code: $0)] } ?? []
        return ClinicalFact(
            sourceID: "condition", kind: .condition, patientID: "patient",
            concept: Concept(codings: codings, text: label),
            status: "active", verification: verification)
    }

    static func immunization(_ cvx: String, _ label: String) -> ClinicalFact {
        ClinicalFact(
            sourceID: "immunization-\(cvx)", kind: .immunization, patientID: "patient",
            concept: Concept(codings: [Concept.Coding(system: Concept.cvx, code: cvx)], text: label),
            status: "completed")
    }

    static func proposals(_ visit: VisitRecord) throws -> [CodeProposal] {
        try CodingEngine(catalog: requireCatalog()).propose(for: visit)
    }

    static func diagnoses(_ assessment: String) throws -> [String] {
        try proposals(visit("Assessment: " + assessment)).filter { $0.system == .icd10cm }.map(\.code)
    }

    static func services(_ note: String, birth: String = "1970-03-03") throws -> [String] {
        try proposals(visit(note, birth: birth)).filter { $0.system == .procedure }.map(Self.line)
    }

    /// `20610-RT`, `J3301x4`.
    static func line(_ proposal: CodeProposal) -> String {
        proposal.code + proposal.modifiers.map { "-" + $0 }.joined() + (proposal.units == 1 ? "" : "x\(proposal.units)")
    }

    struct MissingCodeSets: Error {}

    static func requireCatalog() throws -> EmbeddedCodeSets {
        guard let catalog else { throw MissingCodeSets() }
        return catalog
    }
}
