package import AgencyFiles

/// General equivalence mappings: a source code, a target code and five flags, parted by blanks.
package struct EquivalenceLayout: CodeFileLayout {
    package init() {}

    package var name: String { "General equivalence mappings (GEM)" }

    package func recognises(_ file: AgencyFile) -> Bool {
        guard let lines = file.beginning.lines() else { return false }
        let first = Array(lines.lazy.filter { !$0.text.isEmpty }.prefix(20))
        return first.count >= 3 && first.allSatisfy { EquivalenceLayout.fields(of: $0.text) != nil }
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard let lines = file.lines() else { throw .malformed(file: file.name, "it is not a text") }
        var gathering = TableGathering(.equivalences, keepsOneOfEachKey: false)
        var last = 0
        for (line, text) in lines where !text.isEmpty {
            last = line
            if let fields = EquivalenceLayout.fields(of: text) {
                gathering.keep(fields, line: line)
            } else {
                gathering.reject(line: line, "it is not a source, a target and five flags")
            }
        }
        try gathering.checkEnd(of: file, lastLine: last)
        return [try gathering.table(of: file.name)]
    }

    private static func fields(of line: String) -> [String]? {
        let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
        guard words.count == 3, isCode(words[0]), isCode(words[1]) || ["NoDx", "NoPCS"].contains(words[1]),
            CodeShape.isDigits(words[2], 5)
        else { return nil }
        let flags = words[2].map(String.init)
        guard flags.prefix(3).allSatisfy({ $0 == "0" || $0 == "1" }) else { return nil }
        return [words[0], words[1]] + flags
    }

    /// Diagnoses and procedures of the ninth and tenth revision, without points.
    private static func isCode(_ word: String) -> Bool {
        (3...7).contains(word.utf8.count)
            && word.utf8.allSatisfy { CodeShape.isDigit($0) || CodeShape.isCapital($0) }
    }
}
