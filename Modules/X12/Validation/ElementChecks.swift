import Primitives

// MARK: Elements (SNIP types 1 and 2)

extension SetValidator {
    /// Checks all elements of a segment against its node of the guide.
    mutating func check(_ view: borrowing SegmentView, _ node: Int) {
        let first = table.nodes[node].firstElement
        let known = table.nodes[node].elementCount
        let count = view.count
        var number = 1
        while number <= known {
            let range = number <= count ? view.range(number) : view.end..<view.end
            check(view, range, first &+ number &- 1, number)
            number &+= 1
        }
        if count > known { reportTooManyElements(view, known) }
        if view.count > 0, view.isEmpty(view.count) { reportTrailing(view) }
        var note = table.nodes[node].firstNote
        while note < table.nodes[node].noteEnd {
            check(view, table.notes[note], node)
            note &+= 1
        }
    }

    private mutating func check(_ view: borrowing SegmentView, _ range: Range<Int>, _ index: Int, _ number: Int) {
        let usage = table.elements[index].usage
        if range.isEmpty {
            if usage == .required { reportMissingElement(index, number, nil) }
            return
        }
        if usage == .notUsed {
            reportUnused(index, number, nil)
            return
        }
        let element = table.elements[index]
        guard element.maxRepeats != 1, let repetition = view.delimiters.repetition else {
            if element.maxRepeats == 1, let repetition = view.delimiters.repetition,
                view.bytes.contains(repetition, in: range)
            {
                reportRepetition(index, number, 1)
                return
            }
            checkValue(view, range, index, number, nil)
            return
        }
        var count = 0
        var start = range.lowerBound
        for place in range where view.bytes[unchecked: place] == repetition {
            count += 1
            checkValue(view, start..<place, index, number, count)
            start = place + 1
        }
        count += 1
        checkValue(view, start..<range.upperBound, index, number, count == 1 ? nil : count)
        if count > element.maxRepeats { reportRepetition(index, number, element.maxRepeats) }
    }

    private mutating func checkValue(
        _ view: borrowing SegmentView, _ range: Range<Int>, _ index: Int, _ number: Int, _ repetition: Int?
    ) {
        let element = table.elements[index]
        if element.type == .composite {
            checkComposite(view, range, index, number, repetition)
        } else if view.bytes.contains(view.delimiters.component, in: range), number != 16 || view.id != "ISA" {
            report(
                element, number, nil, repetition, "x12.component-count", 1, "has components, and it is a single value.",
                "Keep its first part only.", "13")
        } else {
            checkSimple(view, range, element, number, nil, repetition)
        }
    }

    private mutating func checkComposite(
        _ view: borrowing SegmentView, _ range: Range<Int>, _ index: Int, _ number: Int, _ repetition: Int?
    ) {
        let composite = table.elements[index]
        let separator = view.delimiters.component
        var part = 0
        var start = range.lowerBound
        var filled: UInt64 = 0
        var isOver = false
        while !isOver {
            var end = start
            while end < range.upperBound, view.bytes[unchecked: end] != separator { end &+= 1 }
            isOver = end >= range.upperBound
            part &+= 1
            if part > composite.componentCount {
                report(
                    composite, number, nil, repetition, "x12.component-count", 1,
                    "has more components than the guide allows.", "Remove the surplus.", "13")
                break
            }
            let component = table.elements[composite.firstComponent &+ part &- 1]
            if start == end {
                if component.usage == .required {
                    reportMissingElement(composite.firstComponent &+ part &- 1, number, part)
                }
            } else if component.usage == .notUsed {
                reportUnused(composite.firstComponent &+ part &- 1, number, part)
            } else {
                if part < 64 { filled |= 1 << UInt64(part) }
                checkSimple(view, start..<end, component, number, part, repetition)
            }
            start = end &+ 1
        }
        while part < composite.componentCount {
            part &+= 1
            let component = composite.firstComponent &+ part &- 1
            if table.elements[component].usage == .required { reportMissingElement(component, number, part) }
        }
        var note = composite.firstNote
        while note < composite.noteEnd {
            check(filled, table.notes[note], composite, number, repetition)
            note &+= 1
        }
    }

    private mutating func checkSimple(
        _ view: borrowing SegmentView, _ range: Range<Int>, _ element: CheckTable.Element, _ number: Int, _ part: Int?,
        _ repetition: Int?
    ) {
        switch ElementForm.check(view.bytes.extracting(range), element) {
        case .right: break
        case .tooShort:
            report(
                element, number, part, repetition, "x12.element-short", 1,
                "has fewer characters than \(element.minLength).", "Enter it in full.", "4")
        case .tooLong:
            report(
                element, number, part, repetition, "x12.element-long", 1,
                "has more characters than \(element.maxLength).", "Shorten it where it is entered.", "5")
        case .character:
            report(
                element, number, part, repetition, "x12.element-character", 1,
                "has a character that is not allowed in it.", "Use plain letters, digits and punctuation.", "6")
        case .date:
            report(
                element, number, part, repetition, "x12.element-date", 1, "is not a date of the calendar.",
                "Enter the date as year, month and day.", "8")
        case .time:
            report(
                element, number, part, repetition, "x12.element-time", 1, "is not a time of the day.",
                "Enter hours and minutes.", "9")
        }
        if element.hasCodes, !isListed(view, range, element) {
            let isOtherForm = element.dataElement == 1250 && ["D8", "RD8"].contains(view.packed(range))
            report(
                element, number, part, repetition, "x12.element-code", 2,
                "has a code that the guide does not allow here.", codesHint(element), "7",
                severity: isOtherForm ? .warning : .error)
        }
        if element.formatDistance > 0 { checkFormat(view, range, element, number, part, repetition) }
    }

