import Foundation
import Primitives
import TestSupport
import Testing
import X12

/// The same result however the input is cut, and however the sets are shared out.
@Suite("Chunking")
struct ChunkingTests {
    static let faulty: [UInt8] = {
        var bytes = SampleSet.secondary.replacing("DMG", with: "DMG*D8*19801301*F").bytes
        bytes += [10, 10] + SampleSet.remittance.replacing("CLP", with: "CLP*A1*1*150*91*10*12*ICN1*11*1").bytes
        bytes += Array("\r\nJUNK BETWEEN\r\n".utf8)
        bytes += SampleSet.professional.removing("SBR").bytes
        return bytes
    }()

    @Test("Findings do not depend on how the bytes arrive", arguments: [1, 7, 106, 4_096])
    func pieces(_ size: Int) {
        let whole = validate(Self.faulty)
        #expect(whole.count > 3)
        #expect(validate(Self.faulty, pieceSize: size) == whole)
    }

    @Test("Real files give the same in pieces", arguments: [1, 7, 106, 4_096])
    func realFiles(_ size: Int) throws {
        for file in SharedX12Files.all {
            let bytes = try Array(Data(contentsOf: file))
            guard size > 1 || bytes.count < 20_000 else { continue }
            #expect(validate(bytes, pieceSize: size) == validate(bytes), "\(file.lastPathComponent)")
        }
    }

    @Test("Sets validated apart give what they give in one pass")
    func apart() throws {
        let files = try SharedX12Files.all.map { try Array(Data(contentsOf: $0)) } + [Self.faulty]
        for bytes in files {
            var apart: [TransactionFinding] = []
            let options = ValidationOptions()
            for event in deferred(bytes, options) {
                switch event {
                case .finding(let finding): apart.append(finding)
                case .set(let range):
                    var source = ArraySource(Array(bytes[range.start..<range.end]))
                    for case .finding(let finding) in try range.validate(options, &source) {
                        apart.append(finding)
                    }
                default: break
                }
            }
            let key = { (finding: TransactionFinding) in "\(finding.place.offset) \(finding.rule) \(finding.message)" }
            #expect(apart.map(key).sorted() == validate(bytes).map(key).sorted())
        }
    }

    private func deferred(_ bytes: [UInt8], _ options: ValidationOptions) -> [ValidationEvent] {
        var validator = TransactionValidator(options, defersSets: true)
        var source = ArraySource(bytes)
        var events: [ValidationEvent] = []
        while true {
            switch validator.next() {
            case .needsInput: validator.feed { source.read(into: $0) }
            case .event(let event): events.append(event)
            case .end: return events
            }
        }
    }
}

/// The interchanges of other projects, where they are at hand.
enum SharedX12Files {
    static let all: [URL] = {
        let environment = ProcessInfo.processInfo.environment["SUPERBILL_SHARED_DATA"]
        let root =
            environment.map { URL(fileURLWithPath: $0) }
            ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("shared/data")
        let folder = root.appendingPathComponent("x12")
        guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        else { return [] }
        return files.compactMap { $0 as? URL }.filter { url in
            let isFile = (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
            guard isFile, let start = try? FileHandle(forReadingFrom: url).read(upToCount: 3) else { return false }
            return start == Data("ISA".utf8)
        }.sorted { $0.path < $1.path }
    }()
}
