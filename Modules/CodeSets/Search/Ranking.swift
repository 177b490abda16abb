/// A document that answers a query.
struct RankedDocument {
    let document: Int
    /// 0 to 100,000.
    var score: Int
    var variant: Int
    /// The query is the document's title.
    var isTyped = false
    /// Words matched that the phrase merely allows.
    var isLoose = false
    /// How many pairs of neighbours in the query are neighbours in the phrase. Known of good matches only.
    var order = 0
}

/// Ranking. A phrase scores the weight of the query's words that it holds, over the weight of the whole query plus a
/// share (0.45 for essential words) of the weight of its own words that the query lacks.
struct Ranking {
    let view: SearchView
    let workspace: SearchWorkspace

    static let scale = 100_000
    /// Scores below this are noise.
    private static let scoreMin = 25_000
    /// Documents of one wording that are looked at again.
    private static let candidatesMin = 60

    /// The best documents of one wording, in no order; at least `count` where there are so many.
    func best(_ terms: [SearchTerm], variant: QueryVariant, number: Int, atLeast count: Int) -> [RankedDocument] {
        let known = terms.reduce(0) { $0 + ($1.alternates.isEmpty ? 0 : $1.weight) }
        let unknown = terms.reduce(0) { $0 + ($1.alternates.isEmpty ? $1.weight : 0) }
        // Words that nobody knows lower the score, but do not silence the words that are known.
        let whole = known + min(unknown, known)
        guard whole > 0 else { return [] }
        accumulate(terms, whole)
        var scores: [RankedDocument] = []
        var histogram = [Int](repeating: 0, count: 1_001)
        let documents = view.documents
        for entry in workspace.touched {
            let document = Int(entry)
            let tally = workspace.tally(entry)
            let (matched, loose, saved) = (Int(tally.matched), Int(tally.loose), Int(tally.saved))
            let cost = Int(documents[document * SearchDocument.stride + 4])
            let missing = max(0, cost - saved)
            let found = min(missing > 200 ? matched - loose * Tuning.loose / 100 : matched, whole)
            var score = found * Ranking.scale / (whole + missing)
            if found < whole || missing > 0 { score = min(score, 99_900) }
            // A title in full, as it was typed, needs no lexicon to speak for it.
            let isTyped =
                score == Ranking.scale && loose == 0 && variant.steps.isEmpty
                && SearchDocument(view, document).kind == .title
            if !isTyped { score = score * variant.trust / 100 * prior(document, score) / 100 }
            guard score >= Ranking.scoreMin else { continue }
            scores.append(
                RankedDocument(
                    document: document, score: score, variant: number, isTyped: isTyped, isLoose: loose > 0))
            histogram[score / 100] += 1
        }
        let floor = Ranking.floor(histogram, atLeast: max(count, Ranking.candidatesMin))
        if scores.count > count { scores.removeAll { $0.score / 100 < floor } }
        addUnion(&scores, terms, whole, variant)
        for index in scores.indices where scores[index].score >= 60_000 {
            scores[index].order = order(SearchDocument(view, scores[index].document).words, terms)
        }
        return scores
    }

    /// "Right eye, normal vision left eye" and "left eye, normal vision right eye" have the same words.
    private func order(_ words: Range<Int>, _ terms: [SearchTerm]) -> Int {
        zip(terms, terms.dropFirst()).count { first, second in
            words.dropLast().contains { index in
                let (word, next) = (Int(view.documentWords[index] >> 2), Int(view.documentWords[index + 1] >> 2))
                return first.alternates.contains { $0.word == word } && second.alternates.contains { $0.word == next }
            }
        }
    }

    /// What is seldom meant unless it is named outright: external causes, reasons for contact other than illness.
    private func prior(_ document: Int, _ score: Int) -> Int {
        guard score < 99_900 else { return 100 }
        let fields = view.documents
        let base = document * SearchDocument.stride
        switch view.chapters[Int(fields[base])] {
        case UInt8(ascii: "V")...UInt8(ascii: "Y"): return Tuning.external
        case UInt8(ascii: "Z"): return Tuning.contact
        case UInt8(ascii: "O"), UInt8(ascii: "P"): return Tuning.birth
        default: return 100
        }
    }

    private func accumulate(_ terms: [SearchTerm], _ whole: Int) {
        workspace.begin()
        // Rare words first: a document that only common words match cannot come up any more once too little is left.
        let order = terms.indices.sorted {
            if terms[$0].isLight != terms[$1].isLight { return terms[$1].isLight }
            return (terms[$0].weight, $1) > (terms[$1].weight, $0)
        }
        var left = whole
        // What only "disease" or "type" brings up is no answer, unless nothing else was understood.
        let isNamed = terms.contains { !$0.isLight && !$0.alternates.isEmpty }
        for (number, index) in order.prefix(SearchWorkspace.termsMax).enumerated() {
            let term = terms[index]
            let isOpen = left * Ranking.scale >= Ranking.scoreMin * whole && !(isNamed && term.isLight)
            for alternate in term.alternates {
                let word = alternate.word
                let start = Int(view.postingStarts[word])
                workspace.add(
                    view.postings[start..<Int(view.postingStarts[word + 1])], term: number + 1,
                    found: term.weight * alternate.quality / 100, costs: costs(word), isOpen: isOpen)
            }
            left -= term.weight
        }
    }

    private func costs(_ word: Int) -> (Int, Int, Int) {
        let cost = { (standing: UInt32) in
            Int(SearchBuilder.missingCost(weight: view.weights[word], role: view.roles[word], standing: standing))
        }
        return (0, cost(1), cost(2))
    }

    /// The score down to which at least `count` documents stand.
    private static func floor(_ histogram: [Int], atLeast count: Int) -> Int {
        var sum = 0
        for score in stride(from: 1_000, through: 0, by: -1) {
            sum += histogram[score]
            if sum >= count { return score }
        }
        return 0
    }

    /// Words of the query that a phrase lacks, but that other phrases of its code or the headings above have, count a
    /// part of their weight.
    private func addUnion(
        _ scores: inout [RankedDocument], _ terms: [SearchTerm], _ whole: Int, _ variant: QueryVariant
    ) {
        guard terms.count > 1, scores.count <= 400 else { return }
        for index in scores.indices where scores[index].score < 99_000 {
            let document = SearchDocument(view, scores[index].document)
            var bonus = 0
            for term in terms where !holds(document.words, term) {
                let starts = view.recordStarts
                let others = Int(starts[document.record])..<Int(starts[document.record + 1])
                if others.contains(where: {
                    let other = Int(view.recordDocuments[$0])
                    guard other != scores[index].document else { return false }
                    let document = SearchDocument(view, other)
                    return document.kind.rawValue <= 1 && holds(document.words, term)
                }) {
                    bonus += term.weight
                }
            }
            guard bonus > 0 else { continue }
            let gain = bonus * Tuning.union / 100 * Ranking.scale / (whole + document.cost) * variant.trust / 100
            scores[index].score = min(99_800, scores[index].score + gain)
        }
    }

    func holds(_ words: Range<Int>, _ term: SearchTerm) -> Bool {
        for index in words {
            let word = Int(view.documentWords[index] >> 2)
            if term.alternates.contains(where: { $0.word == word }) { return true }
        }
        return false
    }
}
