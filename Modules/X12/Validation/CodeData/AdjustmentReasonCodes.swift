import Primitives

/// Claim adjustment reason codes: the numbers in use, and the last ones with the day on which each ended.
///
/// Source: code source 139, numbers and dates only. The list grows at its end: numbers behind the last known ones are
/// not judged.
enum AdjustmentReasonCodes {
    /// Ranges of numbers behind a prefix.
    private static let active =
        """
        1-14 16 18-24 26-27 29 31-35 39-40 44-45 49-51 53-56 58-61 66 69-70 74-76 78 85 89-91 94-97 100-112 114-119
        121-122 128-137 139-140 142-144 146-155 157-161 163-164 166-167 169-190 192-195 197-213 215-216 219 222-229
        231-243 245-254 256-306 A0-1 A5-6 A8 B1 B4 B7-16 B20 B22-23 P1-32
        """

    /// The day, as CCYYMMDD, from which codes are no longer used, and the codes.
    private static let ended: [(Int, String)] = [
        (20000630, "71"),
        (20031016, "28 36-37 41 46 48 63-65 67-68 72-73 77 79-84 86 92-93 98-99 A3 B2-3 B19 B21 D1-15"),
        (20060201, "30 47 52 B6 B17"),
        (20060701, "43"),
        (20070201, "196"),
        (20070401, "62"),
        (20070601, "42"),
        (20070630, "57 88 113 120 123-124 D16-21"),
        (20080101, "A2"),
        (20080401, "25 126-127 145 A4"),
        (20090101, "D22"),
        (20090301, "B18"),
        (20090701, "17"),
        (20091001, "156"),
        (20120101, "87 D23"),
        (20120701, "141"),
        (20130101, "38"),
        (20131101, "125"),
        (20140701, "162 191 214 217-218 220-221 230 244 255 W1-9 Y1-3"),
        (20150701, "A7"),
        (20160501, "B5"),
        (20180501, "15 138 165 168"),
    ]

    private struct Entry {
        var code: PackedCode
        /// The day from which it is no longer used; 0 for a code in use.
        var end: Int
    }

    private static let entries: [Entry] = {
        var entries = CodeRanges.expand(active).map { Entry(code: $0, end: 0) }
        for (day, codes) in ended { entries += CodeRanges.expand(codes).map { Entry(code: $0, end: day) } }
        return entries.sorted { $0.code < $1.code }
    }()

    static func contains(_ code: PackedCode, _ date: CalendarDate?) -> Bool? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low &+ high) / 2
            if entries[middle].code < code { low = middle &+ 1 } else { high = middle }
        }
        guard low < entries.count, entries[low].code == code else { return isNewer(code) ? nil : false }
        let end = entries[low].end
        guard end > 0 else { return true }
        // Without a date nothing is said of a code that was in use once.
        guard let date else { return nil }
        return (date.year &* 100 &+ date.month) &* 100 &+ date.day < end
    }

    /// Numbers that the list may have been given since: 307 to 399, P33 to P99.
    private static func isNewer(_ code: PackedCode) -> Bool {
        let text = code.description
        if let number = Int(text) { return text.utf8.count == 3 && (307...399).contains(number) }
        guard text.utf8.first == UInt8(ascii: "P"), text.utf8.count == 3 else { return false }
        return Int(text.dropFirst()).map { (33...99).contains($0) } ?? false
    }
}

/// Codes written as ranges: `1-14 B7-16 A0`.
enum CodeRanges {
    static func expand(_ text: String) -> [PackedCode] {
        var codes: [PackedCode] = []
        for piece in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let ends = piece.split(separator: "-")
            guard let first = ends.first else { continue }
            let prefix = first.prefix { $0.isLetter }
            guard let low = Int(first.dropFirst(prefix.count)) else { continue }
            let high = ends.count > 1 ? Int(ends[1]) ?? low : low
            guard low <= high, high - low < 10_000 else { continue }
            for number in low...high {
                if let code = PackedCode("\(prefix)\(number)".utf8) { codes.append(code) }
            }
        }
        return codes
    }
}
