import Foundation
import HTTPTypes
import HummingbirdTesting
import Primitives
import Testing

@testable import SuperbillServer

@Suite("Code tables over HTTP")
struct CodesOverHTTPTests {
    private static let addOns = "primary_code,add_on_code,aoc_edit_type\n64490,64491,1\n64493,64494,1\n"

    private func upload(
        _ browser: TestBrowser, _ text: String, _ query: String = "name=add-on.csv&from=2026-07-01"
    ) async throws -> TestResponse {
        let headers = ["Content-Type": "text/csv", "X-CSRF-Token": browser.token ?? ""]
        return try await browser.raw(.post, "/api/v1/codes/imports?\(query)", headers, Array(text.utf8))
    }

    @Test("A table is imported, shows in status and in a code, and is taken back")
    func wholeWay() async throws {
        try await TestServer.run { _, stranger in
            let browser = try await stranger.signedIn()
            let first = try held(try await upload(browser, Self.addOns), .post, "/api/v1/codes/imports")
            #expect(first["tables"]?.items.first?["outcome"]?.string == "imported")
            let again = try held(try await upload(browser, Self.addOns), .post, "/api/v1/codes/imports")
            #expect(again["tables"]?.items.first?["outcome"]?.string == "unchanged")
            let edition = try #require(first["tables"]?.items.first?["edition"]?.string)

            let status = try await ask(browser, .get, "/api/v1/codes?on=2026-08-01", as: "/api/v1/codes")
            let table = try #require(status["tables"]?.items.first { $0["table"]?.string == "add-on" })
            #expect(table["editions"]?.items.first?["id"]?.string == edition)
            let code = try await ask(browser, .get, "/api/v1/codes/64494?on=2026-08-01", as: "/api/v1/codes/{code}")
            #expect(code["tables"]?.items.contains { $0["table"]?.string == "add-on" } == true)

            let path = "/api/v1/codes/editions/\(edition)/revert"
            let pattern = "/api/v1/codes/editions/{edition}/revert"
            #expect(try await browser.send(.post, path, json: "{\"reason\":\"\"}").status == .conflict)
            _ = try await ask(browser, .post, path, as: pattern, json: "{\"reason\":\"wrong quarter\"}")
            let after = try await ask(browser, .get, "/api/v1/codes", as: "/api/v1/codes")
            let gone = try #require(after["tables"]?.items.first { $0["table"]?.string == "add-on" })
            #expect(gone["editions"]?.items.isEmpty == true)
        }
    }

    @Test("A file that is no table is refused with the reason, and what changed is told by its impact")
    func refusal() async throws {
        try await TestServer.run { _, stranger in
            let browser = try await stranger.signedIn()
            let refused = try await upload(browser, "Dear colleague,\n", "name=letter.txt")
            #expect(refused.status == .badRequest)
            #expect(refused.text.contains("none of the files"))
            #expect(try await upload(browser, Self.addOns, "from=yesterday").status == .badRequest)
            let impact = try await ask(browser, .get, "/api/v1/codes/impact?on=2026-10-01", as: "/api/v1/codes/impact")
            #expect((impact["looked"]?["favorite"]?.integer ?? 0) > 0)
        }
    }
}
