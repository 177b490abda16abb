import Primitives

/// A segment that the model has no field for, or whose value could not be read: it is kept as received, so that writing
/// it again loses nothing.
///
/// Its pieces are kept apart, so that it can be written with other delimiters.
package struct KeptSegment: Codable, Equatable, Sendable, HoldsPatientData {
    /// The loop in which it stood, such as `2300` or `2310B`, where its owner has segments of several loops.
    package var loop: String?
    package var id: String
    /// The elements, each with its repetitions, each with its components; empty where an element is absent.
    package var elements: [[[String]]]

    package init(loop: String? = nil, id: String, elements: [[[String]]]) {
        self.loop = loop
        self.id = id
        self.elements = elements
    }

    init(_ segment: borrowing SegmentView, loop: String? = nil) {
        self.loop = loop
        id = segment.id == .invalid ? segment.string(segment.range(0)) : segment.id.description
        elements = []
        for number in stride(from: 1, through: segment.count, by: 1) {
            elements.append(segment.keptElement(number))
        }
        while elements.last?.isEmpty == true { elements.removeLast() }
    }

    init(_ reference: Reference, loop: String) {
        self.init(loop: loop, id: "REF", elements: [[[reference.qualifier]], [[reference.value]]])
    }

    /// Segments that make the frame of a transaction; none of them can be kept.
    private static let frame: Set<String> = ["ISA", "GS", "ST", "HL", "SE", "GE", "IEA"]

    /// The identifier, when it is one that may stand in a loop.
    fileprivate var writableID: SegmentID? {
        guard let packed = SegmentID(id.utf8), !KeptSegment.frame.contains(id) else { return nil }
        return packed
    }
}

extension SegmentView {
    /// The element's repetitions, each with its components; none when it is absent.
    fileprivate func keptElement(_ number: Int) -> [[String]] {
        let whole = range(number)
        guard !whole.isEmpty else { return [] }
        guard let repetition = delimiters.repetition else { return [keptComponents(whole)] }
        var repetitions: [[String]] = []
        var first = whole.lowerBound
        for place in whole where bytes[unchecked: place] == repetition {
            repetitions.append(keptComponents(first..<place))
            first = place + 1
        }
        repetitions.append(keptComponents(first..<whole.upperBound))
        return repetitions
    }

    private func keptComponents(_ range: Range<Int>) -> [String] {
        range.isEmpty ? [""] : pieces(range, by: delimiters.component)
    }
}

extension SegmentWriter {
    /// A segment as it was received.
    mutating func kept(_ segment: KeptSegment) {
        guard let id = segment.writableID else {
            report(
                "x12.kept-segment", segment.loop ?? "kept", "A kept segment has an identifier that no loop can hold.")
            return
        }
        begin(id)
        for element in segment.elements {
            if element.count > 1 || (element.first?.count ?? 0) > 1 {
                kept(element)
            } else {
                text(element.first?.first)
            }
        }
        end()
    }

    private mutating func kept(_ repetitions: [[String]]) {
        beginComponents()
        let count = (repetitions.lastIndex { $0.contains { !$0.isEmpty } } ?? -1) + 1
        for (index, repetition) in repetitions.prefix(count).enumerated() {
            if index > 0 { nextRepetition() }
            for component in repetition { self.component(component) }
        }
    }

    /// The segments that the model has no field for.
    mutating func kept(_ segments: [KeptSegment]) {
        for segment in segments { kept(segment) }
    }
}
