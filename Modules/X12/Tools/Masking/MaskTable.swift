/// One element that is masked, and how.
struct MaskRule: Equatable, Sendable {
    enum Kind: String, Sendable { case name, id, contact, zip, aba, birth, text, keep }
    enum Owner: String, Sendable { case any, party, payer, sender, receiver }

    struct Condition: Equatable, Sendable {
        var element: Int
        var codes: [PackedCode]
        /// True for `unless`.
        var isInverted: Bool
    }

    var element: Int
    /// Nil for the whole element.
    var component: Int?
    var kind: Kind
    var owner: Owner
    var condition: Condition?
}

/// The rules of ``MaskRules`` for one transaction set, by segment.
struct MaskTable: Sendable {
    private var rules: [SegmentID: [MaskRule]] = [:]
    /// Lines that could not be read; the table that is built in has none.
    private(set) var unreadLines: [String] = []

    /// - Parameter transaction: ST01; empty outside of sets.
    init(_ text: String = MaskRules.table, transaction: String) {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard let first = words.first, first != "#" else { continue }
            let parsed = MaskTable.parse(words)
            if parsed.isEmpty { unreadLines.append(String(line)) }
            guard first == "*" || first.split(separator: ",").contains(Substring(transaction)) else { continue }
            for (id, rule) in parsed {
                if let rule { rules[id, default: []].append(rule) } else { rules[id, default: []] += [] }
            }
        }
    }

    /// Nil for a segment that is not known.
    subscript(_ id: SegmentID) -> [MaskRule]? { rules[id] }

    /// The rules of one line; nil stands for a segment with nothing to mask. Empty when the line can not be read.
    private static func parse(_ words: [String]) -> [(SegmentID, MaskRule?)] {
        if words.count == 3, words[2] == "keep" {
            return words[1].split(separator: ",").compactMap { SegmentID($0.utf8) }.map { ($0, nil) }
        }
        guard words.count == 5 || words.count == 7, let id = SegmentID(words[1].utf8),
            let kind = MaskRule.Kind(rawValue: words[3]), let owner = MaskRule.Owner(rawValue: words[4])
        else { return [] }
        var condition: MaskRule.Condition?
        if words.count == 7 {
            guard words[5] == "when" || words[5] == "unless", let parsed = parse(condition: words[6]) else { return [] }
            condition = .init(element: parsed.element, codes: parsed.codes, isInverted: words[5] == "unless")
        }
        var rules: [(SegmentID, MaskRule?)] = []
        for place in words[2].split(separator: ",") {
            let numbers = place.split(separator: "-").map { Int($0) }
            guard let element = numbers.first ?? nil, element > 0, numbers.count <= 2 else { return [] }
            var component: Int?
            if numbers.count == 2 {
                guard let part = numbers[1], part > 0 else { return [] }
                component = part
            }
            rules.append(
                (
                    id,
                    MaskRule(element: element, component: component, kind: kind, owner: owner, condition: condition)
                ))
        }
        return rules
    }

    /// `8=XX,FI`
    private static func parse(condition text: String) -> (element: Int, codes: [PackedCode])? {
        let sides = text.split(separator: "=")
        guard sides.count == 2, let element = Int(sides[0]), element > 0 else { return nil }
        let codes = sides[1].split(separator: ",").compactMap { PackedCode($0.utf8) }
        return codes.isEmpty ? nil : (element, codes)
    }
}
