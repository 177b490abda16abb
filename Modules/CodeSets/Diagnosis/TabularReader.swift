import Primitives

/// The record index of a tabular list while it is being read.
struct TabularRecords: Sendable {
    var starts: [UInt32] = []
    var keys: [CodeKey] = []
    var parents: [Int32] = []
    var sets: [UInt8] = []
}

/// Reads the file that `Config/code-sets/build_icd10cm.py` writes: a header, the seventh-character sets, a line `--`,
/// then one record per line. It trusts nothing: records must nest, and the codes and valid codes it derives must come
/// to the counts that the header states.
struct TabularReader {
    private let file: CodeSetFile
    private var header: [String: String] = [:]
    private var sets: [[SeventhCharacter]] = [[]]
    private var records = TabularRecords()
    /// The open records from the chapter down.
    private var path: [Int32] = []

    static func read(_ file: CodeSetFile) throws(CodeSetFileError) -> TabularList {
        var reader = TabularReader(file: file)
        let (offset, line) = try reader.readHeader()
        let edition = try reader.edition()
        try reader.readRecords(from: offset, line: line)
        let list = TabularList(
            bytes: file.bytes, edition: edition, records: reader.records, seventhCharacterSets: reader.sets)
        try reader.check(list)
        return list
    }

    private init(file: CodeSetFile) { self.file = file }

    private mutating func readHeader() throws(CodeSetFileError) -> (offset: Int, line: Int) {
        var offset = 0
        var line = 0
        while offset < file.bytes.count, line < 300 {
            line += 1
            let end = file.bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
            let text = String(decoding: file.bytes[offset..<end], as: UTF8.self)
            offset = end + 1
            if text == "--" { return (offset, line) }
            if line == 1 {
                guard text == "superbill-code-table 1" else { throw .malformed(file: file.name, line: line) }
            } else if text.first == "7" {
                try readSet(text, line: line)
            } else {
                let parts = text.split(separator: " ", maxSplits: 1)
                guard parts.count == 2, header.updateValue(String(parts[1]), forKey: String(parts[0])) == nil else {
                    throw .malformed(file: file.name, line: line)
                }
            }
        }
        throw .malformed(file: file.name, line: max(line, 1))
    }

    private mutating func readSet(_ text: String, line: Int) throws(CodeSetFileError) {
        let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count >= 3, fields.count % 2 == 1, fields[0] == "7\(sets.count)", sets.count < 255 else {
            throw .malformed(file: file.name, line: line)
        }
        var set: [SeventhCharacter] = []
        for index in stride(from: 1, to: fields.count, by: 2) {
            guard fields[index].utf8.count == 1 else { throw .malformed(file: file.name, line: line) }
            set.append(SeventhCharacter(character: String(fields[index]), meaning: String(fields[index + 1])))
        }
        sets.append(set)
    }

    private func edition() throws(CodeSetFileError) -> CodeEdition {
        guard let system = header["system"], let release = header["release"], let source = header["source"],
            let sha256 = header["sha256"], let from = header["effective-from"].flatMap({ CalendarDate(iso: $0) }),
            let to = header["effective-to"].flatMap({ CalendarDate(iso: $0) }), from <= to,
            let codes = header["codes"].flatMap({ Int($0) }), let valid = header["valid-codes"].flatMap({ Int($0) })
        else { throw .malformed(file: file.name, line: 1) }
        return CodeEdition(
            system: system, release: release, effectiveFrom: from, effectiveTo: to, source: source, sha256: sha256,
            codes: codes, validCodes: valid)
    }

    private mutating func readRecords(from offset: Int, line: Int) throws(CodeSetFileError) {
        let tab = UInt8(ascii: "\t")
        let newline = UInt8(ascii: "\n")
        let bytes = file.bytes
        var start = offset
        var line = line
        // A file of 64 MB at most keeps every offset and record number within 32 bits.
        while start < bytes.count {
            line += 1
            var position = start
            while position < bytes.count, bytes[position] != tab, bytes[position] != newline { position += 1 }
            guard position < bytes.count, bytes[position] == tab else { throw .malformed(file: file.name, line: line) }
            let name = bytes[start..<position]
            position += 1
            var set = 0
            while position < bytes.count, (48...57).contains(bytes[position]), set < sets.count {
                set = set * 10 + Int(bytes[position] - 48)
                position += 1
            }
            guard position < bytes.count, bytes[position] == tab, set < sets.count, open(name, set: set) else {
                throw .malformed(file: file.name, line: line)
            }
            records.starts.append(UInt32(truncatingIfNeeded: start))
            while position < bytes.count, bytes[position] != newline { position += 1 }
            start = position + 1
        }
        records.starts.append(UInt32(truncatingIfNeeded: start))
    }

    /// Places a record below the last one that it continues. False when there is none, or the name is no code.
    private mutating func open(_ name: ArraySlice<UInt8>, set: Int) -> Bool {
        var key = CodeKey.none
        switch name.first {
        case UInt8(ascii: "="): path.removeAll()
        case UInt8(ascii: "~"): path.removeLast(max(0, path.count - 1))
        default:
            guard ICD10CM.Code(String(decoding: name, as: UTF8.self)) != nil, let code = CodeKey(name) else {
                return false
            }
            key = code
            while let last = path.last, records.keys[Int(last)] != .none,
                !(records.keys[Int(last)].isPrefix(of: key) && records.keys[Int(last)] != key)
            {
                path.removeLast()
            }
            guard let last = path.last, records.keys[Int(last)] != .none || key.count == 3 && path.count == 2 else {
                return false
            }
        }
        let parent = path.last ?? -1
        records.keys.append(key)
        records.parents.append(parent)
        records.sets.append(UInt8(truncatingIfNeeded: set != 0 || parent < 0 ? set : Int(records.sets[Int(parent)])))
        path.append(Int32(truncatingIfNeeded: records.keys.count - 1))
        return name.first == UInt8(ascii: "=") || parent >= 0
    }

    private func check(_ list: TabularList) throws(CodeSetFileError) {
        var stored = 0
        var codes = 0
        var valid = 0
        for record in 0..<list.recordCount where list.keys[record] != .none {
            stored += 1
            let made = list.isLeaf(record) ? list.seventhCharacters(of: record).count : 0
            codes += 1 + made
            valid += made > 0 ? made : list.isLeaf(record) ? 1 : 0
        }
        guard header["records"] == String(stored), list.edition.codes == codes, list.edition.validCodes == valid else {
            throw .countMismatch(file: file.name)
        }
    }
}
