package import Primitives

/// A liveborn infant (principal diagnosis Z38) is no older child or adult.
///
/// Source: ICD-10-CM guideline I.C.16.a.2 (Z38 is used once, at birth); Medicare Code Editor, newborn diagnoses. A warning.
package struct NewbornDiagnosisRule: SegmentRule {
    package var id: String { "x12.newborn-diagnosis" }
    package var snip: Int { 6 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { ["837P", "837I"] }
    package var segments: [SegmentID] { ["HI"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool { place.allowsFirst(1, ["ABK"]) }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        guard view.componentCode(1, 1) == "ABK", isLiveborn(view.part(1, 2)) else { return }
        guard let person = store.patient("DMG"), let birth = store.view(person).day(2),
            let claim = store.nearest("BHT", in: .empty), let written = store.view(claim).date(4).value
        else { return }
        // A claim may be a few years late; an adult is no newborn at any rate.
        guard written.age(bornOn: birth) >= 5 else { return }
        report.add(
            self, store, at: index, 1, 2, "The diagnosis is that of a newborn, and the patient is not one.",
            fix: "Correct the diagnosis or the date of birth.")
    }

    private func isLiveborn(_ code: Span<UInt8>) -> Bool {
        code.count >= 3 && code[unchecked: 0] == UInt8(ascii: "Z") && code[unchecked: 1] == UInt8(ascii: "3")
            && code[unchecked: 2] == UInt8(ascii: "8")
    }
}
