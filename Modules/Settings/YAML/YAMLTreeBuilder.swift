/// Builds the tree of one document from the parser's events and refuses what settings do not need.
struct YAMLTreeBuilder: ~Copyable {
    private let events: YAMLEvents
    private let depthLimit: Int
    /// Problems after which reading can go on.
    private var refusals: [YAMLRefusal] = []
    private static let refusalLimit = 50

    static func build(
        _ bytes: [UInt8], text: YAMLScreen.Text, limits: YAMLLimits
    ) throws(YAMLRefusal) -> (YAMLNode?, [YAMLRefusal]) {
        try bytes.withUnsafeBufferPointer { buffer throws(YAMLRefusal) in
            let unmarked = UnsafeBufferPointer(rebasing: buffer.dropFirst(YAMLScreen.markLength(of: bytes)))
            var builder = YAMLTreeBuilder(
                events: try YAMLEvents(unmarked, text: text), depthLimit: limits.depth)
            let node = try builder.document()
            return (node, builder.refusals)
        }
    }

    private init(events: consuming YAMLEvents, depthLimit: Int) {
        self.events = events
        self.depthLimit = depthLimit
    }

    private mutating func document() throws(YAMLRefusal) -> YAMLNode {
        _ = try events.next()  // the start of the stream
        let start = try events.next()
        guard case .documentStart(let hasTagDirectives) = start.kind else { throw Self.empty(at: start.position) }
        guard !hasTagDirectives else { throw Self.tag(at: start.position) }
        let root = try node(from: try events.next(), depth: 1)
        guard !root.isBlank else { throw Self.empty(at: root.position) }
        _ = try events.next()  // the end of the document
        let end = try events.next()
        guard end.kind == .streamEnd else {
            throw YAMLRefusal(
                "several-documents", at: end.position, "a second document begins here",
                fix: "keep one document in a file and delete the line `---`")
        }
        return root
    }

    private mutating func node(from event: YAMLEvent, depth: Int) throws(YAMLRefusal) -> YAMLNode {
        guard event.kind != .alias else { throw Self.reference(at: event.position) }
        guard !event.hasAnchor else { throw Self.reference(at: event.position) }
        guard !event.hasTag else { throw Self.tag(at: event.position) }
        switch event.kind {
        case .scalar(let text, let isPlain):
            return YAMLNode(.scalar(text, isPlain: isPlain), at: event.position)
        case .sequenceStart:
            try checkDepth(depth, at: event.position)
            return YAMLNode(.sequence(try items(depth: depth)), at: event.position)
        case .mappingStart:
            try checkDepth(depth, at: event.position)
            return YAMLNode(.mapping(try entries(depth: depth)), at: event.position)
        default:
            throw YAMLRefusal(
                "syntax", at: event.position, "a value is expected here", fix: "compare the line with the example files"
            )
        }
    }

    private mutating func items(depth: Int) throws(YAMLRefusal) -> [YAMLNode] {
        var items: [YAMLNode] = []
        while true {
            let event = try events.next()
            if event.kind == .sequenceEnd { return items }
            items.append(try node(from: event, depth: depth + 1))
        }
    }

    private mutating func entries(depth: Int) throws(YAMLRefusal) -> [YAMLNode.Entry] {
        var entries: [YAMLNode.Entry] = []
        var lines: [String: Int] = [:]
        while true {
            let event = try events.next()
            if event.kind == .mappingEnd { return entries }
            let key = try key(from: event)
            let value = try node(from: try events.next(), depth: depth + 1)
            if let line = lines[key] {
                try keep(Self.duplicate(at: event.position, firstLine: line))
            } else {
                lines[key] = event.position.line
                entries.append(YAMLNode.Entry(key: key, position: event.position, value: value))
            }
        }
    }

    private func key(from event: YAMLEvent) throws(YAMLRefusal) -> String {
        guard event.kind != .alias, !event.hasAnchor else { throw Self.reference(at: event.position) }
        guard !event.hasTag else { throw Self.tag(at: event.position) }
        guard case .scalar(let text, _) = event.kind, !text.isEmpty, !text.contains(where: \.isNewline) else {
            throw YAMLRefusal(
                "key", at: event.position, "a key must be a word on one line", fix: "write the key as plain text")
        }
        return text
    }

    private mutating func keep(_ refusal: YAMLRefusal) throws(YAMLRefusal) {
        guard refusals.count < Self.refusalLimit else { throw refusal }
        refusals.append(refusal)
    }

    private func checkDepth(_ depth: Int, at position: YAMLNode.Position) throws(YAMLRefusal) {
        guard depth <= depthLimit else {
            throw YAMLRefusal(
                "too-deep", at: position, "lists and groups are nested deeper than \(depthLimit) levels",
                fix: "flatten the structure")
        }
    }

    private static func duplicate(at position: YAMLNode.Position, firstLine: Int) -> YAMLRefusal {
        YAMLRefusal(
            "duplicate-key", at: position, "this key already stands in the same group on line \(firstLine)",
            fix: "keep one of the two")
    }

    private static func reference(at position: YAMLNode.Position) -> YAMLRefusal {
        YAMLRefusal(
            "alias", at: position, "anchors (`&`) and aliases (`*`) are not used in settings",
            fix: "write the value out, or put a text that begins with `&` or `*` in quotes")
    }

    private static func tag(at position: YAMLNode.Position) -> YAMLRefusal {
        YAMLRefusal(
            "tag", at: position, "tags (`!`) are not used in settings",
            fix: "delete the tag, or put a text that begins with `!` in quotes")
    }

    private static func empty(at position: YAMLNode.Position) -> YAMLRefusal {
        YAMLRefusal(
            "empty", at: position, "the file holds no settings",
            fix: "start from the example that comes with the program")
    }
}
