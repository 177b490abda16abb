import CodeSets
import Exchange
import Primitives
import TestSupport
import Testing
import X12

@testable import Claims
@testable import Payments

/// Claims, a payer that answers them, and books that keep what is posted. Nobody in them exists.
enum Bookkeeping {
    static let today = CalendarDate(dayNumber: 20_510)
    static let now = Timestamp(date: today, hour: 9)
    static let address = PostalAddress(line1: "7 Elm Court", city: "Springfield", state: "IL", zip: "627010001")

    static func payer(_ terms: SimulatorTerms = SimulatorTerms(), id: String = "prairie-mutual") -> PayerProfile {
        PayerProfile(
            id: id, name: id.uppercased(), adapter: "commercial", electronicID: String(id.prefix(5)).uppercased(),
            filingIndicator: "CI", receiver: TradingPartner(name: "PAYER", id: "PAYER"), simulator: terms)
    }

    static func claim(_ number: Int64, cents: [Int64], payer: PayerProfile = payer()) throws -> Claim {
        let codes = ["99213", "99214", "83036", "36415", "93000", "80053", "11200", "20610"]
        let patient = ClaimPerson(
            name: PersonName(last: "Quillfeather", first: "Zebediah"), birthDate: CalendarDate(dayNumber: 0),
            sex: .male,
            address: address)
        let lines = try cents.enumerated().map { index, cents in
            ServiceLine(
                number: index + 1, from: CalendarDate(dayNumber: 20_500), to: CalendarDate(dayNumber: 20_500),
                procedure: try #require(ProcedureCode(codes[index % codes.count])), modifiers: [],
                charge: Money(cents: cents), units: 1, diagnosisPointers: [1])
        }
        return Claim(
            number: ClaimNumber(number), version: 1, clinic: "lakeside", visit: number, patientKey: 7,
            payer: payer.claimPayer, responsibility: .primary,
            billingProvider: BillingProvider(
                name: "Lakeside", npi: "1447002514", taxID: "370914265", taxonomy: "261QP2300X", address: address,
                contact: "Billing", phone: "2175550142"),
            rendering: Provider(last: "Okafor", first: "Ngozi", npi: "1538201140", taxonomy: "207Q00000X"),
            subscriber: Subscriber(person: patient, memberID: "PM447788990", groupNumber: nil, relationship: .own),
            patient: patient, placeOfService: "11", diagnoses: [try #require(ICD10CM.Code("I10"))], lines: lines)
    }

    static func randomClaim(_ number: Int64, payer: PayerProfile, _ random: inout Seeded) throws -> Claim {
        let cents = (0..<Int.random(in: 1...8, using: &random)).map { _ in Int64.random(in: 1...200_000, using: &random)
        }
        return try claim(number, cents: cents, payer: payer)
    }

    static func randomTerms(_ random: inout Seeded) -> SimulatorTerms {
        func share() -> Int64 {
            [0, 10_000, Int64.random(in: 0...10_000, using: &random)].randomElement(using: &random) ?? 0
        }
        func amount() -> Money {
            Money(cents: Bool.random(using: &random) ? 0 : .random(in: 0...30_000, using: &random))
        }
        return SimulatorTerms(
            allowedBasisPoints: share(), deductible: amount(), coinsuranceBasisPoints: share(), copay: amount(),
            sequestrationBasisPoints: Bool.random(using: &random) ? 200 : 0,
            denials: Bool.random(using: &random) ? ["99214": "50", "11200": "197"] : [:])
    }

    /// What the payers answer to the claims, sent as one file.
    static func remittances(for claims: [Claim], from payers: [PayerProfile]) throws -> [Remittance] {
        let batch = Professional837(
            envelope: InterchangeEnvelope(
                senderID: "LAKESIDE", receiverID: "PAYER", interchangeControlNumber: 7, groupControlNumber: 7,
                created: now),
            submitter: .init(
                name: .organization("LAKESIDE"), id: "LAKE01", contactName: "BILLING", phone: "2175550142"),
            receiver: .init(name: "PAYER", id: "PAYER"), claims: try claims.map { try ProfessionalClaim($0) })
        let answers = PayerSimulator(payers: payers).answers(to: batch.write().bytes, at: now)
        let file = try #require(answers.first { $0.suffix.hasSuffix(".835") })
        let reading = Remittance.read(file.bytes)
        #expect(reading.findings.isEmpty)
        return reading.remittances
    }

    static func plan(
        _ remittance: Remittance, for claims: [Claim], nextPayer: String? = nil, key: String = "835:1",
        read: @escaping @Sendable (PayerAdjustment) -> AdjustmentReading = AdjustmentReading.standard
    ) throws -> RemittancePosting.Plan {
        let certificate = RemittanceBalance(remittance)
        return try RemittancePosting(key: key, clinic: "lakeside", date: today).plan(
            remittance,
            match: { told in
                claims.first { $0.number.description == told.patientControlNumber }.map {
                    .init(claim: $0, nextPayer: nextPayer, read: read)
                }
            }, isBalanced: { certificate.claims[$0].isBalanced })
    }

    /// A remittance that pays the given claims; BPR02 follows from them.
    static func remittance(_ claims: [RemittanceClaim], adjustments: [ProviderAdjustment] = []) throws -> Remittance {
        let paid = try Money.sum(claims.compactMap(\.paid)) - Money.sum(adjustments.map(\.amount))
        return Remittance(
            amount: paid, method: "CHK", paymentDate: today, traceNumber: "T1", originatorID: "1000000000",
            payer: RemittancePayer(name: "PAYER", id: "PAYER"),
            payee: RemittancePayee(name: "LAKESIDE", npi: "1447002514"),
            claims: claims, providerAdjustments: adjustments)
    }
}

/// Books in memory that check every law of the ledger at every step.
struct Books {
    private(set) var transactions: [PostedTransaction] = []

    mutating func post(_ transaction: LedgerTransaction?) throws {
        guard let transaction else { return }
        // L1: at least two entries, debits equal credits, no tolerance.
        #expect(transaction.entries.count >= 2)
        #expect(try Money.sum(transaction.entries.map(\.amount)) == .zero)
        // L2: each line of each claim balances by itself, at every moment.
        let lines = Dictionary(grouping: transaction.entries) { "\($0.claim?.description ?? "-") \($0.line ?? 0)" }
        for (_, entries) in lines where entries.first?.claim != nil {
            #expect(try Money.sum(entries.map(\.amount)) == .zero)
        }
        transactions.append(
            PostedTransaction(
                id: Int64(transactions.count + 1), postedAt: Bookkeeping.now, by: "test", transaction: transaction))
    }

    var entries: [LedgerEntry] { transactions.flatMap(\.transaction.entries) }

    func total(_ account: Account, payer: String? = nil) throws -> Money {
        try Money.sum(entries.filter { $0.account == account && (payer == nil || $0.payer == payer) }.map(\.amount))
    }

    func account(of claim: Claim) throws -> ClaimAccount {
        try ClaimAccount(claim: claim.accountClaim, serviceDate: claim.serviceDate, transactions: transactions)
    }

    /// The balances that count, without the entries that cancel each other.
    func balances() throws -> [String: Money] {
        let groups = Dictionary(grouping: entries) {
            "\($0.account.rawValue) \($0.payer ?? "-") \($0.claim?.description ?? "-") \($0.line ?? 0)"
        }
        return try groups.mapValues { try Money.sum($0.map(\.amount)) }.filter { $0.value != .zero }
    }
}
