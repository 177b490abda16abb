import Primitives

/// What the list says about a record, cut from its bytes on demand.
extension TabularList {
    /// The title's bytes.
    func titleRange(of record: Int) -> Range<Int> {
        let end = Int(starts[record + 1]) - 1
        var position = Int(starts[record])
        for _ in 0..<2 {
            while position < end, bytes[position] != UInt8(ascii: "\t") { position += 1 }
            position = min(position + 1, end)
        }
        let start = position
        while position < end, bytes[position] != UInt8(ascii: "\t") { position += 1 }
        return start..<position
    }

    /// The bytes of each note field, its kind letter first.
    func noteRanges(of record: Int) -> [Range<Int>] {
        let end = Int(starts[record + 1]) - 1
        var position = titleRange(of: record).upperBound
        var ranges: [Range<Int>] = []
        while position < end {
            let start = position + 1
            position = start
            while position < end, bytes[position] != UInt8(ascii: "\t") { position += 1 }
            if start < position { ranges.append(start..<position) }
        }
        return ranges
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The long title of the official order file; a seventh character's meaning follows after a comma.
    func title(of place: Place) -> String {
        let base = text(titleRange(of: place.record))
        return place.seventh.map { "\(base), \($0.meaning)" } ?? base
    }

    func inclusionTerms(of record: Int) -> [String] {
        noteRanges(of: record).filter { bytes[$0.lowerBound] == UInt8(ascii: "i") }
            .map { text($0.lowerBound + 1..<$0.upperBound) }
    }

    /// The name of a record for people: a code, a section's range, or `Chapter 4`.
    func name(of record: Int) -> String {
        if keys[record] != .none { return code(of: Place(record: record, seventh: nil))?.text ?? "" }
        let start = Int(starts[record])
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\t") { end += 1 }
        let label = text(start + 1..<max(start + 1, end))
        return bytes[start] == UInt8(ascii: "=") ? "Chapter \(label)" : label
    }

    func entry(at place: Place) -> DiagnosisEntry? {
        guard let code = code(of: place) else { return nil }
        let record = place.record
        let parent: ICD10CM.Code?
        var children: [ICD10CM.Code] = []
        if place.seventh != nil {
            parent = self.code(of: Place(record: record, seventh: nil))
        } else {
            let above = Int(parents[record])
            parent = above < 0 ? nil : self.code(of: Place(record: above, seventh: nil))
            children = self.children(of: record).compactMap { self.code(of: Place(record: $0, seventh: nil)) }
            if isLeaf(record) {
                children = seventhCharacters(of: record).compactMap {
                    self.code(of: Place(record: record, seventh: $0))
                }
            }
        }
        return DiagnosisEntry(
            code: code, title: title(of: place), isBillable: isBillable(place), parent: parent, children: children,
            inclusionTerms: inclusionTerms(of: record), notes: notes(at: place),
            seventhCharacters: seventhCharacters(of: record))
    }

    /// Own notes first, then those of the headings above, the section and the chapter.
    private func notes(at place: Place) -> [CodeNote] {
        var notes = self.notes(of: place.record, inheritedFrom: place.seventh == nil ? nil : name(of: place.record))
        var above = Int(parents[place.record])
        while above >= 0 {
            notes += self.notes(of: above, inheritedFrom: name(of: above))
            above = Int(parents[above])
        }
        return notes
    }

    private func notes(of record: Int, inheritedFrom name: String?) -> [CodeNote] {
        var notes: [CodeNote] = []
        for range in noteRanges(of: record) {
            let words = text(range.lowerBound + 1..<range.upperBound)
            if bytes[range.lowerBound] == UInt8(ascii: "+") {
                guard let last = notes.popLast() else { continue }
                notes.append(CodeNote(kind: last.kind, text: last.text + "\n" + words, inheritedFrom: name))
            } else if let kind = kind(of: bytes[range.lowerBound], isCode: keys[record] != .none) {
                notes.append(CodeNote(kind: kind, text: words, inheritedFrom: name))
            }
        }
        return notes
    }

    /// Inclusion terms of a code are listed apart; the few that stand under a section say what the section includes.
    private func kind(of letter: UInt8, isCode: Bool) -> CodeNote.Kind? {
        switch letter {
        case UInt8(ascii: "i"): isCode ? nil : .includes
        case UInt8(ascii: "c"): .includes
        case UInt8(ascii: "1"): .excludes1
        case UInt8(ascii: "2"): .excludes2
        case UInt8(ascii: "f"): .codeFirst
        case UInt8(ascii: "u"): .useAdditional
        case UInt8(ascii: "a"): .codeAlso
        case UInt8(ascii: "n"): .note
        case UInt8(ascii: "s"): .seventhCharacter
        default: nil
        }
    }
}
