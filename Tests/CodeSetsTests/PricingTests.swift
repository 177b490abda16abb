import AgencyFiles
import CodeSets
import Foundation
import Primitives
import Testing

@Suite("Medicare amount of one service")
struct PricingTests {
    @Test("99213 in San Francisco, 2026: 117.58 outside a facility and 64.37 in one")
    func published() throws {
        let row = FeeRow(
            code: "99213", work: "1.30", practice: "1.46", practiceFacility: "0.33", malpractice: "0.09",
            factor: "33.4009")
        let pricing = pricing(
            [row], localities: [["01112", "05", "CA", "San Francisco", "1.095", "1.410", "0.425"]])
        var terms = PricingTerms(
            contractor: "01112", locality: "05", setting: .nonFacility, date: try day("2026-07-01"))
        let office = try pricing.amount(try cpt("99213"), terms)
        #expect(office.allowed == (try Money("117.58")))
        #expect(office.steps.map(\.rule) == [.feeSchedule])
        #expect(office.steps.first?.detail == "1.4235 + 2.0586 + 0.03825, non-facility, locality 01112 05")
        terms.setting = .facility
        #expect(try pricing.amount(try cpt("99213"), terms).allowed == (try Money("64.37")))
        terms.isParticipating = false
        #expect(try pricing.amount(try cpt("99213"), terms).allowed == (try Money("61.15")))
        #expect(try MedicareShare.limitingCharge(feeScheduleAmount: Money("64.37")) == (try Money("70.32")))
    }

    @Test("A status without an amount says why")
    func status() throws {
        let reasons: [(String, NoAmount?)] = [
            ("A", nil), ("R", nil), ("T", nil), ("B", .bundled), ("C", .contractorPriced), ("E", .otherSystem),
            ("I", .notForMedicare), ("J", .anesthesia), ("M", .notForMedicare), ("N", .notCovered), ("X", .otherSystem),
            ("P", .otherSystem), ("D", .deleted),
        ]
        for (status, reason) in reasons {
            let priced = try pricing([FeeRow(code: "10001", status: status)]).amount(try cpt("10001"), terms())
            #expect(priced.missing == (reason.map { [$0] } ?? []), "\(status)")
            #expect((priced.allowed != nil) == (reason == nil))
            #expect(priced.remarks == (status == "R" ? [.coveredInSpecialCases] : []))
        }
        let empty = FeeRow(code: "10001", work: "0.00", practice: "0.00", practiceFacility: "0.00")
        #expect(try pricing([empty]).amount(try cpt("10001"), terms()).missing == [.contractorPriced])
        #expect(try pricing([]).amount(try cpt("10001"), terms()).missing == [.unknownCode])
        var elsewhere = try terms()
        elsewhere.locality = "99"
        #expect(try pricing([FeeRow(code: "10001")]).amount(try cpt("10001"), elsewhere).missing == [.unknownLocality])
    }

    @Test("Modifiers 26, TC and 53 have rows of their own; in a facility the technical part is the facility's")
    func components() throws {
        let rows = [
            FeeRow(
                code: "70001", work: "1.00", practice: "3.00", practiceFacility: "3.00", naFacility: "NA", split: "1"),
            FeeRow(code: "70001", modifier: "26", work: "1.00", practice: "0.50", practiceFacility: "0.50", split: "1"),
            FeeRow(
                code: "70001", modifier: "TC", work: "0.00", practice: "2.50", practiceFacility: "2.50",
                naFacility: "NA", split: "1"),
            FeeRow(code: "45378"), FeeRow(code: "45378", modifier: "53", work: "0.50", practice: "0.50"),
        ]
        let pricing = pricing(rows)
        func one(_ line: PricingLine, _ setting: PricingSetting) throws -> PricedLine {
            try #require(try pricing.price([line], terms(setting)).first)
        }
        #expect(try one(line("70001"), .nonFacility).allowed?.description == "400.00")
        #expect(try one(line("70001", "26"), .nonFacility).allowed?.description == "150.00")
        #expect(try one(line("70001", "TC"), .nonFacility).allowed?.description == "250.00")
        #expect(try one(line("70001", "26"), .facility).allowed?.description == "150.00")
        #expect(try one(line("70001", "TC"), .facility).missing == [.facilityPaysTechnical])
        #expect(try one(line("70001"), .facility).missing == [.facilityPaysTechnical])
        #expect(try one(line("45378", "53"), .nonFacility).allowed?.description == "100.00")
        #expect(try one(line("70001", "53"), .nonFacility).missing == [.byReport])
        #expect(try one(line("45378", "26"), .nonFacility).missing == [.noModifierRow])
    }

