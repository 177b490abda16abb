/// The form of a value: its length, its characters, its date or time.
enum ElementForm {
    enum Verdict { case right, tooShort, tooLong, character, date, time }

    static func check(_ bytes: Span<UInt8>, _ element: CheckTable.Element) -> Verdict {
        switch element.type {
        case .an, .id: return text(bytes, element)
        case .r: return decimal(bytes, element)
        case .n: return whole(bytes, element)
        case .dt:
            if bytes.count < element.minLength { return .tooShort }
            if bytes.count > element.maxLength { return .tooLong }
            return isDate(bytes) ? .right : .date
        case .tm:
            if bytes.count < element.minLength { return .tooShort }
            if bytes.count > element.maxLength { return .tooLong }
            return isTime(bytes) ? .right : .time
        case .b, .composite: return .right
        }
    }

    private static func text(_ bytes: Span<UInt8>, _ element: CheckTable.Element) -> Verdict {
        var characters = bytes.count
        var isPlain = true
        var isBlank = true
        for place in bytes.indices {
            let byte = bytes[unchecked: place]
            if byte != 0x20 { isBlank = false }
            // Control characters are in no character set of the standard; the parts of one letter count once.
            if byte < 0x20 || byte == 0x7F { isPlain = false }
            if byte & 0xC0 == 0x80 { characters &-= 1 }
        }
        if !isPlain { return .character }
        if isBlank { return element.usage == .required ? .tooShort : .right }
        if characters < element.minLength { return .tooShort }
        return characters > element.maxLength ? .tooLong : .right
    }

    /// A sign, digits and one point; only digits count for the length.
    private static func decimal(_ bytes: Span<UInt8>, _ element: CheckTable.Element) -> Verdict {
        var digits = 0
        var points = 0
        for place in bytes.indices {
            let byte = bytes[unchecked: place]
            if byte &- 48 < 10 {
                digits &+= 1
            } else if byte == UInt8(ascii: ".") {
                points &+= 1
            } else if byte != UInt8(ascii: "-") || place > 0 {
                return .character
            }
        }
        if points > 1 || digits == 0 { return .character }
        if digits < element.minLength { return .tooShort }
        return digits > element.maxLength ? .tooLong : .right
    }

    private static func whole(_ bytes: Span<UInt8>, _ element: CheckTable.Element) -> Verdict {
        var digits = 0
        for place in bytes.indices {
            let byte = bytes[unchecked: place]
            if byte &- 48 < 10 {
                digits &+= 1
            } else if byte != UInt8(ascii: "-") || place > 0 {
                return .character
            }
        }
        if digits == 0 { return .character }
        if digits < element.minLength { return .tooShort }
        return digits > element.maxLength ? .tooLong : .right
    }

    /// Eight digits, or six with a year of two digits.
    static func isDate(_ bytes: Span<UInt8>) -> Bool {
        if bytes.count == 8 { return ElementBytes.date(bytes) != nil }
        guard bytes.count == 6, let value = number(bytes) else { return false }
        let month = value / 100 % 100
        let day = value % 100
        return (1...12).contains(month) && (1...31).contains(day)
    }

    /// HHMM, HHMMSS, HHMMSSD or HHMMSSDD.
    static func isTime(_ bytes: Span<UInt8>) -> Bool {
        guard [4, 6, 7, 8].contains(bytes.count), let minutes = number(bytes.extracting(0..<4)) else { return false }
        guard minutes / 100 < 24, minutes % 100 < 60, number(bytes) != nil else { return false }
        guard bytes.count >= 6 else { return true }
        return number(bytes.extracting(4..<6)).map { $0 < 60 } ?? false
    }

    private static func number(_ bytes: Span<UInt8>) -> Int? {
        guard bytes.count <= 12 else { return nil }
        var value = 0
        for place in bytes.indices {
            let digit = bytes[unchecked: place] &- 48
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }

    /// Whether the bytes have the form of a qualifier of data element 1250; nil for a form that is not known here.
    static func matches(_ bytes: Span<UInt8>, _ format: PackedCode) -> Bool? {
        switch format {
        case "D8": return bytes.count == 8 && isDate(bytes)
        case "D6": return bytes.count == 6 && isDate(bytes)
        case "RD8": return isPeriod(bytes)
        case "TM": return bytes.count == 4 && isTime(bytes)
        case "TS": return bytes.count == 6 && isTime(bytes)
        case "DT": return bytes.count == 12 && isDate(bytes.extracting(0..<8)) && isTime(bytes.extracting(8..<12))
        case "RTS":
            return bytes.count == 29 && isDate(bytes.extracting(0..<8)) && isTime(bytes.extracting(8..<14))
                && bytes[14] == UInt8(ascii: "-") && isDate(bytes.extracting(15..<23))
                && isTime(bytes.extracting(23..<29))
        default: return nil
        }
    }

    private static func isPeriod(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count == 17, bytes[8] == UInt8(ascii: "-"),
            let first = ElementBytes.date(bytes.extracting(0..<8)),
            let last = ElementBytes.date(bytes.extracting(9..<17))
        else { return false }
        return first <= last
    }
}
