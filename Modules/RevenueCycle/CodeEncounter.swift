import CodeSets
package import Coding
import Compliance
package import Primitives
package import Records

/// Reads a visit, proposes codes, and keeps what a person decides.
package struct CodeEncounter: Sendable {
    /// A visit on the coder's desk.
    package struct Desk: Sendable {
        package var visit: StoredVisit
        package var proposals: [CodeProposal]
        package var decisions: [CodingDecision]
        package var coded: CodedVisit
    }

    let office: Office

    package init(_ office: Office) { self.office = office }

    package func visits(clinic: String?, limit: Int, offset: Int = 0, in context: WorkContext) async throws
        -> [VisitSummary]
    {
        let office = office
        return try await office.store.write { session in
            let visits = try session.visits(clinic: clinic, limit: limit, offset: offset)
                .filter { context.mayWork(in: $0.clinic) }
            try session.append(
                office.event(
                    .read, "visit-list", clinic ?? "all", in: context, clinic: clinic,
                    detail: "\(visits.count) visits listed"))
            return visits
        }
    }

    /// Proposes codes afresh and keeps the proposals. Decisions are not touched.
    package func propose(_ key: Int64, in context: WorkContext) async throws -> Desk {
        let office = office
        let visit = try await office.store.read { try office.visit(key, $0, context) }
        let proposals = CodingEngine(catalog: office.codes).propose(for: visit.record)
        return try await office.store.write { session in
            try session.replaceProposals(ofVisit: key, with: proposals, at: office.clock.now)
            try session.append(
                office.event(
                    .update, "visit", String(key), in: context, clinic: visit.clinic, patient: visit.patientKey,
                    detail: "\(proposals.count) codes proposed"))
            let decisions = try office.decisions(ofVisit: key, seenIn: context, session)
            return Desk(
                visit: visit, proposals: proposals, decisions: decisions, coded: CodedVisit(decisions: decisions))
        }
    }

    /// Proposes codes as if the visit had taken place on another day; nothing is kept. For problem lists whose visits lie
    /// before ICD-10-CM, and for asking what another year's codes would be.
    package func preview(_ key: Int64, on date: CalendarDate, in context: WorkContext) async throws -> Desk {
        let office = office
        return try await office.store.write { session in
            var visit = try office.visit(key, session, context)
            try session.append(
                office.event(
                    .read, "visit", String(key), in: context, clinic: visit.clinic, patient: visit.patientKey,
                    detail: "codes previewed as of \(date)"))
            visit.record.encounter.start = date
            return Desk(
                visit: visit, proposals: CodingEngine(catalog: office.codes).propose(for: visit.record), decisions: [],
                coded: CodedVisit(decisions: []))
        }
    }

    /// Opens the visit as it stands.
    package func open(_ key: Int64, in context: WorkContext) async throws -> Desk {
        let office = office
        return try await office.store.write { session in
            let visit = try office.visit(key, session, context)
            try session.append(
                office.event(
                    .read, "visit", String(key), in: context, clinic: visit.clinic, patient: visit.patientKey,
                    detail: "opened for coding"))
            let decisions = try office.decisions(ofVisit: key, seenIn: context, session)
            return Desk(
                visit: visit, proposals: try session.proposals(ofVisit: key), decisions: decisions,
                coded: CodedVisit(decisions: decisions))
        }
    }

    /// Keeps a person's decisions. A code that does not exist on the date of service is refused.
    package func decide(_ key: Int64, _ verdicts: [Verdict], in context: WorkContext) async throws -> CodedVisit {
        let office = office
        return try await office.store.write { session in
            let visit = try office.visit(key, session, context)
            let actor = try office.person(context, session)
            try office.checkNotBlind(key, actor, session)
            let credential = try office.workingCredential(of: actor, clinic: visit.clinic, session)?.kind.rawValue
            let proposals = try session.proposals(ofVisit: key)
            let added = try session.decisions(ofVisit: key).filter { $0.verdict == .added }.compactMap(\.code)
            var findings: [Finding] = []
            var decisions: [CodingDecision] = []
            for verdict in verdicts {
                switch office.decision(
                    for: verdict, visit: visit, proposals: proposals, added: added, by: actor)
                {
                case .success(var decision):
                    decision.credential = credential
                    decisions.append(decision)
                case .failure(let problem): findings.append(problem.finding)
                }
            }
            guard findings.isEmpty else { throw UseCaseError.refused("the decision", findings) }
            for decision in decisions {
                try session.append(decision, toVisit: key)
                try session.append(
                    office.event(
                        .update, "visit", String(key), in: context, clinic: visit.clinic, patient: visit.patientKey,
                        detail: "\(decision.verdict.rawValue) \(decision.subject)"
                            + (decision.code.map { " as \($0)" } ?? "") + (credential.map { " (\($0))" } ?? "")))
            }
            return CodedVisit(decisions: try session.decisions(ofVisit: key))
        }
    }

    /// Makes a diagnosis that stands the first-listed one.
    package func listFirst(_ key: Int64, _ code: String, in context: WorkContext) async throws -> CodedVisit {
        let office = office
        return try await office.store.write { session in
            let visit = try office.visit(key, session, context)
            let actor = try office.person(context, session)
            try office.checkNotBlind(key, actor, session)
            let found = try session.decisions(ofVisit: key).standing.first {
                $0.system == .icd10cm && $0.verdict != .rejected && $0.code?.caseInsensitiveEquals(code) == true
            }
            guard var decision = found else {
                throw UseCaseError.notFound("accepted diagnosis", "\(code.prefix(8)) of visit \(key)")
            }
            decision.isListedFirst = true
            decision.by = actor
            decision.at = office.clock.now
            decision.reason = context.reason
            decision.credential = try office.workingCredential(of: actor, clinic: visit.clinic, session)?.kind.rawValue
            try session.append(decision, toVisit: key)
            try session.append(
                office.event(
                    .update, "visit", String(key), in: context, clinic: visit.clinic, patient: visit.patientKey,
                    detail: "\(decision.code ?? "") listed first"))
            return CodedVisit(decisions: try session.decisions(ofVisit: key))
        }
    }

    /// What a person says about one code.
    package struct Verdict: Sendable, Equatable {
        package var verdict: CodingDecision.Verdict
        /// The proposed code that it is about; nil when a code is added.
        package var proposed: String?
        /// The code to use instead, or the code added.
        package var code: String?
        package var modifiers: [String]?
        package var units: Int?
        package var reason: String?

        package init(
            _ verdict: CodingDecision.Verdict, proposed: String? = nil, code: String? = nil, modifiers: [String]? = nil,
            units: Int? = nil, reason: String? = nil
        ) {
            self.verdict = verdict
            self.proposed = proposed
            self.code = code
            self.modifiers = modifiers
            self.units = units
            self.reason = reason
        }
    }
}

