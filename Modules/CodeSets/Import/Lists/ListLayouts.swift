/// The layouts of HCPCS and CPT, of the Medicare fee schedule files and of the smaller lists.
package enum ListLayouts {
    package static let all: [any CodeFileLayout] = [
        HCPCSTextLayout(), HCPCSSheetLayout(), CPTDescriptorLayout(), CPTListLayout(),
        RelativeValueLayout(), GeographicIndexLayout(), AnesthesiaLayout(), OutpatientCapLayout(), LocalityLayout(),
        ZipLocalityLayout(), PaymentAmountLayout(), TaxonomyLayout(), PlaceLayout(), AdjustmentCodeLayout(),
        PayerListLayout(), ExclusionLayout(), HCCMappingLayout(), EquivalenceLayout(),
    ]

    /// The tables that they read.
    package static let schemas: [TableSchema] = [
        .hcpcs, .hcpcsModifiers, .cpt, .cptMedium, .cptShort, .feeSchedule, .feeScheduleQualifying, .gpci, .anesthesia,
        .outpatientCaps, .localities, .zipLocalities, .feeScheduleAmounts, .feeScheduleAmountsQualifying, .taxonomy,
        .places, .adjustmentReasons, .remarks, .adjustmentGroups, .claimStatuses, .claimStatusCategories, .payerList,
        .exclusions, .hccV28, .equivalences,
    ]
}
