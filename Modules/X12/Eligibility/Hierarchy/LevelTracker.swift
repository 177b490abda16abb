import Primitives

/// Follows the HL segments of a set: which level stands below which, by their numbers and not by their order.
///
/// It holds one path of open levels, as long as the transaction's chain of level codes, and the last few closed ones,
/// so that neither the depth nor the number of levels costs memory. There is no recursion: a level that names a wrong
/// parent becomes a finding and is put where its code belongs.
struct LevelTracker<Path> {
    /// A new level.
    struct Entry {
        /// Its place in the chain of codes, the first being 0.
        let depth: Int
        /// True when it stands right below the level that was open.
        let isChild: Bool
        /// What stands above it, when that was closed before.
        let restored: Path?
        /// A wrong number or parent of this level or of one above it.
        let isBroken: Bool
    }

    private struct Level {
        var id: Int?
        var hasChild = false
        /// HL04: true for `1`, false for `0`.
        var declaresChild: Bool?
        var isBroken = false
        var ordinal = 0
        var offset = 0
    }

    private struct Closed {
        let open: [Level]
        let path: Path
    }

    /// How many closed levels can still become a parent.
    private static var memory: Int { 64 }

    private let chain: [PackedCode]
    private var open: [Level] = []
    private var closed: [Closed] = []
    private var nextClosed = 0
    private var highest = 0
    private var hasGap = false
    /// Findings about the new level.
    private(set) var findings: [Finding] = []
    /// Findings about levels before it that lie about their children.
    private(set) var lies: [Finding] = []

    init(chain: [PackedCode]) { self.chain = chain }

    var isEmpty: Bool { highest == 0 && open.isEmpty }

    /// Enters the level of an HL segment; nil when its code is none of the transaction's.
    mutating func enter(_ segment: SegmentView, path: Path) -> Entry? {
        findings = []
        lies = []
        let id = number(segment)
        let code = segment.code(3)
        guard let depth = chain.firstIndex(of: code) else {
            add("x12.hl-level", segment, 3, "HL03 names a level that this transaction does not have.")
            return nil
        }
        var isBroken = id == nil
        let wasOpen = open.count
        var restored: Path?
        if depth == 0 {
            if !segment.isEmpty(2) {
                add("x12.hl-parent", segment, 2, "HL02 names a parent, and this is the highest level.")
            }
            close(from: 0, path)
        } else {
            let parent = segment.number(2).value
            if parent == nil || !isOpen(parent, depth - 1) {
                if let parent, let found = closed.first(where: { $0.open.last?.id == parent && $0.open.count == depth })
                {
                    addLevelOrder(segment)
                    close(from: 0, path)
                    open = found.open
                    restored = found.path
                } else {
                    isBroken = true
                    addWrongParent(segment, parent, id)
                }
            }
            close(from: depth, path)
            addMissingLevels(depth, segment)
            adopt(segment, depth)
        }
        let above = depth > 0 && open[depth - 1].isBroken
        open.append(
            Level(
                id: id, declaresChild: declared(segment), isBroken: isBroken || above, ordinal: segment.ordinal,
                offset: segment.offset))
        return Entry(
            depth: depth, isChild: restored == nil && depth > 0 && depth == wasOpen, restored: restored,
            isBroken: isBroken || above)
    }

    /// Ends the set.
    mutating func finish(path: Path) {
        findings = []
        lies = []
        close(from: 0, path)
    }

    private func isOpen(_ id: Int?, _ depth: Int) -> Bool { depth < open.count && open[depth].id == id }

    private func declared(_ segment: SegmentView) -> Bool? {
        switch segment.code(4) {
        case "1": true
        case "0": false
        default: nil
        }
    }
}

// MARK: Opening and closing

extension LevelTracker {
    private mutating func adopt(_ segment: SegmentView, _ depth: Int) {
        let parent = depth - 1
        if open[parent].declaresChild == false && !open[parent].hasChild {
            lies.append(
                Finding(
                    "x12.hl-child", .error, at: segment.location(2),
                    "The level that HL02 names says in its HL04 that it has none below it."))
        }
        open[parent].hasChild = true
    }

    private mutating func close(from depth: Int, _ path: Path) {
        while open.count > depth, let level = open.last {
            if level.declaresChild == true && !level.hasChild {
                lies.append(
                    Finding(
                        "x12.hl-child", .error,
                        at: Finding.Location("segment \(level.ordinal) HL04", offset: level.offset),
                        "HL04 says that levels stand below this one, and none does."))
            }
            if open.count < chain.count { remember(Closed(open: open, path: path)) }
            open.removeLast()
        }
    }

    private mutating func remember(_ level: Closed) {
        if closed.count < LevelTracker.memory {
            closed.append(level)
        } else {
            closed[nextClosed] = level
            nextClosed = (nextClosed + 1) % LevelTracker.memory
        }
    }

    private mutating func addMissingLevels(_ depth: Int, _ segment: SegmentView) {
        guard open.count < depth else { return }
        add("x12.loop-missing", segment, nil, "A level that must stand above this one is missing.")
        while open.count < depth { open.append(Level(isBroken: true)) }
    }
}

// MARK: Findings

extension LevelTracker {
    private mutating func add(
        _ id: String, _ segment: SegmentView, _ element: Int?, _ message: String,
        _ severity: Finding.Severity = .error
    ) {
        findings.append(Finding(id, severity, at: segment.location(element), message))
    }

    /// HL01; nil when it is no number or repeats one.
    private mutating func number(_ segment: SegmentView) -> Int? {
        guard let id = segment.number(1).value, id > 0 else {
            add("x12.hl-number", segment, 1, "HL01 is not a number.")
            return nil
        }
        if id == highest + 1 {
            highest = id
            return id
        }
        if id > highest {
            hasGap = true
            highest = id
            add("x12.hl-sequence", segment, 1, "HL01 does not count from 1 in steps of 1.", .warning)
            return id
        }
        let isKnown = open.contains { $0.id == id } || closed.contains { $0.open.last?.id == id }
        if isKnown || !hasGap {
            add("x12.hl-duplicate", segment, 1, "HL01 repeats the number of another level.")
            return nil
        }
        add("x12.hl-sequence", segment, 1, "HL01 does not count from 1 in steps of 1.", .warning)
        return id
    }

    private mutating func addLevelOrder(_ segment: SegmentView) {
        add("x12.hl-order", segment, 2, "The level does not follow the one that HL02 names.", .warning)
    }

    private mutating func addWrongParent(_ segment: SegmentView, _ parent: Int?, _ id: Int?) {
        let reason =
            switch parent {
            case nil: "is missing or no number"
            case let parent? where parent == id: "names the level itself"
            case let parent? where parent > highest: "names a level that has not come yet"
            default: "does not name the level that stands above this one"
            }
        add("x12.hl-parent", segment, 2, "HL02 \(reason).")
    }
}
