import Foundation
import Testing

@testable import CodeSets

@Suite("The version of the compiled index")
struct SearchVersionTests {
    /// Titles of several kinds, so that each part of the index has something in it.
    private static let table = LoadingTests.table.replacing(
        "=1\t\tChapter\n~A00-A09\t\tSection\nA00\t\tCholera\nA00.0\t\tClassical cholera\tiA term\n",
        with: """
            =1\t\tChapter
            ~A00-A09\t\tSection
            A00\t\tCholera
            A00.0\t\tClassical cholera without gall stones, right side\tiOld and new cholera NOS

            """)

    /// A kept index is opened again only when its version is the program's. Where the same sources give other bytes, the
    /// version must be another one, or installations go on answering from the old index.
    @Test("what is built from the same sources is what the version says")
    func builtAsBefore() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "search-version-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in [
            ("icd10cm-2026.txt", Self.table), ("lexicon.tsv", "stop\tof\nword\tgall\tbile\nphrase\told\tclassical\n"),
        ] { try Data(text.utf8).write(to: folder.appending(path: name)) }
        let search = try DiagnosisSearch(directory: folder.path, tables: SearchFixture.tables)
        // Mark, version and fingerprint of the sources stand before what was built.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in search.compiled().dropFirst(16) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        #expect(
            "\(SearchFile.version) \(hash)" == "5 17933200272161227035",
            "what is built changed: raise SearchFile.version and record it here with the new hash")
    }
}
