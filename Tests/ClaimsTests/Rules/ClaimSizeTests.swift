import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct ClaimSizeTests {
    @Test(arguments: [1, 50]) func oneToFiftyLinesFit(count: Int) throws {
        #expect(try problems(ClaimSize.self) { $0.lines = Array(repeating: $0.lines[0], count: count) }.isEmpty)
    }

    @Test(arguments: [0, 51, 9_999]) func otherCountsDoNot(count: Int) throws {
        let found = try problems(ClaimSize.self) { $0.lines = Array(repeating: $0.lines[0], count: count) }
        #expect(found.map(\.path) == ["lines"])
    }
}
