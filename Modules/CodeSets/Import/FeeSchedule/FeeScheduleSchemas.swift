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
