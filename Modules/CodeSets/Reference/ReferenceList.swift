/// The tables that ship with the program beside ICD-10-CM. Adding one is a line here and a file in `Config/code-sets`.
package struct ReferenceList: Sendable, Hashable {
    /// Short name on the command line and in answers.
    package let id: String
    package let title: String
    /// The name of the file without its ending.
    let file: String
    var keyColumns = 1
    /// Whether a code typed by itself is looked for here (`codes show 25`).
    var isLookedUp = true

    static let all: [ReferenceList] = [
        ReferenceList(id: "modifier", title: "Modifier", file: "modifiers"),
        ReferenceList(id: "place", title: "Place of service", file: "places_of_service"),
        ReferenceList(id: "carc", title: "Claim adjustment reason", file: "adjustment_reasons"),
        ReferenceList(id: "rarc", title: "Remittance advice remark", file: "remark_codes"),
        ReferenceList(id: "adjustment-group", title: "Claim adjustment group", file: "adjustment_groups"),
        ReferenceList(id: "revenue", title: "Revenue code", file: "revenue_codes"),
        ReferenceList(id: "bill-type", title: "Type of bill", file: "bill_types"),
        ReferenceList(id: "frequency", title: "Claim frequency", file: "frequency_codes"),
        ReferenceList(id: "state", title: "State or territory", file: "states"),
        ReferenceList(
            id: "fee-schedule-indicator", title: "Fee schedule indicator", file: "fee_schedule_indicators",
            keyColumns: 2, isLookedUp: false),
        ReferenceList(id: "hcc", title: "CMS-HCC V28", file: "hcc-v28-hierarchies", isLookedUp: false),
        ReferenceList(
            id: "hcc-2026", title: "CMS-HCC V28, payment year 2026", file: "hcc-v28-2026", isLookedUp: false),
        ReferenceList(
            id: "hcc-2027", title: "CMS-HCC V28, payment year 2027", file: "hcc-v28-2027", isLookedUp: false),
        ReferenceList(
            id: "icd10cm-edits", title: "Medicare Code Editor flags", file: "icd10cm-edits-2026", isLookedUp: false),
    ]
}
