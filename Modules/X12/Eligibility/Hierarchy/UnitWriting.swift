import Primitives

/// A level of a transaction whose units stand below HL levels.
protocol WrittenLevel: Equatable {
    /// HL03.
    var code: String { get }
    /// False when the guide has no HL04 in the level.
    var saysChildren: Bool { get }
}

extension WrittenLevel {
    var saysChildren: Bool { true }
}

/// An inquiry or an answer with the levels that it stands in.
protocol WrittenUnit {
    associatedtype Level: WrittenLevel

    var header: BusinessHeader { get }
    /// From the highest.
    var levels: [Level] { get }
    /// True when something stands in the last level.
    var hasContent: Bool { get }

    /// Writes what a level has behind its HL.
    func write(_ level: Level, isLast: Bool, into out: inout SegmentWriter)
    /// Writes what stands in the last level.
    func writeContent(into out: inout SegmentWriter)
}

/// Writes sets of one kind, such as 270: consecutive units with equal headers share a set, and the levels that they have
/// in common.
struct UnitWriting {
    let set: String
    let functionalCode: String
    /// GS08 and ST03.
    let version: String
    /// BHT01.
    let structure: String
    /// True when two units can stand in the same last level.
    let sharesLast: Bool
    /// Leads the path of a finding.
    let word: String

    func write<Unit: WrittenUnit>(
        _ units: [Unit], _ envelope: InterchangeEnvelope, _ delimiters: Delimiters,
        check: (Int, inout SegmentWriter) -> Void
    ) -> WrittenInterchange {
        var interchange = InterchangeWriter(
            envelope, functionalCode: functionalCode, version: version, delimiters: delimiters)
        let starts = units.indices.filter { $0 == 0 || units[$0].header != units[$0 - 1].header }
        let plan = LevelPlan(
            units.enumerated().map { index, unit in
                LevelPlan<Unit.Level>.Unit(
                    path: unit.levels, hasContent: unit.hasContent,
                    startsSet: index == 0 || unit.header != units[index - 1].header)
            }, sharesLast: sharesLast)
        for (order, start) in starts.enumerated() {
            let end = order + 1 < starts.count ? starts[order + 1] : units.count
            let header = units[start].header
            interchange.transactionSet(set, control: header.controlNumber, implementation: version) { out in
                out.begin(header, structure: structure, envelope: envelope)
                var numbers = HierarchyNumbers()
                for index in start..<end {
                    out.context = "\(word)[\(index + 1)] "
                    check(index, &out)
                    write(units[index], plan, index, &numbers, into: &out)
                }
            }
        }
        return interchange.finish()
    }

    private func write<Unit: WrittenUnit>(
        _ unit: Unit, _ plan: LevelPlan<Unit.Level>, _ index: Int, _ numbers: inout HierarchyNumbers,
        into out: inout SegmentWriter
    ) {
        for (depth, level) in unit.levels.enumerated().dropFirst(plan.shared[index]) {
            let isLast = depth == unit.levels.count - 1
            let child = !isLast || plan.lastHasChild[index] ? "1" : "0"
            numbers.open(depth: depth, code: level.code, child: level.saysChildren ? child : nil, into: &out)
            unit.write(level, isLast: isLast, into: &out)
        }
        unit.writeContent(into: &out)
    }
}
