import Testing
import X12

/// The sets that other tests change are right themselves.
@Suite("Base sets")
struct BaseSetTests {
    @Test("Nothing is found in them")
    func clean() {
        for set in [SampleSet.professional, .secondary, .remittance] {
            #expect(set.findings().map(\.rule) == [])
        }
    }

    @Test("A missing element is found with its place")
    func missingElement() throws {
        let finding = try #require(
            SampleSet.professional.replacing("NM1*IL", with: "NM1*IL*1**JANE****MI*M123").findings().first)
        #expect(finding.rule == "x12.element-missing")
        #expect(finding.place.path == "2010BA NM103")
        #expect(finding.place.position == 14)
        #expect(finding.syntaxCode == "1")
    }
}
