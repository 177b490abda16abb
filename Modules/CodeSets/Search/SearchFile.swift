/// The parts of a compiled search index.
enum SearchSection: Int, CaseIterable {
    case wordPool, wordOffsets, wordSlots
    case chapters, canonical, roles, weights, postingStarts, postings
    case documents, documentWords, titleDocuments, recordStarts, recordDocuments, pool
    case stemPool, stemOffsets, stemSlots, stemStarts, stemWords, stemOfWord
    case nearStarts, nears, gramStarts, grams, sortedWords, joins
    case phrasePool, phraseOffsets, phraseSlots, phraseStarts, phraseRows, affixes
    case drugStarts, drugPostings, drugDocuments, drugCodes, drugWeights
    case nameStarts, names, nameWords
}

/// A compiled index: a head, then arrays one after the other. The form is meant for the machine that wrote it; a file of
/// another version, of other sources or with an offset that leads astray is not opened.
///
/// Head, in 32-bit words of the machine's order: mark, version, fingerprint of the sources (two words), and for each
/// part where it begins and how many bytes it has.
struct SearchFile: Sendable {
    static let mark: UInt32 = 0x5342_4958
    /// To be raised whenever a part, or what builds it, changes.
    static let version: UInt32 = 5
    private static var headWords: Int { 4 + SearchSection.allCases.count * 2 }

    let bytes: TableBytes
    let fingerprint: UInt64
    private let ranges: [Range<Int>]

    /// Nil when the bytes are not an index of this version made from the sources with this fingerprint.
    init?(_ bytes: TableBytes, fingerprint: UInt64) {
        let ranges: [Range<Int>]? = bytes.withUnsafeBytes { raw in
            guard raw.count >= SearchFile.headWords * 4 else { return nil }
            let word = { (index: Int) in raw.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self) }
            guard word(0) == SearchFile.mark, word(1) == SearchFile.version,
                UInt64(word(2)) | UInt64(word(3)) << 32 == fingerprint
            else { return nil }
            var ranges: [Range<Int>] = []
            for section in SearchSection.allCases {
                let start = Int(word(4 + section.rawValue * 2))
                let count = Int(word(5 + section.rawValue * 2))
                guard start % 8 == 0, start >= SearchFile.headWords * 4, start + count <= raw.count else { return nil }
                ranges.append(start..<start + count)
            }
            return ranges
        }
        guard let ranges else { return nil }
        self.bytes = bytes
        self.fingerprint = fingerprint
        self.ranges = ranges
    }

    func range(_ section: SearchSection) -> Range<Int> { ranges[section.rawValue] }

    /// The parts of an index before they are laid out.
    struct Parts {
        let numbers: [SearchSection: [UInt32]]
        let texts: [SearchSection: [UInt8]]
    }

    /// Lays the parts out behind a head.
    static func write(_ parts: Parts, fingerprint: UInt64) -> [UInt8] {
        var head: [UInt32] = [
            mark, version, UInt32(truncatingIfNeeded: fingerprint), UInt32(truncatingIfNeeded: fingerprint >> 32),
        ]
        var position = (headWords * 4 + 7) / 8 * 8
        for section in SearchSection.allCases {
            let count = parts.numbers[section].map { $0.count * 4 } ?? parts.texts[section]?.count ?? 0
            head.append(UInt32(truncatingIfNeeded: position))
            head.append(UInt32(truncatingIfNeeded: count))
            position += (count + 7) / 8 * 8
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(position)
        head.withUnsafeBytes { bytes.append(contentsOf: $0) }
        for section in SearchSection.allCases {
            while bytes.count % 8 != 0 { bytes.append(0) }
            parts.numbers[section]?.withUnsafeBytes { bytes.append(contentsOf: $0) }
            if let text = parts.texts[section] { bytes += text }
        }
        while bytes.count < position { bytes.append(0) }
        return bytes
    }
}

/// Strings with their numbers, as they lie in a compiled index.
struct StringView {
    let pool: UnsafeBufferPointer<UInt8>
    let offsets: UnsafeBufferPointer<UInt32>
    let slots: UnsafeBufferPointer<UInt32>

    var count: Int { max(0, offsets.count - 1) }

    func bytes(of number: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: pool[Int(offsets[number])..<Int(offsets[number + 1])])
    }

    func number(of word: [UInt8]) -> Int? {
        guard !slots.isEmpty else { return nil }
        let mask = slots.count - 1
        var slot = Vocabulary.hash(word) & mask
        // At least half of the slots are empty, which was checked when the index was opened.
        while slots[slot] != Vocabulary.empty {
            let number = Int(slots[slot])
            let start = Int(offsets[number])
            if Int(offsets[number + 1]) - start == word.count {
                var index = 0
                while index < word.count, pool[start + index] == word[index] { index += 1 }
                if index == word.count { return number }
            }
            slot = (slot + 1) & mask
        }
        return nil
    }
}

/// The arrays of a compiled index, for as long as its bytes are held.
struct SearchView {
    let words: StringView
    let stems: StringView
    let phrases: StringView
    private let base: UnsafeRawBufferPointer
    private let file: SearchFile

