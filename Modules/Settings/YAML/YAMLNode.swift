package import Primitives

/// A value of a YAML file with the place where it stands.
///
/// Scalars stay text: whoever reads a setting says what it should be, so the payer id `00430`, a ZIP code or the state
/// `NO` never turns into a number or a truth value by itself. A note's header is read with this type too, so it is
/// treated as patient data.
package struct YAMLNode: Sendable, HoldsPatientData {
    package enum Content: Sendable, HoldsPatientData {
        /// `isPlain` is true when the text stood without quotes and not in a `|` or `>` block.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        /// In the order of the file; no two entries have the same key.
        case mapping([Entry])
    }

    /// One `key: value` of a mapping.
    package struct Entry: Sendable, HoldsPatientData {
        package let key: String
        /// Where the key stands.
        package let position: Position
        package let value: YAMLNode

        package init(key: String, position: Position, value: YAMLNode) {
            self.key = key
            self.position = position
            self.value = value
        }
    }

    /// A place in a file. Both parts are 1-based; columns count Unicode scalars.
    package struct Position: Hashable, Sendable {
        package let line: Int
        package let column: Int

        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    package let content: Content
    package let position: Position

    package init(_ content: Content, at position: Position) {
        self.content = content
        self.position = position
    }

    /// The text of a scalar.
    package var text: String? { if case .scalar(let text, _) = content { text } else { nil } }
    /// The items of a sequence.
    package var items: [YAMLNode]? { if case .sequence(let items) = content { items } else { nil } }
    /// The entries of a mapping.
    package var entries: [Entry]? { if case .mapping(let entries) = content { entries } else { nil } }

    package subscript(_ key: String) -> YAMLNode? { entries?.first { $0.key == key }?.value }

    /// True for `key:` with nothing behind it, and for the unquoted words `~` and `null`.
    package var isBlank: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// What stands here, in words for a message.
    var kindName: String {
        switch content {
        case .scalar: isBlank ? "nothing" : "a single value"
        case .sequence: "a list"
        case .mapping: "a group of keys"
        }
    }
}

/// How much YAML is read at most.
package struct YAMLLimits: Sendable {
    /// The largest file in bytes.
    package var byteCount: Int
    /// How many lists and mappings may stand inside one another. Reading recurses once per level.
    package var depth: Int

    package init(byteCount: Int = 64 << 10, depth: Int = 32) {
        self.byteCount = byteCount
        self.depth = min(max(depth, 1), 64)
    }
}

extension YAMLNode {
    /// Reads one YAML document.
    ///
    /// Refused, each with its position and what to do: a file that is empty, too large, not UTF-8 or holds control
    /// characters; anchors, aliases and tags; a second document; keys that are not plain text; nesting past the limit.
    /// Equal keys are all reported and the first is kept, so that one run shows as many problems as possible.
    /// - Returns: the tree, nil when nothing could be read, and the findings. Messages never quote the file.
    package static func parse(
        _ bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()
    ) -> (node: YAMLNode?, findings: [Finding]) {
        var refusals: [YAMLRefusal] = []
        var node: YAMLNode?
        do throws(YAMLRefusal) {
            let text = try YAMLScreen.text(of: bytes, limits: limits)
            (node, refusals) = try YAMLTreeBuilder.build(bytes, text: text, limits: limits)
        } catch {
            refusals.append(error)
        }
        return (node, refusals.map { $0.finding(file: file) })
    }
}
