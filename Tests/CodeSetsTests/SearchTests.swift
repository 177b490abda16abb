import CodeSets
import Primitives
import Testing

@Suite("Diagnosis search")
struct SearchTests {
    let sets: EmbeddedCodeSets
    let inForce: CalendarDate

    init() throws {
        sets = try catalog.get()
        inForce = try day("2026-03-01")
    }

    @Test(
        "The first answer is the code that a coder would take",
        arguments: [
            ("type 2 diabetes with diabetic chronic kidney disease", "E11.22"),
            ("essential hypertension", "I10"), ("hypertension", "I10"), ("HTN", "I10"),
            ("high blood pressure", "I10"), ("upper respiratory infection", "J06.9"), ("acute bronchitis", "J20.9"),
            ("major depressive disorder, recurrent, moderate", "F33.1"), ("well child", "Z00.129"),
            ("heart attack", "I21.9"), ("hyperlipidemia", "E78.5"), ("chronic kidney disease stage 3", "N18.30"),
            ("acute viral pharyngitis", "J02.9"), ("otitis media", "H66.90"), ("hypothyroidism", "E03.9"),
            ("Prediabetes", "R73.03"), ("Anemia", "D64.9"), ("anaemia", "D64.9"), ("Chronic sinusitis", "J32.9"),
            ("Viral sinusitis", "J01.90"), ("Body mass index 30+ - obesity", "E66.9"), ("sugar diabetes", "E11.9"),
            ("T2DM", "E11.9"), ("CKD", "N18.9"), ("COPD", "J44.9"), ("GERD", "K21.9"), ("UTI", "N39.0"),
            ("GAD", "F41.1"), ("BPH", "N40.0"), ("AFib", "I48.91"), ("diarrhoea", "R19.7"), ("flu", "J11.1"),
            ("common cold", "J00"), ("strep throat", "J02.0"), ("pneumonia", "J18.9"), ("asthma", "J45.909"),
            ("left knee pain", "M25.562"), ("low back pain", "M54.50"), ("renal failure", "N19"),
            ("kidney stone", "N20.0"), ("type 1 diabetes with ketoacidosis", "E10.10"), ("migraine", "G43.909"),
            ("vitamin D deficiency", "E55.9"), ("vitamin A deficiency", "E50.9"), ("stroke", "I63.9"),
            ("family history of diabetes", "Z83.3"), ("rheumatoid arthritis", "M06.9"),
            ("Parkinson's disease", "G20.A1"), ("erectile dysfunction", "N52.9"), ("morbid obesity", "E66.01"),
            ("cellulitis of left leg", "L03.116"), ("annual physical", "Z00.00"), ("ADHD combined", "F90.2"),
            ("screening colonoscopy", "Z12.11"), ("Tobacco use disorder", "F17.200"),
            ("Neuropathy due to type 2 diabetes mellitus", "E11.40"), ("shingles", "B02.9"),
        ])
    func firstAnswer(words: String, code: String) throws {
        let match = try #require(sets.search(words, on: inForce, limit: 10).first)
        #expect(match.code.text == code)
        #expect(match.isBillable)
        #expect((1...1_000).contains(match.score))
    }

    @Test("A sprained ankle ends at the heading that waits for its seventh character; the words can give it")
    func injury() throws {
        let plain = try #require(sets.search("ankle sprain", on: inForce, limit: 5).first)
        #expect(plain.code.text == "S93.409" && !plain.isBillable)
        let full = try #require(sets.search("left ankle sprain, initial encounter", on: inForce, limit: 5).first)
        #expect(full.code.text == "S93.402A" && full.isBillable)
        let later = sets.search("right distal radius fracture subsequent encounter nonunion", on: inForce, limit: 5)
        #expect(later.first?.code.text == "S52.501K")
    }

    @Test(
        "One slip of the finger and the beginning of a word are understood",
        arguments: [
            ("hypertensoin", "I10"), ("hypertnsion", "I10"), ("hypothyroidsm", "E03.9"), ("hyperten", "I10"),
        ])
    func typing(words: String, code: String) {
        #expect(sets.search(words, on: inForce, limit: 5).first?.code.text == code)
    }

    @Test("A code finds itself, a heading what stands below it")
    func byCode() {
        #expect(sets.search("e1122", on: inForce, limit: 5).map(\.code.text) == ["E11.22"])
        let below = sets.search("S93.401", on: inForce, limit: 5).map(\.code.text)
        #expect(below == ["S93.401", "S93.401A", "S93.401D", "S93.401S"])
    }

    @Test("Answers come best first, each code once, no more than asked for")
    func order() {
        let matches = sets.search("fracture of the femur", on: inForce, limit: 25)
        #expect(matches.count == 25)
        #expect(Set(matches.map(\.code)).count == 25)
        #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.score >= $1.score })
    }

    @Test(
        "Nothing sensible asked, nothing answered",
        arguments: [
            "", "   ", "of the", "🩺", "\u{0}\u{1}", "qqqqzzzzxxxx", "'", "(((", "Ã",
            String(repeating: "pain ", count: 0),
        ])
    func nonsense(words: String) {
        #expect(sets.search(words, on: inForce, limit: 5).isEmpty)
    }

    @Test("Odd limits and long queries are harmless")
    func limits() throws {
        #expect(sets.search("pain", on: inForce, limit: 0).isEmpty)
        #expect(sets.search("pain", on: inForce, limit: -1).isEmpty)
        #expect(!sets.search("pain", on: inForce, limit: .max).isEmpty)
        #expect(!sets.search(String(repeating: "knee pain ", count: 10_000), on: inForce, limit: 5).isEmpty)
        #expect(sets.search("pain", on: try day("2015-09-30"), limit: 5).isEmpty)
    }
}
