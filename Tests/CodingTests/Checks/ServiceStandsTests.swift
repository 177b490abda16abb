import Primitives
import Testing

@testable import Coding

@Suite("Services that stand on the date")
struct ServiceStandsTests {
    @Test("what no list can vouch for is no finding", arguments: ["99213", "98016", "33533"])
    func now(code: String) throws {
        let codes = CheckFixtures.codes("I10", [try CheckFixtures.service(code)])
        #expect(CheckFixtures.found(ServiceStands.self, codes, try CheckFixtures.context()).isEmpty)
    }

    @Test("a code that began later did not exist before")
    func before() throws {
        let codes = CheckFixtures.codes("I10", [try CheckFixtures.service("98016")])
        let context = try CheckFixtures.context(on: "2024-03-10")
        #expect(CheckFixtures.found(ServiceStands.self, codes, context) == ["services[1] error"])
    }
}
