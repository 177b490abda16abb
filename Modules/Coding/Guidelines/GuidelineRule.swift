import CodeSets

/// One rule of the ICD-10-CM Official Guidelines.
///
/// Its doc comment begins with the rule as a sentence and ends with `Source:`; the manual is made from it. A rule sees
/// the whole case, changes what its guideline speaks of, and names itself on every code that it touches.
protocol GuidelineRule: Sendable {
    /// The section that it comes from, such as `guideline.I.C.4.a.3`; a word behind it tells rules of a section apart.
    static var id: String { get }
    static var stage: GuidelineStage { get }
    /// Sections II and III hold for inpatient stays only, section IV for outpatient visits only.
    static var settings: Set<CareSetting> { get }
    static func apply(to coding: inout CodingCase)
}

extension GuidelineRule {
    static var settings: Set<CareSetting> { [.outpatient, .inpatient] }
}

/// The steps in which the rules run; within a step they run in the order of ``GuidelineBook``.
package enum GuidelineStage: String, Sendable, CaseIterable {
    /// Which mentions count.
    case selection
    /// Seventh characters, sides, trimesters: the same condition, told more exactly.
    case detail
    /// Two statements that one code holds, or that change each other's codes.
    case combination
    /// Codes that go beside another one, or that a statement of the note asks for.
    case addition
    /// Codes that another one makes superfluous or excludes.
    case removal
    /// The order of the list.
    case sequence
}

/// Where the care took place: the guidelines differ for hospital stays and for everything else.
package enum CareSetting: String, Sendable, CaseIterable {
    case outpatient, inpatient

    /// - Parameter classCode: HL7 v3 ActCode of the encounter.
    package init(classCode: String) {
        self = ["IMP", "ACUTE", "NONAC"].contains(classCode.uppercased()) ? .inpatient : .outpatient
    }
}
