/// What a whole note says about how ill the patient is and how far the work-up went, so that a complaint can be judged.
struct VisitSignals {
    /// A decision for the hospital, the emergency department or an ambulance.
    var isEscalated = false
    var isAdvancedWorkUp = false
    var isSystemic = false
    var hasFever = false
    /// Oxygen lack, shock, and the like.
    var isCritical = false
    /// Words that make chest pain a heart's.
    var isCardiac = false
    var hasPlanOfSelfHarm = false
    var isEmergency = false
    var isMajorInjury = false

    init(_ passages: [Passage], isEscalated: Bool, isEmergency: Bool) {
        self.isEscalated = isEscalated
        self.isEmergency = isEmergency
        for passage in passages where ![.familyHistory, .pastHistory, .instructions].contains(passage.section) {
            if VitalSigns.isLowSaturation(passage) { isCritical = true }
            for match in VisitSignals.table.matches(in: passage.words) {
                let assertion = passage.assertion(of: match.range)
                let before = passage.words[..<match.range.lowerBound].suffix(3)
                guard !before.contains(where: { ["no", "not", "without", "never", "deny"].contains($0) }),
                    assertion.polarity != .negated, assertion.time != .hypothetical,
                    assertion.experiencer == .patient
                else { continue }
                note(match.value)
            }
        }
    }

    private enum Signal: Sendable { case workUp, systemic, fever, critical, cardiac, plan, injury }

    private mutating func note(_ signal: Signal) {
        switch signal {
        case .workUp: isAdvancedWorkUp = true
        case .systemic: isSystemic = true
        case .fever: hasFever = true
        case .critical: isCritical = true
        case .cardiac: isCardiac = true
        case .plan: hasPlanOfSelfHarm = true
        case .injury: isMajorInjury = true
        }
    }

    private static let table = PhraseTable<Signal>(
        pairs(
            "ct;ct scan;mri;cta;troponin;d dimer;lumbar puncture;echocardiogram;stress test;angiogram;holter", .workUp)
            + pairs("event monitor;telemetry;endoscopy;colonoscopy;biopsy;eeg;cardiac monitor;cardiology;mra", .workUp)
            + pairs(
                "dehydrated;dehydration;lethargic;lethargy;toxic appearing;tachycardia;tachycardic;rigor", .systemic)
            + pairs("systemic symptom;ill appearing;tachypnea;tachypneic;systemically ill;body aches;chills", .systemic)
            + pairs("fever;febrile;temperature of 103;temperature of 104", .fever)
            + pairs(
                "hypoxia;hypoxic;hypotension;hypotensive;shock;septic;sepsis;cyanosis;cyanotic;hypoxemia", .critical)
            + pairs("respiratory distress;unresponsive;obtunded;intubated;intubation;ventilator;bipap", .critical)
            + pairs("vasopressor;icu;intensive care;intensive care unit;critically ill;accessory muscle use", .critical)
            + pairs(
                "crushing;radiating to;radiates to;diaphoresis;diaphoretic;sweating;st elevation;troponin", .cardiac)
            + pairs("acute coronary syndrome;substernal pressure;st depression;ischemic change;jaw pain", .cardiac)
            + pairs("suicide plan;with a plan;plan to overdose;plan to kill;intent to;has a plan;specific plan", .plan)
            + pairs("with intent;suicide attempt;plan and intent;active suicidal;plan to end", .plan)
            + pairs("displaced;open fracture;reduction;comminuted;surgical fixation;orif;flexor tendon", .injury)
            + pairs("loss of consciousness;lost consciousness;tendon injury;tendon laceration", .injury)
            + pairs("exposed tendon;nerve injury;multiple injury;angulated", .injury)
            + pairs("operative repair;intra articular;amnesia;vomited since;knocked out;blacked out", .injury))

    private static func pairs(_ text: String, _ signal: Signal) -> [(phrase: String, value: Signal)] {
        text.split(separator: ";").map { (String($0), signal) }
    }
}

enum VitalSigns {
    /// An oxygen saturation under 90.
    static func isLowSaturation(_ passage: Passage) -> Bool {
        guard !passage.set.isDisjoint(with: ["saturation", "spo2", "sat", "o2", "oximetry", "oxygen"]) else {
            return false
        }
        return passage.words.indices.contains { index in
            guard let value = Int(passage.words[index]), (60...89).contains(value) else { return false }
            let near = passage.around(index..<(index + 1), before: 8, behind: 0)
            return passage.words[safe: index + 1] == "%"
                || near.contains { ["saturation", "spo2", "sat", "oximetry"].contains($0) }
        }
    }
}
