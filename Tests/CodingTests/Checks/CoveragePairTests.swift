import CodeSets
import Primitives
import Testing

@testable import Coding

@Suite("Coverage")
struct CoveragePairTests {
    private struct Article: CoveragePairs {
        func isCovered(_ service: ProcedureCode, for diagnosis: ICD10CM.Code, on date: CalendarDate) -> Bool? {
            service.text == "82306" ? diagnosis.text == "E55.9" : nil
        }
    }

    @Test(arguments: [
        ("E55.9", "82306", []), ("I10", "82306", ["services[1] warning"]), ("I10 E55.9", "82306", []),
        ("I10", "99213", []),
    ])
    func findings(diagnoses: String, service: String, expected: [String]) throws {
        let codes = CheckFixtures.codes(diagnoses, [try CheckFixtures.service(service)])
        let context = try CheckFixtures.context(coverage: Article())
        #expect(CheckFixtures.found(CoveragePair.self, codes, context) == expected)
        #expect(CheckFixtures.found(CoveragePair.self, codes, try CheckFixtures.context()).isEmpty)
    }
}
