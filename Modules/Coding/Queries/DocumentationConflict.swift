import Primitives
package import Records

/// Two statements of one visit that cannot both be true: a problem on the right in one place and on the left in
/// another, or stated as present and denied.
package struct DocumentationConflict: Codable, Equatable, Sendable, HoldsPatientData {
    /// What the two statements are about.
    package var subject: String
    package var one: Evidence
    package var other: Evidence
    /// The choices that the two statements leave.
    package var choices: [String]

    /// Conflicts in reading order, at most 20.
    package static func all(in notes: [ClinicalNote]) -> [DocumentationConflict] {
        let reads = notes.map {
            ReadNote(ClinicalNoteText(sourceID: $0.sourceID, title: $0.title, text: NoteText($0.text)))
        }
        let passages = Passage.all(reads)
        let statements = passages.flatMap { self.statements($0, reads) }
        var found: [DocumentationConflict] = []
        var first: [String: Statement] = [:]
        for statement in statements where found.count < 20 {
            // Side and presence of the same problem are two subjects.
            guard let known = first[statement.subject] else {
                first[statement.subject] = statement
                continue
            }
            guard known.value != statement.value, !found.contains(where: { $0.subject == statement.subject }) else {
                continue
            }
            let isSide = statement.subject.hasSuffix("side")
            found.append(
                DocumentationConflict(
                    subject: statement.subject, one: known.evidence, other: statement.evidence,
                    choices: isSide
                        ? ["Right", "Left", "Both sides"] : ["The first statement", "The second statement"]))
        }
        return found
    }

    private struct Statement {
        let subject: String
        let value: String
        let evidence: Evidence
    }

    private static func statements(_ passage: Passage, _ reads: [ReadNote]) -> [Statement] {
        let places: Set<NoteSections.Kind> = [
            .assessment, .plan, .exam, .presentIllness, .preamble, .other, .chiefComplaint, .procedures, .problemList,
        ]
        guard places.contains(passage.section) else { return [] }
        var found: [Statement] = []
        for match in ProblemVocabulary.table.matches(in: passage.words) where !match.value.key.isEmpty {
            let assertion = passage.assertion(of: match.range)
            guard assertion.experiencer == .patient, assertion.time == .current else { continue }
            let before = passage.around(match.range, before: 2, behind: 0)
            let sides = before.filter { ["right", "left"].contains($0) }
            if sides.count == 1, let side = sides.first, assertion.polarity == .present,
                let evidence = passage.evidence(
                    max(0, match.range.lowerBound - 2)..<match.range.upperBound, in: reads)
            {
                found.append(Statement(subject: match.value.key + " side", value: side, evidence: evidence))
            }
            // Only an assessed diagnosis can be contradicted; a complaint may come and go within a visit.
            guard match.value.nature == .chronic || passage.section == .assessment, !match.value.nature.isSymptom,
                assertion.polarity != .uncertain,
                let evidence = passage.evidence(
                    max(0, match.range.lowerBound - 2)..<match.range.upperBound, in: reads)
            else { continue }
            let value = assertion.polarity == .negated ? "denied" : "stated"
            found.append(Statement(subject: match.value.key, value: value, evidence: evidence))
        }
        return found
    }
}
