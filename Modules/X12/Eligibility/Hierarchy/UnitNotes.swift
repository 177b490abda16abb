import Primitives

/// What was found while a unit was read: for the unit, for its level, and for the file.
package struct UnitNotes: Sendable {
    /// Found in the level above its first unit, and so for each unit of the level.
    private var level: [Finding] = []
    private var unit: [Finding] = []
    private var isInUnit = false
    /// Not yet handed to the file's list.
    private var file: [Finding] = []
    /// Where the unit starts: byte offset in the file, and position in the set.
    private(set) var offset = 0
    private(set) var position = 0
    private let limit: Int

    init(limit: Int) { self.limit = max(1, limit) }

    /// Notes a finding for the unit and the file.
    mutating func add(
        _ id: String, _ severity: Finding.Severity, _ location: Finding.Location, _ message: String, fix: String? = nil
    ) {
        add(Finding(id, severity, at: location, message, fix: fix))
    }

    mutating func add(_ finding: Finding) {
        file.append(finding)
        guard level.count + unit.count < limit else { return }
        if isInUnit { unit.append(finding) } else { level.append(finding) }
    }

    /// Notes that a patient's level holds no claim.
    mutating func addMissingTrace() {
        add(
            "x12.segment-missing", .error, Finding.Location("HL", offset: offset),
            "The patient's level has no TRN segment, and so no claim.")
    }

    /// Starts a level.
    mutating func startLevel(offset: Int, position: Int) {
        level = []
        unit = []
        isInUnit = false
        self.offset = offset
        self.position = position
    }

    /// Starts a unit inside of a level: what is noted from here on is not the next unit's.
    mutating func startUnit(offset: Int, position: Int) {
        unit = []
        isInUnit = true
        self.offset = offset
        self.position = position
    }

    var findings: [Finding] { level + unit }

    /// Hands over what the file's list has not heard of.
    mutating func takeFile() -> [Finding] {
        guard !file.isEmpty else { return [] }
        defer { file = [] }
        return file
    }
}
