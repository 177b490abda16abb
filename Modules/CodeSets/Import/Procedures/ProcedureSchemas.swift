extension TableSchema {
    private static let hcpcsSource = "HCPCS Level II alpha-numeric file of CMS (txt, xlsx or csv), each quarter"

    /// Columns of several values hold them parted by single blanks.
    package static let hcpcs = TableSchema(
        id: "hcpcs", title: "HCPCS Level II codes",
        columns: [
            "code", "title", "short-title", "pricing", "multiple-pricing", "coverage", "betos", "type-of-service",
            "anesthesia-units", "cross-references", "statute", "laboratory-certifications", "processing-note", "added",
            "effective", "terminated", "action",
        ], keyColumns: 1, enables: "titles and validity of HCPCS Level II codes on the date of service",
        obtain: hcpcsSource)

    package static let hcpcsModifiers = TableSchema(
        id: "hcpcs-modifiers", title: "HCPCS Level II modifiers",
        columns: ["modifier", "title", "short-title", "coverage", "added", "effective", "terminated", "action"],
        keyColumns: 1, enables: "titles and validity of HCPCS Level II modifiers on the date of service",
        obtain: hcpcsSource)

    private static let cptSource = "the CPT data files of the American Medical Association, under your own license"

    /// Long descriptors. The lengths are tables of their own because the AMA gives each in a file of its own.
    package static let cpt = TableSchema(
        id: "cpt", title: "CPT codes, long descriptors", columns: ["code", "text"], keyColumns: 1,
        enables: "CPT descriptors and which CPT codes exist", obtain: cptSource)

    package static let cptMedium = TableSchema(
        id: "cpt-medium", title: "CPT codes, medium descriptors", columns: ["code", "text"], keyColumns: 1,
        enables: "CPT descriptors of medium length", obtain: cptSource)

    package static let cptShort = TableSchema(
        id: "cpt-short", title: "CPT codes, short descriptors", columns: ["code", "text"], keyColumns: 1,
        enables: "CPT descriptors for narrow columns", obtain: cptSource)
}
