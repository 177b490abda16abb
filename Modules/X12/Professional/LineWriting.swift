import Primitives

extension SegmentWriter {
    /// Loop 2400 with 2410, 2420 and 2430.
    mutating func line(_ line: ProfessionalClaim.Line, number: Int, diagnosisCount: Int) {
        let outer = context
        context = "\(outer)line[\(number)] "
        defer { context = outer }
        if line.number != number {
            report("x12.line-number", "LX01", "The lines of a claim are numbered from 1 without a gap.")
        }
        add("LX", [.number(line.number)])
        require(line.procedure, "SV101-2", "The procedure code")
        if line.modifiers.count > 4 { report("x12.modifier-count", "SV101", "A line has at most four modifiers.") }
        let pointers = line.diagnosisPointers
        let arePointers = (1...4).contains(pointers.count) && pointers.allSatisfy { (1...12).contains($0) }
        if !arePointers || pointers.contains(where: { $0 > diagnosisCount }) {
            report(
                "x12.diagnosis-pointer", "SV107",
                "A line points to one to four of the claim's diagnoses by their position.")
        }
        let modifiers = (line.modifiers + ["", "", "", ""]).prefix(4)
        limit(line.description, 80, "SV101-7")
        add(
            "SV1",
            [
                .components(["HC", line.procedure] + modifiers + [line.description ?? ""]),
                .money(checked(line.charge, "SV102")), .text(line.unitBasis), decimal(line.units, "SV104"),
                .optional(line.placeOfService), "", .components(pointers.prefix(4).map { String($0) }), "",
                line.emergency ? "Y" : "", "", line.earlyScreening ? "Y" : "", line.familyPlanning ? "Y" : "",
            ])
        period("472", line.from, line.to)
        reference("G1", line.priorAuthorization)
        reference("6R", line.lineControlNumber)
        reference("X4", line.cliaNumber)
        amount("T", line.salesTax)
        note(line.note)
        drug(line.drug)
        provider("82", line.rendering)
        provider("DK", line.ordering)
        provider("DN", line.referring)
        if line.adjudications.count > 15 {
            report("x12.loop-limit", "2430", "A line has at most fifteen SVD segments.")
        }
        for adjudication in line.adjudications { self.adjudication(adjudication) }
    }

    private mutating func drug(_ drug: ProfessionalClaim.Drug?) {
        guard let drug else { return }
        add("LIN", ["", "N4", .text(drug.ndc)])
        add("CTP", ["", "", "", decimal(drug.quantity, "CTP04"), .text(drug.unit)])
        reference("XZ", drug.prescriptionNumber)
    }

    private mutating func adjudication(_ item: ProfessionalClaim.LineAdjudication) {
        let modifiers = (item.modifiers + ["", "", "", ""]).prefix(4)
        add(
            "SVD",
            [
                .text(item.payerID), .money(checked(item.paid, "SVD02")),
                .components(["HC", item.procedure] + modifiers), "", decimal(item.units, "SVD05"),
                .optional(item.bundledInto.map { String($0) }),
            ])
        adjustments(item.adjustments)
        if item.date == nil { report("x12.missing", "DTP", "The date of the other payer's decision is missing.") }
        period("573", item.date)
        amount("EAF", item.remainingLiability)
    }
}
