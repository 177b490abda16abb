package import Claims
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
        package var amount: Money
        /// The file that went out; nil for patients' bills and failures.
        package var batch: Int64?
        package var transport: String?
        package var failure: String?
        package var findings: [Finding]
    }

    /// A file holds at most this many claims (005010X222A1 recommends no more than 5,000).
    static let batchLimit = 5_000

    let office: Office

    package init(_ office: Office) { self.office = office }

    package func callAsFunction(clinic: String?, in context: WorkContext) async throws -> [Report] {
        let office = office
        let ready = try await office.store.read { session in
            try session.claims(ClaimFilter(clinic: clinic, state: .ready, limit: 100_000))
                .filter { context.mayWork(in: $0.clinic) }
        }
        var reports: [Report] = []
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
        guard let profile = office.payers.payer(payer, clinic: clinic, on: office.clock.today),
            let adapter = office.payers.adapter(for: profile)
        else { throw UseCaseError.notConfigured("payer \(payer) is not loaded") }
        let claims = try await office.store.read { session in try numbers.compactMap { try session.claim($0) } }
        var report = Report(
            clinic: clinic, payer: payer, claims: numbers, amount: try Money.sum(try claims.map { try $0.totalCharge }),
            batch: nil, transport: nil, failure: nil, findings: [])
        if !adapter.receivesClaims {
            try await billToPatients(claims, clinic: clinic, in: context)
            return report
        }
        let office = office
        let control = try await office.store.write { try $0.nextControlNumber() }
        let written = try file(claims, profile: profile, control: control).write()
        report.findings = written.findings
        guard written.isSendable else {
            report.failure = "the file could not be written"
            return report
        }
        let name = "\(clinic)-\(payer)-\(control).837"
        for transport in office.payers.transports(for: profile) {
            do {
                try await transport.send(written.bytes, named: name)
                report.transport = transport.name
                break
            } catch let error as TransportError {
                report.failure = error.description
            }
        }
        guard let transport = report.transport else {
            report.failure = report.failure ?? "the payer names no transport"
            try await recordFailure(numbers, claims: claims, reason: report.failure ?? "", in: context)
            return report
        }
        report.failure = nil
        report.batch = try await recordSent(
            claims, bytes: written.bytes, name: name, profile: profile, control: control, transport: transport,
            in: context)
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
        _ claims: [Claim], bytes: [UInt8], name: String, profile: PayerProfile, control: Int, transport: String,
        in context: WorkContext
    ) async throws -> Int64 {
        let office = office
        let hash = AuditChain.hexadecimalHash(of: bytes)
        return try await office.store.write { session in
            let clinic = claims.first?.clinic ?? ""
            let now = office.clock.now
            try session.add(
                StoredDocument(
                    hash: hash, clinic: clinic, name: name, kind: .claims837, direction: .sent, bytes: bytes, at: now,
                    by: context.actor))
            let batch = try session.addBatch(
                Batch(
                    id: 0, clinic: clinic, payer: profile.id, controlNumber: control, document: hash,
                    transport: transport, state: .sent, sentAt: now, claims: claims.map(\.number)))
            for claim in claims {
                try session.append(
                    ClaimEvent(
                        kind: .sent, version: claim.version, at: now, by: context.actor,
                        detail: "batch \(batch) by \(transport), control number \(control)", document: hash),
                    to: claim.number)
                if claim.priorClaim == nil, claim.frequency == .original {
                    _ = try session.post(ChargePosting.toPayer(claim, on: now.date), by: context.actor, at: now)
                }
                try session.append(
                    office.event(
                        .export, "claim", claim.number.description, in: context, clinic: clinic,
                        patient: claim.patientKey, detail: "sent to \(profile.id) in batch \(batch)"))
            }
            return batch
        }
    }

    private func recordFailure(
        _ numbers: [ClaimNumber], claims: [Claim], reason: String, in context: WorkContext
    ) async throws {
        let office = office
        try await office.store.write { session in
            for claim in claims {
                try session.append(
                    ClaimEvent(
                        kind: .sendFailed, version: claim.version, at: office.clock.now, by: context.actor,
                        detail: reason),
                    to: claim.number)
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
                try session.append(
                    office.event(
                        .update, "claim", claim.number.description, in: context, clinic: clinic,
                        patient: claim.patientKey,
                        detail: "billed to the patient"))
            }
        }
    }
}
