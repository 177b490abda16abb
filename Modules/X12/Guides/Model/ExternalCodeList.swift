/// The code lists that the guides point to and others keep. The names are those of the notation: `{@pos}`.
package enum ExternalCodeList: String, Hashable, Sendable, CaseIterable {
    case state, country, subdivision, currency
    /// Places of service, types of facility bills and claim frequencies.
    case pos, facilitybill, frequency
    case taxonomy, npi
    /// Claim adjustment reasons and remittance remarks.
    case carc, rarc
    case icd10cm, icd9cm, icd10pcs, icd9proc
    case hcpcs, revenue, cdt
    case claimstatus, claimstatuscategory
    case ndc, naic, aba, modifier, drg
    /// The codes of institutional claims.
    case condition, occurrence, occurrencespan, value, admissiontype, admissionsource, patientstatus
    case toothsurface, oralcavity, tooth
    case servicetype
}
