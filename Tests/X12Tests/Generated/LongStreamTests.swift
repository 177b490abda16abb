import Foundation
import Primitives
import Testing

@testable import X12

/// P11 of the table of bad input, with files that are only long: no reader keeps what it has gone through.
@Suite(
    "Streams of any length", .serialized,
    .enabled(if: Memory.peak() > 0, "the kernel does not tell the memory in use"))
struct LongStreamTests {
    /// Bytes that each reader gets, and the validator in all: what takes a second in an optimised build takes a minute
    /// in another.
    #if DEBUG
        static let length = 4_000_000
    #else
        static let length = 300_000_000
    #endif

    /// The interchanges that the streams repeat.
    enum Interchange: CaseIterable {
        case claims, stays, remittances

        var bytes: [UInt8] {
            switch self {
            case .claims:
                var generator = GeneratedProfessionalClaims(seed: 1)
                return ClaimFile.write((0..<100).map { _ in generator.next() }, Generated.header).bytes
            case .stays:
                var generator = GeneratedInstitutionalClaims(seed: 1)
                return ClaimFile.write((0..<100).map { _ in generator.next() }, Generated.header).bytes
            case .remittances:
                var generator = GeneratedRemittances(seed: 1)
                return Remittance.write((0..<50).map { _ in generator.next() }, envelope: Generated.envelope).bytes
            }
        }
    }

    @Test("Claims and remittances are validated in a small window", arguments: Interchange.allCases)
    func validator(_ interchange: Interchange) throws {
        let stream = RepeatedInterchange(interchange.bytes, length: Self.length / 3)
        try expectSmall((stream.count, 0)) {
            var source = stream
            var validator = TransactionValidator(
                ValidationOptions(codeLists: BuiltInCodeLists(), today: CalendarDate(compact: "20261123")))
            var ends = 0
            var findings = 0
            while true {
                switch validator.next() {
                case .needsInput: validator.feed { source.read(into: $0) }
                case .event(.interchangeEnd): ends += 1
                case .event(.finding): findings += 1
                case .event: break
                case .end: return (ends, findings)
                }
            }
        }
    }

    @Test("Professional claims are read in a small window")
    func professional() throws { try expectSmall(ProfessionalClaim.self, .claims) }

    @Test("Institutional claims are read in a small window")
    func institutional() throws { try expectSmall(InstitutionalClaim.self, .stays) }

    private func expectSmall<Claim: StreamedClaim>(_ type: Claim.Type, _ interchange: Interchange) throws {
        let stream = RepeatedInterchange(interchange.bytes, length: Self.length)
        try expectSmall((stream.count * 100, 0)) {
            var reader = ClaimReader<Claim>(stream)
            var count = 0
            while let claim = try reader.next() { count += claim.isReadable ? 1 : 0 }
            return (count, reader.findings.count)
        }
    }

    @Test("Remittances are read in a small window")
    func remittance() throws {
        let source = RepeatedInterchange(Interchange.remittances.bytes, length: Self.length)
        try expectSmall((source.count * 50, 0)) {
            var stream = RemittanceStream(source)
            var count = 0
            while let event = try stream.next() {
                if case .end = event { count += 1 }
            }
            return (count, stream.findings.count)
        }
    }

    /// The work gives what it should, a number of things and of findings, in at most 64 MiB. Other tests that run at
    /// the same time take memory too, so it has three tries.
    private func expectSmall(_ expected: (Int, Int), _ work: () throws -> (Int, Int)) throws {
        var growth: [Int] = []
        repeat {
            Memory.forgetPeak()
            let before = Memory.peak()
            #expect(try work() == expected)
            growth.append(Memory.peak() - before)
        } while growth.last ?? 0 > 64 << 20 && growth.count < 3
        #expect(growth.contains { $0 <= 64 << 20 }, "\(growth)")
    }
}

extension Memory {
    /// The most memory that this process has used, in bytes; zero where the kernel does not tell.
    static func peak() -> Int {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
        else { return 0 }
        return (Int(kilobytes) ?? 0) * 1_024
    }

    /// From here on the peak is that of what follows. Where the kernel does not allow it, the earlier one stays.
    static func forgetPeak() {
        try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    }
}
