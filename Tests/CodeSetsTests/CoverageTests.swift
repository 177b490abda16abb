import AgencyFiles
import CodeSets
import Foundation
import Primitives
import Testing

@Suite("Coverage articles")
struct CoverageTests {
    /// The tables of a made-up archive, by the columns that the agency's tables have.
    private let files = [
        """
        article_id,article_version,article_type,title,article_pub_date,article_eff_date,article_end_date,description,status,article_rev_end_date,date_retired,display_id
        100,2,1,"Billing, made up",2024-01-01,2024-01-01 00:00:00,,"<p>text,
        over two lines</p>",A,,,A100
        100,1,1,Old,2020-01-01,1/1/2020,2023-12-31,x,R,,,
        200,1,1,Other,2020-01-01,2020-01-01,,x,A,,,
        300,1,1,Without a list,2020-01-01,2020-01-01,,x,A,,,
        400,1,1,Excluding only,2020-01-01,2020-01-01,,x,A,,,
        """,
        """
        article_id,article_version,hcpc_code_id,hcpc_code_version,hcpc_code_group,range,last_updated,long_description,short_description
        100,2,99213,1,1,,2024-01-01,SECRET,SECRET
        100,1,99213,1,1,,2024-01-01,SECRET,SECRET
        200,1,99214,1,1,,2024-01-01,SECRET,SECRET
        300,1,99215,1,1,,2024-01-01,SECRET,SECRET
        400,1,36415,1,1,,2024-01-01,SECRET,SECRET
        300,1,XX000,1,1,,2024-01-01,Not Applicable,N/A
        """,
        """
        article_id,article_version,icd10_code_id,icd10_code_version,icd10_covered_group,range,last_updated,sort_order,description,asterisk
        100,2,E11.9,1,1,,x,1,SECRET,
        100,2,I10,1,2,,x,1,SECRET,Y
        100,1,E11.9,1,1,,x,1,SECRET,
        200,1,I10,1,1,,x,1,SECRET,
        300,1,XX000,1,1,,x,1,Not Applicable,
        """,
        """
        article_id,article_version,icd10_code_id,icd10_code_version,icd10_noncovered_group,range,last_updated,sort_order,description
        100,2,Z00.00,1,1,,x,1,SECRET
        400,1,Z00.00,1,1,,x,1,SECRET
        """,
        """
        article_id,article_version,icd10_covered_group,paragraph,last_updated,icd10_covered_ast
        100,2,1,"<p>For CPT<sup>1</sup> 99213 and 99214:</p>",x,
        100,2,2,"<p>For 99214, with a code from Group 1:</p>",x,SECRET
        """,
        """
        article_id,article_version,article_type,contractor_id,contractor_type_id,contractor_version,last_updated
        100,2,1,10,8,1,x
        200,1,1,11,8,1,x
        """,
        """
        contractor_id,contractor_type_id,contractor_version,contractor_bus_name,contractor_number,status
        10,8,1,Made-up contractor,1112,A
        11,8,1,Other contractor,13202,A
        """,
        """
        contractor_id,contractor_type_id,contractor_version,state_id,active_date,term_date,last_updated
        10,8,1,7,2015-01-01,,x
        """,
        """
        state_id,state_abbrev,description
        7,ct,Connecticut
        """,
    ]

    private func tables() throws -> [String: RecordTable] {
        var tables: [String: RecordTable] = [:]
        for text in files {
            let file = agencyText(text, name: "table.csv")
            let layouts = EditLayouts.all.filter { $0.recognises(file) }
            #expect(layouts.count == 1, "\(text.prefix(60))")
            let read = try #require(try layouts.first?.read(file).first)
            guard case .records(let builder) = read.contents else { throw CancellationError() }
            let bytes = builder.sortedLines().bytes
            #expect(!String(decoding: bytes, as: UTF8.self).contains("SECRET"))
            #expect(read.tally.rowsRejected == 0)
            #expect(tables.updateValue(RecordTable(TableBytes(bytes), from: 0), forKey: read.schema.id) == nil)
        }
        return tables
    }

