import Primitives
import Testing

@testable import Claims
@testable import Payments

/// A transaction is balanced or it is not made.
@Suite struct LedgerTests {
    private func transaction(_ cents: Int64...) throws -> LedgerTransaction {
        try LedgerTransaction(
            key: "k", clinic: "lakeside", kind: .charge, date: Bookkeeping.today, memo: "m",
            entries: cents.map { LedgerEntry(.cash, Money(cents: $0)) })
    }

    @Test func balancedEntriesAreTaken() throws {
        #expect(try transaction(500, -200, -300).entries.count == 3)
    }

    @Test func zeroEntriesAreLeftOut() throws {
        #expect(try transaction(500, 0, -500).entries.count == 2)
    }

    @Test func aCentOffIsRefused() {
        #expect(throws: LedgerError.unbalanced(by: Money(cents: 1))) { try transaction(500, -499) }
    }

    @Test func fewerThanTwoEntriesAreRefused() {
        #expect(throws: LedgerError.tooFewEntries) { try transaction() }
        #expect(throws: LedgerError.tooFewEntries) { try transaction(0, 0) }
    }

    @Test func aSumThatOverflowsIsRefused() {
        #expect(throws: MoneyError.overflow) { try transaction(.max, .max, .min) }
    }

    @Test func chargesToThePayerAreBookedLineByLine() throws {
        let claim = try Bookkeeping.claim(1_001, cents: [14_800, 3_800])
        let transaction = try ChargePosting.toPayer(claim, on: Bookkeeping.today)
        #expect(transaction.key == "charge:C1001" && transaction.kind == .charge)
        #expect(transaction.entries.map(\.amount.cents) == [14_800, -14_800, 3_800, -3_800])
        #expect(transaction.entries.map(\.line) == [1, 1, 2, 2])
        #expect(transaction.entries.allSatisfy { $0.payer == "prairie-mutual" && $0.patientKey == 7 })
        #expect(try ChargePosting.toPayer(claim, on: Bookkeeping.today) == transaction)
    }

    @Test(arguments: [0, 1, 2_000, 3_333, 10_000] as [Int64])
    func chargesToThePatientAreDiscountedToTheCent(basisPoints: Int64) throws {
        let claim = try Bookkeeping.claim(1_001, cents: [14_801, 3_799, 1])
        var books = Books()
        try books.post(ChargePosting.toPatient(claim, discountBasisPoints: basisPoints, on: Bookkeeping.today))
        let account = try books.account(of: claim)
        #expect(account.isBalanced && account.insuranceBalance == .zero)
        #expect(try account.patientBalance + account.adjusted == claim.totalCharge)
        let shares = try claim.lines.map { try $0.charge.share(basisPoints: basisPoints) }
        #expect(try account.adjusted == Money.sum(shares))
    }

    @Test func aChargeThatCannotBeNegatedIsATypedError() throws {
        let claim = try Bookkeeping.claim(1_001, cents: [.min])
        #expect(throws: MoneyError.overflow) { try ChargePosting.toPayer(claim, on: Bookkeeping.today) }
        #expect(throws: MoneyError.overflow) {
            try ChargePosting.toPatient(claim, discountBasisPoints: 2_000, on: Bookkeeping.today)
        }
    }

    @Test func aPatientsPaymentCountsAsTheirs() throws {
        let claim = try Bookkeeping.claim(1_001, cents: [10_000])
        var books = Books()
        try books.post(ChargePosting.toPatient(claim, discountBasisPoints: 0, on: Bookkeeping.today))
        try books.post(
            LedgerTransaction(
                key: "p", clinic: "lakeside", kind: .patientPayment, date: Bookkeeping.today, memo: "card",
                entries: [
                    LedgerEntry(.cash, Money(cents: 2_500), claim: claim.number, patientKey: 7),
                    LedgerEntry(.patientReceivable, Money(cents: -2_500), claim: claim.number, patientKey: 7),
                ]))
        let account = try books.account(of: claim)
        #expect(
            account.patientPaid.cents == 2_500 && account.insurancePaid == .zero
                && account.patientBalance.cents == 7_500)
        #expect(account.isBalanced)
    }
}
