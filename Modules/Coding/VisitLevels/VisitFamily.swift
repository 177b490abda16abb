/// A family of evaluation and management codes that share a ladder of levels.
package enum VisitFamily: String, Codable, Sendable, CaseIterable {
    case officeNew = "office new"
    case officeEstablished = "office established"
    case hospitalInitial = "hospital initial"
    case hospitalSubsequent = "hospital subsequent"
    case hospitalSameDay = "hospital same-day admit and discharge"
    case hospitalDischarge = "hospital discharge"
    case emergency
    case officeConsult = "office consult"
    case inpatientConsult = "inpatient consult"
    case nursingInitial = "nursing facility initial"
    case nursingSubsequent = "nursing facility subsequent"
    case nursingDischarge = "nursing facility discharge"
    case homeNew = "home new"
    case homeEstablished = "home established"

    /// One code of a ladder: the highest decision making that it stands for, and the least total time.
    package struct Step: Equatable, Sendable {
        package let code: String
        /// Nil for codes that decision making does not choose: 99211, 99281 and the discharge days.
        package let level: DecisionLevel?
        /// Nil where time does not choose the code.
        package let minutes: Int?
    }

    /// A code for time beyond the highest level, from so many minutes on; each further 15 minutes are one more unit.
    package struct Prolonged: Equatable, Sendable {
        package let code: String
        package let from: Int
    }

    package var steps: [Step] { VisitFamily.rows[self]?.steps ?? [] }
    /// What the CPT rules allow beside the highest code of the family.
    package var prolonged: Prolonged? { VisitFamily.rows[self]?.prolonged }
    /// What Medicare allows instead: its minutes count from elsewhere.
    package var prolongedForMedicare: Prolonged? { VisitFamily.rows[self]?.medicare }

    package var isConsult: Bool { self == .officeConsult || self == .inpatientConsult }
    package var isDischarge: Bool { self == .hospitalDischarge || self == .nursingDischarge }
    package var isOffice: Bool { self == .officeNew || self == .officeEstablished || self == .officeConsult }
    var isHospital: Bool { rawValue.hasPrefix("hospital") || self == .inpatientConsult }

    /// What a person reads beside the code.
    package var label: String {
        switch self {
        case .officeNew: "Office visit, new patient"
        case .officeEstablished: "Office visit, established patient"
        case .homeNew: "Home visit, new patient"
        case .homeEstablished: "Home visit, established patient"
        case .emergency: "Emergency department visit"
        default: "Visit: " + rawValue
        }
    }

    /// The code for a level. Where straightforward and low share a code, both lead to it.
    package func step(for level: DecisionLevel) -> Step? {
        steps.first { ($0.level ?? .straightforward) >= level && $0.level != nil }
    }

    /// The code for a total time, or nil when the time reaches none or does not count here.
    package func step(forMinutes total: Int) -> Step? {
        steps.last { step in step.minutes.map { $0 <= total } ?? false }
    }

    /// The family of the same place whose other standing is meant; itself where the standing does not matter.
    func with(isNew: Bool) -> VisitFamily {
        switch self {
        case .officeNew, .officeEstablished: isNew ? .officeNew : .officeEstablished
        case .homeNew, .homeEstablished: isNew ? .homeNew : .homeEstablished
        default: self
        }
    }
}
