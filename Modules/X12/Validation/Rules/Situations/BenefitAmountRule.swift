import Primitives

/// A benefit that is an amount (co-payment, deductible, cost containment, out of pocket, spend down) has one (EB07), a
/// co-insurance has a percentage (EB08), which is a fraction: 0.2 for 20 percent.
///
/// Source: 271 TR3 (005010X279), EB01, EB07 and EB08.
struct BenefitAmountRule: SegmentRule {
    var id: String { "x12.benefit-amount" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["271"] }
    var segments: [SegmentID] { ["EB"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let segment = store.view(index)
        if segment.isEmpty(7), segment.isEmpty(8) {
            switch segment.code(1) {
            case "A":
                report.add(
                    self, store, at: index, 8, nil, "A co-insurance has no percentage (EB08).",
                    fix: "Ask the payer for the patient's share.", code: "I9")
            case "B", "C", "G", "J", "Y":
                report.add(
                    self, store, at: index, 7, nil, "The benefit is an amount, but none is given (EB07).",
                    fix: "Ask the payer for the amount.", code: "I9")
            default: break
            }
        }
        guard isAboveOne(segment.element(8)) else { return }
        report.add(
            self, store, at: index, 8, nil, "The percentage (EB08) is more than the whole.",
            fix: "Read it as percent only when the payer says so; the guide has a fraction, 0.2 for 20 percent.",
            code: "7")
    }

    /// Whether a decimal without sign is greater than one.
    private func isAboveOne(_ text: Span<UInt8>) -> Bool {
        var whole = 0
        var hasFraction = false
        var isFraction = false
        for place in text.indices {
            switch text[place] {
            case UInt8(ascii: "."): isFraction = true
            case 48...57:
                let digit = Int(text[place]) &- 48
                if isFraction {
                    hasFraction = hasFraction || digit > 0
                } else {
                    whole = min(whole &* 10 &+ digit, 1_000)
                }
            default: return false
            }
        }
        return whole > 1 || whole == 1 && hasFraction
    }
}
