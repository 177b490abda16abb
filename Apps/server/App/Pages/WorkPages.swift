import Claims
import Hummingbird
import Payments
import Primitives
import RevenueCycle

struct WorkView: Sendable {
    struct Clinic: Sendable {
        var clinic: String
        var claims: Int
        var charged: String
        var insurancePaid: String
        var patientPaid: String
        var adjusted: String
        var insuranceOwes: String
        var patientsOwe: String
        var balance: Badge
    }

    struct Item: Sendable {
        var id: Int64
        var kind: Badge
        var wrong: String
        var next: String
        var claim: String?
        var account: String?
        var clinic: String
        var amount: String
        var due: String
        var isOverdue: Bool
        var canFinish: Bool
    }

    var clinics: [Clinic]
    var hasClinics: Bool
    var items: [Item]
    var hasItems: Bool
    var itemCount: Int
    var itemTotal: String
}

extension WorkView.Clinic {
    init(_ row: OwnerReport.Row) {
        clinic = row.clinic
        claims = row.claims
        charged = row.charged.formatted
        insurancePaid = row.insurancePaid.formatted
        patientPaid = row.patientPaid.formatted
        adjusted = row.adjusted.formatted
        insuranceOwes = row.insuranceOwes.formatted
        patientsOwe = row.patientsOwe.formatted
        balance = row.isBalanced ? Badge("balanced", "good") : Badge("does not balance", "error")
    }
}

extension WorkView.Item {
    init(_ item: WorkItem, today: CalendarDate, person: SignedIn) {
        id = item.id
        kind = Badge(item.kind.rawValue.replacing("-", with: " "), WorkView.Item.tone(item.kind))
        wrong = item.title
        next = item.nextAction
        claim = person.may(.readClaims) ? item.claim?.description : nil
        account = person.may(.readAccounts) ? item.patientKey.map { String($0) } : nil
        clinic = item.clinic
        amount = item.amount.formatted
        due = item.due.description
        isOverdue = item.due < today
        canFinish = person.may(.doWork) && item.state == .open
    }

    private static func tone(_ kind: WorkItem.Kind) -> String {
        switch kind {
        case .rejection, .denial, .unbalancedRemittance: "error"
        case .heldClaim, .remittanceHeld, .unmatchedPayment: "hold"
        case .missingAnswer, .creditBalance, .providerQuery: "warning"
        case .secondaryClaim: "info"
        }
    }
}

extension Route {
    static var workPages: [Route] {
        [
            Route(.get, "/", .signedIn, "The work queue.") { call in
                let person = try call.person()
                guard person.may(.readWork) else { return .seeOther("/visits") }
                let rows = person.may(.readReports) ? try await OwnerReport(call.office)(in: try call.work()) : []
                let items = try await WorkList(call.office)(clinic: try call.clinic(), in: try call.work())
                let today = call.office.clock.today
                let view = WorkView(
                    clinics: rows.map { WorkView.Clinic($0) }, hasClinics: !rows.isEmpty,
                    items: items.map { WorkView.Item($0, today: today, person: person) }, hasItems: !items.isEmpty,
                    itemCount: items.count, itemTotal: try Money.sum(items.map(\.amount)).formatted)
                return call.server.pages.page("work", title: "Work", call, view)
            },
            Route(.post, "/work/{id}/done", .needs(.doWork), "Close an item.", body: .form) { call in
                try await WorkList(call.office).finish(try call.key("id", of: "work item"), in: try call.work())
                return .seeOther("/?notice=done")
            },
        ]
    }
}
