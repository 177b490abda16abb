import CodeSets
import Foundation
import Primitives
import RevenueCycle
import Testing

/// The agencies' own files, where they are at hand beside the repository.
@Suite("Importing the agencies' own files")
struct AgencyFilesTests {
    private static let folder: URL = {
        let shared =
            ProcessInfo.processInfo.environment["SUPERBILL_SHARED_DATA"].map { URL(fileURLWithPath: $0) }
            ?? TestOffice.repository.deletingLastPathComponent().appendingPathComponent("shared/data")
        return shared.appendingPathComponent("code-sets")
    }()
    private static let isThere = FileManager.default.fileExists(atPath: folder.path)

    /// File to the rows of each of its tables, as they were counted apart from this program.
    private static let rows: [String: [String: Int]] = [
        "icd10orderfiles2026.zip": [
            "icd10cm": 98_186, "icd10cm-codes": 74_719, "icd10cm-addenda": 703, "icd10cm-codes-addenda": 553,
        ],
        "ICD10CM_2025_Index.csv.gz": ["icd10cm-index": 81_018],
        "icd10cm-eindex-April-1-2026-XML.xml": ["icd10cm-external-causes": 8_090],
        "icd10cm-drug-April-1-2026-XML.xml": ["icd10cm-drugs": 7_430],
        "icd10cm-neoplasm-April-1-2026-XML.xml": ["icd10cm-neoplasms": 1_940],
        "pcs2026.zip": ["icd10pcs-codes": 79_115, "icd10pcs-codes-addenda": 183],
        "hcpcs2019.zip": ["hcpcs": 6_440, "hcpcs-modifiers": 360],
        "hcpcs_level2_2025oct_long.csv": ["hcpcs": 8_463, "hcpcs-modifiers": 383],
        "HCPC2026_OCT_ANWEB_excerpt.csv": ["hcpcs-modifiers": 5],
        "PPRRVU2025_Oct_no_descriptors.csv": ["pfs": 19_090],
        "PPRRVU2026_Jul_nonQPP_excerpt_redacted.csv": ["pfs": 3],
        "GPCI2022.csv": ["gpci": 112], "GPCI2026_excerpt.csv": ["gpci": 34],
        "ccipra-v322r0-f1_excerpt.txt": ["ptp-practitioner": 13],
        "ncci_ptp_practitioner_2024q3_full.csv.gz": ["ptp-practitioner": 2_546_017],
        "MUE_2026Q2.csv": ["mue-practitioner": 15_095], "ncci_aoc.csv": ["add-on": 7_465],
        "nucc_taxonomy_251.csv": ["taxonomy": 883], "place_of_service_codes.csv": ["places": 99],
        "adjustment_codes_dates_only.csv": ["carc": 405, "rarc": 1_171, "adjustment-groups": 5],
    ]

    private func file(_ name: String) throws -> ImportCodeSets.File {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
        return ImportCodeSets.File(name: name, bytes: bytes)
    }

    @Test("Every file has its rows, and a second time nothing changes", .enabled(if: isThere))
    func everyFile() throws {
        let office = try TestOffice()
        let importer = ImportCodeSets(office.office.library, clock: FixedClock(TestOffice.day))
        for (name, expected) in Self.rows.sorted(by: { $0.key < $1.key }) {
            let report = try importer([file(name)], in: office.context)
            #expect(report.failures == [], "\(name)")
            let rows = Dictionary(report.tables.map { ($0.table, $0.rows) }, uniquingKeysWith: max)
            #expect(rows == expected, "\(name)")
            #expect(report.tables.allSatisfy { $0.rowsRejected == 0 }, "\(name)")
        }
        let revision = office.office.library.current.state.revision
        let all = try Self.rows.keys.sorted().filter { !$0.contains("full") }.map { try file($0) }
        let again = try importer(all, in: office.context)
        for table in again.tables {
            #expect(table.new + table.changed + table.ended == 0, "\(table.edition)")
            #expect(table.outcome == .unchanged, "\(table.edition)")
        }
        #expect(office.office.library.current.state.revision == revision)
    }

    @Test("A zip that is cut anywhere is an error, and nothing of it is there", .enabled(if: isThere))
    func truncated() throws {
        let office = try TestOffice()
        let importer = ImportCodeSets(office.office.library, clock: FixedClock(TestOffice.day))
        let whole = try file("pcs2026.zip")
        for share in [1, 20, 50, 90, 99] {
            let cut = ImportCodeSets.File(
                name: whole.name, bytes: Array(whole.bytes.prefix(whole.bytes.count * share / 100)))
            let report = try importer([cut], in: office.context)
            #expect(report.tables.isEmpty && report.failures.count == 1, "\(share) %")
        }
        #expect(office.office.library.current.state.revision == 0)
    }

    @Test("The fee schedule with its indices gives Medicare's published amounts", .enabled(if: isThere))
    func price() throws {
        let office = try TestOffice()
        let importer = ImportCodeSets(office.office.library, clock: FixedClock(TestOffice.day))
        _ = try importer(
            [file("PPRRVU2026_Jul_nonQPP_excerpt_redacted.csv"), file("GPCI2026_excerpt.csv")], in: office.context)
        let visit = try #require(ServiceNotation("99213"))
        var terms = PriceServices.Terms(date: try #require(CalendarDate(iso: "2026-07-15")))
        terms.contractor = "01112"
        terms.locality = "05"
        let pricing = PriceServices(office.office.library.current)
        #expect(try pricing([visit], terms).total.cents == 11_758)
        terms.place = "21"
        #expect(try pricing([visit], terms).total.cents == 6_437)
        terms.locality = "99"
        #expect(try pricing([visit], terms).lines.first?.allowed == nil)
        terms.date = try #require(CalendarDate(iso: "2027-07-15"))
        #expect(throws: UseCaseError.self) { try pricing([visit], terms) }
    }

    @Test("Services are checked against the pairs, units and add-on rules of their date", .enabled(if: isThere))
    func check() throws {
        let office = try TestOffice()
        let importer = ImportCodeSets(office.office.library, clock: FixedClock(TestOffice.day))
        _ = try importer(
            [file("ccipra-v322r0-f1_excerpt.txt"), file("MUE_2026Q2.csv"), file("ncci_aoc.csv")], in: office.context)
        let services = ["0001U", "0028U", "0030U", "64494", "36415*9"].compactMap { ServiceNotation($0) }
        let date = try #require(CalendarDate(iso: "2026-07-15"))
        let answer = CheckServices(office.office.library.current)(services, on: date)
        #expect(answer.off == [])
        let found = answer.findings.map { "\($0.kind.rawValue) \($0.services.joined(separator: " "))" }
        #expect(found == ["pair 0001U 0030U", "units 36415", "addOn 64494"])
    }
}
