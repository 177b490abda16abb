import Primitives

extension PricingDraft {
    /// Applies the share of an assistant or of one of two surgeons.
    /// - Returns: why this role is not paid, or not by a share.
    mutating func applyRole() throws(MoneyError) -> NoAmount? {
        if line.has("66") { return ["1", "2"].contains(row.teamSurgery) ? .byReport : .teamNotPaid }
        if line.has("62") {
            guard ["1", "2"].contains(row.coSurgeons) else { return .coSurgeonsNotPaid }
            if row.coSurgeons == "1" { remark(.needsDocumentation) }
            try multiply(by: 6_250, .coSurgeons, "co-surgeon indicator \(row.coSurgeons)")
            return nil
        }
        guard line.has("80", "81", "82", "AS") else { return nil }
        guard ["0", "2"].contains(row.assistant) else { return .assistantNotPaid }
        if row.assistant == "0" { remark(.needsDocumentation) }
        try multiply(by: 1_600, .assistant, "assistant indicator \(row.assistant)")
        if line.has("AS") { try multiply(by: 8_500, .assistantNonphysician) }
        return nil
    }

    /// The share of the surgical package for modifiers 54 (operation with the care before it), 55 (care after it) and
    /// 78 (return to the operating room); nil without such a modifier.
    var careShare: (share: FixedPoint, detail: String)? {
        get throws(MoneyError) {
            if line.has("54") {
                return (try row.preoperative + row.intraoperative, "modifier 54")
            }
            if line.has("55") { return (row.postoperative, "modifier 55, the whole care afterwards") }
            if line.has("78") { return (row.intraoperative, "modifier 78") }
            return nil
        }
    }
}
