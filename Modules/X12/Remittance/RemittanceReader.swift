import Primitives

/// Reads one 835 set in a single pass.
struct RemittanceReader {
    private let set: TransactionSet
    private(set) var allUnreadable: [UnreadableElement] = []
    /// What can not be read in the part at hand.
    private var unreadable: [UnreadableElement] = []

    init(_ set: TransactionSet) { self.set = set }

    mutating func read() -> Remittance {
        let body = SegmentGroup(set.segments).split(at: ["LX", "CLP", "SVC", "PLB"])
        var remittance = header(body.head)
        var headerNumber = ""
        for group in body.groups {
            guard let first = group.first else { continue }
            switch first.id {
            case "LX": headerNumber = first.text(1) ?? ""
            case "CLP":
                var claim = self.claim(group)
                claim.headerNumber = headerNumber
                remittance.claims.append(claim)
            case "SVC":
                let line = self.line(group)
                guard let last = remittance.claims.indices.last else {
                    unreadable.append(note("SVC", first))
                    remittance.unreadable += takeUnreadable()
                    continue
                }
                remittance.claims[last].lines.append(line)
            default: providerAdjustments(first, into: &remittance)
            }
        }
        return remittance
    }

    private func note(_ element: String, _ segment: Segment) -> UnreadableElement {
        UnreadableElement(element: element, offset: segment.offset)
    }

    private mutating func fail(_ segment: Segment, _ number: Int) {
        unreadable.append(note(segment.name(of: number), segment))
    }

    /// Hands over what could not be read since the last call.
    private mutating func takeUnreadable() -> [UnreadableElement] {
        defer { unreadable = [] }
        // Findings are limited elsewhere too; this bounds the memory of a hostile file.
        if allUnreadable.count < 10_000 { allUnreadable += unreadable }
        return unreadable
    }

    private mutating func money(_ segment: Segment, _ number: Int, isRequired: Bool = true) -> Money? {
        switch segment.money(number) {
        case .value(let amount): return amount
        case .absent where !isRequired: return nil
        default:
            fail(segment, number)
            return nil
        }
    }

    private mutating func date(_ segment: Segment?, _ number: Int) -> CalendarDate? {
        guard let segment else { return nil }
        let value = segment.date(number)
        if case .unreadable = value { fail(segment, number) }
        return value.value
    }

    private mutating func adjustments(_ group: SegmentGroup) -> [Adjustment] {
        var failures: [(Segment, Int)] = []
        let adjustments = group.adjustments { failures.append(($0, $1)) }
        for (segment, number) in failures { fail(segment, number) }
        return adjustments
    }

    private mutating func dates(_ group: SegmentGroup) -> [QualifiedDate] {
        group.all("DTM").compactMap { segment in
            date(segment, 2).map { QualifiedDate(qualifier: segment.text(1) ?? "", date: $0) }
        }
    }

    private mutating func amounts(_ group: SegmentGroup) -> [QualifiedAmount] {
        group.all("AMT").compactMap { segment in
            money(segment, 2).map { QualifiedAmount(qualifier: segment.text(1) ?? "", amount: $0) }
        }
    }

    private func quantities(_ group: SegmentGroup) -> [QualifiedQuantity] {
        group.all("QTY").map { QualifiedQuantity(qualifier: $0.text(1) ?? "", quantity: $0.text(2) ?? "") }
    }

    private func references(_ group: SegmentGroup, except excluded: String? = nil) -> [Reference] {
        group.all("REF").filter { $0[1] != excluded }
            .map { Reference(qualifier: $0.text(1) ?? "", value: $0.text(2) ?? "") }
    }

    private mutating func header(_ group: SegmentGroup) -> Remittance {
        let byName = group.split(at: ["N1"])
        let head = byName.head
        let payment = head.first("BPR")
        let trace = head.first("TRN")
        if payment == nil { unreadable.append(note("BPR", set.header)) }
        let amount = payment.flatMap { money($0, 2) }
        let paymentDate = date(payment, 16)
        let production = date(head.first("DTM", "405"), 2)
        return Remittance(
            handlingCode: payment?.text(1) ?? "", amount: amount, creditDebit: payment?.text(3) ?? "",
            method: payment?.text(4) ?? "", paymentFormat: payment?.text(5), originatingCompanyID: payment?.text(10),
            paymentDate: paymentDate, traceNumber: trace?.text(2) ?? "", originatorID: trace?.text(3) ?? "",
            originatorSupplement: trace?.text(4), productionDate: production, receiverID: head.reference("EV"),
            payer: payer(byName.groups.first { $0.first?[1] == "PR" }),
            payee: payee(byName.groups.first { $0.first?[1] == "PE" }), claims: [], controlNumber: set.controlNumber,
            interchangeSender: set.interchange.senderID, interchangeControlNumber: set.interchange.controlNumber,
            unreadable: takeUnreadable())
    }

