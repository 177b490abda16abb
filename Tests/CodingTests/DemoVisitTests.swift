import Coding
import Foundation
import Primitives
import Records
import Testing

/// The demonstration visits, whose codes a coder has written down in the folder's README.
@Suite("Demonstration visits")
struct DemoVisitTests {
    static let expected: [(file: String, codes: [String])] = [
        ("lakeside/01-diabetes-kidney-disease.json", ["E11.22", "N18.31", "Z79.84", "99214", "83036"]),
        ("lakeside/02-hypertension-hyperlipidemia.txt", ["I10", "E78.5", "99214"]),
        ("lakeside/03-upper-respiratory-infection.txt", ["J06.9", "99213", "87811"]),
        ("lakeside/06-recurrent-depression.txt", ["F33.1", "99214", "96127"]),
        ("lakeside/07-skin-tag-removal.txt", ["L91.8", "11200"]),
        ("lakeside/08-urinary-tract-infection.txt", ["N39.0", "99203", "81002", "81025"]),
        ("lakeside/09-copd-two-payers.json", ["J44.9", "Z87.891", "99214", "94060"]),
        ("lakeside/12-medicare-wellness-flu-vaccine.json", ["Z00.00", "Z23", "G0439", "G0008", "90662"]),
        ("lakeside/13-knee-injection.json", ["M17.11", "20610-RT", "J3301x4"]),
        (
            "riverbend/04-well-child-vaccines.json",
            ["Z00.129", "Z23", "99392-25", "99173", "92551", "90696", "90710", "90460x2", "90461x6"]
        ),
        ("riverbend/05-ankle-sprain.json", ["S93.401A", "99213", "73610-RT"]),
        ("riverbend/10-strep-pharyngitis.txt", ["J02.0", "99213", "87880"]),
        ("riverbend/11-acute-otitis-media.json", ["H66.001", "99213"]),
        ("riverbend/14-asthma-exacerbation.txt", ["J45.31", "99214-25", "94640", "J7613x3"]),
        ("riverbend/15-hand-laceration.txt", ["S61.412A", "Z23", "90715", "90471", "12001"]),
    ]

    /// Enough of a header reader for files that are known to be well formed.
    private struct PlainHeader: NoteHeaderDecoder {
        func fields(of header: [UInt8], file: String) throws -> [NoteHeaderField] {
            String(decoding: header, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
                .compactMap { line, text in
                    guard let colon = text.firstIndex(of: ":") else { return nil }
                    let value = text[text.index(after: colon)...].trimmingCharacters(
                        in: CharacterSet(charactersIn: " \""))
                    return NoteHeaderField(key: String(text[..<colon]), value: value, line: line + 1, column: 1)
                }
        }
    }

    private func visits(_ file: String) throws -> [VisitRecord] {
        let url = CodingFixtures.root.appendingPathComponent("Config/demo").appendingPathComponent(file)
        let bytes = [UInt8](try Data(contentsOf: url))
        let record =
            file.hasSuffix(".json")
            ? FHIRBundleReader.read(bytes, file: file) : NoteReader.read(bytes, file: file, decoder: PlainHeader())
        return record.encounters.compactMap { encounter in
            guard let patient = record.patients.first(where: { $0.sourceID == encounter.patientID }) else { return nil }
            return VisitRecord(
                encounter: encounter, patient: patient, notes: record.notes,
                facts: record.facts.filter { $0.encounterID == nil || $0.encounterID == encounter.sourceID })
        }
    }

    @Test("propose what a coder would", arguments: expected)
    func codes(file: String, codes: [String]) throws {
        let visit = try #require(try visits(file).first)
        let proposals = try CodingFixtures.proposals(visit)
        #expect(Set(proposals.map(CodingFixtures.line)) == Set(codes))
        #expect(proposals.first?.code == codes.first)
    }

    @Test("every proposal quotes its evidence byte for byte", arguments: expected)
    func evidence(file: String, codes: [String]) throws {
        for visit in try visits(file) {
            for proposal in try CodingFixtures.proposals(visit) {
                #expect(!proposal.evidence.isEmpty)
                #expect(!proposal.reason.isEmpty && !proposal.rules.isEmpty)
                for evidence in proposal.evidence { #expect(try EvidenceCheck.isExact(evidence, in: visit)) }
            }
        }
    }

    @Test("the same record gives the same proposals")
    func deterministic() throws {
        let visit = try #require(try visits(DemoVisitTests.expected[0].file).first)
        #expect(try CodingFixtures.proposals(visit) == CodingFixtures.proposals(visit))
    }
}

enum EvidenceCheck {
    static func isExact(_ evidence: Evidence, in visit: VisitRecord) throws -> Bool {
        let texts: [String]
        switch evidence.source {
        case .note: texts = visit.notes.filter { $0.sourceID == evidence.sourceID }.map(\.text)
        case .fact: texts = visit.facts.filter { $0.sourceID == evidence.sourceID }.map(\.concept.label)
        case .encounter: texts = (visit.encounter.types + visit.encounter.reasons).map(\.label)
        }
        return texts.contains { text in
            let bytes = Array(text.utf8)
            return evidence.start >= 0 && evidence.start < evidence.end && evidence.end <= bytes.count
                && bytes[evidence.start..<evidence.end].elementsEqual(evidence.quote.utf8)
        }
    }
}
