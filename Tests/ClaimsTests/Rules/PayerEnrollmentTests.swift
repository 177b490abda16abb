import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct PayerEnrollmentTests {
    @Test func anEnrolledClinicSends() throws { #expect(try problems(PayerEnrollment.self).isEmpty) }

    @Test func aPendingEnrollmentHolds() throws {
        var payer = Sample.payer
        payer.isEnrolled = false
        #expect(try problems(PayerEnrollment.self, payer: payer).map(\.path) == ["payer"])
        #expect(PayerEnrollment.severity == .hold)
    }
}
