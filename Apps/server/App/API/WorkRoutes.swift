import Compliance
import Hummingbird
import Payments
import Primitives
import RevenueCycle

private struct AuditAnswer: Encodable {
    var records: Int
    var head: String
    var findings: [Finding]
}

extension Route {
    static var workRoutes: [Route] {
        [
            Route(
                .get, "/api/v1/work", .needs(.readWork), "What is to be done, most urgent first.",
                parameters: [
                    .clinic, .query("done", .choice(["yes", "no"]), "Whether finished items are listed too."),
                ],
                success: .json(200, ["items": .list(.named("WorkItem"))])
            ) { call in
                let done = call.query["done"] ?? "no"
                guard ["yes", "no"].contains(done) else { throw ServerError.badRequest("`done` must be yes or no.") }
                let items = try await WorkList(call.office)(
                    clinic: try call.clinic(), includingDone: done == "yes", in: try call.work())
                return try .json(["items": items])
            },
            Route(
                .post, "/api/v1/work/{id}/done", .needs(.doWork), "Close an item.",
                parameters: [.path("id", .integer, "The item's number.")], success: .empty
            ) { call in
                try await WorkList(call.office).finish(try call.key("id", of: "work item"), in: try call.work())
                return Response(status: .noContent)
            },
        ]
    }

    static var oversightRoutes: [Route] {
        [
            Route(
                .get, "/api/v1/report/owner", .needs(.readReports), "Each clinic's numbers, and whether they add up.",
                success: .json(200, ["rows": .list(.named("OwnerRow"))])
            ) { call in
                try .json(["rows": try await OwnerReport(call.office)(in: try call.work())])
            },
            Route(
                .get, "/api/v1/audit/verify", .needs(.verifyAudit), "Walk the audit trail's chain.",
                success: .json(200, ["records": .integer, "head": .text, "findings": .list(.named("Finding"))])
            ) { call in
                let result = try await CheckIntegrity(call.office).verifyAudit()
                return try .json(AuditAnswer(records: result.records, head: result.head, findings: result.findings))
            },
        ]
    }
}
