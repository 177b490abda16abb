import Foundation
import Primitives
import Testing

@testable import X12

@Suite("Remittances")
struct RemittanceTests {
    private static let money = Samples.money
    private static let day = Samples.day

    static let sample: Remittance = {
        var first = RemittanceClaim(
            patientControlNumber: "ACC-1001", status: "1", charge: money(20_000), paid: money(11_000),
            patientResponsibility: money(2_500), claimFilingIndicator: "MB", payerClaimControlNumber: "ICN1",
            facilityCode: "11", frequencyCode: "1",
            patient: .init(
                name: .person(PersonName(last: "EXAMPLE", first: "EVA")), id: "1EG4TE5MK73", idQualifier: "MI"),
            subscriber: .init(name: .person(PersonName(last: "EXAMPLE", first: "PAT")), id: "X1", idQualifier: "MI"),
            rendering: .init(
                name: .person(PersonName(last: "RIVERA", first: "ANA")), id: "1999999992", idQualifier: "XX"),
            crossoverCarrier: .init(name: .organization("STATE MEDICAID"), id: "MCD", idQualifier: "PI"),
            adjustments: [Adjustment(group: "OA", reason: "23", amount: money(500))], remarkCodes: ["MA18", "N1"],
            outpatient: ["0.8"])
        first.references = [Reference(qualifier: "EA", value: "MRN1")]
        first.dates = [QualifiedDate(qualifier: "232", date: day("20261102"))]
        first.amounts = [QualifiedAmount(qualifier: "AU", amount: money(15_000))]
        first.lines = [
            RemittanceLine(
                procedure: "99213", modifiers: ["25"], charge: money(12_000), paid: money(8_000), units: "1",
                dates: [QualifiedDate(qualifier: "472", date: day("20261102"))],
                adjustments: [
                    Adjustment(group: "CO", reason: "45", amount: money(2_000)),
                    Adjustment(group: "PR", reason: "1", amount: money(1_500)),
                    Adjustment(group: "PR", reason: "2", amount: money(500), quantity: "1"),
                ], lineControlNumber: "L1", allowed: money(10_000), remarkCodes: ["N130", "RX:75"]),
            RemittanceLine(
                procedure: "36415", originalProcedure: "36416", originalModifiers: ["59"], charge: money(8_000),
                paid: money(3_500), units: "1", originalUnits: "2",
                adjustments: [
                    Adjustment(group: "CO", reason: "45", amount: money(4_000)),
                    Adjustment(group: "PR", reason: "3", amount: money(500)),
                ], references: [Reference(qualifier: "LU", value: "11")]),
        ]
        var reversal = RemittanceClaim(
            patientControlNumber: "ACC-0900", status: "22", charge: money(-5_000), paid: money(-4_000),
            claimFilingIndicator: "MB", payerClaimControlNumber: "ICN0", patient: first.patient,
            adjustments: [Adjustment(group: "CO", reason: "45", amount: money(-1_000))])
        reversal.inpatient = ["0"]
        reversal.remarkCodes = ["MA02"]
        reversal.headerNumber = "2"
        return Remittance(
            amount: money(6_873), method: "ACH", paymentFormat: "CCP", originatingCompanyID: "1512345678",
            paymentDate: day("20261118"), traceNumber: "EFT-77", originatorID: "1512345678",
            productionDate: day("20261117"),
            payer: .init(
                name: "MEDICARE PART B", address: Samples.address,
                references: [Reference(qualifier: "2U", value: "06302")],
                technicalContact: Contact(name: "EDI DESK", phone: "6085550199")),
            payee: .init(name: "LAKESIDE FAMILY CLINIC", npi: "1234567893", taxID: "123456789"),
            claims: [first, reversal],
            providerAdjustments: [
                .init(
                    providerID: "1234567893", fiscalPeriodEnd: day("20261231"), reason: "WO", reference: "ICN9",
                    amount: money(200)),
                .init(providerID: "1234567893", fiscalPeriodEnd: day("20261231"), reason: "L6", amount: money(-73)),
            ])
    }()

    /// As it is read: with the envelope's numbers and the offsets.
    private func normalized(_ remittance: Remittance) -> Remittance {
        var copy = remittance
        copy.interchangeSender = ""
        copy.interchangeControlNumber = ""
        for index in copy.claims.indices { copy.claims[index].offset = 0 }
        return copy
    }

