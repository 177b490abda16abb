/// Finds the names of conditions in the sentences of a text.
///
/// A name is found where the words that it needs stand together, in whatever order; among names that overlap, the one
/// whose words weigh most is taken. Every loop over the text is limited, so a text costs time by its length.
struct ConditionScan {
    let list: TabularList
    let view: SearchView
    private(set) var lattice: TextLattice

    /// A name that was found.
    struct Found {
        let name: ConditionName
        let document: SearchDocument
        /// The sentence's words that say it, as bits from ``first``.
        var mask: UInt64
        var first: Int
        /// What its words weigh, each by how well it is said.
        var weight: Int
        /// How well its words are said on the whole, in hundredths.
        let quality: Int
        /// How many other words stand between its words.
        let room: Int
        /// Rows of the lexicon that led to its words.
        let rows: [Int]

        var last: Int { first + 63 - mask.leadingZeroBitCount }
        var count: Int { mask.nonzeroBitCount }

        /// Whether it is said by all words of another and by more.
        func contains(_ other: Found) -> Bool {
            guard count > other.count, first <= other.first, last >= other.last else { return false }
            let shifted = other.mask << UInt64(min(63, other.first - first))
            return mask & shifted == shifted
        }

        func forEach(_ body: (Int) -> Void) {
            var rest = mask
            while rest != 0 {
                body(first + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }

    /// Places at which one name is tried in a sentence, and readings that are looked at for one of its words.
    private static let placesMax = 12
    private static let readingsMax = 24
    /// The least quality of a reading that is more than a relative of the word.
    private static let wholeQuality = 91
    /// Words of one sentence that are read at once.
    private static let wordsMax = 240
    /// The kind of a tumour and its site may have so many words between them; of other names all words stand together.
    private static let tumourRoom = 2
    /// A name's words stand no further before its rarest word.
    private static let reach = 28

    init(list: TabularList, view: SearchView) {
        self.list = list
        self.view = view
        lattice = TextLattice(view: view)
    }

    /// The names in a sentence that are taken, in the order of their words.
    mutating func conditions(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>) -> [ScannedCondition] {
        let words = TextWords(text, sentence, view).words
        var result: [ScannedCondition] = []
        for start in stride(from: 0, to: words.count, by: ConditionScan.wordsMax) {
            lattice.read(Array(words[start..<min(start + ConditionScan.wordsMax, words.count)]))
            result += ConditionChoice(list: list, view: view, lattice: lattice).conditions(candidates())
        }
        return result
    }

    /// Every name whose words stand together somewhere in the sentence.
    private func candidates() -> [Found] {
        var found: [Found] = []
        let starts = view.numbers(.nameStarts)
        let names = view.numbers(.names)
        let needed = view.numbers(.nameWords)
        // The first reading of each word, so that each word's names are looked at once.
        for reading in lattice.readings where reading.before < 0 {
            let anchor = Int(reading.word)
            for number in Int(starts[anchor])..<Int(starts[anchor + 1]) {
                let name = ConditionName(names, number)
                guard name.words.allSatisfy({ lattice.lastReading(of: needed[$0]) >= 0 }) else { continue }
                var place = lattice.lastReading(of: reading.word)
                for _ in 0..<ConditionScan.placesMax where place >= 0 {
                    if let one = placed(name, needed, at: place) { found.append(one) }
                    place = lattice.readings[place].before
                }
            }
        }
        return found
    }

    /// The words of a sentence that say the words of a name, while they are gathered.
    private struct Placing {
        /// Where the bits of ``covered`` begin.
        let base: Int
        var covered: UInt64 = 0
        /// Words that stand for themselves. One word of the text says one word of the name; a phrase of the lexicon may
        /// say several.
        var spoken: UInt64 = 0
        var low: Int
        var high: Int
        var rows: [Int] = []
        var weight = 0
        var whole = 0

        func isSpoken(_ reading: TextLattice.Reading) -> Bool {
            reading.row < 0 && reading.start >= base && reading.start - base < 64
                && spoken >> UInt64(reading.start - base) & 1 == 1
        }

        mutating func take(_ reading: TextLattice.Reading, worth: Int, weight full: Int) -> Bool {
            guard reading.start >= base, reading.end - base <= 64 else { return false }
            for index in reading.start..<reading.end { covered |= 1 << UInt64(index - base) }
            if reading.row < 0 {
                spoken |= 1 << UInt64(reading.start - base)
            } else if !rows.contains(reading.row) {
                rows.append(reading.row)
            }
            low = min(low, reading.start)
            high = max(high, reading.end - 1)
            weight += worth * reading.quality
            whole += full
            return true
        }
    }

    /// The name with its rarest word at one place and the others as near as they are; nil when they stand apart.
    private func placed(_ name: ConditionName, _ needed: UnsafeBufferPointer<UInt32>, at place: Int) -> Found? {
        let anchor = lattice.readings[place]
        var placing = Placing(base: max(0, anchor.start - ConditionScan.reach), low: anchor.start, high: anchor.end - 1)
        guard placing.take(anchor, worth: worth(anchor), weight: Int(view.weights[Int(anchor.word)])) else {
            return nil
        }
        var picks = [anchor]
        for index in name.words.dropFirst() {
            guard let reading = nearest(needed[index], to: placing),
                placing.take(reading, worth: worth(reading), weight: Int(view.weights[Int(reading.word)]))
            else { return nil }
            picks.append(reading)
        }
        // "Placed to prevent" holds relatives of both words of "placenta previa" and neither of them.
        guard name.words.count == 1 || picks.contains(where: { $0.quality >= ConditionScan.wholeQuality }) else {
            return nil
        }
        if let closer = drawnTogether(picks, placing) { placing = closer }
        let document = SearchDocument(view, name.document)
        let room = room(in: placing, document)
        guard room <= (document.kind == .neoplasm ? ConditionScan.tumourRoom : 0) else { return nil }
        let check = NameCheck(list: list, view: view, lattice: lattice, document: document)
        guard name.words.count > 1 || check.namesAlone(anchor),
            placing.rows.allSatisfy({ check.isWhole($0) && check.isSaidOf($0) }),
            check.isBound(placing.low...placing.high, placing.covered, placing.base),
            check.isWrittenAsName(placing.covered, placing.base), !check.isMereDefect(name, needed),
            !check.contradicts(placing.low...placing.high, placing.covered, placing.base)
        else { return nil }
        let shift = placing.covered.trailingZeroBitCount
        var found = Found(
            name: name, document: document, mask: placing.covered >> UInt64(shift), first: placing.base + shift,
            weight: placing.weight / 100, quality: placing.whole == 0 ? 0 : placing.weight / placing.whole,
            room: max(0, room), rows: placing.rows)
        addOptional(&found, check)
        return found
    }

    /// The same words with an outermost one taken from within, where it stands there as well: of "chronic heart failure
    /// and chronic kidney disease" the first.
    private func drawnTogether(_ picks: [TextLattice.Reading], _ placing: Placing) -> Placing? {
        guard let outer = picks.firstIndex(where: { $0.row < 0 && $0.end - 1 == placing.high }), picks.count > 2 else {
            return nil
        }
        var next = lattice.lastReading(of: picks[outer].word)
        for _ in 0..<ConditionScan.readingsMax where next >= 0 {
            let reading = lattice.readings[next]
            next = reading.before
            guard reading.row < 0, reading.end - 1 < placing.high, reading.start >= placing.low - 2,
                !placing.isSpoken(reading)
            else { continue }
            var closer = Placing(base: placing.base, low: reading.start, high: reading.end - 1)
            for (index, pick) in picks.enumerated() {
                let one = index == outer ? reading : pick
                guard closer.take(one, worth: worth(one), weight: Int(view.weights[Int(one.word)])) else { return nil }
            }
            let span = lattice.words[placing.high].position - lattice.words[placing.low].position
            if lattice.words[closer.high].position - lattice.words[closer.low].position < span { return closer }
        }
        return nil
    }

    private func nearest(_ word: UInt32, to placing: Placing) -> TextLattice.Reading? {
        let words = lattice.words
        var best: (reading: TextLattice.Reading, rank: (Int, Int, Int))?
        var next = lattice.lastReading(of: word)
        for _ in 0..<ConditionScan.readingsMax where next >= 0 {
            let reading = lattice.readings[next]
            next = reading.before
            if placing.isSpoken(reading) { continue }
            let distance = max(
                0, words[reading.start].position - words[placing.high].position,
                words[placing.low].position - words[reading.end - 1].position)
            // One row of the lexicon should say as much of the name as it can.
            let isOther = reading.row >= 0 && !placing.rows.contains(reading.row)
            let rank = (distance, isOther ? 1 : 0, -reading.quality)
            if best.map({ rank < $0.rank }) ?? true { best = (reading, rank) }
        }
        return best.flatMap { $0.rank.0 <= TextWords.clause / 2 ? $0.reading : nil }
    }

    /// How many words stand between those of the name. Sides and degrees stand there in many names and do not count, nor
    /// do words that the document allows.
    private func room(in placing: Placing, _ document: SearchDocument) -> Int {
        let words = lattice.words
        var room = words[placing.high].position - words[placing.low].position + 1 - placing.covered.nonzeroBitCount
        guard room > 0, room < TextWords.clause else { return room }
        for index in placing.low..<placing.high where placing.covered >> UInt64(index - placing.base) & 1 == 0 {
            if isQualifier(words[index]) {
                room -= 1
            } else if allows(document, index) {
                room -= words[index].isDenial ? 1 + TextWords.denial : 1
            }
        }
        // "Major depressive disorder, recurrent, moderate": a title's own commas part nothing.
        if room > 0, hasComma(document) {
            for index in placing.low + 1...placing.high where words[index].marks == 1 { room -= 1 }
        }
        return room
    }

    private func hasComma(_ document: SearchDocument) -> Bool {
        document.kind.rawValue <= SearchDocument.Kind.term.rawValue
            && list.bytes[document.text].contains(UInt8(ascii: ","))
    }

    private func allows(_ document: SearchDocument, _ index: Int) -> Bool {
        guard let number = view.words.number(of: lattice.words[index].bytes) else { return false }
        return document.words.contains { view.documentWords[$0] >> 2 == view.canonical[number] }
    }

    private func isQualifier(_ word: TextWord) -> Bool {
        guard let number = view.words.number(of: word.bytes) else { return false }
        let role = view.roles[number] | view.roles[Int(view.canonical[number])]
        // "Chronic low back pain" is no "chronic pain" with a word between.
        return role & (WordRole.side | WordRole.light) != 0
            || role & WordRole.optional != 0 && role & WordRole.site == 0
    }

    /// What a reading weighs: no more than the word of the text itself, so that a rare relative of a common word does not
    /// outweigh it.
    private func worth(_ reading: TextLattice.Reading) -> Int {
        let weight = Int(view.weights[Int(reading.word)])
        guard reading.row < 0, reading.quality < 98, reading.end == reading.start + 1,
            let number = view.words.number(of: lattice.words[reading.start].bytes)
        else { return weight }
        let own = Int(view.canonical[number])
        return view.postingStarts[own] < view.postingStarts[own + 1] ? min(weight, Int(view.weights[own])) : weight
    }

    /// Words that the phrase merely allows count a little where they stand right beside the others; what it denies
    /// ("without aura") counts in full where the text denies it too.
    private func addOptional(_ found: inout Found, _ check: NameCheck) {
        let denied = check.deniedWords()
        let needed = view.numbers(.nameWords)
        for index in found.document.words {
            let value = view.documentWords[index]
            guard value & 3 != 1, Int(value >> 2) >= SearchBuilder.Known.allCases.count,
                view.roles[Int(value >> 2)] & WordRole.optional == 0,
                value & 3 == 2 || !found.document.flags.contains(.without),
                // What the name needs has been counted: "rheumatoid" of "without rheumatoid factor".
                !found.name.words.contains(where: { needed[$0] == value >> 2 })
            else { continue }
            var next = lattice.lastReading(of: value >> 2)
            for _ in 0..<ConditionScan.readingsMax where next >= 0 {
                let reading = lattice.readings[next]
                next = reading.before
                let isDenied = check.isDenied(reading.start, behind: found.first)
                guard reading.quality >= 90, isDenied == denied.contains(value >> 2),
                    extend(&found, by: reading, isDenied: isDenied)
                else { continue }
                found.weight += Int(view.weights[Int(reading.word)]) * (isDenied ? 10 : 3) / 10
                break
            }
        }
    }

    /// Takes a reading in that stands inside the name or right beside it.
    private func extend(_ found: inout Found, by reading: TextLattice.Reading, isDenied: Bool) -> Bool {
        let words = lattice.words
        let (first, last) = (found.first, found.last)
        guard reading.start >= first || words[reading.end - 1].position + 1 == words[first].position,
            reading.end - 1 <= last
                || words[last].position + 1 + (isDenied ? 1 + TextWords.denial : 0) >= words[reading.start].position
        else { return false }
        if reading.start < first {
            guard found.mask.leadingZeroBitCount > first - reading.start else { return false }
            found.mask <<= UInt64(first - reading.start)
            found.first = reading.start
        }
        for index in reading.start..<reading.end where index - found.first < 64 {
            found.mask |= 1 << UInt64(index - found.first)
        }
        return true
    }
}
