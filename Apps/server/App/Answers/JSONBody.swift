import Primitives

/// A JSON request read strictly: every key must be known and every value of its kind, else the answer says where.
struct JSONBody {
    private let members: [String: JSONNode]
    private let offset: Int

    /// - Throws: `JSONError` or ``ServerError`` `.badRequest`.
    init(_ bytes: [UInt8], keys: Set<String>) throws {
        try self.init(try JSONNode.parse(bytes, limit: 16 << 20), keys: keys)
    }

    init(_ node: JSONNode, keys: Set<String>) throws {
        guard let members = node.object else { throw JSONBody.wrong("body", "a JSON object", node.offset) }
        if let stranger = members.filter({ !keys.contains($0.key) }).min(by: { $0.value.offset < $1.value.offset }) {
            let known = keys.sorted().joined(separator: ", ")
            throw ServerError.badRequest(
                "The body has an unknown key.",
                findings: [
                    Finding(
                        "json.unknown-key", .error, at: .init(offset: stranger.value.offset),
                        "There is no key `\(stranger.key.prefix(40))` here.", fix: "Known keys: \(known).")
                ])
        }
        self.members = members
        offset = node.offset
    }

    func string(_ key: String, limit: Int = 1_000) throws -> String? {
        guard let node = member(key) else { return nil }
        guard let text = node.string, text.utf8.count <= limit else {
            throw JSONBody.wrong(key, "a text of at most \(limit) bytes", node.offset)
        }
        return text
    }

    func requiredString(_ key: String, limit: Int = 1_000) throws -> String {
        guard let text = try string(key, limit: limit) else { throw JSONBody.wrong(key, "a text", offset) }
        return text
    }

    func integer(_ key: String) throws -> Int? {
        guard let node = member(key) else { return nil }
        guard let number = node.integer.flatMap({ Int(exactly: $0) }) else {
            throw JSONBody.wrong(key, "a whole number", node.offset)
        }
        return number
    }

    /// Amounts are texts, because many programs read a JSON number as floating point.
    func requiredAmount(_ key: String) throws -> Money {
        let text = try requiredString(key, limit: 32)
        guard let amount = try? Money(text) else {
            throw JSONBody.wrong(key, "an amount in quotes such as \"25.00\"", member(key)?.offset ?? offset)
        }
        return amount
    }

    func strings(_ key: String, limit: Int) throws -> [String]? {
        try items(key, limit: limit)?.map { node in
            guard let text = node.string, text.utf8.count <= 100 else {
                throw JSONBody.wrong(key, "a list of texts", node.offset)
            }
            return text
        }
    }

    func items(_ key: String, limit: Int) throws -> [JSONNode]? {
        guard let node = member(key) else { return nil }
        guard let items = node.array, items.count <= limit else {
            throw JSONBody.wrong(key, "a list of at most \(limit)", node.offset)
        }
        return items
    }

    private func member(_ key: String) -> JSONNode? {
        guard let node = members[key], !node.isNull else { return nil }
        return node
    }

    static func wrong(_ key: String, _ expected: String, _ offset: Int) -> ServerError {
        .badRequest(
            "The body is not as it must be.",
            findings: [
                Finding(
                    "json.wrong-value", .error, at: .init(key, offset: offset), "`\(key)` must be \(expected).",
                    fix: "See /openapi.json.")
            ])
    }
}
