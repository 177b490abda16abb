/// A recertified or revised certificate of medical equipment (CR301 is R or S) has the date of it (DTP*607).
///
/// Source: 837P TR3 DTP*607 in loop 2400: required when CR301 is R or S.
package struct RecertificationDateRule: ServiceRule {
    package var id: String { "x12.recertification-date" }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .equipment }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let certificate = store.first("CR3", within: line.range) else { return }
        let kind = store.code(certificate, 1)
        guard kind == "R" || kind == "S", store.first("DTP", "607", within: line.range) == nil else { return }
        report.add(
            self, store, at: certificate, 1, nil, "A recertification or revision has no date (DTP*607).",
            fix: "Enter the date on which the certificate was renewed or revised.", code: "I9")
    }
}
