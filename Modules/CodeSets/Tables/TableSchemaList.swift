extension TableSchema {
    /// Every table that can be imported, in the order in which status lists them.
    package static let all: [TableSchema] = ICDLayouts.schemas + ListLayouts.schemas + EditSchemas.all
}
