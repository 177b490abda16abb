import CodeSets
import Exchange
import Primitives
import TestSupport
import Testing
import X12

@testable import Claims
@testable import Payments

/// Random claims, answered by a payer with random terms, and posted: the laws of the ledger hold at every step.
@Suite struct PostingPropertyTests {
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func chargesAndAnswersBalance(seed: UInt64) throws {
        var random = Seeded(seed)
        let payer = Bookkeeping.payer(Bookkeeping.randomTerms(&random))
        let claims = try (1...5).map { try Bookkeeping.randomClaim(1_000 + $0, payer: payer, &random) }
        var books = Books()
        for claim in claims {
            try books.post(ChargePosting.toPayer(claim, on: Bookkeeping.today))
            let account = try books.account(of: claim)
            #expect(try account.charged == claim.totalCharge && account.insuranceBalance == account.charged)
            #expect(account.isBalanced)
        }
        let charged = try books.total(.insuranceReceivable)
        let remittances = try Bookkeeping.remittances(for: claims, from: [payer])
        #expect(remittances.count == 1)
        for remittance in remittances {
            #expect(RemittanceBalance(remittance).transaction.isBalanced)
            let plan = try Bookkeeping.plan(remittance, for: claims)
            #expect(plan.held.isEmpty && plan.outcomes.count == claims.count)
            try books.post(plan.transaction)
            try check(plan, remittance, claims, books)
        }
        // L3: what leaves the receivables is cash and adjustments; what the patient owes only moved.
        let receivable = try books.total(.insuranceReceivable) + books.total(.patientReceivable)
        let gone = try Money.sum([
            books.total(.cash), books.total(.contractualAdjustment), books.total(.otherAdjustment),
            books.total(.writeOff),
        ])
        #expect(try receivable + gone == charged)
        #expect(try books.total(.charges) == charged.negated())
    }

