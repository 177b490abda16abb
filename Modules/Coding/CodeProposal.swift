import Primitives

/// A code that the record supports, with the words that support it. A person decides; nothing is accepted by itself.
package struct CodeProposal: Codable, Equatable, Sendable {
    package enum System: String, Codable, Sendable {
        case icd10cm, procedure
    }

    package var system: System
    /// Canonical text of an ``ICD10CM.Code`` or ``ProcedureCode``.
    package var code: String
    package var title: String
    package var modifiers: [String]
    package var units: Int
    /// At least one.
    package var evidence: [Evidence]
    /// Why this code, in a coder's words.
    package var reason: String
    /// Rules that took part, such as `icd10cm.title-match`, `assertion.present`, `guideline.IV.J`.
    package var rules: [String]
    package var confidence: Confidence
    /// Codes that were considered and why they were not taken.
    package var alternatives: [Alternative]
    /// What would make the code more specific, as a question; nil when nothing is missing.
    package var question: String?

    package init(
        system: System, code: String, title: String, modifiers: [String] = [], units: Int = 1, evidence: [Evidence],
        reason: String, rules: [String], confidence: Confidence, alternatives: [Alternative] = [],
        question: String? = nil
    ) {
        self.system = system
        self.code = code
        self.title = title
        self.modifiers = modifiers
        self.units = units
        self.evidence = evidence
        self.reason = reason
        self.rules = rules
        self.confidence = confidence
        self.alternatives = alternatives
        self.question = question
    }

    package enum Confidence: String, Codable, Sendable, Comparable {
        case low, medium, high

        private var rank: Int { self == .low ? 0 : self == .medium ? 1 : 2 }
        package static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }
    }

    package struct Alternative: Codable, Equatable, Sendable {
        package var code: String
        package var title: String
        package var whyNot: String

        package init(code: String, title: String, whyNot: String) {
            self.code = code
            self.title = title
            self.whyNot = whyNot
        }
    }
}

/// Where the words stand that support a code.
package struct Evidence: Codable, Equatable, Sendable, HoldsPatientData {
    package enum Source: String, Codable, Sendable {
        case note, fact, encounter
    }

    package var source: Source
    /// The note's, fact's or encounter's `sourceID`.
    package var sourceID: String
    /// UTF-8 byte range into the note's text; for a fact, into its concept label.
    package var start: Int
    package var end: Int
    /// The words themselves.
    package var quote: String

    package init(source: Source, sourceID: String, start: Int, end: Int, quote: String) {
        self.source = source
        self.sourceID = sourceID
        self.start = start
        self.end = end
        self.quote = quote
    }
}
