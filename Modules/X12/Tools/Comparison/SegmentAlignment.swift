/// Finds which segments of two units belong together, and what differs in them.
enum SegmentAlignment {
    /// Cells of the table that finds the longest common sequence; larger units are paired by their qualifiers alone.
    private static let tableLimit = 1_000_000

    static func changes(from first: [UnitText.Piece], to second: [UnitText.Piece]) -> [UnitDifference.Change] {
        var head = 0
        while head < first.count, head < second.count, first[head] == second[head] { head += 1 }
        var tail = 0
        while tail < first.count - head, tail < second.count - head,
            first[first.count - 1 - tail] == second[second.count - 1 - tail]
        { tail += 1 }
        let left = Array(first[head..<first.count - tail])
        let right = Array(second[head..<second.count - tail])
        var changes: [UnitDifference.Change] = []
        var i = 0
        var j = 0
        for (a, b) in common(left, right) + [(left.count, right.count)] {
            changes += pairs(left[i..<a], right[j..<b])
            i = a + 1
            j = b + 1
        }
        return changes
    }

    /// The places of equal segments that keep their order, as many as there can be.
    private static func common(_ left: [UnitText.Piece], _ right: [UnitText.Piece]) -> [(Int, Int)] {
        guard !left.isEmpty, !right.isEmpty, left.count * right.count <= tableLimit else { return [] }
        let width = right.count + 1
        var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
        for i in stride(from: left.count - 1, through: 0, by: -1) {
            for j in stride(from: right.count - 1, through: 0, by: -1) {
                lengths[i * width + j] =
                    left[i] == right[j]
                    ? lengths[(i + 1) * width + j + 1] + 1
                    : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
            }
        }
        var places: [(Int, Int)] = []
        var i = 0
        var j = 0
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                places.append((i, j))
                i += 1
                j += 1
            } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return places
    }

    /// Pairs segments of the same kind between two common ones: first by identifier and first element, then by
    /// identifier.
    private static func pairs(
        _ left: ArraySlice<UnitText.Piece>, _ right: ArraySlice<UnitText.Piece>
    ) -> [UnitDifference.Change] {
        var partners: [Int: Int] = [:]
        var used: Set<Int> = []
        for isStrict in [true, false] {
            var open: [[UInt8]: [Int]] = [:]
            for j in right.indices.reversed() where !used.contains(j) {
                open[identity(right[j], isStrict), default: []].append(j)
            }
            for i in left.indices where partners[i] == nil {
                guard let j = open[identity(left[i], isStrict)]?.popLast() else { continue }
                partners[i] = j
                used.insert(j)
            }
        }
        var changes: [UnitDifference.Change] = []
        for i in left.indices {
            guard let j = partners[i] else {
                changes.append(.init(first: .init(left[i]), second: nil, elements: [], value: text(left[i])))
                continue
            }
            let elements = elements(left[i], right[j])
            if !elements.isEmpty {
                changes.append(.init(first: .init(left[i]), second: .init(right[j]), elements: elements, value: ""))
            }
        }
        for j in right.indices where !used.contains(j) {
            changes.append(.init(first: nil, second: .init(right[j]), elements: [], value: text(right[j])))
        }
        return changes
    }

    private static func identity(_ piece: UnitText.Piece, _ isStrict: Bool) -> [UInt8] {
        let id = piece.elements.first ?? []
        return isStrict ? id + [SegmentDigest.element] + piece.qualifier : id
    }

    private static func elements(_ first: UnitText.Piece, _ second: UnitText.Piece) -> [UnitDifference.Element] {
        var found: [UnitDifference.Element] = []
        for number in 1..<max(1, first.elements.count, second.elements.count) {
            let a = number < first.elements.count ? first.elements[number] : []
            let b = number < second.elements.count ? second.elements[number] : []
            guard a != b else { continue }
            let name = number < 10 ? "\(first.id)0\(number)" : "\(first.id)\(number)"
            found += components(a, b, name)
        }
        return found
    }

    /// The components that differ, or the element when it has none or repeats.
    private static func components(_ first: [UInt8], _ second: [UInt8], _ name: String) -> [UnitDifference.Element] {
        let isComposite = first.contains(SegmentDigest.component) || second.contains(SegmentDigest.component)
        guard isComposite, !first.contains(SegmentDigest.repetition), !second.contains(SegmentDigest.repetition) else {
            return [.init(name: name, firstValue: text(first), secondValue: text(second))]
        }
        let a = first.split(separator: SegmentDigest.component, omittingEmptySubsequences: false)
        let b = second.split(separator: SegmentDigest.component, omittingEmptySubsequences: false)
        return (0..<max(a.count, b.count)).compactMap { part in
            let left = part < a.count ? Array(a[part]) : []
            let right = part < b.count ? Array(b[part]) : []
            guard left != right else { return nil }
            return .init(name: "\(name)-\(part + 1)", firstValue: text(left), secondValue: text(right))
        }
    }

    static func text(_ bytes: [UInt8]) -> String {
        let shown = bytes.map { byte -> UInt8 in
            switch byte {
            case SegmentDigest.component: UInt8(ascii: ":")
            case SegmentDigest.repetition: UInt8(ascii: "^")
            case 0..<0x20, 0x7F: UInt8(ascii: " ")
            default: byte
            }
        }
        return String(decoding: shown, as: UTF8.self)
    }

    private static func text(_ piece: UnitText.Piece) -> String {
        piece.elements.map(text).joined(separator: "*")
    }
}
