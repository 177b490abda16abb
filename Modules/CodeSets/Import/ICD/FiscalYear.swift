import Primitives

/// The federal fiscal year, by which ICD-10-CM and ICD-10-PCS are numbered: 2026 began on October 1, 2025.
enum FiscalYear {
    /// The first and last day of the fiscal year that the text begins with; nil where it begins with none.
    static func days(of text: String) -> (from: CalendarDate?, to: CalendarDate?) {
        let digits = text.prefix { ("0"..."9").contains($0) }
        guard digits.count == 4, let year = Int(digits), (2014...2199).contains(year) else {
            return (nil, nil)
        }
        return (
            CalendarDate(year: year - 1, month: 10, day: 1), CalendarDate(year: year, month: 9, day: 30)
        )
    }
}
