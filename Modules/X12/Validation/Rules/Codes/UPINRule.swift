package import Primitives

/// A UPIN has six characters: a letter and five digits, or three letters and three digits.
///
/// Source: CMS UPIN registry (ended in 2007): A12345; surrogates such as OTH000. A warning, the number is history.
package struct UPINRule: SegmentRule {
    package var id: String { "x12.upin" }
    package var snip: Int { 5 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.all }
    package var segments: [SegmentID] { ["REF"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool { place.allows(1, "1G") }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        guard view.code(1) == "1G", !view.isEmpty(2) else { return }
        let number = view.element(2)
        if number.count == 6, CodeForm.isCapital(number[unchecked: 0]), CodeForm.isAlphanumeric(number),
            CodeForm.isDigits(number.extracting(3..<6), 3)
        {
            return
        }
        report.add(
            self, store, at: index, 2, nil, "The value does not have the form of a UPIN.",
            fix: "Send the NPI instead; UPINs are no longer given out.")
    }
}
