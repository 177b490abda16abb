import Primitives

/// What the writer needs of a claim for the levels above it.
package protocol ClaimBelowLevels {
    var billingProvider: ProfessionalClaim.BillingProvider { get }
    var payer: ProfessionalClaim.Payer { get }
    var subscriber: ProfessionalClaim.Subscriber { get }
    var patient: ProfessionalClaim.PatientDemographics? { get }
    var responsibility: String { get }
    var claimFilingIndicator: String? { get }
    var groupNumber: String? { get }
    var groupName: String? { get }
    var insuranceTypeCode: String? { get }
    var patientRelationship: String { get }
}

/// A claim that the writer knows.
package protocol WrittenClaim: ClaimBelowLevels, Sendable {
    var billingBox: Shared<ProfessionalClaim.BillingProvider> { get }
    /// GS08 and ST03.
    static var version: String { get }

    /// Loops 2300 on.
    func write(into out: inout SegmentWriter)
}
