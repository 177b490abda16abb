import Primitives

/// One fact that a level rests on, or that was looked at and does not count, with the words of the record.
package struct ProofFact: Codable, Equatable, Sendable, HoldsPatientData {
    /// What the fact is, once: the illness, the test, the source, the drug decision.
    package var subject: String
    /// How it counts, or why it does not.
    package var meaning: String
    /// The level that the fact reaches by itself.
    package var level: DecisionLevel
    /// The data category that it counts in: 1 tests, documents and historian; 2 interpretation; 3 discussion.
    package var category: Int?
    package var evidence: Evidence

    package init(
        subject: String, meaning: String, level: DecisionLevel, category: Int? = nil, evidence: Evidence
    ) {
        self.subject = subject
        self.meaning = meaning
        self.level = level
        self.category = category
        self.evidence = evidence
    }
}

/// One of the three elements of medical decision making.
package struct ProofElement: Codable, Equatable, Sendable, HoldsPatientData {
    package var level: DecisionLevel
    /// In one sentence, how the facts lead to the level.
    package var reason: String
    package var counted: [ProofFact]
    package var notCounted: [ProofFact]

    package init(level: DecisionLevel, reason: String, counted: [ProofFact] = [], notCounted: [ProofFact] = []) {
        self.level = level
        self.reason = reason
        self.counted = counted
        self.notCounted = notCounted
    }
}
