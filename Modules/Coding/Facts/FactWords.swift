/// Units, routes and frequencies of doses and results.
enum FactWords {
    static let doseUnits = Set(
        AssertionTriggers.phrases(
            """
            mg, mcg, g, gram, grams, ml, cc, unit, units, iu, meq, tablet, tablets, tab, tabs, capsule, capsules, cap, caps, \
            puff, puffs, drop, drops, spray, sprays, milligrams, micrograms, milliliters
            """))

    static let resultUnits = Set(
        AssertionTriggers.phrases(
            "%, mg, mmhg, f, c, bpm, kg, lbs, lb, pounds, cm, inches, g, mmol, percent, ng, degrees"))

    private static let routes = Set(
        AssertionTriggers.phrases(
            "po, oral, orally, iv, im, subcutaneous, subcutaneously, sq, sc, topical, topically, inhaled, intravenous, "
                + "intravenously, intramuscular, intramuscularly, sublingual, intranasal, rectally, transdermal, nebulized"
        ))

    private static let frequencies = Set(
        AssertionTriggers.phrases(
            "daily, bid, tid, qid, qd, qhs, weekly, nightly, monthly, prn, q4h, q6h, q8h, q12h, hourly, bedtime, twice, once"
        ))

    static let noDrugs = Set(
        AssertionTriggers.phrases(
            """
            take, takes, taking, gave, given, dose, total, about, with, from, than, over, every, least, approximately, \
            received, injected, than, level, glucose, increase, increased, decrease, decreased, weight, height, under, \
            tablet, tablets, daily, another, only, then, plus, another, was, were, into, also, extra, vitamin
            """))

    static func route(_ words: [String], _ index: Int) -> String? {
        if words[index] == "by", index + 1 < words.count, words[index + 1] == "mouth" { return "by mouth" }
        if words[index...].starts(with: ["p", ".", "o"]) { return "po" }
        return routes.contains(words[index]) ? words[index] : nil
    }

    static func frequency(_ words: [String], _ index: Int) -> String? {
        for (dotted, plain) in [(["b", ".", "i"], "bid"), (["t", ".", "i"], "tid"), (["q", ".", "d"], "daily")]
        where words[index...].starts(with: dotted) {
            return plain
        }
        if words[index] == "every", index + 2 < words.count { return words[index...(index + 2)].joined(separator: " ") }
        return frequencies.contains(words[index]) ? words[index] : nil
    }
}
