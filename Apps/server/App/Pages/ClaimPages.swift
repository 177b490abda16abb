import Claims
import Hummingbird
import Payments
import Primitives
import RevenueCycle

struct ClaimListView: Sendable {
    struct Row: Sendable {
        var number: String
        var serviceDate: String
        var payer: String
        var clinic: String
        var order: String
        var state: Badge
        var charge: String
        var updated: String
    }

    struct Filter: Sendable {
        var value: String
        var isSelected: Bool
    }

    var rows: [Row]
    var hasRows: Bool
    var states: [Filter]
    var clinics: [Filter]
    var canSend: Bool
    var canReceive: Bool
    var total: String
}

extension ClaimListView.Row {
    init(_ claim: ClaimSummary) {
        number = claim.number.description
        serviceDate = claim.serviceDate.description
        payer = claim.payer
        clinic = claim.clinic
        order = claim.responsibility == .primary ? "" : claim.responsibility == .secondary ? "secondary" : "tertiary"
        state = Badge(claim.state)
        charge = claim.charge.formatted
        updated = claim.updatedAt.short
    }
}

/// What came of sending or receiving.
struct ExchangeView: Sendable {
    struct Row: Sendable {
        var what: String
        var result: Badge
        var detail: String
        var findings: [FindingView]
    }

    var heading: String
    var rows: [Row]
    var hasRows: Bool
    var nothing: String
}

extension ExchangeView.Row {
    init(_ report: SubmitBatch.Report) {
        let count = report.claims.count == 1 ? "1 claim" : "\(report.claims.count) claims"
        what = "\(report.clinic) to \(report.payer)"
        result =
            report.failure != nil
            ? Badge("not sent", "error")
            : report.batch == nil ? Badge("billed to patients", "info") : Badge("sent", "good")
        detail = [
            "\(count), \(report.amount.formatted)", report.transport.map { "by \($0)" }, report.failure,
            report.held.isEmpty ? nil : "held: \(report.held.map(\.description).joined(separator: ", "))",
        ].compactMap(\.self).joined(separator: "; ")
        findings = report.findings.map { FindingView($0) }
    }

    init(_ report: ReceiveAnswers.Report) {
        what = "\(report.kind.rawValue) \(report.file)"
        result =
            report.kind == .unknown
            ? Badge("not understood", "error")
            : report.wasKnown ? Badge("known before", "plain") : Badge("taken in", "good")
        var parts = ["\(report.claims) claims moved"]
        if report.rejected > 0 { parts.append("\(report.rejected) rejected") }
        for remittance in report.remittances {
            parts.append("\(remittance.payer) \(remittance.amount.formatted): \(remittance.outcome.rawValue)")
        }
        detail = parts.joined(separator: "; ")
        findings = (report.findings + report.remittances.flatMap(\.findings)).map { FindingView($0) }
    }
}

extension Route {
    static var claimPages: [Route] {
        [
            Route(.get, "/claims", .needs(.readClaims), "Claims.") { call in
                let person = try call.person()
                let work = try call.work()
                let state = try call.claimState()
                let clinic = try call.clinic()
                let claims = try await ShowClaim(call.office).list(
                    ClaimFilter(clinic: clinic, state: state, payer: call.query["payer"], limit: 500), in: work)
                let clinics = call.office.clinics.all.map(\.id).filter { work.mayWork(in: $0) }
                let view = ClaimListView(
                    rows: claims.map { ClaimListView.Row($0) }, hasRows: !claims.isEmpty,
                    states: ClaimState.allCases.map { .init(value: $0.rawValue, isSelected: $0 == state) },
                    clinics: clinics.map { .init(value: $0, isSelected: $0 == clinic) },
                    canSend: person.may(.sendClaims),
                    canReceive: person.may(.postRemittances) && work.clinics == nil,
                    total: try Money.sum(claims.map(\.charge)).formatted)
                return call.server.pages.page("claims", title: "Claims", call, view)
            },
            Route(.get, "/claims/{number}", .needs(.readClaims), "A claim with its findings.") { call in
                let file = try await ShowClaim(call.office)(try call.claimNumber(), in: try call.work())
                return call.server.pages.page(
                    "claim", title: "Claim \(file.claim.number)", call, try ClaimView(file, person: try call.person()))
            },
            Route(.post, "/claims/{number}/scrub", .needs(.buildClaims), "Check the claim again.", body: .form) {
                call in
                let result = try await ScrubClaim(call.office)(try call.claimNumber(), in: try call.work())
                return .seeOther("/claims/\(result.claim.number)?notice=scrubbed")
            },
            Route(.post, "/claims/{number}/release", .needs(.sendClaims), "Let a held claim go.", body: .form) { call in
                let claim = try call.claimNumber()
                _ = try await ReleaseClaim(call.office)(claim, reason: call.form["reason"] ?? "", in: try call.work())
                return .seeOther("/claims/\(claim)?notice=released")
            },
            Route(.post, "/batches", .needs(.sendClaims), "Send what is ready.", body: .form) { call in
                let clinic = try call.clinic(named: call.form["clinic"])
                let reports = try await SubmitBatch(call.office)(clinic: clinic, in: try call.work())
                return call.server.pages.page(
                    "exchange", title: "Sent", call,
                    ExchangeView(
                        heading: "Claims sent", rows: reports.map { ExchangeView.Row($0) }, hasRows: !reports.isEmpty,
                        nothing: "No claim was ready."))
            },
            Route(.post, "/answers", .needs(.postRemittances), "Take answers in.", body: .form) { call in
                let reports = try await call.receiveAnswers()
                return call.server.pages.page(
                    "exchange", title: "Answers", call,
                    ExchangeView(
                        heading: "Answers taken in", rows: reports.map { ExchangeView.Row($0) },
                        hasRows: !reports.isEmpty,
                        nothing: "No answer was waiting."))
            },
        ]
    }
}
