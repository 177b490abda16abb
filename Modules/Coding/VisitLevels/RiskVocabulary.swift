/// Decisions that carry risk without being drugs or operations.
enum RiskVocabulary {
    struct Decision: Sendable {
        let kind: Kind
        let meaning: String
        let level: DecisionLevel
    }

    enum Kind: Sendable { case hospital, limits, social, therapy, advice, consideredDrug }

    static let table = PhraseTable<Decision>(
        pairs(
            hospital,
            Decision(kind: .hospital, meaning: "a decision about hospital care or more intensive care", level: .high))
            + pairs(limits, Decision(kind: .limits, meaning: "a decision to limit or not to resume care", level: .high))
            + pairs(
                social,
                Decision(
                    kind: .social, meaning: "social circumstances that limit diagnosis or treatment", level: .moderate))
            + pairs(
                considered,
                Decision(
                    kind: .consideredDrug, meaning: "prescription drug management, weighed and decided",
                    level: .moderate))
            + pairs(
                therapy, Decision(kind: .therapy, meaning: "therapy, referral or an appliance of low risk", level: .low)
            )
            + pairs(advice, Decision(kind: .advice, meaning: "rest, advice or watching", level: .straightforward)))

    private static func pairs(_ text: String, _ decision: Decision) -> [(phrase: String, value: Decision)] {
        text.split { $0 == ";" || $0 == "\n" }.map { (String($0), decision) }
    }

    private static let hospital = """
        admit;admits;admitted;admission;hospitalize;hospitalized;hospitalization;inpatient care;sent to the ed
        send to the ed
        sent to the emergency;send to the emergency;sends to the emergency;transfer to the emergency
        transferred to the ed
        transferred to the emergency;transferred to the hospital;transfer to the hospital;called 911;calls 911
        911 called
        call 911;911 is called;911 was called;ems called;ems is called;ems was called;ambulance
        to the emergency department
        to the emergency room;to the ed;to the er;observation status;placed in observation;place in observation
        to the icu
        transfer to icu;transferred to icu;intensive care;step down unit;escalation of care;escalate care
        higher level of care
        direct admission;inpatient admission;inpatient psychiatric;escalation of level;escalating hospital level
        intubated;intubate;intubation;kept in the hospital;observation care;hospital observation;activate ems
        ems activated
        cath lab;cardiac catheterization lab;psychiatric hospital;crisis unit;transfer to a hospital
        hospital for further
        moved to the icu;moved to icu;moved to intensive care;transferred to intensive care;transfer to intensive care
        """

    private static let limits = """
        dnr;do not resuscitate;comfort care;comfort measures;hospice;de escalate care;de escalation of care
        withdraw care
        withdrawal of care;palliative care only;code status changed;withdraw life support;transition to comfort
        de escalation;withdraw treatment;deescalate care;limit treatment;dnr order;comfort focused
        """

    private static let social = """
        homeless;homelessness;unstable housing;housing instability;cannot afford;unable to afford;can't afford
        lost insurance
        lost his insurance;lost her insurance;lack of insurance;uninsured;no insurance;food insecurity;food insecure
        lack of transportation;lacks transportation;no transportation;transportation problem;transportation barrier
        cost of medication;cost of the medication;because of cost;due to cost;lives in a shelter;living in a shelter
        lives in his car;lives in her car;social determinant;social determinants of health;financial hardship
        no refrigerator
        financial constraint;financial barrier;loss of insurance;no ride;living in his car;living in her car
        lost her job
        lost his job;too expensive;evicted;no running water;no electricity;cannot pay;unable to pay;no safe place;no car
        """

    private static let considered = """
        antibiotic was considered;antibiotics were considered;considered antibiotic;considers antibiotic
        considered antibiotics;decision not to prescribe;decided against antibiotic;decides against antibiotic
        watchful waiting for antibiotic;delayed antibiotic;delayed prescription;wait and see prescription
        discussed starting medication;considered prescribing;discussed starting a statin;safety net prescription
        decided not to prescribe;decides not to prescribe;antibiotic considered;wait and see antibiotic
        statin considered
        considered starting;antibiotics considered;medication was considered
        """

    private static let therapy = """
        physical therapy;occupational therapy;speech therapy;splint;brace;boot;ace wrap;ace bandage;crutches;sling;cast
        buddy tape;orthotic;compression stocking;cpap;counseling;psychotherapy;cognitive behavioral therapy;cbt
        nebulizer
        referral;referred;refer;refers;over the counter;otc;dietary change;diet and exercise;lifestyle
        lifestyle modification;home exercise;dietitian;nutrition;iv fluid;wound care;dressing change;therapy
        insulin pump
        stretching exercise;oral rehydration;rehydration;behavioral therapy;weight management;low salt diet;home oxygen
        epley;irrigation;ear irrigation;phototherapy;immobilization;immobilized;elimination diet;smoking cessation
        walking boot;therapist;exercise program;ear lavage;nursemaid reduction;reduction maneuver;low sodium diet
        diet change;diet;behavior modification;behavioral modification
        """

