import Primitives

/// The code lists of remittances and claim status answers.
enum AdjustmentList: CaseIterable {
    case reasons, remarks, groups, statuses, categories

    /// By what a column says of each row.
    init?(named text: String) {
        switch TableHeader.folded(text) {
        case "CARC", "REASON", "ADJUSTMENTREASON", "CLAIMADJUSTMENTREASONCODE": self = .reasons
        case "RARC", "REMARK", "REMITTANCEADVICEREMARKCODE": self = .remarks
        case "GROUP", "CAGC", "GROUPCODE", "CLAIMADJUSTMENTGROUPCODE": self = .groups
        case "CSC", "CLAIMSTATUS", "CLAIMSTATUSCODE": self = .statuses
        case "CSCC", "CLAIMSTATUSCATEGORY", "CLAIMSTATUSCATEGORYCODE": self = .categories
        default: return nil
        }
    }

    /// By the shapes of all codes; where a few numbers could be reasons or statuses, by the words of the header.
    init?(codes: [String], header: TableHeader) {
        // A row below the table may be a note; one in twenty is let pass.
        func fits(_ list: AdjustmentList) -> Bool {
            codes.count { !list.holds($0) } * 20 <= codes.count && codes.contains(where: list.holds)
        }
        guard !codes.isEmpty else { return nil }
        if fits(.remarks) {
            self = .remarks
        } else if fits(.groups) {
            self = .groups
        } else if fits(.categories), codes.contains(where: { "EFR".utf8.contains($0.utf8.first ?? 0) }) {
            self = .categories
        } else if fits(.statuses), codes.contains("0") || codes.contains(where: { (Int($0) ?? 0) >= 500 }) {
            self = .statuses
        } else if fits(.reasons), codes.contains(where: { CodeShape.isCapital($0.utf8.first ?? 0) }) {
            // A list that is only of modifiers or the like has no plain numbers.
            guard codes.contains(where: CodeShape.isClaimStatus) else { return nil }
            self = .reasons
        } else if fits(.statuses), header.mentions("STATUS") {
            self = .statuses
        } else if fits(.reasons), header.mentions("REASON", "CARC", "ADJUSTMENT") {
            self = .reasons
        } else {
            return nil
        }
    }

    func holds(_ code: String) -> Bool {
        switch self {
        case .reasons: CodeShape.isAdjustmentReason(code)
        case .remarks: CodeShape.isRemark(code)
        case .groups: ["CO", "CR", "OA", "PI", "PR"].contains(code)
        case .statuses: CodeShape.isClaimStatus(code)
        case .categories: CodeShape.isClaimStatusCategory(code)
        }
    }

    var schema: TableSchema {
        switch self {
        case .reasons: .adjustmentReasons
        case .remarks: .remarks
        case .groups: .adjustmentGroups
        case .statuses: .claimStatuses
        case .categories: .claimStatusCategories
        }
    }
}

/// A description with its dates behind it, as it is copied from X12's page: `Text. Start: 01/01/1995 | Last Modified:
/// 09/30/2007 | Stop: … | Notes: …`. Dates that are none stay in the text.
struct DatedDescription {
    private(set) var text: String
    private(set) var start = ""
    private(set) var modified = ""
    private(set) var stop = ""
    private(set) var notes = ""

    init(_ cell: String) {
        text = cell
        var parts = cell.split(separator: "|", omittingEmptySubsequences: false).map(DatedDescription.trimmed)
        // The first part ends with `Start: …`, which may follow the text without a blank.
        guard let label = parts[0].ranges(of: "Start:").last,
            let date = CellText.date(DatedDescription.trimmed(parts[0][label.upperBound...]))
        else { return }
        start = date.description
        text = DatedDescription.trimmed(parts[0][..<label.lowerBound])
        parts.removeFirst()
        for part in parts {
            guard let colon = part.firstIndex(of: ":") else { continue }
            let value = DatedDescription.trimmed(part[part.index(after: colon)...])
            switch TableHeader.folded(String(part[..<colon])) {
            case "LASTMODIFIED": modified = CellText.date(value)?.description ?? ""
            case "STOP": stop = CellText.date(value)?.description ?? ""
            case "NOTES": notes = value
            default: break
            }
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
