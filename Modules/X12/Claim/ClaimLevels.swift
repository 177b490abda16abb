import Primitives

/// The HL levels above the claims of a set: billing provider (20), subscriber (22), patient (23).
///
/// Levels are a flat list with parent numbers; nothing here recurses, so no depth of nesting can do harm. What a level
/// says is decoded once and shared by its claims.
package struct ClaimLevels {
    private enum Level { case none, billing, subscriber, patient, unknown }
    /// Where in a level the next segment stands: before its first NM1, in a loop with fields, or in one without.
    private enum Section { case head, party, unnamed }

    private var level = Level.none
    private var numbers = LevelNumbers()
    private var billingNumber: String?
    private var subscriberNumber: String?
    private var party = PartyDraft()
    private var section = Section.head
    private var hasBillingName = false
    private var billingDraft = ProfessionalClaim.BillingProvider.absent
    private var subscriberDraft = ProfessionalClaim.Subscriber.absent
    private var payerDraft = ProfessionalClaim.Payer.absent
    private var condition: ProfessionalClaim.PatientCondition?
    private var hasCondition = false
    private var other: [KeptSegment] = []
    private var faults = ClaimFaults()
    /// True until the level's values are made of what came in.
    private var isOpen = false

    private(set) var billing: Shared<ProfessionalClaim.BillingProvider>?
    private(set) var subscriber: Shared<ProfessionalClaim.Subscriber>?
    private(set) var payer: Shared<ProfessionalClaim.Payer>?
    private(set) var patient: Rare<ProfessionalClaim.PatientDemographics>?
    private(set) var coverage = CoverageDraft.absent
    private var hasCoverage = false
    private(set) var hasSubscriberLevel = false
    /// PAT01.
    private var patientRelationship = ""
    private var subscriberFindings: [Finding] = []
    private var patientFindings: [Finding] = []

    /// What could not be read of the levels that stand above a claim.
    var findings: [Finding] { subscriberFindings + patientFindings }
    var hasFindings: Bool { !subscriberFindings.isEmpty || !patientFindings.isEmpty }

    /// SBR02 for a subscriber; PAT01 below a patient level.
    var relationship: String { level == .patient ? patientRelationship : coverage.relationship }

    /// Begins a level at its HL; `report` takes what is wrong with the numbers.
    mutating func begin(_ segment: borrowing SegmentView, _ report: (Finding) -> Void) {
        close()
        if !numbers.insert(segment) {
            report(
                Finding(
                    "x12.hl-duplicate", .error, at: segment.location(1), "HL01 repeats the number of another level."))
        }
        isOpen = true
        switch segment.code(3) {
        case "20":
            level = .billing
            billingNumber = segment[1]
            subscriberNumber = nil
            billing = nil
            billingDraft = .absent
            hasBillingName = false
            resetSubscriber()
            hasSubscriberLevel = false
        case "22":
            level = .subscriber
            checkParent(segment, billingNumber, report)
            subscriberNumber = segment[1]
            resetSubscriber()
            hasSubscriberLevel = true
        case "23":
            level = .patient
            checkParent(segment, subscriberNumber, report)
            resetPatient()
        default:
            level = .unknown
            report(
                Finding(
                    "x12.hl-level", .error, at: segment.location(3), "HL03 names a level that a claim does not have."))
        }
    }

    private func checkParent(_ segment: borrowing SegmentView, _ expected: String?, _ report: (Finding) -> Void) {
        guard expected == nil || segment[2] != expected else { return }
        report(
            Finding(
                "x12.hl-parent", .error, at: segment.location(2),
                "HL02 does not name the level that stands above this one."))
    }

    private mutating func resetSubscriber() {
        subscriber = nil
        payer = nil
        hasCoverage = false
        coverage = .absent
        subscriberFindings = []
        resetPatient()
    }

    private mutating func resetPatient() {
        patient = nil
        patientRelationship = ""
        patientFindings = []
    }

    /// Takes a segment between an HL and the first CLM.
    mutating func take(_ segment: borrowing SegmentView) {
        guard level != .none, level != .unknown else { return }
        switch segment.id {
        case "NM1":
            closeParty()
            beginParty(segment)
        case "SBR" where level == .subscriber && !hasCoverage:
            hasCoverage = true
            coverage = CoverageDraft(segment)
        case "PRV" where level == .billing && section == .head:
            guard billingDraft.taxonomy == nil, segment.code(1) == "BI", let code = segment.text(3) else {
                return keep(segment)
            }
            billingDraft.taxonomy = code
        case "CUR" where level == .billing && section == .head:
            guard billingDraft.currency == nil, segment.count <= 2, let code = segment.text(2) else {
                return keep(segment)
            }
            billingDraft.currency = code
        case "PAT" where section == .head: takeCondition(segment)
        default:
            if section != .party || !party.take(segment, &faults) { keep(segment) }
        }
    }

    private mutating func takeCondition(_ segment: borrowing SegmentView) {
        if level == .patient, patientRelationship.isEmpty { patientRelationship = segment.text(1) ?? "" }
        let death = faults.optionalDate(segment, 6)
        let weight = segment.text(8)
        let isPregnant = segment.code(9) == "Y"
        if death != nil || weight != nil || isPregnant {
            hasCondition = true
            condition = ProfessionalClaim.PatientCondition(deathDate: death, weight: weight, isPregnant: isPregnant)
        }
    }

    private mutating func keep(_ segment: borrowing SegmentView) {
        let head: StaticString =
            switch level {
            case .billing: section == .unnamed ? "2010A" : "2000A"
            case .subscriber: section == .unnamed ? "2010B" : "2000B"
            default: section == .unnamed ? "2010C" : "2000C"
            }
        other.append(KeptSegment(segment, loop: (section == .party ? party.loop : head).description))
    }

    private mutating func beginParty(_ segment: borrowing SegmentView) {
        section = .party
        switch (level, segment.code(1)) {
        case (.billing, "85") where !hasBillingName:
            hasBillingName = true
            party.begin(segment, PartyLoop("2010AA", [.address, .references, .contact, .secondContact]))
        case (.billing, "87") where billingDraft.payToAddress == nil:
            party.begin(segment, PartyLoop("2010AB", .address))
        case (.billing, "PE") where billingDraft.payToPlan == nil:
            party.begin(segment, PartyLoop("2010AC", [.address, .references]))
        case (.subscriber, "IL") where subscriber == nil:
            party.begin(segment, PartyLoop("2010BA", [.address, .birth, .references, .contact]))
        case (.subscriber, "PR") where payer == nil:
            party.begin(segment, PartyLoop("2010BB", [.address, .references]))
        case (.patient, "QC") where patient == nil:
            party.begin(segment, PartyLoop("2010CA", [.address, .birth, .references, .contact]))
        default:
            section = .unnamed
            keep(segment)
        }
    }

    private mutating func closeParty() {
        guard section == .party else { return }
        section = .head
        switch party.entity {
        case "85":
            party.fill(&billingDraft)
            party.unnamed(into: &other)
        case "87":
            billingDraft.payToAddress = party.postalAddress
            billingDraft.payToCountry = party.country
        case "PE":
            billingDraft.payToPlan = party.payToPlan()
            party.unnamed(into: &other)
        case "IL": closeSubscriber()
        case "PR": closePayer()
        default: patient = Rare(patientValue())
        }
    }

    private mutating func closeSubscriber() {
        party.fill(&subscriberDraft)
        party.unnamed(into: &other)
        if hasCondition { subscriberDraft.condition = condition }
        swap(&subscriberDraft.other, &other)
        subscriber = Shared(wrappedValue: subscriberDraft)
        if hasCondition { subscriberDraft.condition = nil }
        if !subscriberDraft.other.isEmpty { subscriberDraft.other = [] }
    }

    private mutating func closePayer() {
        party.fill(&payerDraft)
        payerDraft.billingProviderNumber = party.takeReference("G2")
        payerDraft.billingProviderLocation = party.takeReference("LU")
        party.unnamed(into: &other)
        swap(&payerDraft.other, &other)
        payer = Shared(wrappedValue: payerDraft)
        if !payerDraft.other.isEmpty { payerDraft.other = [] }
    }

    private mutating func patientValue() -> ProfessionalClaim.PatientDemographics {
        var value = party.patient()
        party.unnamed(into: &other)
        value.condition = condition
        swap(&value.other, &other)
        return value
    }

    /// Makes the level's values of what came in, before its first claim or the next level.
    mutating func close() {
        guard isOpen else { return }
        isOpen = false
        closeParty()
        section = .head
        if level == .billing {
            swap(&billingDraft.other, &other)
            billing = Shared(wrappedValue: billingDraft)
        }
        if !other.isEmpty { placeRest() }
        if hasCondition {
            hasCondition = false
            condition = nil
        }
        if !faults.findings.isEmpty {
            if level == .patient { patientFindings = faults.findings } else { subscriberFindings = faults.findings }
            faults = ClaimFaults()
        }
    }

    /// Segments behind the level's last named loop go to the value that was made last.
    private mutating func placeRest() {
        if level == .patient, var value = patient?.wrappedValue {
            value.other += other
            patient = Rare(wrappedValue: value)
        } else if var value = payer?.wrappedValue {
            value.other += other
            payer = Shared(wrappedValue: consume value)
        } else if var value = subscriber?.wrappedValue {
            value.other += other
            subscriber = Shared(wrappedValue: consume value)
        }
        other = []
    }
}
