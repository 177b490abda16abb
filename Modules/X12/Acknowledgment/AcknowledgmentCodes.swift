/// Which codes a 999 and a TA1 may hold (005010X231A1, and the interchange standard for TA105).
package enum AcknowledgmentCodes {
    /// IK304: what is wrong with a segment.
    package static let segment: Set<String> = [
        "1", "2", "3", "4", "5", "6", "7", "8", "I4", "I6", "I7", "I8", "I9",
    ]
    /// IK403: what is wrong with an element.
    package static let element: Set<String> = [
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "12", "13", "I6", "I9", "I10", "I11", "I12", "I13",
    ]
    /// IK501: what became of a set.
    package static let setStatus: Set<String> = ["A", "E", "M", "R", "W", "X"]
    /// IK502 to IK506: why.
    package static let set = numbers([1...19, 23...27]).union(["I5", "I6"])
    /// AK901: what became of a group.
    package static let groupStatus: Set<String> = ["A", "E", "M", "P", "R", "W", "X"]
    /// AK905 to AK909: why.
    package static let group = numbers([1...6, 10...19, 23...26])
    /// TA104.
    package static let interchangeStatus: Set<String> = ["A", "E", "R"]

    private static func numbers(_ ranges: [ClosedRange<Int>]) -> Set<String> {
        var numbers: Set<String> = []
        for range in ranges { for number in range { numbers.insert(String(number)) } }
        return numbers
    }

    /// TA105: `000` to `031`.
    package static func isInterchangeNote(_ code: String) -> Bool {
        code.utf8.count == 3 && code.utf8.allSatisfy(\.isASCIIDigit) && (Int(code) ?? .max) <= 31
    }
}

extension SegmentWriter {
    /// Reports a code that is none of a list.
    mutating func oneOf(_ list: Set<String>, _ code: String?, _ path: String) {
        if let code, !list.contains(code) {
            report("x12.code", path, "\(path) is not a code that the guide knows.")
        }
    }
}
