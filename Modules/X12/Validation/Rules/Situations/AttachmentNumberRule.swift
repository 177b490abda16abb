import Primitives

/// An attachment that comes by mail, e-mail, fax or file (PWK02 BM, EM, FX, EL or FT) has a control number (PWK06), by
/// which the payer finds it.
///
/// Source: 837 TR3s, PWK05 and PWK06 of 2300 and 2400.
struct AttachmentNumberRule: SegmentRule {
    var id: String { "x12.attachment-number" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D"] }
    var segments: [SegmentID] { ["PWK"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard store.isEmpty(index, 6) else { return }
        switch store.code(index, 2) {
        case "BM", "EL", "EM", "FX", "FT":
            report.add(
                self, store, at: index, 6, nil, "An attachment is on its way, but has no control number (PWK06).",
                fix: "Give the attachment a number here and write the same on the attachment.", code: "I9")
        default: break
        }
    }
}
