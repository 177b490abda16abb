/// Puts the included pieces into the lines of a guide.
struct GuideExpansion {
    /// Far more than any guide has.
    static let maxDepth = 16
    static let maxLines = 5_000
    static let maxErrors = 100

    let pieces: GuidePieces
    private(set) var lines: [GuideTextLine] = []
    private(set) var errors: [GuideTextError] = []

    init(pieces: GuidePieces) {
        self.pieces = pieces
    }

    /// - Parameters:
    ///   - shift: what to add to the indentation.
    ///   - values: the parameters of the include that asked for these lines.
    ///   - open: the pieces around these lines, outermost first.
    mutating func append(
        _ source: [GuideTextLine], shift: Int = 0, values: [String: String] = [:], open: [String] = []
    ) {
        for line in source {
            guard errors.count < GuideExpansion.maxErrors else { return }
            guard lines.count < GuideExpansion.maxLines else {
                errors.append(line.error("the guide becomes longer than \(GuideExpansion.maxLines) lines"))
                return
            }
            do throws(NotationError) {
                let content = try substitute(line.content, values)
                let full = line.indented(line.indent + shift, content)
                if full.firstWord == "include" {
                    try include(full, open)
                } else {
                    lines.append(full)
                }
            } catch {
                errors.append(line.error(error))
            }
        }
    }

    private mutating func include(_ line: GuideTextLine, _ open: [String]) throws(NotationError) {
        guard open.count < GuideExpansion.maxDepth else {
            throw NotationError("includes are nested more than \(GuideExpansion.maxDepth) deep")
        }
        let words = line.words.map { String(ascii: $0) }
        guard words.count >= 2 else { throw NotationError("an include has a name: include NAME key=value") }
        guard let piece = pieces.pieces[words[1]] else { throw NotationError("there is no piece \(words[1])") }
        guard !open.contains(words[1]) else { throw NotationError("the piece \(words[1]) includes itself") }
        var values: [String: String] = [:]
        var key: String?
        for word in words.dropFirst(2) {
            if let sign = word.firstIndex(of: "="), sign != word.startIndex {
                let name = String(word[..<sign])
                guard values[name] == nil else { throw NotationError("\(name) is given twice") }
                values[name] = String(word[word.index(after: sign)...])
                key = name
            } else if let key, let value = values[key] {
                // A value may have several words: it ends where the next `key=` begins.
                values[key] = "\(value) \(word)"
            } else {
                throw NotationError("the values of an include are written key=value, not \(word)")
            }
        }
        // The lines of a piece are indented by two below their `define`.
        append(piece.body, shift: line.indent - 2, values: values, open: open + [words[1]])
    }

    /// Replaces `$name` by its value; of two names that fit, the longer one counts.
    private func substitute(_ content: [UInt8], _ values: [String: String]) throws(NotationError) -> [UInt8] {
        guard content.contains(0x24) else { return content }
        var result: [UInt8] = []
        var index = 0
        while index < content.count {
            guard content[index] == 0x24 else {
                result.append(content[index])
                index += 1
                continue
            }
            let rest = content[(index + 1)...]
            var best: (name: String, value: String)?
            for (name, value) in values where rest.starts(with: name.utf8) {
                if name.utf8.count > best?.name.utf8.count ?? 0 { best = (name, value) }
            }
            guard let best else {
                let name = rest.prefix { $0 != 0x20 && $0 != 0x2C && $0 != 0x7D }
                throw NotationError("no value is given for $\(String(ascii: name))")
            }
            result.append(contentsOf: best.value.utf8)
            index += 1 + best.name.utf8.count
        }
        return result
    }
}
