import Primitives

/// Ranking. A phrase scores the weight of the query's words that it holds, over the weight of the whole query plus a
/// share (0.45 for essential words) of the weight of its own words that the query lacks. An exact phrase is 1000.
extension DiagnosisIndex {
    /// Scores below this are noise.
    private static let scoreMin = 300
    /// Words of a query beyond this are not read.
    private static let queryWordsMax = 24

    struct Hit {
        let place: TabularList.Place
        let document: Int
        let score: Int
    }

    private struct Term {
        var words: [Int]
        var weight: Int
    }

    /// The best places, best first. `isAllowed` leaves out codes that may not be used on the date.
    func search(_ text: String, limit: Int, isAllowed: (TabularList.Place) -> Bool) -> [Hit] {
        let words = Array(lexicon.rewrite(WordScanner.words(text.prefix(400))).prefix(DiagnosisIndex.queryWordsMax))
        let terms = terms(words)
        guard limit > 0, !terms.isEmpty else { return [] }
        var hits: [Hit] = []
        var seen: Set<Int> = []
        for (document, score) in ranked(terms, atLeast: limit) {
            let record = defaultBillable(below: Int(documents[document].record), named: words)
            guard seen.insert(record).inserted else { continue }
            let place = TabularList.Place(record: record, seventh: seventhCharacter(of: record, named: words))
            guard isAllowed(place) else { continue }
            hits.append(Hit(place: place, document: document, score: score))
            if hits.count == limit { break }
        }
        return hits
    }

    private func terms(_ words: [String]) -> [Term] {
        var terms: [Term] = []
        for word in words {
            let bytes = Array(word.utf8)
            let known = lexicon.synonyms[word].map { Array($0.utf8) } ?? bytes
            var numbers: [Int] = []
            if let number = vocabulary.number(of: known) {
                numbers = [Int(canonical[number])]
            } else {
                if bytes.count >= 3 { numbers = vocabulary.words(startingWith: bytes, limit: 24) }
                if numbers.isEmpty, bytes.count >= 6 { numbers = vocabulary.words(oneEditFrom: bytes, limit: 8) }
                numbers = Array(Set(numbers.map { Int(canonical[$0]) })).sorted()
            }
            // An unknown word weighs like a middling one: it lowers every score alike.
            let weight = numbers.map { Int(weights[$0]) }.min() ?? 5_000
            // Words of the encounter stand in no title; they choose the seventh character.
            // A lone "a" is an article more often than the A of "hepatitis A".
            let isOptional = word == "a" || lexicon.optionals.contains(word) || encounterWords.contains(word)
            if !terms.contains(where: { !$0.words.isEmpty && $0.words == numbers }) {
                terms.append(Term(words: numbers, weight: isOptional ? weight / 4 : weight))
            }
        }
        return terms
    }

    /// Documents with their scores, best first; at least enough for `limit` different codes where there are so many.
    private func ranked(_ terms: [Term], atLeast limit: Int) -> [(document: Int, score: Int)] {
        var matched = [Int32](repeating: 0, count: documents.count)
        var saved = [Int32](repeating: 0, count: documents.count)
        var stamps = [UInt8](repeating: 0, count: documents.count)
        var touched: [Int32] = []
        for (index, term) in terms.enumerated() {
            let stamp = UInt8(truncatingIfNeeded: index + 1)
            for word in term.words {
                for entry in postings[Int(postingStarts[word])..<Int(postingStarts[word + 1])] {
                    let document = Int(entry >> 2)
                    guard stamps[document] != stamp else { continue }
                    if stamps[document] == 0 { touched.append(Int32(truncatingIfNeeded: document)) }
                    stamps[document] = stamp
                    matched[document] += Int32(truncatingIfNeeded: term.weight)
                    saved[document] += weights[word] * DiagnosisIndex.missingShares[Int(entry & 3)] / 100
                }
            }
        }
        let whole = terms.reduce(0) { $0 + $1.weight }
        guard whole > 0 else { return [] }
        var scores: [(document: Int, score: Int)] = []
        var histogram = [Int](repeating: 0, count: 1_001)
        for entry in touched {
            let document = Int(entry)
            let missing = max(0, Int(documents[document].cost) - Int(saved[document]))
            let found = min(Int(matched[document]), whole)
            var score = found * 1_000 / (whole + missing)
            if found < whole || missing > 0 { score = min(score, 999) }
            guard score >= DiagnosisIndex.scoreMin else { continue }
            scores.append((document, score))
            histogram[score] += 1
        }
        let floor = DiagnosisIndex.floor(histogram, atLeast: min(limit, 10_000) * 6)
        return scores.filter { $0.score >= floor }.sorted(by: isBetter)
    }

    /// The score down to which at least `count` documents stand.
    private static func floor(_ histogram: [Int], atLeast count: Int) -> Int {
        var sum = 0
        for score in stride(from: 1_000, through: scoreMin, by: -1) {
            sum += histogram[score]
            if sum >= max(count, 60) { return score }
        }
        return scoreMin
    }

    /// Between equals, what names the condition goes before "other specified" codes, a code before a heading whose
    /// default must be found, a title before a term, and the earlier code before the later.
    private func isBetter(_ left: (document: Int, score: Int), _ right: (document: Int, score: Int)) -> Bool {
        guard left.score == right.score else { return left.score > right.score }
        let (first, second) = (documents[left.document], documents[right.document])
        if first.isResidual != second.isResidual { return second.isResidual }
        let (isFirstLeaf, isSecondLeaf) = (list.isLeaf(Int(first.record)), list.isLeaf(Int(second.record)))
        if isFirstLeaf != isSecondLeaf { return isFirstLeaf }
        if first.isTitle != second.isTitle { return first.isTitle }
        return left.document < right.document
    }
}
