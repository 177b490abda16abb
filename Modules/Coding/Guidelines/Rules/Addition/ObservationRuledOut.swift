import CodeSets

/// An encounter to observe for a suspected condition that is ruled out is Z03, or Z04 after an accident; never with
/// the signs of an illness.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.6.
struct ObservationRuledOut: StatedRule {
    static let id = "guideline.I.C.21.c.6"
    static let entries = [
        StatedCode(
            "Z03.6",
            [
                "observation|suspected ~5 ingestion|poisoning|toxic ~5 ruled out",
                "observed ~4 ingestion ~6 ruled out|found",
            ]), StatedCode("Z03.818", ["suspected ~3 exposure ~5 ruled out"]),
        StatedCode(
            "Z04.1",
            [
                "observation|examination|evaluation|checked ~5 motor|car|vehicle ~6 no ~2 injury|injured|complaint",
                "observation|examination|evaluation|checked ~5 traffic|mva|mvc ~6 no ~2 injury|injured|complaint",
                "observation|examination|evaluation ~4 mva|mvc|collision|transport",
            ]), StatedCode("Z04.3", ["observation|examination ~4 fall|accident ~4 no ~2 injury"]),
        StatedCode("Z03.89", ["observation ~6 ruled out", "suspected ~6 ruled out ~4 no ~3 symptom|sign"]),
    ]

    static func apply(to coding: inout CodingCase) {
        guard !coding.mentions.contains(where: { $0.code.category < "V00" }) else { return }
        for entry in entries {
            guard let place = coding.record.statements(entry.phrases, in: .conclusion).first else { continue }
            coding.add(entry.code, from: place, by: id)
            return
        }
    }
}
