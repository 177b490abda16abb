import Primitives

// MARK: A segment, element by element

extension SegmentWriter {
    /// Begins a segment.
    mutating func begin(_ id: SegmentID) {
        self.id = id
        start = used
        element = 0
        pendingElements = 0
        hasContent = false
        reserve(8)
        var shift: UInt32 = 24
        while true {
            let byte = UInt8(truncatingIfNeeded: id.raw >> shift)
            if byte != 0 { put(byte) }
            if shift == 0 { break }
            shift -= 8
        }
    }

    /// Ends the segment; one whose elements are all empty is not written.
    mutating func end() {
        guard hasContent else {
            used = start
            return
        }
        reserve(1)
        put(delimiters.segment)
        count += 1
    }

    /// Leaves elements empty.
    mutating func skip(_ elements: Int = 1) {
        element += elements
        pendingElements += elements
    }

    /// The next element.
    mutating func text(_ text: String) {
        beginElement()
        append(text)
    }

    mutating func text(_ text: String?) {
        if let text { self.text(text) } else { skip() }
    }

    /// The next element, a code of the guide that needs no cleaning.
    mutating func code(_ code: StaticString) {
        beginElement()
        appendCode(code)
    }

    mutating func number(_ value: Int) {
        beginElement()
        append(number: value)
    }

    mutating func number(_ value: Int?) {
        if let value { number(value) } else { skip() }
    }

    /// `CCYYMMDD`.
    mutating func date(_ date: CalendarDate) {
        beginElement()
        append(date)
    }

    mutating func date(_ date: CalendarDate?) {
        if let date { self.date(date) } else { skip() }
    }

    /// A date and what follows it in the same element, such as `HHMM`.
    mutating func text(date: CalendarDate, followedBy text: String) {
        beginElement()
        append(date)
        append(text)
    }

    /// `CCYYMMDD-CCYYMMDD`.
    mutating func dates(_ first: CalendarDate, _ last: CalendarDate) {
        beginElement()
        append(first)
        reserve(1)
        put(UInt8(ascii: "-"))
        append(last)
    }

    /// An amount without zeros that carry nothing; one that no monetary element can carry is reported.
    mutating func money(_ amount: Money, _ path: String) {
        beginElement()
        check(amount, path)
        append(amount)
    }

    private mutating func check(_ amount: Money, _ path: String) {
        guard amount.cents.magnitude > Money.transactionLimit.cents.magnitude else { return }
        report("x12.amount-limit", path, "\(path) is above 99,999,999.99.")
    }

    mutating func money(_ amount: Money?, _ path: String) {
        if let amount { money(amount, path) } else { skip() }
    }

    /// Begins a composite; its components follow with ``component(_:)`` and ``skipComponents(_:)``.
    mutating func beginComponents() {
        beginElement()
        separator = delimiters.component
    }

    mutating func component(_ text: String) {
        beginPart()
        append(text)
    }

    mutating func component(_ text: String?) {
        if let text { component(text) } else { skipComponents() }
    }

    mutating func component(code: StaticString) {
        beginPart()
        appendCode(code)
    }

    mutating func component(number: Int) {
        beginPart()
        append(number: number)
    }

    mutating func component(date: CalendarDate) {
        beginPart()
        append(date)
    }

    mutating func component(from first: CalendarDate, to last: CalendarDate) {
        beginPart()
        append(first)
        reserve(1)
        put(UInt8(ascii: "-"))
        append(last)
    }

    mutating func component(money amount: Money, _ path: String) {
        beginPart()
        check(amount, path)
        append(amount)
    }

    mutating func skipComponents(_ components: Int = 1) {
        guard components > 0 else { return }
        // Nothing separates the first component from what is before it.
        pendingParts += part == 0 ? components - 1 : components
        part += components
    }

    /// Begins a repeated element; its repetitions follow as components do.
    mutating func beginRepetitions() {
        beginElement()
        separator = delimiters.repetition ?? 0x20
    }

    /// Goes on with the next repetition of an element whose repetitions are composites.
    mutating func nextRepetition() {
        pendingParts = 0
        part = 0
        reserve(1)
        beginContent()
        put(delimiters.repetition ?? 0x20)
    }
}
