import CodeSets
import Coding
import Primitives
import Records

/// Whatever a note holds, it is read: the evidence of every proposal and fact is the note's own bytes, and the same note
/// gives the same answer.
package enum NoteOracle {
    private static let catalog = try? EmbeddedCodeSets(directory: "Config/code-sets")
    private static let date = CalendarDate(iso: "2026-09-01")

    package static func check(_ bytes: [UInt8]) {
        guard let catalog, let date else { fatalError("run in the package's root") }
        let text = String(decoding: bytes, as: UTF8.self)
        let own = Array(text.utf8)
        let visit = VisitRecord(
            encounter: Encounter(sourceID: "visit", patientID: "patient", start: date),
            patient: Patient(sourceID: "patient", name: PersonName(last: "", first: "")),
            notes: [ClinicalNote(sourceID: "note", patientID: "patient", title: "", text: text)])
        let engine = CodingEngine(catalog: catalog)
        let proposals = engine.propose(for: visit)
        for proposal in proposals {
            precondition(!proposal.evidence.isEmpty && proposal.units > 0, "a proposal without evidence or units")
            for evidence in proposal.evidence { check(evidence, own) }
        }
        precondition(engine.propose(for: visit) == proposals, "the same note, another answer")
        for fact in NoteFacts(text: NoteText(text), sourceID: "note").facts { check(fact.evidence, own) }
        if let proof = VisitLevelProof(visit: visit, catalog: catalog, isHistoryKnown: false) {
            for fact in (proof.problems.counted + proof.data.counted + proof.risk.counted) {
                check(fact.evidence, own)
            }
        }
        let half = own.count / 2
        _ = ConceptAssertion(
            concept: String(decoding: own[..<half], as: UTF8.self),
            sentence: String(decoding: own[half...], as: UTF8.self))
    }

    private static func check(_ evidence: Evidence, _ bytes: [UInt8]) {
        precondition(
            evidence.start >= 0 && evidence.start < evidence.end && evidence.end <= bytes.count,
            "evidence outside of the note")
        precondition(
            bytes[evidence.start..<evidence.end].elementsEqual(evidence.quote.utf8), "evidence is not the note's words")
    }
}
