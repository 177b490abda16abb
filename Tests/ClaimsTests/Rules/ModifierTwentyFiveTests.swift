import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct ModifierTwentyFiveTests {
    @Test func aVisitAloneNeedsNone() throws { #expect(try problems(ModifierTwentyFive.self).isEmpty) }

    @Test(arguments: ["11200", "69210", "20610"]) func aVisitBesideAProcedureNeedsIt(procedure: String) throws {
        let found = try problems(ModifierTwentyFive.self) { $0.lines[1] = try Sample.line(2, procedure) }
        #expect(found.map(\.path) == ["line[1].modifiers"])
    }

    @Test func aVisitThatHasItPasses() throws {
        let found = try problems(ModifierTwentyFive.self) {
            $0.lines = [try Sample.line(1, "99214", ["25"]), try Sample.line(2, "11200")]
        }
        #expect(found.isEmpty)
    }

    @Test func aProcedureOfAnotherDayDoesNotCount() throws {
        let found = try problems(ModifierTwentyFive.self) {
            $0.lines[1] = try Sample.line(2, "11200", on: "2026-02-09")
        }
        #expect(found.isEmpty)
    }

    @Test func drawingBloodIsNoProcedureOfThatKind() throws {
        #expect(try problems(ModifierTwentyFive.self) { $0.lines[1] = try Sample.line(2, "36415") }.isEmpty)
    }

    @Test(arguments: ["11200", "83036", "90471"]) func onlyAVisitCarriesIt(procedure: String) throws {
        let found = try problems(ModifierTwentyFive.self) { $0.lines[1] = try Sample.line(2, procedure, ["25"]) }
        #expect(found.contains { $0.path == "line[2].modifiers" })
    }

    @Test(arguments: ["99223", "92014", "99495", "G0439", "G0101"]) func visitsOutsideTheOfficeMayCarryIt(
        procedure: String
    ) throws {
        #expect(try problems(ModifierTwentyFive.self) { $0.lines = [try Sample.line(1, procedure, ["25"])] }.isEmpty)
    }
}
