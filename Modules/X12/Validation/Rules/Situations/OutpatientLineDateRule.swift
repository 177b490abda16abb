import Primitives

/// The lines of an outpatient claim have dates (DTP*472) when its statement period is longer than a day.
///
/// A line without a procedure is a warning; drugs (2410) have a rule of their own in the guide.
/// Source: 837I TR3, DTP Service Date of 2400.
struct OutpatientLineDateRule: UnitRule {
    var id: String { "x12.outpatient-line-date" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837I"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard !store.unit.isEmpty, isOutpatient(store.view(store.unit.lowerBound).componentCode(5, 1)),
            let statement = store.claimSegment("DTP", "434"),
            case .value(let period) = store.view(statement).period(3), period.lowerBound < period.upperBound
        else { return }
        for line in store.lines {
            let service = line.lowerBound &+ 1
            guard service < line.upperBound, store.segments[service].id == "SV2",
                store.first("DTP", "472", within: line) == nil, store.first("LIN", within: line) == nil,
                store.code(service, 1) != "0001"
            else { continue }
            report.add(
                self, store, at: service, nil, nil,
                "The line of an outpatient claim over several days has no date of service (DTP*472).",
                fix: "Add the day of the service (form locator 45).",
                severity: store.isEmpty(service, 2) ? .warning : .error)
        }
    }

    /// Hospital outpatient, clinics, surgery centers and critical access hospitals' outpatient departments.
    private func isOutpatient(_ kind: PackedCode) -> Bool {
        switch kind {
        case "13", "14", "71", "73", "74", "75", "76", "77", "83", "85": true
        default: false
        }
    }
}
