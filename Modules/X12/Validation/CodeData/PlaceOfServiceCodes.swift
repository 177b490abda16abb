import Primitives

/// Places of service. Source: the CMS place of service code set, with the effective dates that its notes give.
enum PlaceOfServiceCodes {
    private static let codes = CodeTable(
        """
        01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 31 32 33 34 41 42 49 50 51 52
        53 54 55 56 57 58 60 61 62 65 66 71 72 81 99
        """)

    static func contains(_ code: PackedCode, _ date: CalendarDate?) -> Bool {
        guard codes.contains(code) else { return false }
        guard let date, let start = start(code) else { return true }
        return (date.year, date.month) >= start
    }

    /// The month from which a newer code may be used; the older ones began before the guides did.
    private static func start(_ code: PackedCode) -> (Int, Int)? {
        switch code {
        case "02": (2017, 1)
        case "10": (2022, 1)
        case "19": (2016, 1)
        case "27": (2023, 10)
        case "58": (2020, 1)
        case "66": (2024, 8)
        default: nil
        }
    }
}
