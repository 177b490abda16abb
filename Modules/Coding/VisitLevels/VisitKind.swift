import Primitives
import Records

/// Whether a visit is a preventive service, which age or Medicare's rules code, or one that has a level.
struct VisitKind {
    enum Family {
        /// A visit that is levelled by decision making or time.
        case levelled
        case preventive(isNew: Bool)
        /// Medicare's annual wellness visit.
        case annualWellness(isFirst: Bool, isStated: Bool)
        /// The visit that Medicare grants in the first year.
        case welcomeToMedicare
    }

    let family: Family
    let evidence: [Evidence]
    let reason: String

    init?(_ visit: VisitRecord, _ reads: [ReadNote], on date: CalendarDate) {
        let encounter = visit.encounter
        let isElsewhere =
            ["IMP", "ACUTE", "EMER"].contains(encounter.classCode)
            || ["21", "23"].contains(encounter.placeOfService ?? "")
        let standing = PatientStanding(
            earlierVisits: visit.earlierVisits, on: date, passages: Passage.all(reads), reads: reads,
            isHistoryKnown: true)
        if !isElsewhere, let found = VisitKind.wellness(visit, reads, isNew: standing.isNew) {
            family = found.family
            evidence = found.evidence
            reason = found.usesPatientStanding ? "\(found.reason) \(standing.reason)" : found.reason
        } else {
            family = .levelled
            evidence = []
            reason = standing.reason
        }
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
