/// From a heading to the code that coders use when nothing more is said.
extension DiagnosisIndex {
    /// The billable default below a heading, or the deepest heading that has none. A record without children is its own
    /// default; a seventh character is never guessed. Words of the query that the heading leaves open ("right") decide
    /// before the default does.
    func defaultBillable(below record: Int, named words: [String]) -> Int {
        var record = record
        // Codes have at most seven characters, so five steps lead from a category to the end.
        for _ in 0..<5 {
            guard !list.isLeaf(record) else { return record }
            let children = list.children(of: record)
            guard
                let child = namedChild(of: record, among: children, words) ?? defaultChild(of: record, among: children)
            else { return record }
            record = child
        }
        return record
    }

    /// The one child that adds more words of the query to the heading than any other does.
    private func namedChild(of record: Int, among children: [Int], _ words: [String]) -> Int? {
        let above = Set(WordScanner.words(list.text(list.titleRange(of: record))))
        let asked = Set(words).subtracting(above).subtracting(lexicon.optionals)
        guard !asked.isEmpty else { return nil }
        var best: (count: Int, child: Int?) = (0, nil)
        for child in children {
            let count = asked.intersection(WordScanner.words(list.text(list.titleRange(of: child)))).count
            if count > best.count {
                best = (count, child)
            } else if count == best.count {
                best.child = nil
            }
        }
        return best.child
    }

    private func defaultChild(of record: Int, among children: [Int]) -> Int? {
        let heading = list.text(list.titleRange(of: record)).lowercased()
        var best: (rank: Int, child: Int)?
        for child in children {
            let rank = defaultRank(of: child, below: heading)
            if rank > (best?.rank ?? 0) { best = (rank, child) }
        }
        return best?.child
    }

    /// How strongly a child claims the bare heading; 0 when it does not. First the child whose inclusion term is the
    /// heading "NOS", then the one that adds "unspecified", the one that repeats the heading, the one with a lesser
    /// "NOS" term, and last the one "without" what its siblings have.
    private func defaultRank(of child: Int, below heading: String) -> Int {
        let title = list.text(list.titleRange(of: child)).lowercased()
        let adds = { (word: String) in title.contains(word) && !heading.contains(word) }
        let plain = adds("without") ? 2 : 0
        let shared = unspecificTermShare(of: child, heading: heading)
        if shared == .whole { return 50 + plain }
        // "Other and unspecified" hands its "unspecified" on to one child.
        let known = heading.contains("other and unspecified") ? 0 : occurrences(of: "unspecified", in: heading)
        if occurrences(of: "unspecified", in: title) > known {
            // An unspecified complication is still a complication.
            if title.contains("with unspecified") { return 10 }
            let last = list.keys[child].last
            return 40 + (last == UInt8(ascii: "9") ? 4 : last == UInt8(ascii: "0") ? 3 : 0) - (adds(" with ") ? 6 : 0)
        }
        if title == heading { return 35 }
        if shared == .part { return 30 + plain }
        if adds("without") || adds("uncomplicated") { return adds("remission") ? 16 : 20 }
        return adds("not ") ? 15 : 0
    }

    private enum Share { case none, part, whole }

    /// Whether an inclusion term ends in "NOS" and says just what the heading says, or less.
    private func unspecificTermShare(of record: Int, heading: String) -> Share {
        let words = Set(WordScanner.words(heading)).subtracting(lexicon.optionals).subtracting(lexicon.stops)
        var share = Share.none
        for term in list.inclusionTerms(of: record) where term.hasSuffix(" NOS") {
            let said = Set(WordScanner.words(term)).subtracting(lexicon.optionals).subtracting(lexicon.stops)
            if said == words { return .whole }
            if said.isSubset(of: words) { share = .part }
        }
        return share
    }

    private func occurrences(of word: String, in text: String) -> Int {
        text.split { !$0.isLetter }.count { $0 == word }
    }

    /// The seventh character that the query names ("initial encounter", "sequela"), if it names one at all.
    func seventhCharacter(of record: Int, named words: [String]) -> SeventhCharacter? {
        guard list.isLeaf(record) else { return nil }
        let title = Set(WordScanner.words(list.text(list.titleRange(of: record))))
        let asked = Set(words).subtracting(title)
        guard !asked.isEmpty else { return nil }
        var best: (count: Int, character: SeventhCharacter)?
        for character in list.seventhCharacters(of: record) {
            let meaning = Set(WordScanner.words(character.meaning)).subtracting(title)
            let count = meaning.intersection(asked).count { !lexicon.optionals.contains($0) }
            if count > (best?.count ?? 0) { best = (count, character) }
        }
        return best?.character
    }
}
