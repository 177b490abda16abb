/// The words of the index that a sentence's words may stand for, each with the words of the sentence that say it.
///
/// A word may stand for itself, for the words of its family, and, as part of a phrase of the lexicon, for the words that
/// the phrase means. All readings stand side by side; which of them is taken is settled by the name that fits best.
struct TextLattice {
    struct Reading {
        let word: UInt32
        /// In hundredths: 100 for the word itself.
        let quality: Int
        /// The sentence's words that it stands for.
        let start: Int
        let end: Int
        /// The row of the lexicon that led here, -1 for none.
        let row: Int
        /// The reading of the same word before this one, -1 for none.
        let before: Int
    }

    let view: SearchView
    private let reader: QueryReader
    private(set) var words: [TextWord] = []
    private(set) var readings: [Reading] = []
    /// The last reading of each word of the index, -1 for none.
    private var last: [Int32]

    static let phraseWordsMax = 6

    init(view: SearchView) {
        self.view = view
        reader = QueryReader(view: view)
        last = [Int32](repeating: -1, count: view.words.count)
    }

    /// The last reading of a word of the index in this sentence, -1 for none.
    func lastReading(of word: UInt32) -> Int { Int(last[Int(word)]) }

    mutating func read(_ words: [TextWord]) {
        for reading in readings { last[Int(reading.word)] = -1 }
        readings.removeAll(keepingCapacity: true)
        self.words = words
        for index in words.indices {
            addWord(index)
            addPhrases(from: index)
        }
    }

    private mutating func add(_ word: UInt32, _ quality: Int, _ start: Int, _ end: Int, row: Int = -1) {
        guard view.postingStarts[Int(word)] < view.postingStarts[Int(word) + 1] else { return }
        var index = Int(last[Int(word)])
        while index >= 0, readings[index].start >= start {
            let known = readings[index]
            if known.start == start, known.end == end, known.quality >= quality { return }
            index = readings[index].before
        }
        let before = Int(last[Int(word)])
        last[Int(word)] = Int32(truncatingIfNeeded: readings.count)
        readings.append(Reading(word: word, quality: quality, start: start, end: end, row: row, before: before))
    }

    private mutating func addWord(_ index: Int) {
        let bytes = words[index].bytes
        guard let number = view.words.number(of: bytes) else { return addUnknown(bytes, index) }
        if let parts = reader.joinParts(bytes) { for part in parts { addKnown(part, 100, index, index + 1) } }
        addKnown(number, 100, index, index + 1)
    }

    private mutating func addKnown(_ bytes: [UInt8], _ quality: Int, _ start: Int, _ end: Int, row: Int = -1) {
        guard let number = view.words.number(of: bytes) else { return }
        addKnown(number, quality, start, end, row: row)
    }

    /// A known word, the words of its family, and what is near to it in sense.
    private mutating func addKnown(_ number: Int, _ quality: Int, _ start: Int, _ end: Int, row: Int = -1) {
        let own = view.canonical[number]
        // A word of many uses ("growth") stands for another word in few of them.
        let isLoose = row < 0 && Int(own) != number && view.roles[number] & WordRole.general != 0
        add(own, isLoose ? 60 : quality, start, end, row: row)
        guard view.roles[number] & WordRole.optional == 0 else { return }
        let stems = view.numbers(.stemOfWord)
        for word in [number, Int(own)] where stems[word] != .max {
            addFamily(Int(stems[word]), quality - 10, start, end, row: row)
        }
        guard row < 0 else { return }
        let starts = view.numbers(.nearStarts)
        let near = view.numbers(.nears)
        for index in Int(starts[Int(own)])..<Int(starts[Int(own) + 1]) { add(near[index], quality - 20, start, end) }
    }

    private mutating func addFamily(_ stem: Int, _ quality: Int, _ start: Int, _ end: Int, row: Int = -1) {
        let starts = view.numbers(.stemStarts)
        let members = view.numbers(.stemWords)
        for index in Int(starts[stem])..<Int(starts[stem + 1]) { add(members[index], quality, start, end, row: row) }
    }

