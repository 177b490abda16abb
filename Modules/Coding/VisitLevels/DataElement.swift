import Primitives
import Records

/// The data element: tests, documents and historian (category 1), independent interpretation (2), discussion of
/// management with somebody outside (3).
struct DataElement {
    let reads: [ReadNote]
    let passages: [Passage]
    let visit: VisitRecord
    let family: VisitFamily
    /// In whole years; nil when neither record nor note tells.
    let age: Int?

    func element() -> ProofElement {
        let tests = DataTests(reads: reads, passages: passages, visit: visit, family: family)
        var notCounted = tests.notCounted
        let documents = OutsideDocuments(reads: reads, passages: passages).facts(&notCounted)
        let historian = IndependentHistorian(reads: reads, passages: passages, age: age).fact()
        let interpretation = self.interpretation(&notCounted)
        let discussion = self.discussion()
        let firstTwo = tests.counted.count + documents.count
        let categories = [
            firstTwo + (historian == nil ? 0 : 1) >= 3, interpretation != nil, discussion != nil,
        ].filter { $0 }.count
        let level: DecisionLevel
        if categories >= 2 {
            level = .high
        } else if categories == 1 {
            level = .moderate
        } else if firstTwo >= 2 || historian != nil {
            level = .low
        } else {
            level = .straightforward
        }
        let counted = tests.counted + documents + [historian, interpretation, discussion].compactMap(\.self)
        return ProofElement(
            level: level, reason: DataElement.reason(tests.counted.count, documents.count, counted), counted: counted,
            notCounted: notCounted)
    }

    private static func reason(_ tests: Int, _ documents: Int, _ counted: [ProofFact]) -> String {
        var parts: [String] = []
        if tests > 0 { parts.append(tests == 1 ? "one unique test" : "\(tests) unique tests") }
        if documents > 0 { parts.append(documents == 1 ? "one outside document" : "\(documents) outside documents") }
        parts += counted.dropFirst(tests + documents).map(\.meaning)
        return parts.isEmpty ? "no data that count" : parts.joined(separator: ", ")
    }

    private static let silent: Set<NoteSections.Kind> = [
        .familyHistory, .allergies, .medications, .socialHistory, .immunizations, .instructions,
    ]

    // MARK: Interpretation

    private func interpretation(_ notCounted: inout [ProofFact]) -> ProofFact? {
        for passage in passages {
            for match in DataElement.interpreting.matches(in: passage.words) {
                let isImage = passage.words.contains { DataElement.images.contains($0) }
                let before = passage.words[..<match.range.lowerBound].suffix(3)
                guard isImage, !before.contains(where: { ["not", "no", "without"].contains($0) }),
                    let evidence = passage.evidence(match.range, in: reads)
                else { continue }
                let isBilled = passage.set.contains("bill") || passage.set.contains("billed")
                let isDenied = passage.set.contains("not") || passage.set.contains("without")
                if isBilled, !isDenied {
                    notCounted.append(
                        ProofFact(
                            subject: "interpretation", meaning: "an interpretation that is billed by itself",
                            level: .straightforward, evidence: evidence))
                    continue
                }
                return ProofFact(
                    subject: "interpretation", meaning: "an independent interpretation of a test", level: .moderate,
                    category: 2, evidence: evidence)
            }
        }
        return nil
    }

    private static let images: Set<String> = [
        "x", "xray", "film", "image", "imaging", "ct", "mri", "ecg", "ekg", "tracing", "ultrasound", "radiograph",
        "echocardiogram", "electrocardiogram", "cxr", "scan", "slide", "smear", "strip", "mammogram", "test", "rhythm",
        "study", "spirometry", "angiogram", "echo", "eeg", "monitor",
    ]

    private static let interpreting = PhraseTable<Bool>(
        """
        independently interpreted;independently interprets;independently interpret;independently reviewed
        independently review;independent interpretation;independently viewed;independently read;personally interpreted
        personally reviewed;personally reviews;personally interprets;personally viewed;personally read;my interpretation
        my own interpretation;my read;own interpretation;reviewed the image;reviewed the film;reviewed image
        reviewed the actual;looked at the image;looked at the film;views the image;viewed the image;own reading
        independent review;independently visualized;visualized the image;reviews the image;reviews the film
        reviewed the tracing;own read;i interpreted;as interpreted by me;interpreted by me;interpreted by myself
        independently evaluated;independently assessed;interprets the;interpreted the;interpreted independently
        reads the x;read the x;reviewed independently;reviewed personally;interpreted personally;reviewed by me
        personally looked;reviewed the x ray myself;viewed the film;personally examined the;views the film
        personally viewed the;reviews the actual;interprets it independently;interprets independently;read by me
        """)

    // MARK: Discussion

