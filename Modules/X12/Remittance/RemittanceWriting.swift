import Primitives

extension Remittance {
    /// One interchange of remittances: one group, one ST for each.
    ///
    /// The values are written as they are; ask ``RemittanceBalance`` whether they balance before sending them. What the
    /// guide requires and is missing is a blocking finding.
    package static func write(
        _ remittances: [Remittance], envelope: InterchangeEnvelope, delimiters: Delimiters = .standard
    ) -> WrittenInterchange {
        var interchange = InterchangeWriter(
            envelope, functionalCode: "HP", version: Remittance.version, delimiters: delimiters)
        for (index, remittance) in remittances.enumerated() {
            interchange.transactionSet("835", control: remittance.controlNumber, implementation: nil) { out in
                out.context = remittances.count > 1 ? "remittance[\(index + 1)] " : ""
                out.remittance(remittance)
            }
        }
        return interchange.finish()
    }

    /// One interchange that holds this remittance.
    package func write(envelope: InterchangeEnvelope, delimiters: Delimiters = .standard) -> WrittenInterchange {
        Remittance.write([self], envelope: envelope, delimiters: delimiters)
    }
}

extension SegmentWriter {
    fileprivate mutating func required(_ amount: Money?, _ path: String) -> Element {
        guard let amount else {
            report("x12.missing", path, "\(path), an amount, is missing.")
            return .none
        }
        return .money(checked(amount, path))
    }

    fileprivate mutating func remittance(_ value: Remittance) {
        add(
            "BPR",
            [
                .text(value.handlingCode), required(value.amount, "BPR02"), .text(value.creditDebit),
                .text(value.method), .optional(value.paymentFormat), "", "", "", "",
                .optional(value.originatingCompanyID), "", "", "", "", "", .date(value.paymentDate),
            ])
        require(value.traceNumber, "TRN02", "The trace number")
        add(
            "TRN",
            ["1", .text(value.traceNumber), .text(value.originatorID), .optional(value.originatorSupplement)])
        reference("EV", value.receiverID)
        moment("405", value.productionDate)
        add(
            "N1",
            ["PR", .text(value.payer.name), .optional(value.payer.idQualifier), .optional(value.payer.id)])
        if value.payer.address == nil { report("x12.missing", "N3", "The payer's address is missing.") }
        if value.payer.technicalContact == nil {
            report("x12.missing", "PER", "The payer's technical contact (PER BL) is missing.")
        }
        address(value.payer.address)
        for item in value.payer.references { reference(item.qualifier, item.value) }
        contact("CX", value.payer.businessContact)
        contact("BL", value.payer.technicalContact)
        payee(value.payee)
        var headerNumber: String?
        for (index, claim) in value.claims.enumerated() {
            let outer = context
            context = "\(outer)claim[\(index + 1)] "
            if claim.headerNumber != headerNumber {
                if !claim.headerNumber.isEmpty { add("LX", [.text(claim.headerNumber)]) }
                headerNumber = claim.headerNumber
            }
            remittanceClaim(claim)
            context = outer
        }
        providerAdjustments(value.providerAdjustments)
    }

    private mutating func payee(_ payee: RemittancePayee) {
        let isNPI = payee.npi != nil
        add("N1", ["PE", .text(payee.name), isNPI ? "XX" : "FI", .optional(payee.npi ?? payee.taxID)])
        address(payee.address)
        if isNPI { reference("TJ", payee.taxID) }
        for item in payee.references { reference(item.qualifier, item.value) }
    }

    private mutating func party(_ entity: String, _ party: RemittanceParty?) {
        guard let party else { return }
        name(entity, party.name, party.idQualifier ?? "", party.id)
    }

