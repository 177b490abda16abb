import Primitives

// Segments of loops 2300 and 2400 that the kinds of claim share.
extension SegmentWriter {
    mutating func attachments(_ attachments: [ClaimAttachment]) {
        guard !attachments.isEmpty else { return }
        if attachments.count > 10 { report("x12.segment-count", "PWK", "There are at most ten attachments.") }
        for attachment in attachments {
            limit(attachment.controlNumber, 50, "PWK06")
            begin("PWK")
            text(attachment.reportType)
            text(attachment.transmission)
            skip(2)
            if let control = attachment.controlNumber {
                code("AC")
                text(control)
            }
            end()
        }
    }

    mutating func contract(_ contract: ContractInformation?) {
        guard let contract else { return }
        begin("CN1")
        text(contract.type)
        money(contract.amount, "CN102")
        decimalText(contract.percent, "CN103")
        text(contract.code)
        decimalText(contract.discountPercent, "CN105")
        text(contract.version)
        end()
    }

    mutating func repricing(_ repricing: Repricing?) {
        guard let repricing else { return }
        begin("HCP")
        text(repricing.methodology)
        money(repricing.allowed, "HCP02")
        money(repricing.savings, "HCP03")
        text(repricing.organizationID)
        decimalText(repricing.rate, "HCP05")
        text(repricing.groupCode)
        money(repricing.groupAmount, "HCP07")
        text(repricing.revenueCode)
        text(repricing.procedureQualifier)
        text(repricing.procedure)
        text(repricing.unitBasis)
        decimalText(repricing.units, "HCP12")
        text(repricing.rejectReason)
        text(repricing.compliance)
        text(repricing.exception)
        end()
    }

    mutating func fixedFormat(_ texts: [String]) {
        guard !texts.isEmpty else { return }
        if texts.count > 10 { report("x12.segment-count", "K3", "There are at most ten K3 segments.") }
        for value in texts {
            limit(value, 80, "K301")
            begin("K3")
            text(value)
            end()
        }
    }

    mutating func conditionIndicators(_ indicators: [ConditionIndicator]) {
        for indicator in indicators {
            if indicator.codes.count > 5 { report("x12.element-count", "CRC", "CRC holds five condition codes.") }
            begin("CRC")
            text(indicator.category)
            code(indicator.applies ? "Y" : "N")
            for condition in indicator.codes.prefix(5) { text(condition) }
            end()
        }
    }

    mutating func note(_ note: ClaimNote?) {
        guard let note else { return }
        limit(note.text, 80, "NTE02")
        begin("NTE")
        text(note.code)
        text(note.text)
        end()
    }

    mutating func ambulance(_ transport: AmbulanceTransport?) {
        guard let transport else { return }
        begin("CR1")
        if let weight = transport.patientWeight {
            code("LB")
            decimalText(weight, "CR102")
        } else {
            skip(2)
        }
        skip()
        text(transport.reason)
        code("DH")
        decimalText(transport.distance, "CR106")
        skip(2)
        text(transport.roundTripPurpose)
        text(transport.stretcherPurpose)
        end()
    }

    mutating func payerReference(_ qualifier: StaticString, _ number: PayerReference) {
        limit(number.value, 50, "REF02")
        begin("REF")
        code(qualifier)
        text(number.value)
        if let payer = number.payerID {
            skip()
            beginComponents()
            component(code: "2U")
            component(payer)
        }
        end()
    }

    // MARK: Loops 2410 and 2430

    mutating func drug(_ drug: ProfessionalClaim.Drug?, _ other: [KeptSegment]) {
        guard let drug else { return }
        begin("LIN")
        skip()
        text(drug.qualifier)
        text(drug.ndc)
        end()
        begin("CTP")
        skip(3)
        decimalText(drug.quantity, "CTP04")
        beginComponents()
        component(drug.unit)
        end()
        reference("XZ", drug.prescriptionNumber)
        reference("VY", drug.linkNumber)
        others(other, loop: "2410")
    }

    mutating func adjudications(_ adjudications: [ProfessionalClaim.LineAdjudication], _ other: [KeptSegment]) {
        if adjudications.count > 15 {
            report("x12.loop-limit", "2430", "A line has at most fifteen SVD segments.")
        }
        for item in adjudications { adjudication(item) }
        others(other, loop: "2430")
    }

    private mutating func adjudication(_ item: ProfessionalClaim.LineAdjudication) {
        begin("SVD")
        text(item.payerID)
        money(item.paid, "SVD02")
        if item.procedure.isEmpty, item.procedureQualifier == nil {
            skip()
        } else {
            procedure(item.procedureQualifier ?? "HC", item.procedure, item.modifiers, item.description)
        }
        text(item.revenueCode)
        decimalText(item.units, "SVD05")
        number(item.bundledInto)
        end()
        adjustments(item.adjustments)
        if item.date == nil { report("x12.missing", "DTP", "The date of the other payer's decision is missing.") }
        period("573", item.date)
        amount("EAF", item.remainingLiability)
    }

    /// A composite of a qualifier, a procedure, up to four modifiers and a description.
    mutating func procedure(
        _ qualifier: String, _ procedure: String, _ modifiers: [String], _ description: String?
    ) {
        beginComponents()
        component(qualifier)
        component(procedure)
        for modifier in modifiers.prefix(4) { component(modifier) }
        skipComponents(max(0, 4 - modifiers.count))
        component(description)
    }
}
