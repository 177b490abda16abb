import X12

/// Differences between two files for people.
struct DifferencePrinter {
    let first: String
    let second: String
    let showsValues: Bool

    func show(_ difference: UnitDifference) {
        let name = showsValues && !difference.name.isEmpty ? " \(difference.name)" : ""
        switch difference.sort {
        case .onlyInFirst: Console.say("only in \(first): \(label(difference, isFirst: true))\(name)")
        case .onlyInSecond: Console.say("only in \(second): \(label(difference, isFirst: false))\(name)")
        case .changed:
            let other = label(difference, isFirst: false)
            Console.say("changed: \(label(difference, isFirst: true))\(name); in \(second): \(other)")
            for change in difference.changes { show(change) }
        }
    }

    func showCounts(_ comparison: FileComparison, limit: Int) {
        let counts = [comparison.onlyLeftCount, comparison.onlyRightCount, comparison.changedCount]
        let hidden = counts.reduce(0) { $0 + max(0, $1 - limit) }
        if hidden > 0 { Console.say("... and \(hidden) more; --limit shows them") }
        Console.say(
            "\(comparison.same) the same, \(counts[2]) changed, \(counts[0]) only in \(first), "
                + "\(counts[1]) only in \(second)")
    }

    /// `claim 12 at segment 340, byte 9120`
    private func label(_ difference: UnitDifference, isFirst: Bool) -> String {
        let number = isFirst ? difference.numbers.first : difference.numbers.second
        let place = isFirst ? difference.places.first : difference.places.second
        return "\(difference.what) \(number ?? 0)" + (place.map { " at \(text($0))" } ?? "")
    }

    private func text(_ place: UnitDifference.Place) -> String { "segment \(place.ordinal), byte \(place.offset)" }

    private func show(_ change: UnitDifference.Change) {
        switch (change.first, change.second) {
        case (let one?, let two?):
            for element in change.elements {
                let values = showsValues ? ": \"\(element.firstValue)\" is \"\(element.secondValue)\"" : ""
                Console.say("    \(element.name) at \(text(one)); \(text(two))\(values)")
            }
        case (let one?, nil):
            Console.say(
                "    \(one.segment) at \(text(one)) is not in \(second)\(showsValues ? ": \(change.value)" : "")")
        case (nil, let two?):
            Console.say(
                "    \(two.segment) at \(text(two)) is not in \(first)\(showsValues ? ": \(change.value)" : "")")
        case (nil, nil): break
        }
    }
}

/// Differences between two files for programs.
struct ComparisonView: Encodable {
    var same: Int
    var changed: Int
    var onlyInFirst: Int
    var onlyInSecond: Int
    var differences: [DifferenceView]

    init(_ comparison: FileComparison, _ differences: [DifferenceView]) {
        same = comparison.same
        changed = comparison.changedCount
        onlyInFirst = comparison.onlyLeftCount
        onlyInSecond = comparison.onlyRightCount
        self.differences = differences
    }
}

struct DifferenceView: Encodable {
    struct Place: Encodable {
        var segment: String
        var ordinal: Int
        var offset: Int

        init(_ place: UnitDifference.Place) {
            segment = place.segment
            ordinal = place.ordinal
            offset = place.offset
        }
    }

    struct Element: Encodable {
        var name: String
        var firstValue: String?
        var secondValue: String?
    }

    struct Change: Encodable {
        var first: Place?
        var second: Place?
        var elements: [Element]
        var value: String?
    }

    var sort: String
    var what: String
    var name: String?
    var firstNumber: Int?
    var secondNumber: Int?
    var first: Place?
    var second: Place?
    var changes: [Change]

    init(_ difference: UnitDifference, showsValues: Bool) {
        sort = difference.sort.rawValue
        what = difference.what
        name = showsValues ? difference.name : nil
        firstNumber = difference.numbers.first
        secondNumber = difference.numbers.second
        first = difference.places.first.map(Place.init)
        second = difference.places.second.map(Place.init)
        changes = difference.changes.map { change in
            Change(
                first: change.first.map(Place.init), second: change.second.map(Place.init),
                elements: change.elements.map {
                    Element(
                        name: $0.name, firstValue: showsValues ? $0.firstValue : nil,
                        secondValue: showsValues ? $0.secondValue : nil)
                }, value: showsValues && !change.value.isEmpty ? change.value : nil)
        }
    }
}
