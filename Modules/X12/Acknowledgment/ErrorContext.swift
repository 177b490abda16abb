import Primitives

extension FunctionalAcknowledgment {
    /// A CTX segment: a business unit, or the place in the set that made a segment or element wrong by its situation.
    package struct ErrorContext: Codable, Equatable, Sendable, HoldsPatientData {
        /// CTX01-1: `SITUATIONAL TRIGGER`, or the name of a business unit such as `CLM01`.
        package var name: String
        /// CTX01-2: the business unit's value.
        package var value: String?
        /// CTX02 to CTX04: the segment, its position in the set (the ST being 1), and its loop.
        package var segmentID: String?
        package var position: Int?
        package var loop: String?
        /// CTX05: element, component and repetition in it.
        package var element: Int?
        package var component: Int?
        package var repetition: Int?
        /// CTX06-1 and CTX06-2: the dictionary's numbers of the element and of its composite's element.
        package var reference: String?
        package var componentReference: String?

        package init(
            name: String = "SITUATIONAL TRIGGER", value: String? = nil, segmentID: String? = nil,
            position: Int? = nil, loop: String? = nil, element: Int? = nil, component: Int? = nil,
            repetition: Int? = nil, reference: String? = nil, componentReference: String? = nil
        ) {
            self.name = name
            self.value = value
            self.segmentID = segmentID
            self.position = position
            self.loop = loop
            self.element = element
            self.component = component
            self.repetition = repetition
            self.reference = reference
            self.componentReference = componentReference
        }
    }
}

extension FunctionalAcknowledgment.ErrorContext {
    init(_ segment: SegmentView) {
        self.init(
            name: segment.component(1, 1) ?? "", value: segment.component(1, 2), segmentID: segment.text(2),
            position: segment.number(3).value, loop: segment.text(4), element: segment.count(5, 1),
            component: segment.count(5, 2), repetition: segment.count(5, 3), reference: segment.component(6, 1),
            componentReference: segment.component(6, 2))
    }

    /// True when it only names a business unit.
    var isBusinessUnit: Bool { value != nil && segmentID == nil && position == nil }

    func write(into out: inout SegmentWriter) {
        func text(_ value: Int?) -> String { value.map { String($0) } ?? "" }
        out.limit(name, 35, "CTX01-1")
        out.limit(value, 35, "CTX01-2")
        out.add(
            "CTX",
            [
                .components([name, value ?? ""]), .optional(segmentID), .text(text(position)), .optional(loop),
                .components([text(element), text(component), text(repetition)]),
                .components([reference ?? "", componentReference ?? ""]),
            ])
    }
}

extension SegmentView {
    /// A component as a whole number of at most nine digits.
    func count(_ number: Int, _ part: Int) -> Int? {
        guard let text = component(number, part), text.utf8.count <= 9, text.utf8.allSatisfy(\.isASCIIDigit) else {
            return nil
        }
        return Int(text)
    }
}
