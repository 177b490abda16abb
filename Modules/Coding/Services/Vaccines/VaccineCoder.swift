import CodeSets
import Primitives
import Records

/// Vaccines that were given at the visit, with their administration.
struct VaccineCoder {
    let visit: VisitRecord
    let reads: [ReadNote]
    let date: CalendarDate

    struct Given {
        var vaccine: Vaccine
        var evidence: [Evidence]
        var question: String?
        var isCoded: Bool
    }

    func services() -> [PerformedService] {
        let given = self.given()
        guard !given.isEmpty else { return [] }
        var found = given.map { item in
            PerformedService(
                code: item.vaccine.code, evidence: item.evidence,
                reason: item.isCoded
                    ? "The immunization record names the product." : "The note says that it was given at this visit.",
                question: item.question, isFirm: item.question == nil)
        }
        // Where the record codes the administration itself (Medicare has its own codes), none is added.
        let coded = Set(FactServices.services(of: visit).map(\.code))
        if coded.isDisjoint(with: VaccineAdministration.codes) {
            let isMedicare = ServiceModifiers(visit: visit, reads: reads).isMedicare
            let administration = VaccineAdministration(
                given: given, age: age, counselling: counselling(), isMedicare: isMedicare)
            found += administration.services()
        }
        return found
    }

    private var age: Int? { visit.patient.birthDate.map { date.age(bornOn: $0) } }

    private func given() -> [Given] {
        var result: [Given] = []
        for fact in visit.facts where fact.kind == .immunization {
            guard (fact.status ?? "completed") == "completed", let cvx = fact.concept.code(in: Concept.cvx),
                let vaccine = Vaccine.forCVX(cvx), !result.contains(where: { $0.vaccine.code == vaccine.code })
            else { continue }
            let label = fact.concept.label
            let evidence = Evidence(
                source: .fact, sourceID: fact.sourceID, start: 0, end: label.utf8.count, quote: label)
            result.append(Given(vaccine: vaccine, evidence: [evidence], question: nil, isCoded: true))
        }
        for read in reads { result += fromNote(read, beside: result) }
        return result
    }

    private func fromNote(_ read: ReadNote, beside known: [Given]) -> [Given] {
        var result: [Given] = []
        func isKnown(_ vaccine: Vaccine) -> Bool { (known + result).contains { $0.vaccine.code == vaccine.code } }
        for vaccine in Vaccine.all where !isKnown(vaccine) {
            if let ages = vaccine.ages, !(age.map(ages.contains) ?? false) { continue }
            guard let evidence = vaccine.names.lazy.compactMap({ place($0, in: read) }).first else { continue }
            // "MMR" inside "MMR and varicella vaccine" is counted by itself; the same words name one product only.
            guard !result.contains(where: { $0.evidence[0].start == evidence.start }) else { continue }
            result.append(Given(vaccine: vaccine, evidence: [evidence], question: nil, isCoded: false))
        }
        if !(known + result).contains(where: { $0.vaccine.family == .influenza }), let vaccine = usualInfluenza,
            let evidence = VaccineCoder.influenzaNames.lazy.compactMap({ place($0, in: read) }).first
        {
            result.append(
                Given(
                    vaccine: vaccine, evidence: [evidence],
                    question: "Which influenza product was given? The code depends on it.", isCoded: false))
        }
        return result
    }

    /// "Flu vaccine given": the product decides the code, and only its usual form can be assumed. Since the 2024 season
    /// the vaccines of the United States are trivalent.
    private var usualInfluenza: Vaccine? {
        let isTrivalent = CalendarDate(year: 2024, month: 7, day: 1).map { date >= $0 } ?? true
        return Vaccine.forCVX(isTrivalent ? "140" : "150")
    }

    /// Where the note says that the named product was given at this visit.
    private func place(_ name: [String], in read: ReadNote) -> Evidence? {
        guard let head = name.first else { return nil }
        for index in (read.sentencesByWord[head] ?? []).prefix(60) {
            let sentence = ServiceSentence(read.sentences[index])
            guard sentence.section != .presentIllness || sentence.words.contains("today"),
                let range = PhraseMatch.find(name, in: sentence.words), !isPart(sentence, range, read),
                ServiceStatement(sentence: sentence, date: date).standing(of: range) != .notPerformed
            else { continue }
            let clause = Set(sentence.words[sentence.clause(around: range)])
            let isGiven =
                !clause.isDisjoint(with: VaccineCoder.givenWords)
                || !heading(sentence, read).isDisjoint(with: VaccineCoder.givenWords)
            guard isGiven, clause.isDisjoint(with: ["utd", "titer", "immune", "immunity"]) else { continue }
            return read.evidence(sentence.tokens[range.lowerBound]..<(sentence.tokens[range.upperBound - 1] + 1))
        }
        return nil
    }

    private func heading(_ sentence: ServiceSentence, _ read: ReadNote) -> Set<String> {
        guard let token = sentence.tokens.first,
            let part = read.sections.sections.first(where: { $0.tokens.contains(token) })
        else { return [] }
        return Set(read.note.text.tokens[part.heading.clamped(to: read.note.text.tokens.indices)].map(\.word))
    }

    /// "DTaP-IPV" is neither of its parts.
    private func isPart(_ sentence: ServiceSentence, _ range: Range<Int>, _ read: ReadNote) -> Bool {
        let tokens = read.note.text.tokens
        func isHyphen(_ index: Int) -> Bool {
            tokens.indices.contains(index) && tokens[index].word == "-" && tokens.indices.contains(index - 1)
                && tokens.indices.contains(index + 1) && tokens[index].start == tokens[index - 1].end
                && tokens[index].end == tokens[index + 1].start
        }
        return isHyphen(sentence.tokens[range.lowerBound] - 1) || isHyphen(sentence.tokens[range.upperBound - 1] + 1)
    }

    private static let influenzaNames = [
        ["influenza", "vaccine"], ["flu", "vaccine"], ["flu", "shot"], ["influenza", "vaccination"],
        ["influenza", "immunization"], ["fluzone"], ["fluarix"], ["flulaval"], ["afluria"],
    ]
    private static let givenWords: Set<String> = [
        "given", "administered", "received", "injected", "im", "deltoid", "tolerated", "gave", "today", "lot",
        "intramuscularly", "intramuscular", "site", "thigh",
    ]

    /// Where the note says that the clinician counselled on the vaccines.
    private func counselling() -> Evidence? {
        let words: Set<String> = ["counseled", "counselled", "counseling", "counselling"]
        let topics: Set<String> = [
            "vaccine", "vaccines", "immunization", "immunizations", "vaccination", "component", "components", "vis",
            "vaccinations",
        ]
        for read in reads {
            for sentence in read.sentences where topics.contains(where: sentence.words.contains) {
                guard let at = sentence.words.firstIndex(where: words.contains),
                    sentence.scanner.assertion(of: at..<(at + 1)).polarity == .present
                else { continue }
                let token = sentence.tokens.lowerBound + at
                return read.evidence(token..<(token + 1))
            }
        }
        return nil
    }
}
