/// Finds the units of a file in one pass.
///
/// Claims of an 837 are known by CLM01 within the numbers of billing provider and subscriber; claim payments of an 835
/// by CLP01, CLP07 and CLP02; claims of status sets by TRN02; patients of eligibility sets by TRN02 and their numbers;
/// members of an 834 by theirs. What stands above a claim belongs to it: a changed address of a subscriber changes the
/// subscriber's claims.
struct UnitIndexer: ~Copyable {
    /// Segments being gathered.
    private struct Open {
        var hasher = Hasher()
        var ordinal: Int
        var offset: Int
        var end: Int
    }

    /// A hierarchical level that is open.
    private struct Level {
        var rank: Int
        /// Its identity and that of the levels above.
        var key: Int
        /// What it and the levels above hold; final once the first unit or lower level began.
        var content: Int
        var block: Int32
        var hasUnits = false
    }

    private var scanner = SegmentScanner()
    private var digest = SegmentDigest()
    private var index = UnitIndex()
    private var ordinal = 0
    private var isInSet = false
    private var transaction = PackedCode.empty
    private var kind = UnitKind.unknown
    private var levels: [Level] = []
    private var level: Open?
    private var levelKey = Hasher()
    private var levelIsUnit = false
    private var unit: Open?
    private var unitKey = Hasher()
    private var unitKind = UnitIndex.Kind.set
    private var header: Open?
    private var headerKey = Hasher()
    private var headerContent = Hasher()
    private var headerBlock: Int32 = -1

    private init() {}

    /// Reads a source to its end.
    static func index(_ source: inout some ByteSource) throws -> (index: UnitIndex, problem: UnreadableFile?) {
        var indexer = UnitIndexer()
        while true {
            switch indexer.scanner.next() {
            case .needsInput: try indexer.scanner.feed { try source.read(into: $0) }
            case .segment, .cut: indexer.addSegment()
            case .fragment, .outside: break
            case .end:
                indexer.endSet()
                return (indexer.index, UnreadableFile(indexer.scanner))
            }
        }
    }

    private mutating func addSegment() {
        guard scanner.end > scanner.start else { return }
        ordinal += 1
        let id = scanner.id
        switch id {
        case "ISA":
            endSet()
            index.use(scanner.delimiters, from: scanner.base + scanner.start)
        case "IEA":
            endSet()
            scanner.leaveInterchange()
        case "ST":
            endSet()
            startSet()
        case "GS", "GE", "SE": endSet()
        default: if isInSet { addContent(id) }
        }
    }

    private mutating func startSet() {
        isInSet = true
        transaction = scanner.code(1)
        kind = UnitKind(transaction: transaction)
        headerKey = Hasher()
        headerKey.combine(transaction)
        headerContent = Hasher()
        headerBlock = -1
    }

    private mutating func endSet() {
        guard isInSet else { return }
        isInSet = false
        endUnit()
        endLevels(from: 0)
        endHeaderPiece()
        guard headerBlock >= 0 else { return }
        let isWhole = kind == .unknown || kind == .payments || kind == .responses
        index.add(
            isWhole ? .set : .header, key: headerKey.finalize(), content: headerContent.finalize(), block: headerBlock,
            unlessRepeated: !isWhole && kind != .claimPayments)
    }
}

// MARK: Segments of a set

extension UnitIndexer {
    private mutating func addContent(_ id: SegmentID) {
        if id == "HL" {
            startLevel()
        } else if id == kind.segment, kind != .payments, kind != .responses {
            startUnit()
        } else if id == "TRN", kind == .claimStatuses, levelIsUnit {
            startUnit()
        } else if kind == .claimPayments, unit != nil, id == "LX" || id == "PLB" {
            endUnit()
        }
        // The number of a group of claims in a remittance says nothing.
        if kind == .claimPayments, id == "LX" { return endHeaderPiece() }
        noteKey(id)
        if let open = unit {
            unit = adding(to: open)
        } else if let open = level {
            level = adding(to: open)
        } else {
            header = adding(to: header ?? open())
        }
    }

    private func open() -> Open {
        let offset = scanner.base + scanner.start
        return Open(ordinal: ordinal, offset: offset, end: offset)
    }

    private mutating func adding(to piece: Open) -> Open {
        var open = piece
        scanner.digest(with: &digest, to: &open.hasher)
        open.end = scanner.base + scanner.end
        return open
    }

