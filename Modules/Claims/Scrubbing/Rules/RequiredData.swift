import Primitives

/// A claim names its patient, subscriber, payer and billing provider completely.
///
/// Source: ASC X12N 005010X222A1, required elements of loops 2010AA, 2010BA, 2010BB and 2010CA.
struct RequiredData: ClaimRule {
    static let id = "claim.required-data"
    static let severity = Finding.Severity.error
    static let citation = "005010X222A1 loops 2010AA, 2010BA, 2010BB, 2010CA"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        var problems: [Problem] = []
        func need(_ present: Bool, _ path: String, _ what: String, _ box: String) {
            if !present {
                problems.append(
                    Problem(path, "\(what) is missing (\(box)).", fix: "Complete it in the record or the settings."))
            }
        }
        let subscriber = claim.subscriber
        // Claim filing indicator 09 is self-pay: no insurer knows the patient by a number.
        let hasNumber = !(subscriber.memberID ?? "").isEmpty || claim.payer.filingIndicator == "09"
        need(hasNumber, "subscriber.memberID", "The member number", "CMS-1500 box 1a")
        need(!subscriber.person.name.last.isEmpty, "subscriber.name", "The subscriber's name", "box 4")
        need(!claim.patient.name.last.isEmpty, "patient.name", "The patient's last name", "box 2")
        need(claim.patient.birthDate != nil, "patient.birthDate", "The patient's date of birth", "box 3")
        need(claim.patient.address != nil, "patient.address", "The patient's address", "box 5")
        if subscriber.relationship == .own {
            need(
                subscriber.person.birthDate != nil, "subscriber.birthDate", "The subscriber's date of birth", "box 11a")
        }
        need(!claim.billingProvider.name.isEmpty, "billingProvider.name", "The billing provider's name", "box 33")
        need(!claim.payer.electronicID.isEmpty, "payer.electronicID", "The payer's electronic number", "payer.yaml")
        need(claim.rendering != nil, "rendering", "The rendering provider", "box 24J")
        return problems
    }
}
