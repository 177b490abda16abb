package import Primitives

/// A rule that a guide's structure can not say: balancing (SNIP 3), situations (4), codes (5), lines of service (6).
///
/// Each rule is one type in one file, with its sentence and source in the doc comment and a test of its own.
package protocol TransactionRule: Sendable {
    /// Stable, such as `x12.claim-balance`.
    var id: String { get }
    /// 3 to 6.
    var snip: Int { get }
    var severity: Finding.Severity { get }
    /// The guides it belongs to, by name: `837P`.
    var guides: Set<String> { get }
}

extension TransactionRule {
    package var severity: Finding.Severity { .error }
}

/// A rule about one segment at a time, wherever it stands.
package protocol SegmentRule: TransactionRule {
    var segments: [SegmentID] { get }
    /// Whether the rule has anything to say of a segment at one place of a guide, asked once when the guide is made
    /// ready, so that a rule about REF*X4 costs nothing at any other REF.
    func applies(to place: RulePlace) -> Bool
    /// Looks at the segment at `index` of the store.
    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport)
}

extension SegmentRule {
    package func applies(to place: RulePlace) -> Bool { true }
}

/// A rule about a unit: a claim of an 837, a claim's payment of an 835, an answer of a 271 or 277.
package protocol UnitRule: TransactionRule {
    func check(_ store: borrowing UnitStore, _ report: inout RuleReport)
}

/// A rule about a whole set; what it must remember from unit to unit is in its run.
package protocol SetRule: TransactionRule {
    func begin() -> any SetRuleRun
}

/// One set's run of a ``SetRule``.
package protocol SetRuleRun {
    /// A unit has ended.
    mutating func unit(_ store: borrowing UnitStore, _ report: inout RuleReport)
    /// The set has ended; the store holds what stands outside of units.
    mutating func end(_ store: borrowing UnitStore, _ report: inout RuleReport)
    /// A level begins: `index` is its HL. A fault reported here counts against all that stands below the level.
    mutating func levelStart(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport)
    /// A level ends: `index` is its HL, and what it holds beside units and inner levels is still in the store.
    mutating func levelEnd(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport)
}

