extension TableSchema {
    private static let pairColumns = [
        "column 1", "column 2", "effective", "deletion", "modifier indicator", "existed before 1996", "rationale",
    ]

    private static func pairs(id: String, title: String, whom: String, obtain: String) -> TableSchema {
        TableSchema(
            id: id, title: title, columns: pairColumns, keyColumns: 2,
            enables: "check of service pairs that are not paid together (\(whom))", obtain: obtain)
    }

    private static let medicarePairs =
        "CMS, Medicare NCCI procedure-to-procedure edits, all parts (f1 to f4) of the newest quarter: cms.gov, "
        + "NCCI Edits, Medicare NCCI Procedure to Procedure (PTP) Edits"
    private static let medicaidEdits = "CMS, Medicaid NCCI edit files of the newest quarter: cms.gov, NCCI for Medicaid"

    package static let pairsPractitioner = pairs(
        id: "ptp-practitioner", title: "NCCI procedure pairs, Medicare practitioner", whom: "professional claims",
        obtain: medicarePairs + ", practitioner")
    package static let pairsHospital = pairs(
        id: "ptp-hospital", title: "NCCI procedure pairs, Medicare outpatient hospital",
        whom: "outpatient hospital claims", obtain: medicarePairs + ", hospital")
    package static let pairsMedicaidPractitioner = pairs(
        id: "ptp-medicaid-practitioner", title: "NCCI procedure pairs, Medicaid practitioner",
        whom: "professional claims to Medicaid", obtain: medicaidEdits + ", practitioner PTP")
    package static let pairsMedicaidHospital = pairs(
        id: "ptp-medicaid-hospital", title: "NCCI procedure pairs, Medicaid outpatient hospital",
        whom: "outpatient hospital claims to Medicaid", obtain: medicaidEdits + ", outpatient hospital PTP")
    package static let pairsMedicaidEquipment = pairs(
        id: "ptp-medicaid-dme", title: "NCCI procedure pairs, Medicaid equipment suppliers",
        whom: "equipment claims to Medicaid", obtain: medicaidEdits + ", durable medical equipment PTP")
}

extension TableSchema {
    private static func units(id: String, title: String, whom: String, obtain: String) -> TableSchema {
        TableSchema(
            id: id, title: title, columns: ["code", "units", "adjudication indicator", "rationale"], keyColumns: 1,
            enables: "check of units against the most that is paid (\(whom))", obtain: obtain)
    }

    private static let medicareUnits =
        "CMS, Medicare NCCI medically unlikely edits of the newest quarter: cms.gov, NCCI Edits, Medicare NCCI "
        + "Medically Unlikely Edits (MUEs)"

    package static let unitsPractitioner = units(
        id: "mue-practitioner", title: "NCCI unit limits, Medicare practitioner", whom: "professional claims",
        obtain: medicareUnits + ", practitioner")
    package static let unitsHospital = units(
        id: "mue-hospital", title: "NCCI unit limits, Medicare outpatient hospital",
        whom: "outpatient hospital claims", obtain: medicareUnits + ", outpatient hospital")
    package static let unitsEquipment = units(
        id: "mue-dme", title: "NCCI unit limits, Medicare equipment suppliers", whom: "equipment claims",
        obtain: medicareUnits + ", DME supplier")
    package static let unitsMedicaidPractitioner = units(
        id: "mue-medicaid-practitioner", title: "NCCI unit limits, Medicaid practitioner",
        whom: "professional claims to Medicaid", obtain: medicaidEdits + ", practitioner MUE")
    package static let unitsMedicaidHospital = units(
        id: "mue-medicaid-hospital", title: "NCCI unit limits, Medicaid outpatient hospital",
        whom: "outpatient hospital claims to Medicaid", obtain: medicaidEdits + ", outpatient hospital MUE")
    package static let unitsMedicaidEquipment = units(
        id: "mue-medicaid-dme", title: "NCCI unit limits, Medicaid equipment suppliers",
        whom: "equipment claims to Medicaid", obtain: medicaidEdits + ", DME supplier MUE")

    package static let addOnCodes = TableSchema(
        id: "add-on", title: "NCCI add-on codes",
        columns: [
            "add-on", "primary", "effective", "type", "last day", "add-on ended", "primary ended", "note",
        ], keyColumns: 3, enables: "check that an add-on code stands beside a primary code that allows it",
        obtain: "CMS, Medicare NCCI add-on code edits (xlsx or txt), yearly: cms.gov, NCCI Edits, Add-on Code Edits")
}
