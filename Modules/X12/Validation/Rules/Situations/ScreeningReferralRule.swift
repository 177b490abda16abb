import Primitives

/// The referral after a screening (CRC*ZZ) says NU, not used, exactly when none was given (CRC02 = N).
///
/// Source: 837P and 837I TR3s, CRC EPSDT Referral: CRC02 and CRC03.
struct ScreeningReferralRule: SegmentRule {
    var id: String { "x12.epsdt-referral" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I"] }
    var segments: [SegmentID] { ["CRC"] }

    func applies(to place: RulePlace) -> Bool { place.allows(1, "ZZ") }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard store.code(index, 1) == "ZZ" else { return }
        let isGiven = store.code(index, 2)
        for element in 3...5 where !store.isEmpty(index, element) {
            let isNone = store.code(index, element) == "NU"
            guard isGiven == "N" && !isNone || isGiven == "Y" && isNone else { continue }
            report.add(
                self, store, at: index, element, nil,
                isNone
                    ? "A referral after the screening was given, but its kind says that there is none (NU)."
                    : "No referral after the screening was given, but a kind of referral is named.",
                fix: "Use NU when no referral was given, else AV, S2 or ST.", code: "I6")
            return
        }
    }
}
