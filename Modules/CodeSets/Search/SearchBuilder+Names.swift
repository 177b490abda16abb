/// The names of conditions, by the rarest word that each needs: what a scan of running text looks up.
extension SearchBuilder {
    /// The most words that a name may need. What needs more is a title that nobody writes out.
    private static let nameWordsMax = 14

    /// Words beyond which a name can do without "stage".
    private static let stagedWordsMin = 4

    func fillNames(
        _ words: UniqueWords, _ weights: [UInt32], _ roles: [UInt32], _ canonical: [UInt32],
        _ parts: inout [SearchSection: [UInt32]]
    ) {
        let titles = parts[.titleDocuments] ?? []
        let history = vocabulary.number(of: "history").map { canonical[$0] }
        let family = vocabulary.number(of: "family").map { canonical[$0] }
        let personal = vocabulary.number(of: "personal").map { canonical[$0] }
        let stage = vocabulary.number(of: "stage").map { canonical[$0] }
        let fillers = Set(["region", "area", "part"].compactMap { vocabulary.number(of: $0) }.map { canonical[$0] })
        // "Hers' disease" would be any disease, since "her" says nothing.
        let persons = Set(
            ["her", "his", "its", "mr", "mrs"].compactMap { vocabulary.number(of: $0) }.map {
                UInt32(truncatingIfNeeded: $0)
            })
        var names: [Name] = []
        var start = 0
        var rawStart = 0
        for (number, end) in words.ends.enumerated() {
            let raw = rawWords[rawStart..<rawEnds[number]]
            let values = words.values[start..<end]
            start = end
            rawStart = rawEnds[number]
            let draft = documents[number]
            guard isCondition(draft), !raw.contains(where: { persons.contains($0 >> 2) }) else { continue }
            let open = draft.kind == .title ? openWords(number, words, raw, canonical, titles) : []
            let affirmed = draft.kind == .title ? affirmedWords(draft, canonical, roles) : []
            var needed = values.filter { value in
                value & 3 == 1 || value & 3 == 2 && (open.contains(value >> 2) || affirmed.contains(value >> 2))
            }.map { $0 >> 2 }
            if draft.flags.contains(.otherAndUnspecified) { needed.removeAll { Int($0) == Known.other.rawValue } }
            // "Family history" alone says of nothing.
            if needed.allSatisfy({ $0 == history || $0 == family || $0 == personal }) { continue }
            if isHistory(draft) { needed.removeAll { $0 == personal } }
            guard !needed.isEmpty, needed.count <= SearchBuilder.nameWordsMax,
                needed.count > 1 || roles[Int(needed[0])] & WordRole.vague != 0
                    || roles[Int(needed[0])] & SearchBuilder.silent == 0 && Int(needed[0]) >= Known.allCases.count
            else { continue }
            // "Sacral region" is the sacrum.
            if list.keys[Int(draft.record)].letter(0) != UInt8(ascii: "S") {
                let sites = needed.filter { !fillers.contains($0) }
                if sites.count > 1 { needed = sites }
            }
            // "CKD 3b" leaves out that the number is a stage.
            if needed.count > SearchBuilder.stagedWordsMin { needed.removeAll { $0 == stage } }
            needed.sort { (weights[Int($0)], $1) > (weights[Int($1)], $0) }
            let document = UInt32(truncatingIfNeeded: number)
            names.append(Name(document: document, omits: false, words: needed))
            guard draft.kind == .title || draft.kind == .term, needed.count > 1 else { continue }
            for left in alternatives(draft, raw, canonical) where needed.contains(left) {
                let rest = needed.filter { $0 != left }
                guard rest.count > 1 || roles[Int(rest[0])] & (SearchBuilder.silent | WordRole.general) == 0 else {
                    continue
                }
                names.append(Name(document: document, omits: true, words: rest))
            }
        }
        lay(names, &parts)
    }

    private struct Name {
        let document: UInt32
        let omits: Bool
        let words: [UInt32]
    }

    /// What a word does that cannot name a condition by itself.
    private static let silent = NameCheck.silent

    private func lay(_ names: [Name], _ parts: inout [SearchSection: [UInt32]]) {
        let order = names.indices.sorted { (names[$0].words[0], $0) < (names[$1].words[0], $1) }
        var counts = [UInt32](repeating: 0, count: vocabulary.count + 1)
        var packed: [UInt32] = []
        var all: [UInt32] = []
        for index in order {
            let name = names[index]
            counts[Int(name.words[0]) + 1] += 1
            packed += [name.document << 2 | (name.omits ? 1 : 0), UInt32(truncatingIfNeeded: all.count)]
            all += name.words
        }
        packed += [0, UInt32(truncatingIfNeeded: all.count)]
        for word in 0..<vocabulary.count { counts[word + 1] += counts[word] }
        parts[.nameStarts] = counts
        parts[.names] = packed
        parts[.nameWords] = all
    }

