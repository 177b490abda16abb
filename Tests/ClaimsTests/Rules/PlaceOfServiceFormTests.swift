import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct PlaceOfServiceFormTests {
    @Test(arguments: ["11", "02", "99"]) func twoDigitsPass(place: String) throws {
        #expect(try problems(PlaceOfServiceForm.self) { $0.placeOfService = place }.isEmpty)
    }

    @Test(arguments: ["", "1", "111", "1A", "00", "１１", " 1"]) func othersDoNot(place: String) throws {
        #expect(try problems(PlaceOfServiceForm.self) { $0.placeOfService = place }.map(\.path) == ["placeOfService"])
    }

    @Test func aTelehealthModifierInTheOfficeIsAWarning() throws {
        let found = try problems(PlaceOfServiceForm.self) { $0.lines[0] = try Sample.line(1, "99214", ["95"]) }
        #expect(found.map(\.path) == ["line[1].modifiers"])
        #expect(found.first?.severity == .warning)
    }

    @Test(arguments: ["02", "10"]) func aTelehealthModifierInATelehealthPlacePasses(place: String) throws {
        let found = try problems(PlaceOfServiceForm.self) {
            $0.placeOfService = place
            $0.lines[0] = try Sample.line(1, "99214", ["95"])
        }
        #expect(found.isEmpty)
    }
}
