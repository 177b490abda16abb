/// A place in a passage that names a problem.
struct ProblemMention {
    let passage: Int
    let range: Range<Int>
    let name: ProblemVocabulary.Name
    let assertion: Assertion
    /// What the words beside it say of its course.
    var course: ProblemCourse?
    /// Why the mention by itself shows no work on the problem; nil when it does.
    var background: String?

    /// No sentence of a clinician names more.
    private static let mentionLimit = 120

    static func all(_ passages: [Passage]) -> [ProblemMention] {
        var found: [ProblemMention] = []
        for (number, passage) in passages.enumerated() where !silent.contains(passage.section) {
            let matches = Array(
                ProblemVocabulary.table.matches(in: passage.words).filter { !$0.value.key.isEmpty }
                    .prefix(mentionLimit))
            guard !matches.isEmpty else { continue }
            let courses = self.courses(passage)
            let ranges = matches.map(\.range)
            let purpose = VisitPurpose(passage)
            for (index, match) in matches.enumerated() {
                var mention = ProblemMention(
                    passage: number, range: match.range, name: match.value,
                    assertion: passage.assertion(of: match.range))
                guard mention.isThePatients(in: passage) else { continue }
                mention.course = course(of: index, among: ranges, courses, passage)
                mention.background = background(mention, in: passage, purpose, later: matches.count - index - 1)
                // "It had been in remission and has relapsed": what is worse again is of today.
                if (mention.course ?? .stable) >= .unstable, mention.background == "stated as history" {
                    mention.background = nil
                }
                found.append(mention)
            }
        }
        return found
    }

    private static let silent: Set<NoteSections.Kind> = [
        .familyHistory, .allergies, .reviewOfSystems, .medications, .instructions, .immunizations, .vitals,
        .socialHistory,
    ]

    private func isThePatients(in passage: Passage) -> Bool {
        guard assertion.experiencer == .patient else { return false }
        // "Returns for asthma" is why the patient is here; "return for chest pain" is advice.
        if assertion.time == .hypothetical, !isReturn(in: passage) { return false }
        if assertion.polarity == .negated { return false }
        // The risks of an operation and what to watch for are no problems of the patient.
        if name.nature != .chronic,
            passage.words[..<range.lowerBound].suffix(14).contains(where: { ProblemMention.warning.contains($0) })
        {
            return false
        }
        // "Negative", "denied" and the like may stand behind the name, where no trigger reaches.
        let before = passage.around(range, before: 3, behind: 0).dropLast(range.count)
        return !before.contains { ["no", "deny", "without", "negative", "if"].contains($0) }
    }

    private static let warning: Set<String> = [
        "risk", "complication", "aware", "precaution", "warning", "prevent", "watch", "potential",
    ]

    private func isReturn(in passage: Passage) -> Bool {
        guard [.preamble, .chiefComplaint, .presentIllness, .other].contains(passage.section),
            passage.set.isDisjoint(with: ["if", "precaution", "worsen"])
        else { return false }
        return passage.words[..<range.lowerBound].prefix(12).contains {
            ["return", "recheck", "returned"].contains($0)
        }
    }

    // MARK: Course

    static func courses(_ passage: Passage) -> [PhraseTable<ProblemCourse>.Match] {
        ProblemCourse.table.matches(in: passage.words).prefix(mentionLimit).filter { match in
            let next = passage.words[safe: match.range.upperBound] ?? ""
            let before = passage.around(match.range, before: 3, behind: 0).dropLast(match.range.count)
            if match.value == .stable, ["substance", "release", "dose"].contains(next) { return false }
            if match.value == .stable, before.contains(where: { ["had", "previously", "until"].contains($0) }) {
                return false
            }
            if match.value == .resolved { return !before.contains { ["not", "yet", "until", "if"].contains($0) } }
            // "Return if worse" and "no worsening" say nothing bad.
            guard match.value >= .unstable else { return true }
            return !before.contains { ["no", "without", "deny", "if", "not", "any"].contains($0) }
                && passage.assertion(of: match.range).time != .hypothetical
        }
    }

    /// Words of course stand before the name ("stable asthma"), or behind the last of the names that they speak of
    /// ("asthma and eczema are stable, but depression is worse").
    private static func course(
        of index: Int, among mentions: [Range<Int>], _ courses: [PhraseTable<ProblemCourse>.Match], _ passage: Passage
    ) -> ProblemCourse? {
        let range = mentions[index]
        if let overlapping = courses.first(where: { $0.range.overlaps(range) }) { return overlapping.value }
        let before = courses.last { $0.range.upperBound <= range.lowerBound }
        let behind = courses.first { $0.range.lowerBound >= range.upperBound }
        if let before, isAdjective(before.range, of: range, passage) { return before.value }
        if let behind {
            let gap = passage.words[range.upperBound..<behind.range.lowerBound].prefix(40)
            let next = mentions.first { $0.lowerBound >= range.upperBound }
            let belongsToNext =
                next.map { $0.lowerBound >= behind.range.upperBound && isAdjective(behind.range, of: $0, passage) }
                ?? false
            let isCut =
                gap.contains { ["but", "while", ";", "however", "whereas", "."].contains($0) }
                || next.map { $0.upperBound <= behind.range.lowerBound && !isList(range, $0, passage) } ?? false
            let isVerbed = gap.contains { copulas.contains($0) } || gap.count <= 4
            if !belongsToNext, !isCut, isVerbed || next == nil || gap.contains(",") { return behind.value }
        }
        // "Stable hypertension, diabetes and asthma": the adjective reaches over the list.
        if let before, index > 0, mentions[..<index].contains(where: { isAdjective(before.range, of: $0, passage) }) {
            let gap = passage.words[before.range.upperBound..<range.lowerBound].suffix(40)
            if gap.allSatisfy({ !["but", ";", "with", "is", "are", "while"].contains($0) }) { return before.value }
        }
        return nil
    }

