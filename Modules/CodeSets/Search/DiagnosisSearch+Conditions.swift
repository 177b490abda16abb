import Primitives

/// Reading the conditions that a text names.
extension DiagnosisSearch {
    /// The conditions that the sentences of a text name, in the order of the text.
    ///
    /// - Parameter sentences: Byte ranges of the text; what lies outside of it is left out.
    func conditions(in text: [UInt8], sentences: [Range<Int>]) -> [NamedCondition] {
        file.bytes.withUnsafeBytes { raw in
            let view = SearchView(raw, file)
            var scan = ConditionScan(list: list, view: view)
            var found: [NamedCondition] = []
            text.withUnsafeBufferPointer { text in
                for (number, sentence) in sentences.enumerated() {
                    found += scan.conditions(text, sentence.clamped(to: 0..<text.count)).compactMap {
                        named($0, number, view)
                    }
                }
            }
            return found
        }
    }

    private func named(_ condition: ScannedCondition, _ sentence: Int, _ view: SearchView) -> NamedCondition? {
        guard let code = list.code(of: condition.place) else { return nil }
        let matched: String
        switch condition.document.kind {
        case .title, .term: matched = list.text(condition.document.text)
        default:
            matched = String(decoding: view.pool[condition.document.text], as: UTF8.self).split(separator: "|")
                .joined(separator: ", ")
        }
        let steps = condition.steps.map { sense in
            let sides = String(decoding: view.pool[sense.written], as: UTF8.self).split(separator: "\t", maxSplits: 1)
            return CodeMatch.Step(
                from: sides.first.map(String.init) ?? "", to: sides.count > 1 ? String(sides[1]) : "",
                source: sense.source.fileName)
        }
        let second = condition.document.second.flatMap { list.code(of: TabularList.Place(record: $0, seventh: nil)) }
        return NamedCondition(
            match: CodeMatch(
                code: code, title: list.title(of: condition.place), isBillable: list.isBillable(condition.place),
                matched: matched, score: min(1_000, condition.score), second: second, because: steps),
            sentence: sentence, words: condition.words, weight: condition.weight)
    }
}
