import Claims
import Compliance
import Payments
package import Primitives
import Records
import X12

/// Takes in what payers answered: TA1 and 999 about batches, 277CA about claims, 835 about payment. Taking the same
/// file in again changes nothing.
package struct ReceiveAnswers: Sendable {
    package struct Report: Codable, Equatable, Sendable {
        package enum Kind: String, Codable, Sendable {
            case functionalAcknowledgment = "999", claimAcknowledgment = "277CA", interchangeAcknowledgment = "TA1"
            case remittance = "835", unknown
        }

        package var file: String
        package var kind: Kind
        /// Claims that moved.
        package var claims: Int
        package var rejected: Int
        package var wasKnown: Bool
        package var remittances: [PostRemittance.Report]
        package var findings: [Finding]
    }

    let office: Office

    package init(_ office: Office) { self.office = office }

    /// Empties every transport's inbox. A file is confirmed only after it has been stored.
    package func callAsFunction(in context: WorkContext) async throws -> [Report] {
        var reports: [Report] = []
        for transport in office.payers.allTransports {
            for file in try await transport.waiting() {
                let report = try await takeOrReport(file.bytes, file: file.name, in: context)
                reports.append(report)
                if report.kind != .unknown { try await transport.confirm(file) }
            }
        }
        return reports
    }

    /// A file that cannot be taken in stays where it is and does not keep the others from being taken.
    private func takeOrReport(_ bytes: [UInt8], file: String, in context: WorkContext) async throws -> Report {
        let problem: String
        var findings: [Finding] = []
        do {
            return try await take(bytes, file: file, in: context)
        } catch let error as UseCaseError {
            problem = error.description
            findings = error.findings
        } catch let error as ClaimTransitionError {
            problem = error.description
        } catch let error as LedgerError {
            problem = error.description
        } catch is MoneyError {
            problem = "its amounts are too large to add"
        }
        findings.append(
            Finding(
                "answers.not-taken", .error, at: .init(file: file), "The file was not taken in: \(problem).",
                fix: "It stays where it is; correct the cause, or move it away."))
        return Report(
            file: file, kind: .unknown, claims: 0, rejected: 0, wasKnown: false, remittances: [], findings: findings)
    }

    package func take(_ bytes: [UInt8], file: String, in context: WorkContext) async throws -> Report {
        switch Self.kind(of: bytes) {
        case .functionalAcknowledgment, .interchangeAcknowledgment:
            return try await takeBatchAnswer(bytes, file, context)
        case .claimAcknowledgment: return try await takeClaimAnswer(bytes, file, context)
        case .remittance:
            let posted = try await PostRemittance(office)(bytes, file: file, in: context)
            return Report(
                file: file, kind: .remittance, claims: posted.reduce(0) { $0 + $1.claims }, rejected: 0,
                wasKnown: posted.allSatisfy { $0.outcome == .alreadyPosted }, remittances: posted, findings: [])
        case .unknown:
            let finding = Finding(
                "answers.unknown-file", .error, at: .init(file: file), "The file is not a 999, TA1, 277CA or 835.",
                fix: "It stays where it is; move it away or ask the sender.")
            return Report(
                file: file, kind: .unknown, claims: 0, rejected: 0, wasKnown: false, remittances: [],
                findings: [finding])
        }
    }

    static func kind(of bytes: [UInt8]) -> Report.Kind {
        let sets = InterchangeReader.readAll(bytes).sets
        if sets.contains(where: { $0.id == "999" }) { return .functionalAcknowledgment }
        if sets.contains(where: { $0.id == "277" && $0.version.hasPrefix("005010X214") }) {
            return .claimAcknowledgment
        }
        if sets.contains(where: { $0.id == "835" }) { return .remittance }
        return InterchangeAcknowledgment.read(bytes).acknowledgments.isEmpty ? .unknown : .interchangeAcknowledgment
    }

    private func takeBatchAnswer(_ bytes: [UInt8], _ file: String, _ context: WorkContext) async throws -> Report {
        let reading = FunctionalAcknowledgment.read(bytes)
        // What each answered control number means for its batch.
        var verdicts = reading.acknowledgments.map(BatchVerdict.init)
        verdicts += reading.interchanges.filter { !$0.isAccepted }.map(BatchVerdict.init)
        let decided = verdicts
        let office = office
        let hash = AuditChain.hexadecimalHash(of: bytes)
        let findings = reading.findings
        return try await office.store.write { session in
            var report = Report(
                file: file,
                kind: reading.acknowledgments.isEmpty ? .interchangeAcknowledgment : .functionalAcknowledgment,
                claims: 0, rejected: 0, wasKnown: true, remittances: [], findings: findings)
            for verdict in decided {
                guard let batch = try session.batch(controlNumber: verdict.control, payer: nil) else {
                    try session.add(office.document(bytes, hash, file, .acknowledgment999, "", context))
                    report.findings.append(
                        Finding(
                            "answers.unknown-batch", .warning, at: .init(file: file),
                            "No batch has the control number that is answered.",
                            fix: "The file may belong to another sender."))
                    continue
                }
                report.wasKnown = try !session.add(
                    office.document(bytes, hash, file, .acknowledgment999, batch.clinic, context))
                if batch.state == .prepared { try office.markSent(batch, transport: "unknown", session, in: context) }
                guard [.sent, .prepared].contains(batch.state) else { continue }
                try session.setState(verdict.state, ofBatch: batch.id)
                // Good claims go on, bad ones come back: the file that was sent says which claims an answer concerns.
                let sent = try session.document(hash: batch.document)?.bytes ?? []
                for (number, kind, detail) in verdict.claims(of: batch, sent: sent) {
                    let moved = try office.move(
                        number, kind, detail: detail, document: hash, session, by: context.actor)
                    report.claims += moved ? 1 : 0
                    if moved, kind == .batchRejected {
                        report.rejected += 1
                        try office.addRejection(of: number, detail, session)
                    }
                }
                try session.append(
                    office.event(
                        .update, "batch", String(batch.id), in: context, clinic: batch.clinic, detail: verdict.detail))
            }
            return report
        }
    }

    private func takeClaimAnswer(_ bytes: [UInt8], _ file: String, _ context: WorkContext) async throws -> Report {
        let reading = ClaimAcknowledgment.read(bytes)
        let responses = reading.acknowledgments.flatMap(\.claims)
        let findings = reading.findings
        let office = office
        let hash = AuditChain.hexadecimalHash(of: bytes)
        return try await office.store.write { session in
            var report = Report(
                file: file, kind: .claimAcknowledgment, claims: 0, rejected: 0, wasKnown: true, remittances: [],
                findings: findings)
            try session.add(office.document(bytes, hash, file, .acknowledgment277, "", context))
            for response in responses {
                guard response.isRejected || response.isAccepted else {
                    report.findings.append(
                        Finding(
                            "277ca.no-status", .warning, at: .init(file: file),
                            "A claim is answered without a status that can be read.", fix: "Ask the payer."))
                    continue
                }
                guard let number = ClaimNumber(response.patientControlNumber), let claim = try session.claim(number)
                else {
                    continue
                }
                if try session.add(office.document(bytes, hash, file, .acknowledgment277, claim.clinic, context)) {
                    report.wasKnown = false
                }
                if let batch = try session.preparedBatch(of: number) {
                    try office.markSent(batch, transport: "unknown", session, in: context)
                }
                let codes = response.statuses.flatMap(\.codes).map { "\($0.category):\($0.status)" }.joined(
                    separator: ", ")
                let kind: ClaimEvent.Kind = response.isRejected ? .claimRejected : .claimAccepted
                let moved = try office.move(
                    number, kind, detail: "277CA \(codes)", document: hash, session, by: context.actor)
                guard moved else { continue }
                report.claims += 1
                if let payerNumber = response.payerClaimControlNumber {
                    try session.setPayerClaimNumber(payerNumber, of: number)
                }
                if response.isRejected {
                    report.rejected += 1
                    try office.addRejection(of: number, "277CA \(codes)", session)
                }
                try session.append(
                    office.event(
                        .update, "claim", number.description, in: context, clinic: claim.clinic,
                        patient: claim.patientKey,
                        detail: "277CA \(codes)"))
            }
            return report
        }
    }
}

