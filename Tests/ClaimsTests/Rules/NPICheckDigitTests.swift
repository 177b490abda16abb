import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct NPICheckDigitTests {
    @Test func goodNumbersPass() throws {
        #expect(try problems(NPICheckDigit.self) { $0.referring = Sample.doctor }.isEmpty)
    }

    @Test func eachProviderIsNamed() throws {
        let found = try problems(NPICheckDigit.self) {
            $0.billingProvider.npi = "1447002515"
            $0.rendering?.npi = ""
            $0.referring = Provider(last: "A", first: "B", npi: "153820114")
        }
        #expect(found.map(\.path) == ["billingProvider.npi", "rendering.npi", "referring.npi"])
    }

    @Test func anAbsentProviderIsAnotherRulesAffair() throws {
        #expect(try problems(NPICheckDigit.self) { $0.rendering = nil }.isEmpty)
    }
}
