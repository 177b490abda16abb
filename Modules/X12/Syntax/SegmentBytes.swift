import Primitives

// MARK: Bytes

extension SegmentWriter {
    mutating func beginElement() {
        element += 1
        pendingElements += 1
        part = 0
        pendingParts = 0
    }

    mutating func beginPart() {
        if part > 0 { pendingParts += 1 }
        part += 1
    }

    /// Makes sure that `bytes` more fit, and as many separators as are pending.
    mutating func reserve(_ bytes: Int) {
        let needed = used + bytes + pendingElements + pendingParts
        guard needed > storage.count else { return }
        storage.append(contentsOf: repeatElement(0, count: max(storage.count, needed - storage.count)))
    }

    mutating func put(_ byte: UInt8) {
        guard used < storage.count else { return }
        storage[used] = byte
        used &+= 1
    }

    /// Writes the separators that content has to follow.
    mutating func beginContent() {
        while pendingElements > 0 {
            put(delimiters.element)
            pendingElements &-= 1
        }
        while pendingParts > 0 {
            put(separator)
            pendingParts &-= 1
        }
        hasContent = true
    }

    mutating func append(_ text: String) {
        let count = text.utf8.count
        guard count > 0 else { return }
        reserve(count)
        let before = (used, pendingElements, pendingParts, hasContent)
        beginContent()
        let place = used
        if copy(text, count, to: place) {
            used = place &+ count
            return
        }
        (used, pendingElements, pendingParts, hasContent) = before
        appendCleaned(text)
    }

    /// Copies text behind what was written; false when it holds something that an element can not hold as it is.
    private mutating func copy(_ text: String, _ count: Int, to place: Int) -> Bool {
        let low = specialBytes.low
        let high = specialBytes.high
        let utf8 = text.utf8Span.span
        var target = storage.mutableSpan
        guard place &+ count <= target.count, count == utf8.count else { return false }
        var special: UInt64 = 0
        var all: UInt8 = 0
        for index in 0..<count {
            let byte = utf8[unchecked: index]
            special |= (byte < 64 ? low : high) &>> UInt64(byte & 63)
            all |= byte
            target[unchecked: place &+ index] = byte
        }
        return special & 1 == 0 && all < 0x80 && utf8[unchecked: 0] != 0x20 && utf8[unchecked: count &- 1] != 0x20
    }

    mutating func appendCode(_ code: StaticString) {
        let count = code.utf8CodeUnitCount
        guard count > 0 else { return }
        reserve(count)
        beginContent()
        code.withUTF8Buffer { for byte in $0 { put(byte) } }
    }

    mutating func append(number value: Int) {
        reserve(20)
        beginContent()
        append(digits: UInt64(value.magnitude), isNegative: value < 0, width: 1)
    }

    private mutating func append(digits value: UInt64, isNegative: Bool, width: Int) {
        if isNegative { put(UInt8(ascii: "-")) }
        var divisor: UInt64 = 1
        var digits = 1
        while digits < width || (digits < 20 && value / divisor >= 10) {
            divisor *= 10
            digits += 1
        }
        while divisor > 0 {
            put(UInt8(truncatingIfNeeded: value / divisor % 10) &+ 48)
            divisor /= 10
        }
    }

    mutating func append(_ date: CalendarDate) {
        reserve(20)
        beginContent()
        append(digits: UInt64(max(0, date.year * 10_000 + date.month * 100 + date.day)), isNegative: false, width: 8)
    }

    mutating func append(_ amount: Money) {
        reserve(24)
        beginContent()
        let magnitude = amount.cents.magnitude
        append(digits: magnitude / 100, isNegative: amount.cents < 0, width: 1)
        let fraction = UInt8(truncatingIfNeeded: magnitude % 100)
        guard fraction > 0 else { return }
        put(UInt8(ascii: "."))
        put(fraction / 10 &+ 48)
        if fraction % 10 > 0 { put(fraction % 10 &+ 48) }
    }

    /// Writes text that holds something else than the characters of a transaction.
    private mutating func appendCleaned(_ text: String) {
        let clean = SegmentText(text, delimiters: delimiters)
        let name = elementName
        if clean.hadDelimiter {
            // A value of nothing but delimiters would be missing from the file.
            report(
                "x12.delimiter-in-data", name, "\(name) held a delimiter, which was replaced by a blank.",
                severity: clean.bytes.isEmpty ? .error : .warning,
                fix: "Remove the characters * : ^ ~ from the field.")
        }
        if clean.wasRefused {
            report(
                "x12.character", name, "\(name) holds a character that an X12 file can not carry.",
                fix: "Write it with the letters A to Z.")
        } else if clean.wasMapped {
            report("x12.character-mapped", name, "\(name) was written with plain letters.", severity: .info)
        }
        guard !clean.bytes.isEmpty else { return }
        reserve(clean.bytes.count)
        beginContent()
        for byte in clean.bytes { put(byte) }
    }

    /// `CLM02` or `SV101-2`, of the element at hand.
    private var elementName: String {
        let name = element < 10 ? "\(id)0\(element)" : "\(id)\(element)"
        return part > 0 ? "\(name)-\(part)" : name
    }
}

/// Which ASCII bytes an element can not hold, a bit for each.
struct SpecialBytes {
    /// The bytes 0 to 63.
    private(set) var low: UInt64 = 0xFFFF_FFFF
    /// The bytes 64 to 127.
    private(set) var high: UInt64 = 1 << 63

    init(_ delimiters: Delimiters) {
        for byte in delimiters.all {
            if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
        }
    }
}
