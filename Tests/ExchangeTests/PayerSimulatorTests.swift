import Primitives
import TestSupport
import Testing
import X12

@testable import Claims
@testable import Exchange

/// The payer in a box answers as payers do.
@Suite struct PayerSimulatorTests {
    private func answers(_ claims: [ProfessionalClaim], _ payers: [PayerProfile]) -> [PayerSimulator.Answer] {
        PayerSimulator(payers: payers).answers(to: Sample.file(claims), at: Sample.now)
    }

    @Test func aBatchIsAnsweredInThreeFilesThatParse() throws {
        let answers = answers([Sample.claim(1), Sample.claim(2)], [Sample.payer()])
        #expect(answers.map(\.suffix) == ["1.999", "2.277ca", "3.835"])

        let functional = FunctionalAcknowledgment.read(answers[0].bytes)
        let functionalAnswer = try #require(functional.acknowledgments.first)
        #expect(functional.findings.isEmpty)
        #expect(
            functionalAnswer.isAccepted && functionalAnswer.groupControlNumber == "42" && functionalAnswer.accepted == 1
        )

        let claims = ClaimAcknowledgment.read(answers[1].bytes)
        let claimAnswer = try #require(claims.acknowledgments.first)
        #expect(claims.findings.isEmpty)
        #expect(claimAnswer.batchTrace == "B42")
        #expect(claimAnswer.claims.map(\.patientControlNumber) == ["C1", "C2"])
        #expect(claimAnswer.claims.allSatisfy { $0.isAccepted && $0.payerClaimControlNumber != nil })

