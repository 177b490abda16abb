import Primitives

extension SegmentWriter {
    /// Loop 2400 with 2410 to 2440.
    mutating func professionalLine(_ line: ProfessionalClaim.Line, number: Int, diagnosisCount: Int) {
        check(line, diagnosisCount: diagnosisCount)
        self.line(
            line.number, expected: number, modifiers: line.modifiers, description: line.description, in: "SV101")
        service(line)
        if line.other.isEmpty, line.$supplement.isAbsent {
            period("472", line.from, line.to)
            reference("G1", line.priorAuthorization)
            reference("6R", line.lineControlNumber)
            reference("X4", line.cliaNumber)
            amount("T", line.salesTax)
            if !line.$note.isAbsent { note(line.note) }
            if !line.$drug.isAbsent { drug(line.drug, []) }
            provider("82", line.$rendering, specialty: "PE", loop: "2420A", [])
            provider("DK", line.$ordering, loop: "2420E", [])
            provider("DN", line.$referring, loop: "2420F", [])
        } else {
            fullHead(line, line.supplement)
            loops(line, line.supplement)
        }
        adjudications(line.adjudications, line.other)
        if !line.$supplement.isAbsent { for form in line.supplement.forms { self.form(form) } }
        others(line.other, loop: "2440")
    }

    private mutating func check(_ line: ProfessionalClaim.Line, diagnosisCount: Int) {
        require(line.procedure, "SV101-2", "The procedure code")
        let pointers = line.$diagnosisPointers
        var arePointers = (1...4).contains(pointers.count)
        for place in 0..<min(4, pointers.count) {
            arePointers = arePointers && (1...min(12, max(1, diagnosisCount))).contains(pointers[place])
        }
        if !arePointers || diagnosisCount == 0 {
            report(
                "x12.diagnosis-pointer", "SV107",
                "A line points to one to four of the claim's diagnoses by their position.")
        }
    }

    private mutating func service(_ line: ProfessionalClaim.Line) {
        begin("SV1")
        procedure(line.procedureQualifier, line.procedure, line.modifiers, line.description)
        money(line.charge, "SV102")
        text(line.unitBasis)
        decimalText(line.units, "SV104")
        text(line.placeOfService)
        skip()
        beginComponents()
        for place in 0..<min(4, line.$diagnosisPointers.count) { component(number: line.$diagnosisPointers[place]) }
        skip()
        if line.emergency { code("Y") } else { skip() }
        skip()
        if line.earlyScreening { code("Y") } else { skip() }
        if line.familyPlanning { code("Y") } else { skip() }
        if !line.$supplement.isAbsent, line.supplement.isCopayExempt {
            skip(2)
            code("0")
        }
        end()
    }

    private mutating func fullHead(_ line: ProfessionalClaim.Line, _ supplement: ProfessionalClaim.LineSupplement) {
        var others = OtherSegments(line.other, loop: "2400", order: OtherSegments.lineOrder)
        others.write(through: "SV1", into: &self)
        equipment(supplement.equipment)
        others.write(through: "SV5", into: &self)
        attachments(supplement.attachments)
        others.write(through: "PWK", into: &self)
        ambulance(supplement.ambulance)
        others.write(through: "CR1", into: &self)
        if let certification = supplement.certification {
            begin("CR3")
            text(certification.type)
            code("MO")
            decimalText(certification.months, "CR303")
            end()
        }
        others.write(through: "CR3", into: &self)
        conditionIndicators(supplement.conditionIndicators)
        others.write(through: "CRC", into: &self)
        period("472", line.from, line.to)
        dates(supplement.dates)
        others.write(through: "DTP", into: &self)
        quantity("PT", supplement.ambulancePatients)
        quantity("FL", supplement.obstetricUnits)
        others.write(through: "QTY", into: &self)
        for result in supplement.testResults { testResult(result) }
        others.write(through: "MEA", into: &self)
        contract(supplement.contract)
        others.write(through: "CN1", into: &self)
        references(line, supplement)
        others.write(through: "REF", into: &self)
        amount("T", line.salesTax)
        amount("F4", supplement.postage)
        others.write(through: "AMT", into: &self)
        fixedFormat(supplement.fixedFormat)
        others.write(through: "K3", into: &self)
        note(line.note)
        note(supplement.thirdPartyNote.map { ClaimNote(code: "TPO", text: $0) })
        others.write(through: "NTE", into: &self)
        if let service = supplement.purchasedService {
            begin("PS1")
            text(service.providerID)
            money(service.charge, "PS102")
            end()
        }
        others.write(through: "PS1", into: &self)
        repricing(supplement.repricing)
        others.writeRest(into: &self)
    }

