import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Primitives
import Testing

@testable import SuperbillServer

/// Sends a request and holds the answer against what the OpenAPI document promises for the route.
func ask(
    _ browser: TestBrowser, _ method: HTTPRequest.Method, _ path: String, as pattern: String, json: String? = nil
) async throws -> JSONNode {
    let response = try await browser.send(method, path, json: json)
    return try held(response, method, pattern)
}

/// Holds an answer against what the OpenAPI document promises for the route.
func held(_ response: TestResponse, _ method: HTTPRequest.Method, _ pattern: String) throws -> JSONNode {
    let route = try #require(Route.interface.first { $0.method == method && $0.path == pattern })
    guard case .json(let status, let schema) = route.success else {
        Issue.record("\(pattern)"); return try response.json
    }
    #expect(response.status.code == status, "\(pattern): \(response.text.prefix(600))")
    let node = try response.json
    #expect(departures(of: node, from: schema) == [], "\(pattern)")
    return node
}
