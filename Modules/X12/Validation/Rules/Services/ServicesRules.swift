/// The rules about lines of service (SNIP type 6).
enum ServicesRules {
    /// Those that look at one line at a time; ``ServiceLineRules`` runs them.
    static let lines: [any ServiceRule] = [
        AmbulanceTransportRule(), AmbulanceMileageRule(), AmbulancePlaceRule(), AmbulanceModifierRule(),
        AmbulanceAddressRule(), AmbulancePatientsRule(), AnesthesiaUnitsRule(), AnesthesiaTimeRule(), MinutesRule(),
        AnesthesiaModifierRule(), EquipmentModifierRule(), RecertificationDateRule(), TherapyStartRule(),
        CertificateIndicatorRule(), OrderingProviderRule(), MammographyRule(), ManipulationRule(), WaivedTestRule(),
        HospitalVisitPlaceRule(), TelehealthPlaceRule(), ModifierConflictRule(), RepeatedModifierRule(),
        BilateralUnitsRule(), VaccineAdministrationRule(), ReferenceLaboratoryRule(), UnitsRule(), ChargeRule(),
        VisitUnitsRule(), HospiceBillTypeRule(), OrthodonticRule(), ToothRule(), ToothSurfacesRule(),
    ]

    /// All of them with what runs the line rules.
    static let all: [any TransactionRule] =
        ["837P", "837I", "837D"].map { ServiceLineRules($0, lines) } + lines + [
            PurchasedServiceRule(), DrugQuantityRule(), HIPPSRevenueRule(), RoomDaysRule(), DialysisBillRule(),
            NewbornAdmissionRule(), NewbornDiagnosisRule(),
        ]
}
