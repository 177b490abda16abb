import Primitives

/// How a unit of one file differs from that of another.
///
/// It says where, by segments, elements and positions. The values are patient data and are asked for apart.
package struct UnitDifference: Sendable, HoldsPatientData {
    package enum Sort: String, Sendable { case onlyInFirst, onlyInSecond, changed }

    /// A segment in one of the files.
    package struct Place: Equatable, Sendable {
        /// `CLM`
        package let segment: String
        /// Position in the file, the first segment being 1.
        package let ordinal: Int
        /// Byte offset in the file.
        package let offset: Int

        init(_ piece: UnitText.Piece) {
            segment = piece.id == .invalid ? "?" : piece.id.description
            ordinal = piece.ordinal
            offset = piece.offset
        }
    }

    /// An element, or a component of one, that differs.
    package struct Element: Sendable, HoldsPatientData {
        /// `CLM02` or `CLM05-1`.
        package let name: String
        /// Empty when the element is absent; components are joined by `:`, repetitions by `^`.
        package let firstValue: String
        package let secondValue: String
    }

    /// A segment that is in one file only, or in both with different elements.
    package struct Change: Sendable, HoldsPatientData {
        package let first: Place?
        package let second: Place?
        /// Empty for a segment that is in one file only.
        package let elements: [Element]
        /// The segment as text when it is in one file only.
        package let value: String
    }

    package let sort: Sort
    /// `claim`, `payment`, ...
    package let what: String
    /// Which one of its kind it is in each file, counted from 1.
    package let numbers: (first: Int?, second: Int?)
    /// Where the unit begins.
    package let places: (first: Place?, second: Place?)
    /// What names it: CLM01, CLP01, TRN02. It is an identifier of the patient's account.
    package let name: String
    package let changes: [Change]

    init(_ sort: Sort, first: UnitText?, second: UnitText?) {
        self.sort = sort
        let any = first ?? second
        what = any.map { UnitDifference.word(for: $0.unit.kind) } ?? ""
        numbers = (first.map { Int($0.unit.number) }, second.map { Int($0.unit.number) })
        places = (first.flatMap { $0.own.map(Place.init) }, second.flatMap { $0.own.map(Place.init) })
        name = any?.name ?? ""
        if let first, let second {
            changes = SegmentAlignment.changes(from: first.pieces, to: second.pieces)
        } else {
            changes = []
        }
    }

    private static func word(for kind: UnitIndex.Kind) -> String {
        switch kind {
        case .claim: "claim"
        case .claimPayment: "claim payment"
        case .claimStatus: "claim status"
        case .patient: "patient"
        case .member: "member"
        case .header: "header"
        case .level: "level"
        case .set: "transaction set"
        }
    }
}

extension UnitText {
    /// The unit's own first segment.
    var own: Piece? { ownStart < pieces.count ? pieces[ownStart] : pieces.first }

    /// The account number or trace number that names the unit.
    var name: String {
        let element: Int
        let named: Piece?
        switch unit.kind {
        case .claim, .claimPayment: (named, element) = (own, 1)
        case .claimStatus: (named, element) = (own, 2)
        case .patient, .header, .set: (named, element) = (pieces[ownStart...].first { $0.id == "TRN" }, 2)
        case .member, .level: (named, element) = (pieces[ownStart...].first { $0.id == "NM1" }, 9)
        }
        return named.map { $0.elements.count > element ? SegmentAlignment.text($0.elements[element]) : "" } ?? ""
    }
}
