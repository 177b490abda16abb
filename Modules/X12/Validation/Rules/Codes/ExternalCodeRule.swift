import Primitives

/// A code from a list that others keep (states, places of service, adjustment reasons, ...) is on that list on the date
/// that decides.
///
/// Source: TR3 element notes "CODE SOURCE nnn" of all guides, and 45 CFR 162.1000 to 1002 for medical code sets: codes
/// must be valid on the date of service; adjustment reasons and remarks on the date of the adjudication. Nothing is said
/// where the list is not at hand.
package struct ExternalCodeRule: UnitRule, SegmentRule {
    package var id: String { "x12.external-code" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.all }
    /// What can stand above a unit; the segments of units are looked at when the date of service is known.
    package var segments: [SegmentID] { ["N4", "PRV", "CUR", "STC"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool { !place.table.external.range(place.node).isEmpty }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard store.unit.isEmpty, let lists = store.table?.external else { return }
        let range = lists.range(store.segments[index].node)
        if !range.isEmpty { check(store, index, lists, range, store.today, &report) }
    }

    package func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let lists = store.table?.external else { return }
        var index = store.unit.lowerBound
        while index < store.unit.upperBound {
            let range = lists.range(store.segments[index].node)
            if !range.isEmpty { check(store, index, lists, range, store.serviceDate ?? store.today, &report) }
            index &+= 1
        }
    }

    private func check(
        _ store: borrowing UnitStore, _ index: Int, _ lists: ExternalLists, _ places: Range<Int>,
        _ date: CalendarDate?, _ report: inout RuleReport
    ) {
        let view = store.view(index)
        let count = view.count
        for place in places {
            let entry = lists.places[place]
            guard entry.element <= count else { return }
            let range =
                entry.component == 0 ? view.range(entry.element) : view.range(entry.element, entry.component)
            guard !range.isEmpty, !isForeign(view, entry) else { continue }
            let code = view.string(range)
            let isDecided = entry.list == .carc || entry.list == .rarc
            let day = isDecided ? store.adjudicationDate(index) ?? date : date
            guard store.codeLists.contains(code, in: entry.list, on: day) == false else { continue }
            report.add(
                self, store, at: index, entry.element, entry.component == 0 ? nil : entry.component,
                "The value is not \(entry.list.title)\(isDecided ? " on the date of the payment" : "").",
                fix: fix(entry.list), code: "7")
        }
    }

    /// The states list is that of the United States and Canada only.
    private func isForeign(_ view: borrowing SegmentView, _ place: ExternalLists.Place) -> Bool {
        guard place.list == .state else { return false }
        let country = place.component == 0 ? view.code(4) : view.componentCode(place.element, 5)
        switch country {
        case .empty, "US", "USA", "CA", "CAN", "PR", "GU", "VI", "AS", "MP", "UM": return false
        default: return true
        }
    }

    private func fix(_ list: ExternalCodeList) -> String {
        switch list {
        case .state: "Enter the two letters of the state or province."
        case .country: "Enter the two letters of the country; leave it empty in the United States."
        case .pos: "Enter the place of service where the patient was seen, from the CMS list."
        case .facilitybill: "Enter the first two digits of the type of bill, without its leading zero."
        case .taxonomy: "Enter the provider's taxonomy code as it is registered with the NPI."
        default: "Look the code up and enter one that is valid on that date."
        }
    }
}
