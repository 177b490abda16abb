import Testing

@testable import Claims

/// A claim that is printed by mistake shows nothing of the patient.
@Suite struct PrivacyTests {
    @Test func nothingOfThePatientIsPrinted() throws {
        let claim = try Sample.claim { $0.otherCoverages = [try Sample.secondaryCoverage()] }
        var dumped = ""
        dump(claim, to: &dumped)
        dump(claim.otherCoverages, to: &dumped)
        dump(["a": claim.subscriber], to: &dumped)
        for text in [
            "\(claim)", String(reflecting: claim), "\(claim.patient)", String(describing: Optional(claim.subscriber)),
            dumped,
        ] {
            for secret in ["Quillfeather", "Zebediah", "PM447788990", "1EG4TE5MK73", "1960", "Elm"] {
                #expect(!text.contains(secret))
            }
        }
    }
}