    @Test("The technical part of imaging is capped, by the published amount or by the values in the schedule")
    func cap() throws {
        let rows = [
            FeeRow(code: "70001", work: "1.00", practice: "3.00", split: "1", cap: ["2.00", "2.00", "0.00"]),
            FeeRow(code: "70001", modifier: "26", work: "1.00", practice: "0.50", split: "1"),
            FeeRow(
                code: "70001", modifier: "TC", work: "0.00", practice: "2.50", split: "1",
                cap: ["1.50", "1.50", "0.00"]),
        ]
        let pricing = pricing(rows)
        let whole = try #require(try pricing.price([line("70001")], terms()).first)
        #expect(whole.allowed?.description == "300.00")
        #expect(whole.steps.last?.rule == .outpatientCap)
        #expect(
            try pricing.price([line("70001", "TC"), line("70001", "26")], terms()).amounts == ["150.00", "150.00"])
        var published = try terms()
        published.outpatientCap = { _, modifier in modifier == "TC" ? Money(cents: 12_345) : nil }
        #expect(try pricing.price([line("70001")], published).amounts == ["273.45"])
    }

    @Test("Shares of the surgical package: 54, 55 and 78")
    func sharedCare() throws {
        let pricing = pricing([FeeRow(code: "27001", global: "090", care: ["0.10", "0.69", "0.21"])])
        let lines = try [line("27001", "54"), line("27001", "55"), line("27001", "78"), line("27001")]
        let amounts = try lines.map { try pricing.price([$0], terms()).amounts }
        #expect(amounts == [["158.00"], ["42.00"], ["138.00"], ["200.00"]])
    }

    @Test("Practitioners who are not physicians are paid 85 %, and nobody more than the charge")
    func practitioner() throws {
        let pricing = pricing([FeeRow(code: "99213")])
        var terms = try terms()
        terms.practitionerShare = 8_500
        let priced = try #require(try pricing.price([line("99213", charge: "150.00")], terms).first)
        #expect(priced.allowed?.description == "150.00")
        #expect(priced.steps.map(\.amount.description) == ["200.00", "170.00", "150.00"])
        #expect(priced.steps.map(\.rule) == [.feeSchedule, .nonphysician, .lowerCharge])
        #expect(priced.steps[1].factor?.description == "0.85")
    }

    @Test("Assistants are paid 16 %, others than physicians 85 % of it, by the code's indicator")
    func assistants() throws {
        func priced(_ indicator: String, _ modifier: String) throws -> PricedLine {
            let pricing = pricing([FeeRow(code: "27001", assistant: indicator)])
            return try #require(try pricing.price([line("27001", modifier)], terms()).first)
        }
        #expect(try priced("2", "80").allowed?.description == "32.00")
        #expect(try priced("2", "AS").allowed?.description == "27.20")
        #expect(try priced("0", "82").remarks == [.needsDocumentation])
        #expect(try priced("0", "82").allowed?.description == "32.00")
        #expect(try priced("1", "80").missing == [.assistantNotPaid])
        #expect(try priced("9", "80").allowed == nil)
    }

    @Test("Two surgeons are paid 62.5 % each; a team is paid by report")
    func surgeons() throws {
        func priced(_ indicator: String, _ modifier: String) throws -> PricedLine {
            let pricing = pricing([FeeRow(code: "27001", coSurgeons: indicator, team: indicator)])
            return try #require(try pricing.price([line("27001", modifier)], terms()).first)
        }
        #expect(try priced("2", "62").allowed?.description == "125.00")
        #expect(try priced("1", "62").remarks == [.needsDocumentation])
        #expect(try priced("0", "62").missing == [.coSurgeonsNotPaid])
        #expect(try priced("2", "66").missing == [.byReport])
        #expect(try priced("0", "66").missing == [.teamNotPaid])
    }

    @Test("Every rule and reason has words and a source of its own")
    func words() {
        #expect(Set(PricingRule.allCases.map(\.title)).count == PricingRule.allCases.count)
        #expect(PricingRule.allCases.allSatisfy { !$0.source.isEmpty })
        #expect(Set(NoAmount.allCases.map(\.meaning)).count == NoAmount.allCases.count)
    }
}
