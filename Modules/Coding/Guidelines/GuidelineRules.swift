import CodeSets
import Primitives

/// Single rules of the Official Guidelines that add, replace or drop a code because of another one of the same visit.
struct GuidelineRules {
    let search: DiagnosisSearch
    let reads: [ReadNote]

    func apply(to mentions: inout [DiagnosisMention]) {
        addKidneyStage(&mentions)
        addOrganisms(&mentions)
        replaceDementia(&mentions)
        dropAbuseBesideDependence(&mentions)
        addCOVID(&mentions)
        dropUnspecifiedInjury(&mentions)
    }

    // MARK: "Injury, unspecified" is not coded beside a known injury (I.C.19.b)

    private func dropUnspecifiedInjury(_ mentions: inout [DiagnosisMention]) {
        guard mentions.contains(where: { $0.code.text.hasPrefix("S") }) else { return }
        mentions.removeAll { $0.code.category == "T14" }
    }

    // MARK: Stage of kidney disease (I.C.4.a, I.C.9.a.2: use additional code)

    private func addKidneyStage(_ mentions: inout [DiagnosisMention]) {
        guard !mentions.contains(where: { $0.code.category == "N18" }),
            let combined = mentions.first(where: { mention in
                ["E08.22", "E09.22", "E10.22", "E11.22", "E13.22"].contains(mention.code.text)
                    || ["I12", "I13"].contains(mention.code.category)
            })
        else { return }
        guard let found = kidneyStage(), let entry = search.entry(found.code), entry.isBillable else {
            guard let entry = search.entry("N18.9") else { return }
            var mention = added(entry, beside: combined, rule: "guideline.I.B.7")
            mention.question = "Which stage of chronic kidney disease?"
            mentions.append(mention)
            return
        }
        var mention = added(entry, beside: combined, rule: "guideline.I.B.7")
        mention.evidence = found.evidence
        mentions.append(mention)
    }

    private static let stages: [(words: String, code: String)] = [
        ("stage 3a", "N18.31"), ("stage 3b", "N18.32"), ("stage iiia", "N18.31"), ("stage iiib", "N18.32"),
        ("stage 1", "N18.1"),
        ("stage 2", "N18.2"), ("stage 3", "N18.30"), ("stage 4", "N18.4"), ("stage 5", "N18.5"),
        ("stage iii", "N18.30"),
        ("stage iv", "N18.4"), ("stage v", "N18.5"), ("ckd 3a", "N18.31"), ("ckd 3b", "N18.32"), ("ckd 3", "N18.30"),
        ("ckd 4", "N18.4"), ("end - stage renal", "N18.6"), ("end stage renal", "N18.6"), ("esrd", "N18.6"),
    ]

    private func kidneyStage() -> (code: String, evidence: Evidence)? {
        for read in reads {
            for sentence in read.sentences where sentence.section.isAssessment || sentence.section == .preamble {
                guard !Set(sentence.words).isDisjoint(with: ["ckd", "kidney", "renal", "esrd"]) else { continue }
                for stage in GuidelineRules.stages {
                    let parts = stage.words.split(separator: " ").map(String.init)
                    guard let range = PhraseMatch.find(parts, in: sentence.words),
                        sentence.scanner.assertion(of: range).isCodable,
                        let evidence = read.evidence(
                            (sentence.tokens.lowerBound + range.lowerBound)..<(sentence.tokens.lowerBound
                                + range.upperBound))
                    else { continue }
                    return (stage.code, evidence)
                }
            }
        }
        return nil
    }

    // MARK: Organisms (I.B.7: use additional code)

    private static let organisms: [(words: [[String]], code: String)] = [
        ([["escherichia", "coli"], ["e", "coli"]], "B96.20"), ([["klebsiella"]], "B96.1"), ([["proteus"]], "B96.4"),
        ([["pseudomonas"]], "B96.5"), ([["methicillin", "resistant"]], "B95.62"),
        ([["methicillin", "susceptible"]], "B95.61"), ([["enterococcus"]], "B95.2"),
    ]

