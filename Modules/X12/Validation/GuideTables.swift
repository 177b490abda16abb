/// A guide's checks and rules, made ready once.
struct GuideTables: Sendable {
    let checks: CheckTable
    let rules: RuleTable

    init(_ checks: CheckTable, levels: Set<Int>) {
        self.checks = checks
        rules = RuleTable(checks, levels: levels)
    }

    /// The tables of a guide for the SNIP types that are asked for. With all of them, which is usual, they are those
    /// that were made before.
    static func of(_ guide: Guide, levels: Set<Int>) -> GuideTables {
        guard let whole = made(guide.name) else { return GuideTables(CheckTable(guide), levels: levels) }
        return levels.isSuperset(of: every) ? whole : GuideTables(whole.checks, levels: levels)
    }

    private static let every: Set<Int> = [1, 2, 3, 4, 5, 6, 7]

    private static func make(_ guide: Guide?) -> GuideTables? {
        guide.map { GuideTables(CheckTable($0), levels: every) }
    }

    // Each is made when a file first needs it.
    private static let professionalClaim = make(.professionalClaim)
    private static let institutionalClaim = make(.institutionalClaim)
    private static let dentalClaim = make(.dentalClaim)
    private static let remittance = make(.remittance)
    private static let eligibilityRequest = make(.eligibilityRequest)
    private static let eligibilityResponse = make(.eligibilityResponse)
    private static let claimStatusRequest = make(.claimStatusRequest)
    private static let claimStatusResponse = make(.claimStatusResponse)
    private static let claimAcknowledgment = make(.claimAcknowledgment)
    private static let functionalAcknowledgment = make(.functionalAcknowledgment)

    private static func made(_ name: String) -> GuideTables? {
        switch name {
        case "837P": professionalClaim
        case "837I": institutionalClaim
        case "837D": dentalClaim
        case "835": remittance
        case "270": eligibilityRequest
        case "271": eligibilityResponse
        case "276": claimStatusRequest
        case "277": claimStatusResponse
        case "277CA": claimAcknowledgment
        case "999": functionalAcknowledgment
        default: nil
        }
    }
}
