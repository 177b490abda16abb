package import Claims
import Compliance
import Foundation
import PayerKit
package import Payments
package import Primitives
import Records
import X12

/// Posts an 835: each remittance as one balanced transaction with its certificate, or not at all, and never twice.
package struct PostRemittance: Sendable {
    package struct Report: Codable, Equatable, Sendable {
        package enum Outcome: String, Codable, Sendable {
            case posted
            /// The same remittance was posted before; nothing changed.
            case alreadyPosted = "already-posted"
            /// It does not balance; a work item asks a person.
            case unbalanced
            /// Another remittance with this trace number was posted; a work item asks a person.
            case heldForReview = "held-for-review"
        }

        package var file: String
        package var trace: String
        package var payer: String
        package var clinic: String
        package var amount: Money
        package var outcome: Outcome
        package var claims: Int
        package var denied: Int
        package var held: Int
        package var patientShare: Money
        package var newClaims: [ClaimNumber]
        package var findings: [Finding]
    }

    let office: Office

    package init(_ office: Office) { self.office = office }

    /// - Throws: `UseCaseError` unreadable when the file holds no remittance; the database is then as it was.
    package func callAsFunction(_ bytes: [UInt8], file: String, in context: WorkContext) async throws -> [Report] {
        let reading = Remittance.read(bytes)
        guard !reading.remittances.isEmpty, !reading.findings.contains(where: { $0.severity == .error }) else {
            let findings =
                reading.findings.isEmpty
                ? [
                    Finding(
                        "835.none", .error, at: .init(file: file), "The file holds no remittance (835).",
                        fix: "Check the file.")
                ]
                : reading.findings
            throw UseCaseError.unreadable("the remittance file", findings)
        }
        let hash = AuditChain.hexadecimalHash(of: bytes)
        let office = office
        // One transaction for the whole file: all of it is posted, or none.
        return try await office.store.write { session in
            try reading.remittances.map { remittance in
                try Posting(
                    office: office, session: session, context: context, file: file, hash: hash, bytes: bytes,
                    remittance: remittance
                ).run()
            }
        }
    }

    package func list(clinic: String?, in context: WorkContext) async throws -> [PostedRemittance] {
        let office = office
        return try await office.store.write { session in
            let remittances = try session.remittances(clinic: clinic).filter { context.mayWork(in: $0.clinic) }
            try session.append(
                office.event(
                    .read, "remittance-list", clinic ?? "all", in: context, clinic: clinic,
                    detail: "\(remittances.count) remittances listed"))
            return remittances
        }
    }
}

/// One remittance within the file's transaction.
private struct Posting {
    let office: Office
    let session: any OfficeSession
    let context: WorkContext
    let file: String
    let hash: String
    let bytes: [UInt8]
    let remittance: Remittance

    func run() throws -> PostRemittance.Report {
        let clinic = try receivingClinic()
        let certificate = RemittanceBalance(remittance)
        let identity = try identity()
        var report = PostRemittance.Report(
            file: file, trace: remittance.traceNumber, payer: remittance.payer.name, clinic: clinic,
            amount: remittance.amount ?? .zero, outcome: .posted, claims: 0, denied: 0, held: 0, patientShare: .zero,
            newClaims: [], findings: certificate.findings)
        let isNewFile = try session.add(office.document(bytes, hash, file, .remittance835, clinic, context))
        if let known = try session.remittance(identityKey: identity.key) {
            report.outcome = known.identity.contentHash == identity.contentHash ? .alreadyPosted : .heldForReview
            if report.outcome == .heldForReview { try ask(.remittanceHeld, clinic, identity, report) }
            if isNewFile { try noteKept(report, clinic) }
            return report
        }
        guard certificate.transaction.isBalanced else {
            report.outcome = .unbalanced
            try ask(.unbalancedRemittance, clinic, identity, report)
            if isNewFile { try noteKept(report, clinic) }
            return report
        }
        if try isRepeat(clinic: clinic) {
            report.outcome = .heldForReview
            try ask(.remittanceHeld, clinic, identity, report)
            if isNewFile { try noteKept(report, clinic) }
            return report
        }
        let matcher = ClaimMatcher(office: office, session: session, context: context)
        let plan = try RemittancePosting(key: "835:\(identity.key)", clinic: clinic, date: office.clock.today).plan(
            remittance, match: { try matcher.match($0, clinic: clinic) },
            isBalanced: { certificate.claims.indices.contains($0) && certificate.claims[$0].isBalanced })
        if let transaction = plan.transaction {
            _ = try session.post(transaction, by: context.actor, at: office.clock.now)
        }
        try session.add(
            PostedRemittance(
                clinic: clinic, identity: identity, payer: remittance.payer.name, trace: remittance.traceNumber,
                paidOn: remittance.paymentDate ?? office.clock.today, amount: remittance.amount ?? .zero,
                claims: remittance.claims.count, document: hash, transactionKey: plan.transaction?.key,
                postedAt: office.clock.now))
        for outcome in plan.outcomes { try settle(outcome, &report) }
        for held in plan.held { try hold(held, clinic: clinic, identity: identity, &report) }
        try session.append(
            office.event(
                .create, "remittance", identity.contentHash, in: context, clinic: clinic,
                detail: "posted \(report.claims) claims, \(report.held) held"))
        return report
    }