    private mutating func references(_ line: ProfessionalClaim.Line, _ supplement: ProfessionalClaim.LineSupplement) {
        reference("9B", supplement.repricedLineNumber)
        reference("9D", supplement.adjustedRepricedLineNumber)
        reference("G1", line.priorAuthorization)
        for number in supplement.furtherAuthorizations { payerReference("G1", number) }
        reference("6R", line.lineControlNumber)
        reference("EW", supplement.mammographyCertification)
        reference("X4", line.cliaNumber)
        reference("F4", supplement.referringCLIANumber)
        reference("BT", supplement.immunizationBatch)
        for number in supplement.referrals { payerReference("9F", number) }
    }

    private mutating func loops(_ line: ProfessionalClaim.Line, _ supplement: ProfessionalClaim.LineSupplement) {
        let other = line.other
        drug(line.drug, other)
        provider("82", line.$rendering, specialty: "PE", loop: "2420A", other)
        provider("QB", supplement.$purchasedServiceProvider, loop: "2420B", other)
        facility(supplement.serviceFacility, loop: "2420C", other)
        provider("DQ", supplement.$supervising, loop: "2420D", other)
        provider("DK", line.$ordering, loop: "2420E", other)
        provider("DN", line.$referring, loop: "2420F", supplement.$primaryCare.isAbsent ? other : [])
        provider("P3", supplement.$primaryCare, loop: "2420F", other)
        location("PW", supplement.pickUp, loop: "2420G", other)
        location("45", supplement.dropOff, loop: "2420H", other)
        others(other, loop: "2420")
    }

    private mutating func dates(_ dates: ProfessionalClaim.LineDates) {
        period("471", dates.prescription)
        period("607", dates.recertification)
        period("463", dates.therapyStart)
        period("461", dates.lastCertification)
        period("304", dates.lastSeen)
        period("738", dates.hemoglobinTest)
        period("739", dates.creatinineTest)
        period("011", dates.shipped)
        period("455", dates.lastXRay)
        period("454", dates.initialTreatment)
    }

    private mutating func equipment(_ equipment: EquipmentService?) {
        guard let equipment else { return }
        begin("SV5")
        beginComponents()
        component(code: "HC")
        component(equipment.procedure)
        code("DA")
        decimalText(equipment.days, "SV503")
        money(equipment.rentalPrice, "SV504")
        money(equipment.purchasePrice, "SV505")
        text(equipment.frequency)
        end()
    }

    private mutating func quantity(_ qualifier: StaticString, _ quantity: String?) {
        guard let quantity else { return }
        begin("QTY")
        code(qualifier)
        decimalText(quantity, "QTY02")
        end()
    }

    private mutating func testResult(_ result: TestResult) {
        begin("MEA")
        text(result.reference)
        text(result.qualifier)
        decimalText(result.value, "MEA03")
        end()
    }

    private mutating func form(_ form: LineForm) {
        begin("LQ")
        text(form.codeList)
        text(form.form)
        end()
        for answer in form.answers {
            begin("FRM")
            text(answer.question)
            text(answer.response)
            text(answer.text)
            date(answer.date)
            decimalText(answer.percent, "FRM05")
            end()
        }
    }
}