    @Test("What is written is read back equal")
    func roundTrip() throws {
        let written = Self.sample.write(envelope: Samples.envelope)
        #expect(written.findings.isEmpty)
        let reading = Remittance.read(written.bytes)
        #expect(reading.findings.isEmpty)
        let remittance = try #require(reading.remittances.first)
        #expect(normalized(remittance) == Self.sample)
        #expect(remittance.interchangeControlNumber == "000000042")
        for claim in remittance.claims {
            #expect(written.bytes[claim.offset...].starts(with: Array("CLP".utf8)))
        }
    }

    @Test("What the guide requires and is missing blocks the bytes")
    func missing() {
        var remittance = Self.sample
        remittance.claims[1].patient = nil
        remittance.claims[0].paid = nil
        remittance.payer.technicalContact = nil
        let written = remittance.write(envelope: Samples.envelope)
        #expect(!written.isSendable)
        #expect(written.findings.compactMap(\.location.path) == ["PER", "claim[1] CLP04", "claim[2] NM1"])
    }

    @Test("A balanced remittance has a clean certificate")
    func balanced() {
        let balance = RemittanceBalance(Self.sample)
        #expect(balance.isBalanced)
        #expect(balance.findings.isEmpty)
    }

    @Test("One cent anywhere is found at its level")
    func oneCent() {
        var line = Self.sample
        line.claims[0].lines[0].paid = Samples.money(8_001)
        let ofLine = RemittanceBalance(line)
        #expect(ofLine.claims[0].lines == [.mismatch(difference: Samples.money(-1)), .balanced])
        #expect(ofLine.claims[0].claim == .balanced)

        var claim = Self.sample
        claim.claims[1].adjustments[0].amount = Samples.money(-1_001)
        let ofClaim = RemittanceBalance(claim)
        #expect(ofClaim.claims[1].claim == .mismatch(difference: Samples.money(1)))
        #expect(ofClaim.transaction == .balanced)

        var transaction = Self.sample
        transaction.providerAdjustments[0].amount = Samples.money(201)
        #expect(RemittanceBalance(transaction).transaction == .mismatch(difference: Samples.money(-1)))
        #expect(RemittanceBalance(transaction).findings.map(\.id) == ["835.balance-transaction"])
    }

    @Test(
        "An amount that can not be read makes its balance not evaluable, never zero",
        arguments: [
            ("CAS*CO*45*20~", "CAS*CO*45**1~", "line"), ("CAS*CO*45*20~", "CAS*CO*45*2o~", "line"),
            ("SVC*HC:99213:25*120*80", "SVC*HC:99213:25*1,20*80", "line"),
            ("CLP*ACC-1001*1*200*110", "CLP*ACC-1001*1*200*", "claim"),
            ("CAS*OA*23*5~", "CAS*OA*23*5.005~", "claim"), ("BPR*I*68.73*", "BPR*I*1e3*", "transaction"),
            ("L6*-0.73~", "L6*-0.73*WO~", "transaction"),
        ])
    func notEvaluable(from: String, to: String, level: String) throws {
        let text = Samples.text(Self.sample.write(envelope: Samples.envelope).bytes)
        let spoiled = text.replacing(from, with: to)
        #expect(spoiled != text)
        let reading = Remittance.read(Array(spoiled.utf8))
        #expect(reading.findings.contains { $0.id == "x12.unreadable" })
        let balance = RemittanceBalance(try #require(reading.remittances.first))
        func isOpen(_ outcome: RemittanceBalance.Outcome) -> Bool {
            if case .notEvaluable = outcome { return true }
            return false
        }
        switch level {
        case "line": #expect(isOpen(balance.claims[0].lines[0]))
        case "claim": #expect(isOpen(balance.claims[0].claim))
        default: #expect(isOpen(balance.transaction))
        }
        #expect(!balance.isBalanced)
    }

    @Test("A forward balance brings a negative total to zero")
    func forwardBalance() {
        func claim(_ paid: Int64, _ status: String) -> RemittanceClaim {
            RemittanceClaim(
                patientControlNumber: "A", status: status, charge: Samples.money(paid), paid: Samples.money(paid))
        }
        func remittance(_ amount: Int64, _ claims: [RemittanceClaim], _ forward: [Int64]) -> Remittance {
            Remittance(
                amount: Samples.money(amount), method: amount == 0 ? "NON" : "CHK", traceNumber: "1", originatorID: "1",
                payer: .init(name: "P"), payee: .init(name: "C", npi: "1234567893"), claims: claims,
                providerAdjustments: forward.map { .init(providerID: "1", reason: "FB", amount: Samples.money($0)) })
        }
        let first = remittance(0, [claim(60_000, "1"), claim(-80_000, "22")], [-20_000])
        #expect(RemittanceBalance(first).isBalanced)
        let second = remittance(5_000, [claim(5_000, "1")], [20_000, -15_000])
        #expect(RemittanceBalance(second).transaction == .mismatch(difference: Samples.money(-5_000)))
        let settled = remittance(0, [claim(5_000, "1")], [20_000, -15_000])
        #expect(RemittanceBalance(settled).isBalanced)
    }

    @Test("What is odd but balanced is a warning")
    func warnings() {
        var remittance = Self.sample
        remittance.claims[0].patientResponsibility = Samples.money(2_600)
        remittance.claims[1].status = "1"
        remittance.claims[0].adjustments[0].group = "CR"
        let balance = RemittanceBalance(remittance)
        #expect(balance.isBalanced)
        #expect(
            Set(balance.findings.map(\.id)) == [
                "835.patient-responsibility", "835.negative-payment", "835.group-code",
            ])
        #expect(balance.findings.allSatisfy { $0.severity == .warning })
    }

