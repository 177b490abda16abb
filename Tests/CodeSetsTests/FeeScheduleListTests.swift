import AgencyFiles
import CodeSets
import Primitives
import Testing

@Suite("Geographic indices, anesthesia factors, caps and localities")
struct FeeScheduleListTests {
    private static let indices = """
        ADDENDUM E. FINAL CY 2027 GEOGRAPHIC PRACTICE COST INDICES,,,,,,
        ,,,,,,
        Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2027 PW GPCI (without 1.0 Floor),\
        2027 PW GPCI (with 1.0 Floor)***,2027 PE GPCI,2027 MP GPCI
        2102,AK,1,ALASKA*,1.4,1.5,1.1,0.614
        01112,CA,05,"SAN FRANCISCO, CITY",1.077,1.077,1.329,0.458
        "MAC Assignments as of some day",,,,,,
        *A footnote of words.,,,,,,
        """

    @Test("Indices are read with their zeros, footnotes left out")
    func gpci() throws {
        let table = try readList(listText(FeeScheduleListTests.indices + "\n"))[0]
        let view = GPCITable(try table.records)
        let alaska = try #require(view.row(contractor: "02102", locality: "01"))
        #expect(alaska.name == "ALASKA")
        #expect(alaska.work == FixedPoint("1.5"))
        #expect(alaska.workWithoutFloor == FixedPoint("1.4"))
        #expect(alaska.practice == FixedPoint("1.1"))
        #expect(alaska.malpractice == FixedPoint("0.614"))
        #expect(view.rows.map(\.locality) == ["05", "01"])
        #expect(view.row(contractor: "02102", locality: "99") == nil)
        #expect(table.tally.rowsRead == 2)
        #expect(table.tally.warnings.count == 2)
        #expect(table.release == "2027")
        #expect(table.effectiveFrom == CalendarDate(iso: "2027-01-01"))
    }

    @Test("A note below the table without a line end is no sign of a file that breaks off")
    func noteAtEnd() throws {
        let table = try readList(listText(FeeScheduleListTests.indices + "\n**Another note of words"))[0]
        #expect(table.tally.rowsRead == 2)
        let cut = FeeScheduleListTests.indices.split(separator: "\n").prefix(5).joined(separator: "\n") + "\n3102,AZ,0"
        #expect(throws: CodeImportError.self) {
            try readList(listText(cut.replacing("\"SAN FRANCISCO, CITY\"", with: "SAN FRANCISCO")))
        }
    }

    @Test("An index that is no number rejects its row and no other")
    func badIndex() throws {
        let text = FeeScheduleListTests.indices.replacing("0.614", with: "n/a")
        let table = try readList(listText(text + "\n"))[0]
        #expect(table.tally.rejected.map(\.line) == [4])
        #expect(table.tally.rowsKept == 1)
    }

    @Test("Anesthesia factors: one column until 2025, two since")
    func anesthesia() throws {
        let old = try readList(
            listText("Contractor,Locality,Locality Name,National Anes CF of 20.3178\n10112,00,ALABAMA,19.31\n"))[0]
        let new = try readList(
            listText(
                """
                Contractor,Locality,Locality Name,Work GPCI,PE GPCI,MP GPCI,\
                Qualifying APM National Anes CF (with 2.5% statutory increase) of 20.599835,\
                Non-Qualifying APM National Anes CF (with 2.5% Statutory increase)  of 20.49754
                02102,1,ALASKA*,1.5,1.1,0.6,$28.14,$28.00

                """))[0]
        let alabama = try #require(AnesthesiaTable(old.records).row(contractor: "10112", locality: "00"))
        #expect(alabama.conversionFactor == FixedPoint("19.31"))
        #expect(alabama.qualifyingConversionFactor == nil)
        let alaska = try #require(AnesthesiaTable(new.records).row(contractor: "02102", locality: "01"))
        #expect(alaska.conversionFactor == FixedPoint("28"))
        #expect(alaska.qualifyingConversionFactor == FixedPoint("28.14"))
        #expect(alaska.name == "ALASKA")
    }

    @Test("Caps are found by code, modifier, contractor and locality")
    func caps() throws {
        let table = try readList(
            listText(
                """
                HCPCS,MOD,PROCSTAT,CARRIER,LOCALITY,FACILITY PRICE,NON-FACILTY PRICE
                0633T,TC,C,01112,05,150.69,151.70
                70450,,A,1112,5,120.5,121

                """))[0]
        let view = OPPSCapTable(try table.records)
        let technical = try #require(view.row("0633T", modifier: "TC", contractor: "01112", locality: "05"))
        #expect(technical.nonFacility == FixedPoint("151.7"))
        #expect(technical.facility == FixedPoint("150.69"))
        #expect(view.row("70450", contractor: "01112", locality: "05")?.nonFacility == FixedPoint("121"))
        #expect(view.row("0633T", contractor: "01112", locality: "05") == nil)
    }

    @Test("Localities keep the state of the row above and counties that go on below")
    func localities() throws {
        let table = try readList(
            listText(
                """
                2026 Fee Schedule Localities,,,,
                ,,,,
                Medicare Adminstrative Contractor,Locality Number,State ,Fee Schedule Area ,Counties
                ,,,,
                10112,0,ALABAMA ,STATEWIDE ,ALL COUNTIES
                01182,18,CALIFORNIA,LOS ANGELES*,"LOS ANGELES,"
                ,,,,ORANGE AND OTHERS
                01182,26,,ORANGE,ORANGE
                * Payment locality is serviced by two carriers.,,,,

                """))[0]
        let view = LocalityTable(try table.records)
        #expect(view.rows(contractor: "10112", locality: "00").map(\.state) == ["ALABAMA"])
        let angeles = try #require(view.rows(contractor: "01182", locality: "18").first)
        #expect(angeles.counties == "LOS ANGELES, ORANGE AND OTHERS")
        #expect(angeles.area == "LOS ANGELES")
        #expect(view.rows(contractor: "01182", locality: "26").map(\.state) == ["CALIFORNIA"])
        #expect(table.tally.rowsRead == 3)
        #expect(table.release == "2026")
    }
}

