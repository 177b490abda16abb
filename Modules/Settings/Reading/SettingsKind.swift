/// What a setting must be, and how it is read from its node.
///
/// Kinds compose: `.dictionary(.procedureCode, .money)` reads a fee schedule, `.list(of: .map { … })` a list of groups.
package struct SettingsKind<Value>: Sendable {
    /// Reads the value, or returns nil after reporting why not.
    package let read: @Sendable (YAMLNode, SettingsReader) -> Value?

    package init(_ read: @escaping @Sendable (YAMLNode, SettingsReader) -> Value?) { self.read = read }

    /// A single value that `parse` accepts.
    /// - Parameter expected: what is needed, with its article: `a date such as 2026-01-31`.
    package static func scalar(
        _ expected: String, _ parse: @escaping @Sendable (String) -> Value?
    ) -> SettingsKind {
        SettingsKind { node, reader in
            if !node.isBlank, let value = node.text.flatMap(parse) { return value }
            reader.reportWrongType(node, expected: expected)
            return nil
        }
    }
}

// MARK: - Kinds made of other kinds

extension SettingsKind {
    /// A group of keys. Keys that `build` does not ask for are reported.
    package static func map(_ build: @escaping @Sendable (inout SettingsMap) -> Value?) -> SettingsKind {
        SettingsKind { node, reader in reader.map(node, build) }
    }

    /// A list; items that are not of the kind are reported and left out.
    package static func list<Element>(of kind: SettingsKind<Element>) -> SettingsKind
    where Value == [Sourced<Element>] {
        SettingsKind { node, reader in
            guard let items = node.items else {
                reader.reportWrongType(node, expected: "a list (`[a, b]`, or lines that begin with `- `)")
                return nil
            }
            return items.enumerated().compactMap { index, item in
                reader.within("\(index + 1)") { kind.read(item, reader) }
                    .map { reader.sourced($0, at: item.position) }
            }
        }
    }

    /// A group with free keys, each of one kind. Two spellings of one key are reported.
    package static func dictionary<Key: Hashable & Sendable, Element>(
        _ keys: SettingsKind<Key>, _ values: SettingsKind<Element>
    ) -> SettingsKind where Value == [Key: Sourced<Element>] {
        SettingsKind { node, reader in
            guard let entries = node.entries else {
                reader.reportWrongType(node, expected: "a group of `key: value` lines")
                return nil
            }
            var result: [Key: Sourced<Element>] = [:]
            for entry in entries {
                let keyNode = YAMLNode(.scalar(entry.key, isPlain: true), at: entry.position)
                // Both are read even when the first fails, so that both are reported.
                let key = reader.within(entry.key) { keys.read(keyNode, reader) }
                let value = reader.within(entry.key) { values.read(entry.value, reader) }
                guard let key, let value else { continue }
                if result[key] == nil {
                    result[key] = reader.sourced(value, at: entry.value.position)
                } else {
                    reader.report(
                        "same-key", at: entry.position, "another line of this group sets the same thing",
                        fix: "keep one of the two")
                }
            }
            return result
        }
    }
}

extension SettingsKind where Value == YAMLNode {
    /// Whatever stands there, for settings whose form depends on others.
    package static var node: SettingsKind { SettingsKind { node, _ in node } }
}

extension SettingsKind
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String, Value.AllCases: Sendable {
    /// One of an enumeration's words.
    package static func choice(_ type: Value.Type) -> SettingsKind {
        SettingsKind { node, reader in
            let words = Value.allCases.map(\.rawValue)
            if !node.isBlank, let value = node.text.flatMap(Value.init(rawValue:)) { return value }
            reader.reportWrongType(
                node, expected: "one of \(words.joined(separator: ", "))",
                suggestion: node.text.flatMap { NearestKey.nearest(to: $0, in: words) })
            return nil
        }
    }
}
