/// A word of a query with the words of the index that it may stand for.
struct SearchTerm {
    struct Alternate {
        let word: Int
        /// In hundredths: 100 for the word itself.
        let quality: Int
    }

    var alternates: [Alternate]
    var weight: Int
    /// It qualifies what the other words name.
    var isLight = false
}

/// From words of a query to words of the index.
struct TermFinder {
    let reader: QueryReader
    private var view: SearchView { reader.view }

    init(_ reader: QueryReader) { self.reader = reader }

    func terms(_ words: [QueryWord], _ workspace: SearchWorkspace) -> [SearchTerm] {
        var terms: [SearchTerm] = []
        for word in words.prefix(QueryReader.wordsMax) {
            for term in self.terms(word, workspace) {
                let first = term.alternates.first?.word
                if let first, terms.contains(where: { $0.alternates.first?.word == first }) { continue }
                terms.append(term)
            }
        }
        return terms
    }

    private func terms(_ word: QueryWord, _ workspace: SearchWorkspace) -> [SearchTerm] {
        let number = view.words.number(of: word.bytes)
        var alternates: [SearchTerm.Alternate] = []
        func add(_ word: Int, _ quality: Int) {
            if reader.isUsed(word), !alternates.contains(where: { $0.word == word }) {
                alternates.append(SearchTerm.Alternate(word: word, quality: quality))
            }
        }
        if let number {
            let own = Int(view.canonical[number])
            add(own, 100)
            addFamily(number, own, add)
        }
        if alternates.isEmpty {
            let pieces = reader.lettersAndDigits(word)
            if pieces.count > 1 { return pieces.flatMap { terms($0, workspace) } }
            if let parts = reader.joinParts(word.bytes) {
                return parts.flatMap { terms(QueryWord(bytes: $0, isRemark: word.isRemark), workspace) }
            }
            if let parts = parts(word) { return parts.flatMap { terms($0, workspace) } }
            let stem = Stem.of(word.bytes)
            if word.bytes.count >= 4, let family = view.stems.number(of: stem) { addMembers(family, 85, add) }
            if alternates.isEmpty { addSimilar(word.bytes, workspace, add) }
        }
        let (weight, isLight) = weight(word, number, alternates)
        return [SearchTerm(alternates: alternates, weight: weight, isLight: isLight)]
    }

    private func addFamily(_ number: Int, _ own: Int, _ add: (Int, Int) -> Void) {
        let starts = view.numbers(.nearStarts)
        let near = view.numbers(.nears)
        let stems = view.numbers(.stemOfWord)
        for index in [number, own] {
            if stems[index] != .max { addMembers(Int(stems[index]), 90, add) }
        }
        for index in Int(starts[own])..<Int(starts[own + 1]) { add(Int(near[index]), 80) }
    }

    private func addMembers(_ family: Int, _ quality: Int, _ add: (Int, Int) -> Void) {
        let starts = view.numbers(.stemStarts)
        let members = view.numbers(.stemWords)
        for index in Int(starts[family])..<Int(starts[family + 1]) { add(Int(members[index]), quality) }
    }

    private func weight(
        _ word: QueryWord, _ number: Int?, _ alternates: [SearchTerm.Alternate]
    ) -> (weight: Int, isLight: Bool) {
        var weight = Tuning.unknown
        if let first = alternates.first {
            weight = Int(view.weights[first.word])
            if first.quality < 90 { weight = alternates.map { Int(view.weights[$0.word]) }.min() ?? weight }
        }
        if word.isRemark { weight = weight * 2 / 5 }
        guard let number else { return (weight, false) }
        let role = view.roles[number] | view.roles[Int(view.canonical[number])]
        // A lone "a" is an article more often than the A of "hepatitis A".
        if word.bytes == [97] || role & (WordRole.optional | WordRole.encounter) != 0 { return (weight / 4, true) }
        let isNumber = word.bytes.allSatisfy { $0 < 97 }
        if isNumber || role & (WordRole.light | WordRole.side) != 0 { return (weight * Tuning.light / 100, true) }
        if role & WordRole.site != 0 { return (weight * Tuning.site / 100, false) }
        return (weight, false)
    }

