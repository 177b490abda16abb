/// The imported tables as documents of the index.
extension SearchBuilder {
    /// A path of the Index with the words that it stands for.
    private struct Entry {
        let path: String
        let code: UInt32
        let second: UInt32
        let see: String
    }

    mutating func addIndex(_ table: RecordTable, kind: SearchDocument.Kind) {
        var referring: [Entry] = []
        for number in 0..<table.count {
            let row = table.row(number)
            guard let path = row.first.map(SearchBuilder.mended), !path.isEmpty else { continue }
            let field = { (column: Int) in row.count > column ? row[column] : "" }
            let see = field(3).isEmpty ? field(4) : field(3)
            let entry = Entry(path: path, code: record(field(1)), second: record(field(2)), see: see)
            if entry.code != .max {
                let words = append(path, record: entry.code, second: entry.second, kind: kind)
                let key = key(words)
                if codes[key] == nil { codes[key] = entry.code }
            }
            if !see.isEmpty { referring.append(entry) }

        }
        for entry in referring {
            let target = targetWords(entry.see)
            guard !target.isEmpty else { continue }
            if !entry.path.contains("|") { addReference(entry.path, to: target, see: entry.see) }
            guard entry.code == .max, let code = resolve(target) else { continue }
            append(entry.path, record: code, second: .max, kind: kind)
            // "By site" leads to the code for no site, which is seldom the last word.
            if entry.see.contains("by ") { documents[documents.count - 1].flags.insert(.residual) }
        }
    }

    /// Some prints of the Index lose what stands behind a bracket inside a term: "acute and (on) chronic" is the one term
    /// that this bereaves of its sense.
    private static func mended(_ path: String) -> String {
        path.contains("acute and (on)") && !path.contains("(on) chronic")
            ? path.replacing("acute and (on)", with: "acute and (on) chronic") : path
    }

    /// "Neoplasm, lung, malignant" as words; "by site" and the like say nothing.
    private func targetWords(_ text: String) -> [String] {
        var words: [String] = []
        for part in text.split(separator: ",") {
            let part = WordScanner.words(part)
            // "See condition" sends the reader on without saying where.
            if part.contains("condition") { return [] }
            if part.first == "by" { continue }
            words += part.filter { !lexicon.isStop($0) }
        }
        return words
    }

    private func resolve(_ target: [String]) -> UInt32? {
        var words = target.compactMap { vocabulary.number(of: $0) }.map { UInt32(truncatingIfNeeded: $0) << 2 | 1 }
        guard words.count == target.count else { return nil }
        if let code = codes[key(words)] { return code }
        // "Neoplasm, skin, malignant" may stand for "Neoplasm, skin NOS" and the like: one word fewer will do, if what
        // stays is more than the main term.
        guard words.count > 2 else { return nil }
        words.removeLast()
        return codes[key(words)]
    }

    /// The essential words of a path, sorted: what a cross-reference names, whatever the order of its parts.
    private func key(_ words: some Sequence<UInt32>) -> [UInt32] {
        Array(Set(words.filter { $0 & 3 == 1 }.map { $0 >> 2 }).subtracting(stopNumbers).subtracting(optionalNumbers))
            .sorted()
    }

    private mutating func addReference(_ path: String, to target: [String], see: String) {
        var from: [String] = []
        let bytes = Array(path.utf8)
        bytes.withUnsafeBufferPointer { buffer in
            segment(0..<buffer.count, buffer) { word, standing in
                if standing == 1, !lexicon.isStop(word) { from.append(word) }
            }
        }
        guard !from.isEmpty, from.count <= 4, from != target, !Set(target).isSubset(of: from),
            !from.allSatisfy({ lexicon.light.contains($0) || lexicon.optionals.contains($0) })
        else { return }
        references.append(
            Lexicon.Rewrite(
                kind: .beside, from: Array(from.joined(separator: " ").utf8),
                to: Array(target.joined(separator: " ").utf8), source: .base,
                written: Array("\(path)\t\(see)".utf8)))
    }

    /// The record of a code, or of the longest beginning of it that the edition still has; `.max` for none.
    func record(_ code: String) -> UInt32 {
        var text = code.utf8.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") }
        while text.count >= 3 {
            if let key = CodeKey(text), let place = list.place(of: key) {
                return UInt32(truncatingIfNeeded: place.record)
            }
            text.removeLast()
        }
        return .max
    }

