import Primitives

/// An employer's tax number or social security number has nine digits without hyphens.
///
/// Source: 837 TR3 notes at REF02 after EI and SY (exactly nine digits, no separators). In the other guides, where the
/// note is absent, for the qualifiers FI, TJ and 34, and for mere hyphens it is a warning.
package struct TaxNumberRule: SegmentRule {
    package var id: String { "x12.tax-number" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.all }
    package var segments: [SegmentID] { ["REF", "NM1", "N1"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool {
        switch place.segment {
        case "REF": place.allows(1, "EI") || place.allows(1, "SY") || place.allows(1, "TJ")
        case "NM1": place.allows(8, "FI") || place.allows(8, "34")
        default: place.allows(3, "FI")
        }
    }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        var isStrict = false
        let element: Int
        switch view.id {
        case "REF":
            switch view.code(1) {
            case "EI", "SY":
                element = 2
                isStrict = store.guide == "837P" || store.guide == "837I" || store.guide == "837D"
            case "TJ": element = 2
            default: return
            }
        case "NM1": element = view.count >= 9 && (view.code(8) == "FI" || view.code(8) == "34") ? 9 : 0
        default: element = view.code(3) == "FI" ? 4 : 0
        }
        guard element > 0, !view.isEmpty(element), !CodeForm.isDigits(view.element(element), 9) else { return }
        // Hyphens can be left out by whoever reads the number; a missing digit can not be guessed.
        let isError = isStrict && digits(view.element(element)) != 9
        report.add(
            self, store, at: index, element, nil, "The tax or social security number does not have nine digits.",
            fix: "Enter nine digits without hyphens.", severity: isError ? .error : .warning,
            code: isStrict ? "I12" : nil)
    }

    /// How many digits there are when all else is hyphens; nil when there is anything else.
    private func digits(_ number: Span<UInt8>) -> Int? {
        var count = 0
        for place in number.indices {
            if CodeForm.isDigit(number[unchecked: place]) {
                count &+= 1
            } else if number[unchecked: place] != UInt8(ascii: "-") {
                return nil
            }
        }
        return count
    }
}
