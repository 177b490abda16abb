import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct ProcedureStandingTests {
    @Test func listedProceduresPass() throws { #expect(try problems(ProcedureStanding.self).isEmpty) }

    @Test func anUnlistedOneIsNamedForAPerson() throws {
        let found = try problems(ProcedureStanding.self) { $0.lines[1] = try Sample.line(2, "00001") }
        #expect(found.map(\.path) == ["line[2].procedure"])
        #expect(ProcedureStanding.severity == .warning)
    }
}
