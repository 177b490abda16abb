package import Primitives

/// A mammography has the number of the facility's certificate (REF*EW), on the claim or the line.
///
/// Source: 837P TR3 REF*EW in loops 2300 and 2400: required when mammography services are rendered by a certified provider;
/// CMS Claims Processing Manual chapter 18, section 20. A warning.
package struct MammographyRule: ServiceRule {
    package var id: String { "x12.mammography-certificate" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .mammography }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        // The professional component is not the facility's.
        guard !store.has("26", line), store.lineOrClaim(line, "REF", "EW") == nil else { return }
        report.add(
            self, store, at: line.index, 1, 2, "A mammography has no certification number (REF*EW).",
            fix: "Enter the number of the facility's FDA certificate.")
    }
}
