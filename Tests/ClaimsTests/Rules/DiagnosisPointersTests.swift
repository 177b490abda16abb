import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct DiagnosisPointersTests {
    @Test(arguments: [[1], [2, 1]]) func pointersToTheClaimsDiagnosesPass(pointers: [Int]) throws {
        #expect(try problems(DiagnosisPointers.self) { $0.lines[1].diagnosisPointers = pointers }.isEmpty)
    }

    @Test(arguments: [[], [0], [-1], [3], [1, 1], [1, 2, 3, 4, 5], [.max], [.min]])
    func othersDoNot(pointers: [Int]) throws {
        let found = try problems(DiagnosisPointers.self) { $0.lines[1].diagnosisPointers = pointers }
        #expect(found.map(\.path) == ["line[2].diagnosisPointers"])
    }

    @Test func aClaimWithoutDiagnosesHasNothingToPointTo() throws {
        #expect(try problems(DiagnosisPointers.self) { $0.diagnoses = [] }.count == 2)
    }
}
