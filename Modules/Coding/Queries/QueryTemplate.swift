/// The neutral wording of each kind of query, and the choices that belong to it. Every choice is a grade, a side or a
/// relation of what the record already names, never an illness.
struct QueryTemplate {
    let kind: ProviderQuery.Kind
    let title: String
    let question: String
    /// Empty for an open question.
    let options: [String]

    /// What a proposal's question asks for, by its words; nil for questions that are not the clinician's to answer.
    static func matching(_ question: String) -> QueryTemplate? {
        let words = PhraseTable<Bool>.words(question.lowercased().filter { !",.:?;()".contains($0) })
        return table.first { row in !row.triggers.isDisjoint(with: words) }?.template
    }

    static func of(_ kind: ProviderQuery.Kind) -> QueryTemplate? {
        table.first { $0.template.kind == kind }?.template
    }

    private static func row(
        _ kind: ProviderQuery.Kind, _ triggers: Set<String>, _ title: String, _ question: String,
        _ options: [String] = []
    ) -> (triggers: Set<String>, template: QueryTemplate) {
        (triggers, QueryTemplate(kind: kind, title: title, question: question, options: options))
    }

    private static let table: [(triggers: Set<String>, template: QueryTemplate)] = [
        row(
            .laterality, ["side", "laterality"], "Clarification of side",
            "Please state which side the words quoted above refer to.", ["Right", "Left", "Both sides"]),
        row(
            .trimester, ["trimester"], "Clarification of gestational age",
            "Please state the gestational age at this visit, in weeks."),
        row(
            .stage, ["stage"], "Clarification of stage",
            "Please state, in your clinical judgment, the stage of the condition quoted above at this visit."),
        row(
            .severity, ["severe", "severity"], "Clarification of severity",
            "Please state, in your clinical judgment, the severity of the condition quoted above at this visit.",
            ["Mild", "Moderate", "Severe"]),
        row(
            .acuity, ["acute", "acuity"], "Clarification of acuity",
            "Please state, in your clinical judgment, the acuity of the condition quoted above at this visit.",
            ["Acute", "Chronic", "Acute on chronic"]),
        row(
            .episode, ["initial", "subsequent", "sequela"], "Clarification of the phase of care",
            "Please state the phase of care of the injury quoted above at this visit.",
            ["Active treatment", "Routine healing or recovery", "Late effect of an earlier injury"]),
        row(
            .cause, ["cause", "due", "organism", "agent"], "Clarification of cause",
            "Please state, if known, the cause of the condition quoted above."),
        row(
            .presentOnAdmission, ["admission"], "Clarification of onset",
            "Was the condition quoted above present when the patient was admitted?", ["Yes", "No"]),
        row(
            .clinicalSignificance, ["significance", "bear", "bears"], "Clarification of clinical significance",
            "Please state whether, and how, what is quoted above was of clinical significance at this visit."),
        row(
            .conflict, ["conflict"], "Clarification of conflicting statements",
            "The statements quoted above differ. Please state which of them is accurate for this visit."),
        row(
            .specificity, ["type", "specific", "uncertain"], "Clarification of documentation",
            "Please state the condition quoted above as specifically as your clinical judgment allows."),
    ]
}
