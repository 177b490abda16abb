import CodeSets
import TestSupport
import Testing

@Suite("Search: imported tables")
struct SearchTablesTests {
    let search: DiagnosisSearch
    let plain: DiagnosisSearch

    init() throws {
        search = try fixtureSearch.get()
        plain = try embeddedSearch.get()
    }

    @Test("A path of the Index leads to its code; modifiers in parentheses and other forms are not needed")
    func index() throws {
        let hit = try #require(search.search("quillwort fever", limit: 3).first)
        #expect(hit.code.text == "A94" && hit.score == 1_000)
        #expect(hit.matched == "Quillwort fever, quillwortish (acute) (sporadic)")
        #expect(search.codes("acute quillwort fever").first == "A94")
        #expect(search.codes("quillwort fever with rash").first == "A93.8")
        #expect(plain.codes("quillwort fever").first != "A94")
    }

    @Test("See leads on, also from a word of the query to the words of another main term")
    func references() throws {
        #expect(search.codes("marshhand").first == "A94")
        #expect(search.codes("old marshhand").first == "A93.8")
        let hit = try #require(search.search("marshhand with rash", limit: 3).first { $0.code.text == "A93.8" })
        #expect(hit.steps.contains { $0.source == "index" })
        #expect(search.codes("zyxgfrw").isEmpty)
    }

    @Test("An incomplete code is a heading; a code that the edition lacks is not answered")
    func incomplete() {
        #expect(search.codes("tinsmith's elbow").first?.hasPrefix("M77") == true)
        #expect(!search.codes("ended").contains("Z99.9999"))
    }

    @Test("The neoplasm table answers by site and behaviour, a word of histology by the behaviour that it stands for")
    func neoplasms() {
        #expect(search.codes("malignant neoplasm of zonule").first == "C69.90")
        #expect(search.codes("benign zonule neoplasm").first == "D31.90")
        #expect(search.codes("zonule tumor").first == "D49.81")
        #expect(search.codes("carcinoma in situ of zonule").first == "D09.20")
        #expect(search.codes("zinn melanoma").isEmpty == false)
        #expect(search.codes("glimmeroma of zonule").first == "D31.90")
        #expect(search.codes("benign neoplasm of zinn").first == "D31.90")
    }

    @Test(
        "Words say which column of the drug table is meant",
        arguments: [
            ("quillwortine poisoning", "T36.0X1"), ("overdose of quillwortine", "T36.0X1"),
            ("suicidal overdose quillwortine", "T36.0X2"), ("quillwortine poisoning assault", "T36.0X3"),
            ("quillwortine poisoning undetermined", "T36.0X4"), ("adverse effect of quillwortine", "T36.0X5"),
            ("underdosing of quillwortine", "T36.0X6"), ("poisoning by quillwortine eye drops", "T49.5X1"),
        ])
    func drugs(words: String, code: String) {
        #expect(search.codes(words).first == code)
    }

    @Test("External causes have their own index")
    func externalCauses() {
        #expect(search.codes("accident quillwort harvester").first == "W30.0")
    }

    @Test("A compiled index answers as the built one does")
    func compiled() throws {
        let bytes = TableBytes(search.compiled())
        let opened = try DiagnosisSearch(
            directory: Place.codeSets, tables: SearchTables(stamp: "fixture"), compiled: bytes)
        for words in ["quillwort fever", "benign zonule neoplasm", "heart attack", "marshhand with rash", "pneumonai"] {
            let left = opened.search(words, limit: 20)
            let right = search.search(words, limit: 20)
            #expect(left.map(\.code) == right.map(\.code))
            #expect(left.map(\.score) == right.map(\.score))
            #expect(left.map(\.matched) == right.map(\.matched))
        }
        #expect(opened.codes("quillwort fever").first == "A94")
    }

    @Test("A compiled index of other sources is not used")
    func stale() throws {
        let bytes = TableBytes(search.compiled())
        let other = try DiagnosisSearch(
            directory: Place.codeSets, tables: SearchTables(stamp: "other"), compiled: bytes)
        #expect(other.codes("quillwort fever").first != "A94")
    }

    @Test("A damaged index is not opened, or answers without harm")
    func damaged() throws {
        let sound = search.compiled()
        var random = Seeded(7)
        var survived = 0
        for round in 0..<12 {
            var bytes = sound
            if round % 4 == 0 {
                bytes.removeLast(1 + Int(random.next() % UInt64(bytes.count)))
                #expect(search.reopened(TableBytes(bytes)) == nil)
            } else {
                for _ in 0..<4 { bytes[Int(random.next() % UInt64(bytes.count))] ^= UInt8(1 << random.next() % 8) }
            }
            guard let opened = search.reopened(TableBytes(bytes)) else { continue }
            survived += 1
            #expect(opened.search("quillwort fever with rash and zonule tumor", limit: 5).count <= 5)
        }
        // A flipped letter is not seen and does no harm, so that some of them open.
        #expect(survived > 0)
        var stale = sound
        stale[8] ^= 1
        #expect(search.reopened(TableBytes(stale)) == nil)
        #expect(search.reopened(TableBytes([])) == nil && search.reopened(TableBytes(sound)) != nil)
    }
}
