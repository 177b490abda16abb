import Primitives

/// A dental service that was rendered has a date, on its line or for the whole claim; only predeterminations
/// (CLM19 = PB) have none.
///
/// A line may have the dates of an appliance or of a treatment's start and end instead.
/// Source: 837D TR3, DTP Service Date of 2300 and 2400, CLM19.
struct DentalServiceDateRule: UnitRule {
    var id: String { "x12.dental-service-date" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard !store.unit.isEmpty, store.code(store.unit.lowerBound, 19) != "PB",
            store.claimSegment("DTP", "472") == nil, store.claimSegment("DTP", "452") == nil
        else { return }
        for line in store.lines {
            var hasDate = false
            for index in line where store.segments[index].id == "DTP" {
                switch store.code(index, 1) {
                case "472", "452", "446", "196", "198": hasDate = true
                default: continue
                }
            }
            guard !hasDate else { continue }
            report.add(
                self, store, at: min(line.lowerBound + 1, line.upperBound - 1), nil, nil,
                "The dental service has no date (DTP*472), neither on the line nor for the claim.",
                fix: "Add the date of service, or mark the claim as a predetermination (CLM19 = PB).")
        }
    }
}