    /// The word names something: a lone article or "unspecified" asks for nothing.
    func says(_ word: QueryWord) -> Bool {
        guard word.bytes.count > 1 || word.bytes.allSatisfy({ $0 < 97 }) else { return false }
        return view.words.number(of: word.bytes).map { view.roles[$0] & WordRole.optional == 0 } ?? true
    }

    // MARK: Words that nobody wrote that way

    /// A compound as its two known parts.
    private func parts(_ word: QueryWord) -> [QueryWord]? {
        let bytes = word.bytes
        guard bytes.count >= 9 else { return nil }
        for cut in stride(from: bytes.count - 4, through: 4, by: -1) {
            let (left, right) = (Array(bytes[..<cut]), Array(bytes[cut...]))
            if reader.isKnown(left), reader.isKnown(right) {
                return [
                    QueryWord(bytes: left, isRemark: word.isRemark), QueryWord(bytes: right, isRemark: word.isRemark),
                ]
            }
        }
        return nil
    }

    private func addSimilar(_ word: [UInt8], _ workspace: SearchWorkspace, _ add: (Int, Int) -> Void) {
        if word.count >= 4 { addBeginnings(word, add) }
        guard word.count >= 5 else { return }
        for candidate in similar(word, workspace) { add(Int(view.canonical[candidate.word]), candidate.quality) }
    }

    /// Words that begin with what was typed.
    private func addBeginnings(_ word: [UInt8], _ add: (Int, Int) -> Void) {
        let sorted = view.numbers(.sortedWords)
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if view.words.bytes(of: Int(sorted[middle])).lexicographicallyPrecedes(word) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var found = 0
        while low < sorted.count, found < 24, view.words.bytes(of: Int(sorted[low])).starts(with: word) {
            add(Int(view.canonical[Int(sorted[low])]), 80)
            low += 1
            found += 1
        }
    }

    /// Words within one or two slips of the finger, else those that share most of their letters in runs of three.
    private func similar(_ word: [UInt8], _ workspace: SearchWorkspace) -> [(word: Int, quality: Int)] {
        let starts = view.numbers(.gramStarts)
        let grams = view.numbers(.grams)
        var own = 0
        workspace.beginWords()
        Grams.forEach(of: word) { gram in
            own += 1
            workspace.count(grams[Int(starts[gram])..<Int(starts[gram + 1])])
        }
        guard own > 0 else { return [] }
        var best: [(word: Int, dice: Int)] = []
        workspace.forEachWord { candidate, shared in
            let length = view.words.bytes(of: candidate).count + 1
            let dice = 200 * shared / (own + length)
            if dice >= 40 { best.append((candidate, dice)) }
        }
        best.sort { ($0.dice, $1.word) > ($1.dice, $0.word) }
        var found: [(word: Int, quality: Int)] = []
        for candidate in best.prefix(24) {
            let bytes = view.words.bytes(of: candidate.word)
            let slips = EditDistance.within(2, word, bytes)
            if let slips, slips == 1 ? word.count >= 6 : word.count >= 10 {
                found.append((candidate.word, slips == 1 ? 88 : 80))
            } else if candidate.dice >= 55 {
                found.append((candidate.word, candidate.dice * 3 / 4))
            }
        }
        let top = found.map(\.quality).max() ?? 0
        return Array(found.filter { $0.quality + 15 >= top }.sorted { $0.quality > $1.quality }.prefix(6))
    }
}

/// How many insertions, deletions, substitutions or swaps of neighbours part two words.
enum EditDistance {
    /// Nil when it is more than `limit`, which is small.
    static func within(_ limit: Int, _ left: [UInt8], _ right: UnsafeBufferPointer<UInt8>) -> Int? {
        guard abs(left.count - right.count) <= limit, left.count < 64, right.count < 64 else { return nil }
        var before: [Int] = []
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var next = [index + 1]
            next.reserveCapacity(right.count + 1)
            var least = index + 1
            for other in 0..<right.count {
                var cost = min(row[other + 1] + 1, next[other] + 1, row[other] + (letter == right[other] ? 0 : 1))
                if index > 0, other > 0, letter == right[other - 1], left[index - 1] == right[other] {
                    cost = min(cost, before[other - 1] + 1)
                }
                next.append(cost)
                least = min(least, cost)
            }
            if least > limit { return nil }
            before = row
            row = next
        }
        return row[right.count] <= limit ? row[right.count] : nil
    }
}
