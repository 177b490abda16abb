/// Builds the compiled index from the tabular list, the lexicon and the imported tables.
struct SearchBuilder {
    let list: TabularList
    let lexicon: Lexicon
    var vocabulary = Vocabulary()
    var documents: [Draft] = []
    /// The words of all documents in a row as they were scanned: word number times four, plus its standing.
    var rawWords: [UInt32] = []
    /// Where each document's scanned words end.
    var rawEnds: [Int] = []
    /// Paths of imported tables.
    var pool: [UInt8] = []
    /// Two words that a hyphen joins somewhere in the sources.
    var joined: Set<UInt64> = []
    var drugs: [Drug] = []
    /// Query rewrites that the Alphabetic Index gives ("see").
    var references: [Lexicon.Rewrite] = []
    /// Codes of the imported tables by the essential words of their path.
    var codes: [[UInt32]: UInt32] = [:]
    var stopNumbers: Set<UInt32> = []
    var optionalNumbers: Set<UInt32> = []

    struct Draft {
        var record: UInt32
        var second = UInt32.max
        var start: UInt32
        var length: Int
        var kind: SearchDocument.Kind
        var flags: SearchDocument.Flags = []
        var cost: UInt32 = 0
    }

    struct Drug {
        var start: UInt32
        var length: Int
        var words: [UInt32]
        /// Records for poisoning (accidental, self-harm, assault, undetermined), adverse effect and underdosing.
        var records: [UInt32]
    }

    /// What a word that the query lacks costs, in hundredths of its weight, by standing.
    static let missingShares: [UInt32] = [0, 45, 10, 10]
    static let lightShare: UInt32 = 25
    static let residualCost: UInt32 = 700
    static let indexResidualCost: UInt32 = 200

    static func build(list: TabularList, lexicon: Lexicon, tables: SearchTables) -> SearchFile.Parts {
        var builder = SearchBuilder(list: list, lexicon: lexicon)
        builder.internLexicon()
        builder.addTabular()
        if let table = tables.neoplasms { builder.addNeoplasms(table) }
        if let table = tables.externalCauses { builder.addIndex(table, kind: .external) }
        if let table = tables.index { builder.addIndex(table, kind: .index) }
        if let table = tables.drugs { builder.addDrugs(table) }
        return builder.compiled()
    }

    private init(list: TabularList, lexicon: Lexicon) {
        self.list = list
        self.lexicon = lexicon
        documents.reserveCapacity(list.recordCount * 2)
        rawWords.reserveCapacity(list.recordCount * 14)
    }

    /// Words with a meaning of their own get the lowest numbers.
    enum Known: Int, CaseIterable {
        case unspecified, without, with, not, uncomplicated, other, elsewhere, nec, nos, and, remission, female
    }

    private mutating func internLexicon() {
        for known in Known.allCases { _ = vocabulary.intern("\(known)") }
        for set in list.seventhCharacterSets {
            for word in set.flatMap({ WordScanner.words($0.meaning) }) { _ = vocabulary.intern(word) }
        }
        optionalNumbers = Set(lexicon.optionals.map { UInt32(truncatingIfNeeded: vocabulary.intern($0)) })
        stopNumbers = Set(
            (0..<lexicon.stopWords.count).map {
                UInt32(truncatingIfNeeded: vocabulary.intern(Array(lexicon.stopWords.bytes(of: $0))))
            })
    }

    private mutating func addTabular() {
        list.bytes.withUnsafeBufferPointer { buffer in
            for record in 0..<list.recordCount where list.keys[record] != .none {
                let title = list.titleRange(of: record)
                add(record, title, .title, buffer)
                if let synonym = trailingBracket(title, buffer) { add(record, synonym, .term, buffer) }
                for note in list.noteRanges(of: record) {
                    let kind = buffer[note.lowerBound]
                    guard kind == UInt8(ascii: "i") || kind == UInt8(ascii: "c") else { continue }
                    add(record, note.lowerBound + 1..<note.upperBound, .term, buffer)
                }
            }
        }
    }

    /// A title such as "Acute nasopharyngitis [common cold]" ends in a synonym that people type alone.
    private func trailingBracket(_ title: Range<Int>, _ buffer: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard title.count > 4, buffer[title.upperBound - 1] == UInt8(ascii: "]"),
            let open = buffer[title].lastIndex(of: UInt8(ascii: "[")), title.upperBound - open > 4
        else { return nil }
        return open + 1..<title.upperBound - 1
    }

    private mutating func add(
        _ record: Int, _ range: Range<Int>, _ kind: SearchDocument.Kind, _ buffer: UnsafeBufferPointer<UInt8>
    ) {
        var draft = Draft(
            record: UInt32(truncatingIfNeeded: record), start: UInt32(truncatingIfNeeded: range.lowerBound),
            length: range.count, kind: kind)
        var last = Known.allCases.count
        var unspecified: UInt32 = 0
        var without: UInt32 = 0
        scan(range, buffer) { word, standing in
            switch Known(rawValue: word) {
            case .unspecified:
                unspecified = min(unspecified + 1, 3)
                if last == Known.with.rawValue { draft.flags.insert(.withUnspecified) }
                if last == Known.and.rawValue { draft.flags.insert(.otherAndUnspecified) }
            case .without:
                draft.flags.insert(.without)
                without = min(without + 1, 3)
            case .with: draft.flags.insert(.with)
            case .not: draft.flags.insert(.not)
            case .uncomplicated: draft.flags.insert(.uncomplicated)
            case .other: if standing != 0 { draft.flags.insert(.residual) }
            // "As the cause of diseases classified elsewhere" is no leftover.
            case .elsewhere: if standing != 0, last == Known.not.rawValue { draft.flags.insert(.residual) }
            case .nos: draft.flags.insert(.unspecific)
            case .female: draft.flags.insert(.female)
            case .remission: draft.flags.insert(.remission)
            default: break
            }
            last = word
        }
        draft.flags.formUnion(
            SearchDocument.Flags(
                rawValue: unspecified << SearchDocument.Flags.unspecifiedShift
                    | without << SearchDocument.Flags.withoutShift))
        documents.append(draft)
    }

    /// Scans a phrase as the words of the next document.
    mutating func scan(
        _ range: Range<Int>, _ buffer: UnsafeBufferPointer<UInt8>, _ body: (_ word: Int, _ standing: UInt32) -> Void
    ) {
        var scanner = WordScanner(range)
        var last = 0
        while scanner.next(buffer) {
            let word = vocabulary.intern(scanner.word)
            if scanner.isJoined { joined.insert(UInt64(last) << 32 | UInt64(word)) }
            let standing = scanner.standing.rawValue
            rawWords.append(UInt32(truncatingIfNeeded: word) << 2 | standing)
            body(word, standing)
            last = word
        }
        rawEnds.append(rawWords.count)
    }
}