    /// Words behind "unspecified" that a heading above says outright: "cyst of unspecified orbit" is one of the orbit.
    private func openWords(
        _ number: Int, _ words: UniqueWords, _ raw: ArraySlice<UInt32>, _ canonical: [UInt32], _ titles: [UInt32]
    ) -> Set<UInt32> {
        var above = Int(list.parents[Int(documents[number].record)])
        var result: Set<UInt32> = []
        // "Other and unspecified injuries" are injuries.
        for index in raw.indices.dropFirst().dropLast() where Int(raw[index] >> 2) == Known.unspecified.rawValue {
            if Int(raw[index - 1] >> 2) == Known.and.rawValue { result.insert(canonical[Int(raw[index + 1] >> 2)]) }
        }
        for _ in 0..<4 where above >= 0 && list.keys[above] != .none {
            if above < titles.count, titles[above] != .max {
                let title = Int(titles[above])
                let start = title == 0 ? 0 : words.ends[title - 1]
                for value in words.values[start..<words.ends[title]] where value & 3 == 1 { result.insert(value >> 2) }
            }
            above = Int(list.parents[above])
        }
        return result
    }

    /// Notes say "history of", seldom "personal history of".
    private func isHistory(_ draft: Draft) -> Bool {
        let key = list.keys[Int(draft.record)]
        return key.letter(0) == UInt8(ascii: "Z") && key.letter(1) == UInt8(ascii: "8")
            && key.letter(2) >= UInt8(ascii: "5")
    }

    /// What a title says behind its first "without": "foreign body" is denied there, "of left hand" is not.
    private func affirmedWords(_ draft: Draft, _ canonical: [UInt32], _ roles: [UInt32]) -> Set<UInt32> {
        guard draft.flags.contains(.without) else { return [] }
        return list.bytes.withUnsafeBufferPointer { bytes in
            let range = Int(draft.start)..<Int(draft.start) + draft.length
            var affirmed: Set<UInt32> = []
            var denials = DenialReader(bytes, range)
            var isOpen = false
            while denials.next() {
                let number = vocabulary.number(of: denials.word)
                if let number, !denials.denies, !isOpen, denials.hasDenied,
                    !denials.isBehindOf || roles[Int(canonical[number])] & (WordRole.side | WordRole.site) != 0
                {
                    affirmed.insert(canonical[number])
                }
                isOpen = number == Known.unspecified.rawValue
            }
            return affirmed
        }
    }

    /// External causes and most reasons for contact are no conditions that a text names.
    private func isCondition(_ draft: Draft) -> Bool {
        guard draft.kind != .external, draft.kind != .drug else { return false }
        let key = list.keys[Int(draft.record)]
        let letter = key.letter(0)
        if (UInt8(ascii: "V")...UInt8(ascii: "Y")).contains(letter) { return false }
        guard letter == UInt8(ascii: "Z") else { return true }
        let number = (Int(key.letter(1)) - 48) * 10 + Int(key.letter(2)) - 48
        if number == 51 { return key.letter(3) == UInt8(ascii: "5") }
        // "History of specified NEC" says of what only in words that nobody can foresee.
        if (80...87).contains(number), draft.flags.contains(.residual) { return false }
        return (79...99).contains(number) || [14, 15, 16, 21, 33, 34, 66, 72].contains(number)
    }

    /// Words beside an "or", either of which will do: "bronchus or lung"; in a title, "and" mostly says the same.
    private func alternatives(
        _ draft: Draft, _ raw: ArraySlice<UInt32>, _ canonical: [UInt32]
    ) -> [UInt32] {
        let or = vocabulary.number(of: "or")
        // Hypertensive disease of heart and kidney is one of both.
        let isEither =
            list.keys[Int(draft.record)].letter(0) != UInt8(ascii: "I")
            && draft.flags.isDisjoint(with: [.with, .without])
        var found: [UInt32] = []
        for index in raw.indices where index > raw.startIndex && index + 1 < raw.endIndex {
            let word = Int(raw[index] >> 2)
            guard word == or || isEither && word == Known.and.rawValue else { continue }
            let (left, right) = (raw[index - 1], raw[index + 1])
            guard left >> 2 >= Known.allCases.count, right >> 2 >= Known.allCases.count else { continue }
            for beside in [left, right] where beside & 3 == 1 { found.append(canonical[Int(beside >> 2)]) }
        }
        return found
    }
}

extension CodeKey {
    /// The character at a position, 0 where the code has none.
    func letter(_ index: Int) -> UInt8 { index < count ? UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * index)) : 0 }
}

/// A set of words that name a condition together, in whatever order they stand, as it lies in a compiled index.
struct ConditionName {
    /// 32-bit words of one name.
    static let stride = 2

    let document: Int
    /// One of two words that the document joins with "or" is left out.
    let omits: Bool
    let words: Range<Int>

    init(_ names: UnsafeBufferPointer<UInt32>, _ number: Int) {
        let base = number * ConditionName.stride
        document = Int(names[base] >> 2)
        omits = names[base] & 1 == 1
        words = Int(names[base + 1])..<Int(names[base + 3])
    }
}
