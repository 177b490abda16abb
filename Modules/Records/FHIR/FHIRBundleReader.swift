import Primitives

/// Reads FHIR R4 JSON: a bundle of type transaction, batch, collection, searchset or document, or one resource.
///
/// Source: HL7 FHIR R4 (4.0.1), http://hl7.org/fhir/R4/bundle.html. Nothing is ever fetched: a reference is resolved
/// inside the document or reported. A value that cannot be read is left out with a finding that names its path and
/// byte; the statement that held it stays. Only a text that is not a FHIR document gives nothing at all.
package enum FHIRBundleReader {
    package static let entryLimit = 100_000

    private static let bundleTypes: Set = ["transaction", "batch", "collection", "searchset", "document"]

    package static func read(_ bytes: [UInt8], file: String) -> RecordImport {
        let root: JSONNode
        do {
            root = try JSONNode.parse(bytes)
        } catch {
            return RecordImport(refused: unreadable(error, in: bytes, file: file))
        }
        guard root.object != nil, let type = root["resourceType"]?.string, !type.isEmpty else {
            return RecordImport(
                refused: Finding(
                    "fhir.not-fhir", .error,
                    at: Finding.Location("resourceType", file: file, offset: root.offset),
                    "This JSON is not a FHIR resource: it has no resourceType.",
                    fix: "Export the record as a FHIR R4 bundle."))
        }
        let element = FHIRElement(node: root, path: "")
        guard type == "Bundle" else {
            var collector = FHIREntryCollector(bytes: bytes, file: file)
            collector.add(element, fullURL: nil)
            return collector.finish()
        }
        return readBundle(element, bytes: bytes, file: file)
    }

    private static func readBundle(_ bundle: FHIRElement, bytes: [UInt8], file: String) -> RecordImport {
        let kind = bundle["type"]
        guard let kindText = kind?.node.string, bundleTypes.contains(kindText) else {
            return RecordImport(
                refused: Finding(
                    "fhir.bundle-type", .error,
                    at: Finding.Location("type", file: file, offset: kind?.node.offset ?? bundle.node.offset),
                    "The bundle's type must be transaction, batch, collection, searchset or document.",
                    fix: "Export the record as a collection."))
        }
        let entries = bundle["entry"]
        guard entries == nil || entries?.node.array != nil else {
            return RecordImport(
                refused: Finding(
                    "fhir.type", .error, at: Finding.Location("entry", file: file, offset: entries?.node.offset),
                    "The bundle's entry must be a list."))
        }
        let items = entries?.node.items ?? []
        guard items.count <= entryLimit else {
            return RecordImport(
                refused: Finding(
                    "fhir.too-many-entries", .error,
                    at: Finding.Location("entry[\(entryLimit)]", file: file, offset: items[entryLimit].offset),
                    "The bundle has more than \(entryLimit) entries; nothing was read.",
                    fix: "Split the export by patient."))
        }
        var collector = FHIREntryCollector(bytes: bytes, file: file)
        for (position, item) in items.enumerated() {
            collector.addEntry(FHIRElement(node: item, path: "entry[\(position)]"))
        }
        return collector.finish()
    }

    private static func unreadable(_ error: JSONError, in bytes: [UInt8], file: String) -> Finding {
        var line = 1
        var lineStart = 0
        for (position, byte) in bytes.prefix(error.offset).enumerated() where byte == UInt8(ascii: "\n") {
            line += 1
            lineStart = position + 1
        }
        return Finding(
            "fhir.json", .error,
            at: Finding.Location(
                file: file, line: line, column: error.offset - lineStart + 1, offset: error.offset),
            "The file is not readable JSON: \(error.reason.rawValue).", fix: "Export the record again as UTF-8 JSON.")
    }
}
