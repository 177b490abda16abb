import CodeSets

/// A code among the codes that differ from it by side alone.
struct SidedFamily {
    enum Side: String { case right, left, bilateral }

    /// The side that the code's own title states.
    let side: Side?
    let isUnspecified: Bool
    /// The codes of the same family that state a side, with the same 7th character.
    let sided: [ICD10CM.Code]
    let parent: ICD10CM.Code
    private let bySide: [Side: ICD10CM.Code]

    /// Nil where the code has no family of sides.
    init?(_ code: ICD10CM.Code, _ context: CheckContext) {
        guard let entry = context.entry(code) else { return nil }
        // Of a code with a 7th character the families differ below the heading without it.
        let hasSeventh = code.undotted.utf8.count == 7 && !entry.seventhCharacters.isEmpty
        let base = hasSeventh ? entry.parent.flatMap { context.entry($0) } : entry
        guard let base, let above = base.parent, let heading = context.entry(above) else { return nil }
        let seventh = hasSeventh ? String(code.undotted.suffix(1)) : ""
        let own = SidedFamily.frame(base.title)
        var bySide: [Side: ICD10CM.Code] = [:]
        var sided: [ICD10CM.Code] = []
        // A code for both sides may stand one level higher: M17.0 beside M17.11 and M17.12.
        let higher = heading.parent.flatMap { context.entry($0) }?.children ?? []
        for child in heading.children.prefix(40) + higher.prefix(40) {
            guard let title = context.entry(child)?.title, let side = SidedFamily.side(of: title),
                SidedFamily.frame(title) == own
            else { continue }
            let padding = seventh.isEmpty ? "" : String(repeating: "X", count: max(0, 6 - child.undotted.utf8.count))
            guard let whole = ICD10CM.Code(child.undotted + padding + seventh) else { continue }
            if bySide[side] == nil { bySide[side] = whole }
            sided.append(whole)
        }
        guard !sided.isEmpty else { return nil }
        side = SidedFamily.side(of: base.title)
        isUnspecified = SidedFamily.words(base.title).contains("unspecified")
        self.sided = sided
        self.bySide = bySide
        parent = above
    }

    func code(_ side: Side) -> ICD10CM.Code? { bySide[side] }

    static func side(of title: String) -> Side? {
        let words = words(title)
        if words.contains("bilateral") { return .bilateral }
        let right = words.contains("right")
        let left = words.contains("left")
        return right == left ? nil : right ? .right : .left
    }

    /// The title without what tells the side, so that titles of one family are alike.
    private static func frame(_ title: String) -> [String] {
        let sides: Set<String> = [
            "right", "left", "bilateral", "unilateral", "unspecified", "side", "eye", "ear", "of",
        ]
        return words(title).filter { !sides.contains($0) }.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
    }

    private static func words(_ title: String) -> [String] {
        title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
