import Primitives
import TestSupport
import Testing

@testable import X12

/// What pyx12 says of generated files: claims of every kind, and remittances.
@Suite(
    "Acceptance by pyx12: generated files",
    .enabled(if: Pyx12.isAvailable, "python3 or the Python package index is missing"))
struct Pyx12GeneratedTests {
    /// pyx12 takes a certificate of medical necessity, which has its PWK01 in common with other paperwork, for such and
    /// then does not know its PWK02; so it gets none.
    @Test("Three hundred professional claims get no error, and a 999 that accepts them")
    func professional() throws {
        var generator = GeneratedProfessionalClaims(seed: 1_000)
        try Self.expectAccepted(
            (0..<300).map { _ in
                var claim = generator.next()
                for index in claim.lines.indices {
                    claim.lines[index].supplement.attachments.removeAll { $0.transmission == "AB" }
                }
                return claim
            })
    }

    @Test("Two hundred institutional claims get no error, and a 999 that accepts them")
    func institutional() throws {
        var generator = GeneratedInstitutionalClaims(seed: 1_000)
        try Self.expectAccepted((0..<200).map { _ in generator.next() })
    }

    /// pyx12's map of the 835 allows one PLB segment, which holds six adjustments; the guide allows any number. Its 999
    /// can not do without an ST03, which an 835 does not have, and is not looked at.
    @Test("A hundred remittances get no error")
    func remittances() throws {
        var generator = GeneratedRemittances(seed: 1_000, withheldAtMost: 3)
        let remittances = (0..<100).map { _ in generator.next() }
        #expect(remittances.allSatisfy { $0.providerAdjustments.count <= 6 })
        let written = Remittance.write(remittances, envelope: Generated.envelope)
        let judged = try Pyx12.validate(written.bytes, named: "remittances")
        #expect(judged.isAccepted, "\(judged.output.prefix(4_000))")
    }

    @Test("A remittance of another guide's codes is refused, so the silence means something")
    func refusal() throws {
        var generator = GeneratedRemittances(seed: 1_000, withheldAtMost: 3)
        let written = Remittance.write([generator.next()], envelope: Generated.envelope)
        let text = Samples.text(written.bytes).replacing(/CAS\*(CO|PR|OA|PI)\*/, maxReplacements: 1) { _ in "CAS*QQ*" }
        #expect(text.contains("CAS*QQ*"))
        #expect(try !Pyx12.validate(Array(text.utf8), named: "wrong").isAccepted)
    }

    private static func expectAccepted<Claim: WrittenClaim>(_ claims: [Claim]) throws {
        let judged = try Pyx12.validate(ClaimFile.write(claims, Generated.header).bytes, named: "claims")
        #expect(judged.isAccepted, "\(judged.output.prefix(4_000))")
        let answer = FunctionalAcknowledgment.read(judged.acknowledgment)
        #expect(!answer.findings.hasBlocking)
        #expect(answer.acknowledgments.map(\.status) == ["A"])
        #expect(answer.acknowledgments.first?.sets.map(\.status) == ["A"])
    }
}
