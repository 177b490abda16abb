import Primitives

/// Goes through the entries once, before anything is read, so that a reference may point forwards.
struct FHIREntryCollector {
    let bytes: [UInt8]
    let file: String
    private var index = FHIRIndex()
    private var findings: [Finding] = []
    /// Follows from the whole document; made when the first resource without an id turns up.
    private var documentIdentifier: String?

    init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    mutating func addEntry(_ entry: FHIRElement) {
        guard entry.node.object != nil else {
            report("fhir.type", .error, entry, "An entry must be an object; it was left out.")
            return
        }
        let fullURL = entry["fullUrl"]
        if let fullURL, fullURL.node.string == nil {
            report("fhir.type", .error, fullURL, "The fullUrl must be a text; it was left out.")
        }
        guard let resource = entry["resource"] else {
            let isDeletion = entry["request"]?["method"]?.node.string == "DELETE"
            report(
                "fhir.no-resource", isDeletion ? .warning : .error, entry,
                isDeletion
                    ? "The entry asks for a deletion; records are never deleted by an import."
                    : "The entry has no resource.")
            return
        }
        add(resource, fullURL: fullURL?.node.string)
    }

    mutating func add(_ resource: FHIRElement, fullURL: String?) {
        guard resource.node.object != nil else {
            report("fhir.type", .error, resource, "A resource must be an object; it was left out.")
            return
        }
        guard let type = resource["resourceType"]?.node.string, FHIREntryCollector.isTypeName(type) else {
            report("fhir.no-type", .error, resource, "The resource does not say what it is (resourceType).")
            return
        }
        let id = identifier(of: resource, type: type, fullURL: fullURL)
        if !index.add(FHIRResource(type: type, id: id, element: resource), fullURL: fullURL) {
            report(
                "fhir.duplicate-id", .error, resource, "Another \(type) of this file has the same id.",
                fix: "Ask the sender for a bundle in which every resource stands once.")
        }
    }

    func finish() -> RecordImport {
        var reading = FHIRImport(file: file, index: index)
        reading.record.findings = Array(findings.prefix(FHIRImport.findingLimit))
        return reading.readAll()
    }

    /// A resource type is an ASCII word; anything else might be patient data and is not repeated.
    private static func isTypeName(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    }

    private mutating func identifier(of resource: FHIRElement, type: String, fullURL: String?) -> String {
        if let id = resource["id"] {
            if let text = id.node.string, !text.isEmpty { return text }
            report("fhir.type", .error, id, "The id must be a text; another one is used.")
        }
        if let fullURL, fullURL.hasPrefix("urn:uuid:"), fullURL.utf8.count > 9 { return String(fullURL.dropFirst(9)) }
        if let fullURL, let last = fullURL.split(separator: "/").last, fullURL.hasSuffix("\(type)/\(last)") {
            return String(last)
        }
        report(
            "fhir.no-id", .warning, resource,
            "The resource has no id; one was derived from the document, so a changed export makes a second copy.")
        let document = documentIdentifier ?? StableIdentifier.make("document", [bytes])
        documentIdentifier = document
        return StableIdentifier.make("derived", [Array(document.utf8), Array(resource.path.utf8)])
    }

    private mutating func report(
        _ id: String, _ severity: Finding.Severity, _ element: FHIRElement, _ message: String, fix: String? = nil
    ) {
        let path = element.path.isEmpty ? nil : element.path
        findings.append(
            Finding(
                id, severity, at: Finding.Location(path, file: file, offset: element.node.offset), message, fix: fix))
    }
}
