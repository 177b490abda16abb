import CodeSets
import Primitives
import Records

/// Finds the services that a note says were performed at this visit.
///
/// A service counts when it stands under results, procedures or immunizations, or in a sentence that says it was done;
/// ordered, planned, recommended, refused and earlier services do not.
struct ServiceFinder {
    struct Found {
        var code: String
        var label: String
        var modifiers: [String] = []
        var units = 1
        var evidence: [Evidence]
        var reason: String
        var isMinorProcedure: Bool
        var question: String?
        var isFirm: Bool
    }

    func services(in read: ReadNote) -> [Found] {
        var found: [Found] = []
        for phrase in ServicePhrase.all {
            if let service = first(phrase, in: read) { found.append(service) }
        }
        let included = Set(
            found.flatMap { service in ServicePhrase.all.first { $0.code == service.code }?.includes ?? [] })
        let hasDrug = found.contains { $0.code.hasPrefix("J") }
        let hasJoint = found.contains { ["20600", "20605", "20610"].contains($0.code) }
        return found.filter { service in
            if included.contains(service.code) { return false }
            // A drug without an injection, and an injection that is part of a joint injection, are not services.
            if service.code == "96372" { return !hasJoint || !hasDrug }
            if service.code == "81002" { return !found.contains { $0.code == "81003" } }
            if service.code == "J3301" || service.code == "J1010" {
                return hasJoint || found.contains { $0.code == "96372" || $0.code == "20552" }
            }
            return true
        }
    }

    private func first(_ phrase: ServicePhrase, in read: ReadNote) -> Found? {
        for words in phrase.phrases {
            let parts = words.split(separator: " ").map(String.init)
            for index in (parts.first.flatMap { read.sentencesByWord[$0] } ?? []).prefix(200) {
                let sentence = read.sentences[index]
                guard let range = PhraseMatch.find(parts, in: sentence.words),
                    isPerformed(phrase, sentence, range, read, index),
                    let evidence = read.evidence(
                        (sentence.tokens.lowerBound + range.lowerBound)..<(sentence.tokens.lowerBound + range.upperBound)
                    )
                else { continue }
                guard phrase.excludes.isDisjoint(with: sentence.words) else { continue }
                let around = neighbours(read, index)
                guard phrase.needs.isEmpty || !phrase.needs.isDisjoint(with: around) else { continue }
                let base = Found(
                    code: phrase.code, label: phrase.label, evidence: [evidence],
                    reason: "The note says that it was performed at this visit.",
                    isMinorProcedure: phrase.isMinorProcedure,
                    isFirm: ServiceFinder.performing.contains(sentence.section))
                if let result = ServiceDetails.complete(base, phrase, read, index) { return result }
            }
        }
        return nil
    }

    private func neighbours(_ read: ReadNote, _ index: Int) -> [String] {
        let section = read.sentences[index].section
        var words: [String] = []
        for near in max(0, index - 1)..<min(read.sentences.count, index + 2)
        where read.sentences[near].section == section {
            words += read.sentences[near].words
        }
        // "In-office testing:" says of every line below it that it was done here.
        if let part = read.sections.sections.first(where: {
            $0.tokens.contains(read.sentences[index].tokens.lowerBound)
        }) {
            words += read.note.text.tokens[part.heading].map(\.word)
        }
        return words
    }

    private static let performing: Set<NoteSections.Kind> = [.results, .procedures, .immunizations]
    private static let ignored: Set<NoteSections.Kind> = [
        .pastHistory, .surgicalHistory, .familyHistory, .socialHistory, .medications, .allergies, .instructions,
        .reviewOfSystems, .chiefComplaint,
    ]
    private static let done: Set<String> = [
        "performed", "done", "today", "obtained", "administered", "given", "shows", "showed", "demonstrates",
        "demonstrated",
        "revealed", "reveals", "collected", "applied", "tolerated", "positive", "negative", "result", "results", "read",
        "injected", "removed", "repaired", "completed", "score", "scored", "sinus", "drawn", "trace", "closed",
        "excised",
        "placed", "treated", "interpreted", "normal", "received", "underwent",
    ]
    private static let notDone: Set<String> = [
        "order", "ordered", "ordering", "will", "recommend", "recommended", "consider", "refer", "referred", "referral",
        "schedule", "scheduled", "declined", "declines", "refused", "refuses", "deferred", "if", "return", "next",
        "future",
        "pending", "outside", "previous", "previously", "prior", "last", "ago", "hospital", "er", "repeat", "plan",
        "planned",
        "offered", "needs", "should", "would", "discussed", "cancelled", "recheck", "old", "home", "yesterday",
    ]

    private func isPerformed(
        _ phrase: ServicePhrase, _ sentence: ReadNote.Sentence, _ range: Range<Int>, _ read: ReadNote, _ index: Int
    ) -> Bool {
        guard !ServiceFinder.ignored.contains(sentence.section) else { return false }
        let words = Set(sentence.words)
        guard words.isDisjoint(with: ServiceFinder.notDone) else { return false }
        // "No EKG was done": only a negation before the service counts, since "negative" behind it is a result.
        if range.lowerBound > 0,
            ["no", "not", "without", "denies", "never"].contains(sentence.words[range.lowerBound - 1])
        {
            return false
        }
        if !words.isDisjoint(with: ["not"]),
            !words.isDisjoint(with: ["performed", "done", "obtained", "given", "indicated"])
        {
            return false
        }
        switch sentence.section {
        case .results, .procedures, .immunizations: return true
        case .plan, .assessment, .presentIllness, .exam, .vitals, .other, .preamble, .time, .problemList:
            return !words.isDisjoint(with: ServiceFinder.done)
        default: return false
        }
    }
}

/// Runs of words in a sentence, where `*` stands for up to three words.
enum PhraseMatch {
    static func find(_ parts: [String], in words: [String]) -> Range<Int>? {
        guard let head = parts.first else { return nil }
        for start in words.indices where words[start] == head {
            if let end = end(parts, words, start) { return start..<end }
        }
        return nil
    }

    private static func end(_ parts: [String], _ words: [String], _ start: Int) -> Int? {
        var index = start
        var part = 0
        while part < parts.count {
            if parts[part] == "*", part + 1 < parts.count {
                guard let next = (index..<min(index + 5, words.count)).first(where: { words[$0] == parts[part + 1] })
                else {
                    return nil
                }
                index = next
                part += 1
            } else {
                guard index < words.count, words[index] == parts[part] else { return nil }
                index += 1
                part += 1
            }
        }
        return index
    }
}