    /// A word that stands nowhere as it is: by a rule of spelling, as letters and digits, or by its family.
    private mutating func addUnknown(_ bytes: [UInt8], _ index: Int) {
        let spelled = reader.affixed(bytes)
        if let number = view.words.number(of: spelled) { return addKnown(number, 98, index, index + 1) }
        let pieces = reader.lettersAndDigits(QueryWord(bytes: bytes))
        if pieces.count > 1 {
            for piece in pieces { addKnown(piece.bytes, 100, index, index + 1) }
            return
        }
        if let slip = slip(bytes) { return addKnown(slip, 88, index, index + 1) }
        if bytes.count >= 4, let stem = view.stems.number(of: Stem.of(bytes)) { addFamily(stem, 85, index, index + 1) }
    }

    private static let slipLettersMin = 8
    private static let slipsMax = 64

    /// The one word that a long unknown word differs from by one slip of the finger behind its first four letters.
    private func slip(_ word: [UInt8]) -> Int? {
        guard word.count >= TextLattice.slipLettersMin else { return nil }
        let sorted = view.numbers(.sortedWords)
        let start = word.prefix(4)
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if view.words.bytes(of: Int(sorted[middle])).lexicographicallyPrecedes(start) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var found: Int?
        for index in low..<min(low + TextLattice.slipsMax, sorted.count) {
            let number = Int(sorted[index])
            let candidate = view.words.bytes(of: number)
            guard candidate.starts(with: start) else { break }
            guard candidate.count >= TextLattice.slipLettersMin, EditDistance.within(1, word, candidate) != nil else {
                continue
            }
            if let other = found, view.canonical[other] != view.canonical[number] { return nil }
            found = number
        }
        return found
    }

    // MARK: Phrases of the lexicon

    private mutating func addPhrases(from start: Int) {
        var key: [UInt8] = []
        let starts = view.numbers(.phraseStarts)
        for end in start..<min(start + TextLattice.phraseWordsMax, words.count) {
            // A phrase does not reach across a comma.
            if end > start, words[end].position != words[end - 1].position + 1 { break }
            if !key.isEmpty { key.append(32) }
            key += words[end].bytes
            guard let number = view.phrases.number(of: key) else { continue }
            addSenses(Int(starts[number])..<Int(starts[number + 1]), start, end + 1)
        }
    }

    private mutating func addSenses(_ senses: Range<Int>, _ start: Int, _ end: Int) {
        let rows = view.numbers(.phraseRows)
        var taken: (number: Int, sense: PhraseSense)?
        for number in senses {
            let sense = PhraseSense(rows, number)
            guard isMeant(sense, start, end) else { continue }
            if sense.kind == .beside {
                add(sense, number, 95, start, end)
            } else if sense.context.isEmpty {
                if taken == nil { taken = (number, sense) }
            } else if isNear(sense.context) {
                taken = (number, sense)
                break
            }
        }
        if let taken { add(taken.sense, taken.number, 100, start, end) }
    }

    private mutating func add(_ sense: PhraseSense, _ row: Int, _ quality: Int, _ start: Int, _ end: Int) {
        for word in view.pool[sense.to].split(separator: 32) {
            addKnown(Array(word), quality, start, end, row: row)
        }
    }

    /// A drug alone does not say what it is for.
    private func isMeant(_ sense: PhraseSense, _ start: Int, _ end: Int) -> Bool {
        guard sense.source != .drugs, sense.kind != .whole, sense.kind != .fallback else {
            return false
        }
        let part = words[start..<end]
        // Where the Index says "see", the documents that it leads to stand under the word itself as well.
        if sense.kind == .beside, sense.source == .base { return false }
        if sense.inCapitals, !part.allSatisfy(\.isCapitals) { return false }
        if sense.kind == .abbreviation || sense.source == .inherited, part.count == 1 {
            let word = part[start]
            guard word.isCapitals || word.bytes.count > 5 else { return false }
            if word.place.count < 4, sense.context.isEmpty, !isNear(sense.to) { return false }
        }
        // The plural of a short word is seldom the abbreviation: "does", "comes".
        if part.count > 1 || part[start].bytes.count > 4 || part[start].place.count == part[start].bytes.count {
            return true
        }
        // "AIDS" is no plural, unless everything is in capitals.
        return part[start].isCapitals && (words.count == 1 || words.contains { !$0.isCapitals })
    }

    private func isNear(_ context: Range<Int>) -> Bool {
        let context = view.pool[context].split(separator: 32)
        return words.contains { word in context.contains { $0.elementsEqual(word.bytes) } }
    }
}
