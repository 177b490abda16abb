import CodeSets
import Foundation
import Primitives
import Testing

@Suite("Medicare amounts of a session")
struct PricingSessionTests {
    /// Codes of operations at 100 to 600 dollars.
    private func operations(_ bilateral: String = "0", count: Int = 6) -> [FeeRow] {
        (1...count).map {
            FeeRow(code: "2700\($0)", work: "\($0).00", practice: "0.00", multiple: "2", bilateral: bilateral)
        }
    }

    @Test("Of several operations the dearest is paid in full, the next four at half, further ones by report")
    func multiple() throws {
        let pricing = pricing(operations())
        let lines = try (1...6).map { try line("2700\($0)") }
        let priced = try pricing.price(lines, terms())
        #expect(priced.amounts == ["-", "100.00", "150.00", "200.00", "250.00", "600.00"])
        #expect(priced[0].missing == [.byReport])
        #expect(priced[4].steps.last?.detail == "place 2")
        #expect(try pricing.price([line("27003")], terms()).amounts == ["300.00"])
    }

    @Test("Units of one line take one place after another; indicator 0 and 9 take none")
    func units() throws {
        var rows = operations()
        rows.append(FeeRow(code: "27010", work: "9.00", practice: "0.00", multiple: "0"))
        rows.append(FeeRow(code: "27011", work: "9.00", practice: "0.00", multiple: "9"))
        let pricing = pricing(rows)
        let priced = try pricing.price(
            [line("27002", units: 3), line("27010"), line("27001", units: 4), line("27011", units: 2)], terms())
        #expect(priced.amounts == ["400.00", "900.00", "100.00", "1800.00"])
        #expect(priced[2].missing == [.byReport])
        #expect(try pricing.price([line("27001", units: 3)], terms()).amounts == ["200.00"])
    }

    @Test("Both sides: 150 % with indicator 1, once with 0 and 2, twice with 3, however they are reported")
    func bilateral() throws {
        let expected = ["0": "200.00", "1": "300.00", "2": "200.00", "3": "400.00", "9": "200.00"]
        for (indicator, amount) in expected {
            let pricing = pricing([FeeRow(code: "27001", bilateral: indicator)])
            #expect(try pricing.price([line("27001", "50")], terms()).amounts == [amount], "\(indicator)")
            #expect(try pricing.price([line("27001", "RT", "LT", units: 2)], terms()).amounts == [amount])
            let both = try pricing.price([line("27001", "RT"), line("27001", "LT")], terms())
            let sum = try Money.sum(both.compactMap(\.allowed)).description
            #expect(sum == (indicator == "9" ? "400.00" : amount))
            if indicator != "0", indicator != "9" {
                #expect(try pricing.price([line("27001", units: 2)], terms()).amounts == [amount])
            }
        }
        let odd = try pricing([FeeRow(code: "27001", bilateral: "9")]).price([line("27001", "50")], terms())
        #expect(odd[0].remarks == [.bilateralDoesNotApply])
    }

    @Test("Both sides are reckoned before operations are ranked, and count as one")
    func bilateralAndMultiple() throws {
        let pricing = pricing(operations("1"))
        #expect(try pricing.price([line("27003"), line("27002", "50")], terms()).amounts == ["300.00", "150.00"])
        #expect(try pricing.price([line("27003"), line("27004", "50")], terms()).amounts == ["150.00", "600.00"])
        let sides = try pricing.price([line("27003", "RT"), line("27004"), line("27003", "LT")], terms())
        #expect(sides.amounts == ["300.00", "200.00", "150.00"])
    }

    private let scopes = [
        FeeRow(code: "45300", work: "2.00", practice: "0.00", multiple: "2"),
        FeeRow(code: "45301", work: "3.00", practice: "0.00", multiple: "3", base: "45300"),
        FeeRow(code: "45302", work: "5.00", practice: "0.00", multiple: "3", base: "45300"),
        FeeRow(code: "43200", work: "1.00", practice: "0.00", multiple: "2"),
        FeeRow(code: "43201", work: "4.00", practice: "0.00", multiple: "3", base: "43200"),
        FeeRow(code: "43202", work: "1.50", practice: "0.00", multiple: "3", base: "43200"),
        FeeRow(code: "27001", work: "5.50", practice: "0.00", multiple: "2"),
    ]

    @Test("In a family of endoscopies the dearest is paid in full and of the others what exceeds the base")
    func endoscopies() throws {
        let pricing = pricing(scopes)
        #expect(try pricing.price([line("45301"), line("45302")], terms()).amounts == ["100.00", "500.00"])
        let withBase = try pricing.price([line("45300"), line("45302")], terms())
        #expect(withBase.amounts == ["0.00", "500.00"])
        #expect(withBase[0].steps.last?.rule == .endoscopicBase)
        #expect(try pricing.price([line("45302")], terms()).amounts == ["500.00"])
        #expect(try pricing.price([line("45302", units: 2)], terms()).amounts == ["800.00"])
    }

    @Test("A family counts as one operation among others; endoscopies of two families are ranked as operations")
    func families() throws {
        let pricing = pricing(scopes)
        let withOperation = try pricing.price([line("45301"), line("45302"), line("27001")], terms())
        #expect(withOperation.amounts == ["100.00", "500.00", "275.00"])
        #expect(try pricing.price([line("45302"), line("43201")], terms()).amounts == ["500.00", "200.00"])
        let twoFamilies = try pricing.price(
            [line("43201"), line("45301"), line("45302"), line("43202")], terms())
        #expect(twoFamilies.amounts == ["200.00", "100.00", "500.00", "25.00"])
    }

