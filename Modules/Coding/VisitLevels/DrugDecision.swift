/// A decision about a drug in one passage: started, changed, stopped, or deliberately continued. That a drug is taken,
/// listed or reviewed is none.
struct DrugDecision {
    enum Kind: Equatable { case prescription, overTheCounter }

    let kind: Kind
    let range: Range<Int>
    let meaning: String

    static func isAbout(_ passage: Passage) -> Bool { decision(in: passage)?.kind == .prescription }

    /// The first prescription decision of the passage; where there is none, the first remedy without prescription.
    static func decision(in passage: Passage) -> DrugDecision? {
        var counter: DrugDecision?
        for index in passage.words.indices {
            guard let drug = kind(of: index, in: passage), !isDenied(index, in: passage) else { continue }
            let verb = verb(near: index, in: passage)
            let isDecided = verb != nil || (drug == .prescription ? isOrderLine(index, passage) : isAdvice(passage))
            guard isDecided else { continue }
            let range = min(index, verb ?? index)..<(max(index, verb ?? index) + 1)
            if drug == .prescription || verb.map({ isPrescribed(index, by: $0, in: passage) }) ?? false {
                return DrugDecision(kind: .prescription, range: range, meaning: "prescription drug management")
            }
            if counter == nil {
                counter = DrugDecision(kind: .overTheCounter, range: range, meaning: "a remedy without prescription")
            }
        }
        return counter
    }

    /// A remedy of the open shelf in a strength or with a word that needs a prescription.
    private static func isPrescribed(_ index: Int, by verb: Int, in passage: Passage) -> Bool {
        let near = passage.around(index..<(index + 1), before: 2, behind: 3)
        return near.contains("600") || near.contains("800")
            || passage.words[verb].hasPrefix("prescri") && !alwaysFree.contains(passage.words[index])
            || passage.set.contains("prescription") && passage.set.contains("strength")
    }

    private static func kind(of index: Int, in passage: Passage) -> Kind? {
        let word = passage.words[index]
        if DrugVocabulary.isOverTheCounter(word) { return .overTheCounter }
        if DrugVocabulary.isPrescription(word) {
            // A contraceptive "discussed" or an "inhaler technique" is no drug decision by itself; the verb decides.
            return passage.words[safe: index + 1] == "level" ? nil : .prescription
        }
        guard general.contains(word) else { return nil }
        let near = passage.around(index..<(index + 1), before: 4, behind: 3)
        if near.contains(where: { ["counter", "otc", "nonprescription"].contains($0) }) { return .overTheCounter }
        return compounds.contains(passage.words[safe: index + 1] ?? "") ? nil : .prescription
    }

    /// "Drug screen", "medication list": no drug is meant.
    private static let compounds: Set<String> = [
        "list", "reconciliation", "allergy", "history", "review", "screen", "test", "testing", "level", "interaction",
        "reaction", "rash", "overdose", "use", "abuse", "monitoring", "side", "check", "adherence", "bottle",
    ]

    private static let general: Set<String> = [
        "medication", "prescription", "med", "dose", "dosage", "drug", "medicine", "refill", "rx", "pill",
    ]

    /// What nobody needs a prescription for, even where a note says "prescribed".
    private static let alwaysFree: Set<String> = [
        "acetaminophen", "tylenol", "vitamin", "aspirin", "multivitamin", "probiotic", "fiber", "zinc", "antacid",
        "otc", "counter", "lozenge", "emollient", "moisturizer", "calamine", "iron",
    ]

    /// The nearest managing verb: up to twelve words before the drug, or up to nine behind it.
    private static func verb(near index: Int, in passage: Passage) -> Int? {
        let words = passage.words
        let from = max(0, index - 12)
        let to = min(words.count, index + 10)
        let places = (from..<to).filter { managing.contains(words[$0]) && $0 != index }
        let nearest = places.min { abs($0 - index) < abs($1 - index) }
        // "A prescription for amoxicillin", "home on ciprofloxacin": the noun or the way home tells the decision.
        if nearest == nil { return supply(near: index, in: passage) }
        guard let nearest, !isPast(nearest, passage), !isDeniedVerb(nearest, passage) else { return nil }
        let word = words[nearest]
        // "She continues to take it" tells how things are; "continue metformin" decides.
        if word == "continue", words[safe: nearest + 1] == "to", passage.section != .plan,
            passage.section != .assessment
        {
            return nil
        }
        // "Continue the diet; he takes metformin": what is taken is not what is continued.
        let isTaken = words[..<index].suffix(2).contains { ["take", "taking", "took"].contains($0) }
        if isTaken, nearest < index, index - nearest > 3 { return nil }
        if givenOnly.contains(word), !passage.set.isDisjoint(with: anesthetic) { return nil }
        return nearest
    }

