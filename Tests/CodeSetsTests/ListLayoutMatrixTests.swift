import AgencyFiles
import CodeSets
import Foundation
import TestSupport
import Testing

/// Every layout against the agencies' files: each is taken by the layout of its kind alone.
@Suite("Which layout takes which file")
struct ListLayoutMatrixTests {
    /// The names of files with the tables that are read from them and their rows, counted by other means.
    private static let expected: [String: [String: Int]] = [
        "GPCI2022.csv": ["gpci": 112], "GPCI2026_excerpt.csv": ["gpci": 34],
        "HCPC2026_OCT_ANWEB_excerpt.csv": ["hcpcs-modifiers": 5],
        "PPRRVU2025_Oct_no_descriptors.csv": ["pfs": 19_090],
        "PPRRVU2026_Jul_nonQPP_excerpt_redacted.csv": ["pfs": 3],
        "adjustment_codes_dates_only.csv": ["carc": 405, "rarc": 1_171, "adjustment-groups": 5],
        "hcpcs2019.zip/HCPC2019_CONTR_ANWEB.txt": ["hcpcs": 6_440, "hcpcs-modifiers": 360],
        "hcpcs2019.zip/HCPC2019_CONTR_ANWEB.xlsx": ["hcpcs": 6_440, "hcpcs-modifiers": 360],
        "hcpcs_level2_2025oct_long.csv": ["hcpcs": 8_463, "hcpcs-modifiers": 383],
        "nucc_taxonomy_251.csv": ["taxonomy": 883], "place_of_service_codes.csv": ["places": 99],
    ]

    @Test("Each file of the development data", .enabled(if: ListFiles.isThere))
    func files() throws {
        let folder = try #require(ListFiles.folder)
        var seen: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            for file in try ListFiles.open(name) {
                let names = layouts(of: file)
                guard let expected = ListLayoutMatrixTests.expected[file.name] else {
                    #expect(names.isEmpty, "\(file.name) is taken by \(names)")
                    continue
                }
                seen.insert(file.name)
                let tables = try readList(file)
                var rows: [String: Int] = [:]
                for table in tables {
                    rows[table.schema.id] = try table.records.count
                    #expect(table.tally.rowsRejected == 0)
                    #expect(table.tally.rowsKept == table.tally.rowsRead)
                }
                #expect(rows == expected, "\(file.name)")
            }
        }
        #expect(seen.count == ListLayoutMatrixTests.expected.count)
    }

    /// The agency's own workbook leaves out the day of the last change in 115 rows and has a type of service more in two.
    @Test("The text and the workbook of HCPCS 2019 give the same codes and titles", .enabled(if: ListFiles.isThere))
    func sameRows() throws {
        let files = try ListFiles.open("hcpcs2019.zip").filter { $0.name.contains("ANWEB") }
        let tables = try files.map { try readList($0) }
        try #require(tables.count == 2)
        var columns: [String: Int] = [:]
        for (text, book) in zip(tables[0], tables[1]) {
            let (left, right) = (try text.records, try book.records)
            try #require(left.count == right.count)
            for row in 0..<left.count {
                let (one, other) = (left.row(row), right.row(row))
                for (column, name) in text.schema.columns.enumerated() {
                    let cells = [one, other].map { column < $0.count ? $0[column] : "" }
                    if cells[0] != cells[1] { columns[name, default: 0] += 1 }
                }
            }
        }
        #expect(columns == ["effective": 115, "type-of-service": 2])
    }

    @Test("The record layout of HCPCS is known as a document", .enabled(if: ListFiles.isThere))
    func document() throws {
        for name in ["rl2019.zip", "HCPCS2019_recordlayout_official.txt"] {
            let file = try ListFiles.one(name)
            #expect(layouts(of: file).isEmpty)
            #expect(KnownDocument.remark(on: file) != nil)
        }
    }

    @Test("Every table that a layout reads is listed once")
    func schemas() {
        #expect(Set(ListLayouts.schemas.map(\.id)).count == ListLayouts.schemas.count)
        #expect(Set(ListLayouts.all.map(\.name)).count == ListLayouts.all.count)
        for schema in ListLayouts.schemas {
            #expect((1...schema.columns.count).contains(schema.keyColumns))
            #expect(!schema.enables.isEmpty && !schema.obtain.isEmpty)
        }
    }

    @Test("Damaged files never trap: they are read, rejected or refused", arguments: 0..<4)
    func damaged(seed: Int) throws {
        var random = Seeded(UInt64(seed) &+ 41)
        let texts = [
            RelativeValueFixture.file(), listText("code,type,start\nCO,Group,\n1,CARC,1995-01-01\n0,x,\n"),
            listText("Code,Description\n16,Ours.Start: 01/01/1995 | Stop:\nA1,|||\n"),
            listText("0010  A000    00000\n0011  A001    10111\n0012  A001    10111\n"),
            listText("Payer ID,Payer Name,ERA,270 ID\nA1,Plan,Yes,Z99\n"),
            listText("Place of Service Code(s),Place of Service Name\n1,a\n28-30,b\n"),
            listText(
                "\"2026\",\"01112\",\"05\",\"99213\",\"  \",\"1.58\",\"0.37\",\" \",\"0\",\"A\",\"0\",\"0\",\"0\",\"9\",\"0\",\"0\"\n"
            ),
        ]
        for file in texts {
            guard case .text(let bytes) = file.content else { continue }
            for _ in 0..<25 {
                var damaged = bytes
                for _ in 0..<(1 + Int(random.next() % 6)) where !damaged.isEmpty {
                    let position = Int(random.next() % UInt64(damaged.count))
                    switch random.next() % 4 {
                    case 0: damaged[position] = UInt8(truncatingIfNeeded: random.next())
                    case 1: damaged.remove(at: position)
                    case 2: damaged.insert(contentsOf: Array("\t,\"\n|-9e99".utf8), at: position)
                    default: damaged = Array(damaged[..<max(1, position)])
                    }
                }
                let file = AgencyFile(name: "damaged", content: .text(damaged))
                for layout in ListLayouts.all {
                    _ = layout.recognises(file)
                    if let tables = try? layout.read(file) {
                        for table in tables { #expect(table.tally.rowsKept > 0) }
                    }
                }
            }
        }
    }
}