        let remittances = Remittance.read(answers[2].bytes)
        let remittance = try #require(remittances.remittances.first)
        #expect(remittances.findings.isEmpty)
        #expect(remittance.payee.npi == "1447002514" && remittance.claims.map(\.patientControlNumber) == ["C1", "C2"])
        #expect(RemittanceBalance(remittance).findings.isEmpty)
    }

    @Test func theSameFileGivesTheSameBytes() {
        let claims = [Sample.claim(1), Sample.claim(2, payer: "OTHER")]
        let payers = [Sample.payer(), Sample.payer("OTHER")]
        #expect(answers(claims, payers) == answers(claims, payers))
    }

    @Test func eachAnswerHasAControlNumberOfItsOwn() {
        func numbers(_ control: Int) -> [String] {
            PayerSimulator(payers: [Sample.payer()]).answers(
                to: Sample.file([Sample.claim(1)], control: control), at: Sample.now
            )
            .map { String(decoding: $0.bytes[90..<99], as: UTF8.self) }
        }
        for control in [1, 42, 99_999_999, 999_999_999] {
            let all = numbers(control)
            #expect(Set(all).count == 3 && all.allSatisfy { (1...999_999_999).contains(Int($0) ?? 0) })
        }
    }

    @Test func randomClaimsArePaidInBalance() throws {
        var random = Seeded(835)
        var paid = 0
        for round in 0..<20 {
            let terms = Sample.randomTerms(&random)
            let claims = (1...25).map { number in
                let cents = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                    Int64.random(in: 1...300_000, using: &random)
                }
                return Sample.claim(round * 100 + number, cents: cents)
            }
            let file = try #require(answers(claims, [Sample.payer("PRMUT", terms)]).last)
            let reading = Remittance.read(file.bytes)
            #expect(reading.findings.isEmpty)
            for remittance in reading.remittances {
                let balance = RemittanceBalance(remittance)
                #expect(balance.transaction.isBalanced && balance.claims.allSatisfy(\.isBalanced))
                #expect(balance.findings.isEmpty, "\(balance.findings)")
                #expect(remittance.claims.allSatisfy { ($0.paid ?? Money(cents: -1)) >= .zero })
                paid += remittance.claims.count
            }
        }
        #expect(paid == 500)
    }

    @Test func theTermsAreAppliedInTheirOrder() throws {
        let terms = SimulatorTerms(
            allowedBasisPoints: 8_000, deductible: Money(cents: 4_000), coinsuranceBasisPoints: 2_000,
            copay: Money(cents: 1_000),
            sequestrationBasisPoints: 200, denials: ["83036": "50"])
        let file = try #require(
            answers([Sample.claim(1, cents: [20_000, 3_800])], [Sample.payer("PRMUT", terms)]).last)
        let claim = try #require(Remittance.read(file.bytes).remittances.first?.claims.first)
        // 200.00: 40.00 not allowed, 40.00 deductible, 10.00 copay, 20 % of 110.00, 2 % of 88.00.
        #expect(
            claim.lines.first?.adjustments.map { "\($0.group)-\($0.reason) \($0.amount)" } == [
                "CO-45 40.00", "PR-1 40.00", "PR-3 10.00", "PR-2 22.00", "CO-253 1.76",
            ])
        #expect(claim.lines.map { $0.paid?.cents } == [8_624, 0])
        #expect(claim.lines.last?.adjustments.map { "\($0.group)-\($0.reason) \($0.amount)" } == ["CO-50 38.00"])
        #expect(claim.status == "1" && claim.patientResponsibility?.cents == 7_200)
    }

    @Test func aClaimThatIsRefusedWholeIsDenied() throws {
        let terms = SimulatorTerms(denials: ["99213": "50", "83036": "50"])
        let file = try #require(answers([Sample.claim(1)], [Sample.payer("PRMUT", terms)]).last)
        let remittance = try #require(Remittance.read(file.bytes).remittances.first)
        #expect(
            remittance.claims.map(\.status) == ["4"] && remittance.method == "NON" && remittance.handlingCode == "H")
        #expect(remittance.amount == .zero && RemittanceBalance(remittance).findings.isEmpty)
    }

    @Test func anUnknownPayerIsRefusedInThe277CA() throws {
        let answers = answers([Sample.claim(1, payer: "NOBDY")], [Sample.payer()])
        #expect(answers.map(\.suffix) == ["1.999", "2.277ca"])
        let claim = try #require(ClaimAcknowledgment.read(answers[1].bytes).acknowledgments.first?.claims.first)
        #expect(claim.isRejected && claim.patientControlNumber == "C1" && claim.payerClaimControlNumber == nil)
        #expect(claim.statuses.first?.codes.first?.category == "A3")
    }

    @Test func aClaimThatCannotBeReadIsRefusedAlone() throws {
        let text = String(decoding: Sample.file([Sample.claim(1), Sample.claim(2)]), as: UTF8.self)
        let broken = text.replacing("CLM*C1*186*", with: "CLM*C1*1e3*")
        #expect(broken != text)
        let answers = PayerSimulator(payers: [Sample.payer()]).answers(to: Array(broken.utf8), at: Sample.now)
        let claims = try #require(ClaimAcknowledgment.read(answers[1].bytes).acknowledgments.first?.claims)
        #expect(claims.map(\.isRejected) == [true, false])
        let paid = Remittance.read(try #require(answers.last).bytes).remittances.flatMap(\.claims)
        #expect(paid.map(\.patientControlNumber) == ["C2"])
    }

    @Test func aSetThatContradictsItsEndIsRefusedInThe999() throws {
        let text = String(decoding: Sample.file([Sample.claim(1)]), as: UTF8.self)
        let broken = text.replacing(#/SE\*[0-9]+\*/#, with: "SE*3*")
        #expect(broken != text)
        let answers = PayerSimulator(payers: [Sample.payer()]).answers(to: Array(broken.utf8), at: Sample.now)
        #expect(answers.map(\.suffix) == ["1.999"])
        let answer = try #require(FunctionalAcknowledgment.read(answers[0].bytes).acknowledgments.first)
        #expect(!answer.isAccepted && answer.accepted == 0)
    }

    @Test(arguments: ["", "ISA", "hello", "{\"a\":1}", "\u{0}\u{0}\u{0}", "UNA:+.? '"])
    func garbageIsRefusedInATA1(text: String) throws {
        let answers = PayerSimulator(payers: [Sample.payer()]).answers(to: Array(text.utf8), at: Sample.now)
        #expect(answers.map(\.suffix) == ["1.ta1"])
        let reading = InterchangeAcknowledgment.read(answers[0].bytes)
        #expect(reading.findings.isEmpty && reading.acknowledgments.map(\.status) == ["R"])
    }

    @Test func eachPayerAndProviderIsPaidApart() throws {
        var other = Sample.claim(3)
        other.billingProvider.npi = "1538201140"
        let file = try #require(
            answers(
                [Sample.claim(1), Sample.claim(2, payer: "OTHER"), other], [Sample.payer(), Sample.payer("OTHER")]
            ).last)
        let remittances = Remittance.read(file.bytes).remittances
        #expect(remittances.map { $0.claims.map(\.patientControlNumber) } == [["C1"], ["C2"], ["C3"]])
        #expect(Set(remittances.map(\.traceNumber)).count == 3)
        #expect(remittances.allSatisfy { RemittanceBalance($0).transaction.isBalanced })
    }

    @Test func aSecondPayerTakesWhatTheFirstLeft() throws {
        var claim = Sample.claim(1, cents: [10_000])
        claim.responsibility = "S"
        claim.otherSubscribers = [
            .init(
                responsibility: "P", claimFilingIndicator: "MB", payerPaid: Money(cents: 6_000),
                subscriber: claim.subscriber, payer: .init(name: "FIRST", id: "FIRST"))
        ]
        claim.lines[0].adjudications = [
            .init(
                payerID: "FIRST", paid: Money(cents: 6_000), procedure: "99213",
                adjustments: [
                    Adjustment(group: "CO", reason: "45", amount: Money(cents: 2_500)),
                    Adjustment(group: "PR", reason: "2", amount: Money(cents: 1_500)),
                ], date: Sample.date)
        ]
        let file = try #require(answers([claim], [Sample.payer()]).last)
        let told = try #require(Remittance.read(file.bytes).remittances.first?.claims.first)
        #expect(told.status == "2" && told.paid?.cents == 1_500)
        #expect(told.lines.first?.adjustments.map(\.reason) == ["23"])
    }

    @Test func flippedBytesNeverStopIt() {
        let seed = Sample.file([Sample.claim(1), Sample.claim(2)])
        let simulator = PayerSimulator(payers: [Sample.payer()])
        var random = Seeded(837)
        for _ in 0..<300 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            let answers = simulator.answers(to: bytes, at: Sample.now)
            #expect(!answers.isEmpty)
            for answer in answers where answer.suffix.hasSuffix("835") {
                #expect(
                    Remittance.read(answer.bytes).remittances.allSatisfy {
                        RemittanceBalance($0).transaction.isBalanced
                    })
            }
        }
    }
}
