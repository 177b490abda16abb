/// From a heading to the code that coders use when nothing more is said.
struct DefaultCode {
    let list: TabularList
    let view: SearchView

    /// The default below a heading, or the deepest heading that has none. A record without children is its own default;
    /// a seventh character is never guessed. Words of the query that the heading leaves open ("right") decide before
    /// the default does.
    func record(below record: Int, _ terms: [SearchTerm]) -> Int {
        var record = record
        // Codes have at most seven characters, so five steps lead from a category to the end.
        for _ in 0..<5 {
            guard !list.isLeaf(record) else { return record }
            let children = list.children(of: record)
            guard
                let child = namedChild(of: record, among: children, terms) ?? defaultChild(of: record, among: children)
            else { return record }
            record = child
        }
        return record
    }

    /// The default of the heading above, where its words are those of the record.
    func sibling(of record: Int, _ terms: [SearchTerm]) -> Int? {
        let parent = Int(list.parents[record])
        guard parent >= 0, list.keys[parent] != .none, let own = title(of: record) else { return nil }
        let standard = self.record(below: parent, terms)
        guard standard != record, let other = title(of: standard), plainWords(other) == plainWords(own),
            !own.flags.contains(.residual)
        else { return nil }
        return standard
    }

    private func title(of record: Int) -> SearchDocument? {
        let number = view.titleDocuments[record]
        return number == .max ? nil : SearchDocument(view, Int(number))
    }

    private func holds(_ document: SearchDocument, _ term: SearchTerm) -> Bool {
        document.words.contains { index in
            let word = Int(view.documentWords[index] >> 2)
            return term.alternates.contains { $0.word == word && $0.quality >= 80 }
        }
    }

    /// The one child that adds more words of the query to the heading than any other does.
    private func namedChild(of record: Int, among children: [Int], _ terms: [SearchTerm]) -> Int? {
        guard let heading = title(of: record) else { return nil }
        let asked = terms.filter { term in
            guard let first = term.alternates.first else { return false }
            return view.roles[first.word] & WordRole.optional == 0 && !holds(heading, term)
        }
        guard !asked.isEmpty else { return nil }
        var best: (weight: Int, child: Int?) = (0, nil)
        for child in children {
            guard let title = title(of: child) else { continue }
            let weight = asked.reduce(0) { $0 + (holds(title, $1) ? max($1.weight, 1) : 0) }
            if weight > best.weight {
                best = (weight, child)
            } else if weight == best.weight {
                best.child = nil
            }
        }
        return best.child
    }

    private func defaultChild(of record: Int, among children: [Int]) -> Int? {
        guard let heading = title(of: record) else { return nil }
        let words = plainWords(heading)
        var best: (rank: Int, child: Int)?
        for child in children {
            let rank = defaultRank(of: child, below: heading, words)
            if rank > (best?.rank ?? 0) { best = (rank, child) }
        }
        return best?.child
    }

    /// How strongly a child claims the bare heading; 0 when it does not. First the child whose inclusion term is the
    /// heading "NOS", then the one that adds "unspecified", the one that repeats the heading, the one with a lesser
    /// "NOS" term, and last the one "without" what its siblings have.
    private func defaultRank(of child: Int, below heading: SearchDocument, _ words: Set<UInt32>) -> Int {
        guard let title = title(of: child) else { return 0 }
        let adds = { (flag: SearchDocument.Flags) in title.flags.contains(flag) && !heading.flags.contains(flag) }
        let addsWithout = title.without > heading.without
        let plain = addsWithout ? 2 : 0
        let shared = unspecificTermShare(of: child, words)
        if shared == .whole { return 50 + plain }
        // "Other and unspecified" hands its "unspecified" on to one child.
        let known = heading.flags.contains(.otherAndUnspecified) ? 0 : heading.unspecified
        if title.unspecified > known {
            // An unspecified complication is still a complication.
            if title.flags.contains(.withUnspecified) { return 10 }
            let last = list.keys[child].last
            return (adds(.with) ? 12 : 40) + (last == UInt8(ascii: "9") ? 4 : last == UInt8(ascii: "0") ? 3 : 0)
        }
        // "Not intractable" says as little as the heading does; "intractable" may be a word that counts for nothing.
        if plainWords(title) == words, !title.flags.contains(.residual) { return adds(.not) || addsWithout ? 37 : 35 }
        if shared == .part { return 30 + plain }
        if addsWithout || adds(.uncomplicated) { return adds(.remission) ? 16 : 20 }
        if adds(.not) { return 15 }
        // Where a heading is parted by sex alone, as that of the breast is, coders mean the woman's unless told.
        return title.flags.contains(.female) && !heading.flags.contains(.female) ? 5 : 0
    }

    private enum Share { case none, part, whole }

    /// Whether an inclusion term ends in "NOS" and says just what the heading says, or less.
    private func unspecificTermShare(of record: Int, _ words: Set<UInt32>) -> Share {
        var share = Share.none
        for index in Int(view.recordStarts[record])..<Int(view.recordStarts[record + 1]) {
            let document = SearchDocument(view, Int(view.recordDocuments[index]))
            guard document.kind == .term, document.flags.contains(.unspecific) else { continue }
            let said = plainWords(document)
            if said == words { return .whole }
            if said.isSubset(of: words) { share = .part }
        }
        return share
    }

    private func plainWords(_ document: SearchDocument) -> Set<UInt32> {
        var words: Set<UInt32> = []
        for index in document.words {
            let word = view.documentWords[index] >> 2
            if view.roles[Int(word)] & WordRole.optional == 0 { words.insert(word) }
        }
        return words
    }
}

extension DefaultCode {
    /// The seventh character that the query names ("initial encounter", "sequela"), if it names one at all.
    func seventhCharacter(of record: Int, _ words: [QueryWord]) -> SeventhCharacter? {
        guard list.isLeaf(record), list.sets[record] != 0, let title = title(of: record) else { return nil }
        let asked = words.filter { word in
            guard let number = view.words.number(of: word.bytes) else { return false }
            let own = view.canonical[number]
            return view.roles[number] & WordRole.optional == 0
                && !title.words.contains { view.documentWords[$0] >> 2 == own }
        }
        guard !asked.isEmpty else { return nil }
        // "Nonunion" may have been parted into its two words.
        let said = Set(asked.map(\.bytes) + zip(asked, asked.dropFirst()).map { $0.bytes + $1.bytes })
        var best: (count: Int, character: SeventhCharacter)?
        for character in list.seventhCharacters(of: record) {
            let count = WordScanner.words(character.meaning).count { said.contains(Array($0.utf8)) }
            if count > (best?.count ?? 0) { best = (count, character) }
        }
        return best?.character
    }
}
