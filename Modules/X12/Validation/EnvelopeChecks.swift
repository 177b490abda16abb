import Primitives

/// Checks the values of an ISA and a GS, for which no transaction's guide speaks (SNIP type 1).
///
/// Widths, delimiters, counts and control numbers are the reader's matter.
enum EnvelopeChecks {
    /// Qualifiers of interchange IDs that HIPAA's guides allow in ISA05 and ISA07.
    private static let idQualifiers: Set<String> = ["01", "14", "20", "27", "28", "29", "30", "33", "ZZ"]

    /// What is wrong with the fields of an ISA.
    static func interchange(_ view: borrowing SegmentView) -> [TransactionFinding] {
        var list = List(view)
        list.code(view, 1, ["00", "03"])
        list.code(view, 3, ["00", "01"])
        for number in [5, 7] { list.code(view, number, idQualifiers) }
        for number in [6, 8] { list.require(view, number) }
        list.form(view, 9, "date", "8", isRight: view.element(9).count == 6 && ElementForm.isDate(view.element(9)))
        list.form(view, 10, "time", "9", isRight: view.element(10).count == 4 && ElementForm.isTime(view.element(10)))
        // Interchanges of the version before are met in old files; what they hold has a version of its own.
        list.code(view, 12, ["00501"], severity: view.text(12) == "00401" ? .warning : .error)
        list.code(view, 14, ["0", "1"])
        list.code(view, 15, ["P", "T"])
        return list.findings
    }

    /// What is wrong with the elements of a GS.
    static func group(_ view: borrowing SegmentView) -> [TransactionFinding] {
        var list = List(view)
        for number in [1, 2, 3, 8] { list.require(view, number) }
        for number in [2, 3] where !view.isEmpty(number) && !(2...15).contains(view[number].unicodeScalars.count) {
            list.add(
                number, "x12.element-long", "does not have two to fifteen characters.", "Enter the ID agreed on.", "5")
        }
        list.form(view, 4, "date", "8", isRight: view.element(4).count == 8 && ElementForm.isDate(view.element(4)))
        list.form(view, 5, "time", "9", isRight: ElementForm.isTime(view.element(5)))
        list.code(view, 7, ["X"])
        return list.findings
    }

    /// What is wrong with the elements of a TA1.
    static func acknowledgment(_ view: borrowing SegmentView) -> [TransactionFinding] {
        var list = List(view)
        list.form(
            view, 1, "control number", "7",
            isRight: view.element(1).count == 9 && view.number(1).value != nil)
        // They repeat what the interchange said that is answered, right or wrong.
        list.form(
            view, 2, "date", "8", isRight: view.element(2).count == 6 && ElementForm.isDate(view.element(2)),
            severity: .warning)
        list.form(
            view, 3, "time", "9", isRight: view.element(3).count == 4 && ElementForm.isTime(view.element(3)),
            severity: .warning)
        list.code(view, 4, ["A", "E", "R"])
        list.form(
            view, 5, "note code", "7",
            isRight: view.element(5).count == 3 && (0...31).contains(view.number(5).value ?? -1))
        return list.findings
    }

    private struct List {
        var findings: [TransactionFinding] = []
        let segment: SegmentID
        let offset: Int
        let line: Int

        init(_ view: borrowing SegmentView) {
            segment = view.id
            offset = view.offset
            line = view.ordinal
        }

        mutating func add(
            _ number: Int, _ rule: String, _ what: String, _ fix: String, _ code: String,
            severity: Finding.Severity = .error
        ) {
            let place = TransactionFinding.Place(
                segment: segment.description, element: number, offset: offset, line: line)
            findings.append(
                TransactionFinding(
                    rule: rule, severity: severity, snip: 1, place: place, message: "\(place.elementName) \(what)",
                    fix: fix, syntaxCode: code))
        }

        mutating func require(_ view: borrowing SegmentView, _ number: Int) {
            if view.text(number) == nil { add(number, "x12.element-missing", "is missing.", "Enter it.", "1") }
        }

        mutating func code(
            _ view: borrowing SegmentView, _ number: Int, _ codes: Set<String>, severity: Finding.Severity = .error
        ) {
            guard let value = view.text(number) else {
                add(number, "x12.element-missing", "is missing.", "Enter it.", "1")
                return
            }
            guard !codes.contains(value) else { return }
            add(
                number, "x12.element-code", "has a code that is not allowed here.",
                "Use \(codes.sorted().joined(separator: ", ")).", "7", severity: severity)
        }

        mutating func form(
            _ view: borrowing SegmentView, _ number: Int, _ name: String, _ code: String, isRight: Bool,
            severity: Finding.Severity = .error
        ) {
            if view.text(number) == nil {
                add(number, "x12.element-missing", "is missing.", "Enter it.", "1")
            } else if !isRight {
                let rule = name == "date" || name == "time" ? "x12.element-\(name)" : "x12.element-code"
                add(number, rule, "is not a \(name).", "Enter a right \(name).", code, severity: severity)
            }
        }
    }
}
