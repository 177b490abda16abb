import Primitives

extension ClaimAcknowledgment {
    /// The answers of a 277CA beside the claims of the batch that was sent.
    package struct Reconciliation: Sendable, Equatable, HoldsPatientData {
        /// Each claim of the batch that is answered, with every answer for it, in the batch's order.
        package var answered: [(claim: String, responses: [ClaimResponse])] = []
        /// Claims of the batch without an answer.
        package var missing: [String] = []
        /// Answers for claims that the batch does not hold.
        package var unknown: [ClaimResponse] = []

        package static func == (left: Reconciliation, right: Reconciliation) -> Bool {
            left.answered.elementsEqual(right.answered) { $0.claim == $1.claim && $0.responses == $1.responses }
                && left.missing == right.missing && left.unknown == right.unknown
        }
    }

    /// True when this answers the batch with a number of ours (BHT03 of the 837, TRN02 of loop 2200B).
    package func answers(batch number: String) -> Bool { batchTrace == number }

    /// Puts the answers beside the claims that were sent, by patient control number (CLM01, TRN02 of loop 2200D).
    /// - Parameter sent: The patient control numbers of the batch.
    package func reconcile(with sent: [String]) -> Reconciliation {
        var responses: [String: [ClaimResponse]] = [:]
        let known = Set(sent)
        var result = Reconciliation()
        for response in claims {
            if known.contains(response.patientControlNumber) {
                responses[response.patientControlNumber, default: []].append(response)
            } else {
                result.unknown.append(response)
            }
        }
        for claim in sent {
            if let answers = responses[claim] {
                result.answered.append((claim, answers))
            } else {
                result.missing.append(claim)
            }
        }
        return result
    }
}
