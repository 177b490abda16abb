/// The first date of a service or statement in a remittance is not after its last one.
///
/// Source: 835 TR3 DTM*150 and 151 in loop 2110, DTM*232 and 233 in loop 2100.
package struct PaymentDateOrderRule: SegmentRule {
    package var id: String { "x12.payment-date-order" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.remittance }
    package var segments: [SegmentID] { ["DTM"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool { place.allows(1, "151") || place.allows(1, "233") }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard index > 0, store.segments[index - 1].id == "DTM" else { return }
        let start: PackedCode
        switch store.code(index, 1) {
        case "151": start = "150"
        case "233": start = "232"
        default: return
        }
        guard store.code(index - 1, 1) == start, let first = store.view(index - 1).date(2).value,
            let last = store.view(index).date(2).value, first > last
        else { return }
        report.add(
            self, store, at: index, 2, nil, "The period ends before it begins.",
            fix: "Ask the payer which dates are meant; post to the claim's own dates.")
    }
}
