/// The lines at the beginning of a guide text that say which transaction it is.
package struct GuideHead: Hashable, Sendable {
    package private(set) var name = ""
    package private(set) var title = ""
    package private(set) var transaction = ""
    package private(set) var functionalGroup = ""
    package private(set) var versions: [String] = []
    /// The loops that are looked at as a whole; a guide may do without.
    package private(set) var units: [String] = []

    /// The head alone, for choosing a guide without compiling it; its mistakes are found when it is compiled.
    package init(_ text: GuideText) {
        var errors: [GuideTextError] = []
        // The head is over within the first lines; a comment may stand above it.
        let start = GuideText(String(decoding: text.text.utf8.prefix(4_000), as: UTF8.self))
        _ = read(GuideTextLine.lines(of: start, named: "", errors: &errors), errors: &errors)
    }

    private init() {}

    /// Reads the head; gives back the lines that do not belong to it.
    static func read(
        _ lines: [GuideTextLine], errors: inout [GuideTextError]
    ) -> (head: GuideHead, rest: [GuideTextLine]) {
        var head = GuideHead()
        let rest = head.read(lines, errors: &errors)
        for (word, isMissing) in [
            ("guide", head.name.isEmpty), ("title", head.title.isEmpty), ("transaction", head.transaction.isEmpty),
            ("group", head.functionalGroup.isEmpty), ("version", head.versions.isEmpty),
        ] where isMissing {
            let name = lines.first?.textName ?? "guide"
            errors.append(
                GuideTextError(text: name, line: lines.first?.number ?? 1, message: "the line \(word) is missing"))
        }
        return (head, rest)
    }

    private mutating func read(_ lines: [GuideTextLine], errors: inout [GuideTextError]) -> [GuideTextLine] {
        var rest: [GuideTextLine] = []
        for line in lines {
            let words = line.words.map { String(ascii: $0) }
            let isHeadWord = ["guide", "title", "transaction", "group", "version", "unit"].contains(words.first)
            guard line.indent == 0, isHeadWord else {
                rest.append(line)
                continue
            }
            guard words.count >= 2 else {
                errors.append(line.error("\(line.firstWord) has no value"))
                continue
            }
            if !set(words) { errors.append(line.error("\(words[0]) is given twice")) }
        }
        return rest
    }

    private mutating func set(_ words: [String]) -> Bool {
        let value = words.dropFirst().joined(separator: " ")
        switch words[0] {
        case "guide": return GuideHead.fill(&name, value)
        case "title": return GuideHead.fill(&title, value)
        case "transaction": return GuideHead.fill(&transaction, value)
        case "group": return GuideHead.fill(&functionalGroup, value)
        case "unit":
            guard units.isEmpty else { return false }
            units = Array(words.dropFirst())
            return true
        default:
            guard versions.isEmpty else { return false }
            versions = Array(words.dropFirst())
            return true
        }
    }

    private static func fill(_ field: inout String, _ value: String) -> Bool {
        guard field.isEmpty else { return false }
        field = value
        return true
    }
}
