extension TableSchema {
    /// Medicare's relative values. The descriptor column belongs to the AMA and is never stored.
    package static let feeSchedule = feeSchedule(
        id: "pfs", title: "Medicare physician fee schedule, relative values",
        enables: "Medicare amounts and what the fee schedule says of a code: global days, assistants, bilateral and "
            + "multiple procedures, supervision")

    /// The same at the conversion factor of clinicians who qualify in an advanced alternative payment model; it is a
    /// file of its own since 2026.
    package static let feeScheduleQualifying = feeSchedule(
        id: "pfs-qpp", title: "Medicare physician fee schedule, relative values for qualifying APM participants",
        enables: "Medicare amounts for clinicians who qualify in an advanced alternative payment model")

    private static func feeSchedule(id: String, title: String, enables: String) -> TableSchema {
        TableSchema(
            id: id, title: title,
            columns: [
                "code", "modifier", "status", "work", "pe-non-facility", "pe-non-facility-na", "pe-facility",
                "pe-facility-na", "mp", "pc-tc", "global", "pre", "intra", "post", "multiple", "bilateral", "assistant",
                "co-surgeons", "team", "pricing", "endoscopic-base", "conversion-factor", "supervision", "calculation",
                "imaging-family", "opps-pe-non-facility", "opps-pe-facility", "opps-mp",
            ], keyColumns: 2, enables: enables,
            obtain: "PPRRVU csv or xlsx of CMS, PFS Relative Value Files, each quarter")
    }

    package static let gpci = TableSchema(
        id: "gpci", title: "Medicare geographic practice cost indices",
        columns: ["contractor", "locality", "state", "name", "work", "pe", "mp", "work-without-floor"], keyColumns: 2,
        enables: "Medicare amounts by locality",
        obtain: "GPCI csv or xlsx in the relative value archive of CMS (rvuYYx.zip)")
}

extension TableSchema {
    package static let anesthesia = TableSchema(
        id: "anesthesia", title: "Medicare anesthesia conversion factors",
        columns: ["contractor", "locality", "name", "conversion-factor", "conversion-factor-qualifying"], keyColumns: 2,
        enables: "Medicare amounts for anesthesia",
        obtain: "ANES csv or xlsx in the relative value archive of CMS (rvuYYx.zip)")

    package static let outpatientCaps = TableSchema(
        id: "opps-cap", title: "Medicare outpatient payment caps",
        columns: ["code", "modifier", "contractor", "locality", "status", "non-facility", "facility"], keyColumns: 4,
        enables: "the cap of Medicare amounts for imaging at the hospital outpatient amount",
        obtain: "OPPSCAP csv or xlsx in the relative value archive of CMS (rvuYYx.zip)")

    package static let localities = TableSchema(
        id: "localities", title: "Medicare localities and their counties",
        columns: ["contractor", "locality", "state", "area", "counties"], keyColumns: 2,
        enables: "finding a Medicare locality by state and county",
        obtain: "LOCCO csv or xlsx in the relative value archive of CMS (rvuYYx.zip)")

    package static let zipLocalities = TableSchema(
        id: "zip5", title: "Medicare ZIP code to locality file",
        columns: ["zip", "contractor", "locality", "state", "rural", "laboratory-locality", "plus-four"], keyColumns: 1,
        enables: "finding the Medicare contractor and locality of a place of service by its ZIP code",
        obtain: "ZIP5 txt or xlsx in the ZIP code to carrier locality file of CMS, Fee Schedules, each quarter")

    package static let feeScheduleAmounts = amounts(
        id: "pfs-amounts", title: "Medicare physician fee schedule amounts",
        enables: "comparing computed Medicare amounts with those the contractors load")

    /// For clinicians who qualify in an advanced alternative payment model.
    package static let feeScheduleAmountsQualifying = amounts(
        id: "pfs-amounts-qpp", title: "Medicare physician fee schedule amounts for qualifying APM participants",
        enables: "comparing computed Medicare amounts of qualifying clinicians with those the contractors load")

    private static func amounts(id: String, title: String, enables: String) -> TableSchema {
        TableSchema(
            id: id, title: title,
            columns: [
                "contractor", "locality", "code", "modifier", "non-facility", "facility", "pc-tc", "status", "multiple",
                "therapy-reduction", "therapy-reduction-institutional", "opps", "opps-non-facility", "opps-facility",
            ], keyColumns: 4, enables: enables,
            obtain: "PFALL or PFREV txt of CMS, PFS Carrier Specific Files or National Payment Amount File")
    }
}
