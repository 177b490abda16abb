import CodeSets

/// Diabetes called poorly, inadequately or out of control is diabetes with hyperglycemia.
///
/// "Uncontrolled" alone may mean too high or too low and asks for the word that is missing.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.4.a and the Index entries "inadequately controlled", "out of
/// control" and "poorly controlled".
struct PoorlyControlledDiabetes: GuidelineRule {
    static let id = "guideline.I.C.4.a.control"
    static let stage = GuidelineStage.combination

    private static let poor = Phrases([
        "poorly|inadequately|insufficiently|suboptimally controlled", "out of control",
        "poor|inadequate|suboptimal ~1 control",
        "hyperglycemia|hyperglycaemia|hyperglycemic", "not ~2 controlled",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first(Diabetes.categories),
            let place = coding.record.statements(poor).first(where: { $0.assertion.experiencer == .patient }),
            place.assertion.polarity != .negated || place.evidence.quote.contains("not"),
            coding.isBeside(index, place)
        else { return }
        let category = coding.mentions[index].code.category
        if coding.mentions[index].code.text == category + ".9" {
            coding.replace(
                index, with: category + ".65", by: id,
                because: "The note calls it poorly controlled (Guideline I.C.4.a).")
        } else if !coding.has(category + ".65") {
            coding.add(category + ".65", beside: index, by: id, evidence: place.evidence)
        }
    }
}
