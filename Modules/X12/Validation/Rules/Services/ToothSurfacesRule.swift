package import Primitives

/// A filling has as many surfaces as its code says.
///
/// Source: usage of D2140 to D2161, D2330 to D2335 and D2391 to D2394 (one, two, three, four or more surfaces) against TOO03.
/// A warning.
package struct ToothSurfacesRule: ServiceRule {
    package var id: String { "x12.tooth-surfaces" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.dental }
    package var traits: ServiceTraits { .tooth }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        let wanted: Int
        switch line.procedure {
        case "D2140", "D2330", "D2391": wanted = 1
        case "D2150", "D2331", "D2392": wanted = 2
        case "D2160", "D2332", "D2393": wanted = 3
        case "D2161", "D2394": wanted = 4
        default: return
        }
        guard let tooth = store.first("TOO", within: line.range) else { return }
        let surfaces = store.view(tooth).componentCount(3)
        if surfaces == wanted || wanted == 4 && surfaces > 4 { return }
        report.add(
            self, store, at: tooth, 3, nil, "The number of surfaces is not the one of the filling's code.",
            fix: "Correct the surfaces or the code.")
    }
}
