package import Primitives

/// A segment that a guide has a place for, as rules see it.
package struct UnitSegment: Sendable {
    package let id: SegmentID
    /// The identifier of the loop it stands in: `2010BA`.
    package let loop: PackedCode
    /// The first segment of that loop's repetition, as a place in the store.
    package let loopStart: Int
    /// The node of the guide.
    let node: Int
    let offset: Int
    let ordinal: Int
    let position: Int
    let start: Int
    let end: Int
    let firstEnd: Int
    let endCount: Int
}

/// The segments of one unit (a claim, a payment of a claim, an answer) and of all levels above it, which rules look at
/// together: `unit` is the unit's own part, what lies before it is the transaction's head and the levels above.
///
/// Only these segments are copied; a level's segments go when the level ends, so that a set of any length takes no more
/// memory than its longest unit.
package struct UnitStore: ~Copyable {
    package private(set) var segments: [UnitSegment] = []
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var delimiters = Delimiters.standard
    private let limit: Int
    /// The places of the unit's own segments.
    package internal(set) var unit = 0..<0
    var table: CheckTable?
    /// The name of the guide: `837P`.
    package internal(set) var guide = ""
    /// The service lines of the unit, each with all loops inside of it: 2400 of an 837, 2110 of an 835.
    package internal(set) var lines: [Range<Int>] = []
    /// The other payers of an 837 claim, each with all loops inside of it: 2320.
    package internal(set) var otherPayers: [Range<Int>] = []
    /// The day that decides which codes are valid: the first date of service of the unit, else its statement's or
    /// admission's first day. Nil when none can be read.
    package internal(set) var serviceDate: CalendarDate?
    /// The codes of others.
    package let codeLists: any CodeLists
    /// The day of validation; dates after it lie in the future. Nil when no such check is wanted.
    package let today: CalendarDate?
    /// A unit grew over the limit and is not complete here.
    package private(set) var isCut = false

    init(codeLists: any CodeLists, today: CalendarDate?, limit: Int) {
        self.codeLists = codeLists
        self.today = today
        self.limit = limit
    }

    package var count: Int { segments.count }

    mutating func reset(_ table: CheckTable, _ delimiters: Delimiters) {
        self.table = table
        guide = table.guide.name
        self.delimiters = delimiters
        truncate(to: 0)
    }

    mutating func truncate(to count: Int) {
        guard count < segments.count else { return }
        bytes.removeSubrange(segments[count].start...)
        ends.removeSubrange(segments[count].firstEnd...)
        segments.removeSubrange(count...)
        isCut = false
    }

    mutating func append(_ view: borrowing SegmentView, node: Int, loop: PackedCode, loopStart: Int, position: Int) {
        guard bytes.count + view.end - view.start <= limit else {
            isCut = true
            return
        }
        let start = bytes.count
        let firstEnd = ends.count
        let shift = start - view.start
        view.bytes.extracting(view.start..<max(view.start, view.end)).withUnsafeBufferPointer {
            bytes.append(contentsOf: $0)
        }
        for number in 0..<view.ends.count {
            ends.append(UInt32(truncatingIfNeeded: Int(view.ends[unchecked: number]) + shift))
        }
        segments.append(
            UnitSegment(
                id: view.id, loop: loop, loopStart: loopStart, node: node, offset: view.offset,
                ordinal: view.ordinal, position: position, start: start, end: bytes.count, firstEnd: firstEnd,
                endCount: view.ends.count))
    }

    /// Makes `range` the unit, and finds its lines, other payers and date.
    mutating func setUnit(_ range: Range<Int>) {
        unit = range
        lines.removeAll(keepingCapacity: true)
        otherPayers.removeAll(keepingCapacity: true)
        serviceDate = nil
        switch guide {
        case "837P", "837I", "837D":
            lines = repetitions(of: "2400")
            if first("SBR") != nil { otherPayers = repetitions(of: "2320") }
            serviceDate = firstDate("DTP", "472") ?? firstDate("DTP", "434") ?? firstDate("DTP", "435")
        case "835":
            lines = repetitions(of: "2110")
            serviceDate = firstDate("DTM", "472") ?? firstDate("DTM", "150") ?? firstDate("DTM", "232")
        default: break
        }
    }

    private borrowing func firstDate(_ id: SegmentID, _ qualifier: PackedCode) -> CalendarDate? {
        for index in unit where segments[index].id == id {
            let segment = view(index)
            guard segment.code(1) == qualifier else { continue }
            if id == "DTM" { return segment.date(2).value }
            if case .value(let period) = segment.period(3) { return period.lowerBound }
        }
        return nil
    }

    /// A segment with its elements.
    @_lifetime(borrow self)
    package borrowing func view(_ index: Int) -> SegmentView {
        let segment = segments[index]
        return SegmentView(
            id: segment.id, ordinal: segment.ordinal, offset: segment.offset, bytes: bytes.span,
            ends: ends.span.extracting(segment.firstEnd..<segment.firstEnd + segment.endCount), start: segment.start,
            end: segment.end, delimiters: delimiters)
    }
}

