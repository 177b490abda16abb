import Primitives
import Testing
import X12

@testable import Claims
@testable import Payments

/// Single answers and what they do to the books.
@Suite struct RemittancePostingTests {
    private func told(
        _ number: String = "C1001", paid: Int64 = 8_000, charge: Int64 = 10_000,
        adjustments: [Adjustment] = [Adjustment(group: "CO", reason: "45", amount: Money(cents: 2_000))]
    ) -> RemittanceClaim {
        RemittanceClaim(
            patientControlNumber: number, status: "1", charge: Money(cents: charge), paid: Money(cents: paid),
            lines: [
                RemittanceLine(
                    procedure: "99213", charge: Money(cents: charge), paid: Money(cents: paid),
                    adjustments: adjustments,
                    lineControlNumber: "\(number)L1")
            ])
    }

    private func posted(_ plan: RemittancePosting.Plan) throws -> Books {
        var books = Books()
        try books.post(ChargePosting.toPayer(Bookkeeping.claim(1_001, cents: [10_000]), on: Bookkeeping.today))
        try books.post(plan.transaction)
        return books
    }

    @Test func aPaymentThatNoClaimAnswersWaitsUnapplied() throws {
        let claim = try Bookkeeping.claim(1_001, cents: [10_000])
        let plan = try Bookkeeping.plan(Bookkeeping.remittance([told("X77")]), for: [claim])
        #expect(plan.outcomes.isEmpty && plan.held.map(\.patientControlNumber) == ["X77"])
        #expect(plan.held.map(\.paid.cents) == [8_000])
        let books = try posted(plan)
        #expect(try books.total(.cash).cents == 8_000 && books.total(.unapplied).cents == -8_000)
        #expect(try books.account(of: claim).insuranceBalance.cents == 10_000)
    }

    @Test func aClaimThatDoesNotBalanceIsNeverPostedToAClaim() throws {
        let claim = try Bookkeeping.claim(1_001, cents: [10_000])
        let plan = try Bookkeeping.plan(Bookkeeping.remittance([told(paid: 7_999)]), for: [claim])
        #expect(plan.outcomes.isEmpty && plan.held.count == 1)
        #expect(try posted(plan).total(.unapplied).cents == -7_999)
    }

    @Test func aReversalOfAnUnknownClaimTakesTheCashBack() throws {
        let reversed = try PostingPropertyTests.reversal(of: told("X77"))
        let plan = try Bookkeeping.plan(Bookkeeping.remittance([reversed]), for: [])
        #expect(try posted(plan).total(.cash).cents == -8_000)
        #expect(try posted(plan).total(.unapplied).cents == 8_000)
    }

    @Test func aDenialStaysWithThePayerAndSaysWhatToDo() throws {
        let claim = try Bookkeeping.claim(1_001, cents: [10_000])
        let denial = told(paid: 0, adjustments: [Adjustment(group: "CO", reason: "50", amount: Money(cents: 10_000))])
        let plan = try Bookkeeping.plan(Bookkeeping.remittance([denial]), for: [claim])
        let outcome = try #require(plan.outcomes.first)
        #expect(outcome.isDenied && outcome.denied.cents == 10_000 && plan.transaction == nil)
        #expect(outcome.denials.map(\.reason) == ["CO-50"] && outcome.denials.map(\.line) == [1])
        #expect(outcome.denials.allSatisfy { !$0.nextAction.isEmpty && $0.category == "medical necessity" })
        #expect(try posted(plan).account(of: claim).insuranceBalance.cents == 10_000)
    }

    @Test func aDeductibleIsNoDenial() throws {
        let answer = told(paid: 0, adjustments: [Adjustment(group: "PR", reason: "1", amount: Money(cents: 10_000))])
        let plan = try Bookkeeping.plan(
            Bookkeeping.remittance([answer]), for: [Bookkeeping.claim(1_001, cents: [10_000])])
        #expect(plan.outcomes.first?.isDenied == false)
        #expect(try posted(plan).total(.patientReceivable).cents == 10_000)
    }

    /// A positive PLB amount lowers the payment, a negative one raises it; the cash is BPR02.
    @Test func providerAdjustmentsKeepTheirSigns() throws {
        let remittance = try Bookkeeping.remittance(
            [told()],
            adjustments: [
                ProviderAdjustment(providerID: "1447002514", reason: "WO", amount: Money(cents: 3_000)),
                ProviderAdjustment(providerID: "1447002514", reason: "L6", amount: Money(cents: -250)),
            ])
        let plan = try Bookkeeping.plan(remittance, for: [Bookkeeping.claim(1_001, cents: [10_000])])
        let books = try posted(plan)
        #expect(remittance.amount?.cents == 5_250)
        #expect(try books.total(.cash) == remittance.amount)
        #expect(try books.total(.takebacks).cents == 3_000)
        #expect(try books.total(.interest).cents == -250)
    }