    private static func supply(near index: Int, in passage: Passage) -> Int? {
        let words = passage.words
        guard passage.set.isDisjoint(with: ["old", "expired", "filled"]) || passage.set.contains("home") else {
            return nil
        }
        return (max(0, index - 6)..<index).last { place in
            words[place] == "prescription"
                || words[place] == "on" && ["home", "discharged", "leave", "out"].contains(words[max(0, place - 1)])
        }
    }

    private static func isPast(_ index: Int, _ passage: Passage) -> Bool {
        let word = passage.words[index]
        guard started.contains(word) else { return false }
        let before = passage.words[..<index].suffix(4)
        if before.contains("previously") || before.contains("been") && !passage.set.contains("today") { return true }
        return !passage.set.isDisjoint(with: ["ago", "last", "previously", "since", "earlier"])
    }

    private static func isDeniedVerb(_ index: Int, _ passage: Passage) -> Bool {
        let before = passage.words[..<index].suffix(2)
        return before.contains { ["not", "no", "without", "never", "if", "would", "could", "may"].contains($0) }
            || passage.set.contains("declined") && !passage.set.contains("discussed")
    }

    private static func isDenied(_ index: Int, in passage: Passage) -> Bool {
        let words = passage.words
        let before = words[..<index].suffix(3)
        let behind = words[(index + 1)...].prefix(6)
        if before.contains(where: { ["no", "without", "avoid", "not", "allergic", "allergy"].contains($0) }) {
            // "No longer", "not at goal, lisinopril ..." end with a mark.
            let tail = before.drop { !["no", "without", "avoid", "not", "allergic", "allergy"].contains($0) }
            if !tail.contains(where: { [",", ".", ";", ":"].contains($0) }) { return true }
        }
        let refusing: Set<String> = [
            "indicated", "needed", "necessary", "prescribed", "required", "recommended", "given",
        ]
        if let not = behind.firstIndex(of: "not"), behind[not...].contains(where: refusing.contains) { return true }
        return words[safe: index + 1] == "allergy"
    }

    /// "Amoxicillin 500 mg twice daily for 10 days" in a plan is an order without a verb.
    private static func isOrderLine(_ index: Int, _ passage: Passage) -> Bool {
        let behind = passage.words[(index + 1)...].prefix(4)
        let isDosed = behind.contains { dosing.contains($0) }
        if !passage.isStructured {
            guard passage.section != .medications, !general.contains(passage.words[index]) else { return false }
            return index == 0 ? isDosed : [";", ":"].contains(passage.words[index - 1])
        }
        return [.plan, .assessment].contains(passage.section) && (isDosed || isFirst(index, passage))
    }

    private static let dosing: Set<String> = [
        "mg", "mcg", "unit", "ml", "%", "tablet", "puff", "cream", "drop", "g", "mouth", "orally", "daily", "twice",
        "ointment", "bid", "tid", "po",
    ]

    private static func isFirst(_ index: Int, _ passage: Passage) -> Bool {
        index <= 2 && !general.contains(passage.words[index])
    }

    private static func isAdvice(_ passage: Passage) -> Bool {
        ![.medications, .pastHistory, .presentIllness, .allergies, .socialHistory].contains(passage.section)
            && passage.set.isDisjoint(with: ["tried", "taking", "took", "taken", "used", "has"])
    }

    private static let started: Set<String> = [
        "started", "prescribed", "added", "increased", "switched", "changed", "given", "received", "stopped",
        "discontinued", "decreased", "placed", "initiated", "treated",
    ]

    private static let givenOnly: Set<String> = ["given", "administered", "receive", "received", "give", "injected"]
    private static let anesthetic: Set<String> = [
        "lidocaine", "anesthesia", "anesthetic", "vaccine", "immunization", "kenalog", "bupivacaine", "injected",
        "shot", "joint",
    ]

    private static let managing: Set<String> = {
        let regular = [
            "start", "continue", "increase", "decrease", "refill", "prescribe", "titrate", "switch", "change", "stop",
            "discontinue", "add", "resume", "wean", "taper", "adjust", "initiate", "renew", "restart", "lower", "raise",
            "substitute", "replace", "reduce", "administer", "maintain", "recommend", "treat", "order", "uptitrate",
            "intensify", "hold", "reorder", "double", "escalate", "convert", "dispense", "modify", "advise", "halve",
            "step", "receive", "optimize",
        ]
        var forms: Set<String> = []
        for verb in regular {
            let stem = verb.hasSuffix("e") ? String(verb.dropLast()) : verb
            let doubled = ["stop": "stopp", "add": "add"][verb] ?? stem
            forms.formUnion([verb, doubled + "ed", doubled + "ing", stem + "ed", stem + "ing"])
        }
        for past in ["modified", "intensified", "began", "begin", "begun", "given", "give", "held", "sent", "send"] {
            forms.insert(past)
        }
        return forms.union([
            "placed", "put", "write", "written", "wrote", "called", "trial", "course", "intensify", "modify",
            "continuation", "initiation", "adjustment", "renewal", "escalation", "rx", "choose", "administration",
            "apply",
        ])
    }()
}