    private func addOrganisms(_ mentions: inout [DiagnosisMention]) {
        for mention in mentions {
            let notes = search.entry(mention.code)?.notes.filter { $0.kind == .useAdditional } ?? []
            for organism in GuidelineRules.organisms {
                guard let code = ICD10CM.Code(organism.code), !mentions.contains(where: { $0.code == code }),
                    organism.words.contains(where: { mention.context.isSuperset(of: $0) }),
                    notes.contains(where: { CodeReferences($0.text).contains(code) }), let entry = search.entry(code)
                else { continue }
                mentions.append(added(entry, beside: mention, rule: "guideline.I.B.7"))
            }
        }
    }

    // MARK: Dementia in another disease (I.A.13: etiology first)

    private func replaceDementia(_ mentions: inout [DiagnosisMention]) {
        guard mentions.contains(where: { ["G30", "G31", "G20"].contains($0.code.category) }) else { return }
        for index in mentions.indices where mentions[index].code.category == "F03" {
            let ending = mentions[index].code.text.dropFirst(4)
            let text = "F02." + (ending.hasPrefix("9") ? "8" + ending.dropFirst() : String(ending))
            guard let entry = search.entry(text), entry.isBillable else { continue }
            mentions[index].alternatives.append(
                CodeProposal.Alternative(
                    code: mentions[index].code.text, title: mentions[index].title,
                    whyNot: "The dementia belongs to a disease that is coded first."))
            mentions[index].code = entry.code
            mentions[index].title = entry.title
            mentions[index].rules.append("guideline.I.A.13")
        }
    }

    // MARK: Substances (I.C.5.b.2: dependence only)

    private func dropAbuseBesideDependence(_ mentions: inout [DiagnosisMention]) {
        let dependent = Set(
            mentions.map(\.code).filter {
                $0.category >= "F10" && $0.category <= "F19" && $0.text.dropFirst(4).hasPrefix("2")
            }
            .map(\.category))
        mentions.removeAll { mention in
            dependent.contains(mention.code.category) && ["1", "9"].contains(mention.code.text.dropFirst(4).prefix(1))
        }
    }

    // MARK: COVID-19 (I.C.1.g: U07.1 before its manifestations)

    private func addCOVID(_ mentions: inout [DiagnosisMention]) {
        guard let pneumonia = mentions.first(where: { $0.code.text == "J12.82" }),
            !mentions.contains(where: { $0.code.text == "U07.1" }), let entry = search.entry("U07.1")
        else { return }
        mentions.append(added(entry, beside: pneumonia, rule: "guideline.I.C.1.g"))
    }

    private func added(_ entry: DiagnosisEntry, beside mention: DiagnosisMention, rule: String) -> DiagnosisMention {
        DiagnosisMention(
            code: entry.code, title: entry.title, matched: entry.title, score: 950, evidence: mention.evidence,
            assertion: Assertion(), section: mention.section, context: mention.context, order: mention.order,
            rules: [rule])
    }

    /// Chapter 15 goes before all other chapters (I.C.15.a): where a note speaks of a pregnancy, every other condition is
    /// a question.
    static func askAboutPregnancy(_ mentions: inout [DiagnosisMention], _ reads: [ReadNote]) {
        let words: Set<String> = [
            "pregnant", "gestation", "gravida", "antepartum", "prenatal", "trimester", "postpartum",
        ]
        let isPregnant =
            mentions.contains { $0.code.category.hasPrefix("O") || $0.code.category == "Z34" }
            || reads.contains { read in
                words.contains { word in
                    (read.sentencesByWord[word] ?? []).prefix(50).contains { index in
                        let sentence = read.sentences[index]
                        guard let at = sentence.words.firstIndex(of: word) else { return false }
                        return sentence.scanner.assertion(of: at..<(at + 1)).inSection(sentence.section).isCodable
                    }
                }
            }
        guard isPregnant else { return }
        for index in mentions.indices where !["O", "Z"].contains(mentions[index].code.text.prefix(1)) {
            mentions[index].question =
                "Does the condition complicate the pregnancy? Chapter 15 codes go first (Guideline I.C.15.a)."
            mentions[index].rules.append("guideline.I.C.15.a")
        }
    }
}
