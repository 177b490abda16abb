import Primitives

/// Which HL segments a list of units needs: consecutive units share the levels that they have in common.
struct LevelPlan<Level: Equatable> {
    /// One unit's levels.
    struct Unit {
        let path: [Level]
        /// True when the unit has content in its last level, so that further levels may follow below it.
        let hasContent: Bool
        /// The set that the unit stands in; units of different sets share nothing.
        let startsSet: Bool
    }

    /// How many levels each unit shares with the one before it.
    private(set) var shared: [Int] = []
    /// True for each unit whose last level has levels below it.
    private(set) var lastHasChild: [Bool] = []

    /// - Parameter sharesLast: True when two units can stand in the same last level, as claims of one patient do.
    init(_ units: [Unit], sharesLast: Bool) {
        shared = Array(repeating: 0, count: units.count)
        lastHasChild = Array(repeating: false, count: units.count)
        for index in units.indices.dropFirst() where !units[index].startsSet {
            shared[index] = LevelPlan.common(units[index - 1], units[index], sharesLast)
        }
        for index in units.indices.dropLast().reversed() {
            let count = units[index].path.count
            guard !units[index + 1].startsSet, shared[index + 1] >= count else { continue }
            lastHasChild[index] = units[index + 1].path.count > count || lastHasChild[index + 1]
        }
    }

    private static func common(_ before: Unit, _ unit: Unit, _ sharesLast: Bool) -> Int {
        var count = zip(before.path, unit.path).prefix { $0 == $1 }.count
        if count == before.path.count, !before.hasContent { count -= 1 }
        if count == unit.path.count, !sharesLast || before.path.count > count { count -= 1 }
        return max(0, count)
    }
}

/// Numbers the HL segments of one set.
struct HierarchyNumbers {
    private var last = 0
    /// The numbers of the open levels, from the highest.
    private var open: [Int] = []

    /// Writes the HL of a level at a depth, the highest being 0.
    mutating func open(depth: Int, code: String, child: String?, into out: inout SegmentWriter) {
        last += 1
        open = Array(open.prefix(depth))
        let parent = open.last.map(String.init) ?? ""
        open.append(last)
        out.add("HL", [.number(last), .text(parent), .text(code), .optional(child)])
    }
}
