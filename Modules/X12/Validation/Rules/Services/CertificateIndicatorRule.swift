package import Primitives

/// A line with the answers of a Medicare certificate of medical necessity (LQ*UT) says so with PWK*CT.
///
/// Source: 837P TR3 PWK "certificate of medical necessity indicator" in loop 2400. A warning.
package struct CertificateIndicatorRule: ServiceRule {
    package var id: String { "x12.certificate-indicator" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .equipment }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let form = store.first("LQ", "UT", within: line.range),
            store.first("PWK", "CT", within: line.range) == nil
        else { return }
        report.add(
            self, store, at: form, nil, nil, "A certificate of medical necessity is on the line without PWK*CT.",
            fix: "Say how the certificate was transmitted (PWK*CT).")
    }
}