    @Test("The same adjustment at both levels is named")
    func duplicates() {
        var remittance = Self.sample
        remittance.claims[0].adjustments.append(Adjustment(group: "CO", reason: "45", amount: Samples.money(2_000)))
        let ids = RemittanceBalance(remittance).findings.map(\.id)
        #expect(ids.contains("835.adjustment-twice"))
        #expect(ids.contains("835.balance-claim"))
    }

    @Test("A doubled adjustment is named by its codes, and by nothing else that stands in their place")
    func namesOfDuplicates() {
        func messages(_ group: String, _ reason: String) -> [String] {
            var remittance = Self.sample
            let doubled = Adjustment(group: group, reason: reason, amount: Samples.money(100))
            remittance.claims[0].adjustments.append(doubled)
            remittance.claims[0].lines[0].adjustments.append(doubled)
            return RemittanceBalance(remittance).findings.filter { $0.id == "835.adjustment-twice" }.map(\.message)
        }
        #expect(messages("CO", "97").first?.hasPrefix("CO-97 is") == true)
        #expect(messages("CO", "ROE J").first?.hasPrefix("An adjustment is") == true)
        #expect(messages("JANE", "97").first?.hasPrefix("An adjustment is") == true)
    }

    @Test("Huge amounts are not evaluable, and nothing overflows")
    func overflow() {
        var remittance = Self.sample
        remittance.claims[0].paid = Money(cents: .max)
        remittance.claims[1].paid = Money(cents: .max)
        #expect(RemittanceBalance(remittance).transaction == .notEvaluable(reason: "the amounts are too large to add"))
    }

    @Test("The sample remittances balance, but for one whose line is spoiled", .enabled(if: Samples.sharedData != nil))
    func sampleFiles() throws {
        let folder = try #require(Samples.sharedData)
            .appendingPathComponent("linuxforhealth/src/tests/resources/835_005010X221A1")
        let files = Samples.files(below: folder)
        #expect(files.count == 5)
        for file in files {
            let reading = Remittance.read([UInt8](try Data(contentsOf: file)))
            let remittance = try #require(reading.remittances.first)
            let balance = RemittanceBalance(remittance)
            #expect(balance.transaction == .balanced, "\(file.lastPathComponent)")
            #expect(balance.claims.allSatisfy { $0.claim == .balanced }, "\(file.lastPathComponent)")
            // This file's SVC has an element separator inside its procedure, so its line can not balance.
            let isSpoiled = file.lastPathComponent == "tertiary-payment.835"
            #expect(balance.isBalanced == !isSpoiled, "\(file.lastPathComponent) \(balance.findings)")
            let again = Remittance.read(remittance.write(envelope: Samples.envelope).bytes)
            #expect(again.remittances.first.map(RemittanceBalance.init)?.claims == balance.claims)
        }
    }
}
