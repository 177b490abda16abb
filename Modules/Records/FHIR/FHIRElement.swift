import Primitives

/// A value of a FHIR document together with the path that leads to it, such as `entry[12].resource.birthDate`.
struct FHIRElement: Sendable, HoldsPatientData {
    let node: JSONNode
    let path: String

    /// The member named `key`, or nil when it is absent.
    subscript(_ key: String) -> FHIRElement? {
        node[key].map { FHIRElement(node: $0, path: path(of: key)) }
    }

    func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    func item(_ index: Int, _ node: JSONNode) -> FHIRElement { FHIRElement(node: node, path: "\(path)[\(index)]") }
}

/// A resource of the document: an entry of the bundle, or one that another resource contains.
struct FHIRResource: Sendable, HoldsPatientData {
    var type: String
    /// The resource's own id, else its `urn:uuid`, else one that follows from the document.
    var id: String
    var element: FHIRElement
    /// Of a contained resource: the resource around it, in which its own `#` references are looked up.
    var containerID: String?
    var container: FHIRElement?
}

extension FHIRImport {
    /// The text under `key`; a finding when something other than a text stands there.
    mutating func text(_ parent: FHIRElement, _ key: String) -> String? {
        guard let child = parent[key] else { return nil }
        guard let text = child.node.string else { return wrongType(child, "a text") }
        return text.isEmpty ? nil : text
    }

    mutating func flag(_ parent: FHIRElement, _ key: String) -> Bool? {
        guard let child = parent[key] else { return nil }
        guard let flag = child.node.bool else { return wrongType(child, "true or false") }
        return flag
    }

    /// The number under `key`, exactly as written.
    mutating func number(_ parent: FHIRElement, _ key: String) -> String? {
        guard let child = parent[key] else { return nil }
        guard let number = child.node.number else { return wrongType(child, "a number") }
        return number
    }

    mutating func object(_ parent: FHIRElement, _ key: String) -> FHIRElement? {
        guard let child = parent[key] else { return nil }
        guard child.node.object != nil else { return wrongType(child, "an object") }
        return child
    }

    /// The objects in the list under `key`; members of another type are reported and left out.
    mutating func objects(_ parent: FHIRElement, _ key: String) -> [FHIRElement] {
        var found: [FHIRElement] = []
        for child in list(parent, key) {
            if child.node.object != nil { found.append(child) } else { wrongType(child, "an object") }
        }
        return found
    }

    /// The texts in the list under `key`. FHIR lets a null stand for a text that only has an extension.
    mutating func texts(_ parent: FHIRElement, _ key: String) -> [String] {
        var found: [String] = []
        for child in list(parent, key) where !child.node.isNull {
            if let text = child.node.string {
                if !text.isEmpty { found.append(text) }
            } else {
                wrongType(child, "a text")
            }
        }
        return found
    }

    private mutating func list(_ parent: FHIRElement, _ key: String) -> [FHIRElement] {
        guard let child = parent[key] else { return [] }
        guard let items = child.node.array else {
            wrongType(child, "a list")
            return []
        }
        return items.enumerated().map { child.item($0, $1) }
    }

    @discardableResult
    mutating func wrongType<Value>(_ element: FHIRElement, _ expected: String) -> Value? {
        report(
            "fhir.type", .error, at: element, "This must be \(expected); the value was left out.",
            fix: "Ask the sender for a valid FHIR R4 document.")
        return nil
    }

    mutating func wrongType(_ element: FHIRElement, _ expected: String) {
        let _: Bool? = wrongType(element, expected)
    }
}
