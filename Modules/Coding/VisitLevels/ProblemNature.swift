/// What kind of problem a name stands for before its course is known.
enum ProblemNature: String, Codable, Sendable {
    case selfLimited, acute, chronic, systemic, complicatedInjury, uncertain, threat
    /// A complaint without a diagnosis; it is a problem of its own only where no diagnosis of the visit explains it.
    case symptom
    /// The same, where the cause may be dangerous: the work-up tells how it counts.
    case worryingSymptom

    var isSymptom: Bool { self == .symptom || self == .worryingSymptom }
    /// A diagnosis that would explain a complaint.
    var explains: Bool {
        switch self {
        case .selfLimited, .acute, .systemic, .complicatedInjury, .threat: true
        case .chronic, .uncertain, .symptom, .worryingSymptom: false
        }
    }
}

/// How a problem counts, in the words of the field.
package enum ProblemStanding: String, Codable, Sendable, CaseIterable {
    case selfLimited = "self-limited or minor problem"
    case stableAcute = "stable acute illness"
    case acuteUncomplicated = "acute uncomplicated illness or injury"
    case chronicStable = "stable chronic illness"
    case chronicUnstable = "chronic illness that worsens, is not at its goal, or has treatment side effects"
    case chronicSevere = "chronic illness with severe worsening"
    case uncertain = "undiagnosed new problem with uncertain prognosis"
    case acuteSystemic = "acute illness with systemic symptoms"
    case complicatedInjury = "acute complicated injury"
    case threat = "acute or chronic threat to life or bodily function"

    /// The level that one problem of this kind reaches by itself.
    package var level: DecisionLevel {
        switch self {
        case .selfLimited: .straightforward
        case .stableAcute, .acuteUncomplicated, .chronicStable: .low
        case .chronicUnstable, .uncertain, .acuteSystemic, .complicatedInjury: .moderate
        case .chronicSevere, .threat: .high
        }
    }
}
