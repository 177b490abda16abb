import HTTPTypes

/// The OpenAPI 3.1 description of the JSON interface, made from the routes themselves.
enum OpenAPIDocument {
    static func make(_ routes: [Route]) -> JSONValue {
        var paths: [String: [String: JSONValue]] = [:]
        for route in routes where route.isInterface {
            paths[route.path, default: [:]][route.method.rawValue.lowercased()] = operation(route)
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Superbill", "version": "1",
                "description": .string(description),
            ],
            "paths": .object(paths.mapValues { .object($0) }),
            "components": [
                "schemas": .object(Schema.components.mapValues(\.json)),
                "securitySchemes": [
                    "session": ["type": "apiKey", "in": "cookie", "name": "superbill_session"],
                    "token": ["type": "apiKey", "in": "header", "name": "X-CSRF-Token"],
                ],
            ],
        ]
    }

    private static let description = """
        Sign in with POST /api/v1/session; the cookie it sets is the session, and every request that changes something \
        carries its token in X-CSRF-Token. Amounts are texts with two decimals. Unknown keys and query parameters are \
        refused. Failures are application/problem+json with findings.
        """

    private static func operation(_ route: Route) -> JSONValue {
        var operation: [String: JSONValue] = ["summary": .string(route.summary), "responses": responses(route)]
        if !route.parameters.isEmpty { operation["parameters"] = .array(route.parameters.map(parameter)) }
        switch route.body {
        case .nothing: break
        case .json(let schema): operation["requestBody"] = body(["application/json": ["schema": schema.json]])
        case .form: operation["requestBody"] = body(["application/x-www-form-urlencoded": [:]])
        case .file(let types):
            operation["requestBody"] = body(
                .object(Dictionary(types.map { ($0, [:]) }, uniquingKeysWith: { first, _ in first })))
        }
        switch route.access {
        case .open: operation["security"] = []
        case .signedIn: operation["security"] = security(route)
        case .needs(let permission):
            operation["security"] = security(route)
            operation["x-permission"] = .string(permission.rawValue)
        }
        return .object(operation)
    }

    private static func security(_ route: Route) -> JSONValue {
        route.isUnsafe ? [["session": [], "token": []]] : [["session": []]]
    }

    private static func body(_ content: JSONValue) -> JSONValue { ["required": true, "content": content] }

    private static func parameter(_ parameter: Route.Parameter) -> JSONValue {
        [
            "name": .string(parameter.name), "in": .string(parameter.place.rawValue),
            "required": .boolean(parameter.isRequired), "description": .string(parameter.description),
            "schema": parameter.schema.json,
        ]
    }

    private static func responses(_ route: Route) -> JSONValue {
        let problem: JSONValue = [
            "description": "What is wrong and what to do about it.",
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
        ]
        switch route.success {
        case .json(let status, let schema):
            return .object([
                String(status): ["description": "Done.", "content": ["application/json": ["schema": schema.json]]],
                "default": problem,
            ])
        case .empty: return .object(["204": ["description": "Done."], "default": problem])
        case .page: return ["200": ["description": "A page.", "content": ["text/html": [:]]]]
        case .asset(let type): return ["200": ["description": "A file.", "content": .object([type: [:]])]]
        }
    }
}
