import Testing

@testable import Claims

@Suite struct ClaimNumberTests {
    @Test(arguments: ["C1001", "c1001", "1001"]) func reads(text: String) {
        #expect(ClaimNumber(text) == ClaimNumber(1_001))
    }

    /// A payer's answer that spells the number another way does not name our claim.
    @Test(arguments: [
        "", "C", "0", "C0", "-1", "C-1", "+1001", "C+1001", "C01001", "CC1", "1001 ", " 1001", "1001x", "１００１",
        "9223372036854775808", "C1001L1",
    ])
    func refuses(text: String) { #expect(ClaimNumber(text) == nil) }

    @Test func printsAsItIsSent() {
        #expect(ClaimNumber(1_001).description == "C1001")
        #expect(ClaimNumber(ClaimNumber(.max).description) == ClaimNumber(.max))
        #expect(ClaimNumber(2) < ClaimNumber(10))
    }
}
