import CodeSets

/// What the record says of a pregnancy: whether there is one, how far it is, and whether it is over.
struct Pregnancy {
    let statement: CaseRecord.Statement?
    let isPostpartum: Bool
    /// Completed weeks; nil when they are not stated.
    let weeks: Int?
    let trimester: Trimester?

    enum Trimester: String {
        case first, second, third
    }

    private static let present = Phrases([
        "pregnant", "pregnancy", "gravid|gravida", "intrauterine pregnancy", "# week gestation|pregnant|gestational",
        "prenatal|antenatal|antepartum ~1 visit|care|check|examination", "# week ~2 gestation", "gestation ~2 # week",
        "iup", "obstetric visit",
        "gestational ~2 diabetes|hypertension|age", "expecting ~3 baby|child", "gestation",
    ])
    private static let dated = Phrases([
        "pregnancy|pregnant|gestation ~3 # week", "# week ~2 pregnancy|pregnant|gestation",
    ])
    private static let over = Phrases([
        "postpartum", "puerperal|puerperium", "post partum", "after ~2 delivery|childbirth",
        "# day|week ~2 after ~2 delivery|birth",
    ])
    private static let past = Phrases([
        "history ~3 pregnancy|gestational", "previous|prior pregnancy", "not pregnant", "no pregnancy",
    ])
    private static let length = Phrases([
        "# week|wk|w", "# ~1 # week", "gestational age ~2 #", "# week and # day", "at # week", "#w",
    ])
    private static let trimesters: [(Trimester, Phrases)] = [
        (.first, ["1st trimester"]), (.second, ["2nd trimester"]), (.third, ["3rd trimester"]),
    ]

    init(_ record: CaseRecord) {
        // "No complications, in pregnancy at 20 weeks": the weeks say that there is one.
        let found = record.current(Pregnancy.present) ?? record.statements(Pregnancy.dated).first
        let statement = found.flatMap { record.isStory ? Pregnancy.told(record) : $0 }
        self.statement = statement
        isPostpartum = record.says(Pregnancy.over)
        guard statement != nil else {
            weeks = nil
            trimester = nil
            return
        }
        // "Maternal age" reads as a relative's; the length of the pregnancy is the patient's all the same.
        let lengths = record.statements(Pregnancy.length) + record.statements(Pregnancy.length, in: .family)
        let stated = lengths.filter { place in
            let words = record.words(around: place)
            let other = ["ago", "old", "postpartum", "baby", "follow", "return", "every", "back", "recheck", "later"]
            return !words.contains { other.contains($0) } || words.contains("pregnant") || words.contains("gestation")
        }
        let weeks = stated.lazy.compactMap { $0.numbers.first.flatMap(Int.init) }.first { (3...44).contains($0) }
        self.weeks = weeks
        let said = Pregnancy.trimesters.first { record.says($0.1) }?.0
        trimester = weeks.map { $0 < 14 ? .first : $0 < 28 ? .second : .third } ?? said
    }

    /// In the story of an illness only the plain words that the patient is pregnant count: "normal pregnancy and
    /// delivery" tells of the mother of a child, or of years ago.
    private static func told(_ record: CaseRecord) -> CaseRecord.Statement? {
        (record.statements(["pregnant"]) + record.statements(dated)).first { place in
            place.assertion.polarity == .present && place.assertion.time == .current
                && !record.words(around: place).contains(where: notOfToday.contains)
        }
    }

    private static let notOfToday: Set<String> = [
        "newborn", "infant", "baby", "mother", "maternal", "previous", "prior", "first", "ago", "born", "birth",
        "delivered", "history", "child", "neonate", "term", "minimum", "brother", "sister",
    ]

    var isPregnant: Bool { statement != nil && !isPostpartum }

    /// The billable code below a heading for the trimester or the puerperium; the one that leaves it open otherwise.
    func child(of entries: [DiagnosisEntry]) -> DiagnosisEntry? {
        let wanted =
            isPostpartum ? "puerperium" : trimester.map { "\($0.rawValue) trimester" } ?? "unspecified trimester"
        return entries.first { $0.title.contains(wanted) }
            ?? entries.first { $0.title.contains("unspecified trimester") }
    }

    /// The same for all that stands below a heading.
    func code(below heading: String, _ search: DiagnosisSearch) -> String? {
        guard let top = search.entry(heading) else { return nil }
        if top.isBillable { return top.code.text }
        var open = [top]
        var leaves: [DiagnosisEntry] = []
        while let next = open.popLast(), leaves.count < 60 {
            if next.isBillable { leaves.append(next) }
            open += next.children.reversed().compactMap { search.entry($0) }
        }
        return child(of: leaves)?.code.text
    }
}
