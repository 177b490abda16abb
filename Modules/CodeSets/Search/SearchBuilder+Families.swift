/// Words that resemble each other: families by stem, near senses, and runs of three letters for words that nobody wrote
/// that way before.
extension SearchBuilder {
    func fillStems(
        _ canonical: [UInt32], _ words: UniqueWords, _ parts: inout [SearchSection: [UInt32]]
    ) -> [UInt8] {
        var stems = Vocabulary()
        var stemOfWord = [UInt32](repeating: .max, count: vocabulary.count)
        var members: [[UInt32]] = []
        for word in 0..<vocabulary.count {
            let bytes = vocabulary.bytes(of: word)
            guard bytes.count >= 4, !bytes.contains(where: { $0 < 97 }) else { continue }
            let stem = stems.intern(Stem.of(bytes))
            stemOfWord[word] = UInt32(truncatingIfNeeded: stem)
            if stem == members.count { members.append([]) }
            let target = canonical[word]
            if words.counts[Int(target)] > 0, !members[stem].contains(target) { members[stem].append(target) }
        }
        parts[.stemOffsets] = stems.offsets
        parts[.stemSlots] = stems.slots
        parts[.stemOfWord] = stemOfWord
        var starts: [UInt32] = [0]
        var all: [UInt32] = []
        for member in members {
            all += member
            starts.append(UInt32(truncatingIfNeeded: all.count))
        }
        parts[.stemStarts] = starts
        parts[.stemWords] = all
        return stems.storage
    }

    func fillNear(_ canonical: [UInt32], _ parts: inout [SearchSection: [UInt32]]) {
        var near: [UInt32: [UInt32]] = [:]
        for pair in lexicon.near where pair.from.count == 1 && pair.to.count == 1 {
            guard let from = vocabulary.number(of: pair.from[0]), let to = vocabulary.number(of: pair.to[0]) else {
                continue
            }
            let (left, right) = (canonical[from], canonical[to])
            guard left != right else { continue }
            if near[left]?.contains(right) != true { near[left, default: []].append(right) }
            if near[right]?.contains(left) != true { near[right, default: []].append(left) }
        }
        var starts: [UInt32] = [0]
        var all: [UInt32] = []
        for word in 0..<vocabulary.count {
            all += near[UInt32(truncatingIfNeeded: word)] ?? []
            starts.append(UInt32(truncatingIfNeeded: all.count))
        }
        parts[.nearStarts] = starts
        parts[.nears] = all
    }

    func fillGrams(_ canonical: [UInt32], _ words: UniqueWords, _ parts: inout [SearchSection: [UInt32]]) {
        var grams: [(gram: UInt32, word: UInt32)] = []
        var sorted: [UInt32] = []
        var counts = [UInt32](repeating: 0, count: Grams.count + 1)
        for word in 0..<vocabulary.count {
            let bytes = vocabulary.bytes(of: word)
            guard bytes.count >= 4, words.counts[Int(canonical[word])] > 0 else { continue }
            sorted.append(UInt32(truncatingIfNeeded: word))
            Grams.forEach(of: bytes) { gram in
                grams.append((UInt32(truncatingIfNeeded: gram), UInt32(truncatingIfNeeded: word)))
                counts[gram + 1] += 1
            }
        }
        for gram in 0..<Grams.count { counts[gram + 1] += counts[gram] }
        var all = [UInt32](repeating: 0, count: grams.count)
        var next = counts
        for (gram, word) in grams {
            all[Int(next[Int(gram)])] = word
            next[Int(gram)] += 1
        }
        parts[.gramStarts] = counts
        parts[.grams] = all
        parts[.sortedWords] = sorted.sorted {
            vocabulary.bytes(of: Int($0)).lexicographicallyPrecedes(vocabulary.bytes(of: Int($1)))
        }
    }

    mutating func fillPhrases(
        _ parts: inout [SearchSection: [UInt32]], _ texts: inout [SearchSection: [UInt8]]
    ) {
        var keys = Vocabulary()
        var rows: [[[UInt32]]] = []
        func store(_ words: [UInt8]) -> [UInt32] {
            let start = self.pool.count
            self.pool += words
            return [UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: words.count)]
        }
        for rewrite in lexicon.rewrites + references {
            let key = keys.intern(rewrite.from)
            if key == rows.count { rows.append([]) }
            guard rows[key].count < 8 else { continue }
            let kind = rewrite.kind.rawValue | (rewrite.inCapitals ? 256 : 0) | rewrite.source.rawValue << 16
            rows[key].append([kind] + store(rewrite.to) + store(rewrite.context) + store(rewrite.written))
        }
        var starts: [UInt32] = [0]
        var all: [UInt32] = []
        for row in rows {
            for sense in row { all += sense }
            starts.append(UInt32(truncatingIfNeeded: all.count / PhraseSense.stride))
        }
        texts[.phrasePool] = keys.storage
        parts[.phraseOffsets] = keys.offsets
        parts[.phraseSlots] = keys.slots
        parts[.phraseStarts] = starts
        parts[.phraseRows] = all
        var affixes: [UInt8] = []
        for affix in lexicon.affixes {
            affixes += [affix.isEnding ? 1 : 0, UInt8(clamping: affix.from.count), UInt8(clamping: affix.to.count)]
            affixes += affix.from.prefix(255) + affix.to.prefix(255)
        }
        texts[.affixes] = affixes
    }
}

/// Runs of three letters or digits of a word, with its ends marked.
enum Grams {
    static let count = 37 * 37 * 37

    static func forEach(of word: some Collection<UInt8>, _ body: (Int) -> Void) {
        var first = 36
        var second = 36
        for byte in word {
            let letter = byte >= 97 ? Int(byte) - 97 : 26 + Int(byte) - 48
            guard (0..<36).contains(letter) else { return }
            // The first letter stands in two runs, so that beginnings weigh more than ends.
            body(first * 1369 + second * 37 + letter)
            first = second
            second = letter
        }
        body(first * 1369 + second * 37 + 36)
    }
}
