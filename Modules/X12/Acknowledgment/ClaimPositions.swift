import Primitives

/// Where each claim of a file that we sent stands, so that a position in a 999 leads back to it.
///
/// A position counts the segments of a set, the ST being 1, as IK302 does. What stands in a level above claims, such as
/// a billing provider's name, concerns every claim below it.
package struct ClaimPositions: Sendable, HoldsPatientData {
    /// Where a claim, or a level with claims below it, begins.
    package struct Start: Sendable, Equatable {
        /// Position of its CLM or HL in the set.
        package let position: Int
        /// How far below the set's head it stands: 0 for a billing provider, 1 subscriber, 2 patient, 3 claim.
        package let depth: Int
        /// CLM01; nil for a level.
        package let claim: String?

        package init(position: Int, depth: Int, claim: String? = nil) {
            self.position = position
            self.depth = depth
            self.claim = claim
        }
    }

    private struct Key: Hashable {
        let group: String
        let set: String
    }

    private var starts: [Key: [Start]] = [:]

    package init() {}

    /// Adds a start; those of one set must come in the order of their positions.
    package mutating func add(_ start: Start, group: String, set: String) {
        starts[ClaimPositions.key(group, set), default: []].append(start)
    }

    /// The patient control numbers that a segment concerns, in the order of the file; empty for the head of a set.
    package func claims(group: String, set: String, position: Int) -> [String] {
        guard let starts = starts[ClaimPositions.key(group, set)] else { return [] }
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle].position <= position { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return [] }
        let start = starts[low - 1]
        if let claim = start.claim { return [claim] }
        return starts[low...].prefix { $0.depth > start.depth }.compactMap(\.claim)
    }

    /// Control numbers are compared as numbers: some receivers drop leading zeros.
    private static func key(_ group: String, _ set: String) -> Key { Key(group: trimmed(group), set: trimmed(set)) }

    private static func trimmed(_ number: String) -> String { String(number.drop { $0 == "0" || $0 == " " }) }
}

extension ClaimPositions {
    /// Goes through a file of 837 claims, of any kind, as it was sent.
    package init(reading bytes: [UInt8], limits: ReadLimits = ReadLimits()) {
        var source = ArraySource(bytes)
        var stream = TransactionStream(limits: limits)
        while true {
            switch stream.next() {
            case .needsInput: stream.feed { source.read(into: $0) }
            case .end: return
            case .segment: add(stream)
            default: break
            }
        }
    }

    private mutating func add(_ stream: borrowing TransactionStream) {
        guard let set = stream.set, set.id == "837" else { return }
        let group = stream.group?.controlNumber ?? ""
        switch stream.segment.id {
        case "HL":
            let depth =
                switch stream.segment.code(3) {
                case "20": 0
                case "22": 1
                default: 2
                }
            add(Start(position: stream.setPosition, depth: depth), group: group, set: set.controlNumber)
        case "CLM":
            add(
                Start(position: stream.setPosition, depth: 3, claim: stream.segment.text(1) ?? ""), group: group,
                set: set.controlNumber)
        default: break
        }
    }
}

extension FunctionalAcknowledgment {
    /// One IK3 with the claims that it concerns.
    package struct ClaimFault: Sendable, Equatable, HoldsPatientData {
        /// AK202.
        package let setControlNumber: String
        package let error: SegmentError
        /// Their patient control numbers; empty when the fault is in the set's head or the claim is not known.
        package let claims: [String]
    }

    /// Every IK3 with its claims.
    ///
    /// The claim that the receiver names in a CTX (`CLM01`) is taken first, then what stands at the position.
    /// - Parameter claims: Finds claims by group control number, set control number and position, such as
    ///   ``ClaimPositions/claims(group:set:position:)`` of the file that was sent.
    package func faults(_ claims: (_ group: String, _ set: String, _ position: Int) -> [String]) -> [ClaimFault] {
        sets.flatMap { set in
            set.segmentErrors.map { error in
                var concerned: [String] = []
                if let unit = error.businessUnit, error.businessUnitName == "CLM01" {
                    concerned = [unit]
                } else if let position = error.position {
                    concerned = claims(groupControlNumber, set.controlNumber, position)
                }
                return ClaimFault(setControlNumber: set.controlNumber, error: error, claims: concerned)
            }
        }
    }
}
