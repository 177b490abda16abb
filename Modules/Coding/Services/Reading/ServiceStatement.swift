import Primitives

/// Whether a note says that a service was performed at this visit: ordered, planned, refused and earlier services were
/// not. The nearest word that tells decides, and a word of the past outweighs "performed".
struct ServiceStatement {
    enum Standing {
        /// The words say so.
        case stated
        /// The words name it under a heading that lists what was done.
        case listed
        case notPerformed
    }

    let sentence: ServiceSentence
    let date: CalendarDate

    /// What the kind of service lets its words mean.
    struct Reading {
        /// Sections of history may hold it too.
        var isAnywhere = false
        /// Its name with a score or a time says that it was done.
        var isNamedWhenDone = false
        /// What was discussed was done.
        var isTalk = false
    }

    func standing(of range: Range<Int>, reading: Reading = Reading()) -> Standing {
        let section = sentence.section
        guard reading.isAnywhere || !ServiceStatement.ignored.contains(section) else { return .notPerformed }
        let clause = sentence.clause(around: range)
        let before = Array(sentence.words[clause.lowerBound..<range.lowerBound])
        let behind = Array(sentence.words[range.upperBound..<clause.upperBound])
        let inside = sentence.words[range]
        let here = !ServiceWords.hereAndNow.isDisjoint(with: sentence.words[clause])
        if inside.contains(where: ["prior", "previous", "old"].contains) { return .notPerformed }
        if sentence.words[clause].contains("outside") || behind.first == "there" { return .notPerformed }
        if !here, isElsewhere(before, behind) { return .notPerformed }
        if hasOtherDate(Array(sentence.words[clause]), orYear: !here) { return .notPerformed }
        let saysDone = inside.contains(where: ServiceWords.participles.contains)
        // "Risks were discussed and the knee was injected": what stands before the conjunction governs no past tense.
        let near = saysDone ? before.suffix(while: { !["and", ","].contains($0) }) : before
        let isTold: (String) -> Bool = { !reading.isTalk || !["discussed", "discussion", "discuss"].contains($0) }
        let left = lookLeft(near.filter(isTold))
        let right = lookRight(behind.filter(isTold))
        if left == .refused || right == .refused { return .notPerformed }
        let isDone = left == .done || right == .done || saysDone
        if left == .planned, right != .done { return .notPerformed }
        if left == nil, right == .planned { return .notPerformed }
        if right == .planned, left != .done { return .notPerformed }
        // A history tells what happened before; only words of the here and now bring it into the visit.
        if section == .presentIllness { return here && isDone ? .stated : .notPerformed }
        if isDone || here { return .stated }
        return reading.isNamedWhenDone || ServiceStatement.listing.contains(section) ? .listed : .notPerformed
    }

    private enum Sign { case done, planned, refused }

    /// From the mention leftwards: the first word that tells.
    private func lookLeft(_ words: [String]) -> Sign? {
        for (distance, index) in words.indices.reversed().enumerated() {
            let word = words[index]
            // "Flu shot declined, Tdap given": a participle before a comma belongs to what stands before it.
            let next = index + 1 < words.count ? words[index + 1] : ""
            if [",", "and"].contains(next), ServiceWords.closesItem(word) { continue }
            if ServiceWords.refusing.contains(word), !isFarNegation(word, distance) { return .refused }
            if ServiceWords.earlier.contains(word), distance < 3 { return .refused }
            if ServiceWords.planning.contains(word) { return .planned }
            if ServiceWords.doing.contains(word) || ServiceWords.participles.contains(word) { return .done }
        }
        return nil
    }

    /// "No acute distress, EKG performed": a bare negation governs only the words next to it.
    private func isFarNegation(_ word: String, _ distance: Int) -> Bool {
        ["no", "not", "without", "never"].contains(word) && distance > 3
    }