    /// Takes what identifies a unit, a level or a set from its segments.
    private mutating func noteKey(_ id: SegmentID) {
        if unit != nil {
            switch (id, kind) {
            case ("CLM", .claims): unitKey = combining([1], unitKey)
            case ("CLP", .claimPayments): unitKey = combining([1, 7, 2], unitKey)
            case ("TRN", .claimStatuses): unitKey = combining([2], unitKey)
            case ("NM1", .members): unitKey = combining([1, 8, 9], unitKey)
            case ("REF", .members): if scanner.code(1) == "0F" { unitKey = combining([2], unitKey) }
            default: break
            }
        } else if level != nil {
            switch id {
            case "NM1":
                let code = scanner.code(1)
                if kind != .claims || code == "85" || code == "IL" { levelKey = combining([1, 8, 9], levelKey) }
            case "TRN": levelKey = combining([2], levelKey)
            default: break
            }
        } else if id == "NM1" {
            headerKey = combining([1, 9], headerKey)
        } else if id == "TRN" {
            headerKey = combining(kind == .claimPayments ? [2, 3] : [2], headerKey)
        }
    }

    private func combining(_ elements: [Int], _ start: Hasher) -> Hasher {
        var hasher = start
        for element in elements {
            let range = scanner.range(element)
            hasher.combine(range.count)
            scanner.window.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[range])) }
        }
        return hasher
    }
}

// MARK: Units and levels

extension UnitIndexer {
    private mutating func startUnit() {
        endUnit()
        closeLevelBlock()
        endHeaderPiece()
        unit = open()
        unitKey = Hasher()
        unitKey.combine(transaction)
        unitKey.combine(levels.last?.key ?? 0)
        unitKind =
            switch kind {
            case .claims: .claim
            case .claimPayments: .claimPayment
            case .claimStatuses: .claimStatus
            case .members: .member
            case .patients, .payments, .responses, .unknown: .patient
            }
    }

    private mutating func endUnit() {
        guard let open = unit else { return }
        unit = nil
        for place in levels.indices { levels[place].hasUnits = true }
        let parent = levels.last?.block ?? -1
        var content = open.hasher
        content.combine(levels.last?.content ?? 0)
        let block = add(open, parent: parent)
        index.add(unitKind, key: unitKey.finalize(), content: content.finalize(), block: block)
    }

    private mutating func add(_ open: Open, parent: Int32) -> Int32 {
        index.add(
            .init(
                parent: parent, ordinal: UInt32(clamping: open.ordinal), offset: open.offset,
                length: open.end - open.offset))
    }

    private mutating func startLevel() {
        endUnit()
        closeLevelBlock()
        endHeaderPiece()
        let code = scanner.code(3)
        let rank = UnitIndexer.rank(code)
        endLevels(from: rank)
        levels.append(Level(rank: rank, key: 0, content: 0, block: -1))
        level = open()
        levelKey = Hasher()
        levelKey.combine(transaction)
        levelKey.combine(rank)
        levelKey.combine(levels.dropLast().last?.key ?? 0)
        levelIsUnit = UnitKind.isPatientLevel(code)
    }

    /// Ends the part of a level that stands before its units and lower levels.
    private mutating func closeLevelBlock() {
        guard let open = level, var last = levels.popLast() else { return }
        level = nil
        var content = open.hasher
        content.combine(levels.last?.content ?? 0)
        last.content = content.finalize()
        last.key = levelKey.finalize()
        last.block = add(open, parent: levels.last?.block ?? -1)
        levels.append(last)
    }

    /// Leaves all levels of a rank and below; one without units is a unit itself.
    private mutating func endLevels(from rank: Int) {
        closeLevelBlock()
        while let last = levels.last, last.rank >= rank {
            levels.removeLast()
            guard !last.hasUnits else { continue }
            for place in levels.indices { levels[place].hasUnits = true }
            let isPatient = kind == .patients && (last.rank == 4 || last.rank == 5)
            index.add(isPatient ? .patient : .level, key: last.key, content: last.content, block: last.block)
        }
    }

    /// How deep a level lies; each kind of set uses some of these.
    private static func rank(_ code: PackedCode) -> Int {
        switch code {
        case "20": 1
        case "21": 2
        case "19": 3
        case "22": 4
        case "23", "PT": 5
        case "EV": 6
        case "SS": 7
        default: 8
        }
    }

    /// Ends a stretch of segments that belong to the set as a whole.
    private mutating func endHeaderPiece() {
        guard let open = header else { return }
        header = nil
        headerContent.combine(open.hasher.finalize())
        headerBlock = add(open, parent: headerBlock)
    }
}
