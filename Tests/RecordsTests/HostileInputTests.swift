import Foundation
import Primitives
import Records
import Testing

@Suite("Hostile FHIR input")
struct HostileInputTests {
    private func refuse(_ bytes: [UInt8]) -> Finding? {
        let read = FHIRBundleReader.read(bytes, file: "h.json")
        var empty = RecordImport()
        empty.findings = read.findings
        #expect(read == empty && read.findings.count == 1)
        return read.findings.first
    }

    @Test("Documents of which nothing can be used give one error")
    func unusable() {
        #expect(refuse([])?.id == "fhir.json")
        #expect(refuse([0xFF, 0xFE, 0x7B, 0x00])?.id == "fhir.json")
        #expect(refuse(Array("{\"a\":\"\u{0}\"}".utf8))?.location.offset == 6)
        #expect(refuse(Array("[]".utf8))?.id == "fhir.not-fhir")
        #expect(refuse(Array("{}".utf8))?.id == "fhir.not-fhir")
        #expect(refuse(Array("null".utf8))?.id == "fhir.not-fhir")
        #expect(refuse(Array(#"{"resourceType":7}"#.utf8))?.id == "fhir.not-fhir")
        #expect(refuse(Array(#"{"resourceType":"Bundle"}"#.utf8))?.location.path == "type")
        #expect(refuse(Array(#"{"resourceType":"Bundle","type":"history"}"#.utf8))?.id == "fhir.bundle-type")
        #expect(refuse(Array(#"{"resourceType":"Bundle","type":"batch","entry":{}}"#.utf8))?.location.path == "entry")
    }

    @Test("Depth, duplicate keys and bad UTF-8 are refused with line and column")
    func places() throws {
        #expect(refuse(Array(repeating: UInt8(ascii: "["), count: 100_000))?.id == "fhir.json")
        let duplicate = try #require(refuse(Array("{\"resourceType\":\"Patient\",\n \"id\":\"1\",\"id\":\"2\"}".utf8)))
        #expect(duplicate.location.line == 2 && duplicate.location.column == 11)
        #expect(refuse(Array("{\"a\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8))?.id == "fhir.json")
    }

    @Test("One entry more than the limit is refused whole")
    func tooMany() {
        let entries = Array(repeating: "{}", count: FHIRBundleReader.entryLimit + 1).joined(separator: ",")
        let text = #"{"resourceType":"Bundle","type":"batch","entry":[\#(entries)]}"#
        #expect(refuse(Array(text.utf8))?.id == "fhir.too-many-entries")
    }

    @Test("Findings are limited too")
    func manyFindings() {
        let entries = Array(repeating: "{}", count: 20_000).joined(separator: ",")
        let text = #"{"resourceType":"Bundle","type":"batch","entry":[\#(entries)]}"#
        #expect(FHIRBundleReader.read(Array(text.utf8), file: "m.json").findings.count <= 10_001)
    }

    /// Replaces each value of a demo bundle, one at a time, by values of other types.
    @Test("Wrong types anywhere give findings, never a trap, and never cost a visit that is still an object")
    func wrongTypes() throws {
        let url = try #require(Fixtures.demo("lakeside", "json").first)
        let root = try JSONSerialization.jsonObject(with: Data(try Fixtures.bytes(url)))
        let replacements: [Any] = [
            NSNull(), true, 12_345_678_901_234, "x", [Any](), [String: Any](), [[1]], ["#": "#"],
        ]
        var random = SeededGenerator(state: 7)
        var reads = 0
        for path in Self.paths(root) where path.count > 3 {
            for replacement in replacements.shuffled(using: &random).prefix(3) {
                let changed = Self.replacing(path[...], in: root, by: replacement)
                let bytes = Array(try JSONSerialization.data(withJSONObject: changed))
                let read = FHIRBundleReader.read(bytes, file: "w.json")
                #expect(read.findings.allSatisfy { $0.location.offset ?? 0 < bytes.count })
                if path.last != .key("resourceType") { #expect(read.encounters.count == 1) }
                reads += 1
            }
        }
        #expect(reads > 1_000)
    }
}

extension HostileInputTests {
    private enum Step: Equatable {
        case key(String)
        case index(Int)
    }

    private static func paths(_ value: Any) -> [[Step]] {
        if let object = value as? [String: Any] {
            return object.keys.sorted().flatMap { key in
                [[.key(key)]] + paths(object[key] ?? NSNull()).map { [.key(key)] + $0 }
            }
        }
        if let list = value as? [Any] {
            return list.enumerated().flatMap { index, item in
                [[.index(index)]] + paths(item).map { [.index(index)] + $0 }
            }
        }
        return []
    }

    private static func replacing(_ path: ArraySlice<Step>, in value: Any, by replacement: Any) -> Any {
        switch path.first {
        case nil: return replacement
        case .key(let key):
            var object = value as? [String: Any] ?? [:]
            object[key] = replacing(path.dropFirst(), in: object[key] ?? NSNull(), by: replacement)
            return object
        case .index(let index):
            var list = value as? [Any] ?? []
            if list.indices.contains(index) {
                list[index] = replacing(path.dropFirst(), in: list[index], by: replacement)
            }
            return list
        }
    }
}
