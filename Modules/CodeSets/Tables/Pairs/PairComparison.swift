/// What a release changes against an earlier one, by ordered pair of codes.
package struct PairComparison: Sendable, Equatable, Codable {
    /// Pairs that the earlier release does not know.
    package var new = 0
    /// Pairs whose edit was in force and is not any more, or that are gone.
    package var ended = 0
    /// Pairs whose edits differ in any other way: another indicator, reason or date, or an edit in force again.
    package var changed = 0
    package var unchanged = 0

    package init() {}

    /// How one pair differs.
    package enum Difference: Sendable { case new, ended, changed }
}

extension PairTable {
    /// Compares two releases pair by pair; without an earlier one every pair is new.
    /// - Parameter each: is told every pair that differs, in the order of the codes.
    package static func compare(
        _ old: PairTable?, _ new: PairTable,
        each: (PairComparison.Difference, PackedCode, PackedCode) -> Void = { _, _, _ in }
    ) -> PairComparison {
        var result = PairComparison()
        var left = PairCursor(old)
        var right = PairCursor(new)
        while left.current != nil || right.current != nil {
            if let a = left.current, right.current.map({ a.key < $0.key }) ?? true {
                result.ended += 1
                each(.ended, a.column1, a.column2)
                left.advance()
            } else if let b = right.current, left.current.map({ b.key < $0.key }) ?? true {
                result.new += 1
                each(.new, b.column1, b.column2)
                right.advance()
            } else if let a = left.current, let b = right.current {
                if a.history == b.history {
                    result.unchanged += 1
                } else if a.isOpen, !b.isOpen {
                    result.ended += 1
                    each(.ended, a.column1, a.column2)
                } else {
                    result.changed += 1
                    each(.changed, a.column1, a.column2)
                }
                left.advance()
                right.advance()
            }
        }
        return result
    }
}

/// Goes through a table pair by pair, with all edits of each.
private struct PairCursor {
    struct Pair {
        let column1: PackedCode
        let column2: PackedCode
        let history: [Version]

        var key: UInt64 { UInt64(column1.number) << 32 | UInt64(column2.number) }
        /// An edit without a last day holds.
        var isOpen: Bool { history.contains { $0.terms.deletion == .none && $0.terms.indicator != .notApplicable } }
    }

    /// Numbers of reasons differ from table to table, so reasons are compared by their text.
    struct Version: Equatable {
        let terms: PairTerms
        let rationale: String
    }

    private var walk: PairWalk?
    private(set) var current: Pair?

    init(_ table: PairTable?) {
        walk = table.map(PairWalk.init)
        advance()
    }

    mutating func advance() {
        guard let first = walk?.next() else {
            current = nil
            return
        }
        var history = [Version(terms: first.terms.with(rationale: 0), rationale: first.rationale)]
        while let next = walk?.peek, next.column1 == first.column1, next.column2 == first.column2 {
            history.append(Version(terms: next.terms.with(rationale: 0), rationale: next.rationale))
            _ = walk?.next()
        }
        current = Pair(column1: first.column1, column2: first.column2, history: history)
    }
}

private struct PairWalk {
    private let table: PairTable
    private var first = 0
    private var rest: Range<Int>
    private(set) var peek: PairEdit?

    init(_ table: PairTable) {
        self.table = table
        rest = table.pairs(ofPlace: 0)
        peek = read()
    }

    mutating func next() -> PairEdit? {
        defer { peek = read() }
        return peek
    }

    private mutating func read() -> PairEdit? {
        while rest.isEmpty {
            first += 1
            guard first < table.codeCount else { return nil }
            rest = table.pairs(ofPlace: first)
        }
        return table.edit(ofPlace: first, at: rest.removeFirst())
    }
}
