import Claims
import Composition
import Hummingbird
import Primitives
import RevenueCycle
import Settings

private struct PayerAnswer: Encodable {
    var id: String
    var name: String
    var adapter: String
    var electronicID: String
    var filingIndicator: String
}

extension Route {
    private static let day = Parameter.query("on", .date, "The date of service; today when absent.")

    static var payerRoutes: [Route] {
        [
            Route(
                .get, "/api/v1/payers", .needs(.readPayers), "The payers that are loaded.",
                success: .json(200, ["payers": .list(.named("Payer"))])
            ) { call in
                let payers = call.office.payers.all.map { profile in
                    PayerAnswer(
                        id: profile.id, name: profile.name, adapter: profile.adapter,
                        electronicID: profile.electronicID,
                        filingIndicator: profile.filingIndicator)
                }
                return try .json(["payers": payers])
            },
            Route(
                .get, "/api/v1/payers/{id}", .needs(.readPayers),
                "A payer's settings in force for a clinic, each with the file and line that it comes from.",
                parameters: [.path("id", .text, "The payer's id."), .clinic, day],
                success: .json(200, .named("PayerProfile"))
            ) { call in
                let id = call.parameters.get("id") ?? ""
                let clinic = try call.clinic() ?? call.server.workbench.configuration.settings.defaultClinic
                guard let profile = call.office.payers.payer(id, clinic: clinic, on: try call.date("on")) else {
                    throw UseCaseError.notFound("payer", "of this id")
                }
                return try .json(profile)
            },
        ]
    }
}
