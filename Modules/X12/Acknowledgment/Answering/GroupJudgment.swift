import Primitives

/// Gathers the answers for the sets of a functional group and judges the group: AK1 and AK9.
struct GroupJudgment {
    private let header: GroupHeader
    private let policy: AcknowledgmentPolicy
    private var sets: [FunctionalAcknowledgment.TransactionSetResponse] = []
    private var hasBadHeader = false

    init(_ header: GroupHeader, _ policy: AcknowledgmentPolicy) {
        self.header = header
        self.policy = policy
    }

    mutating func take(_ set: FunctionalAcknowledgment.TransactionSetResponse) { sets.append(set) }

    /// Takes a fault of the GS's elements that was found; other findings are passed over.
    mutating func take(_ finding: TransactionFinding) {
        if finding.isError, finding.place.segment == "GS", finding.place.element != 6 { hasBadHeader = true }
    }

    /// - Parameters:
    ///   - included: GE01; nil when there is none.
    ///   - control: ST02 of the 999.
    func answer(_ faults: Set<EnvelopeFault>, included: Int?, control: String) -> FunctionalAcknowledgment {
        let codes = self.codes(faults)
        let isBroken = !codes.isEmpty || sets.isEmpty
        let accepted = isBroken ? 0 : sets.count(where: \.isAccepted)
        // A group that is rejected takes its sets with it.
        let sets = isBroken ? self.sets.map(GroupJudgment.rejected) : self.sets
        return FunctionalAcknowledgment(
            functionalCode: header.functionalCode.utf8.count == 2 ? Carried.text(header.functionalCode, 2) : "ZZ",
            groupControlNumber: Carried.digits(header.controlNumber, 1...9),
            version: header.version.isEmpty ? "UNKNOWN" : Carried.text(header.version, 12), sets: sets,
            status: status(isBroken, accepted), included: included ?? sets.count, received: sets.count,
            accepted: accepted, errorCodes: Array(codes.prefix(5)), controlNumber: control)
    }

    private static func rejected(
        _ set: FunctionalAcknowledgment.TransactionSetResponse
    ) -> FunctionalAcknowledgment.TransactionSetResponse {
        var set = set
        guard set.isAccepted else { return set }
        set.status = "R"
        if set.errorCodes.isEmpty { set.errorCodes = ["5"] }
        return set
    }

    private func status(_ isBroken: Bool, _ accepted: Int) -> String {
        if isBroken || accepted == 0 { return "R" }
        if accepted < sets.count { return "P" }
        return hasBadHeader || sets.contains { $0.status == "E" } ? "E" : "A"
    }

    /// AK905 to AK909.
    private func codes(_ faults: Set<EnvelopeFault>) -> [String] {
        var codes: [String] = []
        let isKnown = Guide.sources.contains { $0.head.functionalGroup == header.functionalCode }
        let isVersionKnown = Guide.sources.contains {
            $0.head.functionalGroup == header.functionalCode && $0.head.versions.contains(header.version)
        }
        if policy.rejectsUnknownVersions {
            if !isKnown { codes.append("1") } else if !isVersionKnown { codes.append("2") }
        }
        if faults.contains(.trailerMissing) { codes.append("3") }
        if faults.contains(.controlMismatch) { codes.append("4") }
        if faults.contains(.countMismatch) || sets.isEmpty { codes.append("5") }
        if faults.contains(.invalidControl) { codes.append("6") }
        if faults.contains(.duplicateControl) { codes.append("19") }
        return codes
    }
}
