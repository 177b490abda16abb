/// Whether a mention says that this patient has the condition now.
package struct Assertion: Hashable, Sendable {
    package enum Polarity: String, Sendable { case present, uncertain, negated }
    package enum Time: String, Sendable { case current, historical, hypothetical }
    package enum Experiencer: String, Sendable { case patient, other }

    /// What brings the condition about, where it shows only then.
    package enum Circumstance: String, Sendable {
        /// "On exertion", "with movement": a symptom that the patient has.
        case activity
        /// "Allergic to", "reaction to": what happened, or would happen, on contact with the substance.
        case exposure
    }

    package var polarity: Polarity
    package var time: Time
    package var experiencer: Experiencer
    package var circumstance: Circumstance?

    package init(
        polarity: Polarity = .present, time: Time = .current, experiencer: Experiencer = .patient,
        circumstance: Circumstance? = nil
    ) {
        self.polarity = polarity
        self.time = time
        self.experiencer = experiencer
        self.circumstance = circumstance
    }

    /// Present, current and the patient's own: the only mentions that may be coded in the outpatient setting
    /// (ICD-10-CM Official Guidelines, section IV.H and IV.J).
    package var isCodable: Bool {
        polarity == .present && time == .current && experiencer == .patient && circumstance != .exposure
    }

    /// What a person reads: "present", or what speaks against it.
    package var words: String {
        var parts: [String] = []
        if polarity == .negated { parts.append("absent") }
        if polarity == .uncertain { parts.append("possible") }
        if time != .current { parts.append(time.rawValue) }
        if experiencer == .other { parts.append("another person's") }
        if circumstance == .activity { parts.append("conditional") }
        return parts.isEmpty ? "present" : parts.joined(separator: ", ")
    }

    /// The mention's headings speak too: family history is about others, past history is not today's illness.
    package func inSection(_ kind: NoteSections.Kind) -> Assertion {
        var result = self
        switch kind {
        case .familyHistory: result.experiencer = .other
        case .pastHistory, .surgicalHistory: if time == .current { result.time = .historical }
        case .instructions: if time == .current { result.time = .hypothetical }
        case .allergies:
            if time == .current { result.time = .hypothetical }
            result.circumstance = .exposure
        default: break
        }
        return result
    }
}
