import Primitives
import Records

/// Whether the patient is new: no face-to-face service by the same clinician, or one of the same specialty in the same
/// group, within the three years before.
package struct PatientStanding: Codable, Equatable, Sendable, HoldsPatientData {
    package var isNew: Bool
    package var reason: String
    /// What a person must confirm, where no visit history decides; nil where it does.
    package var question: String?
    package var evidence: Evidence?

    /// - Parameter isHistoryKnown: True when the record holds the clinic's earlier visits of the patient, so that their
    ///   absence means something.
    init(
        earlierVisits: [CalendarDate], on date: CalendarDate, passages: [Passage], reads: [ReadNote],
        isHistoryKnown: Bool
    ) {
        let since = date.adding(years: -3)
        if let last = earlierVisits.filter({ $0 < date && $0 > since }).max() {
            self.init(isNew: false, reason: "Established patient: seen on \(last), within three years.")
            return
        }
        let words = PatientStanding.words(passages, reads)
        if let words, let years = words.yearsAgo {
            let isNew = years > 3 || years == 3 && words.isMore
            self.init(
                isNew: isNew,
                reason: "By the note's words the last visit lies \(years) years back; the limit is three.",
                question: "Does the visit history confirm the date of the last visit?", evidence: words.evidence)
        } else if let words {
            let name = words.isNew ? "New" : "Established"
            self.init(
                isNew: words.isNew,
                reason: "\(name) patient by the note's words; the record here holds no earlier visit.",
                question: isHistoryKnown && words.isNew
                    ? nil : "Does the visit history of the last three years confirm this?", evidence: words.evidence)
        } else if isHistoryKnown {
            self.init(
                isNew: true, reason: "New patient: the record here holds no visit in the three years before.")
        } else {
            self.init(
                isNew: false, reason: "No visit history is at hand and the note does not say; taken as established.",
                question: "Was the patient seen by this specialty of the group in the last three years?")
        }
    }

    private init(isNew: Bool, reason: String, question: String? = nil, evidence: Evidence? = nil) {
        self.isNew = isNew
        self.reason = reason
        self.question = question
        self.evidence = evidence
    }

    private struct Words {
        var isNew = false
        var yearsAgo: Int?
        var isMore = false
        var evidence: Evidence?
    }

    private static func words(_ passages: [Passage], _ reads: [ReadNote]) -> Words? {
        var hint: Words?
        for passage in passages {
            if let found = lastSeen(passage, reads) { return found }
            for match in table.matches(in: passage.words) {
                let words = Words(
                    isNew: match.value == .new || match.value == .maybeNew,
                    evidence: passage.evidence(match.range, in: reads))
                let isFirm = match.value == .new || match.value == .established
                if isFirm, passage.assertion(of: match.range).polarity != .negated { return words }
                if hint == nil { hint = words }
            }
        }
        return hint
    }

    /// "Last seen four years ago", "has not been seen here for two years".
    private static func lastSeen(_ passage: Passage, _ reads: [ReadNote]) -> Words? {
        guard !passage.set.isDisjoint(with: ["year"]), let match = seen.matches(in: passage.words).first,
            passage.set.isDisjoint(with: ["different", "another", "hospital"])
        else { return nil }
        for index in match.range.upperBound..<min(passage.words.count, match.range.upperBound + 14) {
            guard passage.words[index] == "year", index > 0, let years = NumberWords.value(passage.words[index - 1])
            else { continue }
            let isMore = passage.words[..<index].suffix(4).contains { ["than", "over", "almost"].contains($0) }
            return Words(
                isNew: years > 3, yearsAgo: years, isMore: isMore, evidence: passage.evidence(match.range, in: reads))
        }
        return nil
    }

    private static let seen = PhraseTable<Bool>(
        """
        last seen;last visit;not been seen;was seen;last office visit;not seen;last came;seen here;last appointment
        previous visit;not been here;not visited;seen by
        """)

    private enum Hint: Sendable { case new, established, maybeNew, maybeEstablished }

    private static let table = PhraseTable<Hint>(
        [
            "new patient", "new pt", "establish care", "establishing care", "first visit", "new to the practice",
            "new to this practice", "never been seen", "new to the clinic", "new to our practice", "establishes care",
            "new to us", "new to me", "new to the office",
            "first time to", "not previously seen", "never seen", "new to this office",
        ].map { ($0, .new) }
            + [
                "established patient", "est pt", "established pt", "established", "known to the practice",
                "known to this practice", "existing patient", "known patient", "longtime patient", "long time patient",
                "regular patient", "long standing patient", "well known to", "known to me", "known to our",
            ].map { ($0, .established) }
            + [
                "follow up", "followup", "returns", "last visit", "recheck", "returned", "previous visit", "as usual",
                "prior visit", "since the last", "seen last", "seen here last", "our last",
            ].map { ($0, .maybeEstablished) }
            + ["referred by", "recently moved", "just moved", "moved to"].map { ($0, .maybeNew) })
}
