import Primitives

/// Reads one CLM with its loops into a claim and collects what can not be read.
struct ClaimReader {
    private(set) var findings = FindingList(limit: 100)
    private let header: Segment

    init(_ header: Segment) { self.header = header }

    mutating func fail(_ id: String, _ segment: Segment, _ element: Int?, _ message: String) {
        findings.add(id, .error, segment.location(element), message)
    }

    /// The amount, or zero after a blocking finding.
    mutating func money(_ segment: Segment?, _ number: Int, _ absent: String) -> Money {
        let place = segment ?? header
        switch segment?.money(number) ?? .absent {
        case .value(let amount): return amount
        case .absent: fail("x12.amount-missing", place, number, "\(absent) is missing.")
        case .unreadable: fail("x12.amount", place, number, "\(place.name(of: number)) is not an amount.")
        }
        return .zero
    }

    /// An amount that need not be there.
    mutating func optionalMoney(_ segment: Segment?, _ number: Int) -> Money? {
        guard let segment else { return nil }
        let value = segment.money(number)
        if case .unreadable = value {
            fail("x12.amount", segment, number, "\(segment.name(of: number)) is not an amount.")
        }
        return value.value
    }

    /// The one day of a DTP, or the first day of its range.
    mutating func days(_ segment: Segment?) -> (from: CalendarDate, to: CalendarDate?)? {
        guard let segment else { return nil }
        let text = segment[3]
        if segment[2] == "RD8" {
            let ends = text.split(separator: "-", omittingEmptySubsequences: false)
            if ends.count == 2, let from = CalendarDate(compact: ends[0]), let to = CalendarDate(compact: ends[1]),
                from <= to
            {
                return (from, to == from ? nil : to)
            }
        } else if let date = CalendarDate(compact: text) {
            return (date, nil)
        }
        fail("x12.date", segment, 3, "\(segment.name(of: 3)) is not a date or a range of dates.")
        return nil
    }

    mutating func adjustments(_ group: SegmentGroup) -> [Adjustment] {
        var failures: [(Segment, Int)] = []
        let adjustments = group.adjustments { failures.append(($0, $1)) }
        for (segment, element) in failures {
            fail("x12.adjustment", segment, element, "\(segment.name(of: element)) can not be read.")
        }
        return adjustments
    }

    mutating func claim(
        _ group: SegmentGroup, billing: ProfessionalClaim.BillingProvider, subscriber level: SegmentGroup,
        patient: SegmentGroup?
    ) -> ProfessionalClaim {
        let byLine = group.split(at: ["LX"])
        let byPayer = byLine.head.split(at: ["SBR"])
        let parts = byPayer.head.split(at: ["NM1"])
        let head = parts.head
        let coverage = level.first("SBR")
        let names = level.split(at: ["NM1"]).groups
        let patientName = patient?.split(at: ["NM1"]).groups.first { $0.first?[1] == "QC" }
        let payerName = names.first { $0.first?[1] == "PR" }
        var payer = ClaimReader.payer(payerName)
        payer.billingProviderNumber = payerName?.reference("G2")
        let subscriber = self.subscriber(names.first { $0.first?[1] == "IL" })
        var claim = ProfessionalClaim(
            billingProvider: billing, payer: payer,
            responsibility: coverage?.text(1) ?? "", claimFilingIndicator: coverage?.text(9),
            groupNumber: coverage?.text(3), groupName: coverage?.text(4), insuranceTypeCode: coverage?.text(5),
            subscriber: subscriber, patientRelationship: relationship(coverage, patient),
            patient: patientName.map { demographics($0) }, patientControlNumber: header.text(1) ?? "",
            totalCharge: money(header, 2, "The claim's total charge"), placeOfService: header.component(5, 1) ?? "",
            diagnoses: diagnoses(head), lines: [])
        fill(&claim, head)
        claim.referring = provider(parts.groups, "DN")
        claim.rendering = provider(parts.groups, "82")
        claim.supervising = provider(parts.groups, "DQ")
        claim.serviceFacility = parts.groups.first { $0.first?[1] == "77" }.map(ClaimReader.facility)
        claim.otherSubscribers = byPayer.groups.map { otherSubscriber($0) }
        claim.lines = byLine.groups.map { line($0) }
        if claim.patientControlNumber.isEmpty {
            fail("x12.element-missing", header, 1, "The patient control number is missing.")
        }
        return claim
    }

