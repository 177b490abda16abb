import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct DuplicateLineTests {
    @Test func differentServicesPass() throws { #expect(try problems(DuplicateLine.self).isEmpty) }

    @Test func theSecondLineOfAPairIsNamed() throws {
        let found = try problems(DuplicateLine.self) { $0.lines.append(try Sample.line(3, "99214")) }
        #expect(found.map(\.path) == ["line[3].procedure"])
    }

    @Test func theOrderOfModifiersDoesNotHideIt() throws {
        let found = try problems(DuplicateLine.self) {
            $0.lines = [try Sample.line(1, "73030", ["RT", "26"]), try Sample.line(2, "73030", ["26", "RT"])]
        }
        #expect(found.map(\.path) == ["line[2].procedure"])
    }

    @Test func aRepeatModifierOrAnotherDayTellsThemApart() throws {
        let found = try problems(DuplicateLine.self) {
            $0.lines = [
                try Sample.line(1, "94640"), try Sample.line(2, "94640", ["76"]),
                try Sample.line(3, "94640", on: "2026-02-11"),
            ]
        }
        #expect(found.isEmpty)
    }
}
