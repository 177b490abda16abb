/// Finds what was probably meant by a mistyped word.
enum NearestKey {
    /// The candidate with the fewest single-character changes (insert, delete, replace, swap of neighbours), when they
    /// are few for the word's length: one for up to three characters, two for up to seven, three beyond.
    static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
        let limit = word.count <= 3 ? 1 : word.count <= 7 ? 2 : 3
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let steps = distance(Array(word.lowercased().utf8), Array(candidate.lowercased().utf8))
            if steps <= limit, steps < candidate.utf8.count, steps < (best?.distance ?? .max) {
                best = (candidate, steps)
            }
        }
        return best?.candidate
    }

    /// Optimal string alignment distance. Words of more than 64 bytes count as infinitely far.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        guard left.count <= 64, right.count <= 64 else { return .max }
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                let replace = previous[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(replace, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current.append(cost)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[right.count]
    }
}
