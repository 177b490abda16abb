import Hummingbird
import HummingbirdTesting
import Primitives
import Testing

@testable import SuperbillServer

@Suite struct OpenAPITests {
    @Test func theDocumentAndTheRoutesAreTheSame() async throws {
        try await TestServer.run(users: []) { _, browser in
            let document = try await browser.get("/openapi.json").json
            #expect(document["openapi"]?.string == "3.1.0")
            var described: Set<String> = []
            for (path, operations) in document["paths"]?.object ?? [:] {
                for method in (operations.object ?? [:]).keys { described.insert("\(method.uppercased()) \(path)") }
            }
            let registered = Set(
                Route.all.filter { $0.path.hasPrefix("/api/") || $0.path == "/health" }
                    .map { "\($0.method.rawValue) \($0.path)" })
            #expect(described == registered)
            #expect(registered.count == Route.interface.count)
        }
    }

    @Test func everyReferenceLeadsSomewhereAndEveryCaptureIsDescribed() throws {
        var names: Set<String> = []
        func collect(_ schema: Schema) {
            switch schema {
            case .named(let name): names.insert(name)
            case .list(let item), .map(let item): collect(item)
            case .object(let fields): fields.forEach { collect($0.schema) }
            case .formatted, .pattern, .whole, .boolean, .choice: break
            }
        }
        Schema.components.values.forEach(collect)
        for route in Route.interface {
            if case .json(_, let schema) = route.success { collect(schema) }
            if case .json(let schema) = route.body { collect(schema) }
            let captures = Set(route.path.matches(of: /\{([a-z]+)\}/).map { String($0.1) })
            #expect(captures == Set(route.parameters.filter { $0.place == .path }.map(\.name)), "\(route.path)")
        }
        #expect(names.subtracting(Schema.components.keys).isEmpty)
    }
}

/// Says where a JSON value departs from its described shape: a key that is missing or not described, a wrong kind.
func departures(of node: JSONNode?, from schema: Schema, at place: String = "") -> [String] {
    guard let node else { return ["\(place) is missing"] }
    switch schema {
    case .named(let name):
        guard let target = Schema.components[name] else { return ["\(place): no component \(name)"] }
        return departures(of: node, from: target, at: place)
    case .formatted(let format):
        guard let text = node.string else { return ["\(place) is no text"] }
        return format == "date" && CalendarDate(iso: text) == nil ? ["\(place) is no date"] : []
    case .pattern(let pattern):
        guard let text = node.string, let expression = try? Regex(pattern), text.wholeMatch(of: expression) != nil
        else { return ["\(place) does not match \(pattern)"] }
        return []
    case .whole: return node.integer == nil ? ["\(place) is no whole number"] : []
    case .boolean: return node.bool == nil ? ["\(place) is neither true nor false"] : []
    case .choice(let words): return words.contains(node.string ?? "") ? [] : ["\(place) is none of \(words)"]
    case .list(let item):
        guard let items = node.array else { return ["\(place) is no list"] }
        return items.enumerated().flatMap { departures(of: $0.element, from: item, at: "\(place)[\($0.offset)]") }
    case .map(let value):
        guard let members = node.object else { return ["\(place) is no object"] }
        return members.flatMap { departures(of: $0.value, from: value, at: "\(place).\($0.key)") }
    case .object(let fields):
        guard let members = node.object else { return ["\(place) is no object"] }
        let known = Set(fields.map(\.name))
        return members.keys.filter { !known.contains($0) }.map { "\(place).\($0) is not described" }
            + fields.filter { $0.isRequired || members[$0.name] != nil }
            .flatMap { departures(of: members[$0.name], from: $0.schema, at: "\(place).\($0.name)") }
    }
}