    private func view() throws -> CoverageTable {
        let all = try tables()
        var tables = CoverageTable.Tables(
            codes: try #require(all["mcd-article-codes"]), covered: try #require(all["mcd-covered"]))
        tables.noncovered = all["mcd-noncovered"]
        tables.articles = all["mcd-articles"]
        tables.groups = all["mcd-groups"]
        tables.articleContractors = all["mcd-article-contractors"]
        tables.contractors = all["mcd-contractors"]
        return CoverageTable(tables)
    }

    @Test("Each table of the archive is recognised by its columns, by one layout, and loses its texts")
    func recognised() throws {
        #expect(try Set(tables().keys) == Set(TableSchema.coverage.map(\.id)))
        #expect(try tables()["mcd-article-codes"]?.count == 5)
        #expect(try tables()["mcd-covered"]?.count == 4)
        #expect(try tables()["mcd-contractors"]?.row(0) == ["10", "8", "1", "01112", "Made-up contractor"])
        #expect(try tables()["mcd-states"]?.row(0) == ["7", "CT"])
    }

    @Test("A diagnosis on the list is covered, with article and group; one beside it is not; one excluded is not")
    func outcomes() throws {
        let view = try view()
        let date = try day("2026-01-01")
        let visit = try cpt("99213")
        let covered = view.coverage(procedure: visit, diagnosis: try icd("E11.9"), on: date)
        #expect(covered.outcome == .covered)
        #expect(covered.findings.map(\.article) == ["A100"])
        #expect(covered.findings[0].groups == ["1"])
        #expect(covered.findings[0].remarks.isEmpty)
        #expect(covered.findings[0].title == "Billing, made up")
        let beside = view.coverage(procedure: visit, diagnosis: try icd("J45.909"), on: date)
        #expect(beside.outcome == .notCovered)
        let excluded = view.coverage(procedure: visit, diagnosis: try icd("Z00.00"), on: date)
        #expect(excluded.outcome == .notCovered)
        #expect(excluded.findings[0].remarks == [.listedAsNotSupporting])
    }

    @Test(
        "Without an article, or with one that lists no diagnosis, there is no policy; a list of exclusions covers the rest"
    )
    func noPolicy() throws {
        let view = try view()
        let date = try day("2026-01-01")
        let code = try icd("E11.9")
        #expect(view.coverage(procedure: try cpt("99999"), diagnosis: code, on: date).outcome == .noPolicy)
        let empty = view.coverage(procedure: try cpt("99215"), diagnosis: code, on: date)
        #expect(empty.outcome == .noPolicy)
        #expect(empty.findings.count == 1)
        #expect(view.coverage(procedure: try cpt("36415"), diagnosis: code, on: date).outcome == .covered)
        let excluded = view.coverage(procedure: try cpt("36415"), diagnosis: try icd("Z00.00"), on: date)
        #expect(excluded.outcome == .notCovered)
    }

    @Test("Only versions in force on the day and articles of the contractor count")
    func dateAndContractor() throws {
        let view = try view()
        let visit = try cpt("99213")
        func versions(_ date: String, _ contractor: String? = nil) throws -> [String] {
            view.coverage(procedure: visit, diagnosis: try icd("E11.9"), contractor: contractor, on: try day(date))
                .findings.map(\.version)
        }
        #expect(try versions("2023-12-31") == ["1"])
        #expect(try versions("2024-01-01") == ["2"])
        #expect(try versions("2019-12-31") == [])
        #expect(try versions("2024-01-01", "01112") == ["2"])
        #expect(try versions("2024-01-01", "13202") == [])
        #expect(view.articles(for: visit, on: try day("2024-01-01")) == ["A100"])
    }

    @Test(
        "Where the text of a group names other procedures or groups, or marks the diagnosis, a person is told to read it"
    )
    func remarks() throws {
        let finding = try view().coverage(
            procedure: try cpt("99213"), diagnosis: try icd("I10"), on: try day("2026-01-01")
        ).findings[0]
        #expect(finding.outcome == .covered)
        #expect(finding.remarks == [.marked, .groupNamesOtherProcedures, .groupNamesOtherGroups(["1"])])
    }

    @Test("Rows with bad numbers, dates or codes are rejected by line")
    func rejected() throws {
        let file = agencyText(
            """
            article_id,article_version,icd10_code_id,icd10_covered_group
            x,2,E11.9,1
            100,2,hello,1
            100,2,E11.9,1
            """)
        let layout = try #require(EditLayouts.all.first { $0.recognises(file) })
        let tally = try #require(try layout.read(file).first).tally
        #expect(tally.rejected.map(\.line) == [2, 3])
        #expect(tally.rowsKept == 1)
    }
}
