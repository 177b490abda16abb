package import Claims
import Coding
import Compliance
import PayerKit
import Payments
package import Primitives
import Records
package import X12

/// Sends what is ready: one file per clinic and payer. A claim is `sent` only when a transport has taken the file.
package struct SubmitBatch: Sendable {
    package struct Report: Codable, Equatable, Sendable {
        package var clinic: String
        package var payer: String
        package var claims: [ClaimNumber]
        /// Claims that stay behind because their payer would refuse them; each is held with its findings.
        package var held: [ClaimNumber]
        package var amount: Money
        /// The file that went out; nil for patients' bills and failures.
        package var batch: Int64?
        package var transport: String?
        package var failure: String?
        package var findings: [Finding]
    }

    /// A file holds at most this many claims (005010X222A1 recommends no more than 5,000).
    static let batchLimit = 5_000

    /// Seconds after which a stored file that nobody has reported on counts as interrupted, not as being sent just now.
    static let patience: Int64 = 120

    let office: Office

    package init(_ office: Office) { self.office = office }

    package func callAsFunction(clinic: String?, in context: WorkContext) async throws -> [Report] {
        let office = office
        var reports: [Report] = []
        // A file that was stored but never known to have left goes first: the same bytes under the same number, which a
        // receiver that has it already recognises.
        let interrupted = try await office.store.read { session in
            try session.batches(clinic: clinic).filter { batch in
                batch.state == .prepared && context.mayWork(in: batch.clinic)
                    && batch.sentAt.adding(seconds: Self.patience) <= office.clock.now
            }
        }
        for batch in interrupted {
            reports.append(try await deliver(batch, findings: [], isInterrupted: true, in: context))
        }
        let ready = try await office.store.read { session in
            try session.claims(ClaimFilter(clinic: clinic, state: .ready, limit: 100_000))
                .filter { context.mayWork(in: $0.clinic) }
        }
        let groups = Dictionary(grouping: ready) { [$0.clinic, $0.payer] }
        for key in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let numbers = (groups[key] ?? []).map(\.number).sorted()
            for start in stride(from: 0, to: numbers.count, by: Self.batchLimit) {
                let part = Array(numbers[start..<min(start + Self.batchLimit, numbers.count)])
                reports.append(try await send(part, clinic: key[0], payer: key[1], in: context))
            }
        }
        return reports
    }

    /// The file that would be sent, with control number 1; nothing is kept.
    package func preview(_ claims: [Claim], profile: PayerProfile) throws -> WrittenInterchange {
        try file(claims, profile: profile, control: 1).write()
    }

    private func send(
        _ numbers: [ClaimNumber], clinic: String, payer: String, in context: WorkContext
    ) async throws -> Report {
        guard office.clinics.clinic(clinic) != nil,
            let profile = office.payers.payer(payer, clinic: clinic, on: office.clock.today),
            let adapter = office.payers.adapter(for: profile)
        else {
            // What else is ready leaves all the same.
            let claims = try await office.store.read { session in try numbers.compactMap { try session.claim($0) } }
            var refused = try report(claims, clinic: clinic, payer: payer)
            refused.failure =
                office.clinics.clinic(clinic) == nil
                ? "the settings of clinic \(clinic) are not loaded" : "payer \(payer) is not loaded"
            return refused
        }
        if !adapter.receivesClaims {
            let claims = try await office.store.read { session in try numbers.compactMap { try session.claim($0) } }
            try await billToPatients(claims, clinic: clinic, in: context)
            return try report(claims, clinic: clinic, payer: payer)
        }
        let prepared = try await prepare(numbers, clinic: clinic, profile: profile, in: context)
        guard let batch = prepared.batch else {
            var refused = try report(prepared.claims, clinic: clinic, payer: payer)
            refused.findings = prepared.findings
            refused.held = prepared.held
            refused.failure =
                prepared.claims.isEmpty
                ? prepared.held.isEmpty
                    ? "another process is sending them"
                    : prepared.findings.contains { ReviewGate.ids.contains($0.id) }
                        ? "they wait for a review of their codes" : "the payer would refuse them"
                : "the file could not be written"
            return refused
        }
        var report = try await deliver(batch, findings: prepared.findings, in: context)
        report.held = prepared.held
        return report
    }

    private struct Prepared: Sendable {
        var batch: Batch?
        var findings: [Finding] = []
        var claims: [Claim] = []
        var held: [ClaimNumber] = []
    }

    private func report(_ claims: [Claim], clinic: String, payer: String) throws -> Report {
        Report(
            clinic: clinic, payer: payer, claims: claims.map(\.number), held: [],
            amount: try Money.sum(try claims.map { try $0.totalCharge }), batch: nil, transport: nil, failure: nil,
            findings: [])
    }

    /// Writes and stores the file and queues its claims, before anything leaves.
    private func prepare(
        _ numbers: [ClaimNumber], clinic: String, profile: PayerProfile, in context: WorkContext
    ) async throws -> Prepared {
        let office = office
        return try await office.store.write { session in
            // Another process may have taken some of them since they were listed.
            let ready = try numbers.filter { try session.summary(of: $0)?.state == .ready }
                .compactMap { try session.claim($0) }
            var prepared = try checked(ready, profile: profile, session, in: context)
            let claims = prepared.claims
            guard !claims.isEmpty else { return prepared }
            let control = try session.nextControlNumber()
            let written = try file(claims, profile: profile, control: control).write()
            prepared.findings += written.findings
            guard written.isSendable else { return prepared }
            let now = office.clock.now
            let hash = AuditChain.hexadecimalHash(of: written.bytes)
            var batch = Batch(
                id: 0, clinic: clinic, payer: profile.id, controlNumber: control, document: hash, transport: "",
                state: .prepared, sentAt: now, claims: claims.map(\.number))
            try session.add(
                StoredDocument(
                    hash: hash, clinic: clinic, name: batch.fileName, kind: .claims837, direction: .sent,
                    bytes: written.bytes, at: now, by: context.actor))
            batch.id = try session.addBatch(batch)
            for claim in claims {
                let event = ClaimEvent(
                    kind: .queued, version: claim.version, at: now, by: context.actor, detail: "batch \(batch.id)",
                    document: hash)
                try session.append(event, to: claim.number)
            }
            prepared.batch = batch
            return prepared
        }
    }

    /// Good claims go on; one that its payer would refuse is held with what is wrong.
    private func checked(
        _ ready: [Claim], profile: PayerProfile, _ session: any OfficeSession, in context: WorkContext
    ) throws -> Prepared {
        let check = OutgoingCheck(office)
        var prepared = Prepared()
        // The accuracy of the clinic's codes may have fallen since a claim became ready.
        let gate = try ready.first.flatMap { try office.reviewGate(of: $0.clinic, session) }
        let stopping = gate?.stop == nil ? nil : gate
        for claim in ready {
            let found =
                try check.findings(of: preview([claim], profile: profile))
                + [office.reviewHold(claim, gate: stopping, session)].compactMap(\.self)
            let known = try session.findings(of: claim.number)
            guard found.hasBlocking, !OutgoingCheck.isReleased(found, known: known) else {
                prepared.claims.append(claim)
                continue
            }
            let added = found.filter { !known.contains($0) }
            _ = try office.record(known + added, of: claim, by: context.actor, session)
            prepared.held.append(claim.number)
            prepared.findings += added
        }
        return prepared
    }

    /// Hands the stored bytes to the first transport that takes them.
    private func deliver(
        _ batch: Batch, findings: [Finding], isInterrupted: Bool = false, in context: WorkContext
    ) async throws -> Report {
        let (bytes, claims) = try await office.store.read { session in
            guard let document = try session.document(hash: batch.document) else {
                throw UseCaseError.notFound("stored file of batch", String(batch.id))
            }
            return (document.bytes, try batch.claims.compactMap { try session.claim($0) })
        }
        var report = try report(claims, clinic: batch.clinic, payer: batch.payer)
        report.findings = findings
        report.batch = batch.id
        let profile = office.payers.payer(batch.payer, clinic: batch.clinic, on: office.clock.today)
        report.failure = "the payer names no transport"
        for transport in profile.map({ office.payers.transports(for: $0) }) ?? [] {
            do {
                try await transport.send(bytes, named: batch.fileName)
                report.transport = transport.name
                report.failure = nil
                break
            } catch let error as TransportError {
                report.failure = error.description
            }
        }
        if let transport = report.transport {
            try await recordSent(batch, claims, transport: transport, in: context)
        } else if !isInterrupted {
            // An interrupted file may have left before; it stays prepared until a transport takes it again.
            try await recordFailure(batch, claims, reason: report.failure ?? "", in: context)
        }
        return report
    }

    private func file(_ claims: [Claim], profile: PayerProfile, control: Int) throws -> Professional837 {
        let submitter = office.submitter
        return Professional837(
            envelope: InterchangeEnvelope(
                senderID: submitter.id, receiverQualifier: profile.receiver.qualifier, receiverID: profile.receiver.id,
                interchangeControlNumber: control, groupControlNumber: control, created: office.clock.now),
            submitter: .init(
                name: .organization(submitter.name), id: submitter.id, contactName: submitter.contact,
                phone: submitter.phone),
            receiver: .init(name: profile.receiver.name, id: profile.receiver.id),
            claims: try claims.map { try ProfessionalClaim($0) }, transactionControlNumber: 1)
    }

    private func recordSent(
        _ batch: Batch, _ claims: [Claim], transport: String, in context: WorkContext
    ) async throws {
        let office = office
        try await office.store.write { session in
            guard try session.batch(id: batch.id)?.state == .prepared else { return }
            try office.markSent(batch, transport: transport, session, in: context)
        }
    }

    private func recordFailure(
        _ batch: Batch, _ claims: [Claim], reason: String, in context: WorkContext
    ) async throws {
        let office = office
        try await office.store.write { session in
            guard try session.batch(id: batch.id)?.state == .prepared else { return }
            try session.setState(.failed, ofBatch: batch.id)
            for claim in claims {
                try session.append(
                    ClaimEvent(
                        kind: .sendFailed, version: claim.version, at: office.clock.now, by: context.actor,
                        detail: reason), to: claim.number)
            }
        }
    }

    private func billToPatients(_ claims: [Claim], clinic: String, in context: WorkContext) async throws {
        let office = office
        let discount = office.clinics.clinic(clinic)?.selfPayDiscountBasisPoints ?? 0
        try await office.store.write { session in
            for claim in claims {
                let now = office.clock.now
                _ = try session.post(
                    ChargePosting.toPatient(claim, discountBasisPoints: discount, on: now.date), by: context.actor,
                    at: now)
                try session.append(
                    ClaimEvent(
                        kind: .billedToPatient, version: claim.version, at: now, by: context.actor,
                        detail: "billed to the patient"), to: claim.number)
                try office.applyCredit(of: claim, key: "\(claim.number):billed", session, context)
                try session.append(
                    office.event(
                        .update, "claim", claim.number.description, in: context, clinic: clinic,
                        patient: claim.patientKey,
                        detail: "billed to the patient"))
            }
        }
    }
}

