package import AgencyFiles

/// Opens an agency's file and finds the layout of each of its members by their content.
package enum CodeFiles {
    package static let layouts: [any CodeFileLayout] = ICDLayouts.all + ListLayouts.all + EditLayouts.all

    /// A table as one member of a file holds it.
    package struct Found: Sendable {
        /// The member, with the way to it inside archives.
        package let member: String
        package let layout: String
        package var table: ReadTable
        /// The license notice that a person must accept before the table is kept.
        package let consent: LicenseNotice?
    }

    package struct Contents: Sendable {
        package var found: [Found] = []
        /// Members that hold no table: notices, record layouts, documentation.
        package var passedOver: [String] = []
    }

    /// - Parameter name: for messages only.
    /// - Throws: ``AgencyFileError`` for a file that cannot be opened, ``CodeImportError`` for one that is damaged, and
    ///   `.refused` when nothing in it is known.
    package static func read(_ bytes: [UInt8], name: String, table: String? = nil) throws -> Contents {
        var contents = Contents()
        var remark: String?
        for member in try AgencyFile.open(name: name, bytes: bytes) {
            guard let layout = layouts.first(where: { $0.recognises(member) }) else {
                contents.passedOver.append(member.name)
                remark = remark ?? KnownDocument.remark(on: member)
                continue
            }
            for read in try layout.read(member) {
                let table = try assigned(read, layout, table, file: member.name)
                contents.found.append(
                    Found(member: member.name, layout: layout.name, table: table, consent: layout.consent))
            }
        }
        guard !contents.found.isEmpty else {
            throw CodeImportError.refused(
                file: name, remark ?? "it is none of the files that can be imported; superbill codes status lists them")
        }
        return contents
    }

    /// Where a layout serves several tables, the one that a person named.
    private static func assigned(
        _ read: ReadTable, _ layout: any CodeFileLayout, _ id: String?, file: String
    ) throws(CodeImportError) -> ReadTable {
        guard let ambiguous = layout as? any AmbiguousLayout else {
            guard let id, id != read.schema.id else { return read }
            throw .refused(file: file, "it holds \(read.schema.id), not \(id)")
        }
        guard let id else { return read }
        guard let schema = ambiguous.candidates.first(where: { $0.id == id }) else {
            throw .refused(
                file: file, "it may hold \(ambiguous.candidates.map(\.id).joined(separator: ", ")), not \(id)")
        }
        var table = read.assigned(to: schema)
        table.tally.warnings[ambiguous.ambiguity] = nil
        return table
    }
}
