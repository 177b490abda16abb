import Coding
import Compliance
import Primitives
import RevenueCycle
import Testing

@Suite struct BlindCodingTests {
    private func codes(_ text: String) throws -> CodedVisit { try #require(CodeListNotation.read(text).0) }

    @Test func twoCodersAreBlindToEachOtherAndAThirdDecides() async throws {
        let test = try TestOffice()
        try await test.addCoworkers()
        let visit = try await test.importDemo("lakeside/02-hypertension-hyperlipidemia.txt")
        let blind = CodeBlind(test.office)
        await #expect(throws: UseCaseError.self, "a coder does not assign") {
            _ = try await blind.assign(visit, to: "maria", and: "tom", in: test.at("maria"))
        }
        await #expect(throws: UseCaseError.self, "one person is not two") {
            _ = try await blind.assign(visit, to: "maria", and: "MARIA", in: test.at("vera"))
        }
        let id = try await blind.assign(visit, to: "maria", and: "Tom", in: test.at("vera")).id
        await #expect(throws: UseCaseError.self, "a second time while the first is open") {
            _ = try await blind.assign(visit, to: "maria", and: "tom", in: test.at("vera"))
        }
        _ = try await blind.code(id, try codes("I10 E78.5 99214"), in: test.at("maria"))
        for name in ["tom", "vera", "okafor"] {
            let (seen, comparison) = try await blind.show(id, in: test.at(name))
            #expect(seen.codings.isEmpty && comparison == nil)
            #expect(try await blind.list(clinic: nil, in: test.at(name)).first?.codings.isEmpty == true)
        }
        await #expect(throws: UseCaseError.self, "handed in for good") {
            _ = try await blind.code(id, try codes("I10"), in: test.at("maria"))
        }
        await #expect(throws: UseCaseError.self, "not given to her") {
            _ = try await blind.code(id, try codes("I10"), in: test.at("vera"))
        }
        await #expect(throws: UseCaseError.self, "before both are in") {
            _ = try await blind.adjudicate(id, try codes("I10"), reason: "too early", in: test.at("vera"))
        }
        _ = try await blind.code(id, try codes("I10 E78.2 99213"), in: test.at("tom"))
        let (both, comparison) = try await blind.show(id, in: test.at("tom"))
        #expect(both.codings.count == 2 && both.state == .disagreed)
        #expect(comparison?.disagreements.map(\.kind) == [.specificity, .visitLevel])
        await #expect(throws: UseCaseError.self, "not by one of the two") {
            _ = try await blind.adjudicate(id, try codes("I10 E78.5 99213"), reason: "mine", in: test.at("tom"))
        }
        await #expect(throws: UseCaseError.self, "not without a reason") {
            _ = try await blind.adjudicate(id, try codes("I10 E78.5 99213"), reason: "", in: test.at("vera"))
        }
        _ = try await blind.adjudicate(
            id, try codes("I10 E78.5 99213"), reason: "no type is stated; one drug was renewed", in: test.at("vera"))
        let figures = try await MeasureAccuracy(test.office)(by: .coder, ReviewFilter(), in: test.at("vera"))
        #expect(figures.map(\.subject) == ["maria", "tom"])
        #expect(figures.map(\.codesCorrect) == [2, 2] && figures.map(\.codes) == [3, 3])
        let agreement = try await blind.agreement(clinic: "lakeside", in: test.at("vera"))
        #expect(agreement.visits == 1 && agreement.codesAgreed == 1 && agreement.codes == 3)
        let none = try await blind.agreement(
            clinic: "lakeside", through: TestOffice.day.date.adding(days: -1), in: test.at("vera"))
        #expect(none.visits == 0)
    }

    @Test func whoCodesBlindDoesNotSeeOrMakeDecisionsInTheMeantime() async throws {
        let test = try TestOffice()
        try await test.addCoworkers()
        let visit = try await test.importDemo("lakeside/02-hypertension-hyperlipidemia.txt")
        _ = try await test.buildClaim(visit, as: "adam")
        let blind = CodeBlind(test.office)
        await #expect(throws: UseCaseError.self, "has decided on it") {
            _ = try await blind.assign(visit, to: "adam", and: "tom", in: test.at("vera"))
        }
        let id = try await blind.assign(visit, to: "maria", and: "tom", in: test.at("vera")).id
        let coding = CodeEncounter(test.office)
        #expect(try await coding.open(visit, in: test.at("MARIA")).decisions.isEmpty)
        #expect(try await coding.open(visit, in: test.at("vera")).decisions.isEmpty == false)
        await #expect(throws: UseCaseError.self) {
            _ = try await coding.decide(visit, [.init(.added, code: "I10")], in: test.at("tom"))
        }
        await #expect(throws: UseCaseError.self) {
            _ = try await ReviewCodes(test.office).reviews(ofVisit: visit, in: test.at("tom"))
        }
        for name in ["maria", "tom"] { _ = try await blind.code(id, try codes("I10 99214"), in: test.at(name)) }
        #expect(try await coding.open(visit, in: test.at("maria")).decisions.isEmpty == false)
        let elsewhere = WorkContext(actor: "vera", via: "http", clinics: ["riverbend"])
        await #expect(throws: UseCaseError.notFound("blind coding", String(id))) {
            _ = try await blind.show(id, in: elsewhere)
        }
    }
}
