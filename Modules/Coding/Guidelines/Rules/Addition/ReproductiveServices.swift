import CodeSets

/// Contraception, pregnancy tests, procreation and postpartum care are coded Z30 to Z39.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.11.
struct ReproductiveServices: StatedRule {
    static let id = "guideline.I.C.21.c.11.reproductive"
    static let entries = [
        StatedCode("Z30.430", ["insertion ~3 iud|intrauterine", "iud ~1 insertion|placement"]),
        StatedCode("Z30.432", ["removal ~3 iud|intrauterine", "iud removal"]),
        StatedCode("Z30.2", ["encounter|admitted|here ~2 for ~2 sterilization|vasectomy|tubal"]),
        StatedCode(
            "Z30.011",
            ["initial|start|new ~3 contraceptive|birth ~2 pill", "prescription ~3 contraceptive|birth ~2 pill"]),
        StatedCode(
            "Z30.41",
            [
                "surveillance|refill|renewal|continue ~3 contraceptive|birth ~2 pill",
                "contraceptive pill ~2 refill|surveillance|renewal",
            ]),
        StatedCode("Z30.42", ["depo ~2 injection|shot|surveillance"]),
        StatedCode("Z32.01", ["pregnancy test ~3 positive", "positive ~2 pregnancy test"]),
        StatedCode("Z32.02", ["pregnancy test ~3 negative", "negative ~2 pregnancy test"]),
        StatedCode(
            "Z39.2",
            [
                "routine ~1 postpartum", "postpartum ~3 visit|check|checkup|follow|examination|exam",
                "# week postpartum ~2 visit|check",
            ]), StatedCode("Z39.1", ["lactation|breastfeeding ~2 consultation|care|support|visit"]),
        StatedCode("Z31.41", ["fertility ~1 testing|test|evaluation"]),
    ]

    static func apply(to coding: inout CodingCase) {
        for entry in entries {
            let places = coding.record.statements(entry.phrases, in: .conclusion)
            guard
                let place = places.first(where: {
                    $0.assertion.time != .hypothetical && ($0.assertion.polarity == .present || entry.code == "Z32.02")
                })
            else { continue }
            if entry.code == "Z39.2", coding.has("O") { continue }
            coding.add(entry.code, from: place, by: id)
        }
    }
}
