import Primitives
import Records

/// The data element of medical decision making: unique tests ordered or reviewed, outside notes, an independent
/// historian, independent interpretation, discussion with another professional.
///
/// A test whose interpretation the practice bills itself (electrocardiogram, spirometry, X-ray read here) is not counted.
struct DataReviewed {
    let visit: VisitRecord
    let reads: [ReadNote]
    let date: CalendarDate

    func element() -> DecisionMaking.Element {
        let tests = self.tests()
        let notes = first([
            "outside records", "outside notes", "hospital records", "discharge summary", "external notes",
            "records from", "outside record", "external records", "ed records", "consult note", "specialist note",
        ])
        let historian = self.historian()
        let interpretation = first([
            "independently interpreted", "independently reviewed", "i personally reviewed", "personally interpreted",
            "my interpretation", "independent interpretation", "my read",
        ])
        let discussion = first([
            "discussed with dr", "discussed with cardiology", "discussed with orthopedics", "discussed the case with",
            "discussed case with", "spoke with dr", "discussed management with",
        ])
        let items = tests.count + (notes == nil ? 0 : 1) + (historian == nil ? 0 : 1)
        let moderate = [items >= 3, interpretation != nil, discussion != nil].filter { $0 }.count
        let all = tests + [notes, historian, interpretation, discussion].compactMap(\.self)
        let level: DecisionMaking.Level
        if moderate >= 2 {
            level = .high
        } else if moderate == 1 {
            level = .moderate
        } else if tests.count + (notes == nil ? 0 : 1) >= 2 || historian != nil {
            level = .low
        } else {
            level = .straightforward
        }
        let words =
            all.isEmpty
            ? "no data reviewed or ordered"
            : "\(tests.count) unique tests"
                + (notes == nil ? "" : ", outside notes") + (historian == nil ? "" : ", an independent historian")
                + (interpretation == nil ? "" : ", an independent interpretation")
                + (discussion == nil ? "" : ", a discussion with another professional")
        return DecisionMaking.Element(level: level, reason: words, evidence: Array(all.prefix(6)))
    }

    /// One entry for each unique test; a panel is one.
    private static let testNames: [[String]] = [
        ["cbc", "complete blood count"], ["cmp", "comprehensive metabolic"], ["bmp", "basic metabolic"],
        ["lipid panel", "lipids", "lipid profile", "fasting lipid"], ["a1c", "hba1c", "hgba1c"], ["tsh"],
        ["urinalysis", "dipstick", "ua dip"], ["urine culture"], ["strep test", "rapid strep", "strep a"],
        ["throat culture"], ["rapid flu", "influenza a", "flu a", "rapid influenza"],
        ["covid antigen", "covid - 19 antigen", "rapid covid", "covid test", "covid pcr", "covid - 19 test"],
        ["ferritin"], ["iron studies"], ["vitamin d"], ["b12 level", "vitamin b12 level"], ["psa"], ["inr"],
        ["troponin"], ["d - dimer", "ddimer"], ["mri"], ["ct scan", "ct of", "ct abdomen", "ct chest", "ct head"],
        ["ultrasound"],
        ["echocardiogram"], ["colonoscopy"], ["mammogram"], ["stress test"],
        ["microalbumin", "albumin creatinine", "uacr"],
        ["hepatic panel", "liver function", "lfts"], ["uric acid"], ["esr"], ["crp"], ["dexa"], ["free t4"], ["bnp"],
        ["pregnancy test", "hcg"], ["stool culture"], ["blood culture"], ["monospot"], ["sleep study"],
        ["creatinine", "egfr"],
    ]

    private func tests() -> [Evidence] {
        var found: [Evidence] = []
        for names in DataReviewed.testNames {
            if let evidence = first(names, in: [.results, .assessment, .plan, .procedures, .other]) {
                found.append(evidence)
            }
        }
        guard found.isEmpty else { return found }
        var seen: Set<String> = []
        for fact in visit.facts where fact.kind == .diagnosticReport || fact.kind == .serviceRequest {
            let label = fact.concept.label
            guard !label.isEmpty, seen.insert(label).inserted, seen.count <= 12 else { continue }
            found.append(
                Evidence(source: .fact, sourceID: fact.sourceID, start: 0, end: label.utf8.count, quote: label))
        }
        return found
    }

    private func first(
        _ names: [String],
        in sections: Set<NoteSections.Kind> = [.presentIllness, .results, .assessment, .plan, .other, .preamble]
    ) -> Evidence? {
        for read in reads {
            for name in names {
                let parts = name.split(separator: " ").map(String.init)
                for index in (parts.first.flatMap { read.sentencesByWord[$0] } ?? []).prefix(100) {
                    let sentence = read.sentences[index]
                    guard sections.contains(sentence.section), let range = PhraseMatch.find(parts, in: sentence.words),
                        !sentence.words.contains("declined"), !sentence.words.contains("defer"),
                        ![.negated].contains(beforePolarity(sentence, range))
                    else { continue }
                    return read.evidence(
                        (sentence.tokens.lowerBound + range.lowerBound)..<(sentence.tokens.lowerBound + range.upperBound)
                    )
                }
            }
        }
        return nil
    }

    /// "Rapid strep negative" is a result; only "no MRI" negates the test.
    private func beforePolarity(_ sentence: ReadNote.Sentence, _ range: Range<Int>) -> Assertion.Polarity {
        guard range.lowerBound > 0 else { return .present }
        return ["no", "not", "without", "never"].contains(sentence.words[range.lowerBound - 1]) ? .negated : .present
    }

    /// Someone else gave the history: for a child, or for a patient who cannot.
    private func historian() -> Evidence? {
        let explicit = [
            "history obtained from mother", "history obtained from father", "history obtained from parent",
            "history provided by", "history obtained from the patient's", "historian mother", "independent historian",
            "history per mother", "history from mother", "history given by", "history is provided by",
            "history from parent",
        ]
        if let found = first(explicit) { return found }
        guard let birth = visit.patient.birthDate, date.age(bornOn: birth) < 12 else { return nil }
        return first([
            "mother reports", "father reports", "mom reports", "dad reports", "per mother", "per mom", "parents report",
            "mother states", "mom states", "mother notes",
        ])
    }
}
