package import Claims
package import Primitives
import X12

/// A payer in a box: it reads a file of professional claims and answers as payers do, with a 999, a 277CA and an 835.
///
/// What it pays follows from the payers' `simulator:` settings; the same file at the same time gives the same answers.
package struct PayerSimulator: Sendable {
    package struct Answer: Equatable, Sendable {
        /// Sorts the answers in the order in which a payer sends them.
        package let suffix: String
        package let bytes: [UInt8]
    }

    private let payers: [PayerProfile]

    package init(payers: [PayerProfile]) { self.payers = payers }

    package func answers(to bytes: [UInt8], at now: Timestamp) -> [Answer] {
        let reading = Professional837.read(bytes)
        guard let first = reading.transactions.first else {
            return [Answer(suffix: "1.ta1", bytes: interchangeRejection(at: now))]
        }
        let base = Int(first.interchange.controlNumber.prefix(9)) ?? 0
        func envelope(_ kind: Int) -> InterchangeEnvelope {
            // Each answer has a number of its own, derived from the batch, so that a repeated run gives the same bytes.
            let number = (base * 10 + kind) % 999_999_999 + 1
            return InterchangeEnvelope(
                senderID: first.interchange.receiverID.trimmed, receiverID: first.interchange.senderID.trimmed,
                interchangeControlNumber: number, groupControlNumber: number, created: now)
        }
        var answers = [
            Answer(suffix: "1.999", bytes: acknowledgment(of: reading, first: first).write(envelope: envelope(1)).bytes)
        ]
        guard reading.transactions.contains(where: \.isComplete) else { return answers }
        let claims = reading.transactions.filter(\.isComplete).flatMap(\.claims)
        let claimAcknowledgment = ClaimAcknowledging(payers: payers, at: now).acknowledgment(
            of: claims, first: first, trace: String(base))
        answers.append(Answer(suffix: "2.277ca", bytes: claimAcknowledgment.write(envelope: envelope(2)).bytes))
        let remittances = remittances(for: claims, base: base, at: now)
        if !remittances.isEmpty {
            let written = Remittance.write(remittances, envelope: envelope(3))
            answers.append(Answer(suffix: "3.835", bytes: written.bytes))
        }
        return answers
    }

    private func interchangeRejection(at now: Timestamp) -> [UInt8] {
        let rejection = InterchangeAcknowledgment(
            interchangeControlNumber: "000000000", date: String(now.date.compact.dropFirst(2)), time: now.compactTime,
            status: "R", noteCode: "024")
        let envelope = InterchangeEnvelope(
            senderID: "SIMULATOR", receiverID: "UNKNOWN", interchangeControlNumber: 1, groupControlNumber: 1,
            created: now)
        return InterchangeAcknowledgment.write([rejection], envelope: envelope).bytes
    }

    private func acknowledgment(
        of reading: Professional837.Reading, first: Professional837.Transaction
    ) -> FunctionalAcknowledgment {
        let sets = reading.transactions.map { set in
            FunctionalAcknowledgment.TransactionSetResponse(
                setID: "837", controlNumber: set.controlNumber, version: set.version,
                status: set.isComplete ? "A" : "R",
                errorCodes: set.isComplete ? [] : ["4"])
        }
        let accepted = sets.filter(\.isAccepted).count
        let status = accepted == sets.count ? "A" : accepted == 0 ? "R" : "P"
        return FunctionalAcknowledgment(
            groupControlNumber: first.group.controlNumber, version: first.version, sets: sets, status: status,
            included: sets.count, received: sets.count, accepted: accepted)
    }

    /// One payment per payer and billing provider.
    private func remittances(for claims: [ReadClaim], base: Int, at now: Timestamp) -> [Remittance] {
        var groups: [(payer: PayerProfile, payee: String, claims: [ProfessionalClaim])] = []
        for read in claims where read.isReadable {
            guard let payer = payers.first(where: { $0.electronicID == read.claim.payer.id }) else { continue }
            let payee = read.claim.billingProvider.npi ?? ""
            if let index = groups.firstIndex(where: { $0.payer.id == payer.id && $0.payee == payee }) {
                groups[index].claims.append(read.claim)
            } else {
                groups.append((payer, payee, [read.claim]))
            }
        }
        return groups.enumerated().compactMap { index, group in
            let adjudicator = Adjudicator(terms: group.payer.simulator)
            let decided = group.claims.compactMap { try? adjudicator.decide($0, number: base) }
            guard let total = try? Money.sum(decided.map { $0.paid ?? .zero }), let claim = group.claims.first else {
                return nil
            }
            let trace = "\(group.payer.electronicID)\(base)\(index == 0 ? "" : "-\(index)")"
            return Remittance(
                handlingCode: total > .zero ? "I" : "H", amount: total, creditDebit: "C",
                method: total > .zero ? "CHK" : "NON", paymentDate: now.date, traceNumber: trace,
                originatorID: "1\(String(repeating: "0", count: 9))", productionDate: now.date,
                payer: RemittancePayer(
                    name: group.payer.name, id: group.payer.electronicID, idQualifier: "XV",
                    address: PostalAddress(
                        line1: "1 Simulator Way", city: "Springfield", state: "IL", zip: "627010000"),
                    technicalContact: Contact(name: "Simulator", phone: "2175550100")),
                payee: RemittancePayee(
                    name: claim.billingProvider.name.display, npi: claim.billingProvider.npi,
                    taxID: claim.billingProvider.taxID),
                claims: decided, controlNumber: "0001")
        }
    }
}

extension String {
    /// Without blanks at both ends.
    var trimmed: String {
        var slice = Substring(self)
        while slice.first == " " { slice.removeFirst() }
        while slice.last == " " { slice.removeLast() }
        return String(slice)
    }
}
