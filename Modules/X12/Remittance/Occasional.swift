import Primitives

/// What few values have. ``none`` is what the others have.
package protocol OccasionalParts: Codable, Equatable, Sendable {
    static var none: Self { get }
}

/// Parts that most values of a kind do not have, kept apart so that a value without them stays small and cheap to move.
///
/// It is copied when it is written to, like an array, and it is empty until then.
package struct Occasional<Parts: OccasionalParts>: Codable, Equatable, Sendable, HoldsPatientData {
    /// Empty, or the parts alone.
    private var storage: [Parts]

    package init() { storage = [] }

    package init(_ parts: Parts) { storage = parts == .none ? [] : [parts] }

    package var isEmpty: Bool { storage.isEmpty }

    package var parts: Parts {
        _read { if storage.isEmpty { yield Parts.none } else { yield storage[0] } }
        _modify {
            if storage.isEmpty { storage.append(.none) }
            yield &storage[0]
        }
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.isEmpty && right.isEmpty || left.parts == right.parts
    }

    package init(from decoder: any Decoder) throws {
        storage = Array(try decoder.singleValueContainer().decode([Parts].self).prefix(1))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(storage.filter { $0 != .none })
    }
}
