/// The state of an automobile accident on an institutional claim is a state or province code.
///
/// Source: 837I TR3 REF*LU "auto accident state" (REF02 holds the code of code source 22).
package struct AccidentStateRule: SegmentRule {
    package var id: String { "x12.accident-state-code" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.institutional }
    package var segments: [SegmentID] { ["REF"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool { place.allows(1, "LU") && place.loop == "2300" }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        guard view.code(1) == "LU", store.segments[index].loop == "2300", let state = view.text(2),
            store.codeLists.contains(state, in: .state, on: nil) == false
        else { return }
        report.add(
            self, store, at: index, 2, nil, "The value is not a state or province code.",
            fix: "Enter the two letters of the state where the accident happened.", code: "7")
    }
}
