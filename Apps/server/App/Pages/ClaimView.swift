import Claims
import CodeSets
import Payments
import Primitives
import RevenueCycle

/// A claim laid out like the form that billers know: who, to whom, for what, and what came of it.
struct ClaimView: Sendable {
    struct Box: Sendable {
        var caption: String
        var rows: [BoxRow]
    }

    struct BoxRow: Sendable {
        var label: String
        var content: String
    }

    struct Diagnosis: Sendable {
        var letter: String
        var code: String
    }

    struct Line: Sendable {
        var lineNumber: Int
        var dates: String
        var procedure: String
        var modifiers: String
        var pointers: String
        var units: Int
        var charge: String
    }

    struct Event: Sendable {
        var at: String
        var what: String
        var by: String
        var detail: String
        var version: Int
    }

    var number: String
    var version: Int
    var state: Badge
    var clinic: String
    var visit: Int64
    var patientAccount: Int64
    var payerName: String
    var serviceDate: String
    var canBuild: Bool
    var canRelease: Bool
    var canSend: Bool
    var canReadVisit: Bool
    var canReadAccount: Bool
    var boxes: [Box]
    var diagnoses: [Diagnosis]
    var lines: [Line]
    var placeOfService: String
    var total: String
    var findings: [FindingView]
    var hasFindings: Bool
    var timeline: [Event]
    var money: ClaimAccountView
    var balance: Badge
}

extension ClaimView {
    init(_ file: ShowClaim.File, person: SignedIn) throws {
        let claim = file.claim
        number = claim.number.description
        version = claim.version
        state = Badge(file.summary.state)
        clinic = claim.clinic
        visit = claim.visit
        patientAccount = claim.patientKey
        payerName = claim.payer.name
        serviceDate = claim.serviceDate?.description ?? "no date"
        let isOpen = [.draft, .held, .ready].contains(file.summary.state)
        canBuild = person.may(.buildClaims) && isOpen
        canRelease =
            person.may(.sendClaims) && file.summary.state == .held && file.findings.allSatisfy { $0.severity != .error }
        canSend = person.may(.sendClaims) && file.summary.state == .ready
        canReadVisit = person.may(.readVisits)
        canReadAccount = person.may(.readAccounts)
        boxes = ClaimView.boxes(claim, payerClaimNumber: file.summary.payerClaimNumber)
        diagnoses = claim.diagnoses.enumerated().map {
            Diagnosis(letter: ClaimView.letter($0.offset + 1), code: $0.element.text)
        }
        lines = claim.lines.map { line in
            Line(
                lineNumber: line.number, dates: line.from == line.to ? "\(line.from)" : "\(line.from) – \(line.to)",
                procedure: line.procedure.text, modifiers: line.modifiers.map(\.text).joined(separator: " "),
                pointers: line.diagnosisPointers.map { ClaimView.letter($0) }.joined(separator: " "), units: line.units,
                charge: line.charge.formatted)
        }
        placeOfService = claim.placeOfService
        total = try claim.totalCharge.formatted
        findings = file.findings.sorted { $0.severity > $1.severity }.map { FindingView($0) }
        hasFindings = !findings.isEmpty
        timeline = file.timeline.reversed().map { event in
            Event(
                at: event.at.short, what: ClaimView.words(event.kind.rawValue), by: event.by, detail: event.detail,
                version: event.version)
        }
        money = ClaimAccountView(file.account)
        balance = file.account.isBalanced ? Badge("balanced", "good") : Badge("does not balance", "error")
    }

    private static func boxes(_ claim: Claim, payerClaimNumber: String?) -> [Box] {
        var boxes = [
            box(
                "Patient",
                [
                    ("Name", claim.patient.name.display), ("Born", claim.patient.birthDate?.description),
                    ("Sex", claim.patient.sex.rawValue), ("Address", claim.patient.address?.inline),
                ]),
            box(
                "Insured",
                [
                    ("Name", claim.subscriber.person.name.display),
                    (
                        "Patient is",
                        claim.subscriber.relationship == .own ? "the insured" : claim.subscriber.relationship.rawValue
                    ),
                    ("Member", claim.subscriber.memberID), ("Group", claim.subscriber.groupNumber),
                ]),
            box(
                "Payer",
                [
                    ("Name", claim.payer.name), ("Electronic ID", claim.payer.electronicID),
                    ("Filing indicator", claim.payer.filingIndicator), ("Payer's number", payerClaimNumber),
                    ("Authorization", claim.priorAuthorization),
                ]),
            box(
                "Billing provider",
                [
                    ("Name", claim.billingProvider.name), ("NPI", claim.billingProvider.npi),
                    ("Tax ID", claim.billingProvider.taxID), ("Address", claim.billingProvider.address.inline),
                ]),
            box(
                "Rendering provider",
                [
                    ("Name", claim.rendering.map { "\($0.first) \($0.last)" } ?? "not named"),
                    ("NPI", claim.rendering?.npi),
                    ("Referred by", claim.referring.map { "\($0.first) \($0.last), NPI \($0.npi)" }),
                ]),
        ]
        for other in claim.otherCoverages {
            boxes.append(
                box(
                    "Other insurance",
                    [
                        ("Name", other.payer.name), ("Order", other.responsibility.rawValue),
                        ("Member", other.subscriber.memberID), ("Paid", other.decision?.paid.formatted),
                    ]))
        }
        return boxes
    }

    private static func box(_ caption: String, _ rows: [(String, String?)]) -> Box {
        Box(
            caption: caption,
            rows: rows.compactMap { label, content in content.map { BoxRow(label: label, content: $0) } })
    }

    /// 1 is A. A claim has at most twelve diagnoses.
    private static func letter(_ position: Int) -> String {
        let letters = Array("ABCDEFGHIJKL")
        return letters.indices.contains(position - 1) ? String(letters[position - 1]) : "?"
    }

    /// `scrubbedClean` as `scrubbed clean`.
    private static func words(_ name: String) -> String {
        name.map { $0.isUppercase ? " \($0.lowercased())" : String($0) }.joined()
    }
}
