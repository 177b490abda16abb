/// Which runs of words in a sentence might name a condition.
extension ConceptFinder {
    static func startsItem(_ sentence: ReadNote.Sentence, _ text: NoteText) -> Bool {
        guard let first = sentence.tokens.first else { return true }
        let token = text.tokens[first]
        if token.word == "#" || (!token.isWord && token.word != "-" && token.word != "•") { return true }
        guard Sentences.isListMark(token), sentence.tokens.count > 1 else { return false }
        return [".", ")"].contains(text.tokens[first + 1].word)
    }

    /// Word ranges of the sentence that might name a condition, longest first.
    static func candidates(_ sentence: ReadNote.Sentence, _ text: NoteText, _ reading: Reading) -> [Range<Int>] {
        let words = sentence.words
        let head = headRange(sentence, text)
        var ranges: [Range<Int>] = []
        if head.count <= headLimit, isPlausible(words, head), head.contains(where: { words[$0] == "," }) {
            ranges.append(head)
        }
        let zone = reading == .headOnly ? head : 0..<min(words.count, sentenceLimit)
        let runs = segments(sentence, text, zone)
        // "Asthma, moderate persistent, with exacerbation": a name that goes on behind its commas.
        for (index, run) in runs.enumerated() {
            for next in runs.dropFirst(index + 1).prefix(2) {
                let range = run.lowerBound..<next.upperBound
                let isJoined =
                    range.allSatisfy { words[$0] == "," || !breaking.contains(words[$0]) } && words[range].contains(",")
                if isJoined, range.count <= headLimit, isPlausible(words, range) { ranges.append(range) }
            }
        }
        for segment in runs {
            for length in stride(from: min(windowLimit, segment.count), through: 1, by: -1) {
                for start in segment.lowerBound...(segment.upperBound - length) {
                    let range = start..<(start + length)
                    if isPlausible(words, range) { ranges.append(range) }
                }
            }
        }
        return ranges.enumerated().sorted {
            ($0.element.count, -$0.offset) > ($1.element.count, -$1.offset)
        }.map(\.element)
    }

    /// From behind the list mark to the first colon, dash or bracket.
    private static func headRange(_ sentence: ReadNote.Sentence, _ text: NoteText) -> Range<Int> {
        let words = sentence.words
        var start = 0
        while start < words.count, start < 4 {
            let token = text.tokens[sentence.tokens.lowerBound + start]
            let isNumber =
                Sentences.isListMark(token) && start + 1 < words.count && [".", ")"].contains(words[start + 1])
            guard !token.isWord || isNumber else { break }
            start += 1
        }
        var end = start
        while end < words.count, end - start <= headLimit + 1, ![":", "(", ";", ".", "—", "="].contains(words[end]) {
            if words[end] == "-", isSpaced(sentence, text, end) { break }
            end += 1
        }
        return start..<end
    }

    private static func isSpaced(_ sentence: ReadNote.Sentence, _ text: NoteText, _ index: Int) -> Bool {
        let at = sentence.tokens.lowerBound + index
        guard at > 0, at + 1 < text.tokens.count else { return true }
        return text.tokens[at - 1].end < text.tokens[at].start && text.tokens[at].end < text.tokens[at + 1].start
    }

    /// Runs of words between marks; a hyphen or a slash inside a word does not end a run.
    private static func segments(
        _ sentence: ReadNote.Sentence, _ text: NoteText, _ zone: Range<Int>
    ) -> [Range<Int>] {
        let words = sentence.words
        var runs: [Range<Int>] = []
        var start: Int?
        for index in zone {
            let isBreak =
                words[index].isEmpty || breaking.contains(words[index])
                || (words[index] == "/" || words[index] == "-") && isSpaced(sentence, text, index)
            if isBreak {
                if let from = start { runs.append(from..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let from = start { runs.append(from..<zone.upperBound) }
        return runs
    }

    static let breaking: Set<String> = [
        ",", ";", ":", ".", "(", ")", "[", "]", "•", "|", "?", "!", "\"", "=", "+", "<", ">", "*", "#", "¤", "%", "~",
        "_",
        "{", "}", "\\", "^", "$", "@", "`",
    ]

    /// A condition's name neither begins nor ends with a function word, a number or a mark.
    private static func isPlausible(_ words: [String], _ range: Range<Int>) -> Bool {
        guard let first = range.first, let last = range.last else { return false }
        let isEdge: (String) -> Bool = { word in
            !Wording.functionWords.contains(word) && (word.utf8.first.map { $0 >= 97 || $0 >= 0x80 } ?? false)
        }
        let lastWord = words[last]
        let endsInStage =
            last > first && words[last - 1] == "ckd"
            || last > first && ["stage", "type", "grade", "class"].contains(words[last - 1])
        guard isEdge(words[first]), isEdge(lastWord) || endsInStage else { return false }
        if ["left", "right", "bilateral"].contains(lastWord), last > first,
            Wording.functionWords.contains(words[last - 1])
        {
            return false
        }
        var seen: Set<String> = []
        for word in words[range] where !Wording.functionWords.contains(word) && word.utf8.count > 2 {
            // "Alcohol abuse and alcohol": a name does not say a word twice.
            guard seen.insert(word).inserted else { return false }
        }
        if range.count == 1 {
            return words[first].utf8.count >= 3 && !generic.contains(words[first])
                && (!words[first].utf8.contains { (48...57).contains($0) } || ClinicalShorthand.isKnown(words[first]))
        }
        return true
    }

    /// Words that stand in the Index but name no condition alone.
    private static let generic: Set<String> = [
        "pain", "screening", "examination", "exam", "history", "normal", "negative", "positive", "cold", "fall",
        "follow",
        "counseling", "test", "testing", "blood", "pressure", "weight", "smoking", "smoker", "tobacco", "alcohol",
        "exercise",
        "diet", "infection", "disease", "disorder", "syndrome", "acute", "chronic", "injury", "swelling", "mass",
        "lesion",
        "lump", "observation", "vaccination", "immunization", "vaccine", "pregnancy", "pregnant", "procedure",
        "removal",
        "therapy", "treatment", "medication", "medications", "drug", "allergy", "reaction", "exposure", "contact",
        "encounter", "problem", "problems", "condition", "complication", "complications", "status", "failure",
        "deficiency",
        "abnormal", "abnormality", "effects", "symptoms", "symptom", "ulcer", "tear", "sprain", "strain", "fracture",
        "wound", "burn", "care", "support", "fitting", "adjustment", "referral", "consultation", "repeat",
        "prescription",
        "stress", "tumor", "cancer", "delivery", "birth", "death", "bite", "foreign", "body", "obstruction", "spasm",
        "lab", "labs", "range", "motion", "sleep", "healthy", "routine", "physical", "annual", "left", "right",
        "bilateral",
        "change", "risk", "food", "water", "heat", "sun", "light", "noise", "work", "home", "school", "family", "child",
        "pre", "post", "non", "all", "iga", "igg", "ige", "igm", "sugar", "sugars", "pressures", "growth", "growths",
        "development", "laceration", "lacerations", "contusion", "abrasion",
        "dislocation", "puncture", "rupture", "neoplasm", "tolerance", "resistance", "dependence", "abuse", "overuse",
        "use", "withdrawal", "poisoning", "overdose",
    ]
}
