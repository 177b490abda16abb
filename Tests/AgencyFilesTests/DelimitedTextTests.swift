import AgencyFiles
import Testing

@Suite("Delimited text")
struct DelimitedTextTests {
    private func rows(_ text: String, _ delimiter: Character = ",") -> [Row] {
        Array(DelimitedText(Array(text.utf8), delimiter: delimiter.asciiValue ?? 44))
    }

    @Test("Quotes keep delimiters, line ends and doubled quotes; a row knows the line it begins on")
    func quotes() {
        #expect(
            rows("a,\"b,\"\"c\"\"\nd\"\r\n\r\n e ,\nf") == [
                Row(line: 1, fields: ["a", "b,\"c\"\nd"]), Row(line: 4, fields: ["e", ""]),
                Row(line: 5, fields: ["f"]),
            ])
    }

    @Test("A byte order mark is no part of the first field, and a quote that never closes ends with the text")
    func edges() {
        #expect(
            rows("\u{FEFF}code,x\n\"open,\n") == [
                Row(line: 1, fields: ["code", "x"]), Row(line: 2, fields: ["open,"]),
            ])
    }

    @Test("Bytes that are no UTF-8 are read as Windows-1252")
    func latin() {
        let rows = Array(DelimitedText([0x4D, 0xE9, 0x2C, 0x93, 0x78, 0x94], delimiter: 44))
        #expect(rows == [Row(line: 1, fields: ["Mé", "“x”"])])
    }

    @Test("The commoner of comma and tab is the delimiter")
    func guess() {
        #expect(DelimitedText.delimiter(of: Array("a\tb,c\td".utf8)) == 9)
        #expect(DelimitedText.delimiter(of: Array("a,b\tc,d".utf8)) == 44)
    }
}
