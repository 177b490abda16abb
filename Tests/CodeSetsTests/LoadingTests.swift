import CodeSets
import Foundation
import Testing

@Suite("Loading")
struct LoadingTests {
    /// A small, whole edition: one chapter, one section, a heading, a valid code and one with two seventh characters.
    static let table = """
        superbill-code-table 1
        system ICD-10-CM
        release TEST
        effective-from 2025-10-01
        effective-to 2026-09-30
        source test
        sha256 00
        codes 5
        valid-codes 3
        records 3
        71\tA\tinitial encounter\tS\tsequela
        --
        =1\t\tChapter
        ~A00-A09\t\tSection
        A00\t\tCholera
        A00.0\t\tClassical cholera\tiA term
        A00.9\t1\tCholera, unspecified

        """

    static let changes = """
        # release: FY2027
        # effective-from: 2026-10-01
        # effective-to: 2027-03-31
        # code\tchange\tdate\tsuccessors\tflags
        A00.0\tended\t2026-09-30\tA00.01 A00.02
        A00.01\tadded\t2026-10-01

        """

    private func folder(_ changes: [String: String?]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "code-sets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var files: [String: String] = [
            "icd10cm-2026.txt": LoadingTests.table, "icd10cm-2027-changes.tsv": LoadingTests.changes,
            "lexicon.tsv": "stop\tof\nword\tgall\tbile\n", "procedures.tsv": "99213\tem\tVisit\tvisit\n",
            "places_of_service.tsv": "11\tOffice\n", "modifiers.tsv": "25\tSeparate visit\n",
        ]
        for (name, content) in changes { files[name] = content }
        for (name, content) in files {
            try Data(content.utf8).write(to: folder.appending(path: name))
        }
        return folder
    }

    @Test("A small edition loads and derives its codes")
    func small() throws {
        let folder = try folder([:])
        defer { try? FileManager.default.removeItem(at: folder) }
        let sets = try EmbeddedCodeSets(directory: folder.path)
        var codes: [String] = []
        sets.forEachDiagnosis { code, _ in codes.append(code.text) }
        #expect(codes == ["A00", "A00.0", "A00.9", "A00.9XXA", "A00.9XXS"])
        #expect(sets.search("classical cholera", on: try day("2026-01-01"), limit: 3).first?.code.text == "A00.0")
    }

    @Test(
        "A damaged table is refused with its line",
        arguments: [
            ("superbill-code-table 1", "superbill-code-table 2", 1), ("--\n", "", 12),
            ("A00.9\t1", "A01.9\t1", 17), ("A00.9\t1", "A00.9\t2", 17), ("A00.0\t\tC", "A00.0 C", 16),
            ("A00.0\t\t", "A!0.0\t\t", 16), ("=1\t", "~1\t", 13), ("71\tA", "72\tA", 11),
            ("71\tA\tinitial encounter", "71\tAB\tinitial encounter", 11),
            ("effective-to 2026", "effective-to 2020", 1),
            ("A00.9\t1", "A00.9\t18446744073709551616", 17), ("A00.9\t1", "A00.9", 17),
        ])
    func damaged(from: String, to: String, line: Int) throws {
        let folder = try folder(["icd10cm-2026.txt": LoadingTests.table.replacingOccurrences(of: from, with: to)])
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: CodeSetFileError.malformed(file: "icd10cm-2026.txt", line: line)) {
            try EmbeddedCodeSets(directory: folder.path)
        }
    }

    @Test("A table that lost a code is refused", arguments: ["codes 5", "valid-codes 3", "records 3"])
    func count(header: String) throws {
        let folder = try folder([
            "icd10cm-2026.txt": LoadingTests.table.replacingOccurrences(of: header, with: header + "1")
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: CodeSetFileError.countMismatch(file: "icd10cm-2026.txt")) {
            try EmbeddedCodeSets(directory: folder.path)
        }
    }

    @Test("Every cut of the table is refused or loads whole, and never traps")
    func cuts() throws {
        let bytes = Array(LoadingTests.table.utf8)
        for length in stride(from: 0, to: bytes.count - 30, by: 7) {
            let folder = try folder(["icd10cm-2026.txt": String(decoding: bytes[..<length], as: UTF8.self)])
            defer { try? FileManager.default.removeItem(at: folder) }
            #expect(throws: CodeSetFileError.self) { try EmbeddedCodeSets(directory: folder.path) }
        }
    }

    @Test(
        "Damaged small files are refused with their line",
        arguments: [
            ("lexicon.tsv", "# comment\nsynonym\ta\tb\n", 2), ("lexicon.tsv", "word\n", 1),
            ("lexicon.tsv", "stop\t-\n", 1),
            ("procedures.tsv", "9921\tem\tVisit\tv\n", 1), ("procedures.tsv", "99213\tem\tV\tv\n99213\tem\tV\tv\n", 2),
            ("procedures.tsv", "99213\tem\tVisit\tv\t2026-02-30\n", 1),
            ("icd10cm-2027-changes.tsv", changes.replacingOccurrences(of: "2026-09-30", with: "never"), 5),
            ("icd10cm-2027-changes.tsv", changes.replacingOccurrences(of: "effective-to", with: "until"), 1),
        ])
    func smallFiles(name: String, content: String, line: Int) throws {
        let folder = try folder([name: content])
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: CodeSetFileError.malformed(file: name, line: line)) {
            try EmbeddedCodeSets(directory: folder.path)
        }
    }

    @Test(
        "Damaged reference tables are refused with their line when they are first asked for",
        arguments: [
            ("place", "places_of_service.tsv", "# code\tmeaning\n11\tOffice\t\tmore\n", 2),
            ("modifier", "modifiers.tsv", "# modifier\tmeaning\n\n25\tA\n25\tB\n", 4),
        ])
    func referenceFiles(id: String, name: String, content: String, line: Int) throws {
        let folder = try folder([name: content])
        defer { try? FileManager.default.removeItem(at: folder) }
        let sets = try EmbeddedCodeSets(directory: folder.path)
        #expect(throws: CodeSetFileError.malformed(file: name, line: line)) { try sets.reference.table(id) }
        #expect(throws: CodeSetFileError.unreadable(file: "revenue_codes.tsv")) { try sets.reference.table("revenue") }
    }

    @Test("A missing folder is named by its first file")
    func missing() {
        #expect(throws: CodeSetFileError.unreadable(file: "icd10cm-2026.txt")) {
            try EmbeddedCodeSets(directory: "/nowhere")
        }
    }
}
