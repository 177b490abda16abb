import AgencyFiles
import CodeSets
import Foundation
import Primitives
import Testing

/// The agencies' files and what they hold.
private enum ICDFileFacts {
    /// What each file holds, counted with other means: tables by id, with the rows that were read and the distinct ones.
    static let counts: [String: [String: [Int]]] = [
        "icd10orderfiles2026.zip": [
            "icd10cm": [98_186, 98_186], "icd10cm-codes": [74_719, 74_719], "icd10cm-addenda": [703, 703],
            "icd10cm-codes-addenda": [553, 553],
        ],
        "pcs2026.zip": ["icd10pcs-codes": [79_115, 79_115], "icd10pcs-codes-addenda": [183, 183]],
        "ICD10CM_2025_Index.csv.gz": ["icd10cm-index": [81_024, 81_018]],
        "icd10cm-eindex-April-1-2026-XML.xml": ["icd10cm-external-causes": [8_090, 8_090]],
        "icd10cm-drug-April-1-2026-XML.xml": ["icd10cm-drugs": [7_430, 7_430]],
        "icd10cm-neoplasm-April-1-2026-XML.xml": ["icd10cm-neoplasms": [1_940, 1_940]],
    ]

    /// Every file but the largest, which is a hundred times larger than the others; its beginning is as good.
    static let names: [String] = {
        let names = EditFiles.folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path) } ?? []
        return names.filter { !$0.hasPrefix("ncci_ptp") }.sorted()
    }()

    /// The list that ships was made by a script from the same document, which may lie in a folder named by the
    /// environment.
    static let tabular = ProcessInfo.processInfo.environment["SUPERBILL_ICD10CM_TABULAR"]
}

@Suite("ICD-10 layouts against every file of the agencies")
struct ICDFilesTests {
    @Test(
        "Each file gives the tables that it holds with all their rows, and no other file gives any",
        arguments: ICDFileFacts.names)
    func tables(_ name: String) throws {
        var read: [String: [Int]] = [:]
        for file in try openAgencyFile(name) {
            let layouts = icdLayouts(file)
            #expect(layouts.count <= 1, "\(file.name)")
            for table in try layouts.first?.read(file) ?? [] {
                #expect(table.tally.rowsRejected == 0)
                #expect(table.tally.rowsKept == table.tally.rowsRead)
                read[table.schema.id] = [table.tally.rowsRead, try storedRows(table).count]
            }
        }
        #expect(read == ICDFileFacts.counts[name] ?? [:])
    }

    @Test("Terms are read as they are printed", .enabled(if: EditFiles.folder != nil))
    func samples() throws {
        func rows(_ name: String) throws -> Set<String> {
            let file = try #require(try openAgencyFile(name).first)
            return Set(try storedRows(readICD(file)))
        }
        let causes = try rows("icd10cm-eindex-April-1-2026-XML.xml")
        #expect(
            causes.contains(
                "Abandonment (causing exposure to weather conditions) (with intent to injure or kill) NEC\tX58"))
        #expect(causes.contains("Lightning (shock) (stroke) (struck by)\t\t\tsubcategory T75.0"))
        let drugs = try rows("icd10cm-drug-April-1-2026-XML.xml")
        #expect(drugs.contains("1-propanol\tT51.3X1\tT51.3X2\tT51.3X3\tT51.3X4"))
        let neoplasms = try rows("icd10cm-neoplasm-April-1-2026-XML.xml")
        #expect(
            neoplasms.contains(
                "Neoplasm, neoplastic|abdomen, abdominal\tC76.2\tC79.8-\tD09.8\tD36.7\tD48.7\tD49.89"))
    }

    @Test(
        "The official tabular list becomes the list that ships, byte for byte",
        .enabled(if: ICDFileFacts.tabular != nil))
    func tabularList() throws {
        let path = try #require(ICDFileFacts.tabular)
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let table = try readICD(AgencyFile(name: "tabular.xml", content: .markup(bytes)))
        let shipped = try String(contentsOfFile: Place.codeSets + "/icd10cm-2026.txt", encoding: .utf8)
        let header = Dictionary(
            shipped.split(separator: "\n").prefix(10).map { line in
                let words = line.split(separator: " ", maxSplits: 1)
                return (String(words[0]), words.count > 1 ? String(words[1]) : "")
            }, uniquingKeysWith: { first, _ in first })
        guard case .tabular(let list) = table.contents else { return }
        let complete = TabularHeader.completing(
            list, release: header["release"] ?? "", effectiveFrom: try day(header["effective-from"] ?? ""),
            effectiveTo: try day(header["effective-to"] ?? ""), source: header["source"] ?? "",
            sha256: header["sha256"] ?? "")
        #expect(complete.map { String(decoding: $0, as: UTF8.self) } == shipped)
    }

    @Test("No layout has the name of another; a table's key is part of its columns")
    func names() {
        #expect(Set(ICDLayouts.all.map(\.name)).count == ICDLayouts.all.count)
        #expect(Set(ICDLayouts.schemas.map(\.id)).count == ICDLayouts.schemas.count)
        #expect(ICDLayouts.schemas.allSatisfy { $0.keyColumns <= $0.columns.count && !$0.obtain.isEmpty })
        let other = AgencyFile(name: "picture", content: .other)
        #expect(icdLayouts(other).isEmpty)
    }

    @Test("A truncated archive of the agency is an error wherever it ends", .enabled(if: EditFiles.folder != nil))
    func truncated() throws {
        let path = try #require(EditFiles.path("pcs2026.zip"))
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        for cut in stride(from: 4, to: bytes.count, by: 9_700) {
            #expect(throws: AgencyFileError.damaged("pcs2026.zip")) {
                try AgencyFile.open(name: "pcs2026.zip", bytes: Array(bytes[..<cut]))
            }
        }
    }
}
