import Claims
import Compliance
import Hummingbird
import Payments
import Primitives
import RevenueCycle

struct AccountView: Sendable {
    struct Entry: Sendable {
        var date: String
        var memo: String
        var kind: String
        var legs: [Leg]
    }

    struct Leg: Sendable {
        var ledgerAccount: String
        var legClaim: String
        var debit: String
        var credit: String
    }

    var account: Int64
    var patient: String
    var clinic: String
    var claims: [ClaimAccountView]
    var hasClaims: Bool
    var canReadClaims: Bool
    var insuranceTotal: String
    var patientTotal: String
    var entries: [Entry]
    var hasEntries: Bool
    var canTakePayments: Bool
    /// Lets a payment happen once, however often the form is sent.
    var paymentKey: String
    var suggested: String
}

extension AccountView {
    init(_ account: BillPatient.Account, person: SignedIn) throws {
        self.account = account.patientKey
        patient = account.name.display
        clinic = account.clinic
        claims = account.claims.map { ClaimAccountView($0) }
        hasClaims = !claims.isEmpty
        canReadClaims = person.may(.readClaims)
        insuranceTotal = account.insuranceBalance.formatted
        patientTotal = account.patientBalance.formatted
        entries = try account.transactions.reversed().map { try Entry($0, patient: account.patientKey) }
        hasEntries = !entries.isEmpty
        canTakePayments = person.may(.takePayments)
        paymentKey = RandomToken.make()
        suggested = account.patientBalance > .zero ? account.patientBalance.description : ""
    }
}

extension AccountView.Entry {
    /// Only this patient's legs: a remittance pays for others too, and theirs are not shown here.
    init(_ posted: PostedTransaction, patient: Int64) throws {
        date = posted.transaction.date.description
        memo = posted.transaction.kind == .remittance ? "Remittance" : posted.transaction.memo
        kind = posted.transaction.kind.rawValue
        legs = try posted.transaction.entries.filter { $0.patientKey == patient }.map { entry in
            AccountView.Leg(
                ledgerAccount: entry.account.rawValue.replacing("-", with: " "),
                legClaim: [entry.claim?.description, entry.line.map { "line \($0)" }].compactMap(\.self).joined(
                    separator: " "),
                debit: entry.amount.isNegative ? "" : entry.amount.formatted,
                credit: entry.amount.isNegative ? try entry.amount.negated().formatted : "")
        }
    }
}

extension Route {
    static var accountPages: [Route] {
        [
            Route(.get, "/accounts/{patient}", .needs(.readAccounts), "A patient's account.") { call in
                let account = try await BillPatient(call.office).account(
                    try call.key("patient", of: "account"), in: try call.work())
                return call.server.pages.page(
                    "account", title: "Account \(account.patientKey)", call,
                    try AccountView(account, person: try call.person()))
            },
            Route(
                .get, "/accounts/{patient}/statement", .needs(.readAccounts), "The statement as a letter.",
                success: .asset("text/plain")
            ) { call in
                let statement = try await BillPatient(call.office).statement(
                    try call.key("patient", of: "account"), in: try call.work())
                return .text(statement.text)
            },
            Route(.post, "/accounts/{patient}/payments", .needs(.takePayments), "Book a payment.", body: .form) {
                call in
                let patient = try call.key("patient", of: "account")
                guard let amount = call.form["amount"].flatMap({ try? Money($0) }), let key = call.form["key"] else {
                    throw ServerError.badRequest("The amount must be written like 25.00.")
                }
                let result = try await BillPatient(call.office).takePayment(
                    amount, from: patient, key: key, in: try call.work())
                return .seeOther("/accounts/\(patient)?notice=\(result.outcome == .posted ? "paid" : "replayed")")
            },
        ]
    }
}
