import Primitives
import Testing

@testable import Coding

@Suite("Pointers")
struct ServicePointersTests {
    @Test(
        arguments: [
            (nil, []), ([1], []), ([], ["services[1].pointers error"]), ([3], ["services[1].pointers error"]),
            ([1, 1], ["services[1].pointers error"]), ([0], ["services[1].pointers error"]),
        ] as [([Int]?, [String])])
    func findings(pointers: [Int]?, expected: [String]) throws {
        let codes = CheckFixtures.codes("I10 E11.9", [try CheckFixtures.service("99213", pointers: pointers)])
        #expect(CheckFixtures.found(ServicePointers.self, codes, try CheckFixtures.context()) == expected)
    }
}
