package import Primitives

// The kinds of single values that settings are made of.

extension SettingsKind where Value == String {
    /// Text on one line, of 1 to 200 characters, without blanks at its ends.
    package static var text: SettingsKind { text(limit: 200) }

    package static func text(limit: Int) -> SettingsKind {
        scalar("text on one line of at most \(limit) characters") { text in
            let isTrimmed = text.first?.isWhitespace == false && text.last?.isWhitespace == false
            return isTrimmed && text.count <= limit && !text.contains { $0.isNewline || $0 == "\t" } ? text : nil
        }
    }

    /// Text of one or several lines, at most 2,000 characters.
    package static var paragraph: SettingsKind {
        scalar("text of at most 2000 characters") { text in
            text.count <= 2_000 && text.contains { !$0.isWhitespace } ? text : nil
        }
    }

    package static func oneOf(_ words: [String]) -> SettingsKind {
        SettingsKind { node, reader in
            if let text = node.text, words.contains(text) { return text }
            reader.reportWrongType(
                node, expected: "one of \(words.joined(separator: ", "))",
                suggestion: node.text.flatMap { NearestKey.nearest(to: $0, in: words) })
            return nil
        }
    }

    /// Exactly so many digits, kept as text: `00430`.
    package static func digits(_ counts: Int...) -> SettingsKind {
        let words = counts.map(String.init).joined(separator: " or ")
        return scalar("\(words) digits") { text in
            counts.contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit) ? text : nil
        }
    }

    /// A name for a file, a payer or a rule: small letters, digits, `-`, `_` and `.`, at most 64, a letter or digit
    /// at both ends.
    package static var identifier: SettingsKind {
        scalar("an identifier such as `bcbs-illinois` (small letters, digits, `-`, `_`, `.`)") { text in
            isIdentifier(text) ? text : nil
        }
    }

    package static func isIdentifier(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count <= 64, let first = bytes.first, let last = bytes.last else { return false }
        return first.isLowerOrDigit && last.isLowerOrDigit
            && bytes.allSatisfy { $0.isLowerOrDigit || [0x2D, 0x2E, 0x5F].contains($0) }
    }

    /// Ten digits of the North American numbering plan, returned without the usual separators.
    package static var phone: SettingsKind {
        scalar("a ten-digit phone number such as 217-555-0142") { text in
            let digits = text.utf8.filter(\.isDigit)
            let others = text.utf8.filter { !$0.isDigit }
            guard digits.count == 10, others.count <= 5, others.allSatisfy({ " ()-.".utf8.contains($0) }) else {
                return nil
            }
            return String(decoding: digits, as: UTF8.self)
        }
    }

    /// A two-letter postal state code.
    package static var state: SettingsKind {
        scalar("a state of two capital letters such as IL") { text in
            text.utf8.count == 2 && text.utf8.allSatisfy(\.isUpper) ? text : nil
        }
    }

    /// A provider taxonomy code: ten capital letters and digits, the last an X.
    package static var taxonomy: SettingsKind {
        scalar("a taxonomy code of ten characters such as 207Q00000X") { text in
            let isTaxonomy =
                text.utf8.count == 10 && text.hasSuffix("X") && text.utf8.allSatisfy { $0.isUpper || $0.isDigit }
            return isTaxonomy ? text : nil
        }
    }

    /// A CPT or HCPCS Level II code by its number, in capitals. Whether the code exists is the code sets' affair.
    /// A diagnosis code with its dot, or a procedure code.
    package static var code: SettingsKind {
        scalar("a code such as E11.9 or 99213") { text in
            let bytes = Array(text.utf8)
            let isCode = bytes.allSatisfy { $0.isDigit || $0.isUpper || $0 == UInt8(ascii: ".") }
            guard isCode, (3...8).contains(bytes.count) else { return nil }
            let dots = bytes.count { $0 == UInt8(ascii: ".") }
            return dots == 0 || dots == 1 && bytes.count > 4 && bytes[3] == UInt8(ascii: ".") ? text : nil
        }
    }

    package static var procedureCode: SettingsKind {
        scalar("a procedure code of five characters such as 99213 or J3301") { text in
            let bytes = Array(text.utf8)
            guard bytes.count == 5, bytes[1...3].allSatisfy(\.isDigit) else { return nil }
            let isLevelOne = bytes[0].isDigit && (bytes[4].isDigit || bytes[4].isUpper)
            return isLevelOne || bytes[0].isUpper && bytes[4].isDigit ? text : nil
        }
    }
}

extension SettingsKind where Value == Int {
    package static func integer(_ range: ClosedRange<Int>) -> SettingsKind {
        scalar("a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
            let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
            guard !digits.isEmpty, digits.utf8.allSatisfy(\.isDigit), let number = Int(text) else { return nil }
            return range.contains(number) ? number : nil
        }
    }
}

extension SettingsKind where Value == Int64 {
    /// A percentage from 0 to 100 with up to two decimals, in basis points (20 % = 2000).
    package static var basisPoints: SettingsKind {
        scalar("a percentage from 0 to 100 such as 20 or 12.5") { text in
            guard let hundredths = (try? Money(text))?.cents, (0...10_000).contains(hundredths) else { return nil }
            return hundredths
        }
    }
}

extension SettingsKind where Value == Bool {
    /// `true`, `yes`, `false` or `no`.
    package static var boolean: SettingsKind {
        scalar("`yes` or `no`") { text in
            switch text {
            case "true", "yes": true
            case "false", "no": false
            default: nil
            }
        }
    }
}

extension SettingsKind where Value == Money {
    /// An amount in dollars from zero to what a claim can carry.
    package static var money: SettingsKind<Money> {
        scalar("an amount in dollars such as 125.00, without `$` or `,`") { text in
            guard let amount = try? Money(text), !amount.isNegative, amount <= .transactionLimit else { return nil }
            return amount
        }
    }
}

extension SettingsKind where Value == CalendarDate {
    package static var date: SettingsKind<CalendarDate> {
        scalar("a date such as 2026-01-31") { CalendarDate(iso: $0) }
    }
}

extension SettingsKind where Value == NPI {
    package static var npi: SettingsKind<NPI> {
        scalar("a National Provider Identifier: ten digits with a correct check digit") { NPI($0) }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (48...57).contains(self) }
    fileprivate var isUpper: Bool { (65...90).contains(self) }
    fileprivate var isLowerOrDigit: Bool { isDigit || (97...122).contains(self) }
}
