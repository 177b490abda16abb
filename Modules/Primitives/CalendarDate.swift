/// A day in the Gregorian calendar without time or zone, from 1800-01-01 to 9998-12-31.
///
/// It takes four bytes: files hold millions of dates.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// Year, month and day in one number, the year in the highest place, so that earlier days are smaller numbers.
    @usableFromInline let packed: Int32

    @inlinable public var year: Int { Int(packed &>> 9) }
    @inlinable public var month: Int { Int(packed &>> 5 & 15) }
    @inlinable public var day: Int { Int(packed & 31) }

    /// - Returns: nil for a day that does not exist, such as 30 February.
    @inlinable public init?(year: Int, month: Int, day: Int) {
        guard (1800...9998).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.days(inMonth: month, of: year)
        else { return nil }
        self.init(uncheckedYear: year, month: month, day: day)
    }

    @inlinable init(uncheckedYear year: Int, month: Int, day: Int) {
        packed = Int32(truncatingIfNeeded: year &<< 9 | month &<< 5 | day)
    }

    /// Parses `YYYY-MM-DD` and nothing else.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = CalendarDate.number(bytes[0..<4]), let month = CalendarDate.number(bytes[5..<7]),
            let day = CalendarDate.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Parses `CCYYMMDD`, the form of X12 qualifier D8.
    public init?(compact text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(9))
        guard bytes.count == 8, let year = CalendarDate.number(bytes[0..<4]),
            let month = CalendarDate.number(bytes[4..<6]), let day = CalendarDate.number(bytes[6..<8])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Days since 1970-01-01.
    public var dayNumber: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date that lies `dayNumber` days after 1970-01-01, clamped to the supported range.
    public init(dayNumber: Int) {
        let clamped = min(max(dayNumber, -62_091), 2_932_531)
        let shifted = clamped + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    public func adding(days: Int) -> CalendarDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return CalendarDate(dayNumber: overflow ? (days < 0 ? .min : .max) : sum)
    }

    /// Whole days from `other` to this date; negative when this date is earlier.
    public func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }

    /// Completed years between a birth date and this date, never below zero.
    public func age(bornOn birth: CalendarDate) -> Int {
        let hadBirthday = (month, day) >= (birth.month, birth.day)
        return max(0, year - birth.year - (hadBirthday ? 0 : 1))
    }

    /// The same day `years` later; 29 February becomes 28 February in a common year.
    public func adding(years: Int) -> CalendarDate {
        let target = min(max(year + min(max(years, -9_000), 9_000), 1800), 9998)
        return CalendarDate(
            uncheckedYear: target, month: month, day: min(day, CalendarDate.days(inMonth: month, of: target)))
    }

    @inlinable public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.packed < right.packed }

    /// `CCYYMMDD`.
    public var compact: String { CalendarDate.pad(year, 4) + CalendarDate.pad(month, 2) + CalendarDate.pad(day, 2) }

    @inlinable static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    private static func pad(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}

extension CalendarDate: CustomStringConvertible, Codable {
    /// `YYYY-MM-DD`.
    public var description: String {
        "\(CalendarDate.pad(year, 4))-\(CalendarDate.pad(month, 2))-\(CalendarDate.pad(day, 2))"
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CalendarDate(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a calendar date (YYYY-MM-DD)")
        }
        self = date
    }
}
