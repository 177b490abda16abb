import Primitives

// MARK: Reporting of elements

extension SetValidator {
    mutating func report(
        _ element: CheckTable.Element, _ number: Int, _ part: Int?, _ repetition: Int?, _ rule: String, _ snip: Int,
        _ what: String, _ fix: String?, _ code: String, severity: Finding.Severity = .error
    ) {
        var place = self.place()
        place.element = number
        place.component = part
        place.repetition = repetition
        place.dataElement = element.dataElement > 0 ? element.dataElement : nil
        let field = FormField.name(guide: table.guide.name, place: place, qualifier: qualifier)
        let subject = field.map { "\($0) (\(place.elementName))" } ?? place.elementName
        report(rule, snip, severity: severity, place: place, "\(subject) \(what)", fix: fix, code: code)
    }

    /// The code that says what kind of segment is at hand: its first element, or the first part of it.
    private var qualifier: String {
        let last = store.count - 1
        guard last >= 0, store.segments[last].ordinal == ordinal else { return "" }
        let code = store.view(last).componentCode(1, 1)
        return code == .unfit ? "" : code.description
    }

    mutating func reportMissingElement(_ index: Int, _ number: Int, _ part: Int?) {
        report(
            table.elements[index], number, part, nil, "x12.element-missing", 2, "is missing.", "Enter it.", "1")
    }

    mutating func reportUnused(_ index: Int, _ number: Int, _ part: Int?) {
        report(
            table.elements[index], number, part, nil, "x12.element-not-used", 2,
            "is filled, and the guide does not use it here.", "Leave it empty.", "I10", severity: .warning)
    }

    mutating func reportRepetition(_ index: Int, _ number: Int, _ limit: Int) {
        report(
            table.elements[index], number, nil, nil, "x12.element-repeat", 1,
            "is repeated more than \(limit) time\(limit == 1 ? "" : "s").", "Keep at most \(limit).", "12")
    }

    mutating func reportTooManyElements(_ view: borrowing SegmentView, _ known: Int) {
        var place = self.place()
        place.element = known + 1
        report(
            "x12.element-count", 1, place: place,
            "\(view.id.name) has \(view.count) elements; the standard has \(known).", fix: "Remove the surplus.",
            code: "3")
    }

    mutating func reportTrailing(_ view: borrowing SegmentView) {
        var place = self.place()
        place.element = view.count
        report(
            "x12.trailing-separator", 1, severity: .warning, place: place,
            "\(view.id.name) ends with an element separator and nothing behind it.",
            fix: "Leave out empty elements at the end of a segment.", code: nil)
    }

    /// The codes that are allowed, when they are few.
    func codesHint(_ element: CheckTable.Element) -> String {
        let codes = table.codes[element.firstCode..<element.codeEnd].map { PackedCode(raw: $0).description }
        let long = element.longCodes >= 0 ? table.longCodes[element.longCodes] : []
        let all = codes + long
        return all.count <= 12 ? "Use \(all.joined(separator: ", "))." : "Use one of the guide's \(all.count) codes."
    }
}
