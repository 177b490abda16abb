import Primitives

/// The billing provider's address is a street; a post office box or lock box is a pay-to address (2010AB).
///
/// Source: 837 TR3s, N3 of 2010AA.
struct BillingStreetAddressRule: SegmentRule {
    var id: String { "x12.billing-street-address" }
    var snip: Int { 4 }
    // The standard's own published examples break it, and payers differ in how they take it.
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837P", "837I", "837D"] }
    var segments: [SegmentID] { ["N3"] }

    func applies(to place: RulePlace) -> Bool { place.loop == "2010AA" }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard store.segments[index].loop == "2010AA" else { return }
        let segment = store.view(index)
        for element in 1...2 where Self.isPostBox(segment.element(element)) {
            report.add(
                self, store, at: index, element, nil,
                "The billing provider's address is a post office box; the guide asks for a street.",
                fix: "Put the street here and the box into the pay-to address (loop 2010AB).", code: "I12")
        }
    }

    /// Looks for the words PO BOX, P O BOX, POST OFFICE BOX and LOCK BOX, in any case and with any points.
    static func isPostBox(_ text: Span<UInt8>) -> Bool {
        var words: (PackedCode, PackedCode) = (.empty, .empty)
        var word: UInt64 = 0
        var length: UInt64 = 0
        for place in 0...text.count {
            var byte = place < text.count ? text[place] : 0
            if (97...122).contains(byte) { byte &-= 32 }
            if (65...90).contains(byte) {
                if length < 8 { word |= UInt64(byte) << (56 - 8 * length) }
                length += 1
                continue
            }
            guard length > 0 else { continue }
            let current = length > 8 ? PackedCode.unfit : PackedCode(raw: word)
            if current == "POBOX" || current == "LOCKBOX" { return true }
            if current == "BOX" {
                if words.1 == "PO" || words.1 == "LOCK" { return true }
                if words.0 == "P", words.1 == "O" { return true }
                if words.0 == "POST", words.1 == "OFFICE" { return true }
            }
            words = (words.1, current)
            word = 0
            length = 0
        }
        return false
    }
}
