import CodeSets

/// Where the categories T20 to T25 put a burn, by the words for its site.
enum BurnSites {
    /// Words, category with the digit behind the degree's, and whether the last digit tells a side.
    private static let sites: [(words: [String], category: String, digit: String, hasSide: Bool)] = [
        (["forearm"], "T22", "1", true), (["elbow"], "T22", "2", true), (["axilla"], "T22", "4", true),
        (["shoulder"], "T22", "5", true), (["arm"], "T22", "3", true), (["wrist"], "T23", "7", true),
        (["palm"], "T23", "5", true), (["thumb"], "T23", "1", true), (["finger"], "T23", "2", true),
        (["hand"], "T23", "0", true), (["thigh"], "T24", "1", true), (["knee"], "T24", "2", true),
        (["calf", "leg", "shin"], "T24", "3", true), (["ankle"], "T25", "1", true), (["toe"], "T25", "3", true),
        (["foot"], "T25", "2", true), (["chest"], "T21", "1", false), (["abdomen", "abdominal"], "T21", "2", false),
        (["back"], "T21", "4", false), (["buttock"], "T21", "5", false), (["trunk"], "T21", "0", false),
        (["ear"], "T20", "1", true), (["lip"], "T20", "2", false), (["chin"], "T20", "3", false),
        (["nose"], "T20", "4", false),
        (["scalp"], "T20", "5", false), (["cheek", "forehead"], "T20", "6", false), (["neck"], "T20", "7", false),
        (["face", "head"], "T20", "0", false),
    ]

    static func degree(_ words: [String]) -> String? {
        if words.contains("3rd") || words.contains("full") { return "3" }
        if words.contains("2nd") || words.contains("partial") || words.contains("blister") { return "2" }
        if words.contains("1st") || words.contains("superficial") { return "1" }
        return nil
    }

    /// - Parameter degree: Nil for a burn of unspecified degree.
    static func code(_ words: [String], degree: String?, episode: String) -> String? {
        guard let site = sites.first(where: { !$0.words.allSatisfy { !words.contains($0) } }) else { return nil }
        var side = "X"
        if site.hasSide {
            switch Side(words) {
            case .right: side = "1"
            case .left: side = "2"
            default: side = "9"
            }
        }
        return "\(site.category).\(degree ?? "0")\(site.digit)\(side)\(episode)"
    }
}
