import CodeSets
import Primitives

/// Takes a code to the level that the record's words support: side, stage, encounter, severity.
///
/// From the code that matched it climbs over "unspecified" levels and comes down again, at each step into the child
/// whose added words the item contains, else into the one that leaves the point open. It never invents a detail: what
/// the words do not say stays "unspecified", and a question says so (Guidelines I.A.4, I.B.2, I.B.13, I.B.18).
struct Specificity {
    struct Result {
        var code: ICD10CM.Code
        var title: String
        var question: String?
        var rules: [String]
    }

    /// What the record says of the episode of care, for the seventh character.
    enum Episode: String { case initial, subsequent, sequela, unstated }

    let search: DiagnosisSearch
    let episode: Episode

    /// - Parameters:
    ///   - context: Stems of the words of the item.
    ///   - sentence: Those of the sentence itself; the whole context where they are not told apart.
    /// - Returns: Nil when no billable code can be reached.
    func refine(
        _ start: ICD10CM.Code, matched: String, isCoded: Bool, context: Set<String>, sentence: Set<String>? = nil
    ) -> Result? {
        guard let given = search.entry(start) else { return nil }
        let words = adding(context)
        // A code that the record itself carries is only taken further down, never aside.
        let from =
            isCoded
            ? given : above(given, words, sentence.map(adding) ?? words) ?? heading(matched, given, words) ?? given
        guard let entry = descend(from, words) else { return nil }
        var rules: [String] = []
        if entry.code != start { rules.append("icd10cm.specificity") }
        if !entry.seventhCharacters.isEmpty, entry.code.text.count == 8 { rules.append("icd10cm.seventh-character") }
        return Result(code: entry.code, title: entry.title, question: question(entry, context), rules: rules)
    }

    /// From a code that leaves something open to the child of an ancestor that the words support; nil when the words add
    /// nothing.
    private func above(_ given: DiagnosisEntry, _ words: Set<String>, _ sentence: Set<String>) -> DiagnosisEntry? {
        guard isOpen(given) || NegatedTitle(given.title).isDefault else { return nil }
        let open = Specificity.leftOpen(given)
        var entry = given
        for _ in 0..<3 {
            guard let parent = entry.parent.flatMap(search.entry), parent.code.category == given.code.category,
                Set(content(parent.title)).isSubset(of: Set(content(given.title)).union(words))
            else { return nil }
            entry = parent
            // "Not intractable" holds nothing for an epilepsy that is.
            let isDenied = !NegatedTitle(parent.title).denied.isDisjoint(with: words)
            // The codes of a category are different illnesses: what another line says does not choose among them.
            let near = parent.code.text.count <= 3 ? sentence : words
            if !isDenied, let child = supported(parent, near), child.code != given.code,
                !isOpen(child) || NegatedTitle(child.title).contradicts(given.title)
                    || parent.code == given.parent && Specificity.leftOpen(child) < open
            {
                return child
            }
            // A category holds conditions of many kinds; only its own subdivision is the same condition.
            if parent.code.text.count <= 3 { return nil }
        }
        return nil
    }

    /// When the words are a heading's own title, the way down from the heading is ours to choose, not the search's; nil
    /// when nothing but a guess would lead down.
    private func heading(_ matched: String, _ given: DiagnosisEntry, _ words: Set<String>) -> DiagnosisEntry? {
        var entry = given
        while let parent = entry.parent.flatMap(search.entry), parent.code.category == given.code.category {
            entry = parent
            guard parent.title == matched else { continue }
            return supported(parent, words) ?? firm(parent, words)
        }
        return nil
    }

    private func descend(_ start: DiagnosisEntry, _ words: Set<String>) -> DiagnosisEntry? {
        var entry = start
        var steps = 0
        while !entry.isBillable {
            guard steps < 6, let next = supported(entry, words) ?? standard(entry, words) else { return nil }
            entry = next
            steps += 1
        }
        return entry
    }

    /// How many points a title leaves open.
    private static func leftOpen(_ entry: DiagnosisEntry) -> Int {
        Wording.words(entry.title).count { $0 == "unspecified" }
    }

    private func isOpen(_ entry: DiagnosisEntry) -> Bool {
        entry.title.lowercased().contains("unspecified")
    }

    /// The context, with what the guidelines let us assume: a fracture not said to be open is closed, one not said to be
    /// nondisplaced is displaced (I.C.19.c), and the episode of care.
    private func adding(_ context: Set<String>) -> Set<String> {
        var words = context
        if words.contains("right") || words.contains("left") { words.insert("side") }
        if words.contains("right"), words.contains("left") { words.insert("bilateral") }
        if words.contains("bilateral") {
            words.remove("right")
            words.remove("left")
        }
        if !words.contains("open") { words.insert("closed") }
        if !words.contains("nondisplaced") { words.insert("displaced") }
        switch episode {
        case .initial, .unstated: words.formUnion(["initial", "encounter"])
        case .subsequent: words.formUnion(["subsequent", "encounter", "routine", "healing"])
        case .sequela: words.insert("sequela")
        }
        return words
    }

