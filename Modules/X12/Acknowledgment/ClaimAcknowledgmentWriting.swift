import Primitives

extension ClaimAcknowledgment {
    /// One interchange that holds this acknowledgment: one group, one set.
    package func write(envelope: InterchangeEnvelope, delimiters: Delimiters = .standard) -> WrittenInterchange {
        ClaimAcknowledgment.write([self], envelope: envelope, delimiters: delimiters)
    }

    /// One interchange with one group; consecutive acknowledgments with the same ST02 and BHT share a set.
    package static func write(
        _ acknowledgments: [ClaimAcknowledgment], envelope: InterchangeEnvelope, delimiters: Delimiters = .standard
    ) -> WrittenInterchange {
        var interchange = InterchangeWriter(
            envelope, functionalCode: "HN", version: version, delimiters: delimiters)
        var start = 0
        while start < acknowledgments.count {
            let first = acknowledgments[start]
            let members = acknowledgments[start...].prefix { $0.header == first.header }
            start += members.count
            interchange.transactionSet("277", control: first.controlNumber, implementation: version) { out in
                out.begin(first.header, structure: "0085", envelope: envelope)
                var numbers = HierarchyNumbers()
                for member in members { member.write(&numbers, into: &out) }
            }
        }
        return interchange.finish()
    }

    private var header: BusinessHeader {
        BusinessHeader(
            controlNumber: controlNumber, purpose: "08", reference: reference, created: created, type: "TH")
    }

    private func write(_ numbers: inout HierarchyNumbers, into out: inout SegmentWriter) {
        numbers.open(depth: 0, code: "20", child: "1", into: &out)
        out.name(sourceKind, source.name, source.idQualifier, source.id)
        out.add("TRN", ["1", .text(sourceTrace)])
        out.period("050", received)
        out.period("009", processed)
        out.kept(sourceKept)
        numbers.open(depth: 1, code: "21", child: providers.isEmpty ? "0" : "1", into: &out)
        out.name("41", receiver.name, receiver.idQualifier, receiver.id)
        out.require(batchTrace, "TRN02", "The number of the batch that is answered")
        out.add("TRN", ["2", .text(batchTrace)])
        out.statuses(batchStatuses)
        out.totals(batchTotals, claims, "90", "AA")
        out.kept(receiverKept)
        var claim = 0
        for provider in providers { provider.write(&numbers, &claim, into: &out) }
    }
}

extension ClaimAcknowledgment.ProviderAcknowledgment {
    fileprivate func write(_ numbers: inout HierarchyNumbers, _ claim: inout Int, into out: inout SegmentWriter) {
        numbers.open(depth: 2, code: "19", child: claims.isEmpty ? "0" : "1", into: &out)
        out.name("85", provider.name, provider.idQualifier, provider.id)
        if let trace { out.add("TRN", ["1", .text(trace)]) }
        // The guide wants no date in a provider's status.
        for status in statuses { status.write(into: &out) }
        out.describedReferences(references)
        if trace != nil || totals != nil { out.totals(totals, claims, "QA", "QC") }
        out.kept(kept)
        for response in claims {
            claim += 1
            out.context = "claim[\(claim)] "
            numbers.open(depth: 3, code: "PT", child: nil, into: &out)
            response.write(into: &out)
        }
        out.context = ""
    }
}

extension ClaimResponse {
    fileprivate func write(into out: inout SegmentWriter) {
        out.name("QC", .person(patientName), memberIDQualifier, memberID)
        out.require(patientControlNumber, "TRN02", "The claim's patient control number")
        out.add("TRN", ["2", .text(patientControlNumber)])
        out.statuses(statuses)
        out.reference("1K", payerClaimControlNumber)
        out.reference("D9", clearinghouseClaimNumber)
        out.describedReferences(references)
        out.period("472", serviceFrom, serviceTo)
        out.kept(kept)
        for line in lines { out.response(line) }
    }
}

extension SegmentWriter {
    /// QTY and AMT, as given or as the claims add up.
    fileprivate mutating func totals(
        _ given: AcknowledgedTotals?, _ claims: [ClaimResponse], _ accepted: String, _ rejected: String
    ) {
        guard let totals = try? given ?? AcknowledgedTotals(of: claims) else {
            report("x12.amount-limit", "AMT02", "The claims' amounts are too large to add.")
            return
        }
        for (code, count) in [(accepted, totals.accepted), (rejected, totals.rejected)] {
            if let count { add("QTY", [.text(code), .number(count)]) }
        }
        amount("YU", totals.acceptedAmount)
        amount("YY", totals.rejectedAmount)
    }

    fileprivate mutating func response(_ line: LineResponse) {
        let code = QualifiedProcedure(
            qualifier: line.procedureQualifier, code: line.procedure, modifiers: line.modifiers)
        let charge = amountElement(line.charge, "SVC02")
        let units = decimalElement(line.units, "SVC07")
        add("SVC", [procedure(code), charge, "", .optional(line.revenueCode), "", "", units])
        statuses(line.statuses)
        reference("FJ", line.lineControlNumber)
        describedReferences(line.references)
        period("472", line.serviceDate, line.serviceTo)
        kept(line.kept)
    }
}
