import Foundation
import Primitives
import Testing

@testable import Settings

/// A small generator whose numbers follow from its seed (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("Damaged clinic files")
struct MutationTests {
    private static let alphabet = Array("\u{0}\t\n :-#&*!|>'\"%@`{}[],?~\\/az09.\r".utf8) + [0x80, 0xC3, 0xFF]

    private static func damage(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &numbers) {
            guard !bytes.isEmpty else { break }
            let index = Int.random(in: bytes.indices, using: &numbers)
            let byte = alphabet.randomElement(using: &numbers) ?? 0
            switch Int.random(in: 0...5, using: &numbers) {
            case 0: bytes[index] = byte
            case 1: bytes.insert(byte, at: index)
            case 2: bytes.remove(at: index)
            case 3: bytes.removeSubrange(index..<min(bytes.count, index + 40))
            case 4: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 200)], at: index)
            default: bytes = Array(bytes[..<index])
            }
        }
        return bytes
    }

    @Test("no damage traps; what is not read has a blocking finding, and every finding lies inside the file")
    func mutations() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Config/clinics/lakeside.yaml")
        // The head holds every construct; most fees are left out to keep the run short.
        let original = Array(try Data(contentsOf: file)).prefix(5_000)
        var numbers = SeededNumbers(state: 20_261_123)
        var refused = 0
        for _ in 0..<1_500 {
            let bytes = Self.damage(Array(original), &numbers)
            let (clinic, findings) = ClinicSettings.read(bytes: bytes, file: "clinics/damaged.yaml")
            if clinic == nil { refused += 1 }
            #expect((clinic == nil) == findings.hasBlocking)
            let lineCount = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
            for finding in findings {
                let line = try #require(finding.location.line)
                let column = try #require(finding.location.column)
                #expect((1...lineCount).contains(line))
                #expect((1...bytes.count + 1).contains(column))
            }
            _ = flatFields(of: bytes, file: "damaged")
        }
        #expect(refused > 300 && refused < 1_500)
    }
}
