/// The scanners for what product code may not hold. Each takes one file and names every place.
enum SourceScan {
    static let linesLimit = 400
    /// The formatter breaks code at 120 columns but leaves comments and strings as they are; they may run over a little.
    static let columnsLimit = 130

    /// Long files and long lines. Text in another language (SQL, HTML, CSS between `"""`) keeps its own lines.
    static func size(_ source: SwiftSource) -> [Violation] {
        let lines = source.lines
        let count = lines.last?.isEmpty == true ? lines.count - 1 : lines.count
        let texts = source.literals.flatMap { literal -> [Int] in
            let first = source.line(at: literal.offset)
            return (first...(first + literal.text.count { $0 == "\n" })).dropFirst().map(\.self)
        }
        let exempt = Set(texts)
        var violations = lines.enumerated().compactMap { index, line -> Violation? in
            guard line.count > columnsLimit, !exempt.contains(index + 1) else { return nil }
            return Violation(path: source.path, line: index + 1, what: "\(line.count) columns, limit \(columnsLimit)")
        }
        if count >= linesLimit {
            violations.append(Violation(path: source.path, line: count, what: "\(count) lines, limit \(linesLimit)"))
        }
        return violations
    }

    /// What can stop the program, or get around the compiler's checks.
    static func traps(_ source: SwiftSource) -> [Violation] {
        let calls: Set = ["fatalError", "preconditionFailure", "precondition", "unsafeBitCast"]
        let words = source.words
        return words.enumerated().compactMap { index, word in
            let next = source.byte(at: word.range.upperBound)
            let follower = words.indices.contains(index + 1) ? words[index + 1] : nil
            let what: String? =
                switch word.text {
                case "try", "as": next == UInt8(ascii: "!") ? "`\(word.text)!`" : nil
                case _ where calls.contains(word.text): next == UInt8(ascii: "(") ? "`\(word.text)`" : nil
                case "nonisolated":
                    next == UInt8(ascii: "(") && follower?.text == "unsafe" ? "`nonisolated(unsafe)`" : nil
                case "unchecked":
                    source.byte(at: word.range.lowerBound - 1) == UInt8(ascii: "@") ? "`@unchecked`" : nil
                default: nil
                }
            return what.map { source.violation(at: word.range.lowerBound, $0) }
        }
    }

    /// `!` directly behind a value, and not the beginning of `!=`.
    static func forceUnwraps(_ source: SwiftSource) -> [Violation] {
        let ends = Set(")]}\"?`".utf8)
        return source.code.indices.compactMap { index in
            guard source.code[index] == UInt8(ascii: "!"), index > 0, source.byte(at: index + 1) != UInt8(ascii: "=")
            else { return nil }
            let before = source.code[index - 1]
            guard SwiftSource.isWordByte(before) || ends.contains(before) else { return nil }
            return source.violation(at: index, "force unwrap, or an implicitly unwrapped type")
        }
    }

    /// Notes to oneself, in code and comments alike.
    static func reminders(_ source: SwiftSource) -> [Violation] {
        let marks: Set<Substring> = ["TODO", "FIXME", "XXX"]
        return source.lines.enumerated().compactMap { index, line in
            line.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).first(where: marks.contains).map {
                Violation(path: source.path, line: index + 1, what: "a note to oneself: \($0)")
            }
        }
    }

    /// Number types that cannot hold cents exactly, or that do arithmetic without saying when it overflows.
    static func inexactNumbers(_ source: SwiftSource) -> [Violation] {
        let types: Set = [
            "Double", "Float", "Float16", "Float32", "Float64", "Float80", "CGFloat", "Decimal", "NSDecimal",
            "NSDecimalNumber",
        ]
        return source.words.filter { types.contains($0.text) }.map {
            source.violation(at: $0.range.lowerBound, "`\($0.text)` where amounts pass")
        }
    }

    static func prints(_ source: SwiftSource) -> [Violation] {
        let calls: Set = ["print", "debugPrint", "dump", "NSLog"]
        return source.words.filter { word in
            calls.contains(word.text) && source.byte(at: word.range.upperBound) == UInt8(ascii: "(")
                && source.byte(at: word.range.lowerBound - 1) != UInt8(ascii: ".")
        }.map { source.violation(at: $0.range.lowerBound, "`\($0.text)` where nobody reads it") }
    }

    /// A value written into the text of a statement instead of being an argument.
    static func interpolatedSQL(_ source: SwiftSource) -> [Violation] {
        let verbs = ["SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "CREATE", "DROP", "ALTER", "PRAGMA", "WITH"]
        return source.literals.filter(\.isInterpolated).filter { literal in
            let start = literal.text.drop(while: \.isWhitespace)
            if verbs.contains(where: { start.hasPrefix("\($0) ") }) { return true }
            let before = source.code[..<literal.offset].reversed().drop { $0 == 0x20 || $0 == 0x0A }.prefix(4)
            return before.elementsEqual(":lqs".utf8)
        }.map { source.violation(at: $0.offset, "a value inside SQL text") }
    }
}
