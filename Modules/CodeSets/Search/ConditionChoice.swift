/// Takes the best of the names that overlap in a sentence, and leads each to its code.
struct ConditionChoice {
    let list: TabularList
    let view: SearchView
    let lattice: TextLattice

    /// Words to each side of a name that may choose among the codes below a heading, and the room that they may take.
    private static let contextWords = 5
    private static let contextRoom = 8

    func conditions(_ candidates: [ConditionScan.Found]) -> [ScannedCondition] {
        var taken = [Bool](repeating: false, count: lattice.words.count)
        var chosen: [ConditionScan.Found] = []
        func isFree(_ one: ConditionScan.Found) -> Bool {
            var isFree = true
            one.forEach { if taken[$0] { isFree = false } }
            return isFree
        }
        let ordered = candidates.sorted(by: isBetter)
        for best in ordered where isFree(best) {
            // "Pneumonia due to MRSA" says more than "MRSA", whatever the words weigh that a lexicon puts for MRSA.
            let isSpelledOut = !best.rows.isEmpty
            let longer =
                isSpelledOut
                ? ordered.first { $0.contains(best) && $0.quality >= best.quality && isFree($0) } : nil
            let one = longer ?? best
            one.forEach { taken[$0] = true }
            chosen.append(one)
        }
        return chosen.sorted { ($0.first, $0.last) < ($1.first, $1.last) }.map(condition)
    }

    /// What weighs more goes first; then what takes more words, what stands closer together, what leaves nothing out, what
    /// is no residual, what stands in the text as the document has it, the plainer source, what adds less, and the
    /// earlier document.
    private func isBetter(_ left: ConditionScan.Found, _ right: ConditionScan.Found) -> Bool {
        if left.weight != right.weight { return left.weight > right.weight }
        if left.count != right.count { return left.count > right.count }
        if left.room != right.room { return left.room < right.room }
        if left.name.omits != right.name.omits { return right.name.omits }
        let (isFirst, isSecond) = (left.document.flags.contains(.residual), right.document.flags.contains(.residual))
        if isFirst != isSecond { return isSecond }
        if left.first == right.first, left.mask == right.mask {
            let (first, second) = (typed(left), typed(right))
            if first != second { return first > second }
        }
        if let isDefault = isDefault(left, before: right) { return isDefault }
        let (first, second) = (missing(left), missing(right))
        // "Migraine" is the heading's own word: its default is chosen, not the first of the codes that hold the word.
        if first != second, left.document.kind == .title, right.document.kind == .title { return first < second }
        let (firstRank, secondRank) = (rank(left.document), rank(right.document))
        if firstRank != secondRank { return firstRank < secondRank }
        if first != second { return first < second }
        return (left.name.document, left.first) < (right.name.document, right.first)
    }

    /// Of two titles below one heading, the one to which the heading leads when nothing more is said.
    private func isDefault(_ left: ConditionScan.Found, before right: ConditionScan.Found) -> Bool? {
        let (one, other) = (left.document, right.document)
        let parent = Int(list.parents[one.record])
        guard one.kind == .title, other.kind == .title, parent >= 0, parent == Int(list.parents[other.record]),
            list.keys[parent] != .none
        else { return nil }
        let standard = DefaultCode(list: list, view: view).record(below: parent, [])
        if standard == one.record { return true }
        return standard == other.record ? false : nil
    }

    /// How many of the words stand in the document as they stand in the text: "dyspnea" before "breathlessness".
    private func typed(_ found: ConditionScan.Found) -> Int {
        var said: UInt64 = 0
        func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
            var scanner = WordScanner(found.document.text)
            while scanner.next(bytes) {
                found.forEach { if lattice.words[$0].bytes == scanner.word { said |= 1 << UInt64($0 - found.first) } }
            }
        }
        switch found.document.kind {
        case .title, .term: list.bytes.withUnsafeBufferPointer(scan)
        default: scan(view.pool)
        }
        return said.nonzeroBitCount
    }

    /// Words that the document asserts beyond those that it needs. "Unspecified" and the like assert nothing; all that it denies
    /// counts as one: "migraine, unspecified" before "migraine without aura" before "migraine with aura".
    private func missing(_ found: ConditionScan.Found) -> Int {
        let denied = NameCheck(list: list, view: view, lattice: lattice, document: found.document).deniedWords()
        let asserted = found.document.words.count { index in
            let word = view.documentWords[index] >> 2
            return Int(word) >= SearchBuilder.Known.allCases.count && !denied.contains(word)
        }
        return asserted - found.name.words.count + (denied.isEmpty ? 0 : 1)
    }

    private func rank(_ document: SearchDocument) -> Int {
        let isLeaf = list.isLeaf(document.record)
        switch document.kind {
        case .title: return isLeaf ? 0 : 3
        case .index: return 1
        case .term: return isLeaf ? 2 : 4
        default: return 4
        }
    }

    private func condition(_ found: ConditionScan.Found) -> ScannedCondition {
        let heading = found.document.record
        let terms = terms(around: found)
        let standard = DefaultCode(list: list, view: view)
        var record = standard.record(below: heading, terms)
        // What only "intractable" tells from its sibling is no better said than the sibling.
        if record == heading, found.document.kind == .title {
            record = standard.sibling(of: record, terms) ?? record
        }
        var places: [Range<Int>] = []
        found.forEach { places.append(lattice.words[$0].place) }
        let rows = view.numbers(.phraseRows)
        return ScannedCondition(
            place: TabularList.Place(record: list.keys[record] == .none ? heading : record, seventh: nil),
            document: found.document, words: places, score: max(0, found.quality * 10 - found.room * 10),
            weight: found.weight, steps: found.rows.map { PhraseSense(rows, $0) })
    }

    /// The words around a name, which may choose among the codes below a heading.
    private func terms(around found: ConditionScan.Found) -> [SearchTerm] {
        let words = lattice.words
        var terms: [Int: SearchTerm] = [:]
        for reading in lattice.readings {
            let near = min(max(reading.start, found.first), found.last)
            guard reading.end > found.first - ConditionChoice.contextWords,
                reading.start <= found.last + ConditionChoice.contextWords,
                abs(words[reading.start].position - words[near].position) <= ConditionChoice.contextRoom
            else { continue }
            terms[reading.start, default: SearchTerm(alternates: [], weight: 0)].alternates.append(
                SearchTerm.Alternate(word: Int(reading.word), quality: reading.quality))
        }
        return terms.keys.sorted().compactMap { index in
            guard var term = terms[index] else { return nil }
            term.alternates.sort { ($0.quality, $1.word) > ($1.quality, $0.word) }
            term.weight = term.alternates.first.map { Int(view.weights[$0.word]) } ?? 0
            return term
        }
    }
}

/// A condition that a sentence names.
struct ScannedCondition {
    let place: TabularList.Place
    let document: SearchDocument
    /// The bytes of the words that say it.
    let words: [Range<Int>]
    /// 0 to 1000.
    let score: Int
    let weight: Int
    let steps: [PhraseSense]
}