    private func isListed(_ view: borrowing SegmentView, _ range: Range<Int>, _ element: CheckTable.Element) -> Bool {
        if range.count <= 8 { return table.contains(view.packed(range).raw, element.firstCode, element.codeEnd) }
        return element.longCodes >= 0 && table.longCodes[element.longCodes].contains(view.string(range))
    }

    /// A date or period whose form another element names: D8, RD8, D6, TM, DT, ...
    private mutating func checkFormat(
        _ view: borrowing SegmentView, _ range: Range<Int>, _ element: CheckTable.Element, _ number: Int, _ part: Int?,
        _ repetition: Int?
    ) {
        let format: PackedCode
        if let part {
            format = part > element.formatDistance ? view.componentCode(number, part - element.formatDistance) : .empty
        } else {
            format = view.code(number - element.formatDistance)
        }
        let bytes = view.bytes.extracting(range)
        guard let isRight = ElementForm.matches(bytes, format), !isRight else { return }
        // A day where a period is announced, or a period where a day is, can be read all the same.
        let isOtherForm =
            (format == "RD8" && ElementForm.matches(bytes, "D8") == true)
            || (format == "D8" && ElementForm.matches(bytes, "RD8") == true)
        report(
            element, number, part, repetition, "x12.element-date", 1,
            "is not a date or time of the form that its qualifier names.",
            "Enter a date of the calendar; a period's end is not before its start.", "8",
            severity: isOtherForm ? .warning : .error)
    }
}

// MARK: Syntax notes

extension SetValidator {
    private mutating func check(_ view: borrowing SegmentView, _ note: CheckTable.Note, _ node: Int) {
        var filled: UInt64 = 0
        for index in note.first..<note.end {
            let number = table.notePositions[index]
            if number < 64, !view.isEmpty(number) { filled |= 1 << UInt64(number) }
        }
        guard let fault = broken(note, filled), fault <= table.nodes[node].elementCount else { return }
        let element = table.elements[table.nodes[node].firstElement &+ fault &- 1]
        // What the guide requires in any case is reported as missing already.
        guard note.kind == .exclusion || element.usage != .required else { return }
        var place = self.place()
        place.element = fault
        place.dataElement = element.dataElement > 0 ? element.dataElement : nil
        reportNote(note, place)
    }

    private mutating func check(
        _ filled: UInt64, _ note: CheckTable.Note, _ composite: CheckTable.Element, _ number: Int, _ repetition: Int?
    ) {
        guard let fault = broken(note, filled), fault <= composite.componentCount else { return }
        let element = table.elements[composite.firstComponent &+ fault &- 1]
        guard note.kind == .exclusion || element.usage != .required else { return }
        var place = self.place()
        place.element = number
        place.component = fault
        place.repetition = repetition
        place.dataElement = element.dataElement > 0 ? element.dataElement : nil
        reportNote(note, place)
    }

    /// The element that breaks the note, or nil when it is kept.
    private func broken(_ note: CheckTable.Note, _ filled: UInt64) -> Int? {
        let positions = table.notePositions[note.first..<note.end]
        func has(_ number: Int) -> Bool { number < 64 && filled & (1 << UInt64(number)) != 0 }
        guard let first = positions.first else { return nil }
        switch note.kind {
        case .paired:
            guard positions.contains(where: has) else { return nil }
            return positions.first { !has($0) }
        case .required: return positions.contains(where: has) ? nil : first
        case .exclusion:
            let present = positions.filter(has)
            return present.count > 1 ? present[1] : nil
        case .conditional: return has(first) ? positions.dropFirst().first { !has($0) } : nil
        case .listConditional:
            guard has(first), !positions.dropFirst().contains(where: has) else { return nil }
            return positions.dropFirst().first
        }
    }

    private mutating func reportNote(_ note: CheckTable.Note, _ place: TransactionFinding.Place) {
        let name = place.elementName
        let isExclusion = note.kind == .exclusion
        report(
            isExclusion ? "x12.element-exclusion" : "x12.element-conditional", 1, place: place,
            isExclusion
                ? "\(name) must not stand together with another element of the segment."
                : "\(name) is missing; other elements of the segment require it.",
            fix: isExclusion ? "Keep only one of them." : "Enter it, or remove the elements that need it.",
            code: isExclusion ? "10" : "2")
    }
}

extension Span<UInt8> {
    func contains(_ byte: UInt8, in range: Range<Int>) -> Bool {
        var place = range.lowerBound
        while place < range.upperBound {
            if self[unchecked: place] == byte { return true }
            place &+= 1
        }
        return false
    }
}
