import Primitives
import Testing

@testable import X12

/// The balance certificate: every remittance that balances does, and one cent anywhere is found at its level.
@Suite("Remittance certificates")
struct RemittanceCertificateTests {
    /// The certificate that a stream makes of a file with one remittance.
    private func certificate(
        _ bytes: [UInt8]
    ) throws -> (totals: RemittanceBalanceCheck.Totals, claims: [RemittanceBalance.Claim], findings: [Finding]) {
        var stream = RemittanceStream(ArraySource(bytes))
        var check = RemittanceBalanceCheck()
        var claims: [RemittanceBalance.Claim] = []
        var totals: RemittanceBalanceCheck.Totals?
        while let event = try stream.next() {
            switch event {
            case .header(let header): check.take(header)
            case .claim(let claim): claims.append(check.take(claim))
            case .end(let end): totals = check.finish(end)
            case .summary: break
            }
        }
        return (try #require(totals), claims, check.findings)
    }

    private func isOpen(_ outcome: RemittanceBalance.Outcome) -> Bool {
        if case .notEvaluable = outcome { return true }
        return false
    }

    @Test("BAL-1: two hundred remittances that balance are certified without a word")
    func balanced() throws {
        for seed in 1...200 as ClosedRange<UInt64> {
            var random = RandomRemittance(seed: seed)
            let remittance = random.remittance()
            let written = remittance.write(envelope: Samples.envelope)
            #expect(written.findings.isEmpty, "\(seed) \(written.findings)")
            let made = try certificate(written.bytes)
            #expect(made.totals.isBalanced, "\(seed)")
            #expect(made.findings.isEmpty, "\(seed) \(made.findings)")
            let whole = RemittanceBalance(remittance)
            #expect(whole.claims == made.claims && whole.transaction == made.totals.transaction)
            let again = Remittance.read(written.bytes)
            #expect(again.remittances.map(\.withoutPositions) == [remittance], "\(seed)")
        }
    }

    @Test(
        "BAL-2: one cent at any level is found with the rule of that level",
        arguments: ["line", "claim", "transaction"])
    func oneCent(level: String) throws {
        var found = 0
        for seed in 1...200 as ClosedRange<UInt64> {
            var random = RandomRemittance(seed: seed)
            var remittance = random.remittance()
            let cent = seed % 2 == 0 ? 1 as Int64 : -1
            func changed(_ amount: Money?) -> Money? { amount.map { Money(cents: $0.cents + cent) } }
            switch level {
            case "line":
                // Every remittance is to have a line.
                if remittance.claims.allSatisfy(\.lines.isEmpty) {
                    remittance.claims[0].lines = [
                        RemittanceLine(procedure: "99213", charge: remittance.claims[0].charge, paid: .zero)
                    ]
                }
                let claim = try #require(remittance.claims.firstIndex { !$0.lines.isEmpty })
                let line = Int(seed) % remittance.claims[claim].lines.count
                remittance.claims[claim].lines[line].paid = changed(remittance.claims[claim].lines[line].paid)
            case "claim":
                let claim = Int(seed) % remittance.claims.count
                remittance.claims[claim].paid = changed(remittance.claims[claim].paid)
                remittance.amount = changed(remittance.amount)
            default:
                if seed % 3 == 0, let last = remittance.providerAdjustments.indices.last {
                    let amount = remittance.providerAdjustments[last].amount
                    remittance.providerAdjustments[last].amount = Money(cents: amount.cents + cent)
                } else {
                    remittance.amount = changed(remittance.amount)
                }
            }
            let written = remittance.write(envelope: Samples.envelope)
            #expect(!written.isSendable, "\(seed)")
            let findings = try certificate(written.bytes).findings
            let mismatches = Set(findings.filter { $0.severity == .error }.map(\.id))
            if mismatches == ["835.balance-\(level)"] { found += 1 }
            #expect(written.findings.contains { $0.id == "835.balance-\(level)" })
        }
        #expect(found == 200)
    }

    /// BAL-4: thirty ways in which a term can not be read.
    @Test(
        "BAL-4: what can not be read is not evaluable, never a mismatch",
        arguments: ["line", "claim", "transaction"],
        ["", "1,50", "1e3", "1.005", "abc", "--1", "99999999999", "1.", "+5", "1 2"])
    func notEvaluable(level: String, amount: String) throws {
        let text = Samples.text(RemittanceTests.sample.write(envelope: Samples.envelope).bytes)
        let places = [
            "line": ("CAS*CO*45*20~", "CAS*CO*45*\(amount)*1~"),
            "claim": ("CLP*ACC-0900*22*-50*-40*", "CLP*ACC-0900*22*-50*\(amount)*"),
            "transaction": ("L6*-0.73~", "L6*\(amount)*72*0~"),
        ]
        let place = try #require(places[level])
        let spoiled = text.replacing(place.0, with: place.1)
        #expect(spoiled != text)
        let made = try certificate(Array(spoiled.utf8))
        switch level {
        case "line":
            #expect(isOpen(made.claims[0].lines[0]) && isOpen(made.claims[0].claim))
            #expect(made.claims[0].lines[1] == .balanced && made.claims[1].isBalanced)
            #expect(made.totals.transaction == .balanced)
        case "claim":
            #expect(isOpen(made.claims[1].claim) && isOpen(made.totals.transaction))
            #expect(made.claims[0].isBalanced && made.totals.paid == nil)
        default:
            #expect(isOpen(made.totals.transaction))
            #expect(made.claims.allSatisfy(\.isBalanced) && made.totals.providerAdjustments == nil)
        }
        #expect(!made.findings.contains { $0.severity == .error })
        #expect(made.findings.contains { $0.severity == .hold && $0.id.hasPrefix("835.balance-") })
    }

    @Test("P21: odd PLB pairs, a seventh triple and an empty amount are held; a negative payment is a warning")
    func oddities() throws {
        let text = Samples.text(RemittanceTests.sample.write(envelope: Samples.envelope).bytes)
        func made(
            _ from: String, _ to: String
        ) throws -> (totals: RemittanceBalanceCheck.Totals, claims: [RemittanceBalance.Claim], findings: [Finding]) {
            #expect(text.contains(from))
            return try certificate(Array(text.replacing(from, with: to).utf8))
        }
        #expect(isOpen(try made("L6*-0.73~", "L6*-0.73*WO~").totals.transaction))
        #expect(isOpen(try made("PLB*1234567893*20261231*WO", "PLB*1234567893*2026123*WO").totals.transaction))
        let seven = "CAS*CO*45*14**45*1**45*1**45*1**45*1**45*1**45*1~"
        #expect(isOpen(try made("CAS*CO*45*20~", seven).claims[0].lines[0]))
        #expect(isOpen(try made("CAS*CO*45*20~", "CAS*CO*45~").claims[0].lines[0]))
        #expect(isOpen(try made("CAS*CO*45*20~", "CAS*CO**20~").claims[0].lines[0]))
        // An empty triple between two others is only a gap.
        #expect(try made("CAS*CO*45*20~", "CAS*CO*45*19*****96*1~").claims[0].lines[0] == .balanced)
        let negative = try made("CLP*ACC-0900*22*", "CLP*ACC-0900*1*")
        #expect(negative.totals.isBalanced)
        #expect(negative.findings.map(\.id) == ["835.negative-payment"])
        let reversal = try made("CLP*ACC-1001*1*", "CLP*ACC-1001*22*")
        #expect(reversal.findings.map(\.id) == ["835.reversal-sign"])
    }

    @Test("A service without a claim makes the transaction not evaluable")
    func orphan() throws {
        let text = Samples.text(RemittanceTests.sample.write(envelope: Samples.envelope).bytes)
        for spoiled in [
            text.replacing("LX*2~", with: "LX*2~SVC*HC:99213*10*10~"),
            text.replacing("PLB*", with: "PLB*1*20261231*L6*0~SVC*HC:99213*10*10~PLB*"),
        ] {
            let made = try certificate(Array(spoiled.utf8))
            #expect(isOpen(made.totals.transaction))
        }
        let reading = Remittance.read(Array(text.replacing("LX*2~", with: "LX*2~SVC*HC:99213*10*10~").utf8))
        #expect(reading.findings.contains { $0.id == "x12.unreadable" && $0.location.path == "SVC" })
    }

    @Test("The lines' payments are compared with the claim's, less its own adjustments")
    func linePayments() {
        var remittance = RemittanceTests.sample
        #expect(RemittanceBalance(remittance).findings.isEmpty)
        remittance.claims[0].lines[0].charge = Samples.money(12_100)
        remittance.claims[0].lines[0].paid = Samples.money(8_100)
        let ids = RemittanceBalance(remittance).findings.map(\.id)
        #expect(ids == ["835.line-charges", "835.line-payments"])
    }

    @Test("NON goes with zero, and with nothing else")
    func nonPayment() {
        var remittance = RemittanceTests.sample
        remittance.method = "NON"
        #expect(RemittanceBalance(remittance).findings.map(\.id) == ["835.non-payment"])
    }

    @Test("A negative balance that is carried forward is counted until it is settled")
    func forwardBalance() throws {
        func totals(_ paid: [Int64], _ forward: [Int64]) -> RemittanceBalanceCheck.Totals {
            var check = RemittanceBalanceCheck()
            check.take(
                Remittance(
                    amount: .zero, method: "NON", traceNumber: "1", originatorID: "1", payer: .init(name: ""),
                    payee: .init(name: ""), claims: []))
            for paid in paid {
                check.take(
                    RemittanceClaim(
                        patientControlNumber: "A", status: paid < 0 ? "22" : "1", charge: Money(cents: paid),
                        paid: Money(cents: paid)))
            }
            var end = RemittanceEnd()
            end.providerAdjustments = forward.map { .init(providerID: "1", reason: "FB", amount: Money(cents: $0)) }
            return check.finish(end)
        }
        let first = totals([60_000, -80_000], [-20_000])
        let second = totals([5_000], [20_000, -15_000])
        let third = totals([15_000], [15_000])
        #expect(first.isBalanced && second.isBalanced && third.isBalanced)
        let open = try [first, second].map { try #require($0.forwardBalance) }
        #expect(try Money.sum(open) == Samples.money(-15_000))
        #expect(try Money.sum(open + [try #require(third.forwardBalance)]) == .zero)
    }

    @Test("A reversal takes back every amount of the original")
    func reversal() {
        let original = RemittanceTests.sample.claims[0]
        var reversal = original
        reversal.status = "22"
        func negative(_ amount: Money?) -> Money? { amount.map { Money(cents: -$0.cents) } }
        func negative(_ adjustments: [Adjustment]) -> [Adjustment] {
            adjustments.map { Adjustment(group: $0.group, reason: $0.reason, amount: Money(cents: -$0.amount.cents)) }
        }
        reversal.charge = negative(original.charge)
        reversal.paid = negative(original.paid)
        reversal.adjustments = negative(original.adjustments)
        for index in reversal.lines.indices {
            reversal.lines[index].charge = negative(original.lines[index].charge)
            reversal.lines[index].paid = negative(original.lines[index].paid)
            reversal.lines[index].adjustments = negative(original.lines[index].adjustments)
        }
        #expect(RemittanceBalance.reversal(reversal, of: original).isBalanced)
        var short = reversal
        short.lines[0].adjustments[1].amount = Samples.money(-1_499)
        #expect(
            RemittanceBalance.reversal(short, of: original).lines == [
                .mismatch(difference: Samples.money(1)), .balanced,
            ])
        short = reversal
        short.lines.removeLast()
        #expect(isOpen(RemittanceBalance.reversal(short, of: original).claim))
        short = reversal
        short.paid = nil
        #expect(isOpen(RemittanceBalance.reversal(short, of: original).claim))
    }

    @Test("A hostile file fills no memory with findings")
    func limit() {
        var check = RemittanceBalanceCheck(findingLimit: 10)
        check.take(RemittanceTests.sample)
        for _ in 0..<100 {
            check.take(RemittanceClaim(patientControlNumber: "A", status: "1", charge: .zero, paid: Samples.money(1)))
        }
        #expect(check.findings.count == 11)
        #expect(check.findings.last?.id == "x12.too-many-findings")
    }
}
