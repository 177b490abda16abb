package import Primitives

/// A remittance does not pay services that were given after its production date.
///
/// Source: 835 TR3 DTM*405 (production date) against DTM*472 and 150 of loop 2110 and 232 of loop 2100. A warning:
/// capitation and monthly rentals are paid ahead.
package struct ServiceAfterPaymentRule: SegmentRule {
    package var id: String { "x12.service-after-payment" }
    package var snip: Int { 5 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.remittance }
    package var segments: [SegmentID] { ["DTM"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool {
        place.allows(1, "472") || place.allows(1, "150") || place.allows(1, "232")
    }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        switch store.code(index, 1) {
        case "472", "150", "232": break
        default: return
        }
        guard let day = store.view(index).date(2).value, let paid = paymentDate(store), day > paid else { return }
        report.add(
            self, store, at: index, 2, nil, "The service lies after the date of the payment.",
            fix: "Compare the dates with the claim that was billed.")
    }

    private func paymentDate(_ store: borrowing UnitStore) -> CalendarDate? {
        var head = 0
        var last: CalendarDate?
        while head < min(8, store.count) {
            let id = store.segments[head].id
            if id == "BPR" { last = store.view(head).date(16).value }
            if id == "DTM", store.code(head, 1) == "405", let day = store.view(head).date(2).value {
                return max(last ?? day, day)
            }
            if id == "N1" { return last }
            head &+= 1
        }
        return last
    }
}
