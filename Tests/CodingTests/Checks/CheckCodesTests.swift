import CodeSets
import Primitives
import Testing

@testable import Coding

@Suite("Checks on accepted codes")
struct CheckCodesTests {
    @Test("ids differ and every check cites its source")
    func list() {
        let checks = CheckCodes.standardChecks
        #expect(Set(checks.map { $0.id }).count == checks.count)
        for check in checks { #expect(check.id.hasPrefix("code.") && !check.citation.isEmpty, "\(check)") }
    }

    @Test("a clean visit has no finding above info")
    func clean() throws {
        let codes = CheckFixtures.codes("E11.22 N18.31 Z79.84", [try CheckFixtures.service("99214", pointers: [1, 2])])
        let found = CheckCodes()(codes, in: try CheckFixtures.context(age: 70, sex: .female))
        #expect(found.filter { $0.severity > .info }.isEmpty)
    }

    @Test("the same codes give the same findings, and any number of codes an answer")
    func deterministic() throws {
        let all = Array(repeating: CheckFixtures.codes("E11.9 E11.22 I10 M17.11 M17.12").diagnoses, count: 80).flatMap(
            \.self)
        let codes = AcceptedCodes(diagnoses: all)
        let context = try CheckFixtures.context(age: 40, sex: .male)
        #expect(CheckCodes()(codes, in: context) == CheckCodes()(codes, in: context))
    }
}
