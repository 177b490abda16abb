/// The layouts of edits between codes, limits of units, add-on codes and coverage articles.
package enum EditLayouts {
    package static let all: [any CodeFileLayout] =
        [PairLayout.medicare, .medicaid, .flattened] as [PairLayout]
        + [MUELayout(), AddOnLayout(), AddOnTextLayout()] as [any CodeFileLayout]
        + CoverageLayout.all
}

/// The tables that these layouts read.
package enum EditSchemas {
    package static let all: [TableSchema] =
        [
            .pairsPractitioner, .pairsHospital, .pairsMedicaidPractitioner, .pairsMedicaidHospital,
            .pairsMedicaidEquipment, .unitsPractitioner, .unitsHospital, .unitsEquipment, .unitsMedicaidPractitioner,
            .unitsMedicaidHospital, .unitsMedicaidEquipment, .addOnCodes,
        ] + TableSchema.coverage
}
