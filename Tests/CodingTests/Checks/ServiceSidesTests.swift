import Primitives
import Testing

@testable import Coding

@Suite("Sides of services")
struct ServiceSidesTests {
    @Test(arguments: [
        ("M17.11", "RT", []), ("M17.11", "LT", ["services[1].modifiers warning"]), ("M17.0", "LT", []),
        ("M17.9", "LT", []), ("M17.0", "LT RT", ["services[1].modifiers warning"]), ("M17.0", "50", []),
    ])
    func findings(diagnoses: String, modifiers: String, expected: [String]) throws {
        let codes = CheckFixtures.codes(diagnoses, [try CheckFixtures.service("20610", modifiers)])
        #expect(CheckFixtures.found(ServiceSides.self, codes, try CheckFixtures.context()) == expected)
    }
}
