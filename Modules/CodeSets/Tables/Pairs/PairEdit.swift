package import Primitives

/// Whether two services of a pair may both be paid when a modifier says that they were separate.
package enum PairModifierIndicator: UInt8, Sendable, Hashable, Codable, CaseIterable {
    case never = 0
    case allowed = 1
    case notApplicable = 9

    /// In our own words.
    package var meaning: String {
        switch self {
        case .never: "no modifier separates the two services; only the column 1 service is paid"
        case .allowed: "both are paid when the services were separate and the right modifier says so"
        case .notApplicable: "the edit was taken back from its first day and is never applied"
        }
    }
}

/// One edit of the National Correct Coding Initiative: the column 2 service is part of the column 1 service from the
/// effective to the deletion date.
package struct PairEdit: Sendable, Hashable {
    package let column1: PackedCode
    package let column2: PackedCode
    package let terms: PairTerms
    /// The agency's reason for the edit.
    package let rationale: String

    package var indicator: PairModifierIndicator { terms.indicator }
    /// Nil where the file does not say.
    package var effective: CalendarDate? { terms.effective.date }
    /// The last day; nil while the edit is in force.
    package var deletion: CalendarDate? { terms.deletion.date }

    /// Both codes as one number that sorts like them.
    var key: UInt64 { UInt64(column1.number) << 32 | UInt64(column2.number) }

    package func isInForce(on date: CalendarDate) -> Bool { terms.isInForce(on: PairDay(date)) }
}

/// What many pairs have in common: dates, indicator and reason.
package struct PairTerms: Sendable, Hashable {
    package let effective: PairDay
    package let deletion: PairDay
    package let indicator: PairModifierIndicator
    /// The edit is older than the first release of 1996.
    package let existedBefore1996: Bool
    /// The reason's number in its table.
    let rationale: UInt16

    /// An edit whose deletion date is its effective date was taken back and never applied, and so was one with
    /// indicator 9.
    package func isInForce(on day: PairDay) -> Bool {
        guard indicator != .notApplicable, effective <= day else { return false }
        return deletion == .none || day <= deletion && effective != deletion
    }

    func with(rationale: UInt16) -> PairTerms {
        PairTerms(
            effective: effective, deletion: deletion, indicator: indicator, existedBefore1996: existedBefore1996,
            rationale: rationale)
    }
}

/// A day as the number YYYYMMDD; ``none`` stands before every day.
package struct PairDay: Sendable, Hashable, Comparable {
    package let number: UInt32

    package static let none = PairDay(number: 0)

    init(number: UInt32) { self.number = number }

    package init(_ date: CalendarDate) {
        number = UInt32(truncatingIfNeeded: date.year &* 10_000 &+ date.month &* 100 &+ date.day)
    }

    package var date: CalendarDate? {
        CalendarDate(
            year: Int(number / 10_000), month: Int(number / 100 % 100), day: Int(number % 100))
    }

    package static func < (left: PairDay, right: PairDay) -> Bool { left.number < right.number }
}

/// Modifiers that can separate the services of a pair with indicator 1 (NCCI Policy Manual, chapter I, section E).
package enum PairModifiers {
    package static let anatomic: Set<String> = [
        "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "TA", "T1", "T2", "T3",
        "T4", "T5", "T6", "T7", "T8", "T9", "LT", "RT", "LC", "LD", "RC", "LM", "RI",
    ]
    package static let globalSurgery: Set<String> = ["24", "25", "57", "58", "78", "79"]
    package static let other: Set<String> = ["27", "59", "91", "XE", "XS", "XP", "XU"]

    package static func separates(_ modifier: Modifier) -> Bool {
        anatomic.contains(modifier.text) || globalSurgery.contains(modifier.text) || other.contains(modifier.text)
    }
}
