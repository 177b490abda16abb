package import Primitives

/// One claim as it was read, with what is wrong with it and where it stands.
package struct DecodedClaim<Claim: Equatable & Sendable>: Sendable, Equatable, HoldsPatientData {
    package let claim: Claim
    /// A claim with a blocking finding holds a stand-in (zero, an empty text) where the value could not be read.
    package let findings: [Finding]
    /// Byte offset of the CLM segment in the file.
    package let offset: Int
    /// Position of the CLM in its set, the ST being 1: what IK302 of a 999 names.
    package let position: Int
    @Shared package private(set) var context: ClaimSetContext

    package var isReadable: Bool { !findings.hasBlocking }

    /// ST02.
    package var setControlNumber: String { context.controlNumber }

    init(claim: Claim, findings: [Finding], offset: Int, position: Int, context: Shared<ClaimSetContext>) {
        self.claim = claim
        self.findings = findings
        self.offset = offset
        self.position = position
        _context = context
    }
}

package typealias ReadClaim = DecodedClaim<ProfessionalClaim>

/// How a transaction set of claims ended.
package struct ClaimSetEnd: Equatable, Sendable {
    /// ST02.
    package let controlNumber: String
    /// The claims that were read of it.
    package let claimCount: Int
    package let faults: Set<EnvelopeFault>

    /// False when the SE is missing or contradicts the set: its claims must not be used.
    package var isComplete: Bool {
        faults.isDisjoint(with: [.trailerMissing, .countMismatch, .controlMismatch])
    }
}
