import CodeSets
import Foundation
import Primitives
import Records
import Testing

@testable import Coding

/// Notes of our own, each with the services that a coder would propose from it and no other.
@Suite("Services of worked notes")
struct ServiceFixtureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let note: String
        let birth: String
        let payer: String
        let expected: [String]

        var testDescription: String { note }
    }

    static let cases = ["services.tsv", "services-fresh.tsv"].flatMap(read)

    static func read(_ name: String) -> [Case] {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let row = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Case(
                note: row[0].replacingOccurrences(of: "\\n", with: "\n"), birth: row[1], payer: row[2],
                expected: row[3].split(separator: " ").map(String.init))
        }
    }

    @Test("are proposed, and no others", arguments: cases)
    func services(of item: Case) throws {
        var visit = CodingFixtures.visit(item.note, birth: item.birth)
        if !item.payer.isEmpty {
            visit.coverages = [Coverage(sourceID: "coverage", patientID: "patient", payerName: item.payer)]
        }
        let namesVisit = item.expected.contains { $0.hasPrefix("visit") }
        let proposals = try CodingFixtures.proposals(visit).filter { $0.system == .procedure }
        let lines = proposals.compactMap { proposal -> String? in
            guard Self.isVisit(proposal.code) else { return CodingFixtures.line(proposal) }
            return namesVisit ? "visit" + proposal.modifiers.map { "-" + $0 }.joined() : nil
        }
        #expect(lines.sorted() == item.expected.sorted())
        for proposal in proposals {
            #expect(!proposal.reason.isEmpty && !proposal.rules.isEmpty)
            for evidence in proposal.evidence { #expect(try EvidenceCheck.isExact(evidence, in: visit)) }
        }
    }

    @Test("are enough to tell")
    func number() { #expect(Self.cases.count >= 190) }

    private static func isVisit(_ code: String) -> Bool {
        ("99202"..."99215").contains(code) || ("99381"..."99397").contains(code)
            || ["G0402", "G0438", "G0439"].contains(code)
    }
}

@Suite("Tables of services")
struct ServiceTableTests {
    @Test("every code of the tables is in the list of procedures, which names it in our own words")
    func labels() throws {
        let catalog = try CodingFixtures.requireCatalog()
        let codes =
            ServicePhrase.all.map(\.code) + InjectedDrug.all.map(\.code) + Vaccine.all.map(\.code)
            + VaccineAdministration.codes
        for text in codes {
            let code = try #require(ProcedureCode(text), "\(text)")
            #expect(catalog.procedure(code) != nil, "\(text) has no label")
        }
    }

    @Test("a pattern matches in either order, within reach, and by stems")
    func patterns() {
        let patterns = ServicePattern.read("inject~ + knee")
        let words = ["the", "right", "knee", "was", "injected"]
        #expect(patterns.count == 2)
        #expect(patterns.compactMap { $0.end(in: words, from: 2) } == [5])
        let far = ["knee"] + Array(repeating: "and", count: 11) + ["injected"]
        #expect(patterns.allSatisfy { $0.end(in: far, from: 0) == nil })
    }

    @Test(
        "stated minutes lead to codes and units",
        arguments: [
            (3, []), (4, ["99406x1"]), (10, ["99406x1"]), (11, ["99407x1"]),
        ])
    func tobacco(minutes: Int, lines: [String]) {
        #expect(TimedService.tobacco.lines(minutes).map { "\($0.code)x\($0.units)" } == lines)
    }

    @Test(
        "each further span counts from its own least time",
        arguments: [
            (15, []), (16, ["99497x1"]), (45, ["99497x1"]), (46, ["99497x1", "99498x1"]), (76, ["99497x1", "99498x2"]),
            (600, ["99497x1", "99498x3"]),
        ])
    func advanceCare(minutes: Int, lines: [String]) {
        #expect(TimedService.advanceCare.lines(minutes).map { "\($0.code)x\($0.units)" } == lines)
    }
}

@Suite("Doses and units")
struct DrugAmountTests {
    private func amount(_ text: String, _ name: String, _ measure: InjectedDrug.Measure = .micrograms) -> DrugAmount? {
        let words = text.split(separator: " ").map(String.init)
        guard let at = words.firstIndex(of: name) else { return nil }
        return DrugAmount(words, near: at..<at + 1, measure)
    }

    @Test("the dose beside the drug counts, not another drug's")
    func nearest() {
        #expect(amount("kenalog 40 mg and lidocaine 10 mg", "kenalog")?.given == 40_000)
        #expect(amount("lidocaine 10 mg and kenalog 40 mg", "kenalog")?.given == 40_000)
        #expect(amount("80 mg of depo", "depo")?.given == 80_000)
    }

    @Test("a volume times a strength")
    func strength() {
        #expect(amount("2 ml of kenalog 40 mg / ml", "kenalog")?.given == 80_000)
        #expect(amount("kenalog 10 mg / 5 ml 5 ml", "kenalog")?.given == 10_000)
    }

    @Test("million units, and no trap on numbers of any size")
    func size() {
        #expect(amount("bicillin 1.2 million units", "bicillin", .units)?.given == 1_200_000)
        #expect(amount("kenalog 99999999999999999999 mg", "kenalog") == nil)
        #expect(amount("kenalog 9999999 g", "kenalog")?.units(1) == nil)
    }

    @Test("rounding up leaves nothing to bill as waste within the last unit")
    func waste() {
        var dose = amount("ketorolac 15 mg", "ketorolac")
        dose?.wasted = 15_000
        #expect(dose?.units(15_000) == 1)
        #expect(dose?.wastedUnits(15_000) == 1)
        var part = amount("drug 7 mg", "drug")
        part?.wasted = 3_000
        #expect(part?.units(10_000) == 1)
        #expect(part?.wastedUnits(10_000) == nil)
    }
}
