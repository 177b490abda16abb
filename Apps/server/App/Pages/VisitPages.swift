import Claims
import Coding
import Hummingbird
import Primitives
import Records
import RevenueCycle

struct VisitListView: Sendable {
    struct Row: Sendable {
        var key: Int64
        var account: Int64
        var date: String
        var patient: String
        var visitType: String
        var clinic: String
        var progress: Badge
        var canOpen: Bool
        var canReadAccount: Bool
    }

    var rows: [Row]
    var hasRows: Bool
    var earlier: String?
    var later: String?
}

extension VisitListView.Row {
    init(_ visit: VisitSummary, person: SignedIn) {
        key = visit.key
        account = visit.patientKey
        date = visit.date?.description ?? "no date"
        patient = visit.patient.display
        visitType = visit.type.isEmpty ? visit.classCode : visit.type
        clinic = visit.clinic
        progress =
            visit.claims > 0
            ? Badge("claim built", "good")
            : visit.decisions > 0
                ? Badge("being coded", "info")
                : visit.proposals > 0 ? Badge("\(visit.proposals) proposed", "warning") : Badge("not coded", "plain")
        canOpen = person.may(.readVisits)
        canReadAccount = person.may(.readAccounts)
    }
}

extension Route {
    private static let pageSize = 50

    static var visitPages: [Route] {
        [
            Route(.get, "/visits", .needs(.listVisits), "Visits, newest first.") { call in
                let person = try call.person()
                let offset = try call.whole("offset", in: 0...1_000_000, otherwise: 0)
                let visits = try await CodeEncounter(call.office).visits(
                    clinic: try call.clinic(), limit: pageSize, offset: offset, in: try call.work())
                let view = VisitListView(
                    rows: visits.map { VisitListView.Row($0, person: person) }, hasRows: !visits.isEmpty,
                    earlier: visits.count == pageSize ? "/visits?offset=\(offset + pageSize)" : nil,
                    later: offset > 0 ? "/visits?offset=\(max(0, offset - pageSize))" : nil)
                return call.server.pages.page("visits", title: "Visits", call, view)
            },
            Route(.get, "/visits/{id}", .needs(.readVisits), "A visit with its note and codes.") { call in
                let person = try call.person()
                let key = try call.key("id", of: "visit")
                let desk = try await CodeEncounter(call.office).open(key, in: try call.work())
                let claims =
                    person.may(.readClaims)
                    ? try await ShowClaim(call.office).list(ClaimFilter(visit: key), in: try call.work()) : []
                return call.server.pages.page(
                    "visit", title: "Visit \(key)", call, VisitView(desk, claims: claims, person: person))
            },
            Route(.post, "/visits/{id}/proposals", .needs(.codeVisits), "Propose codes.", body: .form) { call in
                let key = try call.key("id", of: "visit")
                _ = try await CodeEncounter(call.office).propose(key, in: try call.work())
                return .seeOther("/visits/\(key)?notice=proposed#codes")
            },
            Route(.post, "/visits/{id}/decisions", .needs(.codeVisits), "Keep a decision.", body: .form) { call in
                let key = try call.key("id", of: "visit")
                _ = try await CodeEncounter(call.office).decide(key, [try verdict(call.form)], in: try call.work())
                let place = call.form["number"].flatMap { Int($0) }.map { "p-\($0)" } ?? "codes"
                return .seeOther("/visits/\(key)?notice=decided#\(place)")
            },
            Route(.post, "/visits/{id}/claim", .needs(.buildClaims), "Build the claim.", body: .form) { call in
                let key = try call.key("id", of: "visit")
                let result = try await BuildClaim(call.office)(key, in: try call.work())
                guard let claim = result.claim else { throw UseCaseError.refused("the claim", result.findings) }
                return .seeOther("/claims/\(claim.number)")
            },
        ]
    }

    private static func verdict(_ form: FormFields) throws -> CodeEncounter.Verdict {
        guard let verdict = form["verdict"].flatMap({ CodingDecision.Verdict(rawValue: $0) }) else {
            throw ServerError.badRequest("The form names no decision.")
        }
        var units: Int?
        if let text = form["units"] {
            guard let number = Int(text) else { throw ServerError.badRequest("Units must be a whole number.") }
            units = number
        }
        // An accepted code is taken as proposed; only a change or an addition brings its own details.
        let isOwn = verdict == .changed || verdict == .added
        let modifiers = form["modifiers"]?.split { $0 == " " || $0 == "," }.map(String.init) ?? []
        return CodeEncounter.Verdict(
            verdict, proposed: form["proposed"], code: isOwn ? form["code"] : nil, modifiers: isOwn ? modifiers : nil,
            units: isOwn ? units : nil, reason: form["reason"].map { String($0.prefix(500)) })
    }
}
