import Testing
import X12

/// One fault put into a valid file, and what must be found.
///
/// The tables write a mutant as `NAME | EDIT | RULE | PLACE | CONSEQUENCES`. An edit is one of
///
///     START => SEGMENT      the first segment that starts so is replaced; removed when nothing stands behind the arrow
///     START >> SEGMENTS     segments (apart by ~) are inserted behind it
///     START << SEGMENTS     or before it
///     START :: OLD // NEW   a part of it is replaced
///     @ OLD // NEW          a part of the whole file is replaced; `END` cuts the file off there
///
/// `START#2` is the second such segment. ` ;; ` stands between several edits, when a fault needs a context. The place is
/// that of the finding, `2010BA NM103`, with the position in the set when it is not the edited segment's:
/// `2010BA NM103 @14`. Consequences are the rules of further errors that the same fault must bring about.
struct Mutant: Sendable, CustomTestStringConvertible {
    var base: String
    var name: String
    var edit: String
    var rule: String
    var place: String
    /// Nil when it does not matter: for faults of the envelope.
    var position: Int?
    /// The table itself gives the position.
    var hasOwnPosition = false
    var consequences: [String]
    var bytes: [UInt8]
    /// What is wrong with the line of the table itself.
    var mistake: String?

    var testDescription: String { "\(base): \(name)" }
}

/// Reads the tables.
enum MutantTable {
    static func read(_ text: String, base: String, _ set: SampleSet) -> [Mutant] {
        text.split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty && !$0.hasPrefix("#") }.map {
            mutant($0, base, set)
        }
    }

    private static func mutant(_ line: String, _ base: String, _ set: SampleSet) -> Mutant {
        let columns = line.pieces(" | ")
        var mutant = Mutant(
            base: base, name: columns[0], edit: "", rule: "", place: "", position: nil, consequences: [], bytes: [],
            mistake: columns.count >= 4 ? nil : "The line has not four columns: \(line)")
        guard columns.count >= 4 else { return mutant }
        mutant.edit = columns[1]
        mutant.rule = columns[2]
        let place = columns[3].pieces(" @")
        mutant.place = place[0]
        if columns.count > 4 { mutant.consequences = columns[4].split(separator: " ").map(String.init) }
        var edited = set
        for edit in mutant.edit.pieces(" ;;") {
            switch apply(edit, to: edited) {
            case .success(let result):
                mutant.bytes = result.bytes
                mutant.position = result.position
                edited = result.set
            case .failure(let error): mutant.mistake = "\(error.message): \(line)"
            }
        }
        if place.count > 1 {
            mutant.position = Int(place[1])
            mutant.hasOwnPosition = true
        }
        return mutant
    }

    private struct Edited {
        var set: SampleSet
        var bytes: [UInt8]
        var position: Int?
    }

    private struct EditError: Error { var message: String }

    private static func apply(_ edit: String, to set: SampleSet) -> Result<Edited, EditError> {
        if edit.hasPrefix("@ ") {
            let parts = edit.dropFirst(2).pieces(" //")
            let text = String(decoding: set.bytes, as: UTF8.self)
            guard parts.count == 2, let range = text.firstRange(of: parts[0]) else {
                return .failure(EditError(message: "The text is not in the file"))
            }
            let rest = parts[1] == "END" ? "" : parts[1] + text[range.upperBound...]
            return .success(
                Edited(set: set, bytes: Array((text[..<range.lowerBound] + rest).utf8), position: nil))
        }
        for arrow in [" =>", " >>", " <<", " ::"] {
            let sides = edit.pieces(arrow)
            guard sides.count == 2 else { continue }
            let start = sides[0].pieces("#")
            let occurrence = start.count > 1 ? Int(start[1]) ?? 0 : 1
            let found = set.segments.indices.filter { set.segments[$0].hasPrefix(start[0]) }
            guard occurrence >= 1, occurrence <= found.count else {
                return .failure(EditError(message: "There is no such segment"))
            }
            return change(set, found[occurrence - 1], arrow, sides[1].trimmed)
        }
        return .failure(EditError(message: "The edit has no arrow"))
    }

    private static func change(
        _ set: SampleSet, _ index: Int, _ arrow: String, _ right: String
    ) -> Result<Edited, EditError> {
        var copy = set
        let added = right.split(separator: "~").map(String.init)
        var position = index + 1
        switch arrow {
        case " =>": copy.segments.replaceSubrange(index...index, with: added)
        case " >>":
            copy.segments.insert(contentsOf: added, at: index + 1)
            position += 1
        case " <<": copy.segments.insert(contentsOf: added, at: index)
        default:
            let parts = right.pieces(" //")
            guard parts.count == 2,
                let changed = copy.segments[index].replacingFirst(parts[0], with: parts[1].trimmed)
            else { return .failure(EditError(message: "The text is not in the segment")) }
            copy.segments[index] = changed
        }
        return .success(Edited(set: copy, bytes: copy.bytes, position: position))
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    /// The parts between a separator of several characters.
    fileprivate func pieces(_ separator: String) -> [String] {
        var pieces: [String] = []
        var rest = Substring(self)
        while let range = rest.firstRange(of: separator) {
            pieces.append(rest[..<range.lowerBound].trimmed)
            rest = rest[range.upperBound...]
        }
        return pieces + [rest.trimmed]
    }

    fileprivate func replacingFirst(_ old: String, with new: String) -> String? {
        guard let range = firstRange(of: old) else { return nil }
        return String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}
