import CodeSets

/// Exposure to second-hand smoke is Z77.22; tobacco use without dependence is Z72.0.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3 and the notes at F17.
struct TobaccoStatus: StatedRule {
    static let id = "guideline.I.C.21.c.3.tobacco"
    static let entries = [
        StatedCode(
            "Z77.22", ["second|2nd|secondhand ~1 hand? smoke", "passive smoking|smoke", "environmental tobacco smoke"]),
        StatedCode("Z72.0", ["tobacco use nos", "uses|chews ~1 tobacco ~4 no dependence"]),
    ]

    static func apply(to coding: inout CodingCase) {
        for entry in entries where !coding.has("F17") {
            // "Exposure to" reads as something feared; the exposure itself is stated.
            let places = coding.record.statements(entry.phrases, in: entry.parts)
            guard let place = places.first(where: { $0.assertion.polarity == .present }) else { continue }
            coding.add(entry.code, from: place, by: id)
        }
    }
}