private struct Refusal: Error {
    let finding: Finding
}

extension Office {
    fileprivate func decision(
        for verdict: CodeEncounter.Verdict, visit: StoredVisit, proposals: [CodeProposal], added: [String],
        by actor: String
    ) -> Result<CodingDecision, Refusal> {
        func refuse(_ message: String, _ fix: String) -> Result<CodingDecision, Refusal> {
            .failure(Refusal(finding: Finding("coding.decision", .error, at: .init("codes"), message, fix: fix)))
        }
        let proposal = verdict.proposed.flatMap { wanted in
            proposals.first { $0.code.caseInsensitiveEquals(wanted) }
        }
        let takenBack = verdict.proposed.flatMap { wanted in added.first { $0.caseInsensitiveEquals(wanted) } }
        if verdict.verdict == .rejected, proposal == nil, let takenBack {
            // A code that a person added is taken back under its own name.
            return .success(
                CodingDecision(
                    system: ProcedureCode(takenBack) == nil ? .icd10cm : .procedure, proposed: nil, verdict: .rejected,
                    code: takenBack, by: actor, at: clock.now, reason: verdict.reason))
        }
        if verdict.verdict != .added, proposal == nil {
            return refuse(
                "\(verdict.proposed ?? "The code") was not proposed for this visit.",
                "Use --add for a code that was not proposed.")
        }
        if verdict.verdict == .rejected, !(3...500).contains(verdict.reason?.count ?? 0) {
            return refuse(
                "A proposed code is rejected with a reason of 3 to 500 characters.", "Say what speaks against the code."
            )
        }
        let chosen = verdict.code ?? proposal?.code
        guard let chosen else { return refuse("No code was named.", "Name a code.") }
        let system: CodeProposal.System
        let canonical: String
        if let procedure = ProcedureCode(chosen), proposal?.system != .icd10cm {
            system = .procedure
            canonical = procedure.text
        } else if let diagnosis = ICD10CM.Code(chosen) {
            system = .icd10cm
            canonical = diagnosis.text
            if verdict.verdict != .rejected, let problem = objection(to: diagnosis, on: visit.record.encounter.start) {
                return refuse(problem, "Look the code up: superbill codes show \(diagnosis).")
            }
        } else {
            return refuse("The text is neither an ICD-10-CM nor a procedure code.", "Check the code.")
        }
        let modifiers = verdict.modifiers ?? proposal?.modifiers ?? []
        guard modifiers.allSatisfy({ Modifier($0) != nil }) else {
            return refuse("A modifier does not have two characters.", "Correct the modifier.")
        }
        let units = verdict.units ?? proposal?.units ?? 1
        guard (1...9_999).contains(units) else { return refuse("Units must be 1 to 9,999.", "Correct the units.") }
        return .success(
            CodingDecision(
                system: system, proposed: proposal?.code, verdict: verdict.verdict,
                code: verdict.verdict == .rejected ? nil : canonical, modifiers: modifiers, units: units, by: actor,
                at: clock.now, reason: verdict.reason, evidence: proposal?.evidence ?? []))
    }

    private func objection(to code: ICD10CM.Code, on date: CalendarDate?) -> String? {
        guard let date else { return "The visit has no date of service." }
        return switch codes.standing(of: code, on: date) {
        case .valid, .unverified: nil
        case .notBillable: "\(code) is a heading; a more specific code is needed."
        case .unknown: "\(code) is not in the ICD-10-CM."
        case .ended(let last): "\(code) ended on \(last)."
        case .systemNotInForce: "ICD-10-CM was not in force on \(date)."
        }
    }
}

extension String {
    fileprivate func caseInsensitiveEquals(_ other: String) -> Bool {
        lowercased().filter { $0 != "." } == other.lowercased().filter { $0 != "." }
    }
}