    /// SBR02 for a subscriber; PAT01 below a patient level.
    private mutating func relationship(_ coverage: Segment?, _ patient: SegmentGroup?) -> String {
        guard let patient else { return coverage?.text(2) ?? "" }
        return patient.first("PAT")?.text(1) ?? ""
    }

    /// The CLM's other elements and the segments up to the first name.
    private mutating func fill(_ claim: inout ProfessionalClaim, _ head: SegmentGroup) {
        claim.frequencyCode = header.component(5, 3) ?? ""
        claim.signatureOnFile = header[6] == "Y"
        claim.assignment = header.text(7) ?? ""
        claim.benefitsAssigned = header.text(8) ?? ""
        claim.releaseOfInformation = header.text(9) ?? ""
        claim.patientSignatureSource = header.text(10)
        claim.relatedCauses = (1...3).compactMap { header.component(11, $0) }
        claim.accidentState = header.component(11, 4)
        claim.accidentCountry = header.component(11, 5)
        claim.specialProgram = header.text(12)
        claim.delayReason = header.text(20)
        claim.dates = dates(head)
        claim.patientAmountPaid = optionalMoney(head.first("AMT", "F5"), 2)
        claim.mammographyCertification = head.reference("EW")
        claim.referralNumber = head.reference("9F")
        claim.priorAuthorization = head.reference("G1")
        claim.payerClaimControlNumber = head.reference("F8")
        claim.cliaNumber = head.reference("X4")
        claim.clearinghouseClaimNumber = head.reference("D9")
        claim.medicalRecordNumber = head.reference("EA")
        claim.note = ClaimReader.note(head)
    }

    private mutating func dates(_ head: SegmentGroup) -> ClaimDates {
        var dates = ClaimDates(
            onset: days(head.first("DTP", "431"))?.from, initialTreatment: days(head.first("DTP", "454"))?.from,
            lastSeen: days(head.first("DTP", "304"))?.from, acuteManifestation: days(head.first("DTP", "453"))?.from,
            accident: days(head.first("DTP", "439"))?.from, lastMenstrualPeriod: days(head.first("DTP", "484"))?.from,
            lastXRay: days(head.first("DTP", "455"))?.from, disabilityStart: days(head.first("DTP", "360"))?.from,
            disabilityEnd: days(head.first("DTP", "361"))?.from, lastWorked: days(head.first("DTP", "297"))?.from,
            returnToWork: days(head.first("DTP", "296"))?.from, admission: days(head.first("DTP", "435"))?.from,
            discharge: days(head.first("DTP", "096"))?.from, assumedCare: days(head.first("DTP", "090"))?.from,
            relinquishedCare: days(head.first("DTP", "091"))?.from)
        if let disability = days(head.first("DTP", "314")) {
            dates.disabilityStart = disability.from
            dates.disabilityEnd = disability.to ?? disability.from
        }
        return dates
    }

    private mutating func diagnoses(_ head: SegmentGroup) -> [String] {
        let kinds: Set<String> = ["ABK", "ABF", "BK", "BF"]
        let codes = head.all("HI").flatMap { segment in
            (1...max(1, min(segment.count, 12))).compactMap { position -> String? in
                guard let kind = segment.component(position, 1), kinds.contains(kind) else { return nil }
                return segment.component(position, 2)
            }
        }
        if codes.isEmpty { fail("x12.segment-missing", header, nil, "The claim has no diagnosis (HI).") }
        return codes
    }
}
