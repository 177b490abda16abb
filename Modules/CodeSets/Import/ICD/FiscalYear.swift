import Primitives

/// The federal fiscal year, by which ICD-10-CM and ICD-10-PCS are numbered: 2026 began on October 1, 2025.
///
/// A version is usually the bare year, although some editions of a year hold only from April on. So the bare year tells
/// the last day and not the first; a day in the text (`2026 (April 1, 2026)`) tells the first too.
enum FiscalYear {
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    static func days(of version: String) -> (from: CalendarDate?, to: CalendarDate?) {
        let words = version.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard let first = words.first, first.count == 4, let year = Int(first), (2014...2199).contains(year) else {
            return (nil, nil)
        }
        let end = CalendarDate(year: year, month: 9, day: 30)
        guard words.count >= 4, let month = months.firstIndex(of: String(words[1])), let day = Int(words[2]),
            let stated = Int(words[3]), stated == year - (month >= 9 ? 1 : 0)
        else { return (nil, end) }
        return (CalendarDate(year: stated, month: month + 1, day: day), end)
    }
}
