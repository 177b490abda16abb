import Claims
import Hummingbird
import Payments
import Primitives
import RevenueCycle

struct BuiltClaimAnswer: Encodable {
    var claim: Claim?
    var state: ClaimState?
    var findings: [Finding]
    var wasBuilt: Bool

    init(_ result: BuildClaim.Result) {
        claim = result.claim
        state = result.state
        findings = result.findings
        wasBuilt = result.wasBuilt
    }
}

private struct ClaimFileAnswer: Encodable {
    var claim: Claim
    var summary: ClaimSummary
    var findings: [Finding]
    var timeline: [ClaimEvent]
    var account: ClaimAccount
}

private struct ScrubbedClaimAnswer: Encodable {
    var number: ClaimNumber
    var version: Int
    var state: ClaimState
    var findings: [Finding]
}

extension Route {
    private static let number = Parameter.path("number", .named("ClaimNumber"), "The claim's number.")

    static var claimRoutes: [Route] {
        [
            Route(
                .get, "/api/v1/claims", .needs(.readClaims), "Claims, restricted as asked.",
                parameters: [
                    .clinic, .limit, .query("state", .named("ClaimState"), "Only claims in this state."),
                    .query("payer", .text, "Only claims to this payer."),
                ], success: .json(200, ["claims": .list(.named("ClaimSummary"))])
            ) { call in
                let filter = ClaimFilter(
                    clinic: try call.clinic(), state: try call.claimState(), payer: call.query["payer"],
                    limit: try call.whole("limit", in: 1...500, otherwise: 100))
                return try .json(["claims": try await ShowClaim(call.office).list(filter, in: try call.work())])
            },
            Route(
                .get, "/api/v1/claims/{number}", .needs(.readClaims),
                "A claim with its findings, timeline and account.", parameters: [number, .reason],
                success: .json(200, .named("ClaimFile"))
            ) { call in
                let file = try await ShowClaim(call.office)(try call.claimNumber(), in: try call.work())
                return try .json(
                    ClaimFileAnswer(
                        claim: file.claim, summary: file.summary, findings: file.findings, timeline: file.timeline,
                        account: file.account))
            },
            Route(
                .post, "/api/v1/claims/{number}/scrub", .needs(.buildClaims),
                "Check the claim again under the rules in force now.", parameters: [number],
                success: .json(200, .named("ScrubbedClaim"))
            ) { call in
                let result = try await ScrubClaim(call.office)(try call.claimNumber(), in: try call.work())
                return try .json(
                    ScrubbedClaimAnswer(
                        number: result.claim.number, version: result.claim.version, state: result.state,
                        findings: result.findings))
            },
            Route(
                .post, "/api/v1/claims/{number}/release", .needs(.sendClaims),
                "Let a held claim go in spite of its holds; the reason is kept.", parameters: [number],
                body: .json(["reason": .text]), success: .json(200, ["claim": .named("ClaimNumber"), "state": .text])
            ) { call in
                let body = try JSONBody(call.body, keys: ["reason"])
                let claim = try call.claimNumber()
                let state = try await ReleaseClaim(call.office)(
                    claim, reason: try body.string("reason", limit: 500) ?? "", in: try call.work())
                return try .json(["claim": claim.description, "state": state.rawValue])
            },
            Route(
                .post, "/api/v1/batches", .needs(.sendClaims), "Send every claim that is ready.",
                body: .json(["clinic?": .text]), success: .json(200, ["batches": .list(.named("BatchReport"))])
            ) { call in
                let body = try JSONBody(call.body, keys: ["clinic"])
                let clinic = try call.clinic(named: try body.string("clinic", limit: 100))
                return try .json(["batches": try await SubmitBatch(call.office)(clinic: clinic, in: try call.work())])
            },
        ]
    }

    static var answerRoutes: [Route] {
        [
            Route(
                .post, "/api/v1/answers", .needs(.postRemittances),
                "Take in what payers answered over every transport.",
                success: .json(200, ["answers": .list(.named("AnswerReport"))])
            ) { call in
                try .json(["answers": try await call.receiveAnswers()])
            }
        ]
    }
}

extension Call {
    /// One inbox serves all clinics, so only a person who may work in all of them empties it.
    func receiveAnswers() async throws -> [ReceiveAnswers.Report] {
        let work = try work()
        guard work.clinics == nil else { throw ServerError.forbidden }
        return try await ReceiveAnswers(office)(in: work)
    }
}
