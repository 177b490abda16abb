import Primitives
import Records

/// The risk element of medical decision making: what was decided about the patient's management.
struct ManagementRisk {
    let visit: VisitRecord
    let reads: [ReadNote]

    func element() -> DecisionMaking.Element {
        if let found = find(ManagementRisk.high, skipping: ManagementRisk.conditional) {
            return DecisionMaking.Element(
                level: .high, reason: "a decision about hospital care or the like", evidence: [found])
        }
        if let found = prescription() {
            return DecisionMaking.Element(level: .moderate, reason: "prescription drug management", evidence: [found])
        }
        if let found = find(ManagementRisk.moderate, skipping: ManagementRisk.conditional) {
            return DecisionMaking.Element(
                level: .moderate, reason: "social circumstances limit treatment, or surgery was decided",
                evidence: [found])
        }
        if let found = find(ManagementRisk.low, skipping: []) {
            return DecisionMaking.Element(
                level: .low, reason: "over-the-counter drugs, therapy or a minor procedure", evidence: [found])
        }
        return DecisionMaking.Element(level: .straightforward, reason: "minimal risk of management", evidence: [])
    }

    private static let high = [
        "admit to", "admitted to", "direct admission", "hospital admission", "transfer to the emergency",
        "transferred to the emergency",
        "sent to the emergency", "send to the emergency", "sent to the ed", "send to ed", "called 911", "ems called",
        "dnr", "comfort care",
        "monitoring for toxicity", "toxicity monitoring",
    ]
    private static let moderate = [
        "cannot afford", "unable to afford", "homeless", "lack of transportation", "lacks transportation",
        "food insecurity",
        "elective surgery", "schedule surgery", "scheduled for surgery",
    ]
    private static let low = [
        "ibuprofen", "acetaminophen", "tylenol", "motrin", "advil", "over - the - counter", "over the counter", "otc",
        "naproxen", "aleve",
        "physical therapy", "loratadine", "cetirizine", "saline", "antacid", "lozenges", "rice", "splint", "brace",
        "ace wrap", "crutches",
        "sutures", "injection", "cryotherapy", "bandage", "guaifenesin", "dextromethorphan", "hydrocortisone cream",
        "debrox",
    ]
    private static let conditional: Set<String> = [
        "if", "should", "unless", "return", "precautions", "worsens", "consider", "declined",
    ]

    private static let managing: Set<String> = [
        "start", "started", "starting", "begin", "initiate", "initiated", "continue", "continued", "continues",
        "increase",
        "increased", "decrease", "decreased", "refill", "refilled", "refills", "prescribe", "prescribed",
        "prescription", "rx",
        "titrate", "switch", "switched", "change", "stop", "discontinue", "add", "added", "resume", "wean", "taper",
        "sent",
    ]
    private static let doseWords: Set<String> = [
        "mg", "mcg", "units", "tablet", "tablets", "capsule", "capsules", "puffs", "inhaler", "daily", "bid", "tid",
        "qid", "qhs", "qd",
        "drops", "ointment", "cream", "weekly", "nightly", "ml", "po", "patch", "g", "hfa",
    ]
    private static let overTheCounter: Set<String> = [
        "ibuprofen", "acetaminophen", "tylenol", "motrin", "advil", "otc", "naproxen", "aleve", "loratadine",
        "cetirizine",
        "saline", "guaifenesin", "vitamin", "aspirin", "claritin", "zyrtec", "multivitamin", "counter", "debrox",
        "probiotic",
        "tums", "fiber", "miralax", "robitussin", "dextromethorphan", "mucinex", "diphenhydramine", "benadryl",
    ]
    private static let administered: Set<String> = ["administered", "injected", "lidocaine", "vaccine", "given"]

    /// A drug that is started, changed or deliberately continued, with a dose or as a prescription.
    private func prescription() -> Evidence? {
        for read in reads {
            for sentence in read.sentences where [.assessment, .plan].contains(sentence.section) {
                let words = sentence.words
                let verb = words.firstIndex(where: ManagementRisk.managing.contains)
                let drug =
                    words.contains("mg") || words.contains("mcg")
                    ? words.firstIndex(where: ManagementRisk.isDrugName) : nil
                guard let at = verb ?? drug, words[at] != "sent" || words.contains("pharmacy"),
                    sentence.scanner.assertion(of: at..<(at + 1)).polarity != .negated,
                    !words.contains("declined"), !ManagementRisk.administered.contains(where: words.contains)
                else { continue }
                let isPrescribed = ["prescribe", "prescribed", "prescription", "rx"].contains(words[at])
                let hasDose = words.contains { word in
                    ManagementRisk.doseWords.contains(word) && !["daily", "weekly", "nightly"].contains(word)
                }
                let hasDrugForm = hasDose || words.contains(where: ManagementRisk.isDrugName)
                guard isPrescribed || hasDrugForm else { continue }
                guard isPrescribed || ManagementRisk.overTheCounter.isDisjoint(with: words) else { continue }
                guard let last = words.indices.last else { continue }
                let end = min(last, at + 8)
                if let found = read.evidence((sentence.tokens.lowerBound + at)..<(sentence.tokens.lowerBound + end + 1))
                {
                    return found
                }
            }
        }
        for fact in visit.facts where fact.kind == .medicationRequest {
            let label = fact.concept.label
            let words = Wording.words(label)
            guard !label.isEmpty, !["cancelled", "entered-in-error", "draft"].contains(fact.status ?? ""),
                ManagementRisk.overTheCounter.isDisjoint(with: words)
            else { continue }
            return Evidence(source: .fact, sourceID: fact.sourceID, start: 0, end: label.utf8.count, quote: label)
        }
        return nil
    }

    /// By the endings of drug classes that are prescription only.
    private static func isDrugName(_ word: String) -> Bool {
        let endings = [
            "pril", "sartan", "statin", "cillin", "mycin", "floxacin", "olol", "dipine", "formin", "gliptin",
            "gliflozin", "tidine", "setron", "triptan", "oxetine", "azole", "cycline", "thyroxine", "triptyline",
            "profen", "thiazide", "semide", "xaban", "glutide", "traline", "furantoin", "solone", "asone", "lopram",
            "zosin", "steride", "lukast",
        ]
        return word.utf8.count >= 7 && !overTheCounter.contains(word) && endings.contains { word.hasSuffix($0) }
    }

    private func find(_ names: [String], skipping: Set<String>) -> Evidence? {
        for read in reads {
            for name in names {
                let parts = name.split(separator: " ").map(String.init)
                for index in (parts.first.flatMap { read.sentencesByWord[$0] } ?? []).prefix(100) {
                    let sentence = read.sentences[index]
                    guard [.assessment, .plan, .procedures, .other, .preamble].contains(sentence.section),
                        let range = PhraseMatch.find(parts, in: sentence.words),
                        sentence.scanner.assertion(of: range).polarity != .negated,
                        skipping.isDisjoint(with: sentence.words)
                    else { continue }
                    return read.evidence(
                        (sentence.tokens.lowerBound + range.lowerBound)..<(sentence.tokens.lowerBound + range.upperBound)
                    )
                }
            }
        }
        return nil
    }
}
