package import Primitives

/// An e-mail address has a name, one @ and a domain with a point.
///
/// Source: TR3 PER03 code EM; RFC 5321 section 4.1.2. A warning: nothing is paid by e-mail.
package struct EmailRule: SegmentRule {
    package var id: String { "x12.email" }
    package var snip: Int { 5 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.all }
    package var segments: [SegmentID] { ["PER"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        for qualifier in [3, 5, 7] where qualifier < view.count && view.code(qualifier) == "EM" {
            let address = view.element(qualifier + 1)
            guard !address.isEmpty, !isAddress(address) else { continue }
            report.add(
                self, store, at: index, qualifier + 1, nil, "The e-mail address is not complete.",
                fix: "Enter it with its @ and domain.")
        }
    }

    private func isAddress(_ address: Span<UInt8>) -> Bool {
        var at: Int?
        var hasPoint = false
        for place in address.indices {
            switch address[unchecked: place] {
            case UInt8(ascii: "@"):
                if at != nil || place == 0 { return false }
                at = place
            case UInt8(ascii: "."): if let at, place > at + 1, place < address.count - 1 { hasPoint = true }
            case 0x20: return false
            default: break
            }
        }
        return at != nil && hasPoint
    }
}
