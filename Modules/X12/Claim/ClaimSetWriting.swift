import Primitives

extension SegmentWriter {
    /// BHT and loops 1000A and 1000B.
    mutating func claimSetHeader(
        batch: String, purpose: String = "00", type: String, created: Timestamp,
        _ submitter: Professional837.Submitter, _ receiver: Professional837.Receiver
    ) {
        limit(batch, 50, "BHT03")
        add(
            "BHT",
            ["0019", .text(purpose), .text(batch), .date(created.date), .text(created.compactTime), .text(type)])
        require(submitter.id, "NM109", "The submitter's identifier")
        name("41", submitter.name, "46", submitter.id)
        let contact = Contact(name: submitter.contactName, phone: submitter.phone, email: submitter.email)
        if contact.phone == nil && contact.email == nil {
            report(
                "x12.missing", "PER", "The submitter's phone number or e-mail address is missing.",
                fix: "Set it in the clinic's settings.")
        }
        self.contact("IC", contact)
        require(receiver.id, "NM109", "The receiver's identifier")
        name("40", .organization(receiver.name), "46", receiver.id)
    }

    /// A claim below its levels; claims of the same billing provider share its level.
    @specialized(where Claim == ProfessionalClaim)
    @specialized(where Claim == InstitutionalClaim)
    @specialized(where Claim == DentalClaim)
    mutating func claim<Claim: WrittenClaim>(_ claim: Claim, _ levels: inout LevelCounter) {
        levels.claims += 1
        claimNumber = levels.claims
        if !levels.isSame(claim.billingBox) {
            levels.number += 1
            levels.billing = claim.billingBox
            levels.billingNumber = levels.number
            billingProvider(claim.billingProvider, level: levels.number)
        }
        levels.number += 1
        subscriber(of: claim, level: levels.number, parent: levels.billingNumber)
        if claim.patientRelationship != "18" {
            levels.number += 1
            patient(of: claim, level: levels.number)
        }
        claim.write(into: &self)
    }
}

/// The HL numbers of a set that is being written.
struct LevelCounter {
    var claims = 0
    var number = 0
    var billing: Shared<ProfessionalClaim.BillingProvider>?
    var billingNumber = 1

    func isSame(_ other: Shared<ProfessionalClaim.BillingProvider>) -> Bool {
        guard let billing else { return false }
        return billing == other
    }
}
