import Primitives

/// A modifier of a service line is a CPT or HCPCS modifier that is valid on the date of service.
///
/// Source: 45 CFR 162.1002; CMS HCPCS file, records of type 7. On ambulance lines the origin and destination are two
/// letters of their own (CMS Claims Processing Manual chapter 15, section 30.A).
package struct ModifierListRule: UnitRule {
    package var id: String { "x12.modifier-code" }
    package var snip: Int { 5 }
    package var guides: Set<String> { ["837P", "837I", "835"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        for line in store.lines {
            let index = store.segments[line.lowerBound].id == "LX" ? line.lowerBound + 1 : line.lowerBound
            guard index < line.upperBound else { continue }
            let view = store.view(index)
            let (number, _) = view.procedureElements
            guard number > 0, view.componentCode(number, 1) == "HC" else { continue }
            let parts = min(6, view.componentCount(number))
            guard parts >= 3 else { continue }
            let isAmbulance = view.isAmbulance(number)
            for part in 3...parts {
                let range = view.range(number, part)
                guard CodeForm.isAlphanumeric(view.bytes.extracting(range), 2) else { continue }
                if isAmbulance, AmbulancePlace.isPair(view.bytes.extracting(range)) { continue }
                let code = view.string(range)
                guard store.codeLists.contains(code, in: .modifier, on: store.date(ofLine: line)) == false else {
                    continue
                }
                report.add(
                    self, store, at: index, number, part, "The modifier is not one of CPT or HCPCS.",
                    fix: "Look the modifier up, or remove it.", code: "7")
            }
        }
    }
}

extension SegmentView {
    /// A ground or air ambulance service: A0 and three digits.
    func isAmbulance(_ number: Int) -> Bool {
        let code = part(number, 2)
        return code.count == 5 && code[unchecked: 0] == UInt8(ascii: "A") && code[unchecked: 1] == UInt8(ascii: "0")
    }
}

/// Where an ambulance picks up and drops off, as one letter each.
enum AmbulancePlace {
    /// D, E, G, H, I, J, N, P, R, S; X (a stop on the way) as the second letter only.
    static func isPair(_ bytes: Span<UInt8>) -> Bool {
        bytes.count == 2 && isPlace(bytes[unchecked: 0])
            && (isPlace(bytes[unchecked: 1]) || bytes[unchecked: 1] == UInt8(ascii: "X"))
    }

    private static func isPlace(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "D"), UInt8(ascii: "E"), UInt8(ascii: "G"), UInt8(ascii: "H"), UInt8(ascii: "I"),
            UInt8(ascii: "J"), UInt8(ascii: "N"), UInt8(ascii: "P"), UInt8(ascii: "R"), UInt8(ascii: "S"):
            true
        default: false
        }
    }
}
