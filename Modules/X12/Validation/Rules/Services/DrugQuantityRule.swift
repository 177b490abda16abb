/// A drug that is named by its National Drug Code has a quantity above zero.
///
/// Source: 837P and 837I TR3 CTP04 in loop 2410 (National Drug Unit Count).
package struct DrugQuantityRule: SegmentRule {
    package var id: String { "x12.drug-quantity" }
    package var snip: Int { 6 }
    package var guides: Set<String> { ["837P", "837I"] }
    package var segments: [SegmentID] { ["CTP"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let quantity = store.view(index).element(4)
        guard !quantity.isEmpty else { return }
        var isNegative = false
        for place in quantity.indices {
            let byte = quantity[unchecked: place]
            if byte == UInt8(ascii: "-") { isNegative = true } else if byte > 48, byte <= 57, !isNegative { return }
        }
        report.add(
            self, store, at: index, 4, nil, "The quantity of a drug is not above zero.",
            fix: "Enter how much of the drug was given, in the unit of CTP05.", code: "7")
    }
}
