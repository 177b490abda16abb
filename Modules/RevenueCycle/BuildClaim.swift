package import Claims
import Coding
import Compliance
import PayerKit
package import Payments
package import Primitives
import Records

/// Makes a claim from a coded visit, prepares it for its payer and checks it.
package struct BuildClaim: Sendable {
    package struct Result: Sendable {
        package var claim: Claim?
        package var state: ClaimState?
        package var findings: [Finding]
        /// True when nothing had to be made because the claim has left the house already.
        package var wasBuilt: Bool
    }

    let office: Office

    package init(_ office: Office) { self.office = office }

    package func callAsFunction(_ visitKey: Int64, in context: WorkContext) async throws -> Result {
        let office = office
        return try await office.store.write { session in
            let visit = try office.visit(visitKey, session, context)
            guard let clinic = office.clinics.clinic(visit.clinic) else {
                throw UseCaseError.notConfigured("clinic \(visit.clinic) has no settings file")
            }
            let existing = try session.claims(ClaimFilter(visit: visitKey)).filter {
                $0.state != .void && $0.responsibility == .primary
            }
            // A rejected claim was never adjudicated: it is corrected and sent again as it is.
            if let sent = existing.first(where: { ![.draft, .held, .ready, .rejected].contains($0.state) }) {
                return Result(
                    claim: try session.claim(sent.number), state: sent.state,
                    findings: try session.findings(of: sent.number), wasBuilt: false)
            }
            let coded = CodedVisit(decisions: try session.decisions(ofVisit: visitKey))
            let draft = existing.first
            let number = try draft?.number ?? session.nextClaimNumber()
            var (built, findings) = try office.build(visit, coded: coded, number: number, clinic: clinic)
            guard var claim = built else {
                return Result(claim: nil, state: nil, findings: findings, wasBuilt: false)
            }
            claim.version = (draft?.version ?? 0) + 1
            let profile = office.payers.payer(
                claim.payer.id, clinic: clinic.id, on: claim.serviceDate ?? office.clock.today)
            guard let profile, let adapter = office.payers.adapter(for: profile) else {
                throw UseCaseError.notConfigured("payer \(claim.payer.id) is not loaded")
            }
            var notes: [String] = []
            for effect in adapter.prepare(claim) {
                claim = claim.applying(effect)
                notes.append(effect.reason)
            }
            let by = context.actor
            let at = office.clock.now
            if draft != nil {
                let event = ClaimEvent(kind: .revised, version: claim.version, at: at, by: by, detail: "built again")
                try session.append(event, to: number)
            }
            try session.save(claim, state: .draft, at: at)
            try session.append(
                ClaimEvent(
                    kind: .built, version: claim.version, at: at, by: by,
                    detail: "version \(claim.version) from visit \(visitKey)"), to: number)
            for note in notes {
                try session.append(
                    ClaimEvent(kind: .note, version: claim.version, at: at, by: by, detail: note), to: number)
            }
            findings += try office.scrub(claim, profile: profile, adapter: adapter, session)
            let state = try office.record(findings, of: claim, by: by, session)
            try session.append(
                office.event(
                    .create, "claim", number.description, in: context, clinic: claim.clinic, patient: claim.patientKey,
                    detail: "version \(claim.version), \(findings.count) findings, \(state.rawValue)"))
            return Result(claim: claim, state: state, findings: findings, wasBuilt: true)
        }
    }
}

/// Checks a claim again under the rules and codes in force now.
package struct ScrubClaim: Sendable {
    let office: Office

    package init(_ office: Office) { self.office = office }

    package func callAsFunction(
        _ number: ClaimNumber, in context: WorkContext
    ) async throws -> (claim: Claim, state: ClaimState, findings: [Finding]) {
        let office = office
        return try await office.store.write { session in
            let claim = try office.claim(number, session, context)
            guard let summary = try session.summary(of: number) else {
                throw UseCaseError.notFound("claim", number.description)
            }
            let date = claim.serviceDate ?? office.clock.today
            guard office.clinics.clinic(claim.clinic) != nil else {
                throw UseCaseError.notConfigured("the settings of clinic \(claim.clinic) are not loaded")
            }
            guard let profile = office.payers.payer(claim.payer.id, clinic: claim.clinic, on: date),
                let adapter = office.payers.adapter(for: profile)
            else { throw UseCaseError.notConfigured("payer \(claim.payer.id) is not loaded") }
            // What only the building could see stands until the claim is built again.
            let built = try session.findings(of: number).filter { ClaimBuilder.findingIDs.contains($0.id) }
            let findings = try built + office.scrub(claim, profile: profile, adapter: adapter, session)
            var state = summary.state
            if [.draft, .held, .ready].contains(state) {
                state = try office.record(findings, of: claim, by: context.actor, session)
            }
            try session.append(
                office.event(
                    .read, "claim", number.description, in: context, clinic: claim.clinic, patient: claim.patientKey,
                    detail: "scrubbed: \(findings.count) findings"))
            return (claim, state, findings)
        }
    }
}

