/// Counts what a file holds without looking further into a segment than its first bytes.
///
/// It takes any bytes in pieces of any size, never fails, and counts what ``TransactionStream`` would give out. Memory
/// is that of the window, whatever the file's size.
package struct FileCounter: ~Copyable {
    /// Kinds and versions that are told apart; a file with more is not a real one and the rest are counted as the last.
    private static let kindLimit = 256

    private var scanner: SegmentScanner
    private let limits: ReadLimits
    private var statistics = FileStatistics()
    private var isInSet = false
    private var unit = UnitKind.unknown
    private var unitSegment = SegmentID.invalid
    private var isPatientLevel = false
    private var kind = 0
    private var groupVersion = ""

    package init(windowBytes: Int = 262_144, limits: ReadLimits = ReadLimits()) {
        scanner = SegmentScanner(windowBytes: windowBytes, limits: limits)
        self.limits = limits
    }

    /// Reads a source to its end.
    package static func count(_ source: inout some ByteSource, windowBytes: Int = 262_144) throws -> FileStatistics {
        var counter = FileCounter(windowBytes: windowBytes)
        while counter.advance() { try counter.scanner.feed { try source.read(into: $0) } }
        return counter.result
    }

    private var result: FileStatistics {
        var result = statistics
        result.bytes = scanner.bytesRead
        result.isUnreadable = scanner.isUnreadable
        return result
    }

    /// False at the end of the file; true when more bytes are wanted.
    private mutating func advance() -> Bool {
        while true {
            switch scanner.next() {
            case .segment: countSegment()
            case .outside, .fragment: break
            case .cut: statistics.isCut = true
            case .needsInput: return true
            case .end: return false
            }
        }
    }

    private mutating func countSegment() {
        let length = scanner.end &- scanner.start
        guard length > 0 else { return }
        // A shorter segment can not have too many elements.
        if length > limits.elements, isOverElementLimit(length) { return }
        statistics.segments &+= 1
        let id = scanner.id
        if isInSet {
            if id == unitSegment {
                countUnit()
                return
            }
            if unitSegment == .invalid { countLevel(id) }
        }
        switch id {
        case "ST": startSet()
        case "SE": isInSet = false
        case "GS":
            isInSet = false
            statistics.groups += 1
            groupVersion = scanner.text(8)
        case "GE": isInSet = false
        case "ISA":
            isInSet = false
            groupVersion = ""
            statistics.interchanges += 1
        case "IEA":
            isInSet = false
            scanner.leaveInterchange()
        default: break
        }
    }

    private mutating func startSet() {
        statistics.transactions += 1
        isInSet = true
        isPatientLevel = false
        let transaction = scanner.code(1)
        let version = scanner.text(3)
        let name = scanner.text(1)
        unit = UnitKind(transaction: transaction)
        unitSegment = unit.segment ?? .invalid
        register(name, version.isEmpty ? groupVersion : version)
        statistics.kinds[kind].transactions += 1
    }

    /// Finds the row of a kind and version; the last one is most often the right one.
    private mutating func register(_ transaction: String, _ version: String) {
        func fits(_ row: FileStatistics.Kind) -> Bool { row.transaction == transaction && row.version == version }
        if kind < statistics.kinds.count, fits(statistics.kinds[kind]) { return }
        if let place = statistics.kinds.firstIndex(where: fits) {
            kind = place
        } else if statistics.kinds.count < FileCounter.kindLimit {
            kind = statistics.kinds.count
            statistics.kinds.append(.init(transaction: transaction, version: version, transactions: 0, units: 0))
        } else {
            kind = statistics.kinds.count - 1
        }
    }

    private mutating func countUnit() {
        statistics.kinds[kind].units &+= 1
        if unit.isClaim { statistics.claims &+= 1 }
    }

    /// Patients are levels that have none below them; claims of a status set are traces on a patient's level.
    private mutating func countLevel(_ id: SegmentID) {
        switch id {
        case "HL":
            isPatientLevel = UnitKind.isPatientLevel(scanner.code(3))
            if unit == .patients, isPatientLevel, scanner.code(4) != "1" || scanner.code(3) == "23" { countUnit() }
        case "TRN": if unit == .claimStatuses, isPatientLevel { countUnit() }
        default: break
        }
    }

    private func isOverElementLimit(_ length: Int) -> Bool {
        let delimiters = scanner.delimiters
        let bytes = scanner.window.span
        var elements = 0
        var separators = 0
        for place in scanner.start..<scanner.end {
            let byte = bytes[place]
            if byte == delimiters.element { elements += 1 }
            if byte == delimiters.component || byte == delimiters.repetition { separators += 1 }
        }
        return elements > limits.elements || length > 512 && separators > limits.separators
    }
}
