import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct ModifierFormTests {
    @Test(arguments: [[], ["25"], ["RT", "59", "76", "XS"]]) func plainModifiersPass(modifiers: [String]) throws {
        #expect(try problems(ModifierForm.self) { $0.lines[0] = try Sample.line(1, "73030", modifiers) }.isEmpty)
    }

    @Test(arguments: [
        ["LT", "RT"], ["50", "LT"], ["RT", "50"], ["TC", "26"], ["25", "25"], ["25", "59", "76", "XS", "GT"],
    ])
    func contradictionsRepeatsAndFiveDoNot(modifiers: [String]) throws {
        let found = try problems(ModifierForm.self) { $0.lines[0] = try Sample.line(1, "73030", modifiers) }
        #expect(found.map(\.path) == ["line[1].modifiers"])
    }
}
