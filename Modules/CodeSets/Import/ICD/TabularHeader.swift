package import Primitives

/// The header of a tabular list in the form that ``TabularReader`` reads.
///
/// A layout knows what stands in the document and not on which days it holds, where it came from or what its checksum
/// is. It leaves a single hyphen in those lines, which the reader refuses, until they are filled in here.
package enum TabularHeader {
    static let placeholder = "-"

    /// The text with its release, days, source and checksum filled in. Nil when it has no such header, or a value would
    /// break a line.
    package static func completing(
        _ text: [UInt8], release: String, effectiveFrom: CalendarDate, effectiveTo: CalendarDate, source: String,
        sha256: String
    ) -> [UInt8]? {
        let values = [
            "release": release, "effective-from": iso(effectiveFrom), "effective-to": iso(effectiveTo),
            "source": source, "sha256": sha256,
        ]
        guard values.values.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 32 } }) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 512)
        var rest = text[...]
        var filled = 0
        for _ in 0..<headerLines {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            let line = String(decoding: rest[..<end], as: UTF8.self)
            let key = line.prefix { $0 != " " }
            if let value = values[String(key)] {
                filled += 1
                result.append(contentsOf: Array("\(key) \(value)\n".utf8))
            } else {
                result.append(contentsOf: rest[...end])
            }
            rest = rest[(end + 1)...]
        }
        guard filled == values.count else { return nil }
        result.append(contentsOf: rest)
        return result
    }

    /// Lines before the sets of seventh characters.
    static let headerLines = 10

    static func lines(release: String, codes: Int, validCodes: Int, records: Int) -> [String] {
        [
            "superbill-code-table 1", "system ICD-10-CM", "release \(release.isEmpty ? placeholder : release)",
            "effective-from \(placeholder)", "effective-to \(placeholder)", "source \(placeholder)",
            "sha256 \(placeholder)", "codes \(codes)", "valid-codes \(validCodes)", "records \(records)",
        ]
    }

    private static func iso(_ date: CalendarDate) -> String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(date.year)-\(padded(date.month))-\(padded(date.day))"
    }
}
