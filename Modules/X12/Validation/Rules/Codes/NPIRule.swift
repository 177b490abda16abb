import Primitives

/// A National Provider Identifier has ten digits, begins with 1 or 2 and ends with its check digit.
///
/// A wrong number is an error when another NPI of the same claim, or one before it in the transaction, is right.
/// Where none is, as in nearly all published examples, the numbers are placeholders and each is a warning. A number such
/// as 1122334455 is a placeholder whose check digit is right by chance, so it proves nothing.
///
/// Source: 45 CFR 162.406; CMS "NPI check digit" note; TR3: qualifier XX in NM108 and N103, HPI in REF01 and PRV02.
package struct NPIRule: SetRule {
    package var id: String { "x12.npi" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.all }

    package init() {}

    package func begin() -> any SetRuleRun { Run(rule: self) }

    private struct Run: SetRuleRun {
        let rule: NPIRule
        /// The last segment that was looked at: levels above several units are looked at once.
        private var lastOrdinal = 0
        private var hasRightOne = false

        init(rule: NPIRule) { self.rule = rule }

        mutating func unit(_ store: borrowing UnitStore, _ report: inout RuleReport) {
            look(at: store, to: store.unit.upperBound, &report)
        }

        mutating func end(_ store: borrowing UnitStore, _ report: inout RuleReport) {
            look(at: store, to: store.count, &report)
        }

        private mutating func look(at store: borrowing UnitStore, to end: Int, _ report: inout RuleReport) {
            var wrong: [(index: Int, element: Int, isFormed: Bool)] = []
            var index = firstNew(store, end)
            while index < end {
                let element = NPIRule.element(store, index)
                if element > 0 {
                    let number = store.view(index).element(element)
                    if CodeForm.isNPI(number) {
                        hasRightOne = hasRightOne || !NPIRule.isPlaceholder(number)
                    } else if !number.isEmpty {
                        wrong.append((index, element, CodeForm.isDigits(number, 10)))
                    }
                }
                index &+= 1
            }
            if end > 0, end <= store.count { lastOrdinal = max(lastOrdinal, store.segments[end - 1].ordinal) }
            for fault in wrong {
                report.add(
                    rule, store, at: fault.index, fault.element, nil,
                    fault.isFormed
                        ? "The NPI is not a number that was given out: its first digit or its check digit is wrong."
                        : "The NPI does not have ten digits.",
                    fix: "Compare the NPI with the provider's registration and enter it again.",
                    severity: hasRightOne ? .error : .warning, code: "7")
            }
        }

        /// Segments stand in the order of the file, so that the new ones are the last.
        private func firstNew(_ store: borrowing UnitStore, _ end: Int) -> Int {
            var index = min(end, store.count)
            while index > 0, store.segments[index - 1].ordinal > lastOrdinal { index -= 1 }
            return index
        }
    }

    /// Digits that repeat or go up and down by one, save 1234567893: its check digit was worked out.
    private static func isPlaceholder(_ number: Span<UInt8>) -> Bool {
        var steps = 0
        var rising = 0
        var place = 1
        while place < number.count {
            let step = Int(number[unchecked: place]) &- Int(number[unchecked: place &- 1])
            if abs(step) <= 1 { steps &+= 1 }
            if step == 1 { rising &+= 1 }
            place &+= 1
        }
        return steps >= number.count &- 2 && rising < number.count &- 2
    }

    /// The element that holds an NPI; 0 when the segment holds none.
    private static func element(_ store: borrowing UnitStore, _ index: Int) -> Int {
        switch store.segments[index].id {
        case "NM1":
            let view = store.view(index)
            return view.count >= 9 && view.code(8) == "XX" ? 9 : 0
        case "N1": return store.view(index).code(3) == "XX" ? 4 : 0
        case "REF": return store.view(index).code(1) == "HPI" ? 2 : 0
        case "PRV": return store.view(index).code(2) == "HPI" ? 3 : 0
        default: return 0
        }
    }
}
