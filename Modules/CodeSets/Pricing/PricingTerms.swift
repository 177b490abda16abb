package import Primitives

/// Which of the two amounts of the fee schedule holds at a place of service.
package enum PricingSetting: String, Sendable, Hashable, Codable {
    case facility
    case nonFacility = "non-facility"
}

/// What holds for all lines of one session: one practitioner, one patient, one day.
package struct PricingTerms: Sendable {
    /// Five digits.
    package var contractor: String
    /// Two digits.
    package var locality: String
    package var setting: PricingSetting
    package var date: CalendarDate
    package var isParticipating = true
    /// Share of the fee in hundredths of a percent that this kind of practitioner is paid: 8,500 for nurse
    /// practitioners, clinical nurse specialists and physician assistants.
    package var practitionerShare: Int64 = 10_000
    /// The published cap of imaging for a code and modifier in this locality and setting. Where it gives none, the cap
    /// is computed from the values in the fee schedule.
    package var outpatientCap: @Sendable (ProcedureCode, String) -> Money? = { _, _ in nil }

    package init(contractor: String, locality: String, setting: PricingSetting, date: CalendarDate) {
        self.contractor = contractor
        self.locality = locality
        self.setting = setting
        self.date = date
    }
}
