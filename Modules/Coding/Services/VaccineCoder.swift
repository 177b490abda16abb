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

    func services() -> [ServiceFinder.Found] {
        let given = self.given()
        guard !given.isEmpty else { return [] }
        var found = given.map { item in
            ServiceFinder.Found(
                code: item.vaccine.code, label: item.vaccine.label, evidence: item.evidence,
                reason: item.isCoded
                    ? "The immunization record names the product." : "The note says that it was given at this visit.",
                isMinorProcedure: false, question: item.question, isFirm: item.question == nil)
        }
        // Where the record codes the administration itself (Medicare has its own codes), none is added.
        let coded = Set(FactServices.services(of: visit).map(\.code))
        let codes: Set<String> = ["G0008", "G0009", "G0010", "90460", "90471", "90473", "90480"]
        if coded.isDisjoint(with: codes) { found += administration(of: given) }
        return found
    }

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

    private static let givenWords: Set<String> = [
        "given", "administered", "received", "injected", "im", "deltoid", "tolerated",
    ]
    private static let notGiven: Set<String> = [
        "declined", "declines", "refused", "deferred", "due", "recommend", "recommended", "discussed", "offered",
        "next", "will",
        "prior", "previous", "previously", "ago", "last", "date", "pharmacy", "allergy", "consider", "return",
        "schedule",
        "not", "no", "if", "order", "plan",
    ]

    private func fromNote(_ read: ReadNote, beside known: [Given]) -> [Given] {
        var result: [Given] = []
        let allowed: Set<NoteSections.Kind> = [
            .immunizations, .procedures, .plan, .assessment, .results, .other, .preamble,
        ]
        for vaccine in Vaccine.all {
            for name in vaccine.names {
                let parts = name.split(separator: " ").map(String.init)
                for index in (parts.first.flatMap { read.sentencesByWord[$0] } ?? []).prefix(100) {
                    let sentence = read.sentences[index]
                    guard allowed.contains(sentence.section), let range = PhraseMatch.find(parts, in: sentence.words),
                        !VaccineCoder.isPart(of: sentence.words, range),
                        VaccineCoder.givenWords.contains(where: sentence.words.contains),
                        !VaccineCoder.notGiven.contains(where: sentence.words.contains),
                        !(known + result).contains(where: { $0.vaccine.code == vaccine.code }),
                        let evidence = read.evidence(
                            (sentence.tokens.lowerBound + range.lowerBound)..<(sentence.tokens.lowerBound
                                + range.upperBound))
                    else { continue }
                    result.append(Given(vaccine: vaccine, evidence: [evidence], question: nil, isCoded: false))
                }
            }
        }
        if let influenza = influenza(read),
            !(known + result).contains(where: { $0.vaccine.label.hasPrefix("Influenza") })
        {
            result.append(influenza)
        }
        return result
    }

    /// "DTaP-IPV" is neither of its parts.
    private static func isPart(of words: [String], _ range: Range<Int>) -> Bool {
        range.lowerBound > 0 && words[range.lowerBound - 1] == "-"
            || range.upperBound < words.count && words[range.upperBound] == "-"
    }

    /// "Flu vaccine given": the product decides the code, and only its usual form can be assumed.
    private func influenza(_ read: ReadNote) -> Given? {
        let names = ["influenza vaccine", "flu vaccine", "flu shot", "influenza vaccination", "influenza immunization"]
        for name in names {
            let parts = name.split(separator: " ").map(String.init)
            for index in (parts.first.flatMap { read.sentencesByWord[$0] } ?? []).prefix(100) {
                let sentence = read.sentences[index]
                guard let range = PhraseMatch.find(parts, in: sentence.words),
                    ![.pastHistory, .familyHistory, .instructions, .presentIllness].contains(sentence.section),
                    VaccineCoder.givenWords.contains(where: sentence.words.contains),
                    !VaccineCoder.notGiven.contains(where: sentence.words.contains),
                    let evidence = read.evidence(
                        (sentence.tokens.lowerBound + range.lowerBound)..<(sentence.tokens.lowerBound + range.upperBound)
                    )
                else { continue }
                // Since the 2024 season the vaccines of the United States are trivalent.
                let isTrivalent = CalendarDate(year: 2024, month: 7, day: 1).map { date >= $0 } ?? true
                guard let vaccine = Vaccine.forCVX(isTrivalent ? "140" : "150") else { return nil }
                return Given(
                    vaccine: vaccine, evidence: [evidence],
                    question: "Which influenza product was given? The code depends on it.", isCoded: false)
            }
        }
        return nil
    }

    /// Under 19 with counselling by the clinician: 90460 for each vaccine and 90461 for each further component; else by
    /// the number of vaccines: 90471 and 90472, by mouth or nose 90473 and 90474.
    private func administration(of given: [Given]) -> [ServiceFinder.Found] {
        let age = visit.patient.birthDate.map { date.age(bornOn: $0) }
        let counselled = age.map { $0 < 19 } ?? false ? counselling() : nil
        let all = Array(given.flatMap(\.evidence).prefix(6))
        if let counselled {
            var found = [
                service(
                    "90460", "Immunization administration with counselling, first component", given.count,
                    all + [counselled],
                    "Under 19 years, and the note says that the clinician counselled: one for each vaccine.")
            ]
            let further = given.reduce(0) { $0 + $1.vaccine.components - 1 }
            if further > 0 {
                found.append(
                    service(
                        "90461", "Immunization administration with counselling, each further component", further,
                        all + [counselled], "One for each component after the first of each vaccine."))
            }
            return found
        }
        let injected = given.filter { $0.vaccine.route == .injected }
        let other = given.filter { $0.vaccine.route == .oralOrNasal }
        var found: [ServiceFinder.Found] = []
        if !injected.isEmpty {
            found.append(
                service(
                    "90471", "Immunization administration, one vaccine", 1, all, "The first vaccine given by injection."
                ))
        }
        if injected.count > 1 {
            found.append(
                service(
                    "90472", "Immunization administration, each further vaccine", injected.count - 1, all,
                    "One for each further vaccine given by injection."))
        }
        if !other.isEmpty {
            let isFirst = injected.isEmpty
            if isFirst {
                found.append(
                    service(
                        "90473", "Immunization administration by mouth or nose, one vaccine", 1, all,
                        "The first vaccine, given by mouth or nose."))
            }
            let rest = other.count - (isFirst ? 1 : 0)
            if rest > 0 {
                found.append(
                    service(
                        "90474", "Immunization administration by mouth or nose, each further vaccine", rest, all,
                        "One for each further vaccine given by mouth or nose."))
            }
        }
        return found
    }

    private func service(
        _ code: String, _ label: String, _ units: Int, _ evidence: [Evidence], _ reason: String
    ) -> ServiceFinder.Found {
        ServiceFinder.Found(
            code: code, label: label, units: units, evidence: evidence, reason: reason, isMinorProcedure: false,
            isFirm: true)
    }

    private func counselling() -> Evidence? {
        let words: Set<String> = ["counseled", "counselled", "counseling", "counselling"]
        let topics: Set<String> = [
            "vaccine", "vaccines", "immunization", "immunizations", "vaccination", "component", "components", "vis",
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