    private static let advice = """
        rest;fluids;nasal saline;saline drop;saline nose drop;saline spray;reassurance;reassured;reassure
        supportive care;observation;watchful waiting;gargle;warm compress
        cold compress;ice;elevation;humidifier;no treatment;supportive measure;honey;monitor at home;handwashing
        symptomatic care;hydration;salt water;bandage;elastic bandage;home care;nasal suction;bulb suction
        """

    static func reasonAgainst(
        _ decision: Decision, _ range: Range<Int>, _ passage: Passage, _ family: VisitFamily
    ) -> String? {
        let assertion = passage.assertion(of: range)
        switch decision.kind {
        case .hospital: return reasonAgainstHospital(range, passage, assertion, family)
        case .limits:
            if assertion.polarity == .negated || assertion.time == .historical { return "not decided at this visit" }
            return passage.set.isDisjoint(with: ["full", "remain"]) || passage.set.contains("change")
                ? nil
                : "not a decision to limit care"
        case .social:
            if assertion.polarity == .negated { return "denied" }
            return passage.set.isDisjoint(with: limiting) && passage.section != .assessment
                ? "a circumstance that the record does not connect with diagnosis or treatment" : nil
        case .consideredDrug: return nil
        case .therapy, .advice:
            return assertion.polarity == .negated || assertion.time == .historical ? "not decided at this visit" : nil
        }
    }

    private static func reasonAgainstHospital(
        _ range: Range<Int>, _ passage: Passage, _ assertion: Assertion, _ family: VisitFamily
    ) -> String? {
        let set = passage.set
        if isConfession(range, passage) { return "what the patient says, not where the patient goes" }
        let conditional: Set<String> = [
            "if", "should", "unless", "precaution", "return", "instructed", "worsen", "may", "might", "risk", "could",
        ]
        if !set.isDisjoint(with: conditional),
            set.isDisjoint(with: ["decision", "considered", "today", "immediately", "directly"])
        {
            return "only if something else happens"
        }
        let past: Set<String> = [
            "ago", "yesterday", "last", "recent", "recently", "after", "following", "since", "previous", "prior",
            "discharged", "history", "earlier", "past", "day",
        ]
        let isConsidered = !set.isDisjoint(with: [
            "considered", "consider", "discussed", "decision", "decide", "decided",
        ])
        if !set.isDisjoint(with: past) || assertion.time == .historical,
            set.isDisjoint(with: ["today", "now", "decision", "considered"])
        {
            return "told of the past"
        }
        if assertion.polarity == .negated, !isConsidered { return "denied" }
        let before = passage.words[..<range.lowerBound].suffix(6)
        let words = passage.words[range]
        // Arriving is no decision, and neither is where the patient already is.
        let arriving: Set<String> = [
            "present", "presented", "come", "came", "brought", "arrive", "arrived", "seen", "presenting", "walk",
            "drive",
            "visit", "went", "by",
        ]
        let isPlace = words.contains { ["ed", "er", "emergency", "ambulance"].contains($0) }
        if isPlace,
            before.contains(where: { arriving.contains($0) }) || family == .emergency && !set.contains("transfer")
        {
            return "how the patient came"
        }
        if family.isHospital, family != .hospitalInitial, family != .hospitalSameDay,
            words.contains(where: { $0.hasPrefix("admi") || $0.hasPrefix("hospital") }), !isConsidered
        {
            return "the stay itself, which was decided before"
        }
        return nil
    }

    /// "He admits to dietary indiscretion", "she admitted that she forgot".
    private static func isConfession(_ range: Range<Int>, _ passage: Passage) -> Bool {
        guard let word = passage.words[range].first, word.hasPrefix("admit"), range.count == 1 else { return false }
        let behind = passage.words[range.upperBound...].prefix(6)
        if word == "admitted" {
            return behind.first == "that"
                || behind.first == "to" && (behind.dropFirst().first?.hasSuffix("ing") ?? false)
        }
        let places: Set<String> = [
            "hospital", "patient", "him", "her", "observation", "icu", "unit", "floor", "inpatient", "telemetry",
            "intensive", "service", "ward", "care", "stroke", "medicine", "facility", "monitored", "medical", "bed",
        ]
        if behind.contains(where: places.contains) { return false }
        return word == "admit" || behind.first == "to" || behind.first == "that"
    }

    private static let limiting: Set<String> = [
        "because", "cannot", "unable", "limit", "limited", "limiting", "therefore", "so", "skip", "skipping", "skipped",
        "missed", "affect", "affecting", "ration", "rationing", "barrier", "prevent", "preventing", "significantly",
        "stopped", "nonadherence", "noncompliance", "due", "complicate", "complicating", "complicated", "changed",
        "switch", "switched", "interfere", "without", "afford", "not", "can't", "hamper", "alternative", "generic",
        "adjusted", "choose", "chosen", "missing", "since",
    ]
}
