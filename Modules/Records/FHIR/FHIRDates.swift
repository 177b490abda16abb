import Primitives

/// A FHIR date, dateTime or instant reduced to the day that was written. The zone is not applied: a visit at 23:30
/// local time happened on the local day, whatever the day was in Greenwich.
enum FHIRDate: Equatable {
    case day(CalendarDate)
    /// `2019` or `2019-03`: real, but no day.
    case partial
    case invalid

    init(_ text: String) {
        let bytes = Array(text.utf8.prefix(64))
        guard text.utf8.count < 64 else {
            self = .invalid
            return
        }
        if bytes.count == 4 || bytes.count == 7 {
            let padded = bytes.count == 4 ? "\(text)-01-01" : "\(text)-01"
            self = CalendarDate(iso: padded) == nil ? .invalid : .partial
            return
        }
        guard bytes.count >= 10, let date = CalendarDate(iso: String(decoding: bytes[..<10], as: UTF8.self)),
            bytes.count == 10 || FHIRDate.isTime(bytes[10...])
        else {
            self = .invalid
            return
        }
        self = .day(date)
    }

    /// `T08:30:00`, with a fraction and a zone when they are there. FHIR demands the zone; exporters forget it.
    private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        guard rest.popFirst() == UInt8(ascii: "T"), let hour = pair(&rest), hour <= 24,
            rest.popFirst() == UInt8(ascii: ":"), let minute = pair(&rest), minute <= 59
        else { return false }
        if rest.first == UInt8(ascii: ":") {
            rest.removeFirst()
            guard let second = pair(&rest), second <= 60 else { return false }
            if rest.first == UInt8(ascii: ".") {
                rest.removeFirst()
                let fraction = rest.prefix { isDigit($0) }
                guard !fraction.isEmpty else { return false }
                rest = rest.dropFirst(fraction.count)
            }
        }
        switch rest.popFirst() {
        case nil: return true
        case UInt8(ascii: "Z"): return rest.isEmpty
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            guard let hour = pair(&rest), hour <= 14, rest.popFirst() == UInt8(ascii: ":"), let minute = pair(&rest)
            else { return false }
            return minute <= 59 && rest.isEmpty
        default: return false
        }
    }

    private static func pair(_ bytes: inout ArraySlice<UInt8>) -> Int? {
        guard let tens = bytes.popFirst(), let ones = bytes.popFirst(), isDigit(tens), isDigit(ones) else { return nil }
        return Int(tens - 48) * 10 + Int(ones - 48)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

extension FHIRImport {
    /// The day under `key`, or nil with a finding when it is not a day.
    mutating func date(_ parent: FHIRElement, _ key: String) -> CalendarDate? {
        guard let child = parent[key], let written = text(parent, key) else { return nil }
        switch FHIRDate(written) {
        case .day(let date): return date
        case .partial:
            report("fhir.partial-date", .info, at: child, "The date has no day; it was left out.")
        case .invalid:
            report(
                "fhir.date", .error, at: child,
                "This is not a date that exists between 1800 and 9998, written YYYY-MM-DD; it was left out.",
                fix: "Correct the date in the record.")
        }
        return nil
    }

    /// The day of a choice element: `performed` stands for `performedDateTime`, `performedPeriod`, ...
    mutating func choiceDate(_ parent: FHIRElement, _ stem: String) -> CalendarDate? {
        for suffix in ["DateTime", "Date", "Instant"] where parent["\(stem)\(suffix)"] != nil {
            return date(parent, "\(stem)\(suffix)")
        }
        return object(parent, "\(stem)Period").flatMap { date($0, "start") }
    }
}
