import CodeSets
import Primitives

/// The day whose tables are asked: the last of ICD-10-CM FY2026.
private let day = CalendarDate(year: 2026, month: 9, day: 30)

/// Each query by itself, in the order of the file, after one that opens the index.
func benchmarkSearch(_ codes: InstalledCodeSets, terms: [String]) {
    guard let day, !terms.isEmpty else { fail("no terms") }
    let opened = milliseconds { _ = codes.search("chronic kidney disease", on: day, limit: 10) }
    var answers = 0
    var times: [Double] = []
    let whole = milliseconds {
        for term in terms {
            times.append(milliseconds { answers += codes.search(term, on: day, limit: 10).count })
        }
    }
    times.sort()
    let perSecond = Int(Double(terms.count) / whole * 1_000)
    print(
        "\(terms.count) queries, \(answers) answers: median \(times[times.count / 2].text) ms, 99th percentile "
            + "\(times[times.count * 99 / 100].text) ms, longest \(times[times.count - 1].text) ms, "
            + "\(perSecond) queries a second, index opened in \(opened.text) ms")
}

/// What a scrubber asks of each diagnosis of a claim: does it stand on the date of service?
func benchmarkLookup(_ codes: InstalledCodeSets, embedded: EmbeddedCodeSets) {
    guard let day else { return }
    var known: [ICD10CM.Code] = []
    embedded.forEachDiagnosis { code, _ in known.append(code) }
    guard !known.isEmpty else { fail("no codes") }
    let picks = randomNumbers(1_000_000).map { known[$0 % known.count] }
    for round in 1...3 {
        var valid = 0
        let spent = milliseconds {
            for code in picks where codes.standing(of: code, on: day) == .valid { valid += 1 }
        }
        print("lookup, round \(round): \(nanoseconds(spent, picks.count)) ns a code, \(valid) valid")
    }
    var characters = 0
    let spent = milliseconds {
        for code in picks.prefix(100_000) { characters += codes.diagnosis(code, on: day)?.title.utf8.count ?? 0 }
    }
    print("full entry with notes: \(nanoseconds(spent, 100_000)) ns a code, \(characters) bytes of titles")
}

/// A million checks, half of them pairs of the table and half not.
func benchmarkPairs(_ table: PairTable, on date: CalendarDate) {
    var known: [(ProcedureCode, ProcedureCode)] = []
    var index = 0
    table.forEach { edit in
        index += 1
        guard index % 5 == 0, let first = ProcedureCode(edit.column1.text),
            let second = ProcedureCode(edit.column2.text)
        else { return }
        known.append((first, second))
    }
    guard !known.isEmpty else { fail("no pairs") }
    let pairs = randomNumbers(1_000_000).map { pick in
        let one = known[pick % known.count]
        return pick & 1 == 0 ? one : (one.0, known[pick / 7 % known.count].1)
    }
    for round in 1...3 {
        var hits = 0
        let spent = milliseconds {
            for pair in pairs where table.pair(column1: pair.0, column2: pair.1, on: date) != nil { hits += 1 }
        }
        let perCheck = nanoseconds(spent, pairs.count)
        print("pairs, round \(round): \(perCheck) ns a check, \(table.count) pairs, \(hits) hits")
    }
}

private func randomNumbers(_ count: Int) -> [Int] {
    var state: UInt64 = 42
    return (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33)
    }
}

private func milliseconds(_ work: () -> Void) -> Double {
    let spent = ContinuousClock().measure(work).components
    return Double(spent.seconds) * 1e3 + Double(spent.attoseconds) / 1e15
}

private func nanoseconds(_ milliseconds: Double, _ count: Int) -> Int { Int(milliseconds * 1e6 / Double(count)) }

extension Double {
    /// Three digits behind the point.
    fileprivate var text: String { "\((self * 1_000).rounded() / 1_000)" }
}
