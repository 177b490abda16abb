package import Coding
import Compliance
import Payments
package import Primitives
import Records

/// Questions to providers: drafted from what the proposals and the notes leave open or in a coder's own words, sent,
/// answered, withdrawn.
package struct AskProvider: Sendable {
    /// A coder's own question about a code that was proposed.
    package struct Draft: Sendable {
        package var question: String
        /// Without the two that every query with choices has.
        package var options: [String]
        package var code: String
        package var kind: ProviderQuery.Kind

        package init(
            question: String, options: [String] = [], code: String, kind: ProviderQuery.Kind = .specificity
        ) {
            self.question = question
            self.options = options
            self.code = code
            self.kind = kind
        }
    }

    let office: Office

    package init(_ office: Office) { self.office = office }

    package func list(
        _ filter: QueryFilter, overdueOnly: Bool = false, in context: WorkContext
    ) async throws -> [TrackedQuery] {
        let office = office
        return try await office.store.write { session in
            let today = office.clock.today
            let found = try session.queries(filter).filter {
                context.mayWork(in: $0.clinic) && (!overdueOnly || $0.isOverdue(on: today))
            }
            try session.append(
                office.event(
                    .read, "query-list", filter.clinic ?? "all", in: context, clinic: filter.clinic,
                    detail: "\(found.count) queries listed"))
            return found
        }
    }

    package func show(_ number: Int64, in context: WorkContext) async throws -> TrackedQuery {
        let office = office
        return try await office.store.write { session in
            let query = try office.query(number, session, context)
            try session.append(
                office.event(
                    .read, "query", String(number), in: context, clinic: query.clinic,
                    patient: try session.visit(query.query.visit)?.patientKey, detail: "shown"))
            return query
        }
    }

    /// Drafts one query for each thing that the visit's proposals and notes leave open and that nobody has asked yet;
    /// with a draft of one's own, that one.
    package func draft(_ visitKey: Int64, _ own: Draft? = nil, in context: WorkContext) async throws -> [TrackedQuery] {
        let office = office
        return try await office.store.write { session in
            let by = try office.require(.query, context, session)
            let visit = try office.visit(visitKey, session, context)
            let proposals = try session.proposals(ofVisit: visitKey)
            let asked = try session.queries(QueryFilter(visit: visitKey)).filter { $0.query.state != .withdrawn }
                .map(\.query.id)
            let wanted =
                try own.map { [try office.query(for: $0, visit: visitKey, proposals: proposals)] }
                ?? QueryDrafts(visit: visitKey, created: office.clock.today).queries(
                    for: proposals, conflicts: DocumentationConflict.all(in: visit.record.notes))
            var drafts: [TrackedQuery] = []
            for query in wanted where !asked.contains(query.id) {
                var draft = TrackedQuery(
                    clinic: visit.clinic, provider: visit.record.practitioner.map { $0.npi ?? $0.sourceID },
                    code: own?.code ?? proposals.first { query.id.hasSuffix("-\($0.code)") }?.code, draftedBy: by,
                    draftedAt: office.clock.now, query: query)
                draft.number = try session.add(draft)
                drafts.append(draft)
                try session.append(
                    office.event(
                        .create, "query", String(draft.number), in: context, clinic: visit.clinic,
                        patient: visit.patientKey,
                        detail: "drafted for visit \(visitKey): \(query.kind.rawValue)"
                            + (draft.code.map { " about \($0)" } ?? "")))
            }
            return drafts
        }
    }

    /// Hands the query to the provider and waits for an answer; the visit's claim is held until it is there.
    /// - Parameter days: business days until the answer is wanted; nil for the usual ones.
    package func send(_ number: Int64, days: Int? = nil, in context: WorkContext) async throws -> TrackedQuery {
        guard days.map({ (1...60).contains($0) }) ?? true else {
            throw office.refused("the query", "query.days", "An answer is wanted within 1 to 60 business days.")
        }
        let deadline = days.map { QueryDeadline(days: $0, escalations: []) } ?? .standard
        let due = deadline.due(from: office.clock.today)
        return try await follow(number, to: .sent, .query, in: context) { query, by, at in
            query.due = due
            try query.send(by: by, at: at)
        }
    }

    /// - Parameters:
    ///   - option: the number of the option that was chosen, from 1.
    ///   - text: what the provider wrote.
    package func answer(
        _ number: Int64, option: Int? = nil, text: String? = nil, in context: WorkContext
    ) async throws -> TrackedQuery {
        let office = office
        guard (text?.count ?? 0) <= 2_000 else {
            throw office.refused("the answer", "query.answer", "An answer has at most 2,000 characters.")
        }
        return try await follow(number, to: .answered, .answerQuery, in: context) { query, by, at in
            let chosen = option.map { $0 - 1 }
            if let chosen, !query.options.indices.contains(chosen) {
                throw office.refused(
                    "the answer", "query.option", "The query has \(query.options.count) options, numbered from 1.",
                    "superbill query show \(number)")
            }
            try query.record(.init(option: chosen.map { query.options[$0] }, text: text), by: by, at: at)
        }
    }

    package func withdraw(_ number: Int64, reason: String, in context: WorkContext) async throws -> TrackedQuery {
        guard (3...500).contains(reason.count) else {
            throw office.refused(
                "the withdrawal", "query.reason", "A withdrawal needs a reason of 3 to 500 characters.")
        }
        return try await follow(number, to: .withdrawn, .query, in: context) { query, by, at in
            try query.withdraw(because: reason, by: by, at: at)
        }
    }

    /// Moves the query on, keeps the list of work in step, and checks the visit's claims anew.
    private func follow(
        _ number: Int64, to next: ProviderQuery.State, _ duty: Duty, in context: WorkContext,
        _ change: @Sendable @escaping (inout ProviderQuery, String, Timestamp) throws -> Void
    ) async throws -> TrackedQuery {
        let office = office
        let tracked = try await office.store.write { session in
            let by = try office.require(duty, context, session)
            var tracked = try office.query(number, session, context)
            let state = tracked.query.state
            guard state.successors.contains(next) else {
                throw UseCaseError.conflict("query \(number) is \(state.rawValue); it cannot be \(next.rawValue)")
            }
            do {
                try change(&tracked.query, by, office.clock.now)
            } catch let problem as ProviderQueryError {
                throw office.refused("the query", "query.refused", "\(problem).", "superbill query show \(number)")
            }
            let query = tracked.query
            try session.append(query, toQuery: number)
            let patient = try session.visit(query.visit)?.patientKey
            try session.finishWorkItems(keyPrefix: "query:\(number):")
            if next == .sent {
                try session.add(
                    WorkItem(
                        key: "query:\(number):sent", clinic: tracked.clinic, kind: .providerQuery, patientKey: patient,
                        title: "Query \(number) about visit \(query.visit) waits for the provider's answer.",
                        nextAction: "Ask for it; superbill query answer \(number) records it.", amount: .zero,
                        due: query.due, owner: "coding", createdAt: office.clock.now))
            }
            try session.append(
                office.event(
                    .update, "query", String(number), in: context, clinic: tracked.clinic, patient: patient,
                    detail: next.rawValue + (next == .sent ? ", due \(query.due)" : "")))
            return tracked
        }
        try await office.recheck(visit: tracked.query.visit, clinic: tracked.clinic, in: context)
        return tracked
    }
}

