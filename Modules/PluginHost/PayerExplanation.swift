package import Claims
import Primitives

/// A profile as rows for a person who asks why: each setting, its value, and the file and line it came from.
package enum PayerExplanation {
    package struct Row: Codable, Equatable, Sendable {
        package var field: String
        package var value: String
        /// `file:line:column`, or `built in`.
        package var source: String
    }

    package static func rows(of profile: PayerProfile) -> [Row] {
        func row(_ field: String, _ value: String) -> Row {
            Row(field: field, value: value, source: profile.provenance[field] ?? "built in")
        }
        let expected = profile.expected
        var rows = [
            row("name", profile.name), row("adapter", profile.adapter), row("electronic_id", profile.electronicID),
            row("filing_indicator", profile.filingIndicator),
            row("receiver", "\(profile.receiver.name), \(profile.receiver.qualifier) \(profile.receiver.id)"),
            row("filing_limit_days", String(profile.filingLimitDays)), row("appeal_days", String(profile.appealDays)),
            row(
                "expected_days",
                "acknowledgment \(expected.acknowledgment), claim \(expected.claimAcknowledgment), "
                    + "remittance \(expected.remittance)"),
            row("authorization_required", profile.authorizationRequired.joined(separator: ", ")),
            row("transports", profile.transports.joined(separator: ", ")),
            row("copay", profile.copay?.formatted ?? "none"), row("enrolled", profile.isEnrolled ? "yes" : "no"),
            row("provider_id", profile.providerNumber ?? "none"),
        ]
        rows += profile.parameters.sorted { $0.key < $1.key }.map { row("parameters.\($0.key)", $0.value) }
        rows += profile.rules.sorted { $0.key < $1.key }.map { id, setting in
            row("rules.\(id)", (setting.severity?.rawValue ?? "off") + (setting.reason.map { " (\($0))" } ?? ""))
        }
        rows += profile.posting.sorted { $0.key < $1.key }.map { row("posting.\($0.key)", $0.value) }
        return rows
    }
}
