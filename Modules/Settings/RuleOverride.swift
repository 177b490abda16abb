package import Primitives

/// How a clinic sets one claim rule, for all payers or for one.
package struct RuleOverride: Equatable, Sendable {
    package enum Severity: String, CaseIterable, Sendable {
        case error, hold, warning, info, off

        /// Nil when the rule is turned off.
        package var finding: Finding.Severity? { Finding.Severity(rawValue: rawValue) }
    }

    package var severity: Sourced<Severity>
    /// Why, in the clinic's words. Needed to turn a rule off; the core also asks for it to loosen a compliance edit.
    package var reason: Sourced<String>?
    /// Dates of service from this day on; all when nil.
    package var since: Sourced<CalendarDate>?

    package init(
        severity: Sourced<Severity>, reason: Sourced<String>? = nil, since: Sourced<CalendarDate>? = nil
    ) {
        self.severity = severity
        self.reason = reason
        self.since = since
    }

    /// Whether it is in force on a date of service.
    package func applies(on date: CalendarDate) -> Bool { since.map { $0.value <= date } ?? true }
}

extension RuleOverride {
    @Sendable static func read(_ map: inout SettingsMap) -> RuleOverride? {
        let severity = map.required("severity", .choice(Severity.self))
        let reason = map.optional("reason", .paragraph)
        let since = map.optional("since", .date)
        guard let severity else { return nil }
        if severity.value == .off, reason == nil {
            map.reader.report(
                "reason-needed", at: map.position(of: "severity"), "a rule may be turned off only with a reason",
                fix: "add a line `reason:` that says why; it is kept in the audit log")
        }
        return RuleOverride(severity: severity, reason: reason, since: since)
    }

    /// Rule id → override, as it stands under `rules:`.
    package static var dictionary: SettingsKind<[String: Sourced<RuleOverride>]> {
        .dictionary(.identifier, .map(read))
    }
}
