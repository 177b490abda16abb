import Primitives

/// The tabular list of one edition of ICD-10-CM, kept as the bytes of its file with an index over the records.
///
/// Loading reads record names and seventh-character sets only; titles and notes are cut out of the bytes when somebody
/// asks for them. Codes that a seventh character makes are derived, not stored: the base code is padded with `X` to six
/// characters and the character is added.
package struct TabularList: Sendable {
    let bytes: [UInt8]
    let edition: CodeEdition
    /// Byte offset of each record; one more entry stands at the end.
    let starts: [UInt32]
    /// The code of each record, 0 for chapters and sections.
    let keys: [CodeKey]
    /// The record above, -1 for chapters.
    let parents: [Int32]
    /// The seventh-character set that applies, own or inherited; 0 for none.
    let sets: [UInt8]
    /// Meanings by set number; number 0 is empty.
    let seventhCharacterSets: [[SeventhCharacter]]
    private let table: CodeKeyTable

    init(
        bytes: [UInt8], edition: CodeEdition, records: TabularRecords, seventhCharacterSets: [[SeventhCharacter]]
    ) {
        self.bytes = bytes
        self.edition = edition
        starts = records.starts
        keys = records.keys
        parents = records.parents
        sets = records.sets
        self.seventhCharacterSets = seventhCharacterSets
        table = CodeKeyTable(records.keys)
    }

    var recordCount: Int { keys.count }

    /// A code of the edition: a record, or a record with a seventh character added.
    struct Place: Equatable, Sendable {
        let record: Int
        let seventh: SeventhCharacter?
    }

    func place(of code: ICD10CM.Code) -> Place? {
        guard let key = CodeKey(code.text.utf8) else { return nil }
        return place(of: key)
    }

    func place(of key: CodeKey) -> Place? {
        if let record = table.record(of: key, in: keys) { return Place(record: record, seventh: nil) }
        guard key.count == 7 else { return nil }
        var base = key.dropLast()
        while true {
            if let record = table.record(of: base, in: keys) {
                guard isLeaf(record), let seventh = seventhCharacters(of: record).first(where: { $0.isByte(key.last) })
                else { return nil }
                return Place(record: record, seventh: seventh)
            }
            guard base.count > 3, base.last == UInt8(ascii: "X") else { return nil }
            base = base.dropLast()
        }
    }

    func isLeaf(_ record: Int) -> Bool {
        record + 1 >= parents.count || parents[record + 1] != Int32(record)
    }

    /// The seventh characters that apply to a record, own or inherited.
    func seventhCharacters(of record: Int) -> [SeventhCharacter] { seventhCharacterSets[Int(sets[record])] }

    func isBillable(_ place: Place) -> Bool {
        place.seventh != nil || isLeaf(place.record) && sets[place.record] == 0
    }

    /// The records right below, in the order of the list.
    func children(of record: Int) -> [Int] {
        var children: [Int] = []
        var next = record + 1
        while next < parents.count, parents[next] >= Int32(record) {
            if parents[next] == Int32(record) { children.append(next) }
            next += 1
        }
        return children
    }

    func code(of place: Place) -> ICD10CM.Code? {
        var text = keys[place.record].text
        guard !text.isEmpty else { return nil }
        if let seventh = place.seventh {
            text += String(repeating: "X", count: max(0, 6 - text.utf8.count)) + seventh.character
        }
        return ICD10CM.Code(text)
    }

    /// Every code and heading with its billable flag, headings before what stands below them.
    package func forEachCode(_ body: (ICD10CM.Code, _ isBillable: Bool) -> Void) {
        for record in 0..<recordCount where keys[record] != .none {
            let place = Place(record: record, seventh: nil)
            if let code = code(of: place) { body(code, isBillable(place)) }
            guard isLeaf(record) else { continue }
            for seventh in seventhCharacters(of: record) {
                if let code = code(of: Place(record: record, seventh: seventh)) { body(code, true) }
            }
        }
    }
}

extension SeventhCharacter {
    func isByte(_ byte: UInt8) -> Bool { character.utf8.first == byte }
}
