import Primitives

/// The resources of a document by everything that a reference can name them with.
struct FHIRIndex: Sendable {
    private(set) var resources: [FHIRResource] = []
    private var firstByType: [String: Int] = [:]
    private var byURL: [String: Int] = [:]
    private var byTypeAndID: [String: Int] = [:]
    private var byIdentifier: [String: Int] = [:]

    /// - Returns: false when a resource of the same type and id is there already; it is kept all the same.
    mutating func add(_ resource: FHIRResource, fullURL: String?) -> Bool {
        let position = resources.count
        resources.append(resource)
        if firstByType[resource.type] == nil { firstByType[resource.type] = position }
        if let fullURL, byURL[fullURL] == nil { byURL[fullURL] = position }
        for identifier in resource.element.node["identifier"]?.items ?? [] {
            guard let value = identifier["value"]?.string else { continue }
            let key = FHIRIndex.identifierKey(resource.type, identifier["system"]?.string ?? "", value)
            if byIdentifier[key] == nil { byIdentifier[key] = position }
        }
        let key = "\(resource.type)/\(resource.id)"
        guard byTypeAndID[key] == nil else { return false }
        byTypeAndID[key] = position
        return true
    }

    func first(ofType type: String) -> FHIRResource? { firstByType[type].map { resources[$0] } }

    func resource(url: String) -> FHIRResource? { byURL[url].map { resources[$0] } }

    func resource(type: String, id: String) -> FHIRResource? { byTypeAndID["\(type)/\(id)"].map { resources[$0] } }

    func resource(type: String, system: String, value: String) -> FHIRResource? {
        byIdentifier[FHIRIndex.identifierKey(type, system, value)].map { resources[$0] }
    }

    private static func identifierKey(_ type: String, _ system: String, _ value: String) -> String {
        "\(type)?\(system)|\(value)"
    }
}

/// What a reference leads to.
struct FHIRTarget: Sendable, HoldsPatientData {
    var type: String
    /// Nil when the reference only has words.
    var id: String?
    /// Set when the resource stands in this document.
    var resource: FHIRResource?
    /// Set when the reference is by business identifier and the resource stands elsewhere.
    var identifierSystem: String?
    var display: String?
}

extension FHIRImport {
    /// Follows the reference under `key`, which must lead to one of `types`.
    ///
    /// Resolved: `urn:uuid:` full URLs, `Type/id`, absolute URLs ending in `Type/id`, `#contained`, and
    /// `Type?identifier=system|value`. A target outside this document keeps its id, because another file may bring it.
    mutating func target(_ parent: FHIRElement, _ key: String, of owner: FHIRResource, types: [String]) -> FHIRTarget? {
        object(parent, key).flatMap { target(of: $0, owner: owner, types: types) }
    }

    mutating func target(of reference: FHIRElement, owner: FHIRResource, types: [String]) -> FHIRTarget? {
        let display = text(reference, "display")
        guard let literal = text(reference, "reference") else {
            return logicalTarget(reference, display: display, types: types)
        }
        if let found = resolve(literal, owner: owner) {
            guard types.contains(found.type) else {
                report("fhir.reference", .error, at: reference, "The reference leads to a resource of another type.")
                return nil
            }
            return FHIRTarget(type: found.type, id: found.id, resource: found, display: display)
        }
        if let query = FHIRReference.conditional(literal), types.contains(query.type) {
            return FHIRTarget(type: query.type, id: query.value, identifierSystem: query.system, display: display)
        }
        if let (type, id) = FHIRReference.typeAndID(literal), types.contains(type) {
            report("fhir.reference-elsewhere", .warning, at: reference, "The \(type) is not in this file.")
            return FHIRTarget(type: type, id: id, display: display)
        }
        report(
            "fhir.reference", .error, at: reference, "The reference leads nowhere in this file.",
            fix: "Ask the sender for a bundle that holds everything it refers to.")
        return nil
    }

    private mutating func resolve(_ literal: String, owner: FHIRResource) -> FHIRResource? {
        if literal.hasPrefix("#") { return contained(String(literal.dropFirst()), in: owner) }
        if let found = index.resource(url: literal) { return found }
        if let query = FHIRReference.conditional(literal) {
            return index.resource(type: query.type, system: query.system, value: query.value)
        }
        return FHIRReference.typeAndID(literal).flatMap { index.resource(type: $0.type, id: $0.id) }
    }

    private mutating func contained(_ id: String, in owner: FHIRResource) -> FHIRResource? {
        let outer = owner.container ?? owner.element
        let outerID = owner.containerID ?? owner.id
        guard let list = outer["contained"] else { return nil }
        let items = list.node.items
        if containedIndex?.ownerPath != outer.path {
            var positions: [String: Int] = [:]
            for (position, node) in items.enumerated() {
                if let id = node["id"]?.string, positions[id] == nil { positions[id] = position }
            }
            containedIndex = (outer.path, positions)
        }
        guard let position = containedIndex?.positions[id], items.indices.contains(position),
            let type = items[position]["resourceType"]?.string
        else { return nil }
        return FHIRResource(
            type: type, id: "\(outerID)#\(id)", element: list.item(position, items[position]), containerID: outerID,
            container: outer)
    }

    private mutating func logicalTarget(_ reference: FHIRElement, display: String?, types: [String]) -> FHIRTarget? {
        let type = text(reference, "type") ?? types.first ?? ""
        if let identifier = object(reference, "identifier"), let value = text(identifier, "value") {
            let system = text(identifier, "system") ?? ""
            if let found = index.resource(type: type, system: system, value: value) {
                return FHIRTarget(type: type, id: found.id, resource: found, display: display)
            }
            return FHIRTarget(type: type, id: value, identifierSystem: system, display: display)
        }
        return display.map { FHIRTarget(type: type, display: $0) }
    }
}

/// The written forms of a reference.
enum FHIRReference {
    /// `Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|1234567893`.
    static func conditional(_ literal: String) -> (type: String, system: String, value: String)? {
        let halves = literal.split(separator: "?", maxSplits: 1)
        guard halves.count == 2, halves[1].hasPrefix("identifier="), let type = halves[0].split(separator: "/").last
        else { return nil }
        let token = percentDecoded(halves[1].dropFirst("identifier=".count).prefix { $0 != "&" })
        guard let bar = token.firstIndex(of: "|") else { return token.isEmpty ? nil : (String(type), "", token) }
        let value = String(token[token.index(after: bar)...])
        return value.isEmpty ? nil : (String(type), String(token[..<bar]), value)
    }

    /// `Patient/17`, `https://ehr.example/fhir/Patient/17`, `Patient/17/_history/2`.
    static func typeAndID(_ literal: String) -> (type: String, id: String)? {
        var parts = literal.split(separator: "/", omittingEmptySubsequences: false)
        if let history = parts.firstIndex(of: "_history") { parts = Array(parts[..<history]) }
        guard parts.count >= 2, let id = parts.last, !id.isEmpty, let first = parts.dropLast().last?.utf8.first,
            (0x41...0x5A).contains(first)
        else { return nil }
        return (String(parts[parts.count - 2]), String(id))
    }

    private static func percentDecoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
                let value = UInt8(String(Substring(digits)), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
