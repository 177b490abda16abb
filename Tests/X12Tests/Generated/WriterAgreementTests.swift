import Primitives
import TestSupport
import Testing
import X12

/// The writer and the validator agree: what is written is clean, and is read back equal.
@Suite("Writer and validator agree")
struct WriterAgreementTests {
    /// Ten thousand claims in sets of a hundred.
    @Test("Professional claims", arguments: 0..<100)
    func professional(_ seed: Int) throws {
        var generator = GeneratedProfessionalClaims(seed: UInt64(seed))
        try Self.expectAgreement((0..<100).map { _ in generator.next() })
    }

    /// Two thousand.
    @Test("Institutional claims", arguments: 0..<20)
    func institutional(_ seed: Int) throws {
        var generator = GeneratedInstitutionalClaims(seed: UInt64(seed))
        try Self.expectAgreement((0..<100).map { _ in generator.next() })
    }

    /// One thousand, and some predeterminations.
    @Test("Dental claims", arguments: 0..<10)
    func dental(_ seed: Int) throws {
        var generator = GeneratedDentalClaims(seed: UInt64(seed))
        try Self.expectAgreement((0..<100).map { _ in generator.next() })
    }

    /// The writer refused what begins with its point, though the validator takes it and readers keep it as it is.
    @Test(
        "A number may begin or end with its point",
        arguments: [".5", "5.", "0.5", "123456789012345", "12345678901234.5"])
    func decimal(_ units: String) throws {
        let claim = Self.claim(units: units)
        let written = ClaimFile.write([claim], Generated.header)
        #expect(written.findings == [])
        #expect(Professional837.read(written.bytes).claims.map(\.claim) == [claim])
    }

    @Test("What is no number is refused", arguments: ["", ".", "1.2.3", "1,5", "-", "1e3", "1234567890123456"])
    func notDecimal(_ units: String) {
        let written = ClaimFile.write([Self.claim(units: units)], Generated.header)
        #expect(written.findings.contains { $0.id == "x12.decimal" && $0.isBlocking })
    }

    private static func claim(units: String) -> ProfessionalClaim {
        var generator = GeneratedProfessionalClaims(seed: 1)
        var claim = generator.next()
        claim.lines[0].units = units
        return claim
    }

    /// Claims that are written, validated and read again.
    private static func expectAgreement<Claim: WrittenClaim & StreamedClaim & Equatable>(_ claims: [Claim]) throws {
        let written = ClaimFile.write(claims, Generated.header)
        #expect(written.findings.prefix(3) == [])
        #expect(Generated.findings(written.bytes) == [])
        var reader = ClaimReader<Claim>(written.bytes)
        var count = 0
        while let read = try reader.next() {
            #expect(read.findings == [])
            #expect(count < claims.count && read.claim == claims[count], "claim \(count)")
            count += 1
        }
        #expect(count == claims.count)
        #expect(reader.findings == [])
        #expect(reader.incompleteSets == [])
    }
}
