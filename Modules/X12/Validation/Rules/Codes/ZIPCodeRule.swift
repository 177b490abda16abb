import Primitives

/// A ZIP code of the United States has five or nine digits; a Canadian postal code is a letter, digit, letter and a
/// digit, letter, digit.
///
/// Four or eight digits are a ZIP code that lost its leading zero on the way: a warning.
///
/// Source: TR3 note at N403 (no separators, no blanks); code sources 51 and 932. Addresses in other countries are not
/// checked.
package struct ZIPCodeRule: SegmentRule {
    package var id: String { "x12.zip-code" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.all }
    package var segments: [SegmentID] { ["N4"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        let code = view.element(3)
        guard !code.isEmpty else { return }
        let isRight: Bool
        let country = view.code(4)
        if country == "CA" || country == "CAN" || country.isEmpty && isProvince(view.code(2)) {
            isRight = isCanadian(code)
        } else if country.isEmpty || country == "US" || country == "USA" {
            isRight = CodeForm.isDigits(code, 5) || CodeForm.isDigits(code, 9)
        } else {
            return
        }
        if isRight { return }
        if CodeForm.isDigits(code, 4) || CodeForm.isDigits(code, 8) {
            report.add(
                self, store, at: index, 3, nil, "The ZIP code seems to have lost its leading zero.",
                fix: "Enter five or nine digits without hyphen.", severity: .warning)
            return
        }
        report.add(
            self, store, at: index, 3, nil, "The ZIP or postal code does not have the form of its country.",
            fix: "Enter five or nine digits without hyphen; for addresses abroad give the country.", code: "7")
    }

    private func isProvince(_ state: PackedCode) -> Bool {
        switch state {
        case "AB", "BC", "MB", "NB", "NF", "NL", "NS", "NT", "NU", "ON", "PE", "PQ", "QC", "SK", "YT": true
        default: false
        }
    }

    private func isCanadian(_ code: Span<UInt8>) -> Bool {
        let hasGap = code.count == 7 && code[unchecked: 3] == 0x20
        guard code.count == 6 || hasGap else { return false }
        for place in 0..<6 {
            let byte = code[unchecked: hasGap && place > 2 ? place &+ 1 : place]
            guard place % 2 == 0 ? CodeForm.isCapital(byte) : CodeForm.isDigit(byte) else { return false }
        }
        return true
    }
}
