/// The side, finger, toe or eyelid that a statement names, as a modifier.
enum BodySide: Equatable {
    case right, left, both

    var modifier: String {
        switch self {
        case .right: "RT"
        case .left: "LT"
        case .both: "50"
        }
    }

    static func named(in words: [String]) -> BodySide? {
        var right = false
        var left = false
        for (index, word) in words.enumerated() {
            switch word {
            case "bilateral", "bilaterally", "both": return .both
            case "right", "rt": right = true
            case "left", "lt": left = true
            // A lone letter is a side only before the part of the body.
            case "r" where isPart(words, index + 1): right = true
            case "l" where isPart(words, index + 1): left = true
            default: continue
            }
        }
        return right && left ? .both : right ? .right : left ? .left : nil
    }

    /// Nearest first; a sentence that names no side leaves the question to the next.
    static func of(_ mention: ServiceMention) -> BodySide? { mention.first { named(in: $0) } }

    /// `F1` for the left index finger, `T5` for the right great toe.
    static func digit(in words: [String]) -> String? {
        guard let side = named(in: words), side != .both else { return nil }
        let isLeft = side == .left
        if let finger = fingers.first(where: { !$0.names.isDisjoint(with: words) }), !words.contains(where: isToe) {
            return isLeft ? finger.left : finger.right
        }
        guard words.contains(where: isToe), let toe = toes.first(where: { !$0.names.isDisjoint(with: words) }) else {
            guard words.contains("finger"), let finger = ordinals.firstIndex(where: { !$0.isDisjoint(with: words) })
            else { return nil }
            return isLeft ? ["FA", "F1", "F2", "F3", "F4"][finger] : ["F5", "F6", "F7", "F8", "F9"][finger]
        }
        return isLeft ? toe.left : toe.right
    }

    /// `E1` to `E4`: upper left, lower left, upper right, lower right.
    static func eyelid(in words: [String]) -> String? {
        guard words.contains(where: { ["eyelid", "lid", "eyelids"].contains($0) }), let side = named(in: words),
            side != .both, words.contains("upper") != words.contains("lower")
        else { return nil }
        return side == .left ? (words.contains("upper") ? "E1" : "E2") : (words.contains("upper") ? "E3" : "E4")
    }

    private static func isToe(_ word: String) -> Bool {
        ["toe", "toenail", "hallux", "toenails", "toes", "foot"].contains(word)
    }

    private static func isPart(_ words: [String], _ index: Int) -> Bool {
        index < words.count
            && [
                "knee", "shoulder", "hip", "ankle", "ear", "wrist", "elbow", "foot", "hand", "eye", "thumb", "index",
                "great", "forearm", "arm", "leg", "deltoid", "gluteal",
            ].contains(words[index])
    }

    private typealias Digit = (names: Set<String>, left: String, right: String)
    private static let fingers: [Digit] = [
        (["thumb", "thumbnail"], "FA", "F5"), (["index"], "F1", "F6"), (["middle", "long"], "F2", "F7"),
        (["ring"], "F3", "F8"), (["pinky", "little"], "F4", "F9"),
    ]
    private static let toes: [Digit] = [
        (["great", "hallux", "big", "first", "1st"], "TA", "T5"), (["second", "2nd"], "T1", "T6"),
        (["third", "3rd"], "T2", "T7"), (["fourth", "4th"], "T3", "T8"),
        (["fifth", "5th", "little", "pinky"], "T4", "T9"),
    ]
    private static let ordinals: [Set<String>] = [
        ["first", "1st"], ["second", "2nd"], ["third", "3rd"], ["fourth", "4th"], ["fifth", "5th"],
    ]
}
