import Primitives

/// Checks the segments of one transaction set against its guide: places each in a loop, checks its elements, and hands
/// each finished unit to the rules.
///
/// The walk needs no look-ahead and no recursion. A segment belongs to the innermost open loop that has a place for it,
/// at or after the place of the segment before; when no loop has, an earlier place is taken and reported as out of order.
struct SetValidator: ~Copyable {
    /// A loop that the walk is in.
    struct OpenLoop {
        var node: Int
        /// The position, among the loop's children, of the last one met.
        var position: Int
        /// Where its segments start in the store.
        var storeStart: Int
        var errors: Int
        var offset: Int
        var setPosition: Int
        /// The first of the errors, of a level above the units.
        var faults: [UnitVerdict.InheritedFault] = []
        /// What unit rules told of it already.
        var told: Set<UnitVerdict.InheritedFault> = []
    }

    let table: CheckTable
    let options: ValidationOptions
    private let checksElements: Bool
    var store: UnitStore
    var stack: [OpenLoop] = []
    /// How often each node was met in the open repetition of the loop around it.
    var uses: [Int]
    var findings: [TransactionFinding] = []
    var verdicts: [UnitVerdict] = []
    let setControl: String
    /// The segment at hand.
    var offset = 0
    var ordinal = 0
    var position = 0
    var segmentID = SegmentID.invalid
    let rules: RuleTable
    var setRules: [any SetRuleRun]
    /// A loop was opened at a segment that is not its first; the next segment shows whether that was right.
    var guess: HeadlessGuess?

    init(_ tables: GuideTables, control: String, delimiters: Delimiters, options: ValidationOptions) {
        table = tables.checks
        rules = tables.rules
        self.options = options
        checksElements = !options.levels.isDisjoint(with: [1, 2])
        setControl = control
        store = UnitStore(codeLists: options.codeLists, today: options.today, limit: options.limits.unitBytes)
        store.reset(table, delimiters)
        uses = [Int](repeating: 0, count: table.nodes.count)
        stack = [OpenLoop(node: 0, position: 0, storeStart: 0, errors: 0, offset: 0, setPosition: 0)]
        setRules = rules.setRules.map { $0.begin() }
    }

    /// Checks one segment of the set, its ST and SE included.
    mutating func take(_ view: borrowing SegmentView, position: Int) {
        offset = view.offset
        ordinal = view.ordinal
        self.position = position
        segmentID = view.id
        let stray = guess == nil ? nil : reconsider(view)
        guard let node = place(view) else { return }
        // The loop has what stood before its first segment.
        if let stray { uses[stray] &+= 1 }
        let depth = stack.count - 1
        let loopStart = stack[depth].storeStart
        store.append(
            view, node: node, loop: table.nodes[node].loop, loopStart: min(loopStart, store.count),
            position: position)
        if checksElements { check(view, node) }
        runSegmentRules(node)
        if segmentID == "HL", loopStart == store.count - 1 {
            runLevelRules(at: loopStart, isStart: true)
        }
    }

    /// Ends the set: closes what is open and runs the rules of the whole set.
    mutating func finish() {
        guess = nil
        while stack.count > 1 { close() }
        leave(from: stack[0].position, to: .max, of: 0, depth: 0)
        store.unit = 0..<store.count
        var report = RuleReport()
        for index in setRules.indices { setRules[index].end(store, &report) }
        take(report)
    }
}

// MARK: Placing

extension SetValidator {
    /// The node of the segment, with the loops closed and opened that it asks for; nil when the guide has no place.
    private mutating func place(_ view: borrowing SegmentView) -> Int? {
        if let (depth, child) = find(view, matchingCodes: true, inOrder: true) { return enter(child, at: depth) }
        if let node = enterHeadlessRepetition(view) { return node }
        if let node = enterHeadlessLoop(view, guesses: false) { return node }
        if let node = enterOutOfOrder(view) { return node }
        if let node = enterOnlyOne(view) { return node }
        if let node = enterHeadlessLoop(view, guesses: true) { return node }
        reportUnplaced(view)
        return nil
    }

    /// The innermost place for the segment, at or after the last one met, or before it.
    /// - Parameter matchingCodes: its qualifiers must be those of the place, and to leave a loop or go back in it also
    ///   its first code.
    func find(
        _ view: borrowing SegmentView, matchingCodes: Bool, inOrder: Bool
    ) -> (depth: Int, child: CheckTable.Child)? {
        let id = view.id.raw
        var depth = stack.count - 1
        while depth >= 0 {
            let open = stack[depth]
            let node = table.nodes[open.node]
            // A loop's first segment starts the loop anew, which is the parent's matter.
            var index = depth == 0 ? node.firstChild : node.firstChild &+ 1
            while index < node.childEnd {
                let child = table.children[index]
                if child.segment == id, inOrder ? child.position >= open.position : child.position < open.position,
                    !matchingCodes
                        || (matches(view, child.node)
                            && ((inOrder && depth == stack.count &- 1) || firstCodeFits(view, child.node)))
                {
                    return (depth, child)
                }
                index &+= 1
            }
            depth &-= 1
        }
        return nil
    }

