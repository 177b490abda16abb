import Primitives

/// The charges of a claim and its lines are zero or more.
///
/// Source: 837 TR3s, CLM02, SV102, SV203 and SV302.
struct NegativeChargeRule: SegmentRule {
    var id: String { "x12.negative-charge" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D"] }
    var segments: [SegmentID] { ["CLM", "SV1", "SV2", "SV3"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let element = store.segments[index].id == "SV2" ? 3 : 2
        let amount = store.view(index).element(element)
        guard !amount.isEmpty, amount[0] == UInt8(ascii: "-") else { return }
        report.add(
            self, store, at: index, element, nil, "A charge is below zero.",
            fix: "Bill what was charged; send a void (CLM05-3 = 8) to take a claim back.", code: "7")
    }
}
