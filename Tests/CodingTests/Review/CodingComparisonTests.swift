import CodeSets
import Coding
import Primitives
import Testing

/// `E11.22 99214-25 J3301*4` as a visit's codes.
func codes(_ text: String) throws -> CodedVisit {
    var visit = CodedVisit(diagnoses: [], services: [])
    for word in text.split(separator: " ") {
        let parts = word.split(separator: "*")
        let words = parts[0].split(separator: "-")
        if let procedure = ProcedureCode(words[0]) {
            visit.services.append(
                .init(
                    procedure: procedure, modifiers: words.dropFirst().compactMap { Modifier($0) },
                    units: parts.count == 2 ? try #require(Int(parts[1])) : 1))
        } else {
            visit.diagnoses.append(try #require(ICD10CM.Code(word)))
        }
    }
    return visit
}

@Suite struct CodingComparisonTests {
    private func compare(_ coded: String, _ truth: String) throws -> CodingComparison {
        let catalog = try #require(CodingFixtures.catalog)
        let date = try #require(CalendarDate(iso: "2026-03-10"))
        return CodingComparison(of: try codes(coded), against: try codes(truth)) {
            catalog.diagnosis($0, on: date)?.title
        }
    }

    @Test(arguments: [
        ("I10", "I10 E78.5", "missing code", 1, 2),
        ("I10 E78.5", "I10", "extra code", 1, 2),
        ("E11.9", "E11.22", "specificity", 0, 1),
        ("M17.11", "M17.12", "laterality", 0, 1),
        ("M25.569", "M25.561", "laterality", 0, 1),
        ("S93.401A", "S93.401D", "seventh character", 0, 1),
        ("S93.401A", "S93.402A", "laterality", 0, 1),
        ("E78.5 I10", "I10 E78.5", "sequence", 1, 2),
        ("I10 99213", "I10 99213-25", "modifier", 1, 2),
        ("I10 J3301", "I10 J3301*4", "units", 1, 2),
        ("I10 99213", "I10 99214", "visit level", 1, 2),
        ("I10 99203-25", "I10 99213", "visit level", 1, 2),
    ])
    func eachDifferenceHasItsKind(
        _ coded: String, _ truth: String, _ kind: String, _ correct: Int, _ items: Int
    ) throws {
        let found = try compare(coded, truth)
        #expect(found.disagreements.map(\.kind.rawValue) == [kind])
        #expect(found.correct == correct && found.items == items)
    }

    @Test func equalCodesAgreeWhateverTheOrderOfModifiersAndLaterDiagnoses() throws {
        #expect(try compare("I10 E78.5 Z79.4 20610-RT-59", "I10 Z79.4 E78.5 20610-59-RT").isSame)
        #expect(try compare("", "").items == 0)
    }

    @Test func modifierAndUnitsOfOneServiceAreOneItem() throws {
        let found = try compare("20610-RT", "20610-LT*2")
        #expect(found.disagreements.map(\.kind) == [.modifier, .units])
        #expect(found.items == 1 && found.correct == 0)
    }

    /// The nearest code of the category is taken, so that the other one is the one too many.
    @Test func theNearestCodeIsPaired() throws {
        let found = try compare("E11.9 E11.21", "E11.22")
        #expect(found.disagreements.map(\.kind) == [.specificity, .extraCode])
        #expect(found.disagreements[0].coded == "E11.21" && found.disagreements[1].coded == "E11.9")
    }

    @Test func theSameServiceTwiceIsTwoItems() throws {
        let found = try compare("90471", "90471 90471")
        #expect(found.disagreements.map(\.kind) == [.missingCode])
        #expect(found.correct == 1 && found.items == 2)
    }

    @Test func withoutTitlesASideIsOnlySpecificity() throws {
        let found = CodingComparison(of: try codes("M17.11"), against: try codes("M17.12"))
        #expect(found.disagreements.map(\.kind) == [.specificity])
    }

    @Test func twoFamiliesOfVisitsAreNotOneDisagreement() throws {
        let found = try compare("99213", "99283")
        #expect(found.disagreements.map(\.kind) == [.missingCode, .extraCode])
    }
}
