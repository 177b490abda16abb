/// The shape of a JSON value, as much of JSON Schema 2020-12 as this interface needs.
indirect enum Schema: Sendable, ExpressibleByDictionaryLiteral {
    case formatted(String?)
    case pattern(String)
    case whole(ClosedRange<Int>?)
    case boolean
    case choice([String])
    case list(Schema)
    /// Free keys, each with a value of one shape.
    case map(Schema)
    case object([Field])
    /// One of ``Schema/components`` by name.
    case named(String)

    struct Field: Sendable {
        var name: String
        var schema: Schema
        var isRequired: Bool
    }

    static let text = Schema.formatted(nil)
    static let date = Schema.formatted("date")
    static let integer = Schema.whole(nil)
    static func integer(_ range: ClosedRange<Int>) -> Schema { .whole(range) }
    static let amount = Schema.named("Amount")

    /// `["number": .integer, "note?": .text]`: a key that ends in `?` may be absent.
    init(dictionaryLiteral elements: (String, Schema)...) {
        self = .object(
            elements.map { key, schema in
                let isOptional = key.hasSuffix("?")
                return Field(name: isOptional ? String(key.dropLast()) : key, schema: schema, isRequired: !isOptional)
            })
    }

    var json: JSONValue {
        switch self {
        case .formatted(let format):
            .object(["type": "string"].merging(format.map { ["format": .string($0)] } ?? [:]) { $1 })
        case .pattern(let pattern): ["type": "string", "pattern": .string(pattern)]
        case .whole(let range):
            .object(
                ["type": "integer"].merging(
                    range.map { ["minimum": .integer($0.lowerBound), "maximum": .integer($0.upperBound)] } ?? [:]
                ) { $1 })
        case .boolean: ["type": "boolean"]
        case .choice(let words): ["type": "string", "enum": .array(words.map { .string($0) })]
        case .list(let item): ["type": "array", "items": item.json]
        case .map(let value): ["type": "object", "additionalProperties": value.json]
        case .named(let name): ["$ref": .string("#/components/schemas/\(name)")]
        case .object(let fields):
            [
                "type": "object", "additionalProperties": false,
                "required": .array(fields.filter(\.isRequired).map { .string($0.name) }),
                "properties": .object(
                    Dictionary(fields.map { ($0.name, $0.schema.json) }, uniquingKeysWith: { first, _ in first })),
            ]
        }
    }
}

/// A JSON value that is written by the program.
indirect enum JSONValue: Sendable, Encodable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([JSONValue])
    case object([String: JSONValue])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .string(let text): try container.encode(text)
        case .integer(let number): try container.encode(number)
        case .boolean(let flag): try container.encode(flag)
        case .array(let items): try container.encode(items)
        case .object(let members): try container.encode(members)
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .string(value) }
    init(booleanLiteral value: Bool) { self = .boolean(value) }
    init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
    }
}
