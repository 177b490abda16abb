/// A problem in the work, in the biller's or coder's words. Findings are collected, not thrown at the first.
///
/// A message names fields, codes and positions; it never quotes patient data.
public struct Finding: Hashable, Sendable, Codable {
    /// The rule that found it, such as `claim.npi-check-digit`.
    public let id: String
    public let severity: Severity
    public let location: Location
    public let message: String
    /// What to do about it.
    public let fix: String?
    /// The rule's source: a regulation, an implementation guide's section, a payer manual.
    public let citation: String?

    public init(
        _ id: String, _ severity: Severity, at location: Location = Location(), _ message: String, fix: String? = nil,
        citation: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.location = location
        self.message = message
        self.fix = fix
        self.citation = citation
    }

    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
        case info, warning, hold, error

        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .info: 0
            case .warning: 1
            case .hold: 2
            case .error: 3
            }
        }
    }

    /// Where the problem lies. Only the parts that apply are set.
    public struct Location: Hashable, Sendable, Codable {
        /// A field of the thing at hand: `line[1].modifiers`, `entry[12].resource.birthDate`.
        public var path: String?
        public var file: String?
        /// 1-based.
        public var line: Int?
        /// 1-based.
        public var column: Int?
        /// Byte offset, 0-based.
        public var offset: Int?
        /// Where the rule that fired was set: `clinics/lakeside.yaml:14:5`.
        public var rule: String?

        public init(
            _ path: String? = nil, file: String? = nil, line: Int? = nil, column: Int? = nil, offset: Int? = nil,
            rule: String? = nil
        ) {
            self.path = path
            self.file = file
            self.line = line
            self.column = column
            self.offset = offset
            self.rule = rule
        }
    }

    /// True when the work may not go on: an error, or a hold that a person must lift.
    public var isBlocking: Bool { severity >= .hold }
}

extension Finding.Location: CustomStringConvertible {
    public var description: String {
        var position = file ?? ""
        if let line { position += ":\(line)" }
        if let column { position += ":\(column)" }
        let parts = [position.isEmpty ? nil : position, path, offset.map { "byte \($0)" }]
        return parts.compactMap(\.self).joined(separator: " ")
    }
}

extension Finding: CustomStringConvertible {
    public var description: String {
        let place = location.description
        return "\(severity.rawValue) \(id)\(place.isEmpty ? "" : " at \(place)"): \(message)"
    }
}

extension Sequence<Finding> {
    public var hasBlocking: Bool { contains { $0.isBlocking } }
}
