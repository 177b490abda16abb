import AgencyFiles

/// Writes the elements of the tabular list as the lines that ``TabularReader`` reads: the same form, by the same rules,
/// as the script that makes the built-in list.
struct TabularWriter {
    struct Problem {
        let line: Int
        let reason: String
    }

    /// The first thing that no tabular list may hold.
    private(set) var problem: Problem?
    /// Codes and headings that stand in the list.
    private(set) var records = 0
    /// With those that seventh characters make.
    private var codes = 0
    private var validCodes = 0
    private var lines: [UInt8] = []
    private var sets: [[SeventhCharacter]] = []
    private var setNumbers: [[String]: Int] = [:]
    private var seen: Set<String> = []

    /// One byte numbers the sets of a record.
    private static let setsMax = 254

    /// What stands above a code.
    private struct Above {
        var code = ""
        var characters: [SeventhCharacter] = []
        var exceptions: [SeventhCharacterException] = []
    }

    mutating func add(chapter: MarkupElement) {
        guard let name = chapter.child("name")?.text, !name.isEmpty else {
            return fail(chapter, "a chapter has no name")
        }
        append("=" + name, set: 0, title: chapter.child("desc")?.text ?? "", TabularNotes.notes(of: chapter))
        for section in chapter.children("section") {
            guard let id = section.attributes["id"], !id.isEmpty, id.utf8.allSatisfy({ $0 > 32 }) else {
                return fail(section, "a section has no identifier")
            }
            append("~" + id, set: 0, title: section.child("desc")?.text ?? "", TabularNotes.notes(of: section))
            for category in section.children("diag") { add(diagnosis: category, below: Above()) }
        }
    }

    private mutating func add(diagnosis: MarkupElement, below above: Above) {
        guard problem == nil else { return }
        let code = diagnosis.child("name")?.text ?? ""
        guard let form = ICD10CM.Code(code), form.text == code else {
            return fail(diagnosis, "a code is not in the form of codes")
        }
        guard above.code.isEmpty ? code.utf8.count == 3 : code.hasPrefix(above.code) && code != above.code else {
            return fail(diagnosis, "a code does not continue the heading above it")
        }
        let own = SeventhCharacterSet.definition(of: diagnosis)
        var here = Above(code: code, characters: own ?? above.characters, exceptions: above.exceptions)
        here.exceptions += SeventhCharacterException.exceptions(in: diagnosis)
        let children = diagnosis.children("diag")
        var shown = own ?? []
        if children.isEmpty, !here.characters.isEmpty {
            let stem = String((form.undotted + String(repeating: "X", count: 3)).prefix(6))
            // A few sets do not apply in full; such a code gets a set of its own.
            let allowed = here.characters.filter { character in
                !here.exceptions.contains { $0.excludes(character.character, stem: stem) }
            }
            guard !allowed.isEmpty else { return fail(diagnosis, "no seventh character is left for a code") }
            if allowed != here.characters { shown = allowed }
            for character in allowed { count(stem + character.character, isValid: true, diagnosis) }
        }
        count(form.undotted, isValid: children.isEmpty && here.characters.isEmpty, diagnosis)
        records += 1
        let title = (diagnosis.child("desc")?.text ?? "").plainLetters
        append(code, set: number(of: shown, diagnosis), title: title, TabularNotes.notes(of: diagnosis))
        for child in children { add(diagnosis: child, below: here) }
    }

    private mutating func count(_ code: String, isValid: Bool, _ element: MarkupElement) {
        guard seen.insert(code).inserted else { return fail(element, "a code stands twice") }
        codes += 1
        if isValid { validCodes += 1 }
    }

    private mutating func number(of set: [SeventhCharacter], _ element: MarkupElement) -> Int {
        guard !set.isEmpty else { return 0 }
        let key = set.flatMap { [$0.character, $0.meaning] }
        if let number = setNumbers[key] { return number }
        guard sets.count < TabularWriter.setsMax, set.allSatisfy({ TabularWriter.isSeventh($0.character) }) else {
            fail(element, "seventh characters are not in the form expected, or there are too many sets of them")
            return 0
        }
        sets.append(set)
        setNumbers[key] = sets.count
        return sets.count
    }

    private static func isSeventh(_ character: String) -> Bool {
        character.utf8.count == 1 && character.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
    }

    private mutating func append(_ name: String, set: Int, title: String, _ notes: [String]) {
        let fields = [name, set == 0 ? "" : String(set), title] + notes
        lines.append(contentsOf: Array(fields.joined(separator: "\t").utf8))
        lines.append(UInt8(ascii: "\n"))
    }

    private mutating func fail(_ element: MarkupElement, _ reason: String) {
        if problem == nil { problem = Problem(line: element.line, reason: reason) }
    }

    /// The whole text, with placeholders in the header for what the document does not say: ``TabularHeader``.
    func finish(release: String) -> [UInt8] {
        var header = TabularHeader.lines(release: release, codes: codes, validCodes: validCodes, records: records)
        for (index, set) in sets.enumerated() {
            let fields = ["7\(index + 1)"] + set.flatMap { [$0.character, $0.meaning] }
            header.append(fields.joined(separator: "\t"))
        }
        header.append("--")
        return Array((header.joined(separator: "\n") + "\n").utf8) + lines
    }
}
