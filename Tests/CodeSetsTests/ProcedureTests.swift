import CodeSets
import Primitives
import Testing

@Suite("Procedures, places of service, modifiers")
struct ProcedureTests {
    let sets: EmbeddedCodeSets
    let inForce: CalendarDate

    init() throws {
        sets = try catalog.get()
        inForce = try day("2026-03-01")
    }

    @Test("A listed code is valid, any other is unverified, a new one did not exist before its first day")
    func standing() throws {
        #expect(sets.standing(of: try cpt("99213"), on: inForce) == .valid)
        #expect(sets.standing(of: try cpt("98016"), on: inForce) == .valid)
        #expect(sets.standing(of: try cpt("98016"), on: try day("2024-12-31")) == .unknown)
        guard case .unverified = sets.standing(of: try cpt("33533"), on: inForce) else {
            Issue.record("a code outside the list is not judged")
            return
        }
        #expect(sets.procedure(try cpt("33533")) == nil)
        #expect(sets.procedure(try cpt("g2211"))?.category == "em")
    }

    @Test(
        "Words find the service",
        arguments: [
            ("99214", "99214"), ("flu test", "87804"), ("rapid strep", "87880"), ("ekg", "93000"), ("a1c", "83036"),
            ("venipuncture", "36415"), ("ear wax", "69209"), ("tdap", "90715"), ("shingrix", "90750"),
        ])
    func search(words: String, code: String) {
        #expect(sets.searchProcedures(words, limit: 3).first?.code.text == code)
    }

    @Test("Limits and nonsense")
    func limits() {
        #expect(sets.searchProcedures("vaccine", limit: 4).count == 4)
        #expect(sets.searchProcedures("vaccine", limit: -1).isEmpty)
        #expect(sets.searchProcedures("", limit: 4).isEmpty)
        #expect(sets.searchProcedures("qqqzzz", limit: 4).isEmpty)
    }

    @Test("Places and modifiers have our words")
    func meanings() {
        #expect(sets.placeOfService("11") == "Office")
        #expect(sets.placeOfService("98") == nil)
        #expect(sets.modifierMeaning("25") != nil)
        #expect(sets.modifierMeaning("lt") == "Left side")
        #expect(sets.modifierMeaning("??") == nil)
    }
}
