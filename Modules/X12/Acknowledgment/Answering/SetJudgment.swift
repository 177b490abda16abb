import Primitives

/// Gathers what is found in one transaction set and judges it as a 999 does: AK2 to IK5.
struct SetJudgment {
    private struct Holder: Hashable {
        let segment: String
        let position: Int?
        let loop: String?

        init(_ error: FunctionalAcknowledgment.SegmentError) {
            segment = error.segmentID
            position = error.position
            loop = error.loop
        }
    }

    private let policy: AcknowledgmentPolicy
    private let header: SetHeader
    private var segmentErrors: [FunctionalAcknowledgment.SegmentError] = []
    /// Where among them the last one with code 8 stands, by its segment.
    private var elementHolders: [Holder: Int] = [:]
    /// Errors of SNIP types 1 and 2 outside of claims, and the claims that have such.
    private var errorsAbove = 0
    private var errorsInside = 0
    private var badUnits: Set<Int> = []
    private var hasStandardNote = false
    private var hasGuideNote = false
    private var isWrongGroup = false

    init(_ header: SetHeader, _ policy: AcknowledgmentPolicy) {
        self.header = header
        self.policy = policy
    }

    /// Takes a finding of the set.
    /// - Parameters:
    ///   - claim: CLM01 of the claim that the finding lies in.
    ///   - value: the bad value, if it is wanted and at hand.
    mutating func take(_ finding: TransactionFinding, claim: String?, value: String?) {
        if finding.isError, finding.snip <= 2 {
            if let unit = finding.place.unit { badUnits.insert(unit) } else { errorsAbove += 1 }
            if finding.place.unit != nil { errorsInside += 1 }
        }
        if finding.rule == "x12.group-code" {
            isWrongGroup = true
            return
        }
        // A 999 answers syntax and guide; of what lies beyond only errors are worth a note.
        guard finding.isError || finding.snip <= 2, let code = finding.syntaxCode else { return }
        if code.hasPrefix("I") { hasGuideNote = true } else { hasStandardNote = true }
        if finding.place.element != nil {
            noteElement(finding, code, claim, value)
        } else {
            noteSegment(finding, AcknowledgmentCodes.segment.contains(code) ? code : "8", claim)
        }
    }

    private mutating func noteSegment(_ finding: TransactionFinding, _ code: String, _ claim: String?) {
        guard segmentErrors.count < policy.segmentErrorsPerSet else { return }
        let error = segmentError(finding, code, claim)
        if !segmentErrors.suffix(8).contains(error) { append(error) }
    }

    private mutating func append(_ error: FunctionalAcknowledgment.SegmentError) {
        if error.code == "8" { elementHolders[Holder(error)] = segmentErrors.count }
        segmentErrors.append(error)
    }

    private func segmentError(
        _ finding: TransactionFinding, _ code: String, _ claim: String?
    ) -> FunctionalAcknowledgment.SegmentError {
        let place = finding.place
        // A number that CTX01-2 can not hold is left out: cut off it would be another one.
        let claim = claim.map { $0.unicodeScalars.count <= 35 } == true ? claim.map { Carried.text($0, 35) } : nil
        let id = (2...3).contains(place.segment.utf8.count) ? place.segment : "UNK"
        return FunctionalAcknowledgment.SegmentError(
            segmentID: id, position: max(1, place.position), loop: place.loop.isEmpty ? nil : place.loop, code: code,
            businessUnit: claim, businessUnitName: claim == nil ? nil : "CLM01")
    }

    private mutating func noteElement(
        _ finding: TransactionFinding, _ code: String, _ claim: String?, _ value: String?
    ) {
        let place = finding.place
        let error = FunctionalAcknowledgment.ElementError(
            position: place.element, component: place.component, repetition: place.repetition,
            reference: place.dataElement.flatMap { $0 > 0 ? String($0) : nil },
            code: AcknowledgmentCodes.element.contains(code) ? code : "7", badValue: value.map { Carried.text($0, 99) })
        var whole = segmentError(finding, "8", claim)
        if let index = elementHolders[Holder(whole)] {
            guard segmentErrors[index].elementErrors.count < policy.elementErrorsPerSegment,
                !segmentErrors[index].elementErrors.contains(error)
            else { return }
            segmentErrors[index].elementErrors.append(error)
        } else if segmentErrors.count < policy.segmentErrorsPerSet {
            whole.elementErrors = [error]
            append(whole)
        }
    }

    /// The answer for the set.
    func answer(_ verdict: SetVerdict) -> FunctionalAcknowledgment.TransactionSetResponse {
        var response = FunctionalAcknowledgment.TransactionSetResponse(
            setID: header.id.utf8.count == 3 ? Carried.text(header.id, 3) : "UNK",
            controlNumber: Carried.control(header.controlNumber, 4...9),
            version: header.version.map { Carried.text($0, 35) },
            status: status(verdict), errorCodes: codes(verdict))
        response.segmentErrors = segmentErrors.enumerated().sorted {
            // In the order of the file, which rules about a whole claim do not keep.
            ($0.element.position ?? 0, $0.offset) < ($1.element.position ?? 0, $1.offset)
        }.map(\.element)
        return response
    }

    /// Whether the set is rejected for nothing but its claims, so that each of them can be told why.
    func rejectsClaimsOneByOne(_ verdict: SetVerdict) -> Bool {
        verdict.faults.isEmpty && !isWrongGroup && verdict.guide != nil && errorsAbove == 0
            && policy.rejection == .byClaim
    }

    private func status(_ verdict: SetVerdict) -> String {
        if !verdict.faults.isEmpty || isWrongGroup { return "R" }
        if verdict.guide == nil { return policy.rejectsUnknownVersions ? "R" : "A" }
        if errorsAbove > 0 { return "R" }
        if errorsInside > 0 {
            guard policy.rejection == .byClaim, header.id == "837", badUnits.count < verdict.units else { return "R" }
            return "E"
        }
        return segmentErrors.isEmpty ? "A" : "E"
    }

    /// IK502 to IK506.
    private func codes(_ verdict: SetVerdict) -> [String] {
        var codes: [String] = []
        func add(_ code: String, _ applies: Bool) { if applies, !codes.contains(code) { codes.append(code) } }
        let faults = verdict.faults
        add("2", faults.contains(.trailerMissing))
        add("3", faults.contains(.controlMismatch))
        add("4", faults.contains(.countMismatch))
        add("7", faults.contains(.invalidControl))
        add("23", faults.contains(.duplicateControl))
        add("6", isWrongGroup || header.id.isEmpty)
        if verdict.guide == nil, policy.rejectsUnknownVersions {
            let isKnown = Guide.sources.contains { $0.head.transaction == header.id }
            add(isKnown ? "I6" : "1", true)
        }
        add("5", hasStandardNote)
        add("I5", hasGuideNote)
        // A set outside of a group has nothing of its own that a code could name.
        add("1", codes.isEmpty && status(verdict) == "R")
        return Array(codes.prefix(5))
    }
}
