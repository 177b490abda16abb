package import Primitives

/// Reads units from a source of bytes, one at a time.
package struct UnitReader<Model: LevelModel, Source: ByteSource>: ~Copyable {
    private var decoder: UnitDecoder<Model>
    private var source: Source

    package init(_ source: Source, limits: ReadLimits = ReadLimits()) {
        self.source = source
        decoder = UnitDecoder(limits: limits)
    }

    /// What was found so far in the file; complete after ``next()`` returned nil.
    package var findings: [Finding] { decoder.findings }

    /// The next unit, or nil at the end of the file.
    /// - Throws: What the source throws.
    package mutating func next() throws -> ReadUnit<Model.Unit>? {
        while true {
            switch decoder.next() {
            case .unit(let unit): return unit
            case .end: return nil
            case .needsInput: try decoder.feed { try source.read(into: $0) }
            }
        }
    }
}

/// Every unit of a file that is in memory, and what is wrong with the file.
package struct UnitReading<Value: Equatable & Sendable>: Sendable, HoldsPatientData {
    package let units: [ReadUnit<Value>]
    package let findings: [Finding]

    package var values: [Value] { units.map(\.value) }

    init<Model: LevelModel>(_ bytes: [UInt8], _ model: Model.Type, limits: ReadLimits) where Model.Unit == Value {
        var decoder = UnitDecoder<Model>(limits: limits)
        var source = ArraySource(bytes)
        var units: [ReadUnit<Value>] = []
        var isOver = false
        while !isOver {
            switch decoder.next() {
            case .unit(let unit): units.append(unit)
            case .needsInput: decoder.feed { source.read(into: $0) }
            case .end: isOver = true
            }
        }
        self.units = units
        findings = decoder.findings
    }
}
