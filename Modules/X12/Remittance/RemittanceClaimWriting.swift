import Primitives

/// Loops 2100 and 2110.
extension SegmentWriter {
    mutating func remittanceClaim(_ claim: borrowing RemittanceClaim) {
        require(claim.claimFilingIndicator, "CLP06", "The claim filing indicator")
        require(claim.payerClaimControlNumber, "CLP07", "The payer's claim number")
        let more = claim.rare.isEmpty ? nil : claim.supplement
        let patient = claim.patient
        if patient == nil { report("x12.missing", "NM1", "The patient's name is missing.") }
        begin("CLP")
        text(claim.patientControlNumber)
        text(claim.status)
        required(claim.charge, "CLP03")
        required(claim.paid, "CLP04")
        money(claim.patientResponsibility, "CLP05")
        text(claim.claimFilingIndicator)
        text(claim.payerClaimControlNumber)
        text(claim.facilityCode)
        text(claim.frequencyCode)
        if let more {
            text(more.patientStatus)
            text(more.drg)
            text(more.drgWeight)
            text(more.dischargeFraction)
            text(more.isExceptionCode)
        }
        end()
        adjustments(claim.adjustments)
        party("QC", patient)
        party("IL", claim.subscriber)
        party("74", more?.correctedPatient)
        party("82", claim.rendering)
        if let more {
            party("TT", more.crossoverCarrier)
            party("PR", more.priorityPayer)
            party("GB", more.otherSubscriber)
            medicare(more)
        }
        for item in claim.references { reference(item.qualifier, item.value) }
        claim.compactDates.forEach { moment($0, $1) }
        if let more { for item in more.contacts { contact(item) } }
        for item in claim.amounts { amount(item.qualifier, item.amount) }
        if let more {
            for item in more.quantities { quantity(item) }
            kept(more.otherSegments)
        }
        let lines = claim.lines.span
        for index in lines.indices {
            lineNumber = index + 1
            remittanceLine(lines[index])
        }
        lineNumber = 0
    }

    private mutating func party(_ entity: String, _ party: RemittanceParty?) {
        guard let party else { return }
        name(entity, party.name, party.idQualifier ?? "", party.id)
    }

    private mutating func quantity(_ item: QualifiedQuantity) {
        begin("QTY")
        text(item.qualifier)
        text(item.quantity)
        end()
    }

    /// MIA and MOA with the remark codes where they were, or else where a writer puts them.
    private mutating func medicare(_ claim: RemittanceClaimSupplement) {
        if claim.remarkCodes.isEmpty && claim.inpatient.isEmpty && claim.outpatient.isEmpty { return }
        let codes = claim.remarkCodes
        var places = claim.remarkPlaces
        if places.count != codes.count {
            places = RemarkPositions.usual(isInpatient: !claim.inpatient.isEmpty)
            if codes.count > places.count || codes.count > 5 && claim.inpatient.isEmpty {
                report("x12.remark-count", "MOA", "A claim has at most five remark codes.")
            }
        }
        var inpatient = claim.inpatient
        var outpatient = claim.outpatient
        for (place, code) in zip(places, codes) {
            guard let position = Int(place.suffix(2)), (1...24).contains(position) else { continue }
            if place.hasPrefix("MIA") {
                SegmentWriter.put(code, at: position, into: &inpatient)
            } else {
                SegmentWriter.put(code, at: position, into: &outpatient)
            }
        }
        begin("MIA")
        for element in inpatient { text(element) }
        end()
        begin("MOA")
        for element in outpatient { text(element) }
        end()
    }

    private static func put(_ code: String, at position: Int, into elements: inout [String]) {
        while elements.count < position { elements.append("") }
        elements[position - 1] = code
    }

    private mutating func remittanceLine(_ line: borrowing RemittanceLine) {
        let more = line.rare.isEmpty ? nil : line.supplement
        let qualifier = line.procedureQualifier
        begin("SVC")
        procedure(qualifier, line.procedure, line.modifiers, more?.procedureDescription, "SVC01")
        required(line.charge, "SVC02")
        required(line.paid, "SVC03")
        text(line.revenueCode)
        text(line.units)
        if let more {
            if more.originalProcedure != nil || more.originalQualifier != nil {
                procedure(
                    more.originalQualifier ?? qualifier, more.originalProcedure ?? "", more.originalModifiers,
                    more.originalDescription, "SVC06")
            } else {
                skip()
            }
            text(more.originalUnits)
        }
        end()
        line.compactDates.forEach { moment($0, $1) }
        adjustments(line.adjustments)
        reference("6R", line.lineControlNumber)
        for item in line.references { reference(item.qualifier, item.value) }
        amount("B6", line.allowed)
        if let more {
            for item in more.amounts { amount(item.qualifier, item.amount) }
            for item in more.quantities { quantity(item) }
        }
        for code in line.remarkCodes { remark(code) }
        if let more { kept(more.otherSegments) }
    }

    /// LQ; a code of another list than the usual one has the list's code before it.
    private mutating func remark(_ remark: String) {
        let parts = remark.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        begin("LQ")
        if parts.count == 2 {
            text(String(parts[0]))
            text(String(parts[1]))
        } else {
            code("HE")
            text(remark)
        }
        end()
    }

    /// The composite of SVC01 and SVC06.
    private mutating func procedure(
        _ qualifier: String, _ code: String, _ modifiers: [String], _ description: String?, _ path: String
    ) {
        if modifiers.count > 4 { report("x12.modifier-count", path, "A procedure has at most four modifiers.") }
        beginComponents()
        component(qualifier)
        component(code)
        for modifier in modifiers.prefix(4) { component(modifier) }
        if let description {
            skipComponents(4 - min(4, modifiers.count))
            component(description)
        }
    }
}