extension Office {
    fileprivate func query(
        _ number: Int64, _ session: any OfficeSession, _ context: WorkContext
    ) throws -> TrackedQuery {
        guard let query = try session.query(number), context.mayWork(in: query.clinic) else {
            throw UseCaseError.notFound("query", String(number))
        }
        return query
    }

    /// A coder's own question over the evidence of the proposal that it is about.
    /// - Throws: `UseCaseError` with what would lead the provider.
    fileprivate func query(
        for draft: AskProvider.Draft, visit: Int64, proposals: [CodeProposal]
    ) throws -> ProviderQuery {
        guard let proposal = proposals.first(where: { $0.code == draft.code }) else {
            throw UseCaseError.notFound("proposal", "\(draft.code.prefix(8)) of visit \(visit)")
        }
        let general = [ProviderQuery.otherOption, ProviderQuery.undeterminedOption]
        let given = draft.options.filter { !general.contains($0) }
        guard (10...1_000).contains(draft.question.count), given.count <= 8, given.allSatisfy({ $0.count <= 200 })
        else {
            throw refused(
                "the query", "query.size",
                "A query has 10 to 1,000 characters and at most eight options of at most 200 characters.")
        }
        let query = ProviderQuery(
            id: "\(visit)-\(draft.kind.rawValue)-\(draft.code)-own", visit: visit, kind: draft.kind,
            form: given.isEmpty ? .open : .choice, title: "Clarification of documentation",
            indicators: proposal.evidence.prefix(6).map { .init(evidence: $0, place: "record") },
            question: draft.question, options: given.isEmpty ? [] : given + general, created: clock.today,
            due: QueryDeadline.standard.due(from: clock.today))
        let findings = QueryCompliance.findings(in: query)
        guard findings.isEmpty else { throw UseCaseError.refused("the query", findings) }
        return query
    }
}
