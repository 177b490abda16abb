import CodeSets

/// Symptoms by the beginning of their codes, and the categories of the diseases to which they routinely belong.
struct IntegralSymptoms: Sendable {
    let symptoms: [String]
    let diseases: [ClosedRange<String>]

    init(_ symptoms: [String], _ diseases: [ClosedRange<String>]) {
        self.symptoms = symptoms
        self.diseases = diseases
    }

    static func isSymptom(_ code: ICD10CM.Code) -> Bool {
        code.text.hasPrefix("R") && (code.category < "R65" || ["R68", "R69", "R80"].contains(code.category))
            || pains.contains { code.text.hasPrefix($0) }
    }

    private static let pains = ["M25.5", "M54.2", "M54.5", "M54.9", "M79.6", "M79.1", "H92.0", "H57.1", "N39.4"]

    static let respiratory: [ClosedRange<String>] = ["J00"..."J22", "J30"..."J32", "J40"..."J47", "U07"..."U07"]
    static let cardiac: [ClosedRange<String>] = ["I20"..."I25", "I30"..."I51", "I11"..."I11", "I13"..."I13"]
    static let infection: [ClosedRange<String>] = [
        "A00"..."B99", "J00"..."J22", "N10"..."N12", "N30"..."N30", "N39"..."N39", "L02"..."L03", "H65"..."H66",
        "K35"..."K37", "K57"..."K57", "U07"..."U07", "K81"..."K81", "G00"..."G03", "N70"..."N73",
    ]
    static let abdominal: [ClosedRange<String>] = [
        "K20"..."K31", "K35"..."K38", "K50"..."K59", "K80"..."K87", "N20"..."N23", "N10"..."N10", "A00"..."A09",
        "O00"..."O03", "N70"..."N73", "N80"..."N83", "K40"..."K46",
    ]
    static let joint: [ClosedRange<String>] = [
        "M00"..."M25", "M65"..."M77", "S40"..."S99", "M84"..."M84", "M80"..."M80",
    ]
    static let back: [ClosedRange<String>] = [
        "M40"..."M53", "S13"..."S13", "S16"..."S16", "S33"..."S33", "S39"..."S39", "S23"..."S23",
    ]
}

/// A rule that takes out the symptoms of one kind of disease (I.B.5; I.B.4 and IV.D: a symptom is coded only while no
/// related definitive diagnosis is made). In the story of an illness nobody has made the tie, so nothing is taken out.
protocol IntegralSymptomRule: GuidelineRule {
    static var table: [IntegralSymptoms] { get }
}

extension IntegralSymptomRule {
    static var stage: GuidelineStage { .removal }

    static func apply(to coding: inout CodingCase) {
        for symptom in coding.mentions where symptom.code.category < "S00" {
            let disease = coding.mentions.first { disease in
                disease.code != symptom.code && !(symptom.isNarrated && disease.isNarrated)
                    && !IntegralSymptoms.isSymptom(disease.code)
                    && isTied(symptom, disease, coding)
                    && table.contains { entry in
                        entry.symptoms.contains { symptom.code.text.hasPrefix($0) }
                            && entry.diseases.contains { $0.contains(disease.code.category) }
                    }
            }
            guard let disease else { continue }
            coding.drop(
                symptom.code, beside: disease.code, by: id,
                because:
                    "A sign or symptom that belongs to \(disease.code.text) is not coded beside it (Guideline I.B.5).")
        }
    }

    /// Both stand in what the clinician concludes, or near each other; and nothing says that the symptom is something
    /// else.
    private static func isTied(_ symptom: DiagnosisMention, _ disease: DiagnosisMention, _ coding: CodingCase) -> Bool {
        let words = coding.record.words(around: symptom.evidence)
        if words.contains(where: ["unrelated", "unexplained", "separate", "also"].contains),
            words.contains("cause") || words.contains("unrelated")
        {
            return false
        }
        if disease.section.isAssessment, symptom.section.isAssessment || disease.evidence.source != .note {
            return true
        }
        return symptom.evidence.source != .note || abs(symptom.order - disease.order) < 300
    }
}
