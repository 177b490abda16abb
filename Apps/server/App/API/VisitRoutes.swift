import Coding
import Hummingbird
import Primitives
import Records
import RevenueCycle

private struct VisitList: Encodable {
    var visits: [VisitSummary]
    var limit: Int
    var offset: Int
}

/// A visit with all that a coder needs.
struct DeskAnswer: Encodable {
    var key: Int64
    var clinic: String
    var patientKey: Int64
    var record: VisitRecord
    var proposals: [CodeProposal]
    var decisions: [CodingDecision]
    var coded: CodedVisit

    init(_ desk: CodeEncounter.Desk) {
        key = desk.visit.key
        clinic = desk.visit.clinic
        patientKey = desk.visit.patientKey
        record = desk.visit.record
        proposals = desk.proposals
        decisions = desk.decisions
        coded = desk.coded
    }
}

extension Route {
    private static let visit = Parameter.path("id", .integer, "The visit's key.")

    static var visitRoutes: [Route] {
        [
            Route(
                .get, "/api/v1/visits", .needs(.listVisits), "Visits, newest first.",
                parameters: [.clinic, .limit, .query("offset", .integer(0...1_000_000), "How many to pass over.")],
                success: .json(200, ["visits": .list(.named("VisitSummary")), "limit": .integer, "offset": .integer])
            ) { call in
                let limit = try call.whole("limit", in: 1...500, otherwise: 100)
                let offset = try call.whole("offset", in: 0...1_000_000, otherwise: 0)
                let visits = try await CodeEncounter(call.office).visits(
                    clinic: try call.clinic(), limit: limit, offset: offset, in: try call.work())
                return try .json(VisitList(visits: visits, limit: limit, offset: offset))
            },
            Route(
                .get, "/api/v1/visits/{id}", .needs(.readVisits), "A visit with its record, proposals and decisions.",
                parameters: [visit, .reason], success: .json(200, .named("Desk"))
            ) { call in
                let desk = try await CodeEncounter(call.office).open(
                    try call.key("id", of: "visit"), in: try call.work())
                return try .json(DeskAnswer(desk))
            },
            Route(
                .post, "/api/v1/visits/{id}/proposals", .needs(.codeVisits),
                "Propose codes afresh. Decisions are not touched.", parameters: [visit],
                success: .json(200, .named("Desk"))
            ) { call in
                let key = try call.key("id", of: "visit")
                return try .json(DeskAnswer(try await CodeEncounter(call.office).propose(key, in: try call.work())))
            },
            Route(
                .post, "/api/v1/visits/{id}/decisions", .needs(.codeVisits), "Keep what a person decides about codes.",
                parameters: [visit], body: .json(.named("Verdicts")), success: .json(200, .named("CodedVisit"))
            ) { call in
                let verdicts = try verdicts(call.body)
                let coded = try await CodeEncounter(call.office).decide(
                    try call.key("id", of: "visit"), verdicts, in: try call.work())
                return try .json(coded)
            },
            Route(
                .post, "/api/v1/visits/{id}/claim", .needs(.buildClaims), "Build the visit's claim and check it.",
                parameters: [visit], success: .json(200, .named("BuiltClaim"))
            ) { call in
                let result = try await BuildClaim(call.office)(try call.key("id", of: "visit"), in: try call.work())
                return try .json(BuiltClaimAnswer(result))
            },
        ]
    }

    private static func verdicts(_ bytes: [UInt8]) throws -> [CodeEncounter.Verdict] {
        let body = try JSONBody(bytes, keys: ["decisions"])
        guard let items = try body.items("decisions", limit: 100), !items.isEmpty else {
            throw JSONBody.wrong("decisions", "a list with at least one decision", 0)
        }
        return try items.map { node in
            let item = try JSONBody(node, keys: ["verdict", "proposed", "code", "modifiers", "units", "reason"])
            guard let verdict = CodingDecision.Verdict(rawValue: try item.requiredString("verdict", limit: 20)) else {
                throw JSONBody.wrong("verdict", "accepted, changed, rejected or added", node.offset)
            }
            return CodeEncounter.Verdict(
                verdict, proposed: try item.string("proposed", limit: 20), code: try item.string("code", limit: 20),
                modifiers: try item.strings("modifiers", limit: 4), units: try item.integer("units"),
                reason: try item.string("reason", limit: 500))
        }
    }
}
