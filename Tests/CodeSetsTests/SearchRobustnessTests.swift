import CodeSets
import TestSupport
import Testing

@Suite("Search: anything typed")
struct SearchRobustnessTests {
    let search: DiagnosisSearch

    init() throws { search = try embeddedSearch.get() }

    @Test(
        "What says nothing is answered with nothing",
        arguments: ["", " ", "\t\n", "of the and", "🩺", "((((", "]]]", "'", "\u{0}", "unspecified", "a", "É", "—"])
    func nothing(words: String) {
        #expect(search.codes(words).isEmpty)
    }

    @Test("Random bytes, long texts and odd limits do no harm, and no answer is given twice")
    func random() {
        var random = Seeded(42)
        for round in 0..<300 {
            let bytes = (0..<Int(random.next() % 200)).map { _ in
                round % 2 == 0 ? UInt8(truncatingIfNeeded: random.next()) : UInt8(32 + random.next() % 95)
            }
            let codes = search.codes(String(decoding: bytes, as: UTF8.self), limit: 20)
            #expect(codes.count <= 20 && Set(codes).count == codes.count)
        }
        let long = String(repeating: "kidney failure with anemia ", count: 400)
        #expect(!search.codes(long).isEmpty)
        #expect(search.codes(String(repeating: "x", count: 10_000)).count <= 10)
        #expect(search.codes(String(repeating: "(", count: 10_000) + "asthma").isEmpty)
        #expect(search.codes("pain", limit: 0).isEmpty && search.codes("pain", limit: -5).isEmpty)
        #expect(search.codes("pain", limit: .max).count > 100)
    }

    @Test("Emoji between words are passed by")
    func emoji() {
        #expect(search.codes("🫁 asthma 😷").first == search.codes("asthma").first)
    }

    @Test("The same query has the same answers, also when searches run side by side")
    func same() async {
        let queries = ["knee pain", "diabetes", "fracture of femur", "pneumonai", "AIN anoscopy", "tumor of brain"]
        let expected = queries.map { search.search($0, limit: 20).map { "\($0.code) \($0.score)" } }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    (0..<20).allSatisfy { round in
                        let number = round % queries.count
                        return search.search(queries[number], limit: 20).map { "\($0.code) \($0.score)" }
                            == expected[number]
                    }
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }

    @Test("Scores fall from 1000 at most, and every answer says what matched")
    func scores() {
        for words in ["heart failure", "neuropathy in diabetes", "broken arm"] {
            let hits = search.search(words, limit: 30)
            #expect(hits.count == 30)
            #expect(hits.allSatisfy { (1...1_000).contains($0.score) && !$0.matched.isEmpty })
            #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.score >= $1.score })
        }
    }
}