// MARK: Asking

extension UnitStore {
    /// The first segment of the unit itself with this identifier, in any of its loops.
    package borrowing func first(_ id: SegmentID) -> Int? {
        var index = unit.lowerBound
        while index < unit.upperBound {
            if segments[index].id == id { return index }
            index &+= 1
        }
        return nil
    }

    /// The last segment with this identifier in a loop of the unit or of a level above it: the nearest one.
    package borrowing func nearest(_ id: SegmentID, in loop: PackedCode) -> Int? {
        var index = unit.upperBound &- 1
        while index >= 0 {
            if segments[index].id == id, segments[index].loop == loop { return index }
            index &-= 1
        }
        return nil
    }

    /// The first segment with this identifier, and first element if one is given, between two places and in the loop.
    package borrowing func first(
        _ id: SegmentID, _ qualifier: PackedCode? = nil, in loop: PackedCode? = nil, within range: Range<Int>? = nil
    ) -> Int? {
        for index in range ?? unit where segments[index].id == id {
            if let loop, segments[index].loop != loop { continue }
            if let qualifier, view(index).code(1) != qualifier { continue }
            return index
        }
        return nil
    }

    /// All such segments.
    package borrowing func all(
        _ id: SegmentID, _ qualifier: PackedCode? = nil, in loop: PackedCode? = nil, within range: Range<Int>? = nil
    ) -> [Int] {
        var found: [Int] = []
        for index in range ?? unit where segments[index].id == id {
            if let loop, segments[index].loop != loop { continue }
            if let qualifier, view(index).code(1) != qualifier { continue }
            found.append(index)
        }
        return found
    }

    /// The repetitions of a loop in the unit, each with all loops inside of it.
    package borrowing func repetitions(of loop: PackedCode) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        var depthEnd = 0
        for index in unit {
            let segment = segments[index]
            if segment.loop == loop, segment.loopStart == index {
                if let start { ranges.append(start..<index) }
                start = index
                depthEnd = segment.node
            } else if let open = start, segment.loop != loop, !isInside(segment.node, depthEnd) {
                ranges.append(open..<index)
                start = nil
            }
        }
        if let start { ranges.append(start..<unit.upperBound) }
        return ranges
    }

    /// Whether a node of the guide lies in the loop that starts with another.
    private borrowing func isInside(_ node: Int, _ loopStart: Int) -> Bool {
        guard let table else { return true }
        let loop = table.nodes[loopStart].parent
        return node > loop && node < table.nodes[loop].end
    }

    package borrowing func text(_ index: Int, _ element: Int) -> String? { view(index).text(element) }
    package borrowing func code(_ index: Int, _ element: Int) -> PackedCode { view(index).code(element) }
    package borrowing func money(_ index: Int, _ element: Int) -> ElementValue<Money> { view(index).money(element) }
    package borrowing func isEmpty(_ index: Int, _ element: Int) -> Bool { view(index).isEmpty(element) }
}
