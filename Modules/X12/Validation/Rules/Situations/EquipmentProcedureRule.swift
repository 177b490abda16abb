import Primitives

/// The equipment of a rental or purchase (SV5) is the line's procedure (SV101-2).
///
/// Source: 837P TR3, SV501-2.
struct EquipmentProcedureRule: SegmentRule {
    var id: String { "x12.equipment-procedure" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P"] }
    var segments: [SegmentID] { ["SV5"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard let service = store.last("SV1", before: index, from: store.unit.lowerBound) else { return }
        let equipment = store.view(index).componentCode(1, 2)
        guard !equipment.isEmpty, equipment != store.view(service).componentCode(1, 2) else { return }
        report.add(
            self, store, at: index, 1, 2, "The equipment (SV501-2) is not the line's procedure (SV101-2).",
            fix: "Use the same code in both.", code: "7")
    }
}
