package import Coding
import Compliance
import Payments
package import Primitives
import Records

/// Questions to providers: drafted from what a proposal lacks or from a coder's own words, sent, answered, withdrawn.
package struct AskProvider: Sendable {
    /// A coder's own question.
    package struct Draft: Sendable {
        package var question: String
        /// Without the two that every query has.
        package var options: [String]
        package var code: String?

        package init(question: String, options: [String] = [], code: String? = nil) {
            self.question = question
            self.options = options
            self.code = code
        }
    }

    /// Days until an answer is wanted, unless somebody says otherwise.
    package static let usualDays = 7

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

    package func show(_ id: Int64, in context: WorkContext) async throws -> TrackedQuery {
        let office = office
        return try await office.store.write { session in
            let query = try office.query(id, session, context)
            try session.append(
                office.event(
                    .read, "query", String(id), in: context, clinic: query.clinic,
                    patient: try session.visit(query.visit)?.patientKey, detail: "shown"))
            return query
        }
    }

    /// Drafts one query for each question that the visit's proposals leave open and that nobody has asked yet; with a
    /// draft of one's own, that one.
    package func draft(_ visitKey: Int64, _ own: Draft? = nil, in context: WorkContext) async throws -> [TrackedQuery] {
        let office = office
        return try await office.store.write { session in
            let by = try office.require(.query, context, session)
            let visit = try office.visit(visitKey, session, context)
            let asked = try session.queries(QueryFilter(visit: visitKey)).filter { $0.state != .withdrawn }
            let provider = visit.record.practitioner.map { $0.npi ?? $0.sourceID }
            var drafts: [TrackedQuery] = []
            for (question, options, code, evidence) in try Self.questions(own, visit: visitKey, session)
            where !asked.contains(where: { $0.question == question }) {
                let choices = QueryWording.options(options)
                if let objection = QueryWording.objection(question: question, options: choices) {
                    throw office.refused(
                        "the query", "query.wording", objection, "Ask openly; the provider decides what is documented.")
                }
                var query = TrackedQuery(
                    visit: visitKey, clinic: visit.clinic, provider: provider, code: code, question: question,
                    options: choices, evidence: evidence, by: by, at: office.clock.now)
                query.id = try session.add(query)
                drafts.append(query)
                try session.append(
                    office.event(
                        .create, "query", String(query.id), in: context, clinic: visit.clinic,
                        patient: visit.patientKey,
                        detail: "drafted for visit \(visitKey)" + (code.map { " about \($0)" } ?? "")))
            }
            return drafts
        }
    }

    private static func questions(
        _ own: Draft?, visit: Int64, _ session: any OfficeSession
    ) throws -> [(String, [String], String?, [Evidence])] {
        let proposals = try session.proposals(ofVisit: visit)
        guard let own else {
            return proposals.compactMap { proposal in
                // A question about the coder's own work, such as one for a dose that the chart holds, is not the provider's.
                proposal.question.flatMap { question in
                    QueryWording.objection(question: question, options: []) == nil
                        ? (question, [], proposal.code, proposal.evidence) : nil
                }
            }
        }
        let evidence = own.code.flatMap { code in proposals.first { $0.code == code }?.evidence } ?? []
        return [(own.question, own.options, own.code, evidence)]
    }

    /// Hands the query to the provider and waits for an answer; the visit's claim is held until it is there.
    package func send(_ id: Int64, days: Int = usualDays, in context: WorkContext) async throws -> TrackedQuery {
        guard (1...90).contains(days) else {
            throw office.refused("the query", "query.days", "An answer is wanted within 1 to 90 days.")
        }
        let due = office.clock.today.adding(days: days)
        return try await follow(id, .query, in: context) { query, by, at in
            QueryEvent(.sent, by: by, at: at, due: due)
        }
    }

    /// - Parameters:
    ///   - option: the number of the option that was chosen, from 1.
    ///   - text: what the provider wrote.
    package func answer(
        _ id: Int64, option: Int? = nil, text: String? = nil, in context: WorkContext
    ) async throws -> TrackedQuery {
        let office = office
        return try await follow(id, .answerQuery, in: context) { query, by, at in
            let chosen = option.map { $0 - 1 }
            if let chosen, !query.options.indices.contains(chosen) {
                throw office.refused(
                    "the answer", "query.option", "The query has \(query.options.count) options, numbered from 1.",
                    "superbill query show \(id)")
            }
            let words = chosen.map { query.options[$0] }
            guard words != nil && words != QueryWording.other || (2...2_000).contains(text?.count ?? 0) else {
                throw office.refused(
                    "the answer", "query.answer", "An answer names an option, or says it in 2 to 2,000 characters.",
                    "Give --option, --text or both; “other” needs --text.")
            }
            return QueryEvent(.answered, by: by, at: at, option: words, text: text)
        }
    }

    package func withdraw(_ id: Int64, reason: String, in context: WorkContext) async throws -> TrackedQuery {
        guard (3...500).contains(reason.count) else {
            throw office.refused(
                "the withdrawal", "query.reason", "A withdrawal needs a reason of 3 to 500 characters.")
        }
        return try await follow(id, .query, in: context) { _, by, at in
            QueryEvent(.withdrawn, by: by, at: at, text: reason)
        }
    }

    /// Adds an event, keeps the list of work in step, and checks the visit's claims anew.
    private func follow(
        _ id: Int64, _ duty: Duty, in context: WorkContext,
        _ event: @Sendable @escaping (TrackedQuery, String, Timestamp) throws -> QueryEvent
    ) async throws -> TrackedQuery {
        let office = office
        let query = try await office.store.write { session in
            let by = try office.require(duty, context, session)
            var query = try office.query(id, session, context)
            let event = try event(query, by, office.clock.now)
            guard query.allows(event.kind) else {
                throw UseCaseError.conflict(
                    "query \(id) is \(query.state.rawValue); it cannot be \(event.kind.rawValue)")
            }
            try session.append(event, toQuery: id)
            query.events.append(event)
            let patient = try session.visit(query.visit)?.patientKey
            try session.finishWorkItems(keyPrefix: "query:\(id):")
            if let due = event.due {
                try session.add(
                    WorkItem(
                        key: "query:\(id):sent", clinic: query.clinic, kind: .providerQuery, patientKey: patient,
                        title: "Query \(id) about visit \(query.visit) waits for the provider's answer.",
                        nextAction: "Ask for it; superbill query answer \(id) records it.", amount: .zero, due: due,
                        owner: "coding", createdAt: event.at))
            }
            try session.append(
                office.event(
                    .update, "query", String(id), in: context, clinic: query.clinic, patient: patient,
                    detail: event.kind.rawValue + (event.due.map { ", due \($0)" } ?? "")))
            return query
        }
        try await office.recheck(visit: query.visit, clinic: query.clinic, in: context)
        return query
    }
}

extension Office {
    fileprivate func query(
        _ id: Int64, _ session: any OfficeSession, _ context: WorkContext
    ) throws -> TrackedQuery {
        guard let query = try session.query(id), context.mayWork(in: query.clinic) else {
            throw UseCaseError.notFound("query", String(id))
        }
        return query
    }
}
