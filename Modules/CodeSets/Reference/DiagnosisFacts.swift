public import Primitives

/// What editors and risk adjustment say of a diagnosis code on a date of service.
public struct DiagnosisFacts: Hashable, Sendable, Codable {
    public var editorFlags: [EditorFlag] = []
    public var riskCategories: [RiskCategory] = []

    public init() {}
}

/// A statement of the Medicare Code Editor about a diagnosis code.
public enum EditorFlag: String, Hashable, Sendable, Codable, CaseIterable {
    case newborn, pediatric, maternity, adult, externalCause, manifestation, questionableAdmission
    case needsSecondary, unacceptablePrincipal, unspecified
    /// Ended on 2024-09-30; warnings for older claims only.
    case femaleOnly, maleOnly

    /// Ages in completed years at which the code is expected; nil when age does not matter.
    public var ages: ClosedRange<Int>? {
        switch self {
        case .newborn: 0...0
        case .pediatric: 0...17
        case .maternity: 9...64
        case .adult: 15...124
        default: nil
        }
    }

    /// In the biller's words.
    public var meaning: String {
        switch self {
        case .newborn: "newborn: age 0"
        case .pediatric: "pediatric: age 0 to 17"
        case .maternity: "maternity: age 9 to 64"
        case .adult: "adult: age 15 to 124"
        case .externalCause: "external cause: never the first diagnosis"
        case .manifestation: "manifestation: code its cause first"
        case .questionableAdmission: "questionable as the reason for an admission"
        case .needsSecondary: "principal only with a secondary diagnosis"
        case .unacceptablePrincipal: "unacceptable as principal diagnosis"
        case .unspecified: "unspecified side or site that the record could tell"
        case .femaleOnly: "female patients only"
        case .maleOnly: "male patients only"
        }
    }

    static func flags(_ letters: String, on date: CalendarDate) -> [EditorFlag] {
        letters.compactMap { EditorFlag(letter: $0, on: date) }
    }

    /// The letter of the embedded file, and the last day on which it holds where that has passed.
    init?(letter: Character, on date: CalendarDate) {
        switch letter {
        case "n": self = .newborn
        case "p": self = .pediatric
        case "o": self = .maternity
        case "a": self = .adult
        case "e": self = .externalCause
        case "m": self = .manifestation
        case "q": self = .questionableAdmission
        case "s": self = .needsSecondary
        case "u": self = .unacceptablePrincipal
        case "x": self = .unspecified
        case "U" where date.compact <= "20260331": self = .unacceptablePrincipal
        case "F" where date.compact <= "20240930": self = .femaleOnly
        case "M" where date.compact <= "20240930": self = .maleOnly
        default: return nil
        }
    }
}

/// A payment category of CMS-HCC model V28 into which a diagnosis falls.
public struct RiskCategory: Hashable, Sendable, Codable {
    public let paymentYear: Int
    public let number: Int
    /// Our own short label.
    public let label: String
    /// The categories that do not count when this one is there.
    public let trumps: [Int]
}

extension ReferenceShelf {
    package func facts(of code: ICD10CM.Code, on date: CalendarDate) -> DiagnosisFacts {
        var facts = DiagnosisFacts()
        if let table = try? table("icd10cm-edits"), let letters = table.row(code.text)?["flags"] {
            facts.editorFlags = EditorFlag.flags(letters, on: date)
        }
        for year in [2026, 2027] {
            guard let table = try? table("hcc-\(year)"), let from = table.effectiveFrom, let to = table.effectiveTo,
                from <= date, date <= to, let numbers = table.row(code.text)?["hccs"]
            else { continue }
            facts.riskCategories += numbers.split { !$0.isNumber }.compactMap { category(Int($0), year) }
        }
        return facts
    }

    private func category(_ number: Int?, _ year: Int) -> RiskCategory? {
        guard let number else { return nil }
        let row = try? table("hcc")?.row(String(number))
        let trumps = (row?["trumps"] ?? "").split { !$0.isNumber }.compactMap { Int($0) }
        return RiskCategory(paymentYear: year, number: number, label: row?["label"] ?? "", trumps: trumps)
    }
}
