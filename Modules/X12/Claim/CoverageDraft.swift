/// An SBR segment.
struct CoverageDraft {
    static let absent = CoverageDraft()

    let responsibility: String
    let relationship: String
    let groupNumber: String?
    let groupName: String?
    let insuranceTypeCode: String?
    let claimFilingIndicator: String?

    private init() {
        responsibility = ""
        relationship = ""
        groupNumber = nil
        groupName = nil
        insuranceTypeCode = nil
        claimFilingIndicator = nil
    }

    init(_ segment: borrowing SegmentView) {
        responsibility = segment.text(1) ?? ""
        relationship = segment.text(2) ?? ""
        groupNumber = segment.text(3)
        groupName = segment.text(4)
        insuranceTypeCode = segment.text(5)
        claimFilingIndicator = segment.text(9)
    }
}
