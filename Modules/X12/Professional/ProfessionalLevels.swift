import Primitives

/// Walks the HL levels of a set: billing provider (20), subscriber (22), patient (23), with the claims under each.
///
/// Levels are a flat list with parent numbers; nothing here recurses, so no depth of nesting can do harm.
struct ProfessionalLevels {
    /// The ordinal of the ST segment.
    let start: Int
    private(set) var claims: [ReadClaim] = []
    private var billing: ProfessionalClaim.BillingProvider?
    private var subscriberLevel: SegmentGroup?
    private var seen: Set<String> = []
    private var billingID: String?
    private var subscriberID: String?

    init(start: Int) { self.start = start }

    mutating func read(_ level: SegmentGroup, into findings: inout FindingList) {
        guard let header = level.first else { return }
        if !seen.insert(header[1]).inserted {
            findings.add("x12.hl-duplicate", .error, header.location(1), "HL01 repeats the number of another level.")
        }
        let parts = level.split(at: ["CLM"])
        switch header[3] {
        case "20":
            billing = ProfessionalLevels.billingProvider(parts.head)
            billingID = header[1]
            subscriberLevel = nil
            subscriberID = nil
        case "22":
            checkParent(header, billingID, into: &findings)
            subscriberLevel = parts.head
            subscriberID = header[1]
        case "23":
            checkParent(header, subscriberID, into: &findings)
        default:
            findings.add("x12.hl-level", .error, header.location(3), "HL03 names a level that a claim does not have.")
        }
        let patient = header[3] == "23" ? parts.head : nil
        for claim in parts.groups { add(claim, patient: patient) }
    }

    private func checkParent(_ header: Segment, _ expected: String?, into findings: inout FindingList) {
        guard header[2] != expected || expected == nil else { return }
        findings.add(
            "x12.hl-parent", .error, header.location(2), "HL02 does not name the level that stands above this one.")
    }

    private mutating func add(_ group: SegmentGroup, patient: SegmentGroup?) {
        guard let header = group.first else { return }
        var reader = ClaimReader(header)
        if billing == nil {
            reader.fail("x12.loop-missing", header, nil, "The claim has no billing provider (loop 2000A).")
        }
        if subscriberLevel == nil {
            reader.fail("x12.loop-missing", header, nil, "The claim has no subscriber (loop 2000B).")
        }
        let claim = reader.claim(
            group, billing: billing ?? ProfessionalLevels.billingProvider(SegmentGroup([])),
            subscriber: subscriberLevel ?? SegmentGroup([]), patient: patient)
        claims.append(
            ReadClaim(
                claim: claim, findings: reader.findings.findings, offset: header.offset,
                position: header.ordinal - start + 1))
    }

    static func billingProvider(_ level: SegmentGroup) -> ProfessionalClaim.BillingProvider {
        let parts = level.split(at: ["NM1"])
        let provider = parts.groups.first { $0.first?[1] == "85" }
        let payTo = parts.groups.first { $0.first?[1] == "87" }
        let isSocial = provider?.first("REF", "EI") == nil && provider?.first("REF", "SY") != nil
        return ProfessionalClaim.BillingProvider(
            name: provider?.first.map(SegmentGroup.entityName) ?? .organization(""), npi: provider?.first?.text(9),
            taxID: provider?.reference(isSocial ? "SY" : "EI") ?? "", taxIDQualifier: isSocial ? "SY" : "EI",
            taxonomy: parts.head.first("PRV", "BI")?.text(3),
            address: provider?.address ?? PostalAddress(line1: "", city: "", state: "", zip: ""),
            contact: provider?.first("PER").map(SegmentGroup.contact), payToAddress: payTo?.address)
    }
}
