import CodeSets
import Composition
import Hummingbird
import Primitives
import RevenueCycle

private struct CodeSearchAnswer: Encodable {
    var on: CalendarDate
    var diagnoses: [CodeMatch]
    /// What the first diagnosis leaves open.
    var question: CodeQuestion?
    var procedures: [ProcedureEntry]
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
                        "question?": [
                            "axis": .text,
                            "choices": .list(["code": .text, "label": .text, "isBillable": .boolean]),
                        ],
                        "procedures": .list(.named("Procedure")),
                    ])
            ) { call in
                guard let words = call.query["q"], words.utf8.count <= 400 else {
                    throw ServerError.badRequest("`q` must hold 1 to 400 bytes of words.")
                }
                let limit = try call.whole("limit", in: 1...500, otherwise: 20)
                let date = try call.date("on")
                let codes = call.office.library.current
                let diagnoses = codes.search(words, on: date, limit: limit)
                return try .json(
                    CodeSearchAnswer(
                        on: date, diagnoses: diagnoses,
                        question: diagnoses.first.flatMap { codes.question(after: $0.code, on: date) },
                        procedures: codes.searchProcedures(words, limit: limit)))
            },
            Route(
                .get, "/api/v1/codes/{code}", .needs(.readCodes), "What is known of a code on a date of service.",
                parameters: [.path("code", .text, "An ICD-10-CM or procedure code."), day],
                success: .json(200, .named("Code"))
            ) { call in
                let text = call.parameters.get("code") ?? ""
                let date = try call.date("on")
                guard text.utf8.count <= 20 else { throw ServerError.badRequest("A code has at most 20 characters.") }
                return try .json(LookUpCode(call.office.library.current)(text, on: date))
            },
            Route(
                .get, "/api/v1/codes", .needs(.readCodes),
                "The tables that are installed, and what is off for want of one.", parameters: [day],
                success: .json(200, .named("CodeSetStatus"))
            ) { call in
                try .json(CodeSetStatus(call.office.library.current, on: call.date("on")))
            },
            Route(
                .post, "/api/v1/codes/imports", .needs(.importCodes),
                "Take a code table in from the agency's own file; what it is is recognized by its content.",
                parameters: [
                    .query("name", .text, "The file's name."),
                    .query("from", .date, "The first day of service, where the file does not say it."),
                    .query("to", .date, "The last day of service."),
                    .query("release", .text, "What to call the release."),
                    .query("table", .text, "The table, where the content does not tell."),
                    .query("accept_license", .choice(["yes", "no"]), "The notice about licensed text is accepted."),
                    .query("preview", .choice(["yes", "no"]), "Compare and report; store nothing."),
                ],
                body: .file([
                    "application/zip", "application/gzip", "application/xml", "text/xml", "text/plain", "text/csv",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream",
                ]),
                success: .json(200, .named("CodeImportReport")), bodyLimit: 256 << 20
            ) { call in
                var options = ImportCodeSets.Options()
                options.stated = EditionDates.Stated(
                    release: call.query["release"].map { String($0.prefix(80)) }, from: try call.optionalDate("from"),
                    to: try call.optionalDate("to"))
                options.table = call.query["table"]
                options.acceptsLicense = call.query["accept_license"] == "yes"
                options.isPreview = call.query["preview"] == "yes"
                let file = ImportCodeSets.File(name: call.fileName(otherwise: "upload"), bytes: call.body)
                let report = try ImportCodeSets(call.office.library, clock: call.office.clock)(
                    [file], options: options, in: call.work())
                if report.tables.isEmpty, let failure = report.failures.first {
                    throw UseCaseError.unreadable(
                        "the file", [Finding("codes.import", .error, at: .init(file: failure.file), failure.reason)])
                }
                return try .json(report)
            },
            Route(
                .post, "/api/v1/codes/editions/{edition}/revert", .needs(.importCodes),
                "Take an imported edition back.",
                parameters: [.path("edition", .text, "The edition's id.")], body: .json(["reason": .text]),
                success: .json(200, .named("TableEdition"))
            ) { call in
                let body = try JSONBody(call.body, keys: ["reason"])
                var work = try call.work()
                work.reason = try body.string("reason", limit: 500)
                return try .json(
                    RevertCodeSet(call.office.library, clock: call.office.clock)(
                        call.parameters.get("edition") ?? "", in: work))
            },
            Route(
                .get, "/api/v1/codes/impact", .needs(.readClaims),
                "Favorites, fees, open visits, unsent claims and payer rules whose codes ended or changed.",
                parameters: [.clinic, day], success: .json(200, .named("CodeImpact"))
            ) { call in
                try await .json(
                    CodeImpact(call.office)(on: call.date("on"), clinic: call.clinic(), in: call.work()))
            },
        ]
    }
}