    private func payer(_ group: SegmentGroup?) -> RemittancePayer {
        RemittancePayer(
            name: group?.first?.text(2) ?? "", id: group?.first?.text(4), idQualifier: group?.first?.text(3),
            address: group?.address, references: group.map { references($0) } ?? [],
            businessContact: group?.first("PER", "CX").map(SegmentGroup.contact),
            technicalContact: group?.first("PER", "BL").map(SegmentGroup.contact))
    }

    private func payee(_ group: SegmentGroup?) -> RemittancePayee {
        let name = group?.first
        return RemittancePayee(
            name: name?.text(2) ?? "", npi: name?[3] == "XX" ? name?.text(4) : nil,
            taxID: name?[3] == "FI" ? name?.text(4) : group?.reference("TJ"), address: group?.address,
            references: group.map { references($0, except: "TJ") } ?? [])
    }

    private mutating func providerAdjustments(_ segment: Segment, into remittance: inout Remittance) {
        let period = date(segment, 2)
        if segment.count < 4 { fail(segment, 4) }
        for start in stride(from: 3, through: max(3, segment.count), by: 2) {
            if segment[start].isEmpty && segment[start + 1].isEmpty { continue }
            guard let amount = money(segment, start + 1) else { continue }
            remittance.providerAdjustments.append(
                ProviderAdjustment(
                    providerID: segment.text(1) ?? "", fiscalPeriodEnd: period,
                    reason: segment.component(start, 1) ?? "", reference: segment.component(start, 2), amount: amount))
        }
        remittance.unreadable += takeUnreadable()
    }
}

extension RemittanceReader {
    private func party(_ group: SegmentGroup, _ entity: String) -> RemittanceParty? {
        group.first("NM1", entity).map {
            RemittanceParty(name: SegmentGroup.entityName($0), id: $0.text(9), idQualifier: $0.text(8))
        }
    }

    private mutating func claim(_ group: SegmentGroup) -> RemittanceClaim {
        let header = group.first ?? .empty
        let inpatient = group.first("MIA")
        let outpatient = group.first("MOA")
        var claim = RemittanceClaim(
            patientControlNumber: header.text(1) ?? "", status: header.text(2) ?? "", charge: money(header, 3),
            paid: money(header, 4), patientResponsibility: money(header, 5, isRequired: false),
            claimFilingIndicator: header.text(6), payerClaimControlNumber: header.text(7),
            facilityCode: header.text(8), frequencyCode: header.text(9), drg: header.text(11),
            patient: party(group, "QC"), subscriber: party(group, "IL"), correctedPatient: party(group, "74"),
            rendering: party(group, "82"), crossoverCarrier: party(group, "TT"), priorityPayer: party(group, "PR"),
            adjustments: adjustments(group))
        claim.remarkCodes =
            RemarkPositions.inpatient.compactMap { inpatient?.text($0) }
            + RemarkPositions.outpatient.compactMap { outpatient?.text($0) }
        claim.inpatient = RemarkPositions.others(inpatient, RemarkPositions.inpatient)
        claim.outpatient = RemarkPositions.others(outpatient, RemarkPositions.outpatient)
        claim.references = references(group)
        claim.dates = dates(group)
        claim.contact = group.first("PER").map(SegmentGroup.contact)
        claim.amounts = amounts(group)
        claim.quantities = quantities(group)
        claim.offset = header.offset
        claim.unreadable = takeUnreadable()
        return claim
    }

    private mutating func line(_ group: SegmentGroup) -> RemittanceLine {
        let header = group.first ?? .empty
        let amounts = self.amounts(group)
        var line = RemittanceLine(
            procedureQualifier: header.component(1, 1) ?? "", procedure: header.component(1, 2) ?? "",
            modifiers: (3...6).compactMap { header.component(1, $0) }, originalProcedure: header.component(6, 2),
            originalModifiers: (3...6).compactMap { header.component(6, $0) }, charge: money(header, 2),
            paid: money(header, 3), revenueCode: header.text(4), units: header.text(5),
            originalUnits: header.text(7), dates: dates(group), adjustments: adjustments(group),
            lineControlNumber: group.reference("6R"), references: references(group, except: "6R"),
            amounts: amounts.filter { $0.qualifier != "B6" },
            allowed: amounts.first { $0.qualifier == "B6" }?.amount)
        line.quantities = quantities(group)
        line.remarkCodes = group.all("LQ").compactMap { segment in
            segment.text(2).map { segment[1] == "HE" ? $0 : "\(segment[1]):\($0)" }
        }
        line.unreadable = takeUnreadable()
        return line
    }
}

/// Where MIA and MOA hold remark codes.
enum RemarkPositions {
    static let inpatient = [5, 20, 21, 22, 23]
    static let outpatient = [3, 4, 5, 6, 7]

    /// The elements of the segment with the remark codes blanked.
    static func others(_ segment: Segment?, _ positions: [Int]) -> [String] {
        guard let segment, segment.count > 0 else { return [] }
        var elements = (1...segment.count).map { positions.contains($0) ? "" : segment[$0] }
        while elements.last?.isEmpty == true { elements.removeLast() }
        return elements
    }
}