    private func content(_ title: String) -> [String] {
        // "Acute lymphoblastic leukemia [ALL]": what stands in brackets says it again.
        let plain = title.split(separator: "[", maxSplits: 1).first.map(String.init) ?? title
        return Wording.words(plain).map(Wording.stem).filter { !Wording.neutral.contains($0) }
    }

    /// The child whose added words the item holds, the more the better. Words that all children add ("upper limb") decide
    /// nothing.
    private func supported(_ entry: DiagnosisEntry, _ words: Set<String>) -> DiagnosisEntry? {
        let own = Set(content(entry.title))
        let children = entry.children.compactMap { search.entry($0) }
        let titles = children.map { NegatedTitle($0.title) }
        var shared = titles.first.map { Set($0.affirmed) } ?? []
        for title in titles.dropFirst() { shared.formIntersection(title.affirmed) }
        if children.count < 2 { shared = [] }
        var best: (entry: DiagnosisEntry, words: Int)?
        for (child, title) in zip(children, titles) {
            let extra = Set(title.affirmed).subtracting(own).subtracting(shared).subtracting(["unspecified"])
            let denies = title.denied.subtracting(own)
            let isHeld = extra.allSatisfy { word in
                words.contains(word) || !title.denied.isEmpty && words.contains(Context.denied + word)
            }
            guard isHeld, denies.allSatisfy({ words.contains(Context.denied + $0) }) else { continue }
            let count = extra.count + denies.count
            if count > best?.words ?? 0 { best = (child, count) }
        }
        return best?.entry
    }

    /// Where the words decide nothing: the child that leaves the point open, or the one that the tabular list names for
    /// the bare term.
    private func standard(_ entry: DiagnosisEntry, _ words: Set<String>) -> DiagnosisEntry? {
        if let firm = firm(entry, words) { return firm }
        let children = entry.children.compactMap { search.entry($0) }
        return children.first(where: isOpen)
            ?? (children.count == 1 ? children.first : children.last { $0.code.text.hasSuffix("9") })
    }

    private func firm(_ entry: DiagnosisEntry, _ words: Set<String>) -> DiagnosisEntry? {
        let own = Set(content(entry.title))
        let children = entry.children.compactMap { search.entry($0) }
        if let open = children.first(where: { child in
            isOpen(child) && !child.title.hasPrefix("Other")
                && content(child.title).allSatisfy { own.contains($0) || words.contains($0) || $0 == "unspecified" }
        }) {
            return open
        }
        let bare = children.first { child in
            child.inclusionTerms.contains { term in
                term.hasSuffix(" NOS") && Set(content(term)).subtracting(["nos"]).isSubset(of: own)
            }
        }
        if let bare { return bare }
        // "without ..." and "not ..." are the Index's default where nothing more is said.
        return children.first { child in
            let title = NegatedTitle(child.title)
            return !title.denied.isEmpty && title.denied.isDisjoint(with: words)
                && Set(title.affirmed).isSubset(of: own)
                || child.title.lowercased().contains("uncomplicated")
        }
    }

    private func question(_ entry: DiagnosisEntry, _ context: Set<String>) -> String? {
        var parts: [String] = []
        if isOpen(entry), let base = entry.code.text.count == 8 ? entry.parent.flatMap(search.entry) : entry,
            let above = base.parent.flatMap(search.entry)
        {
            let siblings = above.children.compactMap { search.entry($0)?.title.lowercased() }
            func all(_ word: String) -> Bool { siblings.filter { $0.contains(word) }.count > 1 }
            let title = entry.title.lowercased()
            let hasSide = ["right", "left", "bilateral"].contains { title.contains($0) }
            if !hasSide, siblings.contains(where: { $0.contains("right") }),
                siblings.contains(where: { $0.contains("left") })
            {
                parts.append("Which side: right, left or both?")
            } else if all("stage") {
                parts.append("Which stage?")
            } else if all("trimester") {
                parts.append("Which trimester, and how many weeks?")
            } else if all("persistent") {
                parts.append("How severe: mild intermittent, or mild, moderate or severe persistent?")
            }
        }
        if episode == .unstated, !context.contains("initial"), !context.contains("subsequent"),
            !entry.seventhCharacters.isEmpty, entry.code.text.count == 8
        {
            parts.append("Is this active treatment (initial), healing (subsequent) or a late effect (sequela)?")
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// Reads the episode of care from the whole visit's sentences.
    static func episode(in sentences: [ReadNote.Sentence]) -> Episode {
        var isInitial = false
        for sentence in sentences where sentence.section != .instructions {
            let words = sentence.words
            if sentence.section == .chiefComplaint, words.contains("follow") || words.contains("recheck") {
                return .subsequent
            }
            for index in words.indices {
                let next = index + 1 < words.count ? words[index + 1] : ""
                switch words[index] {
                case "subsequent" where next == "encounter" || next == "visit": return .subsequent
                case "sequela", "sequelae": return .sequela
                case "late" where next == "effect" || next == "effects": return .sequela
                case "healing" where ["routinely", "well", "appropriately"].contains(next): return .subsequent
                case "routine" where next == "healing": return .subsequent
                case "initial" where ["encounter", "visit", "evaluation"].contains(next): isInitial = true
                case "sustained", "injured", "yesterday", "twisted": isInitial = true
                default: break
                }
            }
        }
        return isInitial ? .initial : .unstated
    }
}
