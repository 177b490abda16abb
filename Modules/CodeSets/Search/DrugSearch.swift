/// Answers from the Table of Drugs and Chemicals: a substance, and a word that says what it did.
struct DrugSearch {
    let view: SearchView

    /// 32-bit words of one substance: where its name begins in the pool, how long it is, what it costs.
    static let stride = 3
    /// Poisoning accidental, self-harm, assault, undetermined, adverse effect, underdosing.
    static let columns = 6
    private static let substancesMax = 10

    struct Answer {
        let record: Int
        let score: Int
        let text: Range<Int>
    }

    /// Answers, best first; none when no word says that a substance did harm.
    func answers(_ words: [QueryWord]) -> [Answer] {
        guard !view.numbers(.drugDocuments).isEmpty else { return [] }
        var roles: UInt32 = 0
        var rest: [Int] = []
        var unknown = 0
        for word in words {
            guard let number = view.words.number(of: word.bytes) else {
                unknown += 1
                continue
            }
            let role = view.roles[number] | view.roles[Int(view.canonical[number])]
            roles |= role & WordRole.intents
            guard role & WordRole.intents == 0 else { continue }
            if role & (WordRole.optional | WordRole.light | WordRole.encounter) == 0 {
                rest.append(Int(view.canonical[number]))
            }
        }
        guard roles != 0, !rest.isEmpty else { return [] }
        // "Suicidal overdose" says both: the first column, plain poisoning, is what the others make more exact.
        let exact = (1..<DrugSearch.columns).first { roles & WordRole.intent($0) != 0 } ?? 0
        return substances(rest, unknown: unknown).compactMap { substance, score, text in
            let codes = view.numbers(.drugCodes)
            let record = codes[substance * DrugSearch.columns + exact]
            return record == .max ? nil : Answer(record: Int(record), score: score, text: text)
        }
    }

    private func substances(_ words: [Int], unknown: Int) -> [(substance: Int, score: Int, text: Range<Int>)] {
        let starts = view.numbers(.drugStarts)
        let postings = view.numbers(.drugPostings)
        let weights = view.numbers(.drugWeights)
        let documents = view.numbers(.drugDocuments)
        var found: [Int: (matched: Int, saved: Int)] = [:]
        var whole = unknown * 2_000
        for word in Set(words).sorted() {
            let list = postings[Int(starts[word])..<Int(starts[word + 1])]
            // A word that stands in no substance's name, such as "effect", counts nothing.
            guard !list.isEmpty else { continue }
            let weight = Int(weights[word])
            whole += weight
            for entry in list {
                let share = Int(SearchBuilder.missingShares[Int(entry & 3)])
                let before = found[Int(entry >> 2)] ?? (0, 0)
                found[Int(entry >> 2)] = (before.matched + weight, before.saved + weight * share / 100)
            }
        }
        guard whole > 0 else { return [] }
        let scored = found.map { substance, sums in
            let base = substance * DrugSearch.stride
            let missing = max(0, Int(documents[base + 2]) - sums.saved)
            let text = Int(documents[base])..<Int(documents[base]) + Int(documents[base + 1])
            return (substance, min(Ranking.scale, sums.matched * Ranking.scale / (whole + missing)), text)
        }
        return Array(
            scored.filter { $0.1 >= Ranking.scale / 2 }.sorted { ($0.1, $1.0) > ($1.1, $0.0) }
                .prefix(DrugSearch.substancesMax))
    }
}