@Suite("ZIP codes and amounts")
struct ZipAndAmountTests {
    /// State, ZIP code, contractor, locality, rural mark (or a blank), laboratory locality; then flag and quarter.
    private func line(_ start: String, plusFour: String = "0") -> String {
        let head = start.padded(to: 20) + plusFour
        return head.padded(to: 75) + "20264"
    }

    @Test("Fixed text of ZIP codes")
    func fixed() throws {
        let lines = [line("CA941020111205 Z9"), line("NE680010530299RZ9R", plusFour: "1")]
        let file = listText(lines.joined(separator: "\r\n") + "\r\n")
        let table = try readList(file)[0]
        let view = ZipLocalityTable(try table.records)
        let city = try #require(view.locality("94102"))
        #expect([city.contractor, city.locality, city.state, city.rural] == ["01112", "05", "CA", ""])
        #expect(city.laboratoryLocality == "Z9")
        #expect(!city.needsNineDigits)
        #expect(view.locality("94102-1234") == city)
        #expect(view.locality("94103") == nil)
        #expect(view.locality("941") == nil)
        #expect(table.release == "2026 Q4")
        #expect(table.effectiveFrom == CalendarDate(iso: "2026-10-01"))
    }

    @Test("The workbook of ZIP codes, its zeros lost")
    func workbook() throws {
        let table = try readList(
            listBook([
                [
                    "STATE", "ZIP CODE", "CARRIER", "LOCALITY", "RURAL IND", "LAB CB LOCALITY", "RURAL IND2",
                    "PLUS 4 FLAG", "PART B DRUG INDICATOR", "YEAR/QTR",
                ],
                ["MA", "2101", "14212", "1", "", "Z9", "", "0", "", "20262"],
                ["NE", "68001", "5302", "99", "R", "Z9", "R", "1", "", "20262"],
                ["NE", "68001", "5202", "99", "R", "Z9", "R", "1", "", "20262"],
            ]))[0]
        let view = ZipLocalityTable(try table.records)
        #expect(view.locality("02101")?.locality == "01")
        #expect(view.rows("68001").map(\.contractor) == ["05202", "05302"])
        #expect(view.locality("68001") == nil)
        #expect(view.rows("68001").map(\.needsNineDigits) == [true, true])
        #expect(table.effectiveFrom == CalendarDate(iso: "2026-04-01"))
        #expect(table.tally.warnings.count == 3)
    }

    @Test("The nine-digit file is another")
    func nineDigits() {
        let line = "CA941020111205 Z9   10001" + String(repeating: " ", count: 50) + "20264"
        #expect(layouts(of: listText(line + "\n")).isEmpty)
    }

    private static let amount = """
        "2026","01112","05","99213","  ","0000117.58","0000064.37"," ","0","A","0","0000049.56","0000000.00","9",\
        "0000000.00","0000000.00"
        """

    @Test("Amounts without a header, then trailer lines")
    func amounts() throws {
        let text =
            ZipAndAmountTests.amount + "\r\n" + ZipAndAmountTests.amount.replacing("99213", with: "99214")
            + "\r\nTRL00000002\r\n"
        let table = try readList(listText(text))[0]
        #expect(table.schema.id == "pfs-amounts")
        #expect(
            try table.records.rows("01112", "05", "99213", "") == [
                ["01112", "05", "99213", "", "117.58", "64.37", "0", "A", "0", "49.56", "0.00", "9", "0.00", "0.00"]
            ])
        #expect(table.tally.rowsRead == 2)
        #expect(table.release == "2026")
        #expect(try readList(listText(text, name: "cy2026-qp.zip/PFALL26AR.txt"))[0].schema.id == "pfs-amounts-qpp")
        #expect(try readList(listText(text, name: "cy2026-nonqp.zip/PFALL26AR.txt"))[0].schema.id == "pfs-amounts")
    }

    @Test("Amounts that break off are not imported")
    func amountsBreakOff() {
        let whole = String(repeating: ZipAndAmountTests.amount + "\r\n", count: 3)
        let text = whole + ZipAndAmountTests.amount.prefix(60)
        #expect(throws: CodeImportError.self) { try readList(listText(text)) }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
