/// How much of a drug was given and how much was thrown away, in the words near its name.
struct DrugAmount: Equatable {
    /// In micrograms, or in units where the drug is measured so.
    var given: Int
    var wasted: Int?

    /// The words are those of one statement; `name` is where the drug stands in them.
    init?(_ words: [String], near name: Range<Int>, _ measure: InjectedDrug.Measure) {
        var doses: [(value: Int, index: Int)] = []
        var strength: (perMillilitre: Int, index: Int)?
        var volume: Int?
        var wasted: Int?
        var index = 0
        let lower = max(0, name.lowerBound - 12)
        let upper = min(words.count, name.upperBound + 16)
        index = lower
        while index < upper {
            guard let (amount, end) = DrugAmount.amount(words, index, measure) else {
                if let value = Quantity.thousandths(words[index]), index + 1 < upper,
                    ["ml", "cc", "milliliter", "milliliters"].contains(words[index + 1]), volume == nil
                {
                    volume = value
                }
                index += 1
                continue
            }
            let isWaste =
                words[max(lower, index - 3)..<index].contains { DrugAmount.waste.contains($0) }
                || words[min(end, upper)..<min(upper, end + 4)].prefix { $0 != "," && $0 != "and" }.contains {
                    DrugAmount.waste.contains($0)
                }
            if isWaste {
                wasted = wasted ?? amount
            } else if end + 1 < words.count, words[end] == "/" || words[end] == "per",
                let size = DrugAmount.millilitres(words, end + 1)
            {
                let (scaled, overflow) = amount.multipliedReportingOverflow(by: 1_000)
                if !overflow, size > 0, strength == nil { strength = (scaled / size, index) }
            } else if DrugAmount.belongs(words, index..<end, to: name) {
                doses.append((amount, index))
            }
            index = end
        }
        let nearest = doses.min { DrugAmount.distance($0.index, name) < DrugAmount.distance($1.index, name) }
        if let nearest {
            given = nearest.value
        } else if let strength {
            // "1 mL of 40 mg/mL": the volume times the strength.
            let (product, overflow) = strength.perMillilitre.multipliedReportingOverflow(by: volume ?? 1_000)
            guard !overflow else { return nil }
            given = product / 1_000
        } else {
            return nil
        }
        guard given > 0 else { return nil }
        self.wasted = wasted
    }

    /// Whole billing units, rounded up; nil beyond what one visit can hold.
    func units(_ perUnit: Int) -> Int? {
        guard perUnit > 0, given > 0 else { return nil }
        let units = (given - 1) / perUnit + 1
        return (1...2_000).contains(units) ? units : nil
    }

    /// What was thrown away of a single-dose vial, beyond the units that the given dose already fills.
    func wastedUnits(_ perUnit: Int) -> Int? {
        guard let wasted, let billed = units(perUnit) else { return nil }
        let (whole, overflow) = given.addingReportingOverflow(wasted)
        guard !overflow, perUnit > 0 else { return nil }
        let units = (whole - 1) / perUnit + 1 - billed
        return units > 0 && units <= 2_000 ? units : nil
    }

    /// "40 mg of Kenalog", "Kenalog 40 mg", but not "Kenalog with 50 mg of lidocaine".
    private static func belongs(_ words: [String], _ dose: Range<Int>, to name: Range<Int>) -> Bool {
        if dose.upperBound + 1 < words.count, words[dose.upperBound] == "of" {
            return name.lowerBound - dose.upperBound == 1 || words[dose.upperBound + 1] == "the"
        }
        guard dose.lowerBound >= name.upperBound else { return true }
        return !words[name.upperBound..<dose.lowerBound].contains { ["and", "with", "plus", "along"].contains($0) }
    }

    private static let waste: Set<String> = ["wasted", "discarded", "waste", "unused", "wastage", "discard"]

    private static func distance(_ index: Int, _ name: Range<Int>) -> Int {
        // A dose mostly follows its drug: "Kenalog 40 mg", but "40 mg of Kenalog" too.
        index >= name.upperBound ? (index - name.upperBound) * 2 : (name.lowerBound - index) * 2 - 3
    }

    /// An amount that begins at the word, in micrograms or units, and where it ends.
    private static func amount(_ words: [String], _ index: Int, _ measure: InjectedDrug.Measure) -> (Int, Int)? {
        guard let thousandths = Quantity.thousandths(words[index]) else { return nil }
        let next = index + 1
        guard next < words.count else { return nil }
        var factor = 0
        switch (measure, words[next]) {
        case (.micrograms, "mg"), (.micrograms, "milligrams"), (.micrograms, "milligram"): factor = 1_000
        case (.micrograms, "mcg"), (.micrograms, "micrograms"), (.micrograms, "ug"): factor = 1
        case (.micrograms, "g"), (.micrograms, "gram"), (.micrograms, "grams"), (.micrograms, "gm"): factor = 1_000_000
        case (.units, "units"), (.units, "unit"), (.units, "u"), (.units, "iu"): factor = 1
        case (.units, "million"), (.units, "mu"): factor = 1_000_000
        default: return nil
        }
        let (product, overflow) = thousandths.multipliedReportingOverflow(by: factor)
        guard !overflow, product >= 1_000 else { return nil }
        let end =
            words[next] == "million" && next + 1 < words.count && words[next + 1].hasPrefix("unit")
            ? next + 2 : next + 1
        return (product / 1_000, end)
    }

    /// The volume of a strength: `mL`, `5 mL`, in thousandths.
    private static func millilitres(_ words: [String], _ index: Int) -> Int? {
        guard index < words.count else { return nil }
        let names = ["ml", "cc", "milliliter"]
        if names.contains(words[index]) { return 1_000 }
        guard index + 1 < words.count, names.contains(words[index + 1]) else { return nil }
        return Quantity.thousandths(words[index])
    }
}
