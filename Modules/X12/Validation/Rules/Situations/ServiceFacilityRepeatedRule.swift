import Primitives

/// A service facility is only sent when it lies elsewhere than the billing provider.
///
/// Source: 837 TR3s, Service Facility Location loop of the claim.
struct ServiceFacilityRepeatedRule: SegmentRule {
    var id: String { "x12.service-facility-repeated" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837P", "837I", "837D"] }
    var segments: [SegmentID] { ["N4"] }

    func applies(to place: RulePlace) -> Bool { place.loop == (place.guide == "837I" ? "2310E" : "2310C") }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard let billing = store.head("N4", in: "2010AA"), store.isSame(index, 3, billing, 3),
            store.isSame(index, 1, billing, 1), let street = store.last("N3", before: index),
            let billingStreet = store.last("N3", before: billing), store.isSame(street, 1, billingStreet, 1),
            store.isEmpty(street, 2) == store.isEmpty(billingStreet, 2),
            store.isEmpty(street, 2) || store.isSame(street, 2, billingStreet, 2)
        else { return }
        let name = store.segments[index].loopStart
        // Another NPI at the same address is another place of service.
        guard store.isEmpty(name, 9) || store.isSame(name, 9, store.segments[billing].loopStart, 9) else { return }
        report.add(
            self, store, at: name, nil, nil, "The service facility is the billing provider's own address.",
            fix: "Leave the service facility (box 32) out.", code: "I9")
    }
}