    func matches(_ view: borrowing SegmentView, _ node: Int) -> Bool { matches(view, table.nodes[node]) }

    func matches(_ view: borrowing SegmentView, _ node: CheckTable.Node) -> Bool {
        let first = node.firstDiscriminator
        let end = node.discriminatorEnd
        var index = first
        while index < end {
            let rule = table.discriminators[index]
            let range = rule.component == 0 ? view.range(rule.element) : view.range(rule.element, rule.component)
            let code = view.packed(range)
            if !table.contains(code.raw, rule.firstCode, rule.codeEnd) {
                guard rule.longCodes >= 0, table.longCodes[rule.longCodes].contains(view.string(range)) else {
                    return false
                }
            }
            index &+= 1
        }
        return true
    }

    /// Closes the loops inside of `depth` and notes the use of a child there.
    mutating func enter(_ child: CheckTable.Child, at depth: Int, keepsPosition: Bool = false) -> Int {
        while stack.count - 1 > depth { close() }
        if !keepsPosition, child.position > stack[depth].position {
            leave(from: stack[depth].position, to: child.position, of: stack[depth].node, depth: depth)
            stack[depth].position = child.position
        }
        uses[child.node] &+= 1
        let node = table.nodes[child.node]
        if uses[child.node] > node.maxUse { reportTooMany(child.node) }
        guard node.isLoop else { return child.node }
        uses[child.node] &-= 1
        open(child.node)
        return child.node + 1
    }

    /// Begins a repetition of a loop.
    mutating func open(_ loop: Int) {
        uses[loop] &+= 1
        var inner = loop &+ 1
        while inner < table.nodes[loop].end {
            uses[inner] = 0
            inner &+= 1
        }
        uses[loop &+ 1] = 1
        stack.append(
            OpenLoop(
                node: loop, position: 0, storeStart: store.count, errors: 0, offset: offset, setPosition: position))
    }

    /// Reports the required children between two positions that were not met.
    mutating func leave(from first: Int, to end: Int, of node: Int, depth: Int) {
        let loop = table.nodes[node]
        for index in loop.firstChild..<loop.childEnd {
            let child = table.children[index]
            guard child.isRequired, child.position >= first, child.position < end, uses[child.node] == 0 else {
                continue
            }
            reportMissing(child.node, depth: depth)
        }
    }

    /// Ends the innermost loop.
    mutating func close() {
        let depth = stack.count - 1
        let open = stack[depth]
        leave(from: open.position, to: .max, of: open.node, depth: depth)
        let node = table.nodes[open.node]
        if node.isUnit { endUnit() }
        if node.isLevel { runLevelRules(at: open.storeStart, isStart: false) }
        guard let closed = stack.popLast() else { return }
        if node.isUnit || node.isLevel {
            store.truncate(to: closed.storeStart)
        } else {
            stack[depth - 1].errors += closed.errors
            if !closed.faults.isEmpty { stack[depth - 1].inherit(closed.faults) }
        }
    }

    private mutating func endUnit() {
        let depth = stack.count - 1
        store.setUnit(min(stack[depth].storeStart, store.count)..<store.count)
        if store.isCut {
            report(
                "x12.unit-limit", 1, "A claim or answer is so long that its amounts and codes were not checked.",
                fix: "Ask the sender for a correct file.", code: nil)
        }
        runUnitRules()
        let open = stack[depth]
        let inherited = stack[0..<depth].reduce(0) { $0 + $1.errors }
        // The nearest level says best why.
        let faults = inherited == 0 ? [] : Array(stack[0..<depth].reversed().flatMap(\.faults).prefix(3))
        verdicts.append(
            UnitVerdict(
                transaction: setControl, offset: open.offset, position: open.setPosition,
                isAccepted: open.errors + inherited == 0, errors: open.errors, inheritedErrors: inherited,
                inheritedFaults: faults))
    }
}

extension SetValidator.OpenLoop {
    /// Keeps what a unit below may have to name as the cause of its rejection; three do.
    mutating func inherit(_ more: [UnitVerdict.InheritedFault]) {
        for fault in more where faults.count < 3 { faults.append(fault) }
    }
}
