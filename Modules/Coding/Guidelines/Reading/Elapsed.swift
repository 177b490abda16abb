import Primitives

/// How long ago something was, as a sentence says it: "three weeks ago", "in 2019", "old".
struct Elapsed {
    /// Nil where no length of time is given.
    private(set) var days: Int?
    private(set) var isPast = false

    init(_ words: [String], on date: CalendarDate) {
        for (index, word) in words.enumerated() {
            let before = index > 0 ? words[index - 1] : ""
            if word == "ago" || word == "earlier", index > 1, let unit = Elapsed.units[before] {
                isPast = true
                days = Int(words[index - 2]).map { min($0, 200) * unit } ?? unit
            } else if let year = Int(word), year >= 1920, year < date.year, ["in", "since", ",", "("].contains(before) {
                isPast = true
                days = (date.year - year) * 365
            } else if Elapsed.marks.contains(word), before != "year", before != "month" {
                isPast = true
            }
        }
    }

    private static let units = ["day": 1, "week": 7, "month": 30, "year": 365]
    private static let marks: Set<String> = ["old", "remote", "previous", "prior", "previously", "past"]
}
