package import Primitives

/// What an element holds when it is read as an amount, date or number.
package enum ElementValue<Value> {
    case absent
    case unreadable
    case value(Value)

    package var value: Value? {
        if case .value(let value) = self { return value }
        return nil
    }
}

/// The values of elements. Text is copied; everything else is read in place.
extension SegmentView {
    /// The element as text, with invalid UTF-8 repaired; empty when absent.
    package subscript(_ number: Int) -> String { string(range(number)) }

    /// The element without surrounding blanks, or nil when nothing is left.
    package func text(_ number: Int) -> String? { trimmed(range(number)) }

    /// The first bytes of an element as a code: empty when absent, ``PackedCode/unfit`` when it has more than eight.
    package func code(_ number: Int) -> PackedCode { packed(range(number)) }

    /// One component as text without surrounding blanks, counted from 1; nil when it is empty or absent.
    package func component(_ number: Int, _ part: Int) -> String? { trimmed(range(number, part)) }

    /// One component as a code.
    package func componentCode(_ number: Int, _ part: Int) -> PackedCode { packed(range(number, part)) }

    /// The components of an element, each as text.
    package func components(_ number: Int) -> [String] { pieces(range(number), by: delimiters.component) }

    /// The repetitions of an element, each as text.
    package func repetitions(_ number: Int) -> [String] {
        guard let repetition = delimiters.repetition else { return isEmpty(number) ? [] : [self[number]] }
        return pieces(range(number), by: repetition)
    }

    /// The element as an exact amount; `1e3`, `1,50`, `12.345` and more than ten digits are unreadable.
    package func money(_ number: Int) -> ElementValue<Money> { money(range(number)) }

    /// The component as an exact amount.
    package func money(_ number: Int, _ part: Int) -> ElementValue<Money> { money(range(number, part)) }

    /// The element as `CCYYMMDD`.
    package func date(_ number: Int) -> ElementValue<CalendarDate> { date(range(number)) }

    /// The component as `CCYYMMDD`.
    package func date(_ number: Int, _ part: Int) -> ElementValue<CalendarDate> { date(range(number, part)) }

    /// The element as a period: `CCYYMMDD-CCYYMMDD`, or one day as both ends.
    package func period(_ number: Int) -> ElementValue<ClosedRange<CalendarDate>> {
        let whole = range(number)
        if whole.isEmpty { return .absent }
        if whole.count == 8, case .value(let day) = date(whole) { return .value(day...day) }
        guard whole.count == 17, bytes[whole.lowerBound + 8] == UInt8(ascii: "-"),
            case .value(let first) = date(whole.lowerBound..<whole.lowerBound + 8),
            case .value(let last) = date(whole.lowerBound + 9..<whole.upperBound), first <= last
        else { return .unreadable }
        return .value(first...last)
    }

    /// The element as a whole number of at most nine digits.
    package func number(_ position: Int) -> ElementValue<Int> {
        let whole = range(position)
        if whole.isEmpty { return .absent }
        guard whole.count <= 9 else { return .unreadable }
        var value = 0
        for place in whole {
            let digit = bytes[unchecked: place] &- 48
            guard digit < 10 else { return .unreadable }
            value = value &* 10 &+ Int(digit)
        }
        return .value(value)
    }
}

extension PackedCode {
    /// A code of more than eight bytes, equal to no code of a list.
    package static let unfit = PackedCode(raw: .max)
}

