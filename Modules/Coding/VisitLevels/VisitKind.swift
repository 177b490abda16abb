import Primitives
import Records

/// Which family of evaluation and management codes a visit belongs to.
struct VisitKind {
    enum Family {
        case office(isNew: Bool)
        case home(isNew: Bool)
        case emergency
        case preventive(isNew: Bool)
        /// Medicare's annual wellness visit.
        case annualWellness(isFirst: Bool, isStated: Bool)
        /// The visit that Medicare grants in the first year.
        case welcomeToMedicare
    }

    let family: Family
    let evidence: [Evidence]
    let reason: String

    /// Nil for settings whose codes this engine does not level (inpatient stays, procedures without a visit).
    init?(_ visit: VisitRecord, _ reads: [ReadNote], on date: CalendarDate) {
        let encounter = visit.encounter
        let (isNew, why) = VisitKind.isNew(visit, reads, on: date)
        let place = encounter.placeOfService
        if encounter.classCode == "IMP" || encounter.classCode == "ACUTE" || place == "21" { return nil }
        if encounter.classCode == "EMER" || place == "23" {
            self.init(.emergency, [], "An emergency department visit is levelled by medical decision making alone.")
            return
        }
        if let found = VisitKind.wellness(visit, reads, isNew: isNew) {
            let words = "\(found.reason) \(why)"
            self.init(found.family, found.evidence, found.usesPatientStanding ? words : found.reason)
            return
        }
        if encounter.classCode == "HH" || place == "12" {
            self.init(.home(isNew: isNew), [], "A visit at home. \(why)")
            return
        }
        self.init(.office(isNew: isNew), [], why)
    }

    private init(_ family: Family, _ evidence: [Evidence], _ reason: String) {
        self.family = family
        self.evidence = evidence
        self.reason = reason
    }

    /// New: not seen in this clinic within three years. What the record shows decides; a note that calls the patient
    /// established is believed where the record holds no earlier visit.
    private static func isNew(_ visit: VisitRecord, _ reads: [ReadNote], on date: CalendarDate) -> (Bool, String) {
        let since = date.adding(years: -3)
        if let last = visit.earlierVisits.first(where: { $0 < date && $0 > since }) {
            return (false, "Established patient: seen on \(last), within three years.")
        }
        for read in reads where PhraseMatch.any(["established patient", "est pt", "established pt"], in: read.allWords)
        {
            return (false, "Established patient by the note's words; the record here holds no earlier visit.")
        }
        for read in reads where PhraseMatch.any(["new patient", "new pt"], in: read.allWords) {
            return (true, "New patient by the note's words, and the record here holds no visit in three years.")
        }
        return (true, "New patient: the record here holds no visit in the three years before.")
    }

    private struct Wellness {
        var family: Family
        var evidence: [Evidence]
        var reason: String
        var usesPatientStanding = true
    }

    private static func wellness(_ visit: VisitRecord, _ reads: [ReadNote], isNew: Bool) -> Wellness? {
        for read in reads {
            if let evidence = place(["welcome to medicare", "initial preventive physical"], read) {
                return Wellness(
                    family: .welcomeToMedicare, evidence: [evidence],
                    reason: "The note names Medicare's initial preventive visit.", usesPatientStanding: false)
            }
            if let evidence = place(
                ["annual wellness visit", "medicare wellness", "awv", "medicare annual wellness"], read)
            {
                let first = PhraseMatch.any(
                    [
                        "initial annual wellness", "first annual wellness", "initial awv", "initial medicare wellness",
                        "initial medicare annual",
                    ],
                    in: read.allWords)
                let later = PhraseMatch.any(
                    ["subsequent annual wellness", "subsequent awv", "subsequent medicare"], in: read.allWords)
                return Wellness(
                    family: .annualWellness(isFirst: first, isStated: first || later), evidence: [evidence],
                    reason: "The note names Medicare's annual wellness visit.", usesPatientStanding: false)
            }
            if let evidence = place(preventiveNames, read) {
                return Wellness(
                    family: .preventive(isNew: isNew), evidence: [evidence],
                    reason: "The note names a preventive visit.")
            }
        }
        for type in visit.encounter.types + visit.encounter.reasons {
            let words = FactDiagnoses.withoutSemanticTag(type.label).0.lowercased()
            let names = [
                "check up", "check-up", "checkup", "well child", "wellness", "preventive", "annual physical",
                "general examination",
            ]
            guard visit.encounter.classCode == "WELLNESS" || names.contains(where: words.contains), !type.label.isEmpty
            else { continue }
            // "Follow-up check" with a problem as its reason is no preventive visit.
            guard visit.encounter.reasons.isEmpty || visit.encounter.classCode == "WELLNESS" else { continue }
            let evidence = Evidence(
                source: .encounter, sourceID: visit.encounter.sourceID, start: 0, end: type.label.utf8.count,
                quote: type.label)
            return Wellness(
                family: .preventive(isNew: isNew), evidence: [evidence],
                reason: "The record calls the visit a check-up.")
        }
        return nil
    }

    private static let preventiveNames = [
        "annual physical", "adult physical", "annual exam", "well child", "well - child", "well visit", "wellness exam",
        "preventive visit",
        "preventive exam", "preventive care visit", "annual preventive", "health maintenance exam", "well woman exam",
        "well - woman exam", "wellness visit", "annual check", "routine physical", "well baby", "complete physical",
        "annual well", "yearly physical", "well adolescent", "preventive health",
    ]

    /// The visit is what its title, complaint, opening or assessment says, not what the plan mentions for next year.
    private static func place(_ names: [String], _ read: ReadNote) -> Evidence? {
        for index in read.sentences.indices {
            let sentence = read.sentences[index]
            guard [.chiefComplaint, .preamble, .presentIllness, .assessment, .other].contains(sentence.section) else {
                continue
            }
            for name in names {
                let parts = name.split(separator: " ").map(String.init)
                guard let range = PhraseMatch.find(parts, in: sentence.words),
                    sentence.scanner.assertion(of: range).isCodable, !isElsewhere(sentence.words)
                else { continue }
                return read.evidence(
                    (sentence.tokens.lowerBound + range.lowerBound)..<(sentence.tokens.lowerBound + range.upperBound))
            }
        }
        return nil
    }

    private static func isElsewhere(_ words: [String]) -> Bool {
        ["schedule", "due", "next", "last", "overdue", "return", "recent", "ago", "scheduled", "upcoming"].contains {
            words.contains($0)
        }
    }
}

extension ReadNote {
    var allWords: [String] { sentences.flatMap(\.words) }
}
