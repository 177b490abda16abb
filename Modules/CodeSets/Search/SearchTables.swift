/// The imported tables that search reads beside the tabular list, each of which may be missing.
package struct SearchTables: Sendable {
    /// Alphabetic Index: path, code, manifestation code, see, see also.
    package var index: RecordTable?
    /// Index to External Causes, with the same columns.
    package var externalCauses: RecordTable?
    /// Neoplasm Table: path, malignant primary, secondary, in situ, benign, uncertain, unspecified, see.
    package var neoplasms: RecordTable?
    /// Table of Drugs and Chemicals: path, poisoning accidental, self-harm, assault, undetermined, adverse effect,
    /// underdosing, see.
    package var drugs: RecordTable?
    /// What tells these editions from others, such as their digests one after the other. A compiled index is used only
    /// with the stamp that it was built with.
    package var stamp: String

    package init(
        index: RecordTable? = nil, externalCauses: RecordTable? = nil, neoplasms: RecordTable? = nil,
        drugs: RecordTable? = nil, stamp: String = ""
    ) {
        self.index = index
        self.externalCauses = externalCauses
        self.neoplasms = neoplasms
        self.drugs = drugs
        self.stamp = stamp
    }
}