    /// A file that was kept but not posted is a change too.
    private func noteKept(_ report: PostRemittance.Report, _ clinic: String) throws {
        try session.append(
            office.event(
                .create, "document", hash, in: context, clinic: clinic,
                detail: "remittance kept, not posted: \(report.outcome.rawValue)"))
    }

    /// The clinic whose billing NPI is the payee, or the only clinic that the named claims belong to.
    private func receivingClinic() throws -> String {
        if let npi = remittance.payee.npi, let clinic = office.clinics.all.first(where: { $0.billing.npi == npi }) {
            guard context.mayWork(in: clinic.id) else { throw UseCaseError.notFound("clinic for this payee", "") }
            return clinic.id
        }
        let taxID = remittance.payee.taxID
        if let clinic = office.clinics.all.first(where: { $0.billing.taxID == taxID }), context.mayWork(in: clinic.id) {
            return clinic.id
        }
        throw UseCaseError.refused(
            "the remittance",
            [
                Finding(
                    "835.unknown-payee", .error, at: .init("1000B", file: file),
                    "No clinic of this installation is the payee of this remittance.",
                    fix: "Check that the file is yours, or add the clinic's NPI to its settings.")
            ])
    }

    /// Payer, trace, date, amount and payee; and the content without envelope, offsets and control numbers.
    private func identity() throws -> RemittanceIdentity {
        var content = remittance
        content.controlNumber = ""
        content.interchangeControlNumber = ""
        content.interchangeSender = ""
        content.claims = content.claims.map { claim in
            var plain = claim
            plain.offset = 0
            return plain
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let payee = remittance.payee.npi ?? remittance.payee.taxID ?? ""
        let parts = [
            remittance.payer.id ?? remittance.originatorID, remittance.traceNumber,
            remittance.paymentDate?.description ?? "", remittance.amount?.description ?? "", payee,
        ]
        return RemittanceIdentity(
            key: AuditChain.hexadecimalHash(of: parts),
            contentHash: AuditChain.hexadecimalHash(of: [String(decoding: try encoder.encode(content), as: UTF8.self)]))
    }

    /// True when every claim that it answers was decided before: the same payment under another trace number.
    private func isRepeat(clinic: String) throws -> Bool {
        guard !remittance.claims.isEmpty else { return false }
        return try remittance.claims.allSatisfy { told in
            guard !told.isReversal, let number = ClaimNumber(told.patientControlNumber),
                let summary = try session.summary(of: number), summary.clinic == clinic
            else { return false }
            let isReversedHere = remittance.claims.contains {
                $0.isReversal && ClaimNumber($0.patientControlNumber) == number
            }
            return [.paid, .denied].contains(summary.state) && !isReversedHere
        }
    }

    private func settle(_ outcome: RemittancePosting.Outcome, _ report: inout PostRemittance.Report) throws {
        guard let claim = try session.claim(outcome.claim), let summary = try session.summary(of: outcome.claim) else {
            return
        }
        report.claims += 1
        report.patientShare = try report.patientShare + outcome.patientShare
        let detail =
            "paid \(outcome.paid), adjusted \(outcome.adjusted), patient \(outcome.patientShare), denied \(outcome.denied)"
        try session.append(
            ClaimEvent(
                kind: outcome.isReversal ? .reversed : outcome.isDenied ? .denied : .paid, version: summary.version,
                at: office.clock.now, by: context.actor,
                detail: detail, document: hash), to: outcome.claim)
        if let number = outcome.payerClaimNumber { try session.setPayerClaimNumber(number, of: outcome.claim) }
        if !outcome.denials.isEmpty { try addDenial(outcome, claim) }
        if outcome.isDenied { report.denied += 1 }
        try askAboutLaterClaims(of: claim, outcome)
        if outcome.patientShare > .zero, let decision = outcome.decision {
            try billNextPayer(after: claim, outcome, decision: decision, &report)
        }
        try office.applyCredit(of: claim, key: "\(hash):\(outcome.claim):\(summary.version)", session, context)
        try session.append(
            office.event(
                .update, "claim", outcome.claim.description, in: context, clinic: claim.clinic,
                patient: claim.patientKey,
                detail: "remittance posted"))
    }

    private func addDenial(_ outcome: RemittancePosting.Outcome, _ claim: Claim) throws {
        guard let first = outcome.denials.first else { return }
        let appealDays =
            office.payers.payer(claim.payer.id, clinic: claim.clinic, on: claim.serviceDate ?? office.clock.today)?
            .appealDays
            ?? 120
        let codes = outcome.denials.map(\.reason).sorted().joined(separator: ", ")
        try session.add(
            WorkItem(
                key: "denial:\(outcome.claim):\(hash)", clinic: claim.clinic, kind: .denial, claim: outcome.claim,
                patientKey: claim.patientKey,
                title:
                    "Denied (\(codes)): \(first.category). Appeal until \(office.clock.today.adding(days: appealDays)).",
                nextAction: first.nextAction, amount: outcome.denied, due: office.clock.today.adding(days: 7),
                createdAt: office.clock.now))
    }

    /// The rest goes to the patient's next payer as a claim of its own, checked like any other.
    private func billNextPayer(
        after claim: Claim, _ outcome: RemittancePosting.Outcome, decision: OtherCoverage.PriorDecision,
        _ report: inout PostRemittance.Report
    ) throws {
        guard claim.otherCoverages.contains(where: { $0.decision == nil }) else { return }
        // 19, 20 and 21: this payer has sent the claim on to the next one itself.
        if ["19", "20", "21"].contains(outcome.status) {
            return try askForNextClaim(claim, outcome, "The payer has forwarded the claim to the patient's next payer.")
        }
        guard var next = claim.secondary(number: try session.nextClaimNumber(), decision: decision),
            let profile = office.payers.payer(
                next.payer.id, clinic: next.clinic, on: next.serviceDate ?? office.clock.today),
            let adapter = office.payers.adapter(for: profile)
        else { return try askForNextClaim(claim, outcome, "The patient's next payer is not loaded.") }
        let target = next.responsibility
        guard
            try !session.claims(ClaimFilter(visit: claim.visit)).contains(where: {
                $0.responsibility == target && $0.state != .void
            })
        else { return try askForNextClaim(claim, outcome, "A claim to the patient's next payer exists already.") }
        for effect in adapter.prepare(next) { next = next.applying(effect) }
        try session.save(next, state: .draft, at: office.clock.now)
        try session.append(
            ClaimEvent(
                kind: .built, version: 1, at: office.clock.now, by: context.actor,
                detail: "\(target) claim after \(claim.number)", document: hash), to: next.number)
        let findings = try office.scrub(next, profile: profile, adapter: adapter, session)
        _ = try office.record(findings, of: next, by: context.actor, session)
        report.newClaims.append(next.number)
    }

    /// A claim to a later payer that states a decision which has been taken back is held, or asked about when it is out.
    private func askAboutLaterClaims(of claim: Claim, _ outcome: RemittancePosting.Outcome) throws {
        guard outcome.isReversal else { return }
        for summary in try session.claims(ClaimFilter(visit: claim.visit)) where summary.number != claim.number {
            guard try session.claim(summary.number)?.priorClaim == claim.accountClaim else { continue }
            if [.draft, .held, .ready].contains(summary.state) {
                try session.append(
                    ClaimEvent(
                        kind: .voided, version: summary.version, at: office.clock.now, by: context.actor,
                        detail: "the earlier payer took its decision back", document: hash), to: summary.number)
            } else {
                try askForNextClaim(claim, outcome, "\(summary.number) states a decision that was taken back.")
            }
        }
    }

    private func askForNextClaim(_ claim: Claim, _ outcome: RemittancePosting.Outcome, _ title: String) throws {
        try session.add(
            WorkItem(
                key: "secondary:\(claim.number):\(hash)", clinic: claim.clinic, kind: .secondaryClaim,
                claim: claim.number, patientKey: claim.patientKey, title: title,
                nextAction: "Check what the next payer was told, and bill it or the patient.",
                amount: outcome.patientShare, due: office.clock.today.adding(days: 7), createdAt: office.clock.now))
    }

    private func hold(
        _ held: (patientControlNumber: String, paid: Money, reason: String), clinic: String,
        identity: RemittanceIdentity,
        _ report: inout PostRemittance.Report
    ) throws {
        report.held += 1
        // The payer's text may be anything, a name included; only our own numbers are shown.
        let number = ClaimNumber(held.patientControlNumber)
        try session.add(
            WorkItem(
                key: "unmatched:\(identity.key):\(report.held)", clinic: clinic, kind: .unmatchedPayment, claim: number,
                title: "A payment of \(held.paid.formatted) waits in unapplied cash: \(held.reason).",
                nextAction: "Find the claim in the stored remittance and apply the payment, or ask the payer.",
                amount: held.paid, due: office.clock.today.adding(days: 5), createdAt: office.clock.now))
    }

    private func ask(
        _ kind: WorkItem.Kind, _ clinic: String, _ identity: RemittanceIdentity, _ report: PostRemittance.Report
    ) throws {
        let title =
            kind == .remittanceHeld
            ? "A remittance repeats one that was posted: the same trace with other content, or the same claims again."
            : report.findings.first { $0.id == "835.balance-transaction" }?.message
                ?? "The remittance does not balance."
        try session.add(
            WorkItem(
                key: "\(kind.rawValue):\(identity.key):\(identity.contentHash)", clinic: clinic, kind: kind,
                title: title,
                nextAction: "Compare it with the deposit and ask the payer for a corrected file.",
                amount: report.amount,
                due: office.clock.today.adding(days: 2), createdAt: office.clock.now))
    }
}
