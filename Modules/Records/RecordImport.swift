package import Primitives

/// What one document gave: the statements that could be read, and a finding for everything that could not.
///
/// Nothing is stored and nothing is fetched; the same bytes always give the same value.
package struct RecordImport: Equatable, Sendable, HoldsPatientData {
    package var patients: [Patient] = []
    package var practitioners: [Practitioner] = []
    package var organizations: [Organization] = []
    package var encounters: [Encounter] = []
    package var coverages: [Coverage] = []
    package var facts: [ClinicalFact] = []
    package var notes: [ClinicalNote] = []
    package var findings: [Finding] = []
    /// How often each resource type stood in the document, whether it is read or not; empty for a text note.
    package var resourceCounts: [String: Int] = [:]

    package init() {}

    /// A document of which nothing can be used.
    init(refused finding: Finding) { findings = [finding] }
}