    private func discussion() -> ProofFact? {
        for passage in passages where !DataElement.silent.contains(passage.section) {
            if let range = distantDiscussion(passage), let evidence = passage.evidence(range, in: reads) {
                return DataElement.discussed(evidence)
            }
            for match in DataElement.talking.matches(in: passage.words) {
                let behind = passage.words[match.range.upperBound...].prefix(10)
                let before = passage.words[..<match.range.lowerBound].suffix(5)
                let isPassive = match.value
                let words = isPassive ? Array(before) : Array(behind)
                guard let who = words.firstIndex(where: { DataElement.isProfessional($0) }),
                    isPassive || !words[..<who].contains(where: { DataElement.laymen.contains($0) }),
                    passage.assertion(of: match.range).polarity != .negated,
                    passage.assertion(of: match.range).time != .hypothetical,
                    !words.prefix(who).contains("for"),
                    let evidence = passage.evidence(match.range, in: reads)
                else { continue }
                return DataElement.discussed(evidence)
            }
        }
        return nil
    }

    private static func discussed(_ evidence: Evidence) -> ProofFact {
        ProofFact(
            subject: "discussion", meaning: "a discussion of management with an external professional or source",
            level: .moderate, category: 3, evidence: evidence)
    }

    /// "Discussed the change of therapy with her neurologist": what was discussed stands between.
    private func distantDiscussion(_ passage: Passage) -> Range<Int>? {
        let verbs: Set<String> = ["discussed", "discuss", "discussing", "reviewed", "coordinated", "talked", "talk"]
        for index in passage.words.indices where verbs.contains(passage.words[index]) {
            let behind = passage.words[(index + 1)...].prefix(9)
            guard let with = behind.firstIndex(of: "with") else { continue }
            let who = passage.words[(with + 1)...].prefix(4)
            guard let place = who.firstIndex(where: { DataElement.isProfessional($0) }),
                !passage.words[index..<place].contains(where: { DataElement.laymen.contains($0) }),
                passage.assertion(of: index..<(index + 1)).polarity != .negated
            else { continue }
            return index..<(place + 1)
        }
        return nil
    }

    /// True where the other person stands before the words ("cardiology was consulted").
    private static let talking = PhraseTable<Bool>(
        [
            "discussed with", "discusses with", "discussed the case with", "discusses the case with", "spoke with",
            "discussed case with", "discussed management with", "discusses management with", "speaks with",
            "spoke to", "speaks to", "talked with", "talks with", "talked to", "talks to", "calls", "called",
            "conferred with", "confers with", "consulted with", "consults with", "consults", "phoned", "telephoned",
            "contacted", "contacts", "discussed the patient with", "discusses the patient with",
            "discussion with", "reviewed the case with", "reviews the case with", "discussed the plan with",
            "discussed the findings with", "discusses the findings with", "discussed the results with",
            "discussed results with", "discussed treatment with", "discusses treatment with", "conversation with",
            "discussed by phone with", "discusses by phone with", "discussed by telephone with", "phone call with",
            "phone call to", "coordinated with", "consulted by phone with", "discussed the management with",
            "discusses the management with", "discussed care with", "discussed the treatment with", "consulted the",
            "case discussed with", "discussed her case with", "discussed his case with", "discusses her case with",
            "discusses his case with", "discussed the care with", "discusses care with", "discusses the plan with",
            "discusses the results with", "talked over with", "discussed this with", "discusses options with",
            "discusses it with", "discussed the images with", "discusses her care with", "discusses his care with",
            "discussed her management with", "discussed his management with", "discussed her care with",
            "discussed his care with", "consult with", "in consultation with", "speaking with", "speaking to",
            "discusses her management with", "discusses his management with", "discussing the case with",
            "discussing management with", "discusses the treatment with", "discusses the imaging with",
        ].map { ($0, false) }
            + ["was consulted", "were consulted", "consulted by phone", "is consulted", "was contacted", "was called"]
            .map { ($0, true) })

    private static let laymen: Set<String> = [
        "patient", "family", "mother", "father", "parent", "wife", "husband", "daughter", "son", "mom", "dad", "him",
        "them", "spouse", "caregiver", "guardian", "referral", "911", "ambulance", "office", "in", "sister", "brother",
    ]

    private static func isProfessional(_ word: String) -> Bool {
        if professionals.contains(word) { return true }
        guard word.utf8.count >= 7 else { return false }
        return ["ologist", "iatrist", "ology", "iatry", "iatrician", "ologic"].contains { word.hasSuffix($0) }
    }

    private static let professionals: Set<String> = [
        "dr", "surgeon", "hospitalist", "intensivist", "specialist", "physician", "surgery", "orthopedic",
        "orthopedics", "orthopedist", "teacher", "pharmacist", "consultant", "oncology", "poison", "pcp", "attending",
        "therapist", "obstetrician", "obstetrics", "nephrology", "neurosurgery", "neurosurgeon", "icu", "school",
        "psychologist", "internist", "worker", "agency", "manager", "lawyer", "attorney", "counselor", "pediatrics",
        "allergist", "ob", "dentist", "podiatrist", "trauma", "fellow", "gi", "ent", "orthopaedic",
        "principal", "coach", "officer", "dietitian", "midwife", "provider", "clinician", "practitioner", "pediatric",
        "obstetric",
    ]
}