    /// Adds a path as a document and says its words.
    @discardableResult
    mutating func append(
        _ path: String, extra: String = "", record: UInt32, second: UInt32, kind: SearchDocument.Kind
    ) -> [UInt32] {
        let start = pool.count
        let first = rawWords.count
        pool.append(contentsOf: path.utf8)
        let length = pool.count - start
        var draft = Draft(
            record: record, second: second, start: UInt32(truncatingIfNeeded: start), length: length, kind: kind)
        let bytes = Array(path.utf8)
        bytes.withUnsafeBufferPointer { buffer in
            var position = 0
            while position <= buffer.count {
                let end = buffer[position...].firstIndex(of: UInt8(ascii: "|")) ?? buffer.count
                segment(position..<end, buffer) { word, standing in
                    let number = vocabulary.intern(word)
                    if number == Known.nec.rawValue || number == Known.other.rawValue { draft.flags.insert(.residual) }
                    if number == Known.without.rawValue { draft.flags.insert(.without) }
                    rawWords.append(UInt32(truncatingIfNeeded: number) << 2 | standing)
                }
                position = end + 1
            }
        }
        let standing: UInt32 = extra.first == "(" ? 0 : 1
        for word in WordScanner.words(extra) {
            rawWords.append(UInt32(truncatingIfNeeded: vocabulary.intern(word)) << 2 | standing)
        }
        rawEnds.append(rawWords.count)
        documents.append(draft)
        return Array(rawWords[first...])
    }

    /// The words of one title of a path. After a comma, another form of the title's first word ("Diabetes, diabetic")
    /// is not essential.
    func segment(
        _ range: Range<Int>, _ buffer: UnsafeBufferPointer<UInt8>, _ body: (_ word: String, _ standing: UInt32) -> Void
    ) {
        var scanner = WordScanner(range)
        var first: [UInt8] = []
        while scanner.next(buffer) {
            let word = scanner.word
            var standing = scanner.standing.rawValue
            if first.isEmpty {
                first = word
            } else if standing == 1, word.count >= 4, first.count >= 4, word.prefix(4) == first.prefix(4) {
                standing = 0
            }
            body(String(decoding: word, as: UTF8.self), standing)
        }
    }

    private static let behaviours = [
        "malignant", "malignant secondary", "in situ", "benign", "uncertain behavior", "(unspecified behavior)",
    ]

    mutating func addNeoplasms(_ table: RecordTable) {
        var rows: [[String]: [String]] = [:]
        var referring: [(path: String, see: String)] = []
        for number in 0..<table.count {
            let row = table.row(number)
            guard let path = row.first else { continue }
            let codes = (1...6).map { row.count > $0 ? row[$0] : "" }
            if codes.contains(where: { !$0.isEmpty }) {
                add(path, codes)
                rows[Set(targetWords(path.split(separator: "|").joined(separator: ","))).sorted()] = codes
            } else if row.count > 7 {
                referring.append((path, row[7]))
            }
        }
        for entry in referring {
            let target = Set(targetWords(entry.see) + ["neoplasm", "neoplastic"]).sorted()
            if let codes = rows[target] { add(entry.path, codes) }
        }
    }

    private mutating func add(_ path: String, _ codes: [String]) {
        for (column, code) in codes.enumerated() {
            let record = record(code)
            guard record != .max else { continue }
            let behaviour = SearchBuilder.behaviours[column]
            let words = append(path, extra: behaviour, record: record, second: .max, kind: .neoplasm)
            let key = key(words)
            if self.codes[key] == nil { self.codes[key] = record }
        }
    }

    mutating func addDrugs(_ table: RecordTable) {
        for number in 0..<table.count {
            let row = table.row(number)
            guard let path = row.first, !path.isEmpty else { continue }
            let records = (1...6).map { row.count > $0 ? record(row[$0]) : .max }
            guard records.contains(where: { $0 != .max }) else { continue }
            let start = pool.count
            pool.append(contentsOf: path.utf8)
            var words: [UInt32] = []
            let bytes = Array(path.utf8)
            bytes.withUnsafeBufferPointer { buffer in
                var scanner = WordScanner(0..<buffer.count)
                while scanner.next(buffer) {
                    let word = UInt32(truncatingIfNeeded: vocabulary.intern(scanner.word))
                    words.append(word << 2 | scanner.standing.rawValue)
                }
            }
            drugs.append(
                Drug(
                    start: UInt32(truncatingIfNeeded: start), length: pool.count - start, words: words,
                    records: records))
        }
    }
}
