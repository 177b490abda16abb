import CodeSets
import Primitives
import Records

/// Codes for a status that goes with a diagnosis: long-term drug therapy and body mass index.
struct StatusCodes {
    let search: DiagnosisSearch
    let visit: VisitRecord
    let reads: [ReadNote]

    func mentions(beside diagnoses: [DiagnosisMention], startingAt order: Int) -> [DiagnosisMention] {
        var found: [DiagnosisMention] = []
        let hasDiabetes = diagnoses.contains { ["E08", "E09", "E11", "E13"].contains($0.code.category) }
        if hasDiabetes {
            found += drug("Z79.4", StatusCodes.insulins, "guideline.I.C.4.a.3", order + found.count)
            found += drug("Z79.84", StatusCodes.oralAntidiabetics, "guideline.I.C.4.a.3", order + found.count)
            found += drug("Z79.85", StatusCodes.injectedAntidiabetics, "guideline.I.C.4.a.3", order + found.count)
        }
        let needsAnticoagulant = diagnoses.contains { ["I48", "I82", "I26", "I27", "D68"].contains($0.code.category) }
        if needsAnticoagulant {
            found += drug("Z79.01", StatusCodes.anticoagulants, "guideline.I.C.21.c.3", order + found.count)
        }
        if diagnoses.contains(where: { $0.code.category == "E66" || $0.code.text == "E43" || $0.code.text == "R63.6" })
        {
            found += bodyMassIndex(order + found.count)
        }
        return found
    }

    private static let insulins: Set<String> = [
        "insulin", "glargine", "lantus", "basaglar", "toujeo", "levemir", "detemir", "tresiba", "degludec", "lispro",
        "humalog",
        "novolog", "aspart", "humulin", "novolin", "nph",
    ]
    private static let oralAntidiabetics: Set<String> = [
        "metformin", "glucophage", "glipizide", "glimepiride", "glyburide", "sitagliptin", "januvia", "linagliptin",
        "tradjenta", "empagliflozin", "jardiance", "dapagliflozin", "farxiga", "canagliflozin", "pioglitazone",
        "rybelsus",
    ]
    private static let injectedAntidiabetics: Set<String> = [
        "ozempic", "semaglutide", "dulaglutide", "trulicity", "liraglutide", "victoza", "exenatide", "byetta",
        "tirzepatide",
        "mounjaro",
    ]
    private static let anticoagulants: Set<String> = [
        "warfarin", "coumadin", "apixaban", "eliquis", "rivaroxaban", "xarelto", "dabigatran", "pradaxa", "edoxaban",
    ]
    private static let drugSections: Set<NoteSections.Kind> = [
        .medications, .assessment, .plan, .presentIllness, .problemList,
    ]
    private static let ending: Set<String> = [
        "stop", "stopped", "discontinue", "discontinued", "allergic", "allergy", "declined",
    ]

    private func drug(_ text: String, _ names: Set<String>, _ rule: String, _ order: Int) -> [DiagnosisMention] {
        guard let entry = search.entry(text), let evidence = place(of: names) else { return [] }
        return [status(entry, evidence, rule, order, names)]
    }

    private func place(of names: Set<String>) -> Evidence? {
        for read in reads {
            for sentence in read.sentences where StatusCodes.drugSections.contains(sentence.section) {
                guard let at = sentence.words.firstIndex(where: names.contains),
                    sentence.scanner.assertion(of: at..<(at + 1)).isCodable,
                    !sentence.words.contains(where: StatusCodes.ending.contains)
                else { continue }
                let token = sentence.tokens.lowerBound + at
                if let evidence = read.evidence(token..<(token + 1)) { return evidence }
            }
        }
        for fact in visit.facts where fact.kind == .medicationRequest || fact.kind == .medicationStatement {
            let label = fact.concept.label
            let isEnded = ["stopped", "cancelled", "entered-in-error"].contains(fact.status ?? "")
            if !isEnded, !names.isDisjoint(with: Wording.words(label)) {
                return Evidence(source: .fact, sourceID: fact.sourceID, start: 0, end: label.utf8.count, quote: label)
            }
        }
        return nil
    }

    /// The body mass index may come from anyone who measured it; the weight diagnosis must be the provider's
    /// (Guideline I.B.14).
    private func bodyMassIndex(_ order: Int) -> [DiagnosisMention] {
        guard let birth = visit.patient.birthDate, search.date.age(bornOn: birth) >= 20 else { return [] }
        for read in reads {
            for sentence in read.sentences {
                let words = sentence.words
                guard let at = words.firstIndex(where: { $0 == "bmi" }) else { continue }
                for next in (at + 1)..<min(at + 6, max(at + 1, words.count)) {
                    guard let value = StatusCodes.wholeAndTenth(words[next]), let entry = entry(forBMI: value) else {
                        continue
                    }
                    let first = sentence.tokens.lowerBound + at
                    guard let evidence = read.evidence(first..<(sentence.tokens.lowerBound + next + 1)) else { break }
                    return [status(entry, evidence, "guideline.I.B.14", order, ["bmi"])]
                }
            }
        }
        for fact in visit.facts where fact.kind == .observation {
            guard fact.concept.code(in: Concept.loinc) == "39156-5", let value = fact.value,
                let tenths = StatusCodes.wholeAndTenth(value.split(separator: " ").first.map(String.init) ?? ""),
                let entry = entry(forBMI: tenths)
            else { continue }
            let label = fact.concept.label
            guard !label.isEmpty else { continue }
            let evidence = Evidence(
                source: .fact, sourceID: fact.sourceID, start: 0, end: label.utf8.count, quote: label)
            return [status(entry, evidence, "guideline.I.B.14", order, ["bmi"])]
        }
        return []
    }

    /// Tenths of kg/m²: `42` is 420, `31.46` is 314.
    private static func wholeAndTenth(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first.flatMap({ Int($0) }), (10..<100).contains(whole) else {
            return nil
        }
        let tenth = parts.count == 2 ? parts[1].first?.wholeNumberValue ?? 0 : 0
        return whole * 10 + tenth
    }

    private func entry(forBMI tenths: Int) -> DiagnosisEntry? {
        let whole = tenths / 10
        let text: String
        switch whole {
        case ..<20: text = "Z68.1"
        case 20..<40: text = "Z68.\(whole)"
        case 40..<45: text = "Z68.41"
        case 45..<50: text = "Z68.42"
        case 50..<60: text = "Z68.43"
        case 60..<70: text = "Z68.44"
        default: text = "Z68.45"
        }
        return search.entry(text)
    }

    private func status(
        _ entry: DiagnosisEntry, _ evidence: Evidence, _ rule: String, _ order: Int, _ words: Set<String>
    ) -> DiagnosisMention {
        DiagnosisMention(
            code: entry.code, title: entry.title, matched: entry.title, score: 950, evidence: evidence,
            assertion: Assertion(), section: .assessment, context: words, order: order, rules: [rule])
    }
}