/// Shows a claim with everything that is known of it.
package struct ShowClaim: Sendable {
    package struct File: Sendable {
        package var claim: Claim
        package var summary: ClaimSummary
        package var findings: [Finding]
        package var timeline: [ClaimEvent]
        package var account: ClaimAccount
    }

    let office: Office

    package init(_ office: Office) { self.office = office }

    package func callAsFunction(_ number: ClaimNumber, in context: WorkContext) async throws -> File {
        let office = office
        return try await office.store.write { session in
            let claim = try office.claim(number, session, context)
            guard let summary = try session.summary(of: number) else {
                throw UseCaseError.notFound("claim", number.description)
            }
            try session.append(
                office.event(
                    .read, "claim", number.description, in: context, clinic: claim.clinic, patient: claim.patientKey,
                    detail: "shown"))
            let transactions = try session.transactions(ofPatient: claim.patientKey)
            return File(
                claim: claim, summary: summary, findings: try session.findings(of: number),
                timeline: try session.timeline(of: number),
                account: try ClaimAccount(
                    claim: claim.accountClaim, serviceDate: claim.serviceDate, transactions: transactions))
        }
    }

    package func list(_ filter: ClaimFilter, in context: WorkContext) async throws -> [ClaimSummary] {
        let office = office
        return try await office.store.write { session in
            let claims = try session.claims(filter).filter { context.mayWork(in: $0.clinic) }
            try session.append(
                office.event(
                    .read, "claim-list", filter.clinic ?? "all", in: context, clinic: filter.clinic,
                    detail: "\(claims.count) claims listed"))
            return claims
        }
    }
}

extension Office {
    /// Finds the payers of the visit's coverages and builds the claim to the first.
    fileprivate func build(
        _ visit: StoredVisit, coded: CodedVisit, number: ClaimNumber, clinic: ClinicProfile
    ) throws -> (Claim?, [Finding]) {
        let date = visit.record.encounter.start ?? clock.today
        var findings: [Finding] = []
        var known: [(payer: PayerProfile, coverage: Coverage)] = []
        for coverage in visit.record.coverages where covers(coverage, date) {
            let match = payers.all.first { $0.answers(to: coverage.payerName) }
            if let match, let profile = payers.payer(match.id, clinic: clinic.id, on: date) {
                known.append((profile, coverage))
            } else {
                findings.append(
                    Finding(
                        "claim.payer-unknown", .hold, at: .init("coverage[\(coverage.order)]"),
                        "No loaded payer answers to the name in this coverage.",
                        fix: "Add the name under `aliases` of a payer, or add a folder under Config/payers."))
            }
        }
        let selfPay = payers.all.first { $0.adapter == "self-pay" }
            .flatMap { payers.payer($0.id, clinic: clinic.id, on: date) }
        // A payer that comes before the first known one is not passed over: the claim would go to the wrong one.
        let isFirstKnown = visit.record.coverages.first { covers($0, date) }?.sourceID == known.first?.coverage.sourceID
        guard findings.isEmpty || isFirstKnown, let payer = known.first?.payer ?? selfPay else {
            return (nil, findings)
        }
        let request = ClaimBuilder.Request(
            number: number, visitKey: visit.key, patientKey: visit.patientKey, visit: visit.record, coded: coded,
            clinic: clinic, payer: payer, coverage: known.first?.coverage, responsibility: .primary,
            others: Array(known.dropFirst()))
        let built = try ClaimBuilder().build(request)
        return (built.claim, findings + built.findings)
    }

    private func covers(_ coverage: Coverage, _ date: CalendarDate) -> Bool {
        (coverage.start.map { $0 <= date } ?? true) && (coverage.end.map { date <= $0 } ?? true)
    }

    /// Every rule, then the payer's own checks, then what the making of the codes holds against it. A clinic's severity
    /// applies to the payer's findings too.
    func scrub(
        _ claim: Claim, profile: PayerProfile, adapter: any PayerAdapter, _ session: any OfficeSession
    ) throws -> [Finding] {
        let siblings = try session.claims(ClaimFilter(patientKey: claim.patientKey))
            .filter { ![.void, .rejected].contains($0.state) && $0.number != claim.number }
            .compactMap { try session.claim($0.number) }
        let context = ScrubContext(codes: codes, payer: profile, today: clock.today, siblings: siblings)
        let own: [Finding] = adapter.check(claim).compactMap { finding in
            guard let setting = profile.rules[finding.id] else { return finding }
            guard let severity = setting.severity else { return nil }
            var location = finding.location
            location.rule = setting.source
            return Finding(
                finding.id, severity, at: location, finding.message, fix: finding.fix, citation: finding.citation)
        }
        return try Scrubber().scrub(claim, in: context) + own + codingHolds(claim, session)
    }

    /// Keeps the findings and moves the claim to ready or held, with a work item while it is held.
    func record(
        _ findings: [Finding], of claim: Claim, by: String, _ session: any OfficeSession
    ) throws -> ClaimState {
        try session.saveFindings(findings, of: claim.number, version: claim.version)
        let isBlocked = findings.hasBlocking
        try session.append(
            ClaimEvent(
                kind: isBlocked ? .scrubbedBlocked : .scrubbedClean, version: claim.version, at: clock.now, by: by,
                detail: "\(findings.count) findings, \(findings.filter(\.isBlocking).count) of them blocking"),
            to: claim.number)
        let key = "held:\(claim.number):"
        try session.finishWorkItems(keyPrefix: key)
        if isBlocked, let first = findings.first(where: \.isBlocking) {
            try session.add(
                WorkItem(
                    key: "\(key)\(claim.version):\(clock.now.milliseconds)", clinic: claim.clinic, kind: .heldClaim,
                    claim: claim.number, patientKey: claim.patientKey, title: first.message,
                    nextAction: first.fix ?? "Open the claim and resolve its findings.", amount: try claim.totalCharge,
                    due: clock.today.adding(days: 2), createdAt: clock.now))
        }
        return isBlocked ? .held : .ready
    }
}
