/// Whether words that stand together do name what a document says.
struct NameCheck {
    let list: TabularList
    let view: SearchView
    let lattice: TextLattice
    let document: SearchDocument

    private func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        switch document.kind {
        case .title, .term: list.bytes.withUnsafeBufferPointer(body)
        default: body(view.pool)
        }
    }

    private static func words(_ words: [String]) -> Set<[UInt8]> { Set(words.map { Array($0.utf8) }) }

    /// What a word does that cannot name a condition by itself.
    static let silent = WordRole.optional | WordRole.light | WordRole.side | WordRole.encounter
    private static let qualityMin = 95

    /// Whether one word is enough: it is said as it is, it is no word that only stands beside others, and where the
    /// document writes capitals, the text does so too.
    func namesAlone(_ reading: TextLattice.Reading) -> Bool {
        guard reading.quality >= NameCheck.qualityMin else { return false }
        // Inclusion terms below an injury name its place alone: "axis", "talus".
        if document.kind == .term, view.chapters[document.record] == UInt8(ascii: "S") { return false }
        guard reading.row < 0 else {
            let sense = PhraseSense(view.numbers(.phraseRows), reading.row)
            return sense.kind != .beside || sense.source != .organs
        }
        let word = lattice.words[reading.start]
        guard word.bytes.count >= 3 else { return false }
        if let number = view.words.number(of: word.bytes) {
            let role = view.roles[number]
            if role & WordRole.vague != 0 { return !isNamed(reading.start) }
            if role & (WordRole.general | NameCheck.silent) != 0 { return false }
        }
        guard word.bytes.count <= 4 else { return true }
        // The plural of a short word is seldom the same thing; an abbreviation of three letters has too many senses.
        if word.place.count != word.bytes.count { return false }
        let isCapitals = withText { text in !text[document.text].prefix(4).contains { (97...122).contains($0) } }
        return !isCapitals || word.isCapitals && word.bytes.count > 3
    }

    /// "Alzheimer's disease" has a name, whatever became of it.
    private func isNamed(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let (before, own) = (lattice.words[index - 1], lattice.words[index])
        return before.startsUpper && own.position == before.position + 1
    }

    /// Whether the document says all that a row of the lexicon means: "chronic kidney disease" lends its kidney to nothing
    /// else.
    func isWhole(_ row: Int) -> Bool {
        let sense = PhraseSense(view.numbers(.phraseRows), row)
        var (all, held) = (0, 0)
        for word in view.pool[sense.to].split(separator: 32) {
            guard word.count > 1, let number = view.words.number(of: Array(word)) else { continue }
            let own = view.canonical[number]
            let isHeld = document.words.contains { view.documentWords[$0] >> 2 == own }
            all += 1
            held += isHeld ? 1 : 0
            let role = view.roles[number] | view.roles[Int(own)]
            if role & NameCheck.weak == 0, !isHeld { return false }
        }
        // "End stage renal disease" lends its kidney to nothing else, though most of its words are weak.
        return held * 2 >= all
    }

    private static let weak = WordRole.optional | WordRole.light | WordRole.stop | WordRole.vague

    /// A lay phrase in a note is what the patient said: it names a symptom and no disease.
    func isSaidOf(_ row: Int) -> Bool {
        guard PhraseSense(view.numbers(.phraseRows), row).source == .lay else { return true }
        let key = list.keys[document.record]
        if key.letter(0) == UInt8(ascii: "R") { return true }
        let category = [key.letter(0), key.letter(1), key.letter(2)]
        return NameCheck.symptoms.contains(category)
    }

    /// Categories of pains that stand outside of the chapter of symptoms.
    private static let symptoms = ["H57", "H92", "M25", "M54", "M79", "N94"].map { Array($0.utf8) }

    /// "Blood and urine" are two things, unless the name joins its words itself.
    func isBound(_ range: ClosedRange<Int>, _ covered: UInt64, _ base: Int) -> Bool {
        guard range.count == 2, lattice.words[range.upperBound].isListed,
            covered >> UInt64(range.lowerBound - base) & 3 == 3
        else { return true }
        return withText { text in
            var scanner = WordScanner(document.text)
            while scanner.next(text) {
                if NameCheck.joining.contains(scanner.word) { return true }
            }
            return false
        }
    }

    private static let joining = words(["and", "or", "with"])

    /// A person's name in the document ("Good's syndrome", "May (-Hegglin)") has a capital in the text too.
    func isWrittenAsName(_ covered: UInt64, _ base: Int) -> Bool {
        withText { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[document.text])
            for index in text.indices.dropFirst().dropLast() {
                let (byte, next) = (text[index], text[index + 1])
                let isName =
                    byte == UInt8(ascii: "'") && next == UInt8(ascii: "s")
                    || byte == UInt8(ascii: "(") && next == UInt8(ascii: "-")
                guard isName else { continue }
                var end = index
                while end > 0, text[end - 1] == 32 { end -= 1 }
                var start = end
                while start > 0, WordScanner.letter(text[start - 1]) != 0 { start -= 1 }
                guard start < end, (65...90).contains(text[start]) else { continue }
                var scanner = WordScanner(start..<end)
                if scanner.next(text), isWrittenSmall(scanner.word, covered, base) { return false }
            }
            return true
        }
    }

    private func isWrittenSmall(_ word: [UInt8], _ covered: UInt64, _ base: Int) -> Bool {
        var rest = covered
        while rest != 0 {
            let own = lattice.words[base + rest.trailingZeroBitCount]
            if own.bytes == word, !own.startsUpper { return true }
            rest &= rest - 1
        }
        return false
    }

    /// A defect, an absence or a fold is a malformation only where the text says that it is congenital.
    func isMereDefect(_ name: ConditionName, _ needed: UnsafeBufferPointer<UInt32>) -> Bool {
        guard view.chapters[document.record] == UInt8(ascii: "Q"),
            !lattice.words.contains(where: { $0.bytes.starts(with: NameCheck.congenital) })
        else { return false }
        var isGeneral = false
        for index in name.words {
            let role = view.roles[Int(needed[index])]
            // "Down syndrome" has a word of its own.
            guard role & (WordRole.general | WordRole.site | NameCheck.silent) != 0 else { return false }
            let last = lattice.lastReading(of: needed[index])
            guard last >= 0, lattice.readings[last].row < 0,
                let number = view.words.number(of: lattice.words[lattice.readings[last].start].bytes)
            else { continue }
            isGeneral = isGeneral || view.roles[number] & WordRole.general != 0
        }
        return isGeneral
    }

    /// The words that the document denies: "aura" of "migraine without aura".
    func deniedWords() -> Set<UInt32> {
        guard document.flags.contains(.without) || document.flags.contains(.not) else { return [] }
        return withText { text in
            var denied: Set<UInt32> = []
            var denials = DenialReader(text, document.text)
            while denials.next() {
                guard let number = view.words.number(of: denials.word) else { continue }
                let own = view.canonical[number]
                let isSite = view.roles[Int(own)] & (WordRole.side | WordRole.site) != 0
                if denials.denies || denials.isBehindOf && !isSite { denied.insert(own) }
            }
            return denied
        }
    }

    /// Words that "without" and "not" reach.
    private static let denialReach = 3

    /// Whether the text denies a word inside the name: the denial stands behind the name's beginning.
    func isDenied(_ index: Int, behind first: Int) -> Bool {
        let words = lattice.words
        return (max(first + 1, index - NameCheck.denialReach)..<max(first + 1, index)).contains { before in
            words[before].isDenial && words[index].position - words[before].position <= NameCheck.denialReach
        }
    }

    /// "Migraine without aura" is no migraine with aura.
    func contradicts(_ range: ClosedRange<Int>, _ covered: UInt64, _ base: Int) -> Bool {
        guard range.contains(where: { lattice.words[$0].isDenial }) else { return false }
        let denied = deniedWords()
        return range.contains { index in
            guard index - base < 64, covered >> UInt64(index - base) & 1 == 1,
                isDenied(index, behind: range.lowerBound),
                let number = view.words.number(of: lattice.words[index].bytes)
            else { return false }
            return !denied.contains(view.canonical[number])
        }
    }

    private static let congenital = Array("congenital".utf8)
}
