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
}