extension Office {
    func document(
        _ bytes: [UInt8], _ hash: String, _ file: String, _ kind: StoredDocument.Kind, _ clinic: String,
        _ context: WorkContext
    ) -> StoredDocument {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return StoredDocument(
            hash: hash, clinic: clinic, name: name, kind: kind, direction: .received, bytes: bytes, at: clock.now,
            by: context.actor)
    }

    /// Appends an event when the claim's state allows it. False when the claim has moved on already.
    func move(
        _ number: ClaimNumber, _ kind: ClaimEvent.Kind, detail: String, document: String, _ session: any OfficeSession,
        by: String
    ) throws -> Bool {
        guard let summary = try session.summary(of: number), let next = summary.state.after(kind), next != summary.state
        else { return false }
        try session.append(
            ClaimEvent(
                kind: kind, version: summary.version, at: clock.now, by: by, detail: detail, document: document),
            to: number)
        return true
    }

    func addRejection(of number: ClaimNumber, _ detail: String, _ session: any OfficeSession) throws {
        guard let summary = try session.summary(of: number) else { return }
        try session.add(
            WorkItem(
                key: "rejection:\(number):\(summary.version)", clinic: summary.clinic, kind: .rejection, claim: number,
                patientKey: summary.patientKey, title: "The claim was rejected before adjudication (\(detail)).",
                nextAction: "Correct what the codes name, build the claim again and send it.", amount: summary.charge,
                due: clock.today.adding(days: 3), createdAt: clock.now))
    }
}
