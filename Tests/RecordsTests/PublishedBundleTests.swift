import Foundation
import Primitives
import Records
import Testing

@Suite("Published bundles", .enabled(if: !Fixtures.publishedBundles.isEmpty))
struct PublishedBundleTests {
    @Test("No visit is lost and every entry is counted", arguments: Fixtures.publishedBundles)
    func counts(_ url: URL) throws {
        let bytes = try Fixtures.bytes(url)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let entries = try #require(object["entry"] as? [[String: Any]])
        var expected: [String: Int] = [:]
        for entry in entries {
            let type = try #require((entry["resource"] as? [String: Any])?["resourceType"] as? String)
            expected[type, default: 0] += 1
        }
        let read = FHIRBundleReader.read(bytes, file: url.lastPathComponent)
        #expect(read.encounters.count == expected["Encounter"])
        #expect(read.resourceCounts == expected)
        #expect(read.patients.count == expected["Patient"])
        #expect(read.facts.count { $0.kind == .condition } == expected["Condition", default: 0])
        #expect(read.facts.count { $0.kind == .procedure } == expected["Procedure", default: 0])
        #expect(read.facts.count { $0.kind == .immunization } == expected["Immunization", default: 0])
        #expect(read.errors.isEmpty)
        #expect(read.findings.count { $0.id == "fhir.not-read" } == Set(expected.keys).intersection(Self.unread).count)
    }

    private static let unread: Set = ["Claim", "ExplanationOfBenefit", "CarePlan", "Goal", "ImagingStudy"]

    @Test("Every statement leads to a patient and a visit of the bundle", arguments: Fixtures.publishedBundles)
    func links(_ url: URL) throws {
        let bytes = try Fixtures.bytes(url)
        let read = FHIRBundleReader.read(bytes, file: url.lastPathComponent)
        let patients = Set(read.patients.map(\.sourceID))
        let visits = Set(read.encounters.map(\.sourceID))
        let practitioners = Set(read.practitioners.map(\.sourceID))
        #expect(read.encounters.allSatisfy { patients.contains($0.patientID) && $0.start != nil })
        #expect(read.encounters.allSatisfy { $0.practitionerID.map(practitioners.contains) ?? true })
        #expect(read.encounters.contains { $0.practitionerID != nil })
        #expect(read.facts.allSatisfy { patients.contains($0.patientID) })
        #expect(read.facts.allSatisfy { $0.encounterID.map(visits.contains) ?? true })
        #expect(read.facts.allSatisfy { !$0.concept.label.isEmpty && bytes[$0.offset] == UInt8(ascii: "{") })
        #expect(Set(read.facts.map { "\($0.kind)\($0.sourceID)" }).count == read.facts.count)
    }

    @Test("Reading twice gives the same value")
    func deterministic() throws {
        let bytes = try Fixtures.bytes(try #require(Fixtures.publishedBundles.first))
        #expect(FHIRBundleReader.read(bytes, file: "a") == FHIRBundleReader.read(bytes, file: "a"))
    }

    @Test("Flipped bytes never stop the reader, and a bundle cut anywhere is refused with its place")
    func damaged() throws {
        let bytes = try Fixtures.bytes(try #require(Fixtures.publishedBundles.first))
        var random = SeededGenerator(state: 20_260_601)
        for _ in 0..<40 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                damaged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let read = FHIRBundleReader.read(damaged, file: "damaged.json")
            #expect(read.findings.allSatisfy { ($0.location.offset ?? 0) <= bytes.count })
            #expect(!read.encounters.isEmpty || !read.errors.isEmpty)
        }
        for _ in 0..<40 {
            let cut = Int.random(in: 0..<bytes.count - 2, using: &random)
            let read = FHIRBundleReader.read(Array(bytes[..<cut]), file: "cut.json")
            #expect(read.findings.map(\.id) == ["fhir.json"] && read.encounters.isEmpty)
            #expect((read.findings.first?.location.offset ?? .max) <= cut)
        }
    }
}
