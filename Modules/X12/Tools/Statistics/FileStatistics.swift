/// What a file holds, in numbers.
package struct FileStatistics: Equatable, Sendable, Codable {
    /// Sets of one kind and version.
    package struct Kind: Equatable, Sendable, Codable {
        /// ST01: `837`.
        package var transaction: String
        /// ST03, or GS08 when the set does not say: `005010X222A1`.
        package var version: String
        package var transactions: Int
        /// What the sets are about, counted by ``UnitKind``; 0 for a kind whose units are not known.
        package var units: Int

        package init(transaction: String, version: String, transactions: Int, units: Int) {
            self.transaction = transaction
            self.version = version
            self.transactions = transactions
            self.units = units
        }

        /// `claims`, `patients`, ...: what `units` counts.
        package var unitName: String? { UnitKind(transaction: PackedCode(transaction.utf8) ?? .unfit).name }
    }

    package var bytes = 0
    package var interchanges = 0
    package var groups = 0
    package var transactions = 0
    /// Segments that a reader takes, envelopes included; empty ones and those over a limit are left out.
    package var segments = 0
    /// Claims of 837s, claim payments of 835s, and claims that 276s and 277s ask or tell about.
    package var claims = 0
    /// By kind and version, in the order in which they come.
    package var kinds: [Kind] = []
    /// True when the file ends inside a segment.
    package var isCut = false
    /// True when an ISA can not be read, or the file is UTF-16 text: the rest was not counted.
    package var isUnreadable = false

    package init() {}

    /// The sums of several files; the kinds are joined.
    package static func + (left: FileStatistics, right: FileStatistics) -> FileStatistics {
        var sum = left
        sum.bytes += right.bytes
        sum.interchanges += right.interchanges
        sum.groups += right.groups
        sum.transactions += right.transactions
        sum.segments += right.segments
        sum.claims += right.claims
        sum.isCut = left.isCut || right.isCut
        sum.isUnreadable = left.isUnreadable || right.isUnreadable
        for kind in right.kinds {
            let place = sum.kinds.firstIndex {
                $0.transaction == kind.transaction && $0.version == kind.version
            }
            if let place {
                sum.kinds[place].transactions += kind.transactions
                sum.kinds[place].units += kind.units
            } else {
                sum.kinds.append(kind)
            }
        }
        return sum
    }
}

/// What a transaction set is about, and which segment begins one of it.
enum UnitKind: Sendable {
    case claims, claimPayments, claimStatuses, patients, members, payments, responses, unknown

    /// - Parameter transaction: ST01.
    init(transaction: PackedCode) {
        switch transaction {
        case "837": self = .claims
        case "835": self = .claimPayments
        case "276", "277": self = .claimStatuses
        case "270", "271", "278": self = .patients
        case "834": self = .members
        case "820": self = .payments
        case "997", "999": self = .responses
        default: self = .unknown
        }
    }

    var name: String? {
        switch self {
        case .claims, .claimPayments, .claimStatuses: "claims"
        case .patients: "patients"
        case .members: "members"
        case .payments: "payments"
        case .responses: "responses"
        case .unknown: nil
        }
    }

    var isClaim: Bool { self == .claims || self == .claimPayments || self == .claimStatuses }

    /// The segment that begins a unit, where one alone does.
    var segment: SegmentID? {
        switch self {
        case .claims: "CLM"
        case .claimPayments: "CLP"
        case .members: "INS"
        case .payments: "RMR"
        case .responses: "AK2"
        case .claimStatuses, .patients, .unknown: nil
        }
    }

    /// HL03 of a patient: subscriber, dependent, or the patient of a 277 acknowledgment.
    static func isPatientLevel(_ code: PackedCode) -> Bool { code == "22" || code == "23" || code == "PT" }
}