    private mutating func remittanceClaim(_ claim: RemittanceClaim) {
        require(claim.claimFilingIndicator, "CLP06", "The claim filing indicator")
        require(claim.payerClaimControlNumber, "CLP07", "The payer's claim number")
        if claim.patient == nil { report("x12.missing", "NM1", "The patient's name is missing.") }
        add(
            "CLP",
            [
                .text(claim.patientControlNumber), .text(claim.status), required(claim.charge, "CLP03"),
                required(claim.paid, "CLP04"), .money(claim.patientResponsibility),
                .optional(claim.claimFilingIndicator), .optional(claim.payerClaimControlNumber),
                .optional(claim.facilityCode), .optional(claim.frequencyCode), "", .optional(claim.drg),
            ])
        adjustments(claim.adjustments)
        party("QC", claim.patient)
        party("IL", claim.subscriber)
        party("74", claim.correctedPatient)
        party("82", claim.rendering)
        party("TT", claim.crossoverCarrier)
        party("PR", claim.priorityPayer)
        medicare(claim)
        for item in claim.references { reference(item.qualifier, item.value) }
        for item in claim.dates { moment(item.qualifier, item.date) }
        contact("CX", claim.contact)
        for item in claim.amounts { amount(item.qualifier, item.amount) }
        for item in claim.quantities { add("QTY", [.text(item.qualifier), .text(item.quantity)]) }
        for line in claim.lines { remittanceLine(line) }
    }

    /// MIA and MOA; remark codes go to the MIA of an inpatient claim and to the MOA of any other.
    private mutating func medicare(_ claim: RemittanceClaim) {
        var codes = claim.remarkCodes[...]
        if codes.count > 5 { report("x12.remark-count", "MOA", "A claim has at most five remark codes.") }
        func fill(_ elements: [String], _ positions: [Int], _ codes: inout ArraySlice<String>) -> [Element] {
            var filled = elements
            for position in positions {
                guard let code = codes.popFirst() else { break }
                while filled.count < position { filled.append("") }
                filled[position - 1] = code
            }
            return filled.map { .text($0) }
        }
        if !claim.inpatient.isEmpty { add("MIA", fill(claim.inpatient, RemarkPositions.inpatient, &codes)) }
        add("MOA", fill(claim.outpatient, RemarkPositions.outpatient, &codes))
    }

    private mutating func remittanceLine(_ line: RemittanceLine) {
        let modifiers = (line.modifiers + ["", "", "", ""]).prefix(4)
        var original: [String] = []
        if let procedure = line.originalProcedure {
            original = [line.procedureQualifier, procedure] + line.originalModifiers.prefix(4)
        }
        add(
            "SVC",
            [
                .components([line.procedureQualifier, line.procedure] + modifiers), required(line.charge, "SVC02"),
                required(line.paid, "SVC03"), .optional(line.revenueCode), .optional(line.units),
                .components(original), .optional(line.originalUnits),
            ])
        for item in line.dates { moment(item.qualifier, item.date) }
        adjustments(line.adjustments)
        reference("6R", line.lineControlNumber)
        for item in line.references { reference(item.qualifier, item.value) }
        amount("B6", line.allowed)
        for item in line.amounts { amount(item.qualifier, item.amount) }
        for item in line.quantities { add("QTY", [.text(item.qualifier), .text(item.quantity)]) }
        for code in line.remarkCodes {
            let isPharmacy = code.hasPrefix("RX:")
            add("LQ", [isPharmacy ? "RX" : "HE", .text(isPharmacy ? String(code.dropFirst(3)) : code)])
        }
    }

    /// PLB segments with up to six adjustments of the same provider and period each, in the order given.
    private mutating func providerAdjustments(_ adjustments: [ProviderAdjustment]) {
        var pending: [Element] = []
        var current: ProviderAdjustment?
        for item in adjustments {
            let isSame = current?.providerID == item.providerID && current?.fiscalPeriodEnd == item.fiscalPeriodEnd
            if !isSame || pending.count >= 12 {
                flush(current, pending)
                current = item
                pending = []
            }
            pending += [
                .components([item.reason, item.reference ?? ""]), .money(checked(item.amount, "PLB")),
            ]
        }
        flush(current, pending)
    }

    private mutating func flush(_ head: ProviderAdjustment?, _ pairs: [Element]) {
        guard let head else { return }
        add("PLB", [.text(head.providerID), .date(head.fiscalPeriodEnd)] + pairs)
    }
}
