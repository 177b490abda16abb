import Primitives

extension ClaimAcknowledgment {
    /// One interchange that holds this acknowledgment: one group, one set.
    package func write(envelope: InterchangeEnvelope, delimiters: Delimiters = .standard) -> WrittenInterchange {
        let version = ClaimAcknowledgment.version
        var interchange = InterchangeWriter(
            envelope, functionalCode: "HN", version: version, delimiters: delimiters)
        interchange.transactionSet("277", control: controlNumber, implementation: version) { out in
            let created = self.created ?? envelope.created
            out.add(
                "BHT", ["0085", "08", .text(reference), .date(created.date), .text(created.compactTime), "TH"])
            out.add("HL", ["1", "", "20", "1"])
            out.name(sourceKind, source.name, source.idQualifier, source.id)
            out.add("TRN", ["1", .text(sourceTrace)])
            out.period("050", received)
            out.period("009", processed)
            out.add("HL", ["2", "1", "21", providers.isEmpty ? "0" : "1"])
            out.name("41", receiver.name, receiver.idQualifier, receiver.id)
            out.add("TRN", ["2", .text(batchTrace)])
            out.statuses(batchStatuses)
            totals(providers.flatMap(\.claims), "90", "AA", into: &out)
            var level = 2
            for provider in providers { write(provider, level: &level, into: &out) }
        }
        return interchange.finish()
    }

    /// Counts and amounts of accepted and rejected claims, for those that have a status.
    private func totals(
        _ claims: [ClaimResponse], _ accepted: String, _ rejected: String, into out: inout SegmentWriter
    ) {
        let groups = [
            (accepted, "YU", claims.filter(\.isAccepted)), (rejected, "YY", claims.filter(\.isRejected)),
        ]
        for (quantity, _, members) in groups where !members.isEmpty {
            out.add("QTY", [.text(quantity), .number(members.count)])
        }
        for (_, amount, members) in groups where !members.isEmpty {
            guard let sum = try? Money.sum(members.compactMap { $0.statuses.first?.amount }) else {
                out.report("x12.amount-limit", "AMT02", "The claims' amounts are too large to add.")
                continue
            }
            out.amount(amount, sum)
        }
    }

    private func write(
        _ provider: ProviderAcknowledgment, level: inout Int, into out: inout SegmentWriter
    ) {
        level += 1
        let parent = level
        out.add("HL", [.number(level), "2", "19", "1"])
        out.name("85", provider.provider.name, provider.provider.idQualifier, provider.provider.id)
        if let trace = provider.trace {
            out.add("TRN", ["1", .text(trace)])
            out.statuses(provider.statuses, isDated: false)
            totals(provider.claims, "QA", "QC", into: &out)
        }
        for (index, claim) in provider.claims.enumerated() {
            out.context = "claim[\(index + 1)] "
            level += 1
            out.add("HL", [.number(level), .number(parent), "PT"])
            out.name("QC", .person(claim.patientName), "MI", claim.memberID)
            out.add("TRN", ["2", .text(claim.patientControlNumber)])
            out.statuses(claim.statuses)
            out.reference("1K", claim.payerClaimControlNumber)
            out.reference("D9", claim.clearinghouseClaimNumber)
            out.period("472", claim.serviceFrom, claim.serviceTo)
            for line in claim.lines { out.response(line) }
        }
        out.context = ""
    }
}

extension SegmentWriter {
    /// STC segments; the guide wants a date in all but the provider's.
    fileprivate mutating func statuses(_ statuses: [ClaimStatus], isDated: Bool = true) {
        for status in statuses {
            if isDated && status.effective == nil {
                report("x12.missing", "STC02", "The date of a status is missing.")
            }
            func code(_ index: Int) -> Element {
                guard index < status.codes.count else { return .none }
                let code = status.codes[index]
                return .components([code.category, code.status, code.entity ?? ""])
            }
            limit(status.message, 264, "STC12")
            add(
                "STC",
                [
                    code(0), .date(isDated ? status.effective : nil), .optional(status.action), .money(status.amount),
                    "", "", "", "",
                    "", code(1), code(2), .optional(status.message),
                ])
        }
    }

    fileprivate mutating func response(_ line: LineResponse) {
        let modifiers = (line.modifiers + ["", "", "", ""]).prefix(4)
        add("SVC", [.components(["HC", line.procedure] + modifiers), .money(line.charge)])
        statuses(line.statuses)
        reference("FJ", line.lineControlNumber)
        period("472", line.serviceDate)
    }
}
