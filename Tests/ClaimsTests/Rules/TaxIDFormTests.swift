import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct TaxIDFormTests {
    @Test func nineDigitsPass() throws { #expect(try problems(TaxIDForm.self).isEmpty) }

    @Test(arguments: ["", "37091426", "3709142655", "37-0914265", "37091426X", "３７０９１４２６５"])
    func othersDoNot(number: String) throws {
        #expect(
            try problems(TaxIDForm.self) { $0.billingProvider.taxID = number }.map(\.path) == ["billingProvider.taxID"])
    }
}
