import CodeSets
import Coding
import Foundation
import Primitives
import Records
import Testing

/// Worked cases of the Official Guidelines: a sentence or two, the setting, and the codes that a coder writes down, in
/// their order. Each names the rules that it exercises; without one of them its codes come out otherwise.
struct GuidelineCase: Sendable, CustomTestStringConvertible {
    let section: String
    let setting: String
    let input: String
    let codes: [String]
    let rules: [String]

    var testDescription: String { "\(section): \(input)" }

    static let all: [GuidelineCase] = {
        let file = CodingFixtures.root.appendingPathComponent("Tests/CodingTests/Fixtures/guideline-cases.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 5 else { return nil }
            return GuidelineCase(
                section: cells[0], setting: cells[1], input: cells[2], codes: list(cells[3]), rules: list(cells[4]))
        }
    }()

    private static func list(_ cell: String) -> [String] { cell.split(separator: ";").map(String.init) }

    var visit: VisitRecord {
        VisitRecord(
            encounter: Encounter(
                sourceID: "visit", patientID: "patient", start: CalendarDate(iso: "2026-09-01"),
                classCode: setting == "inpatient" ? "IMP" : "AMB"),
            patient: Patient(sourceID: "patient", name: PersonName(last: "Doe", first: "Jan")),
            notes: [ClinicalNote(sourceID: "note", patientID: "patient", title: "Note", text: input)])
    }

    func proposals(leavingOut rules: Set<String> = []) throws -> [CodeProposal] {
        try CodingEngine(catalog: CodingFixtures.requireCatalog(), leavingOut: rules).propose(for: visit)
            .filter { $0.system == .icd10cm }
    }
}

@Suite("Cases of the Official Guidelines")
struct GuidelineCaseTests {
    @Test("come out exact and in order", arguments: GuidelineCase.all)
    func exact(example: GuidelineCase) throws {
        #expect(try example.proposals().map(\.code) == example.codes)
    }

    @Test("there are enough of them, in both settings")
    func count() {
        #expect(GuidelineCase.all.count >= 200)
        #expect(Set(GuidelineCase.all.map(\.setting)) == ["inpatient", "outpatient"])
    }

    @Test("without its rule a case comes out otherwise", arguments: GuidelineCase.all.filter { !$0.rules.isEmpty })
    func eachRuleMatters(example: GuidelineCase) throws {
        for rule in example.rules {
            #expect(try example.proposals(leavingOut: [rule]).map(\.code) != example.codes, "\(rule)")
        }
    }

    @Test("every rule is exercised by a case")
    func everyRuleHasACase() {
        let exercised = Set(GuidelineCase.all.flatMap(\.rules))
        #expect(GuidelineBook.entries.map(\.id).filter { !exercised.contains($0) } == [])
        #expect(exercised.subtracting(GuidelineBook.entries.map(\.id)) == [])
    }

    @Test("every proposal quotes its evidence, says why, and stands on the date of service")
    func evidence() throws {
        let catalog = try CodingFixtures.requireCatalog()
        for example in GuidelineCase.all {
            let visit = example.visit
            for proposal in try example.proposals() {
                #expect(!proposal.evidence.isEmpty && !proposal.reason.isEmpty && !proposal.rules.isEmpty)
                for evidence in proposal.evidence { #expect(try EvidenceCheck.isExact(evidence, in: visit)) }
                let code = try #require(ICD10CM.Code(proposal.code))
                let date = try #require(CalendarDate(iso: "2026-09-01"))
                #expect(catalog.standing(of: code, on: date) == .valid)
            }
        }
    }

    @Test("what was not taken is shown with the reason")
    func alternatives() throws {
        let suspected = try #require(
            try CodingFixtures.proposals(CodingFixtures.visit("Chest pain, rule out myocardial infarction.")).first)
        #expect(suspected.alternatives.contains { $0.code.hasPrefix("I21") && $0.whyNot.contains("IV.H") })
        let combined = try #require(
            try CodingFixtures.proposals(CodingFixtures.visit("Hypertension. Chronic diastolic heart failure.")).first)
        #expect(combined.alternatives.contains { $0.code == "I10" && $0.whyNot.contains("I.C.9.a") })
    }

    @Test("an uncertain diagnosis is coded at a hospital discharge and asked about")
    func uncertain() throws {
        let example = GuidelineCase(
            section: "II.H", setting: "inpatient", input: "Discharge diagnosis: probable pneumonia.", codes: [],
            rules: [])
        let proposal = try #require(try example.proposals().first)
        #expect(proposal.code == "J18.9" && proposal.question?.contains("discharge") == true)
    }
}

@Suite("The book of rules")
struct GuidelineBookTests {
    @Test("holds each rule once, each in a file of its own that begins with the rule and names its source")
    func files() throws {
        let entries = GuidelineBook.entries
        #expect(entries.count >= 120)
        #expect(Set(entries.map(\.id)).count == entries.count)
        let folder = CodingFixtures.root.appendingPathComponent("Modules/Coding/Guidelines/Rules")
        for entry in entries {
            let name = entry.stage.rawValue.prefix(1).uppercased() + entry.stage.rawValue.dropFirst()
            let text = try String(
                contentsOf: folder.appendingPathComponent("\(name)/\(entry.name).swift"), encoding: .utf8)
            #expect(text.contains("struct \(entry.name): "))
            #expect(text.contains("/// Source: ICD-10-CM Official Guidelines, section "))
            #expect(text.contains("\"\(entry.id)\""))
        }
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        #expect(files.filter { ($0 as? URL)?.pathExtension == "swift" }.count == entries.count)
    }

    @Test("keeps the rules of sections II and III from outpatient visits, and those of IV from stays")
    func settings() {
        for entry in GuidelineBook.entries {
            if entry.id.hasPrefix("guideline.II") { #expect(entry.settings == [.inpatient]) }
            if ["guideline.IV.H", "guideline.IV.D", "guideline.IV.G"].contains(entry.id) {
                #expect(entry.settings == [.outpatient])
            }
        }
    }
}
