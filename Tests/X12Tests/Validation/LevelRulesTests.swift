import Primitives
import Testing
import X12

/// Rules that follow the levels of a set, or report a segment that has left the store.
@Suite("Levels, totals and corrections")
struct LevelRulesTests {
    private let base = SampleSet.professional

    @Test("Levels are numbered and tell of their children")
    func levels() {
        let dependent = SampleSet.dependent
        for (set, start, changed, rule, path) in [
            (base, "HL*2", "HL*3*1*22*0", "x12.hl-number", "2000B HL01"),
            (dependent, "HL*3", "HL*2*2*23*0", "x12.hl-number", "2000C HL01"),
            (base, "HL*2", "HL*2*1*22*1", "x12.hl-child", "2000B HL04"),
            (dependent, "HL*2", "HL*2*1*22*0", "x12.hl-child", "2000B HL04"),
            (.statusQuestion, "HL*4", "HL*5*3*22*0", "x12.hl-number", "2000D HL01"),
            (.batchAcknowledgment, "HL*3", "HL*3*2*19*0", "x12.hl-child", "2000C HL04"),
        ] {
            expectFound(rule, at: path, in: set.replacing(start, with: changed), base: set)
        }
        // A refusal often keeps the request's 1.
        expectFound(
            "x12.hl-child", at: "2000C HL04", .warning,
            in: SampleSet.benefitAnswer.replacing("HL*3", with: "HL*3*2*22*1"), base: .benefitAnswer)
    }

    @Test("A gap in the numbers is reported once")
    func levelGap() {
        var set = base
        let subscriber = set.segments[11...]
        set.segments += subscriber.map {
            switch $0 {
            case "HL*2*1*22*0": "HL*4*1*22*0"
            case let claim where claim.hasPrefix("CLM*A1"): claim.replacingFirst("A1", with: "A2")
            default: $0
            }
        }
        set.segments += subscriber.map {
            switch $0 {
            case "HL*2*1*22*0": "HL*5*1*22*0"
            case let claim where claim.hasPrefix("CLM*A1"): claim.replacingFirst("A1", with: "A3")
            default: $0
            }
        }
        expectFound("x12.hl-number", at: "2000B HL01", in: set)
        #expect(set.rules() == ["x12.hl-number"])
    }

    @Test("The claim acknowledgment's totals, of the batch and of the provider")
    func acknowledgedTotals() {
        for (start, changed, path) in [
            ("QTY*90", "QTY*90*3", "2200B QTY02"), ("QTY*AA", "QTY*AA*2", "2200B QTY02"),
            ("AMT*YU", "AMT*YU*250.01", "2200B AMT02"), ("AMT*YY", "AMT*YY*199.99", "2200B AMT02"),
            ("QTY*QA", "QTY*QA*1", "2200C QTY02"), ("QTY*QC", "QTY*QC*2", "2200C QTY02"),
        ] {
            expectFound(
                "x12.acknowledged-totals", at: path, in: .batchAcknowledgment.replacing(start, with: changed),
                base: .batchAcknowledgment)
        }
    }

    @Test("B8: a reversal without its correction, wherever that stands")
    func correction() throws {
        let set = SampleSet.reversal.replacing("CLP*A2*4", with: "CLP*A3*4*800*0**12*ICN3*11*1")
        expectFound("x12.reversal-correction", at: "2100 CLP02", .warning, in: set, base: .reversal)
        let finding = try #require(set.findings().first { $0.rule == "x12.reversal-correction" })
        #expect(finding.place.position == 16)
        let before = SampleSet.reversal.replacing("CLP*A1", with: "CLP*A2*1*600*600**12*ICN1*11*1")
            .replacing("CLP*A2*4", with: "CLP*A3*4*800*0**12*ICN3*11*1")
        expectSilent("x12.reversal-correction", in: before)
    }
}

extension String {
    /// The text with the first occurrence of a part replaced.
    fileprivate func replacingFirst(_ part: String, with other: String) -> String {
        guard let range = self.firstRange(of: part) else { return self }
        return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
