package import Primitives

/// The tables for checking and pricing services, as they are in force on a date. Nil: not installed.
extension InstalledCodeSets {
    /// Whose edits are applied.
    package enum EditProgram: String, Sendable, CaseIterable {
        case practitioner, hospital, dme
        case medicaidPractitioner = "medicaid-practitioner"
        case medicaidHospital = "medicaid-hospital"
        case medicaidEquipment = "medicaid-dme"
    }

    package func pairs(_ program: EditProgram, on date: CalendarDate) -> PairTable? {
        pairs("ptp-\(program.rawValue)", on: date)
    }

    package func unitsLimits(_ program: EditProgram, on date: CalendarDate) -> UnitsLimitTable? {
        records("mue-\(program.rawValue)", on: date).map(UnitsLimitTable.init)
    }

    package func addOns(on date: CalendarDate) -> AddOnTable? { records("add-on", on: date).map(AddOnTable.init) }

    /// Coverage articles; versions have days of their own.
    package func coverage(on date: CalendarDate) -> CoverageTable? {
        guard let codes = records("mcd-article-codes", on: date), let covered = records("mcd-covered", on: date) else {
            return nil
        }
        var tables = CoverageTable.Tables(codes: codes, covered: covered)
        tables.noncovered = records("mcd-noncovered", on: date)
        tables.articles = records("mcd-articles", on: date)
        tables.groups = records("mcd-groups", on: date)
        tables.articleContractors = records("mcd-article-contractors", on: date)
        tables.contractors = records("mcd-contractors", on: date)
        return CoverageTable(tables)
    }

    /// - Parameter isQualifying: the practitioner takes part in an advanced payment model, which has a conversion factor of
    ///   its own since 2026.
    package func pricing(on date: CalendarDate, isQualifying: Bool = false) -> MedicarePricing? {
        let tables = isQualifying ? ["pfs-qpp", "pfs"] : ["pfs"]
        guard let schedule = tables.lazy.compactMap({ self.records($0, on: date) }).first,
            let localities = records("gpci", on: date)
        else { return nil }
        return MedicarePricing(schedule: FeeScheduleTable(schedule), localities: GPCITable(localities))
    }

    package func outpatientCaps(on date: CalendarDate) -> OPPSCapTable? {
        records("opps-cap", on: date).map(OPPSCapTable.init)
    }

    package func locality(ofZIP zip: String, on date: CalendarDate) -> ZipLocalityTable.Row? {
        records("zip5", on: date).map(ZipLocalityTable.init)?.locality(zip)
    }

    /// Facility or not, by the place of service.
    package func setting(ofPlace place: String) -> PricingSetting? {
        (try? reference.table("place")?.row(place)?["rate"]).flatMap { PricingSetting(rawValue: $0) }
    }
}
