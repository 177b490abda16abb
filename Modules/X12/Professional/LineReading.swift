import Primitives

/// The lines of a claim.
extension ClaimReader {
    /// Loop 2400 with 2410, 2420 and 2430.
    mutating func line(_ group: SegmentGroup) -> ProfessionalClaim.Line {
        let byAdjudication = group.split(at: ["SVD", "LQ"])
        let byName = byAdjudication.head.split(at: ["NM1"])
        let byDrug = byName.head.split(at: ["LIN"])
        let head = byDrug.head
        let counter = group.first ?? .empty
        let service = head.first("SV1")
        if service == nil { fail("x12.segment-missing", counter, nil, "The line has no SV1 segment.") }
        let period = days(head.first("DTP", "472"))
        if head.first("DTP", "472") == nil {
            fail("x12.segment-missing", counter, nil, "The line has no date of service (DTP 472).")
        }
        let number = counter.number(1).value
        if number == nil { fail("x12.number", counter, 1, "LX01 is not a number.") }
        var line = ProfessionalClaim.Line(
            number: number ?? 0, procedure: service?.component(1, 2) ?? "",
            modifiers: (3...6).compactMap { service?.component(1, $0) }, description: service?.component(1, 7),
            charge: money(service, 2, "The line's charge"), unitBasis: service?.text(3) ?? "",
            units: service?.text(4) ?? "", placeOfService: service?.text(5), diagnosisPointers: pointers(service),
            emergency: service?[9] == "Y", earlyScreening: service?[11] == "Y", familyPlanning: service?[12] == "Y",
            // A blocking finding says that the date is not the file's.
            from: period?.from ?? CalendarDate(dayNumber: 0), to: period?.to)
        line.priorAuthorization = head.reference("G1")
        line.lineControlNumber = head.reference("6R")
        line.cliaNumber = head.reference("X4")
        line.salesTax = optionalMoney(head.first("AMT", "T"), 2)
        line.note = ClaimReader.note(head)
        line.drug = byDrug.groups.first.map(ClaimReader.drug)
        line.rendering = provider(byName.groups, "82")
        line.ordering = provider(byName.groups, "DK")
        line.referring = provider(byName.groups, "DN")
        line.adjudications = byAdjudication.groups.filter { $0.first?.id == "SVD" }.map { adjudication($0) }
        return line
    }

    private mutating func pointers(_ service: Segment?) -> [Int] {
        guard let service else { return [] }
        return service.components(7).compactMap { text in
            guard text.utf8.count <= 2, let pointer = Int(text), pointer > 0 else {
                if !text.isEmpty { fail("x12.diagnosis-pointer", service, 7, "SV107 is not a diagnosis position.") }
                return nil
            }
            return pointer
        }
    }

    private static func drug(_ group: SegmentGroup) -> ProfessionalClaim.Drug {
        let quantity = group.first("CTP")
        return ProfessionalClaim.Drug(
            ndc: group.first?.text(3) ?? "", quantity: quantity?.text(4) ?? "",
            unit: quantity?.component(5, 1) ?? "", prescriptionNumber: group.reference("XZ"))
    }

    private mutating func adjudication(_ group: SegmentGroup) -> ProfessionalClaim.LineAdjudication {
        let header = group.first ?? .empty
        return ProfessionalClaim.LineAdjudication(
            payerID: header.text(1) ?? "", paid: money(header, 2, "The other payer's payment"),
            procedure: header.component(3, 2) ?? "", modifiers: (3...6).compactMap { header.component(3, $0) },
            units: header.text(5) ?? "", bundledInto: header.number(6).value, adjustments: adjustments(group),
            date: days(group.first("DTP", "573"))?.from, remainingLiability: optionalMoney(group.first("AMT", "EAF"), 2)
        )
    }
}
