import Primitives

/// A group of keys being read. Every key that is asked for is a valid one; ``finish()`` reports all others.
package struct SettingsMap {
    package let reader: SettingsReader
    /// Where the group begins.
    package let position: YAMLNode.Position
    private let entries: [YAMLNode.Entry]
    private let index: [String: Int]
    private var asked: [String] = []
    private var missing: [String] = []

    /// - Returns: nil, with a finding, when the node is not a mapping.
    package init?(_ node: YAMLNode, reader: SettingsReader) {
        guard let entries = node.entries else {
            reader.reportWrongType(node, expected: "a group of `key: value` lines")
            return nil
        }
        self.reader = reader
        self.entries = entries
        position = node.position
        index = Dictionary(entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The value of a key that must be there.
    /// - Returns: nil, with a finding, when the key is missing or its value is not of the kind.
    package mutating func required<Value>(_ key: String, _ kind: SettingsKind<Value>) -> Sourced<Value>? {
        if index[key] == nil { missing.append(key) }
        return optional(key, kind)
    }

    /// The value of a key that may be left out.
    /// - Returns: nil when the key is absent, or with a finding when its value is not of the kind.
    package mutating func optional<Value>(_ key: String, _ kind: SettingsKind<Value>) -> Sourced<Value>? {
        asked.append(key)
        guard let node = index[key].map({ entries[$0].value }) else { return nil }
        return reader.within(key) { kind.read(node, reader) }.map { reader.sourced($0, at: node.position) }
    }

    /// Where a key stands; the group's position when it is absent.
    package func position(of key: String) -> YAMLNode.Position { index[key].map { entries[$0].position } ?? position }

    /// Reports unknown keys with the key that was probably meant, then the missing ones that no typing error explains.
    package mutating func finish() {
        let known = Set(asked)
        var explained: Set<String> = []
        for entry in entries where !known.contains(entry.key) {
            let absent = asked.filter { index[$0] == nil && !explained.contains($0) }
            if let nearest = NearestKey.nearest(to: entry.key, in: absent) {
                explained.insert(nearest)
                reader.report(
                    "unknown-key", at: entry.position,
                    "unknown key `\(Self.shown(entry.key))`; did you mean `\(nearest)`?", fix: "write `\(nearest)`")
            } else {
                reader.report(
                    "unknown-key", at: entry.position, "unknown key `\(Self.shown(entry.key))`",
                    fix: "delete it; the keys that may stand here are \(asked.joined(separator: ", "))")
            }
        }
        for key in missing where !explained.contains(key) {
            reader.report("missing-key", at: position, "the key `\(key)` is missing", fix: "add a line `\(key): ...`")
        }
        missing = []
    }

    private static func shown(_ key: String) -> String { key.count <= 64 ? key : "\(key.prefix(64))…" }
}