extension SetRuleRun {
    package mutating func levelStart(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {}
    package mutating func levelEnd(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {}
}

/// What rules found, before it is given its place in the file.
package struct RuleReport {
    struct Entry {
        var rule: String
        var snip: Int
        var severity: Finding.Severity
        var segment: UnitSegment
        var element: Int?
        var component: Int?
        var message: String
        var fix: String?
        /// IK403 for a fault of an element, IK304 for one of a segment, when a 999 can say it.
        var code: String?
    }

    private(set) var entries: [Entry] = []

    /// Reports a fault at a segment of the store, an element and a component of it if they are given.
    package mutating func add(
        _ rule: some TransactionRule, _ store: borrowing UnitStore, at index: Int, _ element: Int? = nil,
        _ component: Int? = nil, _ message: String, fix: String? = nil, severity: Finding.Severity? = nil,
        code: String? = nil
    ) {
        guard index >= 0, index < store.count else { return }
        add(
            rule, store.segments[index], element, component, message, fix: fix, severity: severity, code: code)
    }

    /// Reports a fault at a segment that a run has kept, though it may have left the store.
    package mutating func add(
        _ rule: some TransactionRule, _ segment: UnitSegment, _ element: Int? = nil, _ component: Int? = nil,
        _ message: String, fix: String? = nil, severity: Finding.Severity? = nil, code: String? = nil
    ) {
        entries.append(
            Entry(
                rule: rule.id, snip: rule.snip, severity: severity ?? rule.severity, segment: segment,
                element: element, component: component, message: message, fix: fix, code: code))
    }
}

/// The rules of one guide, sorted by when they run.
final class RuleTable: Sendable {
    let unitRules: [any UnitRule]
    let setRules: [any SetRule]
    /// For each node of the guide the rules about its segment.
    let segmentRules: [[any SegmentRule]]

    init(_ table: CheckTable, levels: Set<Int>) {
        let name = table.guide.name
        let rules = TransactionRules.all.filter { $0.guides.contains(name) && levels.contains($0.snip) }
        unitRules = rules.compactMap { $0 as? any UnitRule }
        setRules = rules.compactMap { $0 as? any SetRule }
        let bySegment = rules.compactMap { $0 as? any SegmentRule }
        segmentRules = table.nodes.indices.map { index in
            let place = RulePlace(table: table, node: index)
            return table.nodes[index].isLoop
                ? [] : bySegment.filter { $0.segments.contains(place.segment) && $0.applies(to: place) }
        }
    }
}

// MARK: Running

extension SetValidator {
    mutating func runSegmentRules(_ node: Int) {
        // A segment over the limit of a unit is not in the store.
        guard !rules.segmentRules[node].isEmpty, store.segments.last?.ordinal == ordinal else { return }
        var report = RuleReport()
        store.unit = unitStart..<store.count
        for rule in rules.segmentRules[node] { rule.check(store, store.count - 1, &report) }
        take(report)
    }

    /// Where the innermost open unit starts in the store.
    private var unitStart: Int {
        for open in stack.reversed() where table.nodes[open.node].isUnit { return min(open.storeStart, store.count) }
        return store.count
    }

    mutating func runUnitRules() {
        var report = RuleReport()
        // What is not complete can not be checked by itself; the rules of the whole set count it all the same.
        if !store.isCut { for rule in rules.unitRules { rule.check(store, &report) } }
        for index in setRules.indices { setRules[index].unit(store, &report) }
        take(report)
    }

    /// Tells the rules of the whole set that a level begins or ends.
    mutating func runLevelRules(at index: Int, isStart: Bool) {
        guard index < store.count, !setRules.isEmpty else { return }
        var report = RuleReport()
        for rule in setRules.indices {
            if isStart {
                setRules[rule].levelStart(store, index, &report)
            } else {
                setRules[rule].levelEnd(store, index, &report)
            }
        }
        take(report)
    }

    /// Gives what rules found its place, and the level to which it belongs: a fault of a level above the unit counts
    /// against all units below that level, and is told once.
    mutating func take(_ report: RuleReport) {
        for entry in report.entries {
            let depth = level(of: entry.segment)
            if depth < stack.count - 1 {
                let fault = UnitVerdict.InheritedFault(rule: entry.rule, offset: entry.segment.offset)
                guard stack[depth].told.insert(fault).inserted else { continue }
            }
            var place = TransactionFinding.Place(
                transaction: setControl, loop: entry.segment.loop.description,
                segment: entry.segment.id.description, element: entry.element, component: entry.component,
                offset: entry.segment.offset, line: entry.segment.ordinal, position: entry.segment.position)
            if let element = entry.element {
                place.dataElement = dataElement(entry.segment.node, element, entry.component)
            }
            add(
                TransactionFinding(
                    rule: entry.rule, severity: entry.severity, snip: entry.snip, place: place,
                    message: entry.message, fix: entry.fix, syntaxCode: entry.code), depth: depth)
        }
    }

    /// The innermost open loop that began at or before the segment.
    private func level(of segment: UnitSegment) -> Int {
        var depth = stack.count - 1
        while depth > 0 {
            let start = stack[depth].storeStart
            if start < store.count, store.segments[start].ordinal <= segment.ordinal { return depth }
            depth -= 1
        }
        return 0
    }

    private func dataElement(_ node: Int, _ number: Int, _ part: Int?) -> Int? {
        guard number >= 1, number <= table.nodes[node].elementCount else { return nil }
        var element = table.elements[table.nodes[node].firstElement + number - 1]
        if let part, part >= 1, part <= element.componentCount {
            element = table.elements[element.firstComponent + part - 1]
        }
        return element.dataElement > 0 ? element.dataElement : nil
    }
}
