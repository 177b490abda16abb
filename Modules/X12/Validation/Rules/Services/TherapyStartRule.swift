package import Primitives

/// A line with a certificate of medical necessity says when the therapy began (DTP*463).
///
/// Source: 837P TR3 DTP*463 in loop 2400: required when a certificate, an information form or an oxygen certification is
/// on the line. A warning.
package struct TherapyStartRule: ServiceRule {
    package var id: String { "x12.therapy-start" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .equipment }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let certificate = store.first("CR3", within: line.range),
            store.first("DTP", "463", within: line.range) == nil
        else { return }
        report.add(
            self, store, at: certificate, nil, nil, "A certified therapy has no date on which it began (DTP*463).",
            fix: "Enter the date when the therapy began.")
    }
}
