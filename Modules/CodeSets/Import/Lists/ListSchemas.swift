extension TableSchema {
    package static let taxonomy = TableSchema(
        id: "taxonomy", title: "Health care provider taxonomy",
        columns: [
            "code", "grouping", "classification", "specialization", "display-name", "section", "definition", "notes",
        ], keyColumns: 1, enables: "names of provider taxonomy codes and which of them exist",
        obtain: "nucc_taxonomy csv of NUCC (www.nucc.org), January and July")

    package static let places = TableSchema(
        id: "places", title: "Place of service codes", columns: ["code", "setting", "name"], keyColumns: 1,
        enables: "the agency's own names of places of service",
        obtain: "place of service code set of CMS as csv or xlsx")

    package static let adjustmentReasons = adjustment(
        id: "carc", title: "Claim adjustment reason codes", name: "claim adjustment reason codes")
    package static let remarks = adjustment(
        id: "rarc", title: "Remittance advice remark codes", name: "remittance advice remark codes")
    package static let adjustmentGroups = adjustment(
        id: "adjustment-groups", title: "Claim adjustment group codes", name: "claim adjustment group codes")
    package static let claimStatuses = adjustment(
        id: "claim-status", title: "Claim status codes", name: "claim status codes")
    package static let claimStatusCategories = adjustment(
        id: "claim-status-categories", title: "Claim status category codes", name: "claim status category codes")

    private static func adjustment(id: String, title: String, name: String) -> TableSchema {
        TableSchema(
            id: id, title: title, columns: ["code", "text", "start", "modified", "stop", "notes"], keyColumns: 1,
            enables: "the licensed wording and the days of validity of \(name)",
            obtain: "the list of \(name) of X12 (x12.org) or of a payer, as csv, xlsx or tab text")
    }

    package static let payerList = TableSchema(
        id: "payer-list", title: "Payers of the clearinghouse",
        columns: ["id", "name", "transactions", "enrollment", "other-ids"], keyColumns: 2,
        enables: "finding a payer's electronic id, and which transactions need enrollment",
        obtain: "the payer list of your clearinghouse as csv or xlsx")

    /// The key is the name in capitals, words parted by single blanks: `LAST FIRST` or the business name.
    package static let exclusions = TableSchema(
        id: "leie", title: "List of excluded individuals and entities",
        columns: [
            "key", "last-name", "first-name", "middle-name", "business", "general", "specialty", "upin", "npi", "birth",
            "address", "city", "state", "zip", "type", "excluded", "reinstated", "waiver", "waiver-state",
        ], keyColumns: 1, enables: "warning of providers whom the Office of Inspector General excluded",
        obtain: "UPDATED.csv of the HHS Office of Inspector General, LEIE downloadable databases, each month")

    package static let hccV28 = TableSchema(
        id: "hcc-v28", title: "CMS-HCC V28 diagnosis mapping", columns: ["code", "category", "payment-year"],
        keyColumns: 1, enables: "risk adjustment categories of diagnoses for other years than the embedded ones",
        obtain: "ICD-10-CM mappings csv or xlsx of CMS, Medicare Advantage risk adjustment")

    package static let equivalences = TableSchema(
        id: "gem", title: "General equivalence mappings",
        columns: ["source", "target", "approximate", "no-map", "combination", "scenario", "choice"], keyColumns: 1,
        enables: "proposals for codes of ICD-9 and back", obtain: "GEM text files of CMS (2018 was the last)")
}
