/// CPT descriptors from the user's licensed files: a view over whichever of the tables `cpt`, `cpt-medium` and `cpt-short`
/// are there.
package struct CPTTable: Sendable {
    private let long: RecordTable?
    private let medium: RecordTable?
    private let short: RecordTable?

    package init(long: RecordTable?, medium: RecordTable? = nil, short: RecordTable? = nil) {
        self.long = long
        self.medium = medium
        self.short = short
    }

    package enum Length: Sendable { case short, medium, long }

    /// The descriptor of the wanted length, or the next one that is there.
    package func descriptor(_ code: String, _ length: Length = .long) -> String? {
        let order =
            switch length {
            case .long: [long, medium, short]
            case .medium: [medium, long, short]
            case .short: [short, medium, long]
            }
        for table in order {
            if let row = table?.rows(code).first, row.count > 1 { return row[1] }
        }
        return nil
    }

    package func contains(_ code: String) -> Bool { descriptor(code) != nil }
}
