import CodeSets
import Testing

@Suite("Search over the titles of any table")
struct SearchTitleTests {
    let search: TitleSearch
    let table: RecordTable

    init() throws {
        table = SearchFixture.table([
            ["A0001", "Ambulance waiting time, half hour"], ["B0002", "Walker, folding, with wheels, adult"],
            ["B0003", "Walker, rigid, without wheels"], ["C0004", "Injection, ceftriaxone sodium, per 250 mg"],
            ["C0005", "Injection, cefazolin sodium, 500 mg"], ["D0006", "Catheterisation of the left heart"],
            ["D0007", "Electrocardiogram, routine, with at least twelve leads"],
        ])
        search = TitleSearch(
            table: table, codeColumn: 0, textColumns: [1], words: try TitleWords(directory: Place.codeSets))
    }

    private func codes(_ text: String, limit: Int = 5) -> [String] {
        search.search(text, limit: limit).map { table.row($0.row)[0] }
    }

    @Test(
        "Words may stand in any order, be begun only, misspelt, British or abbreviated",
        arguments: [
            ("walker folding", "B0002"), ("wheels walker", "B0002"), ("folding walkers", "B0002"),
            ("ceftri", "C0004"), ("ceftriaxnoe", "C0004"), ("heart catheterization", "D0006"), ("ekg", "D0007"),
            ("ambulance", "A0001"),
        ])
    func finds(words: String, code: String) {
        #expect(codes(words).first == code)
    }

    @Test("A code or its beginning finds itself")
    func byCode() {
        #expect(codes("b000") == ["B0002", "B0003"])
        #expect(codes("C0005") == ["C0005"])
    }

    @Test("Nothing asked, nothing answered; the limit and the filter hold")
    func limits() {
        #expect(codes("").isEmpty && codes("of the").isEmpty && codes("zzzzzzzz").isEmpty)
        #expect(codes("walker", limit: 0).isEmpty && codes("walker", limit: 1).count == 1)
        let rigid = search.search("walker", limit: 5) { table.row($0)[0] != "B0002" }
        #expect(rigid.map { table.row($0.row)[0] } == ["B0003"])
    }
}
