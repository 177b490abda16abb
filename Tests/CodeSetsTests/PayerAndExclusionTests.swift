import AgencyFiles
import CodeSets
import Primitives
import Testing

@Suite("Payer lists")
struct PayerListTests {
    @Test("Columns of transactions, enrollment and ids for single transactions")
    func columns() throws {
        let table = try readList(
            listText(
                """
                Our Clearinghouse,,,,,,
                Payer Name,Payer ID,Professional Claims,ERA,ERA Enrollment Required,Eligibility (270/271),Claim Status
                Health Plan of Somewhere,00123,Yes,Yes,Yes,HPS01,No
                Other Plan,OTH01,Enrollment Required,No,No,,X
                No Id Plan,,Yes,,,,
                Third Plan,T-3,Yes,,,maybe so,

                """))[0]
        let view = PayerListTable(try table.records)
        let plan = try #require(view.entries(id: "00123").first)
        #expect(plan.name == "Health Plan of Somewhere")
        #expect(plan.transactions == ["837P", "835", "270"])
        #expect(plan.enrollment == ["835"])
        #expect(plan.otherIDs == ["270": "HPS01"])
        let other = try #require(view.entries(id: "OTH01").first)
        #expect(other.transactions == ["837P", "276"])
        #expect(other.enrollment == ["837P"])
        #expect(table.tally.rejected.map(\.line) == [5])
        #expect(table.tally.warnings.count == 1)
        #expect(view.entries(named: "plan some").map(\.id) == ["00123"])
        #expect(view.entries(named: "PLAN").count == 3)
        #expect(view.entries(named: "plan", limit: 2).count == 2)
        #expect(view.entries(named: "nowhere").isEmpty)
        #expect(view.entries(named: "").isEmpty)
    }

    @Test("A row per transaction is put together")
    func rows() throws {
        let table = try readList(
            listBook([
                ["Payer", "Payer ID", "Transaction", "Enrollment"], ["Plan", "P1", "Professional", "No"],
                ["Plan", "P1", "ERA", "Yes"], ["Plan", "P1", "Institutional", ""],
            ]))[0]
        let plan = try #require(PayerListTable(table.records).entries(id: "P1").first)
        #expect(plan.transactions == ["837P", "837I", "835"])
        #expect(plan.enrollment == ["835"])
        #expect(table.tally.rowsKept == 1)
    }

    @Test("Exports of payments are not payer lists")
    func payments() {
        #expect(layouts(of: listText("Payer ID,Payer Name,Total Paid\n1,A,2.00\n")).isEmpty)
        #expect(layouts(of: listText("Payer ID,Payer Name,Patient\n1,A,B\n")).isEmpty)
    }
}

@Suite("Exclusions")
struct ExclusionTests {
    private static let text = """
        LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,\
        REINDATE,WAIVERDATE,WVRSTATE
        "","","","#1 MADE-UP SERVICE, INC","OTHER BUSINESS","HOME","","0000000000","","1 ST","TOWN","NY","11235","1128a1",\
        "20200319","00000000","00000000",""
        "O'DOE","JANE","Q","","PHYSICIAN (MD, DO)","FAMILY PRACTICE","","1234567893","19600102","12 ST","TOWN","NY","12207",\
        "1128b4","20200101","00000000","00000000",""
        "O'DOE","JANE","","","NURSE","","","0000000000","19700304","12 ST","TOWN","NY","12207","1128b4","20190101",\
        "20230101","20220505","NY"
        "","","","","","","","","","","","","","1128b4","20190101","00000000","00000000",""

        """

    private func view() throws -> ExclusionTable {
        ExclusionTable(try readList(listText(ExclusionTests.text))[0].records)
    }

    @Test("By NPI")
    func byNPI() throws {
        let npi = try #require(NPI("1234567893"))
        let found = try view().entries(npi: npi)
        #expect(found.map(\.lastName) == ["O'DOE"])
        #expect(found[0].type == "1128b4")
        #expect(try view().entries(npi: try #require(NPI("1245319599"))).isEmpty)
    }

    @Test("By name, and by name and birth date")
    func byName() throws {
        let view = try view()
        #expect(view.entries(lastName: "O'Doe", firstName: "jane").count == 2)
        #expect(view.entries(lastName: "ODOE", firstName: "Jane").count == 2)
        let birth = try #require(CalendarDate(iso: "1960-01-02"))
        #expect(view.entries(lastName: "O'Doe", firstName: "Jane", birthDate: birth).map(\.npi) == ["1234567893"])
        #expect(view.entries(lastName: "Doe", firstName: "Jane").isEmpty)
        #expect(view.entries(business: "1 Made Up Service Inc.").map(\.npi) == [""])
        #expect(view.entries(business: "").isEmpty)
    }

    @Test("An exclusion holds from its day until reinstatement")
    func days() throws {
        let nurse = try #require(
            try view().entries(lastName: "O'DOE", firstName: "JANE").first { $0.general == "NURSE" })
        func on(_ text: String) throws -> Bool { nurse.applies(on: try #require(CalendarDate(iso: text))) }
        #expect(try !on("2018-12-31"))
        #expect(try on("2019-01-01"))
        #expect(try on("2022-12-31"))
        #expect(try !on("2023-01-01"))
        #expect(nurse.waiverState == "NY")
    }

    @Test("A row without a name is rejected")
    func nameless() throws {
        let table = try readList(listText(ExclusionTests.text))[0]
        #expect(table.tally.rowsRead == 4)
        #expect(table.tally.rejected.map(\.line) == [5])
    }
}
