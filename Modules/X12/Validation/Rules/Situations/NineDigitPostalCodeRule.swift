import Primitives

/// The ZIP code of a billing provider and of a service facility in the United States has all nine digits.
///
/// Source: 837 TR3s, N403 of 2010AA and of the service facility loops.
struct NineDigitPostalCodeRule: SegmentRule {
    var id: String { "x12.zip-nine-digits" }
    var snip: Int { 4 }
    // The standard's own published examples break it, and payers differ in how they take it.
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837P", "837I", "837D"] }
    var segments: [SegmentID] { ["N4"] }

    func applies(to place: RulePlace) -> Bool {
        switch place.loop {
        case "2010AA": true
        case "2310C": place.guide != "837I"
        case "2420C": place.guide == "837P"
        case "2310E": place.guide == "837I"
        case "2420D": place.guide == "837D"
        default: false
        }
    }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let segment = store.view(index)
        let country = segment.code(4)
        guard country.isEmpty || country == "US", !segment.isEmpty(2) else { return }
        let zip = segment.element(3)
        var digits = 0
        for place in zip.indices {
            // Letters are of another country whose code is missing.
            if (65...90).contains(zip[place] & 0xDF) { return }
            if (48...57).contains(zip[place]) { digits &+= 1 }
        }
        guard !zip.isEmpty, digits != 9 || zip.count != 9 else { return }
        report.add(
            self, store, at: index, 3, nil, "The ZIP code does not have nine digits.",
            fix: "Look up the four digits behind the ZIP code and write all nine without a hyphen.", code: "I12")
    }
}
