public struct PersonName: Hashable, Sendable, Codable, HoldsPatientData {
    public var last: String
    public var first: String
    public var middle: String?
    public var suffix: String?

    public init(last: String, first: String, middle: String? = nil, suffix: String? = nil) {
        self.last = last
        self.first = first
        self.middle = middle
        self.suffix = suffix
    }

    /// `First Last`, for a page or a statement that is meant to show it.
    public var display: String { [first, middle, last, suffix].compactMap(\.self).joined(separator: " ") }
}

public struct PostalAddress: Hashable, Sendable, Codable, HoldsPatientData {
    public var line1: String
    public var line2: String?
    public var city: String
    /// Two letters.
    public var state: String
    /// Five or nine digits, without a hyphen.
    public var zip: String

    public init(line1: String, line2: String? = nil, city: String, state: String, zip: String) {
        self.line1 = line1
        self.line2 = line2
        self.city = city
        self.state = state
        self.zip = zip
    }
}

public enum AdministrativeSex: String, Hashable, Sendable, Codable {
    case female, male, other, unknown

    /// DMG03.
    public var x12: String {
        switch self {
        case .female: "F"
        case .male: "M"
        case .other, .unknown: "U"
        }
    }
}

/// The patient's relationship to the subscriber.
public enum SubscriberRelationship: String, Hashable, Sendable, Codable {
    case own = "self"
    case spouse, child, other

    /// SBR02 and PAT01 (individual relationship code).
    public var x12: String {
        switch self {
        case .own: "18"
        case .spouse: "01"
        case .child: "19"
        case .other: "G8"
        }
    }
}
