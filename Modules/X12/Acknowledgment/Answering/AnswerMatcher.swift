import Primitives

/// What a received 999 or 277CA says of one claim that we sent.
package struct ClaimAnswer: Equatable, Sendable, HoldsPatientData {
    package enum Verdict: String, Codable, Sendable {
        case accepted
        /// Taken in, with errors noted that concern the claim or what stands above it.
        case acceptedWithErrors
        case rejected
    }

    /// GS06 and ST02 of the set that it was sent in.
    package var group: String
    package var set: String
    /// CLM01.
    package var controlNumber: String
    package var verdict: Verdict
    /// The errors of a 999 that lie in the claim or above it.
    package var errors: [FunctionalAcknowledgment.SegmentError]
    /// The statuses of a 277CA.
    package var statuses: [ClaimStatus]

    package init(
        group: String, set: String, controlNumber: String, verdict: Verdict,
        errors: [FunctionalAcknowledgment.SegmentError] = [], statuses: [ClaimStatus] = []
    ) {
        self.group = group
        self.set = set
        self.controlNumber = controlNumber
        self.verdict = verdict
        self.errors = errors
        self.statuses = statuses
    }
}

/// Finds the claims of files that we sent in the acknowledgments that came back for them.
package struct AnswerMatcher: Sendable, HoldsPatientData {
    private struct SentClaim {
        var group: String
        var set: String
        /// BHT03.
        var batch: String
        var controlNumber: String
        /// The positions in the set of the claim and of the levels above it, the set's head included.
        var places: [Range<Int>]
    }

    private var claims: [SentClaim] = []

    /// Reads a file of 837 claims of any kind, as it was sent.
    package init(sent bytes: [UInt8], limits: ReadLimits = ReadLimits()) {
        var source = ArraySource(bytes)
        var stream = TransactionStream(limits: limits)
        var reader = SetReader()
        while true {
            switch stream.next() {
            case .needsInput: stream.feed { source.read(into: $0) }
            case .end: return
            case .setStart: reader = SetReader()
            case .segment:
                if stream.set?.id == "837" { reader.take(stream.segment, at: stream.setPosition) }
            case .setEnd:
                reader.close(at: stream.setPosition)
                let group = stream.group?.controlNumber ?? ""
                let set = stream.lastSet?.controlNumber ?? ""
                for claim in reader.claims {
                    claims.append(
                        SentClaim(
                            group: group, set: set, batch: reader.batch, controlNumber: claim.controlNumber,
                            places: claim.places))
                }
            default: break
            }
        }
    }

    /// The answers of a 999 for every claim of the group that it answers, in the order in which they were sent. Empty
    /// when the group is none of the file.
    package func answers(in acknowledgment: FunctionalAcknowledgment) -> [ClaimAnswer] {
        let number = AnswerMatcher.trimmed(acknowledgment.groupControlNumber)
        let sets = Dictionary(
            acknowledgment.sets.map { (AnswerMatcher.trimmed($0.controlNumber), $0) },
            uniquingKeysWith: { first, _ in first })
        return claims.filter { AnswerMatcher.trimmed($0.group) == number }.compactMap { claim in
            // A group accepted as a whole need not list its sets; of another one, what is not listed is not known.
            guard let set = sets[AnswerMatcher.trimmed(claim.set)] else {
                guard ["A", "R"].contains(acknowledgment.status) else { return nil }
                return answer(claim, acknowledgment.status == "A" ? .accepted : .rejected)
            }
            let errors = set.segmentErrors.filter { concerns($0, claim) }
            if !set.isAccepted || acknowledgment.status == "R" { return answer(claim, .rejected, errors) }
            return answer(claim, errors.isEmpty ? .accepted : .acceptedWithErrors, errors)
        }
    }

    /// The answers of a 277CA, for the claims of the batch that it answers that it has a status for.
    package func answers(in acknowledgment: ClaimAcknowledgment) -> [ClaimAnswer] {
        let batch = claims.filter { $0.batch == acknowledgment.batchTrace }
        if acknowledgment.providers.isEmpty, acknowledgment.batchStatuses.contains(where: \.isRejection) {
            return batch.map { answer($0, .rejected, statuses: acknowledgment.batchStatuses) }
        }
        let byNumber = Dictionary(grouping: batch, by: \.controlNumber)
        var result: [ClaimAnswer] = []
        for response in acknowledgment.claims {
            for claim in byNumber[response.patientControlNumber] ?? [] {
                let verdict: ClaimAnswer.Verdict = response.isRejected ? .rejected : .accepted
                result.append(answer(claim, verdict, statuses: response.statuses))
            }
        }
        return result
    }

    private func answer(
        _ claim: SentClaim, _ verdict: ClaimAnswer.Verdict, _ errors: [FunctionalAcknowledgment.SegmentError] = [],
        statuses: [ClaimStatus] = []
    ) -> ClaimAnswer {
        ClaimAnswer(
            group: claim.group, set: claim.set, controlNumber: claim.controlNumber, verdict: verdict, errors: errors,
            statuses: statuses)
    }

    /// The receiver's own word for the claim goes before the position.
    private func concerns(_ error: FunctionalAcknowledgment.SegmentError, _ claim: SentClaim) -> Bool {
        if let unit = error.businessUnit, error.businessUnitName == "CLM01" { return unit == claim.controlNumber }
        guard let position = error.position else { return false }
        return claim.places.contains { $0.contains(position) }
    }

    /// Control numbers are compared as numbers: some receivers drop leading zeros.
    private static func trimmed(_ number: String) -> Substring { number.drop { $0 == "0" || $0 == " " } }
}

/// Notes where the claims of one set stand, and the levels above each.
private struct SetReader {
    var batch = ""
    var claims: [(controlNumber: String, places: [Range<Int>])] = []
    /// Where the head, the provider's, the subscriber's and the patient's level stand; the last one has no end yet.
    private var levels: [Range<Int>] = [1..<1]
    private var claimStart: Int?

    mutating func take(_ segment: borrowing SegmentView, at position: Int) {
        switch segment.id {
        case "BHT": batch = segment.text(3) ?? ""
        case "HL":
            let depth =
                switch segment.code(3) {
                case "20": 1
                case "22": 2
                default: 3
                }
            close(at: position)
            levels.removeSubrange(min(depth, levels.count)...)
            levels.append(position..<position)
        case "CLM":
            close(at: position)
            claimStart = position
            claims.append((segment.text(1) ?? "", levels))
        default: break
        }
    }

    /// Ends the open claim, or the open level, before a position.
    mutating func close(at position: Int) {
        if let start = claimStart, let last = claims.indices.last {
            claims[last].places.append(start..<position)
            claimStart = nil
        } else if let last = levels.indices.last, levels[last].isEmpty {
            levels[last] = levels[last].lowerBound..<max(position, levels[last].lowerBound)
        }
    }
}
