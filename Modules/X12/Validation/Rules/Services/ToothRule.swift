package import Primitives

/// A filling, a root canal or an extraction says on which tooth (TOO).
///
/// Source: 837D TR3 TOO in loop 2400: required to report tooth numbers; the procedures are defined per tooth. A warning.
package struct ToothRule: ServiceRule {
    package var id: String { "x12.tooth-missing" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.dental }
    package var traits: ServiceTraits { .tooth }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard store.first("TOO", within: line.range) == nil else { return }
        report.add(
            self, store, at: line.index, 1, 2, "A service of a single tooth does not say which one.",
            fix: "Enter the tooth, and the surfaces of a filling.")
    }
}