    @Test func aRemittanceOfProviderAdjustmentsAloneIsPosted() throws {
        let remittance = try Bookkeeping.remittance(
            [], adjustments: [ProviderAdjustment(providerID: "1", reason: "FB", amount: Money(cents: -700))])
        let plan = try Bookkeeping.plan(remittance, for: [])
        #expect(try posted(plan).total(.cash).cents == 700)
    }

    @Test func anEmptyRemittancePostsNothing() throws {
        #expect(try Bookkeeping.plan(Bookkeeping.remittance([]), for: []).transaction == nil)
    }

    @Test func anAdjustmentOfTheWholeClaimLowersItsCash() throws {
        let claim = try Bookkeeping.claim(1_001, cents: [10_000])
        var answer = told()
        answer.adjustments = [Adjustment(group: "OA", reason: "94", amount: Money(cents: 500))]
        answer.paid = Money(cents: 7_500)
        let books = try posted(Bookkeeping.plan(Bookkeeping.remittance([answer]), for: [claim]))
        #expect(try books.total(.cash).cents == 7_500)
        #expect(try books.account(of: claim).insurancePaid.cents == 7_500)
        #expect(try books.account(of: claim).isBalanced)
        #expect(try books.total(.insuranceReceivable) == .zero)
    }

    @Test func aClaimWithoutLinesIsBookedAsAWhole() throws {
        let claim = try Bookkeeping.claim(1_001, cents: [6_000, 4_000])
        let answer = RemittanceClaim(
            patientControlNumber: "C1001", status: "1", charge: Money(cents: 10_000), paid: Money(cents: 8_000),
            adjustments: [Adjustment(group: "CO", reason: "45", amount: Money(cents: 2_000))])
        var books = Books()
        try books.post(ChargePosting.toPayer(claim, on: Bookkeeping.today))
        try books.post(Bookkeeping.plan(Bookkeeping.remittance([answer]), for: [claim]).transaction)
        let account = try books.account(of: claim)
        #expect(account.isBalanced && account.insuranceBalance == .zero && account.insurancePaid.cents == 8_000)
    }

    @Test func linesAreFoundByNumberThenServiceThenPlace() throws {
        let claim = try Bookkeeping.claim(1_001, cents: [6_000, 4_000])
        func line(_ procedure: String, _ cents: Int64, control: String? = nil) -> RemittanceLine {
            RemittanceLine(
                procedure: procedure, charge: Money(cents: cents), paid: Money(cents: cents), lineControlNumber: control
            )
        }
        func found(_ lines: [RemittanceLine]) throws -> [Int?] {
            let answer = RemittanceClaim(
                patientControlNumber: "C1001", status: "1", charge: Money(cents: 10_000), paid: Money(cents: 10_000),
                lines: lines)
            let plan = try Bookkeeping.plan(Bookkeeping.remittance([answer]), for: [claim])
            return plan.transaction?.entries.filter { $0.account == .cash }.map(\.line) ?? []
        }
        #expect(
            try found([line("99214", 4_000, control: "C1001L2"), line("99213", 6_000, control: "C1001L1")]) == [2, 1])
        #expect(try found([line("99214", 4_000), line("99213", 6_000)]) == [2, 1])
        #expect(try found([line("00001", 6_000), line("00002", 4_000)]) == [1, 2])
    }

    @Test(arguments: [Int64.min, .min + 1, .max, .max - 1], [Int64.min, -1, 0, 1, .max])
    func amountsThatOverflowAreTypedErrors(first: Int64, second: Int64) throws {
        let claim = try Bookkeeping.claim(1_001, cents: [10_000])
        var answer = told(
            paid: first, charge: second,
            adjustments: [
                Adjustment(group: "PR", reason: "1", amount: Money(cents: second)),
                Adjustment(group: "CO", reason: "50", amount: Money(cents: first)),
                Adjustment(group: "CO", reason: "45", amount: Money(cents: first)),
            ])
        answer.adjustments = [Adjustment(group: "OA", reason: "94", amount: Money(cents: first))]
        let remittance = Remittance(
            method: "CHK", traceNumber: "T", originatorID: "1", payer: RemittancePayer(name: "P"),
            payee: RemittancePayee(name: "L"), claims: [answer, answer])
        let posting = RemittancePosting(key: "k", clinic: "lakeside", date: Bookkeeping.today)
        #expect(throws: MoneyError.overflow) {
            try posting.plan(
                remittance, match: { _ in .init(claim: claim, nextPayer: nil, read: AdjustmentReading.standard) },
                isBalanced: { _ in true })
        }
    }
}
