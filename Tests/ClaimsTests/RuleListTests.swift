import Foundation
import Primitives
import Testing

@testable import Claims

/// The list of rules, its files and its tests belong together.
@Suite struct RuleListTests {
    @Test func everyRuleFileIsListedAndTested() throws {
        let folder = Sample.root.appending(path: "Modules/Claims/Scrubbing/Rules")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        let listed = Scrubber.standardRules.map { "\($0).swift" }
        #expect(files.sorted() == listed.sorted())
        for file in files {
            let test = "Tests/ClaimsTests/Rules/\(file.dropLast(6))Tests.swift"
            #expect(FileManager.default.fileExists(atPath: Sample.root.appending(path: test).path), "\(test)")
        }
    }

    @Test func idsAreUniqueAndOfTheCore() {
        let ids = Scrubber.standardRules.map { $0.id }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.hasPrefix("claim.") && $0 == $0.lowercased() })
        #expect(Scrubber.standardRules.allSatisfy { !$0.citation.isEmpty })
    }
}
