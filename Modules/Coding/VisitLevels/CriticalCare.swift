import Primitives

/// Critical care, which is reported by time: a first code for 30 to 74 minutes and a further one for each 30 more.
package struct CriticalCare: Codable, Equatable, Sendable, HoldsPatientData {
    static let code = "99291"
    static let furtherCode = "99292"

    package var minutes: Int
    package var evidence: Evidence
    /// Units of the further code: CPT counts from 75 minutes, Medicare only full half hours from 104.
    package var further: Int
    package var furtherForMedicare: Int

    init?(_ passages: [Passage], _ reads: [ReadNote]) {
        for passage in passages {
            guard let words = CriticalCare.words.matches(in: passage.words).first,
                passage.assertion(of: words.range).polarity != .negated,
                let span = TimeSpent.spans(passage).max(by: { $0.minutes < $1.minutes }), span.minutes >= 30,
                let evidence = passage.evidence(span.range, in: reads)
            else { continue }
            minutes = span.minutes
            self.evidence = evidence
            further = minutes >= 75 ? (minutes - 75) / 30 + 1 : 0
            furtherForMedicare = minutes >= 104 ? (minutes - 74) / 30 : 0
            return
        }
        return nil
    }

    var reason: String {
        var text = "Critical care of \(minutes) minutes is reported by time with \(CriticalCare.code)"
        if further > 0 { text += " and \(CriticalCare.furtherCode) × \(further)" }
        if further != furtherForMedicare { text += " (Medicare: × \(furtherForMedicare))" }
        return text + "."
    }

    private static let words = PhraseTable<Bool>("critical care")
}

/// A visit at which only clinical staff saw the patient.
enum NurseVisit {
    static func isOne(_ passages: [Passage]) -> Bool {
        passages.prefix(20).contains { !words.matches(in: $0.words).isEmpty }
    }

    private static let words = PhraseTable<Bool>(
        """
        nurse visit;nurse only visit;seen by the nurse only;nurse only;sees only the nurse;seen only by the nurse
        seen by nurse only;without seeing the physician;does not see the physician;medical assistant visit
        physician is not seen;did not see the physician;seen by clinical staff only;not seen by the physician
        seen by the medical assistant only;no physician contact;the physician does not see;the doctor does not see
        """)
}

/// The patient's age by the words of a note, where the record has no date of birth.
enum PatientAge {
    /// In whole years; zero for an age in days, weeks or months.
    static func years(_ passages: [Passage]) -> Int? {
        for passage in passages.prefix(40) {
            let words = passage.words
            for index in words.indices where words[index] == "old" || words[index] == "age" {
                guard index >= 2, let number = NumberWords.value(words[index - 2]) else { continue }
                switch words[index - 1] {
                case "year", "yr": return number
                case "month", "mo": return number / 12
                case "week", "wk", "day": return 0
                default: continue
                }
            }
            if !passage.set.isDisjoint(with: ["infant", "newborn", "neonate", "baby"]) { return 0 }
            if passage.set.contains("toddler") { return 2 }
            for index in words.indices.dropFirst() where ["yo", "y.o", "y.o."].contains(words[index]) {
                if let number = Int(words[index - 1]) { return number }
            }
        }
        return nil
    }
}
