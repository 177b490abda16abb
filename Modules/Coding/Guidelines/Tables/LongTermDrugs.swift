import Records

/// A rule that codes the long-term use of a drug.
protocol LongTermDrugRule: GuidelineRule {
    static var code: String { get }
    /// Names in plain form.
    static var drugs: Set<String> { get }
    static var need: LongTermDrugs.Need { get }
}

extension LongTermDrugRule {
    static var stage: GuidelineStage { .addition }

    static func apply(to coding: inout CodingCase) {
        guard !coding.has(code) else { return }
        let needed: [String]
        switch need {
        case .beside(let codes): needed = codes
        case .statedLongTerm: needed = []
        }
        let isExpected = coding.has(needed)
        let place = coding.record.scan(in: .drugs) { words in
            words.firstIndex(where: drugs.contains).map { $0..<($0 + 1) }
        }.first { statement in
            let words = coding.record.words(around: statement)
            let isTaken = statement.assertion.isCodable && !words.contains(where: LongTermDrugs.ending.contains)
            // A story names much that was given once.
            let isUsual = isExpected && (!coding.record.isStory || words.contains(where: LongTermDrugs.usual.contains))
            return isTaken && (isUsual || LongTermDrugs.isLongTerm(words)) && !LongTermDrugs.isTemporary(words)
        }
        if let place {
            coding.add(code, from: place, by: id)
            return
        }
        guard isExpected, let fact = LongTermDrugs.fact(in: coding.visit, named: drugs),
            let main = coding.first(needed)
        else { return }
        coding.add(code, beside: main, by: id, evidence: fact)
    }
}

/// Drugs whose long-term use has a code, by their kind.
enum LongTermDrugs {
    enum Need: Sendable {
        /// Any present use counts beside these codes, since they are treated with it for long.
        case beside([String])
        /// The note says that the use is a long one.
        case statedLongTerm
    }

    static let insulins = plain(
        """
        insulin glargine lantus basaglar toujeo levemir detemir tresiba degludec lispro humalog novolog aspart humulin \
        novolin nph
        """)
    static let oralAntidiabetics = plain(
        """
        metformin glucophage glipizide glimepiride glyburide sitagliptin januvia linagliptin tradjenta empagliflozin \
        jardiance dapagliflozin farxiga canagliflozin pioglitazone rybelsus saxagliptin repaglinide nateglinide \
        acarbose gliclazide sulfonylurea hypoglycemics hypoglycaemic
        """)
    static let injectedAntidiabetics = plain(
        "ozempic semaglutide dulaglutide trulicity liraglutide victoza exenatide byetta tirzepatide mounjaro")
    static let anticoagulants = plain(
        """
        warfarin coumadin apixaban eliquis rivaroxaban xarelto dabigatran pradaxa edoxaban anticoagulant \
        anticoagulation
        """)
    static let antiplatelets = plain(
        "clopidogrel plavix ticagrelor brilinta prasugrel effient dipyridamole antiplatelet")
    static let aspirin = plain("aspirin asa")
    static let steroids = plain(
        "prednisone prednisolone methylprednisolone dexamethasone hydrocortisone steroid corticosteroid")
    static let opioids = plain(
        "oxycodone hydrocodone morphine methadone fentanyl oxycontin hydromorphone opioid opiate tramadol")
    static let antiinflammatories = plain(
        "ibuprofen naproxen meloxicam diclofenac celecoxib indomethacin nsaid etodolac")
    static let antibiotics = plain(
        "antibiotic amoxicillin doxycycline azithromycin nitrofurantoin penicillin minocycline")

    private static func plain(_ names: String) -> Set<String> {
        Set(names.split(separator: " ").map { PlainWord.form(String($0)) })
    }

    static let ending: Set<String> = [
        "stop", "stopped", "discontinue", "discontinued", "allergic", "allergy", "declined", "overdose",
    ]

    static let usual: Set<String> = ["treated", "usual", "home", "daily", "takes", "taking"]

    /// "Long term", "chronic", "maintenance", "for life".
    static func isLongTerm(_ words: [String]) -> Bool {
        let marks: Set<String> = [
            "chronic", "chronically", "maintenance", "lifelong", "longterm", "indefinitely", "prophylactic",
            "prophylaxis", "longstanding",
        ]
        return words.contains(where: marks.contains)
            || words.indices.contains { words[$0] == "long" && words[($0 + 1)...].first == "term" }
    }

    /// Insulin that is given only to bring the glucose down during an encounter is no long-term use (I.C.4.a.3).
    static func isTemporary(_ words: [String]) -> Bool {
        let marks: Set<String> = [
            "temporary", "temporarily", "sliding", "transient", "transiently", "perioperative", "perioperatively",
        ]
        return words.contains(where: marks.contains)
    }

    static func fact(in visit: VisitRecord, named names: Set<String>) -> Evidence? {
        for fact in visit.facts where fact.kind == .medicationRequest || fact.kind == .medicationStatement {
            let label = fact.concept.label
            let isEnded = ["stopped", "cancelled", "entered-in-error"].contains(fact.status ?? "")
            if !isEnded, !names.isDisjoint(with: Wording.words(label).map(PlainWord.form)) {
                return Evidence(source: .fact, sourceID: fact.sourceID, start: 0, end: label.utf8.count, quote: label)
            }
        }
        return nil
    }
}