    private func check(
        _ plan: RemittancePosting.Plan, _ remittance: Remittance, _ claims: [Claim], _ books: Books
    ) throws {
        // L6: the cash of the posting is the payment, and the claims' payments are what CLP04 says.
        #expect(try books.total(.cash) == remittance.amount)
        #expect(try Money.sum(plan.outcomes.map(\.paid)) == Money.sum(remittance.claims.compactMap(\.paid)))
        for (claim, outcome) in zip(claims, plan.outcomes) {
            let account = try books.account(of: claim)
            let told = try #require(remittance.claims.first { $0.patientControlNumber == claim.number.description })
            let forPatient = told.lines.flatMap(\.adjustments).filter { $0.group == "PR" }.map(\.amount)
            #expect(account.isBalanced)
            #expect(account.insurancePaid == told.paid && outcome.paid == told.paid)
            #expect(
                try account.patientBalance == Money.sum(forPatient) && outcome.patientShare == account.patientBalance)
            // What was denied, and only that, is still owed by the payer.
            #expect(account.insuranceBalance == outcome.denied && account.adjusted == outcome.adjusted)
            #expect(try Money.sum(outcome.denials.map(\.amount)) == outcome.denied)
            let decision = try #require(outcome.decision)
            for line in claim.lines {
                let told = try #require(decision.lines.first { $0.line == line.number })
                #expect(try Money.sum([told.paid] + told.adjustments.map(\.amount)) == line.charge)
            }
        }
    }

    /// L13, with every group and reason: what is taken back leaves no trace beside what is paid instead.
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func aReversalAndItsCorrectionNetToTheCorrection(seed: UInt64) throws {
        var random = Seeded(seed)
        let claim = try Bookkeeping.randomClaim(1_001, payer: Bookkeeping.payer(), &random)
        let first = try randomAnswer(to: claim, &random)
        let correction = try randomAnswer(to: claim, &random)
        let charge = try ChargePosting.toPayer(claim, on: Bookkeeping.today)
        let nextPayer = Bool.random(using: &random) ? "medicare" : nil

        var long = Books()
        try long.post(charge)
        let posted = try Bookkeeping.plan(Bookkeeping.remittance([first]), for: [claim], nextPayer: nextPayer)
        try long.post(posted.transaction)
        let reversed = try Bookkeeping.plan(
            Bookkeeping.remittance([Self.reversal(of: first), correction]), for: [claim], nextPayer: nextPayer)
        try long.post(reversed.transaction)
        #expect(reversed.outcomes.map(\.isReversal) == [true, false])
        #expect(reversed.outcomes.first?.denials.isEmpty == true)
        #expect(try reversed.outcomes.first?.paid == posted.outcomes.first?.paid.negated())

        var short = Books()
        try short.post(charge)
        try short.post(
            Bookkeeping.plan(Bookkeeping.remittance([correction]), for: [claim], nextPayer: nextPayer).transaction)
        #expect(try long.balances() == short.balances())
        #expect(try long.account(of: claim) == short.account(of: claim))
    }

    /// Any adjustments, so long as each line adds up; lines of which nothing is paid are as common as others.
    private func randomAnswer(to claim: Claim, _ random: inout Seeded) throws -> RemittanceClaim {
        let lines = try claim.lines.map { line in
            let amounts = try line.charge.split(
                over: [1] + (0..<3).map { _ in Int64.random(in: 0...3, using: &random) } + [
                    .random(in: 0...1, using: &random)
                ])
            let adjustments = amounts.dropLast().map { amount in
                Adjustment(
                    group: ["CO", "PR", "OA", "PI"].randomElement(using: &random) ?? "CO",
                    reason: ["45", "50", "1", "2", "3", "23", "253", "999", "B7"].randomElement(using: &random) ?? "45",
                    amount: amount)
            }
            return RemittanceLine(
                procedure: line.procedure.text, charge: line.charge, paid: amounts.last, adjustments: adjustments,
                lineControlNumber: line.controlNumber(of: claim.number))
        }
        return RemittanceClaim(
            patientControlNumber: claim.number.description, status: "1", charge: try claim.totalCharge,
            paid: try Money.sum(lines.compactMap(\.paid)), lines: lines)
    }

    static func reversal(of told: RemittanceClaim) throws -> RemittanceClaim {
        var reversed = told
        reversed.status = "22"
        reversed.charge = try told.charge?.negated()
        reversed.paid = try told.paid?.negated()
        reversed.lines = try told.lines.map { line in
            var line = line
            line.charge = try line.charge?.negated()
            line.paid = try line.paid?.negated()
            line.adjustments = try line.adjustments.map { adjustment in
                Adjustment(group: adjustment.group, reason: adjustment.reason, amount: try adjustment.amount.negated())
            }
            return line
        }
        return reversed
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func theNextPayerTakesWhatTheFirstLeft(seed: UInt64) throws {
        var random = Seeded(seed)
        let first = Bookkeeping.payer(Bookkeeping.randomTerms(&random))
        let second = Bookkeeping.payer(id: "medicare")
        var claim = try Bookkeeping.randomClaim(1_001, payer: first, &random)
        claim.otherCoverages = [
            OtherCoverage(payer: second.claimPayer, responsibility: .secondary, subscriber: claim.subscriber)
        ]
        var books = Books()
        try books.post(ChargePosting.toPayer(claim, on: Bookkeeping.today))
        let answer = try #require(try Bookkeeping.remittances(for: [claim], from: [first, second]).first)
        let plan = try Bookkeeping.plan(answer, for: [claim], nextPayer: "medicare")
        try books.post(plan.transaction)
        let outcome = try #require(plan.outcomes.first)
        #expect(try books.total(.patientReceivable) == .zero)
        #expect(try books.total(.insuranceReceivable, payer: "medicare") == outcome.patientShare)
        guard outcome.patientShare > .zero else { return }

        let decision = try #require(outcome.decision)
        let next = try #require(claim.secondary(number: ClaimNumber(1_002), decision: decision))
        let secondAnswer = try #require(try Bookkeeping.remittances(for: [next], from: [first, second]).first)
        try books.post(Bookkeeping.plan(secondAnswer, for: [next], key: "835:2").transaction)
        #expect(try books.total(.insuranceReceivable, payer: "medicare") == .zero)
        let account = try books.account(of: claim)
        #expect(account.isBalanced && account.insuranceBalance == outcome.denied && account.patientBalance == .zero)
        #expect(try account.insurancePaid == outcome.paid + outcome.patientShare)
    }
}
