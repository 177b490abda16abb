package import Primitives

/// Drafts the queries of a visit from what its proposals leave open and from what its documentation says twice in
/// different ways. Each draft passes ``QueryCompliance``; what would not is not drafted.
package struct QueryDrafts {
    private let visit: Int64
    private let created: CalendarDate
    private let deadline: QueryDeadline

    package init(visit: Int64, created: CalendarDate, deadline: QueryDeadline = .standard) {
        self.visit = visit
        self.created = created
        self.deadline = deadline
    }

    /// In the proposals' order, then the conflicts; one query for each kind and subject.
    package func queries(
        for proposals: [CodeProposal], conflicts: [DocumentationConflict] = []
    ) -> [ProviderQuery] {
        var drafts = proposals.compactMap(query(for:)) + conflicts.compactMap(query(for:))
        var seen: Set<String> = []
        drafts.removeAll { !seen.insert($0.id).inserted || !QueryCompliance.findings(in: $0).isEmpty }
        return drafts
    }

    private func query(for proposal: CodeProposal) -> ProviderQuery? {
        guard proposal.system == .icd10cm, let text = proposal.question, let template = QueryTemplate.matching(text)
        else { return nil }
        let indicators = proposal.evidence.prefix(6).map {
            ProviderQuery.Indicator(evidence: $0, place: QueryDrafts.place($0))
        }
        return query(template, subject: proposal.code, indicators: Array(indicators), options: template.options)
    }

    private func query(for conflict: DocumentationConflict) -> ProviderQuery? {
        guard let template = QueryTemplate.of(.conflict) else { return nil }
        let indicators = [conflict.one, conflict.other].map {
            ProviderQuery.Indicator(evidence: $0, place: QueryDrafts.place($0))
        }
        return query(template, subject: conflict.subject, indicators: indicators, options: conflict.choices)
    }

    private func query(
        _ template: QueryTemplate, subject: String, indicators: [ProviderQuery.Indicator], options: [String]
    ) -> ProviderQuery {
        let isYesNo = options == ["Yes", "No"]
        let general = [ProviderQuery.otherOption, ProviderQuery.undeterminedOption]
        return ProviderQuery(
            id: "\(visit)-\(template.kind.rawValue)-\(subject)", visit: visit, kind: template.kind,
            form: options.isEmpty ? .open : isYesNo ? .yesNo : .choice, title: template.title, indicators: indicators,
            question: template.question, options: options.isEmpty ? [] : options + general, created: created,
            due: deadline.due(from: created))
    }

    private static func place(_ evidence: Evidence) -> String {
        switch evidence.source {
        case .note: "note"
        case .fact: "record entry"
        case .encounter: "visit"
        }
    }
}
