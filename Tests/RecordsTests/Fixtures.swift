import Foundation
import Primitives
import Records

/// A flat `key: value` reader that is enough for the headers of the demo. The product hands in a YAML decoder.
struct PlainHeaderDecoder: NoteHeaderDecoder {
    func fields(of header: [UInt8], file: String) throws -> [NoteHeaderField] {
        var fields: [NoteHeaderField] = []
        let lines = String(decoding: header, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !line.hasPrefix("---") && !line.isEmpty {
            guard let colon = line.firstIndex(of: ":") else {
                throw NoteHeaderError("a line without a colon", line: index + 1, column: 1)
            }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
            fields.append(NoteHeaderField(key: String(line[..<colon]), value: value, line: index + 1, column: 1))
        }
        return fields
    }
}

enum Fixtures {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }

    /// The published bundles, where they are present; a plain clone has none.
    static let publishedBundles: [URL] = {
        let override = ProcessInfo.processInfo.environment["SUPERBILL_SHARED_DATA"].map { URL(fileURLWithPath: $0) }
        let data = override ?? root.deletingLastPathComponent().appendingPathComponent("shared/data")
        return files(in: data.appendingPathComponent("fhir"), withExtension: "json")
    }()

    static func demo(_ clinic: String, _ ext: String) -> [URL] {
        files(in: root.appendingPathComponent("Config/demo/\(clinic)"), withExtension: ext)
    }

    private static func files(in folder: URL, withExtension ext: String) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".\(ext)") }.sorted().map { folder.appendingPathComponent($0) }
    }

    static func demoImport(_ url: URL) throws -> RecordImport {
        let bytes = try bytes(url)
        return url.pathExtension == "json"
            ? FHIRBundleReader.read(bytes, file: url.lastPathComponent)
            : NoteReader.read(bytes, file: url.lastPathComponent, decoder: PlainHeaderDecoder())
    }

    /// Reads a bundle of the given resources, written as JSON texts.
    static func read(_ resources: String..., type: String = "collection") -> RecordImport {
        let entries = resources.map { #"{"resource":\#($0)}"# }.joined(separator: ",")
        return FHIRBundleReader.read(
            Array(#"{"resourceType":"Bundle","type":"\#(type)","entry":[\#(entries)]}"#.utf8), file: "test.json")
    }

    static let patient = #"""
        {"resourceType":"Patient","id":"p1","name":[{"family":"Doe","given":["Ann","Lee"]}],"birthDate":"1970-02-03",
        "gender":"female"}
        """#
    static let encounter = #"""
        {"resourceType":"Encounter","id":"e1","status":"finished","class":{"code":"AMB"},
        "subject":{"reference":"Patient/p1"},"period":{"start":"2026-06-01T23:30:00-05:00"}}
        """#
}

extension RecordImport {
    func finding(_ id: String) -> Finding? { findings.first { $0.id == id } }
    var errors: [Finding] { findings.filter { $0.severity == .error } }
}

/// A small generator with a seed (SplitMix64), so that a failing run can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
