/// The level of one element of medical decision making, and of the whole.
package enum DecisionLevel: Int, Codable, Comparable, Sendable, CaseIterable {
    case straightforward, low, moderate, high

    package static func < (left: DecisionLevel, right: DecisionLevel) -> Bool { left.rawValue < right.rawValue }

    package var name: String {
        switch self {
        case .straightforward: "straightforward"
        case .low: "low"
        case .moderate: "moderate"
        case .high: "high"
        }
    }
}
