package import Primitives

/// No line has two modifiers that exclude each other.
///
/// Source: HCPCS and CPT usage: professional and technical component (26, TC); one-sided and bilateral (LT, RT, 50);
/// rented, new and used (RR, NU, UE); synchronous, asynchronous and audio only (GT, GQ, 93, 95); hospice attending or
/// not related (GV, GW); drug wasted or not (JW, JZ); who gave the anesthesia (AA, AD, QK, QX, QY, QZ); physical status
/// (P1 to P6); kind of therapist (GN, GO, GP); assistant at surgery (80, 81, 82). A warning.
package struct ModifierConflictRule: ServiceRule {
    package var id: String { "x12.modifier-conflict" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { ["837P", "837I"] }
    package var traits: ServiceTraits { .severalModifiers }

    package init() {}

    private static let exclusive: [[PackedCode]] = [
        ["26", "TC"], ["50", "LT"], ["50", "RT"], ["RR", "NU", "UE"], ["GT", "GQ", "93", "95"], ["GV", "GW"],
        ["JW", "JZ"], ["AA", "AD", "QK", "QX", "QY", "QZ"], ["P1", "P2", "P3", "P4", "P5", "P6"], ["GN", "GO", "GP"],
        ["80", "81", "82"],
    ]

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        let view = store.view(line.index)
        // One modifier can not conflict.
        guard !view.range(line.element, 4).isEmpty else { return }
        for later in 4...6 {
            let second = view.componentCode(line.element, later)
            if second.isEmpty { return }
            for earlier in 3..<later where conflicts(view.componentCode(line.element, earlier), second) {
                report.add(
                    self, store, at: line.index, line.element, later,
                    "Two modifiers of the line exclude each other.", fix: "Keep the one that is right.")
                return
            }
        }
    }

    private func conflicts(_ first: PackedCode, _ second: PackedCode) -> Bool {
        first != second
            && ModifierConflictRule.exclusive.contains { $0.contains(first) && $0.contains(second) }
    }
}
