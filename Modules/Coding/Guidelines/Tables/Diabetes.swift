import CodeSets

/// What diabetes is presumed to cause: where a condition's code stands beside diabetes, the ending of the diabetes code
/// that joins the two.
struct DiabetesLink: Sendable {
    let prefixes: [String]
    /// Behind `E11.`.
    let ending: String
    /// Whether the condition stays as an additional code.
    let keeps: Bool

    init(_ prefixes: [String], _ ending: String, keeps: Bool) {
        self.prefixes = prefixes
        self.ending = ending
        self.keeps = keeps
    }
}

enum Diabetes {
    static let categories = ["E08", "E09", "E10", "E11", "E13"]
}

/// A rule of the presumed link between diabetes and another condition ("with", I.A.15).
protocol DiabetesLinkRule: GuidelineRule {
    static var links: [DiabetesLink] { get }
    static func ending(_ link: DiabetesLink, _ mention: DiagnosisMention) -> String
}

extension DiabetesLinkRule {
    static var stage: GuidelineStage { .combination }
    static func ending(_ link: DiabetesLink, _ mention: DiagnosisMention) -> String { link.ending }

    static func apply(to coding: inout CodingCase) {
        guard let base = coding.first(Diabetes.categories) else { return }
        let category = coding.mentions[base].code.category
        for mention in coding.mentions where mention.code.category != category {
            guard let link = links.first(where: { $0.prefixes.contains { mention.code.text.hasPrefix($0) } }),
                !StatedCause.isOther(mention, than: ["diabetes", "dm", "t2dm", "t1dm"])
            else { continue }
            let text = "\(category).\(ending(link, mention))"
            if coding.mentions[base].code.text == "\(category).9" {
                coding.replace(
                    base, with: text, by: id,
                    because: "The combination says more: “with” is presumed (Guideline I.A.15).")
                coding.mentions[base].extraEvidence.append(mention.evidence)
            } else if !coding.has(text) {
                coding.add(text, beside: base, by: id, evidence: mention.evidence)
            }
            guard let joined = coding.first(text) else { continue }
            if link.keeps {
                if let at = coding.first(mention.code.text) { coding.attach(at, behind: joined, by: id) }
            } else {
                coding.drop(
                    mention.code, beside: coding.mentions[joined].code, by: id,
                    because: "It is part of the combination code (Guideline I.A.15).")
            }
        }
    }
}