extension Office {
    /// The batch has left: its claims are sent and their charges are in the books. Also called when a payer answers a
    /// batch whose sending was never recorded, for an answer proves that it left.
    func markSent(
        _ batch: Batch, transport: String, _ session: any OfficeSession, in context: WorkContext
    ) throws {
        let now = clock.now
        try session.setState(.sent, ofBatch: batch.id)
        try session.setTransport(transport, ofBatch: batch.id)
        for claim in try batch.claims.compactMap({ try session.claim($0) }) {
            try session.append(
                ClaimEvent(
                    kind: .sent, version: claim.version, at: now, by: context.actor,
                    detail: "batch \(batch.id) by \(transport), control number \(batch.controlNumber)",
                    document: batch.document), to: claim.number)
            if claim.priorClaim == nil, claim.frequency == .original { try bookCharges(of: claim, session, context) }
            try session.append(
                event(
                    .export, "claim", claim.number.description, in: context, clinic: batch.clinic,
                    patient: claim.patientKey, detail: "sent to \(batch.payer) in batch \(batch.id)"))
        }
    }

    /// Books the charges once. When a rejected claim is sent again with other charges, the first booking is reversed.
    private func bookCharges(of claim: Claim, _ session: any OfficeSession, _ context: WorkContext) throws {
        let wanted = try ChargePosting.toPayer(claim, on: clock.today)
        let keys = [wanted.key] + (2...max(2, claim.version)).map { "\(wanted.key):v\($0)" }
        guard let present = try keys.reversed().lazy.compactMap({ try session.transaction(key: $0) }).first else {
            _ = try session.post(wanted, by: context.actor, at: clock.now)
            return
        }
        guard present.transaction.entries != wanted.entries else { return }
        let old = present.transaction
        let reversed = try old.entries.map { entry in
            var opposite = entry
            opposite.amount = try entry.amount.negated()
            return opposite
        }
        _ = try session.post(
            LedgerTransaction(
                key: "\(old.key):reversed", clinic: claim.clinic, kind: .reversal, date: clock.today,
                memo: "Charges of \(claim.number) taken back", entries: reversed, reverses: old.key),
            by: context.actor, at: clock.now)
        _ = try session.post(
            LedgerTransaction(
                key: "\(wanted.key):v\(claim.version)", clinic: claim.clinic, kind: .charge, date: wanted.date,
                memo: wanted.memo, entries: wanted.entries), by: context.actor, at: clock.now)
    }
}

extension Batch {
    /// Names the file for good, so that sending it again overwrites instead of adding a second one.
    fileprivate var fileName: String { "\(clinic)-\(payer)-\(controlNumber).837" }
}
