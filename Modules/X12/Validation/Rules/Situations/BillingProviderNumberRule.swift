import Primitives

/// A billing provider has an NPI, or, when it can not have one, a number with the payer (REF*G2 or LU of 2010BB).
///
/// Source: 837 TR3s, NM109 of 2010AA and REF of 2010BB for providers that are not eligible for an NPI.
struct BillingProviderNumberRule: UnitRule {
    var id: String { "x12.billing-provider-number" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let name = store.head("NM1", in: "2010AA"), store.isEmpty(name, 9) else { return }
        let end = min(store.unit.lowerBound, name + Reach.level)
        guard name < end else { return }
        for index in name..<end where store.segments[index].id == "REF" {
            switch store.code(index, 1) {
            case "G2", "LU", "0B", "1G": return
            default: continue
            }
        }
        report.add(
            self, store, at: name, 9, nil, "The billing provider has neither an NPI nor a number with the payer.",
            fix: "Add the NPI (box 33a); a provider without one needs the payer's number (box 33b).", code: "I9")
    }
}