    /// "Hypertension, diabetes and gout": nothing but the list's own words stand between.
    private static func isList(_ one: Range<Int>, _ other: Range<Int>, _ passage: Passage) -> Bool {
        passage.words[one.upperBound..<max(one.upperBound, other.lowerBound)].allSatisfy {
            [",", "and", "or", "&", "of", "with", "his", "her", "the", "chronic", "mild", "moderate", "also"].contains(
                $0)
        }
    }

    private static func isAdjective(_ course: Range<Int>, of range: Range<Int>, _ passage: Passage) -> Bool {
        let distance = range.lowerBound - course.upperBound
        guard (0...3).contains(distance) else { return false }
        let between = passage.words[course.upperBound..<range.lowerBound]
        let cuts: Set<String> = [
            ",", ";", ".", "and", "but", ":", "after", "with", "due", "from", "for", "since", "despite", "because",
            "on",
        ]
        guard between.allSatisfy({ !cuts.contains($0) }) else { return false }
        let before = passage.words[safe: course.lowerBound - 1] ?? ""
        return !copulas.contains(before)
    }

    private static let copulas: Set<String> = [
        "is", "are", "was", "were", "remain", "remains", "has", "have", "been", "appear", "appears", "seem", "continue",
        "continues", ":", "currently", "now", "both", "all",
    ]

    // MARK: Addressed or not

    private static func background(
        _ mention: ProblemMention, in passage: Passage, _ purpose: VisitPurpose?, later: Int
    ) -> String? {
        if !passage.set.isDisjoint(with: elsewhere),
            PhraseTable<Bool>.elsewhere.matches(in: passage.words).contains(where: { $0.range.lowerBound > 0 })
        {
            return "the record says that another clinician manages it or that it was not dealt with today"
        }
        let isPast = mention.assertion.time == .historical || mention.isDated(in: passage)
        if [.assessment, .problemList, .plan].contains(passage.section) {
            return isPast && mention.course == nil ? "stated as history" : nil
        }
        if [.pastHistory, .surgicalHistory].contains(passage.section) { return "listed as history only" }
        if isPast, mention.name.nature != .selfLimited || mention.course == nil {
            return "stated as history"
        }
        if let course = mention.course, course >= .unstable { return nil }
        guard mention.name.nature == .chronic, let purpose, mention.range.upperBound <= purpose.place, later > 0,
            !purpose.isFollowUp
        else { return nil }
        return "named beside another reason for the visit"
    }

    /// "Heart attack in 2015" tells of that year.
    private func isDated(in passage: Passage) -> Bool {
        let behind = passage.words[range.upperBound...].prefix(2)
        guard name.nature != .chronic, behind.first == "in", let year = behind.last.flatMap({ Int($0) }) else {
            return false
        }
        return (1_900...2_100).contains(year)
    }

    private static let elsewhere: Set<String> = [
        "managed", "followed", "follow", "not", "deferred", "see", "sees", "per", "address", "addressed", "discussed",
        "specialist", "monitored",
    ]
}

extension PhraseTable where Value == Bool {
    /// Another clinician carries the problem, or nobody worked on it today.
    fileprivate static let elsewhere = PhraseTable(
        """
        managed by;followed by his;followed by her;followed by cardiology;followed by endocrinology
        followed by neurology
        followed by the;followed by their;followed by a;followed by nephrology;followed by oncology;not addressed
        not discussed;was deferred;deferred to;monitored by;not evaluated today;followed elsewhere;managed elsewhere
        was not addressed;were not addressed;treated by another;sees a cardiologist for;sees an endocrinologist for
        cared for by;not part of today;followed by psychiatry;followed by rheumatology;followed by pulmonology
        no treatment or evaluation;continue to see;not treated today;sees another;sees cardiology for
        sees psychiatry for
        sees a specialist for;sees endocrinology for;followed by specialist;not managed today;under the care of
        """)
}

/// What the visit is for, as one sentence says it.
struct VisitPurpose {
    /// The place of the word that leads to the reason.
    let place: Int
    let isFollowUp: Bool

    init?(_ passage: Passage) {
        guard let match = VisitPurpose.table.matches(in: passage.words).first else { return nil }
        place = match.range.upperBound
        let behind = passage.words[match.range.upperBound...].prefix(8)
        isFollowUp =
            match.value || behind.contains { ["followup", "recheck", "routine", "refill", "monthly"].contains($0) }
            || zip(behind, behind.dropFirst()).contains { $0 == "follow" && $1 == "up" }
            || behind.contains("management") || behind.contains("checkup")
    }

    private static let table = PhraseTable<Bool>(
        [
            "presents", "presented", "presenting", "comes in", "came in", "complains of", "complaining of", "seen for",
            "seen in the office for", "seen in clinic for", "here for", "here with", "brought in", "brought by",
            "is brought", "evaluated for", "is seen", "visit for", "visits for", "visits the", "comes to", "arrives",
            "referred for", "calls about", "comes with", "concerned about", "was seen", "seen today", "is evaluated",
            "visits", "comes", "reports",
        ].map { ($0, false) }
            + [
                "returns", "follow up", "followup", "returns for", "routine visit", "recheck", "follow up visit",
                "medication check", "comes back",
            ].map { ($0, true) })
}
