import Primitives

/// How releases are named for people.
enum ReleaseName {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `2026 July`.
    static func month(_ date: CalendarDate) -> String { "\(date.year) \(months[date.month - 1])" }
}
