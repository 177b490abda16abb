/// The layouts of ICD-10-CM and ICD-10-PCS.
package enum ICDLayouts {
    package static let all: [any CodeFileLayout] = [
        OrderFileLayout(system: .diagnoses), OrderFileLayout(system: .procedures),
        CodesFileLayout(system: .diagnoses), CodesFileLayout(system: .procedures),
        AddendaLayout(system: .diagnoses), AddendaLayout(system: .procedures),
        TabularLayout(),
        IndexLayout(kind: .diseases), IndexLayout(kind: .externalCauses), FlattenedIndexLayout(),
        IndexLayout(kind: .drugs), IndexLayout(kind: .neoplasms),
    ]

    /// The tables that these layouts read.
    package static let schemas: [TableSchema] = [
        .icd10cm, .icd10cmCodes, .icd10cmAddenda, .icd10cmCodesAddenda, .icd10cmTabular, .icd10cmIndex,
        .icd10cmExternalCauses, .icd10cmDrugs, .icd10cmNeoplasms, .icd10pcs, .icd10pcsCodes, .icd10pcsAddenda,
        .icd10pcsCodesAddenda,
    ]
}
