package import Primitives

/// A telephone or fax number of North America has ten digits without punctuation.
///
/// Source: TR3 notes at PER03 to PER08 (area code and number, no separators); numbers of other countries may be longer,
/// so this is a warning.
package struct TelephoneRule: SegmentRule {
    package var id: String { "x12.telephone" }
    package var snip: Int { 5 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.all }
    package var segments: [SegmentID] { ["PER"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        for qualifier in [3, 5, 7] where qualifier < view.count {
            let kind = view.code(qualifier)
            guard kind == "TE" || kind == "FX", !view.isEmpty(qualifier + 1) else { continue }
            let number = view.element(qualifier + 1)
            if isWhole(number) { continue }
            report.add(
                self, store, at: index, qualifier + 1, nil,
                "The telephone number does not have ten digits, or has other characters.",
                fix: "Enter area code and number as ten digits; put an extension in its own element.")
        }
    }

    /// Ten digits, or more for a number abroad.
    private func isWhole(_ number: Span<UInt8>) -> Bool {
        number.count >= 10 && CodeForm.isDigits(number, number.count)
    }
}