    private func test(_ code: String, _ multiple: String, technical: String, professional: String) -> [FeeRow] {
        let whole = "\((Int(technical) ?? 0) + (Int(professional) ?? 0))"
        let family = multiple == "4" ? "88" : "99"
        return [
            FeeRow(code: code, work: "0", practice: whole, split: "1", multiple: multiple, family: family),
            FeeRow(
                code: code, modifier: "26", work: "0", practice: professional, split: "1", multiple: multiple,
                family: family),
            FeeRow(
                code: code, modifier: "TC", work: "0", practice: technical, split: "1", multiple: multiple,
                family: family),
        ]
    }

    @Test("Several images: half of the technical and 5 % of the professional part of all but the dearest of each")
    func imaging() throws {
        let pricing = pricing(
            test("70001", "4", technical: "4", professional: "1")
                + test("70002", "4", technical: "3", professional: "2"))
        let priced = try pricing.price([line("70001"), line("70002")], terms())
        #expect(priced.amounts == ["495.00", "350.00"])
        #expect(priced[0].steps.last?.rule == .imagingProfessional)
        #expect(priced[1].steps.last?.rule == .imagingTechnical)
        #expect(
            try pricing.price([line("70001"), line("70002")], terms(on: "2016-12-31")).amounts == ["475.00", "350.00"])
        #expect(try pricing.price([line("70001", "26"), line("70002", "26")], terms()).amounts == ["95.00", "200.00"])
        #expect(
            try pricing.price([line("70001", "TC"), line("70002", "26")], terms()).amounts == ["400.00", "200.00"])
        #expect(try pricing.price([line("70001"), line("70001")], terms()).amounts == ["500.00", "295.00"])
        #expect(try pricing.price([line("70001", units: 2)], terms()).amounts == ["795.00"])
    }

    @Test("The cap on imaging is compared with what the cut has left")
    func capAfterCut() throws {
        var rows = test("70001", "4", technical: "4", professional: "1")
        rows += test("70002", "4", technical: "3", professional: "1").map { row in
            var row = row
            if row.modifier == "TC" { row.cap = ["1.00", "1.00", "0.00"] }
            return row
        }
        let pricing = pricing(rows)
        #expect(try pricing.price([line("70001"), line("70002")], terms()).amounts == ["500.00", "195.00"])
        #expect(try pricing.price([line("70002")], terms()).amounts == ["200.00"])
    }

    @Test("Heart tests lose a quarter of the technical part and eye tests a fifth, each among themselves")
    func hearts() throws {
        let rows =
            test("93001", "6", technical: "4", professional: "1")
            + test("93002", "6", technical: "2", professional: "1")
            + test("92001", "7", technical: "4", professional: "1")
            + test("92002", "7", technical: "1", professional: "1")
            + [FeeRow(code: "93003", work: "0", practice: "1", split: "4", multiple: "6")]
        let pricing = pricing(rows)
        let lines = try [line("93001"), line("93002"), line("92001"), line("92002")]
        #expect(try pricing.price(lines, terms()).amounts == ["500.00", "250.00", "500.00", "180.00"])
        let unknown = try pricing.price([line("93001"), line("93003")], terms())
        #expect(unknown.amounts == ["500.00", "100.00"])
        #expect(unknown[1].remarks == [.technicalPartUnknown])
    }

    @Test("Therapy: practice expense of every unit but the dearest of the day is halved")
    func therapy() throws {
        let rows = [
            FeeRow(code: "97001", work: "1.00", practice: "2.00", multiple: "5"),
            FeeRow(code: "97002", work: "1.00", practice: "1.00", multiple: "5"),
        ]
        let pricing = pricing(rows)
        #expect(try pricing.price([line("97001")], terms()).amounts == ["300.00"])
        #expect(try pricing.price([line("97001", units: 3)], terms()).amounts == ["700.00"])
        #expect(try pricing.price([line("97002", units: 2), line("97001")], terms()).amounts == ["300.00", "300.00"])
    }

    @Test("What is paid only alone gives way to anything else of the day")
    func alone() throws {
        let pricing = pricing([
            FeeRow(code: "96001", status: "T"), FeeRow(code: "99213"), FeeRow(code: "99001", status: "B"),
        ])
        #expect(try pricing.price([line("96001"), line("99001")], terms()).amounts == ["200.00", "-"])
        let priced = try pricing.price([line("96001"), line("99213")], terms())
        #expect(priced.amounts == ["-", "200.00"])
        #expect(priced[0].missing == [.bundledIntoOtherServices])
    }

    @Test("An assistant's share is taken of what is left after ranking")
    func assistantAtSeveral() throws {
        let rows = operations().map { row in
            var row = row
            row.assistant = "2"
            return row
        }
        let priced = try pricing(rows).price([line("27006", "80"), line("27004", "80")], terms())
        #expect(priced.amounts == ["96.00", "32.00"])
        #expect(priced[1].steps.map(\.amount.description) == ["400.00", "200.00", "32.00"])
    }

    @Test("No units, very many units and many lines neither trap nor loop")
    func extremes() throws {
        let pricing = pricing(operations() + scopes)
        #expect(try pricing.price([line("27001", units: 0)], terms())[0].missing == [.noUnits])
        #expect(try pricing.price([line("27001", units: 999_999_999)], terms()).amounts == ["300.00"])
        #expect(throws: MoneyError.self) { try pricing.price([line("45302", units: .max)], terms()) }
        let many = try (0..<2_000).map { _ in try line("27001") }
        #expect(try Money.sum(pricing.price(many, terms()).compactMap(\.allowed)).description == "300.00")
    }
}