extension SegmentView {
    func string(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let count = range.count
        if count <= 2 { return ShortStrings.string(bytes, range) }
        if count <= 15 {
            // A string of this size is kept in place; filling it is quicker than having it made of a buffer.
            let first = range.lowerBound
            return String(unsafeUninitializedCapacity: count) { target in
                for index in 0..<count { target[index] = bytes[unchecked: first &+ index] }
                return count
            }
        }
        return bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    func trimmed(_ range: Range<Int>) -> String? {
        var first = range.lowerBound
        var last = range.upperBound
        while first < last, bytes[unchecked: first] == 0x20 { first &+= 1 }
        while last > first, bytes[unchecked: last &- 1] == 0x20 { last &-= 1 }
        return first < last ? string(first..<last) : nil
    }

    func packed(_ range: Range<Int>) -> PackedCode {
        guard range.count <= 8 else { return .unfit }
        if range.isEmpty { return .empty }
        if range.lowerBound >= 0, range.lowerBound &+ 8 <= bytes.count {
            // Eight bytes at once; those behind the code are shifted out.
            let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self).bigEndian
            let unused = UInt64(truncatingIfNeeded: 64 &- 8 &* range.count)
            return PackedCode(raw: (word &>> unused) &<< unused)
        }
        var packed: UInt64 = 0
        var place: UInt64 = 56
        for index in range {
            packed |= UInt64(bytes[unchecked: index]) &<< place
            place = place &- 8
        }
        return PackedCode(raw: packed)
    }

    func pieces(_ range: Range<Int>, by separator: UInt8) -> [String] {
        guard !range.isEmpty else { return [] }
        var pieces: [String] = []
        var first = range.lowerBound
        for place in range where bytes[unchecked: place] == separator {
            pieces.append(string(first..<place))
            first = place + 1
        }
        pieces.append(string(first..<range.upperBound))
        return pieces
    }

    func money(_ range: Range<Int>) -> ElementValue<Money> {
        guard !range.isEmpty else { return .absent }
        guard let amount = ElementBytes.money(bytes.extracting(range)) else { return .unreadable }
        return .value(amount)
    }

    func date(_ range: Range<Int>) -> ElementValue<CalendarDate> {
        guard !range.isEmpty else { return .absent }
        guard let date = ElementBytes.date(bytes.extracting(range)) else { return .unreadable }
        return .value(date)
    }
}

/// Values read from an element's bytes. Nothing here accepts what ``Money`` or ``CalendarDate`` would not.
enum ElementBytes {
    /// A decimal with at most two digits behind the point and ten digits in all that count.
    static func money(_ bytes: Span<UInt8>) -> Money? {
        let count = bytes.count
        // Leading zeros are harmless; a longer text can not be an amount.
        guard count > 0, count <= 32 else { return nil }
        let isNegative = bytes[unchecked: 0] == UInt8(ascii: "-")
        let first = isNegative ? 1 : 0
        var place = first
        var cents: UInt64 = 0
        while place < count {
            let digit = bytes[unchecked: place] &- 48
            guard digit < 10 else { break }
            if cents > 99_999_999_999 { return nil }
            cents = cents &* 10 &+ UInt64(digit)
            place &+= 1
        }
        var scale: UInt64 = 100
        let whole = place &- first
        if place < count {
            // A point with one or two digits behind it.
            guard bytes[unchecked: place] == UInt8(ascii: "."), place &+ 1 < count, count &- place <= 3 else {
                return nil
            }
            place &+= 1
            while place < count {
                let digit = bytes[unchecked: place] &- 48
                guard digit < 10 else { return nil }
                cents = cents &* 10 &+ UInt64(digit)
                scale = scale == 100 ? 10 : 1
                place &+= 1
            }
        } else if whole == 0 {
            return nil
        }
        cents = cents &* scale
        guard cents <= UInt64(Money.transactionLimit.cents) else { return nil }
        let amount = Int64(truncatingIfNeeded: cents)
        return Money(cents: isNegative ? 0 &- amount : amount)
    }

    /// `CCYYMMDD`.
    static func date(_ bytes: Span<UInt8>) -> CalendarDate? {
        guard bytes.count == 8 else { return nil }
        // All eight digits at once: each byte less its zero is at most nine, also when six is added.
        let text = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self).littleEndian
        let digits = text ^ 0x3030_3030_3030_3030
        guard (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return nil }
        func pair(_ place: UInt64) -> Int {
            Int(truncatingIfNeeded: (digits &>> place & 15) &* 10 &+ (digits &>> (place &+ 8) & 15))
        }
        return CalendarDate(year: pair(0) &* 100 &+ pair(16), month: pair(32), day: pair(48))
    }
}
