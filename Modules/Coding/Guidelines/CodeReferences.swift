import CodeSets

/// The codes that a note of the tabular list names in brackets: `(I10)`, `(N18.-)`, `(E08-E13)`, `(J01.0-, J01.1-)`.
struct CodeReferences {
    private var prefixes: [String] = []
    private var ranges: [ClosedRange<String>] = []

    init(_ text: String) {
        var inside = false
        var current = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "(", "[": inside = true
            case ")", "]", ",", ";", " ":
                if inside { add(current) }
                current = ""
                if scalar == ")" || scalar == "]" { inside = false }
            default: if inside { current.unicodeScalars.append(scalar) }
            }
            if scalar == "(" || scalar == "[" { current = "" }
        }
    }

    func contains(_ code: ICD10CM.Code) -> Bool {
        prefixes.contains { code.text.hasPrefix($0) }
            || ranges.contains { range in
                let width = range.lowerBound.utf8.count
                let head = String(code.text.prefix(width))
                return head >= range.lowerBound
                    && String(code.text.prefix(range.upperBound.utf8.count)) <= range.upperBound
            }
    }

    private mutating func add(_ raw: String) {
        let ends = raw.split(separator: "-", omittingEmptySubsequences: true).map(String.init)
        guard let first = ends.first, let from = ICD10CM.Code(trimmed(first)) else { return }
        if ends.count == 2, let to = ICD10CM.Code(trimmed(ends[1])) {
            guard from <= to else { return }
            ranges.append(from.text...to.text)
        } else {
            prefixes.append(from.text)
        }
    }

    /// `N18.` of `N18.-` is the heading `N18`.
    private func trimmed(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
}
