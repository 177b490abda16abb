import CodeSets
import Testing

@Suite("Search: what people mean")
struct SearchMeaningTests {
    let search: DiagnosisSearch

    init() throws { search = try embeddedSearch.get() }

    @Test(
        "Lay words lead to the code of the classification",
        arguments: [
            ("heart attack", "I21.9"), ("sugar diabetes", "E11.9"), ("kidney stones", "N20.0"), ("shingles", "B02.9"),
            ("high blood pressure", "I10"), ("water on the lungs", "J81.1"), ("pink eye", "H10.9"),
        ])
    func lay(words: String, code: String) {
        #expect(search.codes(words).first == code)
    }

    @Test("Sugar diabetes with bad kidneys is diabetes with a kidney complication")
    func compound() throws {
        let hits = search.search("sugar diabetes with bad kidneys", limit: 5)
        let first = try #require(hits.first)
        #expect(first.code.text.hasPrefix("E11.2"))
        #expect(first.steps.contains { $0.from.contains("sugar") && $0.source.hasPrefix("lexicon") })
    }

    @Test(
        "Word order, small words and plural make no difference",
        arguments: [
            ("chronic kidney disease stage 4", "stage 4 disease of the kidneys, chronic"),
            ("nephrotic syndrome", "syndrome nephrotic"), ("fracture of the femur", "femur fractures"),
        ])
    func order(left: String, right: String) {
        #expect(search.codes(left).first == search.codes(right).first)
        #expect(!search.codes(left).isEmpty)
    }

    @Test(
        "British spelling, slips of the finger and numerals are understood",
        arguments: [
            ("anaemia", "anemia"), ("oesophagitis", "esophagitis"), ("diarrhoea", "diarrhea"),
            ("tumour of the brain", "tumor of the brain"), ("hypertnesion", "hypertension"),
            ("pneumonai", "pneumonia"), ("schizophrenai", "schizophrenia"),
            ("type II diabetes mellitus", "type 2 diabetes mellitus"),
            ("factor VIII deficiency", "factor 8 deficiency"),
            ("β-thalassemia", "beta thalassemia"), ("gastro oesophageal reflux", "gastroesophageal reflux"),
        ])
    func spelling(written: String, meant: String) {
        #expect(search.codes(written).first == search.codes(meant).first)
        #expect(!search.codes(meant).isEmpty)
    }

    @Test("An abbreviation has the sense that its neighbours speak for, and its commonest when alone")
    func abbreviation() throws {
        let alone = try #require(search.search("AIN", limit: 3).first)
        let beside = try #require(search.search("AIN anoscopy", limit: 3).first)
        #expect(alone.steps.contains { $0.to.contains("tubulo") })
        #expect(beside.steps.contains { $0.to.contains("intraepithelial") })
        #expect(alone.code != beside.code)
    }

    @Test("Abbreviations that are words count only in capitals")
    func capitals() {
        let isAbbreviation = { (hit: DiagnosisSearch.Hit) in
            hit.steps.contains { $0.source == "lexicon-abbreviations.tsv" }
        }
        #expect(search.search("SAD", limit: 1).contains(where: isAbbreviation))
        #expect(!search.search("sad", limit: 5).contains(where: isAbbreviation))
        #expect(search.codes("ALL").first?.hasPrefix("C91.0") == true)
    }

    @Test(
        "A drug alone means what it is given for",
        arguments: [("metformin", "E11.9"), ("levothyroxine", "E03.9"), ("lisinopril", "I10")])
    func drug(name: String, code: String) {
        #expect(search.codes(name).first == code)
    }

    @Test(
        "A bare term ends at the code for no further word",
        arguments: [
            ("cocaine abuse", "F14.10"), ("calculus of gallbladder", "K80.20"), ("asthma", "J45.909"),
            ("malignant neoplasm of breast", "C50.919"), ("glaucoma", "H40.9"), ("sepsis", "A41.9"),
        ])
    func defaults(words: String, code: String) {
        #expect(search.codes(words).first == code)
    }

    @Test("What has no code of its own stands behind what has")
    func residual() throws {
        let codes = search.codes("anemia", limit: 50)
        let unspecified = try #require(codes.firstIndex(of: "D64.9"))
        #expect(unspecified == 0)
        if let other = codes.firstIndex(of: "D64.89") { #expect(other > unspecified) }
    }

    @Test("Codes that differ in the side of the body are one answer; the side is the next question")
    func sides() throws {
        let hits = search.search("otitis media", limit: 10)
        #expect(hits.first?.code.text == "H66.90")
        #expect(!hits.contains { $0.code.text == "H66.91" })
        let question = try #require(hits.first.flatMap { search.question(after: $0) })
        #expect(question.axis == .laterality)
        #expect(question.choices.map(\.code.text).contains("H66.92"))
    }

    @Test("The order of words decides where the words are the same")
    func sameWords() {
        #expect(search.codes("visual loss, right eye, normal vision left eye").first == "H54.61")
        #expect(search.codes("visual loss, left eye, normal vision right eye").first == "H54.62")
    }

    @Test("A broken right wrist waits for the encounter")
    func encounter() throws {
        let hit = try #require(search.search("broken right wrist", limit: 5).first)
        #expect(hit.code.text == "S62.101")
        let question = try #require(search.question(after: hit))
        #expect(question.axis == .encounter)
        #expect(question.choices.first?.code.text == "S62.101A")
        #expect(question.choices.count { $0.isBillable } == question.choices.count)
    }

    @Test("A heading without default is answered and asks for its children")
    func heading() throws {
        let hit = try #require(
            search.search("sprain of joints of shoulder girdle", limit: 20).first { $0.code.text.hasPrefix("S43") })
        let question = try #require(search.question(after: hit))
        #expect(question.choices.count > 1)
    }

    @Test("A code that says everything asks nothing")
    func complete() throws {
        let hit = try #require(search.search("essential hypertension", limit: 1).first)
        #expect(search.question(after: hit) == nil)
        #expect(hit.score == 1_000)
    }
}
