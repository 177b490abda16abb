import Foundation
import Primitives
import TestSupport
import Testing

@testable import Claims
@testable import Payments

/// The letter that a patient gets.
@Suite struct PatientStatementTests {
    static let clinic = ClinicProfile(
        id: "lakeside",
        billing: BillingProvider(
            name: "Lakeside Family Medicine", npi: "1447002514", taxID: "370914265", taxonomy: nil,
            address: Bookkeeping.address, contact: nil, phone: "2175550142"),
        providers: [], placeOfService: "11", fees: [:], statementDueDays: 30, statementMinimum: Money(cents: 500),
        statementMessage:
            "Questions about this bill? Call us on weekdays.\nWe are glad to set up a payment plan, and so on "
            + String(repeating: "x", count: 200))

    private func statement(_ accounts: [ClaimAccount], clinic: ClinicProfile = clinic) throws -> PatientStatement {
        try PatientStatement(
            clinic: clinic, patient: PersonName(last: "Quillfeather", first: "Zebediah"), address: Bookkeeping.address,
            accountNumber: 7, accounts: accounts, date: Bookkeeping.today)
    }

    private func books(seed: UInt64) throws -> (books: Books, claims: [Claim]) {
        var random = Seeded(seed)
        let payer = Bookkeeping.payer(Bookkeeping.randomTerms(&random))
        let claims = try (1...6).map { try Bookkeeping.randomClaim(1_000 + $0, payer: payer, &random) }
        var books = Books()
        for claim in claims { try books.post(ChargePosting.toPayer(claim, on: Bookkeeping.today)) }
        for remittance in try Bookkeeping.remittances(for: claims, from: [payer]) {
            try books.post(Bookkeeping.plan(remittance, for: claims).transaction)
        }
        return (books, claims)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func theTotalIsTheLedgersAndTheColumnsAreAligned(seed: UInt64) throws {
        let (books, claims) = try books(seed: seed)
        let statement = try statement(claims.map { try books.account(of: $0) })
        let owed = try books.total(.patientReceivable)
        #expect(statement.total == owed)
        #expect(try Money.sum(statement.lines.map(\.owed)) == owed)
        let rows = statement.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(rows.allSatisfy { $0.count <= 80 })
        let rules = rows.indices.filter { !rows[$0].isEmpty && rows[$0].allSatisfy { $0 == "-" } }
        #expect(rules.count == 2)
        // The header, the rules, the lines and the total end in one column.
        let table = [rows[rules[0] - 1]] + rows[rules[0]...(rules[1] + 1)]
        #expect(Set(table.map(\.count)).count == 1)
        #expect(rows[rules[1] + 1].hasSuffix(owed.formatted))
        let printed = try Money.sum(rows[(rules[0] + 1)..<rules[1]].map { try Self.lastAmount($0) })
        #expect(printed == owed)
        // Each amount ends where its heading ends.
        for heading in ["Charged", "Insurance", "Adjusted", "You paid", "You owe"] {
            let end = try #require(table[0].range(of: heading)).upperBound
            let column = table[0].distance(from: table[0].startIndex, to: end)
            for row in rows[(rules[0] + 1)..<rules[1]] {
                #expect(row.dropFirst(column - 1).first?.isNumber == true, "\(heading)")
                #expect(row.dropFirst(column).first.map { $0 == " " } ?? true, "\(heading)")
            }
        }
    }

    private static func lastAmount(_ row: String) throws -> Money {
        try Money((row.split(separator: " ").last ?? "").filter { $0 != "$" && $0 != "," })
    }

    @Test func smallBalancesAskForNothing() throws {
        let claim = try Bookkeeping.claim(1_001, cents: [499])
        var books = Books()
        try books.post(ChargePosting.toPatient(claim, discountBasisPoints: 0, on: Bookkeeping.today))
        let small = try statement([books.account(of: claim)])
        #expect(!small.isDue && small.text.contains("No payment is asked for now."))
        var clinic = Self.clinic
        clinic.statementMinimum = Money(cents: 499)
        #expect(try statement([books.account(of: claim)], clinic: clinic).isDue)
    }

    @Test func aPatientWhoOwesNothingIsToldSo() throws {
        let empty = try statement([])
        #expect(empty.total == .zero && !empty.isDue && empty.text.contains("You owe nothing."))
    }

    @Test func longWordsAndNamesAreBroken() throws {
        let long = try PatientStatement(
            clinic: Self.clinic, patient: PersonName(last: String(repeating: "Q", count: 200), first: "Zebediah"),
            address: nil,
            accountNumber: .max, accounts: [], date: Bookkeeping.today)
        let rows = long.text.split(separator: "\n").map(String.init)
        #expect(rows.allSatisfy { $0.count <= 80 })
        // Nothing is lost by it.
        #expect(rows.joined().filter { $0 == "x" }.count == 200 && rows.joined().filter { $0 == "Q" }.count == 201)
    }

    @Test func theDueDateFollowsTheClinic() throws {
        #expect(try statement([]).due == Bookkeeping.today.adding(days: 30))
    }

    @Test func aStatementThatIsLoggedShowsNothing() throws {
        #expect(!"\(try statement([]))".contains("Quillfeather"))
    }
}