    let canonical: UnsafeBufferPointer<UInt32>
    let roles: UnsafeBufferPointer<UInt32>
    let weights: UnsafeBufferPointer<UInt32>
    let postingStarts: UnsafeBufferPointer<UInt32>
    let postings: UnsafeBufferPointer<UInt32>
    let documents: UnsafeBufferPointer<UInt32>
    let documentWords: UnsafeBufferPointer<UInt32>
    let titleDocuments: UnsafeBufferPointer<UInt32>
    let recordStarts: UnsafeBufferPointer<UInt32>
    let recordDocuments: UnsafeBufferPointer<UInt32>
    let pool: UnsafeBufferPointer<UInt8>
    let affixes: UnsafeBufferPointer<UInt8>
    /// The first letter of each record's code.
    let chapters: UnsafeBufferPointer<UInt8>

    init(_ raw: UnsafeRawBufferPointer, _ file: SearchFile) {
        base = raw
        self.file = file
        func strings(_ pool: SearchSection, _ offsets: SearchSection, _ slots: SearchSection) -> StringView {
            StringView(
                pool: SearchView.array(raw, file, pool), offsets: SearchView.array(raw, file, offsets),
                slots: SearchView.array(raw, file, slots))
        }
        words = strings(.wordPool, .wordOffsets, .wordSlots)
        stems = strings(.stemPool, .stemOffsets, .stemSlots)
        phrases = strings(.phrasePool, .phraseOffsets, .phraseSlots)
        canonical = SearchView.array(raw, file, .canonical)
        roles = SearchView.array(raw, file, .roles)
        weights = SearchView.array(raw, file, .weights)
        postingStarts = SearchView.array(raw, file, .postingStarts)
        postings = SearchView.array(raw, file, .postings)
        documents = SearchView.array(raw, file, .documents)
        documentWords = SearchView.array(raw, file, .documentWords)
        titleDocuments = SearchView.array(raw, file, .titleDocuments)
        recordStarts = SearchView.array(raw, file, .recordStarts)
        recordDocuments = SearchView.array(raw, file, .recordDocuments)
        pool = SearchView.array(raw, file, .pool)
        affixes = SearchView.array(raw, file, .affixes)
        chapters = SearchView.array(raw, file, .chapters)
    }

    func numbers(_ section: SearchSection) -> UnsafeBufferPointer<UInt32> { SearchView.array(base, file, section) }

    private static func array<Element>(
        _ raw: UnsafeRawBufferPointer, _ file: SearchFile, _ section: SearchSection
    ) -> UnsafeBufferPointer<Element> {
        let part = UnsafeRawBufferPointer(rebasing: raw[file.range(section)])
        return part.bindMemory(to: Element.self)
    }
}

/// A phrase that leads to a record, as it lies in a compiled index.
struct SearchDocument {
    /// 32-bit words of one document.
    static let stride = 6

    enum Kind: UInt32 {
        case title, term, index, external, neoplasm, drug
    }

    struct Flags: OptionSet {
        let rawValue: UInt32
        /// It begins with "other" or says "not elsewhere classified": it covers what has no code of its own.
        static let residual = Flags(rawValue: 1)
        static let without = Flags(rawValue: 2)
        static let not = Flags(rawValue: 4)
        static let uncomplicated = Flags(rawValue: 8)
        static let withUnspecified = Flags(rawValue: 16)
        static let unspecific = Flags(rawValue: 32)
        static let with = Flags(rawValue: 64)
        static let otherAndUnspecified = Flags(rawValue: 128)
        static let remission = Flags(rawValue: 256)
        static let female = Flags(rawValue: 512)
        /// Two bits each: how often it says "unspecified" and "without".
        static let unspecifiedShift: UInt32 = 12
        static let withoutShift: UInt32 = 14
    }

    let record: Int
    /// The manifestation that the Index names beside the code.
    let second: Int?
    let kind: Kind
    let flags: Flags
    let text: Range<Int>
    let cost: Int
    let words: Range<Int>

    var unspecified: Int { Int(flags.rawValue >> Flags.unspecifiedShift & 3) }
    var without: Int { Int(flags.rawValue >> Flags.withoutShift & 3) }

    init(_ view: SearchView, _ number: Int) {
        let base = number * SearchDocument.stride
        let fields = view.documents
        record = Int(fields[base])
        second = fields[base + 1] == .max ? nil : Int(fields[base + 1])
        let start = Int(fields[base + 2])
        text = start..<start + Int(fields[base + 3] & 0x7FFF)
        kind = Kind(rawValue: fields[base + 3] >> 15 & 7) ?? .title
        let packed = fields[base + 3]
        flags = Flags(
            rawValue: packed >> 18 & 0x3FF | (packed >> 30) << Flags.unspecifiedShift
                | (packed >> 28 & 3) << Flags.withoutShift)
        cost = Int(fields[base + 4])
        words = Int(fields[base + 5])..<Int(fields[base + 5 + SearchDocument.stride])
    }

    static func packed(kind: Kind, flags: Flags, length: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: min(length, 0x7FFF)) | kind.rawValue << 15 | (flags.rawValue & 0x3FF) << 18
            | (flags.rawValue >> Flags.unspecifiedShift & 3) << 30
            | (flags.rawValue >> Flags.withoutShift & 3) << 28
    }
}
