import Claims
import CodeSets
import Composition
import Hummingbird
import Primitives
import RevenueCycle
import Settings

private struct CodeSearchAnswer: Encodable {
    var on: CalendarDate
    var diagnoses: [CodeMatch]
    var procedures: [ProcedureEntry]
}

private struct CodeAnswer: Encodable {
    var code: String
    var system: String
    var on: CalendarDate
    var standing: String
    var endedOn: CalendarDate?
    var diagnosis: DiagnosisEntry?
    var procedure: ProcedureEntry?

    init(_ code: ICD10CM.Code, on date: CalendarDate, in codes: any CodeSetCatalog) {
        self.code = code.text
        system = "icd10cm"
        on = date
        let known = codes.standing(of: code, on: date)
        standing = known.word
        if case .ended(let last) = known { endedOn = last }
        diagnosis = codes.diagnosis(code, on: date)
    }

    init(_ code: ProcedureCode, on date: CalendarDate, in codes: any CodeSetCatalog) {
        self.code = code.text
        system = "procedure"
        on = date
        let known = codes.standing(of: code, on: date)
        standing = known.word
        if case .ended(let last) = known { endedOn = last }
        procedure = codes.procedure(code)
    }
}

extension CodeStanding {
    fileprivate var word: String {
        switch self {
        case .valid: "valid"
        case .notBillable: "notBillable"
        case .unknown: "unknown"
        case .unverified: "unverified"
        case .ended: "ended"
        case .systemNotInForce: "systemNotInForce"
        }
    }
}

private struct PayerAnswer: Encodable {
    var id: String
    var name: String
    var adapter: String
    var electronicID: String
    var filingIndicator: String
}

extension Route {
    private static let day = Parameter.query("on", .date, "The date of service; today when absent.")

    static var codeRoutes: [Route] {
        [
            Route(
                .get, "/api/v1/codes/search", .needs(.readCodes), "Codes that match words, best first.",
                parameters: [
                    Parameter(name: "q", place: .query, schema: .text, description: "The words.", isRequired: true),
                    .limit,
                    day,
                ],
                success: .json(
                    200,
                    [
                        "on": .date, "diagnoses": .list(.named("DiagnosisMatch")),
                        "procedures": .list(.named("Procedure")),
                    ])
            ) { call in
                guard let words = call.query["q"], words.utf8.count <= 400 else {
                    throw ServerError.badRequest("`q` must hold 1 to 400 bytes of words.")
                }
                let limit = try call.whole("limit", in: 1...500, otherwise: 20)
                let date = try call.date("on")
                return try .json(
                    CodeSearchAnswer(
                        on: date, diagnoses: call.office.codes.search(words, on: date, limit: limit),
                        procedures: call.office.codes.searchProcedures(words, limit: limit)))
            },
            Route(
                .get, "/api/v1/codes/{code}", .needs(.readCodes), "What is known of a code on a date of service.",
                parameters: [.path("code", .text, "An ICD-10-CM or procedure code."), day],
                success: .json(200, .named("Code"))
            ) { call in
                let text = call.parameters.get("code") ?? ""
                let date = try call.date("on")
                let codes = call.office.codes
                // `S0281` could be either; the list of procedures knows its own.
                if let procedure = ProcedureCode(text), codes.procedure(procedure) != nil || ICD10CM.Code(text) == nil {
                    return try .json(CodeAnswer(procedure, on: date, in: codes))
                }
                guard let diagnosis = ICD10CM.Code(text) else {
                    throw ServerError.badRequest("The text is neither an ICD-10-CM nor a procedure code.")
                }
                return try .json(CodeAnswer(diagnosis, on: date, in: codes))
            },
        ]
    }

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
