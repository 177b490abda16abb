import Primitives

/// A segment of a claim that has no place among the claim's fields: kept as received, so that writing the claim again
/// loses nothing.
package struct RawSegment: Codable, Equatable, Sendable, HoldsPatientData {
    /// The loop in which it stood, such as `2300` or `2310B`.
    package var loop: String
    package var id: String
    /// The elements, each with its repetitions, each with its components.
    package var elements: [[[String]]]

    package init(loop: String, id: String, elements: [[[String]]]) {
        self.loop = loop
        self.id = id
        self.elements = elements
    }

    init(_ segment: borrowing SegmentView, loop: String) {
        self.loop = loop
        id = segment.id == .invalid ? segment.string(segment.range(0)) : segment.id.description
        elements = []
        for number in stride(from: 1, through: segment.count, by: 1) {
            elements.append(segment.rawElement(number))
        }
        while elements.last == [[""]] { elements.removeLast() }
    }

    init(_ reference: Reference, loop: String) {
        self.init(loop: loop, id: "REF", elements: [[[reference.qualifier]], [[reference.value]]])
    }
}

extension SegmentView {
    /// The element's repetitions, each with its components; one empty component when it is absent.
    fileprivate func rawElement(_ number: Int) -> [[String]] {
        let whole = range(number)
        guard !whole.isEmpty else { return [[""]] }
        var repetitions: [[String]] = []
        var first = whole.lowerBound
        for place in whole where bytes[unchecked: place] == delimiters.repetition {
            repetitions.append(rawComponents(first..<place))
            first = place + 1
        }
        repetitions.append(rawComponents(first..<whole.upperBound))
        return repetitions
    }

    private func rawComponents(_ range: Range<Int>) -> [String] {
        range.isEmpty ? [""] : pieces(range, by: delimiters.component)
    }
}
