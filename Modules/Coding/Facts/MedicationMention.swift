/// A drug with its dose, route and frequency: "lisinopril 10 mg p.o. daily".
enum MedicationMention {
    private static let reach = 12

    static func piece(_ words: [String], at index: Int, _ drugs: Set<String>) -> NoteFacts.Piece? {
        let name = words[index]
        guard isName(name) else { return nil }
        var attributes: [NoteFact.Attribute: String] = [.name: name]
        var end = index + 1
        var cursor = index + 1
        var gap = 0
        while cursor < words.count, cursor < index + reach, gap < 3 {
            let word = words[cursor]
            if attributes[.dose] == nil, isNumber(word), cursor + 1 < words.count,
                FactWords.doseUnits.contains(words[cursor + 1])
            {
                attributes[.dose] = word
                attributes[.unit] = words[cursor + 1]
                cursor += 1
            } else if let route = FactWords.route(words, cursor), attributes[.route] == nil {
                attributes[.route] = route
            } else if let frequency = FactWords.frequency(words, cursor), attributes[.frequency] == nil {
                attributes[.frequency] = frequency
            } else if [",", ";", "and"].contains(word), attributes[.dose] != nil {
                break
            } else {
                // The letters and points of "p.o." are no words.
                if word.utf8.count > 1 { gap += 1 }
                cursor += 1
                continue
            }
            gap = 0
            cursor += 1
            end = cursor
        }
        let isKnown =
            drugs.contains(name) || DrugVocabulary.isPrescription(name) || DrugVocabulary.isOverTheCounter(name)
        guard isKnown || attributes[.dose] != nil && end > index + 2 && isDoseNext(words, index) else {
            return nil
        }
        return NoteFacts.Piece(kind: .medication, range: index..<end, attributes: attributes)
    }

    /// Without a list of names, only a word right before its dose is taken for a drug.
    private static func isDoseNext(_ words: [String], _ index: Int) -> Bool {
        index + 2 < words.count && isNumber(words[index + 1]) && FactWords.doseUnits.contains(words[index + 2])
    }

    private static func isName(_ word: String) -> Bool {
        guard let first = word.utf8.first, (97...122).contains(first), word.utf8.count > 3 else { return false }
        return !FactWords.noDrugs.contains(word)
    }

    static func isNumber(_ word: String) -> Bool {
        guard let first = word.utf8.first, (48...57).contains(first) else { return false }
        return word.utf8.count <= 8 && word.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
    }
}