    private func lookRight(_ words: [String]) -> Sign? {
        var sign: Sign?
        var hasComma = false
        for index in words.indices {
            let word = words[index]
            let next = index + 1 < words.count ? words[index + 1] : ""
            if word == "," { hasComma = true }
            if ["not", "unable", "unsuccessful"].contains(word), sign == nil,
                !ServiceWords.telling.contains(where: next.hasPrefix)
            {
                return hasComma ? sign : .refused
            }
            if !hasComma, ServiceWords.refusedBehind.contains(word) { return .refused }
            if sign == nil, ServiceWords.refusedBehind.contains(word) { return .refused }
            if sign == nil, ServiceWords.plannedBehind.contains(word) {
                // "..., will follow up": an active verb behind a comma begins a statement of its own.
                if hasComma, ServiceWords.startsOwnStatement.contains(word) { return nil }
                return .planned
            }
            // "(-)" has lost its hyphen.
            if sign == nil, ServiceWords.doneBehind.contains(word) || word == "(" && next == ")" {
                if hasComma, ServiceWords.doing.contains(word), !ServiceWords.results.contains(word) { return nil }
                sign = .done
            }
        }
        return sign
    }

    private func isElsewhere(_ before: [String], _ behind: [String]) -> Bool {
        func isPast(_ words: ArraySlice<String>) -> Bool {
            for index in words.indices {
                let word = words[index]
                if ServiceWords.past.contains(word) { return true }
                let next = index + 1 < words.endIndex ? words[index + 1] : ""
                if ["last", "past", "previous"].contains(word), ServiceWords.spans.contains(next) { return true }
                if word == "past", index > words.startIndex, words[index - 1] == "the" { return true }
                if word == "urgent", next == "care" { return true }
            }
            return false
        }
        let upToComma = behind.prefix { $0 != "," }
        if isPast(upToComma) { return true }
        // "Chest pain began 3 days ago, ECG normal": behind a comma the past belongs to what stands before it.
        let afterComma = before.lastIndex(of: ",").map { before[($0 + 1)...] } ?? before[...]
        return isPast(afterComma) || isPast(before.prefix { $0 != "," }) && before.contains { $0 == "had" }
    }

    /// A date that is not the visit's: `3/14/2024`, `in 2023`.
    private func hasOtherDate(_ words: [String], orYear: Bool) -> Bool {
        for index in words.indices {
            // A bare year is a date, unless a unit makes it an amount.
            if orYear, words[index].utf8.count == 4, let year = Int(words[index]), (1_950..<date.year).contains(year),
                index + 1 == words.count || !ServiceWords.measures.contains(words[index + 1])
            {
                return true
            }
            if words[index] == "in" || words[index] == "since", index + 1 < words.count,
                let year = Int(words[index + 1]), (1_950...date.year).contains(year)
            {
                return true
            }
            guard index + 4 < words.count, words[index + 1] == "/", words[index + 3] == "/",
                let month = Int(words[index]), let day = Int(words[index + 2]), var year = Int(words[index + 4]),
                (1...12).contains(month), (1...31).contains(day)
            else { continue }
            if year < 100 { year += 2_000 }
            if CalendarDate(year: year, month: month, day: day) != date { return true }
        }
        return false
    }

    private static let ignored: Set<NoteSections.Kind> = [
        .pastHistory, .surgicalHistory, .familyHistory, .socialHistory, .medications, .allergies, .instructions,
        .reviewOfSystems, .chiefComplaint, .problemList,
    ]
    /// What stands here was done unless its words say otherwise.
    private static let listing: Set<NoteSections.Kind> = [.results, .procedures, .immunizations, .time]
}

extension Array {
    /// The elements from the end on up to the first that does not satisfy the condition.
    fileprivate func suffix(while isIn: (Element) -> Bool) -> [Element] {
        var lower = endIndex
        while lower > startIndex, isIn(self[lower - 1]) { lower -= 1 }
        return Array(self[lower...])
    }
}
