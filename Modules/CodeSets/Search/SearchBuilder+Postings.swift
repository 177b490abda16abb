/// What a word does in a search, as bits.
enum WordRole {
    static let stop: UInt32 = 1
    static let optional: UInt32 = 2
    static let light: UInt32 = 4
    /// A word by which seventh characters tell encounters apart ("initial", "closed", "healing").
    static let encounter: UInt32 = 8
    /// A word that names a side of the body.
    static let side: UInt32 = 16
    /// A word that names a part of the body.
    static let site: UInt32 = 32

    /// The word says which column of the drug table is meant.
    static func intent(_ column: Int) -> UInt32 { 64 << UInt32(truncatingIfNeeded: column) }
    static let intents: UInt32 = 63 << 6
    /// A word that names no condition when it stands alone.
    static let general: UInt32 = 1 << 12
    /// A word that names a condition alone, though it says next to nothing ("disease").
    static let vague: UInt32 = 1 << 13
}

/// From scanned documents to canonical words, postings and weights.
extension SearchBuilder {
    /// All parts of the index.
    mutating func compiled() -> SearchFile.Parts {
        var parts: [SearchSection: [UInt32]] = [:]
        let joins = joins()
        let canonical = canonicalWords()
        let roles = roles(canonical)
        let words = uniqueWords(canonical, roles, joins)
        let weights = weights(words)
        price(words, weights, roles)
        fillPostings(words, weights.count, &parts)
        fillNames(words, weights, roles, canonical, &parts)
        fillDrugs(canonical, roles, &parts)
        let stemPool = fillStems(canonical, words, &parts)
        fillNear(canonical, &parts)
        fillGrams(canonical, words, &parts)
        parts[.canonical] = canonical
        parts[.roles] = roles
        parts[.weights] = weights
        parts[.joins] = joins.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value.0, $0.value.1] }
        parts[.wordOffsets] = vocabulary.offsets
        parts[.wordSlots] = vocabulary.slots
        var texts: [SearchSection: [UInt8]] = [:]
        fillPhrases(&parts, &texts)
        texts[.chapters] = list.keys.map { UInt8(truncatingIfNeeded: $0.bits >> 56) }
        texts[.stemPool] = stemPool
        texts[.pool] = pool
        texts[.wordPool] = vocabulary.storage
        return SearchFile.Parts(numbers: parts, texts: texts)
    }

    /// Words that the sources write in one as well as with a hyphen, with their two parts.
    private func joins() -> [UInt32: (UInt32, UInt32)] {
        var joins: [UInt32: (UInt32, UInt32)] = [:]
        for pair in joined.sorted() {
            let (left, right) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
            let text = vocabulary.bytes(of: left) + vocabulary.bytes(of: right)
            guard text.count >= 6, let whole = vocabulary.number(of: text) else { continue }
            joins[UInt32(truncatingIfNeeded: whole)] = (
                UInt32(truncatingIfNeeded: left), UInt32(truncatingIfNeeded: right)
            )
        }
        return joins
    }

    /// The word that stands for each word.
    private mutating func canonicalWords() -> [UInt32] {
        for pair in lexicon.same + lexicon.near where pair.from.count == 1 && pair.to.count == 1 {
            _ = vocabulary.intern(pair.to[0])
            _ = vocabulary.intern(pair.from[0])
        }
        for word in lexicon.optionals.sorted() + lexicon.light.sorted() + lexicon.general.sorted()
            + lexicon.intents.keys.sorted()
        {
            _ = vocabulary.intern(word)
        }
        var canonical = (0..<vocabulary.count).map { UInt32(truncatingIfNeeded: $0) }
        for pair in lexicon.same where pair.from.count == 1 && pair.to.count == 1 {
            guard let from = vocabulary.number(of: pair.from[0]), let to = vocabulary.number(of: pair.to[0]),
                canonical[from] == from, canonical[to] != from
            else { continue }
            canonical[from] = canonical[to]
        }
        // A word may have become the name of another only after others had been named after it.
        for word in canonical.indices {
            var steps = 0
            while canonical[Int(canonical[word])] != canonical[word], steps < 8 {
                canonical[word] = canonical[Int(canonical[word])]
                steps += 1
            }
        }
        return canonical
    }

    private func roles(_ canonical: [UInt32]) -> [UInt32] {
        var roles = [UInt32](repeating: 0, count: vocabulary.count)
        func mark(_ words: some Sequence<String>, _ role: UInt32) {
            for word in words {
                guard let number = vocabulary.number(of: word) else { continue }
                roles[number] |= role
                roles[Int(canonical[number])] |= role
            }
        }
        mark(lexicon.optionals, WordRole.optional)
        mark(lexicon.light, WordRole.light)
        for word in lexicon.general {
            if let number = vocabulary.number(of: word) { roles[number] |= WordRole.general }
        }
        for word in lexicon.vague {
            if let number = vocabulary.number(of: word) { roles[number] |= WordRole.vague }
        }
        for word in stopNumbers {
            roles[Int(word)] |= WordRole.stop
            roles[Int(canonical[Int(word)])] |= WordRole.stop
        }
        for (word, column) in lexicon.intents { mark([word], WordRole.intent(column)) }
        mark(["right", "left", "bilateral", "unilateral"], WordRole.side)
        for word in siteWords() { roles[Int(canonical[Int(word)])] |= WordRole.site }
        for set in list.seventhCharacterSets where set.contains(where: { $0.character == "A" }) {
            for character in set {
                mark(
                    WordScanner.words(character.meaning).filter { !lexicon.optionals.contains($0) }, WordRole.encounter)
            }
        }
        return roles
    }

    /// Parts of the body: the words that follow "malignant neoplasm of" in the titles of solid tumours, and "burn of" or
    /// "contusion of" in those of injuries.
    private func siteWords() -> Set<UInt32> {
        var sites: Set<UInt32> = []
        var start = 0
        for (number, end) in rawEnds.enumerated() {
            defer { start = end }
            guard documents[number].kind == .title, end - start > 2 else { continue }
            let words = rawWords[start..<end]
            let first = vocabulary.bytes(of: Int(words[start] >> 2))
            let second = vocabulary.bytes(of: Int(words[start + 1] >> 2))
            guard
                first.elementsEqual("malignant".utf8) && second.elementsEqual("neoplasm".utf8)
                    || first.elementsEqual("contusion".utf8) || first.elementsEqual("burn".utf8)
            else { continue }
            for word in words.dropFirst() where word & 3 == 1 { sites.insert(word >> 2) }
        }
        for word in ["neoplasm", "degree", "burn", "first", "second", "third", "multiple", "upper", "lower", "site"] {
            if let number = vocabulary.number(of: word) { sites.remove(UInt32(truncatingIfNeeded: number)) }
        }
        return sites
    }

    /// The words of each document, each once, without stop words.
    struct UniqueWords {
        var values: [UInt32] = []
        var ends: [Int] = []
        var counts: [UInt32]
    }

    private func uniqueWords(
        _ canonical: [UInt32], _ roles: [UInt32], _ joins: [UInt32: (UInt32, UInt32)]
    ) -> UniqueWords {
        var result = UniqueWords(counts: [UInt32](repeating: 0, count: vocabulary.count))
        result.values.reserveCapacity(rawWords.count)
        result.ends.reserveCapacity(rawEnds.count)
        var isJoin = [Bool](repeating: false, count: vocabulary.count)
        for word in joins.keys { isJoin[Int(word)] = true }
        let phrases = samePhrases()
        // Every code of the chapter of malformations says so, whether its titles repeat it or not.
        let congenital = vocabulary.number(of: "congenital").map { UInt32(truncatingIfNeeded: $0) }
        for first in phrases.keys { isJoin[Int(first)] = true }
        var start = 0
        for end in rawEnds {
            let first = result.values.count
            var position = start
            while position < end {
                let entry = rawWords[position]
                let raw = entry >> 2
                position += 1
                guard isJoin[Int(raw)] else {
                    append(raw, entry & 3, canonical, roles, from: first, to: &result)
                    continue
                }
                let rest = rawWords[position..<end].lazy.map { $0 >> 2 }
                if let phrase = phrases[raw]?.first(where: { rest.starts(with: $0.rest) }) {
                    for word in phrase.to { append(word, entry & 3, canonical, roles, from: first, to: &result) }
                    position += phrase.rest.count
                } else if let parts = joins[raw] {
                    append(parts.0, entry & 3, canonical, roles, from: first, to: &result)
                    append(parts.1, entry & 3, canonical, roles, from: first, to: &result)
                } else {
                    append(raw, entry & 3, canonical, roles, from: first, to: &result)
                }
            }
            if let congenital, list.keys[Int(documents[result.ends.count].record)].isCongenital {
                append(congenital, 0, canonical, roles, from: first, to: &result)
            }
            result.ends.append(result.values.count)
            start = end
        }
        return result
    }

    /// Phrases that say the same as another, by their first word, longest first: titles are put into the same words as
    /// queries are.
    private func samePhrases() -> [UInt32: [(rest: [UInt32], to: [UInt32])]] {
        var phrases: [UInt32: [(rest: [UInt32], to: [UInt32])]] = [:]
        for pair in lexicon.same where pair.from.count > 1 {
            let from = pair.from.compactMap { vocabulary.number(of: $0) }.map { UInt32(truncatingIfNeeded: $0) }
            let to = pair.to.compactMap { vocabulary.number(of: $0) }.map { UInt32(truncatingIfNeeded: $0) }
            guard from.count == pair.from.count, to.count == pair.to.count else { continue }
            phrases[from[0], default: []].append((Array(from.dropFirst()), to))
        }
        return phrases.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
    }

    private func append(
        _ raw: UInt32, _ standing: UInt32, _ canonical: [UInt32], _ roles: [UInt32], from first: Int,
        to result: inout UniqueWords
    ) {
        let word = canonical[Int(raw)]
        let role = roles[Int(word)]
        guard role & WordRole.stop == 0 else { return }
        let standing = role & WordRole.optional != 0 ? 0 : standing
        var index = first
        while index < result.values.count {
            if result.values[index] >> 2 == word {
                if standing == 1 { result.values[index] = word << 2 | 1 }
                return
            }
            index += 1
        }
        result.values.append(word << 2 | standing)
        result.counts[Int(word)] += 1
    }

    private func weights(_ words: UniqueWords) -> [UInt32] {
        words.counts.map { WordWeight.of($0, among: documents.count) }
    }

    /// What each document costs a query that has none of its words.
    private mutating func price(_ words: UniqueWords, _ weights: [UInt32], _ roles: [UInt32]) {
        var start = 0
        for (number, end) in words.ends.enumerated() {
            var cost: UInt32 = 0
            if documents[number].flags.contains(.residual) {
                cost =
                    documents[number].kind == .index || documents[number].kind == .external
                    ? SearchBuilder.indexResidualCost : SearchBuilder.residualCost
            }
            for value in words.values[start..<end] {
                let word = Int(value >> 2)
                cost += SearchBuilder.missingCost(weight: weights[word], role: roles[word], standing: value & 3)
            }
            documents[number].cost = cost
            start = end
        }
    }

    /// What a word costs a query that lacks it.
    static func missingCost(weight: UInt32, role: UInt32, standing: UInt32) -> UInt32 {
        let share =
            standing == 1
            ? role & WordRole.light != 0 ? UInt32(Tuning.lightShare) : UInt32(Tuning.essential)
            : missingShares[Int(standing & 3)]
        return weight * share / 100
    }

    private func fillPostings(_ words: UniqueWords, _ count: Int, _ parts: inout [SearchSection: [UInt32]]) {
        var next: [UInt32] = [0]
        next.reserveCapacity(count + 1)
        for count in words.counts { next.append(next[next.count - 1] + count) }
        parts[.postingStarts] = next
        var postings = [UInt32](repeating: 0, count: words.values.count)
        var packed: [UInt32] = []
        packed.reserveCapacity((documents.count + 1) * SearchDocument.stride)
        var titles = [UInt32](repeating: .max, count: list.recordCount)
        var byRecord = [UInt32](repeating: 0, count: list.recordCount + 1)
        var start = 0
        for (number, end) in words.ends.enumerated() {
            for value in words.values[start..<end] {
                let word = Int(value >> 2)
                postings[Int(next[word])] = UInt32(truncatingIfNeeded: number) << 2 | value & 3
                next[word] += 1
            }
            let draft = documents[number]
            packed += [
                draft.record, draft.second, draft.start,
                SearchDocument.packed(kind: draft.kind, flags: draft.flags, length: draft.length), draft.cost,
                UInt32(truncatingIfNeeded: start),
            ]
            byRecord[Int(draft.record) + 1] += 1
            if draft.kind == .title { titles[Int(draft.record)] = UInt32(truncatingIfNeeded: number) }
            start = end
        }
        packed += [0, .max, 0, 0, 0, UInt32(truncatingIfNeeded: start)]
        for record in 0..<list.recordCount { byRecord[record + 1] += byRecord[record] }
        parts[.recordStarts] = byRecord
        var recordDocuments = [UInt32](repeating: 0, count: documents.count)
        for (number, draft) in documents.enumerated() {
            recordDocuments[Int(byRecord[Int(draft.record)])] = UInt32(truncatingIfNeeded: number)
            byRecord[Int(draft.record)] += 1
        }
        parts[.recordDocuments] = recordDocuments
        parts[.titleDocuments] = titles
        parts[.documents] = packed
        parts[.documentWords] = words.values
        parts[.postings] = postings
    }

    private func fillDrugs(_ canonical: [UInt32], _ roles: [UInt32], _ parts: inout [SearchSection: [UInt32]]) {
        var counts = [UInt32](repeating: 0, count: vocabulary.count)
        let lists = drugs.map { drug in
            var seen: Set<UInt32> = []
            return drug.words.compactMap { value -> UInt32? in
                let word = canonical[Int(value >> 2)]
                guard roles[Int(word)] & (WordRole.stop | WordRole.optional) == 0, seen.insert(word).inserted else {
                    return nil
                }
                counts[Int(word)] += 1
                return word << 2 | value & 3
            }
        }
        let weights = counts.map { WordWeight.of($0, among: drugs.count) }
        var next: [UInt32] = [0]
        for count in counts { next.append(next[next.count - 1] + count) }
        parts[.drugStarts] = next
        var postings = [UInt32](repeating: 0, count: Int(next[next.count - 1]))
        var packed: [UInt32] = []
        var codes: [UInt32] = []
        for (number, words) in lists.enumerated() {
            var cost: UInt32 = 0
            for value in words {
                let word = Int(value >> 2)
                postings[Int(next[word])] = UInt32(truncatingIfNeeded: number) << 2 | value & 3
                next[word] += 1
                cost += weights[word] * SearchBuilder.missingShares[Int(value & 3)] / 100
            }
            packed += [drugs[number].start, UInt32(truncatingIfNeeded: drugs[number].length), cost]
            codes += drugs[number].records
        }
        parts[.drugPostings] = postings
        parts[.drugDocuments] = packed
        parts[.drugCodes] = codes
        parts[.drugWeights] = weights
    }
}

extension CodeKey {
    fileprivate var isCongenital: Bool { UInt8(truncatingIfNeeded: bits >> 56) == UInt8(ascii: "Q") }
}
