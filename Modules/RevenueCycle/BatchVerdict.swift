import Claims
import X12

/// What a 999 or TA1 says of a batch and of each claim in it.
struct BatchVerdict {
    let control: Int
    let state: Batch.State
    let detail: String
    private let acknowledgment: FunctionalAcknowledgment?

    init(_ answer: FunctionalAcknowledgment) {
        control = Int(answer.groupControlNumber.prefix(9)) ?? -1
        state = answer.isAccepted ? .accepted : answer.status == "P" ? .partlyAccepted : .rejected
        let codes = answer.sets.flatMap(\.errorCodes).joined(separator: ", ")
        detail = "999 \(answer.status)" + (codes.isEmpty ? "" : ", codes \(codes)")
        acknowledgment = answer
    }

    init(_ answer: InterchangeAcknowledgment) {
        control = Int(answer.interchangeControlNumber.prefix(9)) ?? -1
        state = .rejected
        detail = "TA1 note \(answer.noteCode)"
        acknowledgment = nil
    }

    /// Each claim with what became of it. A claim that the answer does not tell apart shares its batch's fate.
    func claims(of batch: Batch, sent: [UInt8]) -> [(ClaimNumber, ClaimEvent.Kind, String)] {
        let answers = acknowledgment.map { AnswerMatcher(sent: sent).answers(in: $0) } ?? []
        let byNumber = Dictionary(answers.map { ($0.controlNumber, $0) }) { first, _ in first }
        return batch.claims.map { number in
            guard let answer = byNumber[number.description] else {
                return (number, state == .rejected ? .batchRejected : .batchAccepted, detail)
            }
            let places = answer.errors.prefix(5).map { "\($0.segmentID.prefix(3)) \($0.code ?? "")" }
            let kind: ClaimEvent.Kind = answer.verdict == .rejected ? .batchRejected : .batchAccepted
            return (number, kind, places.isEmpty ? detail : "\(detail); \(places.joined(separator: ", "))")
        }
    }
}
