import Claims
import Payments
import Primitives

/// A finding as a page shows it.
struct FindingView: Sendable {
    var id: String
    var severity: String
    var message: String
    var fix: String?
    var citation: String?
    var place: String?
    /// The file and line that set the rule's severity.
    var ruleSource: String?

    init(_ finding: Finding) {
        id = finding.id
        severity = finding.severity.rawValue
        message = finding.message
        fix = finding.fix
        citation = finding.citation
        let location = finding.location.description
        place = location.isEmpty ? nil : location
        ruleSource = finding.location.rule
    }
}

/// A word in a coloured box; the colour never carries the meaning alone.
struct Badge: Sendable {
    var word: String
    /// One of the style sheet's tones: `good`, `info`, `warning`, `hold`, `error`, `plain`.
    var tone: String

    init(_ word: String, _ tone: String) {
        self.word = word
        self.tone = tone
    }

    init(_ state: ClaimState) {
        let tone =
            switch state {
            case .paid: "good"
            case .ready, .queued, .accepted, .acknowledged, .sent: "info"
            case .held: "hold"
            case .rejected, .denied: "error"
            case .draft, .patientBilled, .void: "plain"
            }
        self.init(state.rawValue, tone)
    }
}

extension Timestamp {
    /// For people: `2026-11-23 11:30 UTC`.
    var short: String {
        let text = description
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
    }
}

/// A claim's money, as both the claim and the account show it.
struct ClaimAccountView: Sendable {
    var claim: String
    var serviceDate: String
    var charged: String
    var insurancePaid: String
    var patientPaid: String
    var adjusted: String
    var insuranceBalance: String
    var patientBalance: String
    var isBalanced: Bool

    init(_ account: ClaimAccount) {
        claim = account.claim.description
        serviceDate = account.serviceDate?.description ?? ""
        charged = account.charged.formatted
        insurancePaid = account.insurancePaid.formatted
        patientPaid = account.patientPaid.formatted
        adjusted = account.adjusted.formatted
        insuranceBalance = account.insuranceBalance.formatted
        patientBalance = account.patientBalance.formatted
        isBalanced = account.isBalanced
    }
}

extension PostalAddress {
    /// One line, with a nine-digit ZIP code as it is written.
    var inline: String {
        let code = zip.utf8.count == 9 ? "\(zip.prefix(5))-\(zip.suffix(4))" : zip
        return [line1, line2, city, "\(state) \(code)"].compactMap(\.self).joined(separator: ", ")
    }
}
