import CodeSets
import Primitives
import Records

/// A routine health examination, as the note or the visit's kind says it.
struct RoutineVisit {
    let evidence: Evidence
    private let isChild: Bool
    private let days: Int?

    private static let words = Phrases([
        "annual|yearly|routine|adult|preventive|wellness ~3 physical|wellness",
        "annual|yearly|preventive ~3 examination|exam|checkup|check",
        "routine ~3 medical|health|adult|annual|child ~2 examination|exam|checkup|check",
        "wellness ~1 visit|exam|examination|check", "well child|baby|adult|woman ~1 visit|exam|check|checkup?",
        "health maintenance ~1 exam|examination|visit", "physical ~1 examination|exam ~2 annual|routine",
        "medicare wellness", "routine child ~1 health", "general ~1 medical exam|examination", "wcc",
    ])
    private static let child = Phrases([
        "well child|baby", "child|pediatric|infant ~2 check|checkup|exam|examination|physical|health", "wcc",
        "# month|mo ~1 old", "adolescent|teen ~2 well|physical",
    ])
    private static let other = Phrases([
        "eye|vision|hearing|gynecological|gynecologic|gyn|pelvic ~3 exam|examination|physical|visit",
        "dental|preoperative|prenatal|sport|school|employment|skin|foot ~3 exam|examination|physical|visit",
    ])

    init?(_ coding: CodingCase) {
        let place = coding.record.current(RoutineVisit.words)
        let kind = VisitKind(coding.visit, coding.record.reads, on: coding.search.date)
        guard let found = place?.evidence ?? kind?.evidence.first else { return nil }
        if place != nil, kind?.evidence.first == nil {
            guard !coding.record.says(RoutineVisit.other), coding.setting == .outpatient else { return nil }
        }
        evidence = found
        days = coding.visit.patient.birthDate.flatMap {
            $0 <= coding.search.date ? coding.search.date.days(since: $0) : nil
        }
        isChild = coding.age.map { $0 < 18 } ?? coding.record.says(RoutineVisit.child)
    }

    func code(isAbnormal: Bool) -> String? {
        if let days, days < 8 { return "Z00.110" }
        if let days, days < 29 { return "Z00.111" }
        if isChild { return isAbnormal ? "Z00.121" : "Z00.129" }
        return isAbnormal ? "Z00.01" : "Z00.00"
    }

    /// What the note states beside the examination is a finding, unless it is a chronic illness that is merely carried
    /// along.
    static func hasAbnormalFinding(_ coding: CodingCase) -> Bool {
        coding.mentions.contains { mention in
            mention.code.category < "V00" && mention.evidence.source == .note
                && ProblemKind(of: mention) != .chronicStable
        }
    }
}
