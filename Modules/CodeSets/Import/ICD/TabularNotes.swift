import AgencyFiles

/// The notes of an element of the tabular list, each a letter for its kind and its text; `+` continues the note before.
enum TabularNotes {
    private static let kinds = [
        "inclusionTerm": "i", "includes": "c", "excludes1": "1", "excludes2": "2", "codeFirst": "f",
        "useAdditionalCode": "u", "codeAlso": "a", "notes": "n", "sevenChrNote": "s",
    ]
    /// In these, a line that ends with a colon introduces the lines after it.
    private static let lists: Set<String> = ["codeFirst", "useAdditionalCode", "codeAlso", "notes"]

    static func notes(of element: MarkupElement) -> [String] {
        var fields: [String] = []
        for child in element.children {
            guard let kind = kinds[child.name] else { continue }
            var isInsideList = false
            for note in child.children("note") {
                let text = note.text
                guard !text.isEmpty else { continue }
                fields.append((isInsideList ? "+" : kind) + text)
                if lists.contains(child.name), text.hasSuffix(":") { isInsideList = true }
            }
        }
        if let definition = element.child("sevenChrDef") { fields += termsOfCharacters(definition) }
        if let table = element.child("visualImpairment") { fields += visualImpairment(table) }
        return fields
    }

    /// Terms that the list puts under one seventh character, as `2 (stable): Old central retinal vein occlusion`.
    private static func termsOfCharacters(_ definition: MarkupElement) -> [String] {
        var fields: [String] = []
        var character = ""
        for child in definition.children {
            if child.name == "extension" {
                character = "\(child.attributes["char"] ?? "") (\(child.text))"
            } else {
                fields.append("s\(character): \(child.text)")
            }
        }
        return fields
    }

    /// The table of acuity ranges, as one note with a line for each category.
    private static func visualImpairment(_ table: MarkupElement) -> [String] {
        var lines = [
            "nCategories of visual impairment (best corrected acuity: less than; equal to or better than):"
        ]
        for category in table.children("visCategory").dropFirst() {
            let ranges = category.children("visRange").map { acuity in
                ["visMax", "visMin"].flatMap { acuity.children($0).flatMap { $0.children("value") } }.map(\.text)
                    .joined(separator: "; ")
            }
            let name = category.child("value")?.text ?? ""
            lines.append("+\(name): \(ranges.filter { !$0.isEmpty }.joined(separator: " / "))")
        }
        return lines
    }
}
