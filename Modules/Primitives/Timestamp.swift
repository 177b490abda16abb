#if canImport(Glibc)
    import Glibc
#endif

/// A moment in UTC, in milliseconds since 1970-01-01T00:00:00Z.
public struct Timestamp: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// - Parameters: `hour` 0 to 23 and `minute` 0 to 59; others are taken for the nearest of these.
    public init(date: CalendarDate, hour: Int = 0, minute: Int = 0) {
        let minuteOfDay = min(max(hour, 0), 23) * 60 + min(max(minute, 0), 59)
        milliseconds = Int64(date.dayNumber) * 86_400_000 + Int64(minuteOfDay) * 60_000
    }

    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }

    private var secondOfDay: Int {
        let inDay = milliseconds % 86_400_000
        return Int((inDay < 0 ? inDay + 86_400_000 : inDay) / 1_000)
    }

    /// The UTC day on which the moment falls.
    public var date: CalendarDate {
        let day = milliseconds / 86_400_000
        return CalendarDate(dayNumber: Int(milliseconds % 86_400_000 < 0 ? day - 1 : day))
    }

    /// `HHMM`, as the X12 envelope wants it.
    public var compactTime: String { "\(two(secondOfDay / 3_600))\(two(secondOfDay / 60 % 60))" }

    public func adding(seconds: Int64) -> Timestamp {
        let (delta, overflow) = seconds.multipliedReportingOverflow(by: 1_000)
        let (sum, spill) = milliseconds.addingReportingOverflow(overflow ? 0 : delta)
        return Timestamp(milliseconds: spill ? milliseconds : sum)
    }

    private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension Timestamp: CustomStringConvertible {
    /// ISO 8601 with seconds: `2026-11-23T11:30:05Z`.
    public var description: String {
        "\(date)T\(two(secondOfDay / 3_600)):\(two(secondOfDay / 60 % 60)):\(two(secondOfDay % 60))Z"
    }
}

extension Timestamp: Codable {
    /// Encoded as ISO 8601 with milliseconds: `2026-11-23T11:30:05.120Z`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        let fraction = Int(((milliseconds % 1_000) + 1_000) % 1_000)
        let padding = fraction < 10 ? "00" : fraction < 100 ? "0" : ""
        try container.encode("\(description.dropLast()).\(padding)\(fraction)Z")
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let moment = Timestamp(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a moment in UTC (2026-11-23T11:30:05.120Z)")
        }
        self = moment
    }

    /// Parses exactly the encoded form.
    init?(iso text: String) {
        let bytes = Array(text.utf8.prefix(25))
        guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z"),
            let date = CalendarDate(iso: text.prefix(10)), let hour = Timestamp.number(bytes[11..<13]),
            let minute = Timestamp.number(bytes[14..<16]), let second = Timestamp.number(bytes[17..<19]),
            let fraction = Timestamp.number(bytes[20..<23]), hour < 24, minute < 60, second < 60
        else { return nil }
        let seconds = Int64(hour * 3_600 + minute * 60 + second)
        milliseconds = Timestamp(date: date).milliseconds + seconds * 1_000 + Int64(fraction)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }
}

/// Where the time comes from. Domain code never reads a clock by itself; the applications hand one in.
public protocol BusinessClock: Sendable {
    var now: Timestamp { get }
}

extension BusinessClock {
    public var today: CalendarDate { now.date }
}

/// The machine's clock.
public struct SystemClock: BusinessClock {
    public init() {}

    public var now: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

/// A clock that stands still, for tests, the demo and replays.
public struct FixedClock: BusinessClock {
    public let now: Timestamp

    public init(_ now: Timestamp) { self.now = now }
}
