extension TableSchema {
    private static let codeFiles = "CMS, ICD-10 code files of the fiscal year: cms.gov, ICD-10, "
    private static let descriptions = codeFiles + "Code Descriptions in Tabular Order (zip)"
    private static let tables = codeFiles + "Code Tables, Tabular and Index (zip)"
    private static let procedures = codeFiles + "ICD-10-PCS Codes File or Order File (zip)"

    private static let orderColumns = ["code", "billable", "short title", "title"]
    private static let addendaColumns = ["code", "change", "billable", "old title", "new title"]

    package static let icd10cm = TableSchema(
        id: "icd10cm", title: "ICD-10-CM diagnosis codes", columns: orderColumns, keyColumns: 1,
        enables: "diagnosis codes of other years than the built-in one", obtain: descriptions)
    package static let icd10cmCodes = TableSchema(
        id: "icd10cm-codes", title: "ICD-10-CM valid codes", columns: ["code", "title"], keyColumns: 1, enables: "",
        obtain: descriptions)
    package static let icd10cmAddenda = TableSchema(
        id: "icd10cm-addenda", title: "ICD-10-CM changes against the year before", columns: addendaColumns,
        keyColumns: 2, enables: "what changed in a new year's diagnosis codes, as the agency states it",
        obtain: descriptions)
    package static let icd10cmCodesAddenda = TableSchema(
        id: "icd10cm-codes-addenda", title: "ICD-10-CM changes of valid codes", columns: addendaColumns, keyColumns: 2,
        enables: "", obtain: descriptions)

    package static let icd10pcs = TableSchema(
        id: "icd10pcs", title: "ICD-10-PCS procedure codes", columns: orderColumns, keyColumns: 1,
        enables: "check of inpatient procedure codes", obtain: procedures)
    package static let icd10pcsCodes = TableSchema(
        id: "icd10pcs-codes", title: "ICD-10-PCS valid codes", columns: ["code", "title"], keyColumns: 1,
        enables: "check of inpatient procedure codes", obtain: procedures)
    package static let icd10pcsAddenda = TableSchema(
        id: "icd10pcs-addenda", title: "ICD-10-PCS changes against the year before", columns: addendaColumns,
        keyColumns: 2, enables: "what changed in a new year's inpatient procedure codes, as the agency states it",
        obtain: procedures)
    package static let icd10pcsCodesAddenda = TableSchema(
        id: "icd10pcs-codes-addenda", title: "ICD-10-PCS changes of valid codes", columns: addendaColumns,
        keyColumns: 2, enables: "", obtain: procedures)

    /// Its contents are a tabular list, not records; the columns say what a line of that form holds.
    package static let icd10cmTabular = TableSchema(
        id: "icd10cm-tabular", title: "ICD-10-CM tabular list with notes",
        columns: ["code", "seventh-character set", "title", "notes"], keyColumns: 1,
        enables: "notes, exclusions and seventh characters of other years than the built-in one", obtain: tables)

    private static let indexColumns = ["path", "code", "manifestation", "see", "see also"]

    package static let icd10cmIndex = TableSchema(
        id: "icd10cm-index", title: "ICD-10-CM Alphabetic Index", columns: indexColumns, keyColumns: 2,
        enables: "search by the terms of the Alphabetic Index", obtain: tables)
    package static let icd10cmExternalCauses = TableSchema(
        id: "icd10cm-external-causes", title: "ICD-10-CM external cause index", columns: indexColumns, keyColumns: 2,
        enables: "search for external causes by the terms of their index", obtain: tables)
    package static let icd10cmDrugs = TableSchema(
        id: "icd10cm-drugs", title: "ICD-10-CM table of drugs and chemicals",
        columns: [
            "path", "poisoning, accidental", "poisoning, self-harm", "poisoning, assault", "poisoning, undetermined",
            "adverse effect", "underdosing", "see", "see also",
        ], keyColumns: 1, enables: "codes for poisoning, adverse effect and underdosing by substance", obtain: tables)
    package static let icd10cmNeoplasms = TableSchema(
        id: "icd10cm-neoplasms", title: "ICD-10-CM table of neoplasms",
        columns: [
            "path", "malignant primary", "malignant secondary", "in situ", "benign", "uncertain", "unspecified", "see",
            "see also",
        ], keyColumns: 1, enables: "codes for neoplasms by site and behavior", obtain: tables)
}
