import Hummingbird
import Payments
import Primitives
import RevenueCycle

private struct AccountAnswer: Encodable {
    var patientKey: Int64
    var clinic: String
    var name: PersonName
    var claims: [ClaimAccount]
    var transactions: [PostedTransaction]
    var insuranceBalance: Money
    var patientBalance: Money
    var credit: Money
}

private struct PaymentReceipt: Encodable {
    var outcome: PostingOutcome
    var applied: Money
}

extension Route {
    private static let patient = Parameter.path("patient", .integer, "The patient's account number.")

    static var remittanceRoutes: [Route] {
        [
            Route(
                .post, "/api/v1/remittances", .needs(.postRemittances),
                "Post an 835. The same remittance a second time changes nothing.",
                parameters: [.query("name", .text, "The file's name.")],
                body: .file(["application/edi-x12", "application/octet-stream"]),
                success: .json(200, ["remittances": .list(.named("RemittanceReport"))]), bodyLimit: 64 << 20
            ) { call in
                let reports = try await PostRemittance(call.office)(
                    call.body, file: call.fileName(otherwise: "upload.835"), in: try call.work())
                return try .json(["remittances": reports])
            },
            Route(
                .get, "/api/v1/remittances", .needs(.readRemittances), "Remittances that were posted.",
                parameters: [.clinic], success: .json(200, ["remittances": .list(.named("Remittance"))])
            ) { call in
                let list = try await PostRemittance(call.office).list(clinic: try call.clinic(), in: try call.work())
                return try .json(["remittances": list])
            },
        ]
    }

    static var accountRoutes: [Route] {
        [
            Route(
                .get, "/api/v1/accounts/{patient}", .needs(.readAccounts), "A patient's account.",
                parameters: [patient, .reason], success: .json(200, .named("Account"))
            ) { call in
                let account = try await BillPatient(call.office).account(
                    try call.key("patient", of: "account"), in: try call.work())
                return try .json(
                    AccountAnswer(
                        patientKey: account.patientKey, clinic: account.clinic, name: account.name,
                        claims: account.claims,
                        transactions: account.transactions, insuranceBalance: account.insuranceBalance,
                        patientBalance: account.patientBalance, credit: account.credit))
            },
            Route(
                .get, "/api/v1/accounts/{patient}/statement", .needs(.readAccounts), "What the patient owes and why.",
                parameters: [patient, .reason], success: .json(200, .named("Statement"))
            ) { call in
                let statement = try await BillPatient(call.office).statement(
                    try call.key("patient", of: "account"), in: try call.work())
                return try .json(statement)
            },
            Route(
                .post, "/api/v1/accounts/{patient}/payments", .needs(.takePayments),
                "Book a payment of the patient, once per key.",
                parameters: [
                    patient,
                    Parameter(
                        name: "Idempotency-Key", place: .header, schema: .text,
                        description: "The payment's key, unless the body has one.", isRequired: false),
                ], body: .json(.named("Payment")), success: .json(200, .named("PaymentReceipt"))
            ) { call in
                let body = try JSONBody(call.body, keys: ["amount", "key"])
                let header = call.request.headers.named("idempotency-key")
                guard let key = try body.string("key", limit: 200) ?? header else {
                    throw ServerError.badRequest("A payment needs a key, in the body or in Idempotency-Key.")
                }
                let result = try await BillPatient(call.office).takePayment(
                    try body.requiredAmount("amount"), from: try call.key("patient", of: "account"), key: key,
                    in: try call.work())
                return try .json(PaymentReceipt(outcome: result.outcome, applied: result.applied))
            },
        ]
    }
}
