import Hummingbird
import HummingbirdTesting
import Primitives
import RevenueCycle
import Testing

@testable import SuperbillServer

private struct Surprise: Error {
    let secret = "Jane Roe, 1970-01-01"
}

@Suite struct AnswerTests {
    private func expectHeaders(_ response: TestResponse) {
        #expect(response.headers[.contentSecurityPolicy] == SecurityHeaders.policy)
        #expect(response.headers[.xContentTypeOptions] == "nosniff")
        #expect(response.headers[.cacheControl] == "no-store")
        #expect(response.headers.named("referrer-policy") == "same-origin")
        #expect(response.headers.named("x-frame-options") == "DENY")
    }

    @Test func everyAnswerCarriesTheSecurityHeaders() async throws {
        let broken = Route(.get, "/api/v1/broken", .signedIn, "Fails.") { _ in throw Surprise() }
        try await TestServer.run(extra: [broken]) { _, stranger in
            let browser = try await stranger.signedIn()
            let answers: [(Int, TestResponse)] = [
                (200, try await browser.get("/api/v1/work")), (200, try await stranger.get("/style.css")),
                (200, try await browser.get("/")), (303, try await stranger.get("/")),
                (401, try await stranger.get("/api/v1/work")), (404, try await browser.get("/api/v1/visits/99")),
                (404, try await browser.get("/claims/C99")), (404, try await browser.get("/nothing")),
                (500, try await browser.get("/api/v1/broken")),
            ]
            for (status, response) in answers {
                #expect(response.status.code == status)
                expectHeaders(response)
                guard status >= 400 else { continue }
                let isProblem = response.headers[.contentType] == "application/problem+json"
                #expect(
                    isProblem
                        ? try response.json["title"]?.string?.isEmpty == false : !response.text.contains("<h1></h1>"))
            }
        }
    }

    @Test func aFailureOfTheProgramSaysNothingOfItsCause() async throws {
        let broken = [
            Route(.get, "/api/v1/broken", .signedIn, "Fails.") { _ in throw Surprise() },
            Route(.get, "/broken", .signedIn, "Fails.") { _ in throw Surprise() },
        ]
        try await TestServer.run(extra: broken) { _, stranger in
            let browser = try await stranger.signedIn()
            let program = try await browser.get("/api/v1/broken")
            #expect(program.status == .internalServerError)
            #expect(program.headers[.contentType] == "application/problem+json")
            #expect(try program.json["incident"]?.string?.isEmpty == false)
            let page = try await browser.get("/broken")
            #expect(page.headers[.contentType] == "text/html; charset=utf-8")
            for response in [program, page] {
                #expect(!response.text.contains("Jane"))
                #expect(!response.text.contains("Surprise"))
            }
        }
    }

    @Test func jsonIsReadStrictly() async throws {
        try await TestServer.run { server, stranger in
            try await server.take("03-upper-respiratory-infection.txt", clinic: "lakeside")
            let browser = try await stranger.signedIn()
            let path = "/api/v1/accounts/101/payments"
            let unknown = try await browser.send(.post, path, json: #"{"amount":"5.00","key":"a","extra":1}"#)
            #expect(unknown.status == .badRequest)
            let finding = try #require(try unknown.json["findings"]?.items.first)
            #expect(finding["id"]?.string == "json.unknown-key")
            #expect(finding["location"]?["offset"]?.integer == 35)
            let refused = [
                #"{"amount":5.00,"key":"a"}"#, #"{"amount":"5,00","key":"a"}"#, #"{"amount":"1e3","key":"a"}"#,
                #"{"key":"a"}"#, #"{"amount":"5.00"}"#, #"{"amount":"5.00","amount":"6.00","key":"a"}"#, "[]", "{", "",
            ]
            for body in refused {
                let response = try await browser.send(.post, path, json: body)
                #expect(response.status == .badRequest, "\(body)")
                #expect(response.headers[.contentType] == "application/problem+json")
            }
            let form = try await browser.send(
                .post, path, ["Content-Type": "text/plain"], json: #"{"amount":"5.00","key":"a"}"#)
            #expect(form.status == .unsupportedMediaType)
        }
    }

    @Test func numbersHaveLimitsAndUnknownQueriesAreRefused() async throws {
        try await TestServer.run { _, stranger in
            let browser = try await stranger.signedIn()
            for query in [
                "limit=0", "limit=501", "limit=ten", "offset=-1", "limitt=5", "limit=5&limit=6", "clinic=%FF",
            ] {
                #expect(try await browser.get("/api/v1/visits?\(query)").status == .badRequest, "\(query)")
            }
            #expect(try await browser.get("/api/v1/visits?limit=500&offset=0").status == .ok)
            #expect(try await browser.get("/api/v1/claims?state=nonsense").status == .badRequest)
            #expect(try await browser.get("/api/v1/visits?clinic=elsewhere").status == .notFound)
            #expect(try await browser.get("/api/v1/visits/abc").status == .notFound)
            #expect(try await browser.get("/api/v1/codes/I10?on=2026-13-01").status == .badRequest)
        }
    }

    @Test func aBodyOverTheLimitIsRefusedBeforeItIsKept() async throws {
        let small = Route(
            .post, "/api/v1/small", .signedIn, "Takes little.", body: .file(["text/plain"]), bodyLimit: 1_000
        ) { call in .text("\(call.body.count)") }
        try await TestServer.run(extra: [small]) { _, stranger in
            let browser = try await stranger.signedIn()
            let headers = ["Content-Type": "text/plain", "X-CSRF-Token": browser.token ?? ""]
            let fitting = try await browser.raw(.post, "/api/v1/small", headers, [UInt8](repeating: 65, count: 1_000))
            #expect(fitting.text == "1000")
            let large = try await browser.raw(.post, "/api/v1/small", headers, [UInt8](repeating: 65, count: 1_001))
            #expect(large.status == .contentTooLarge)
        }
    }

    @Test func fieldsAreDecodedOnceAndStrictly() throws {
        let fields = try FormFields("a=1+2&b=%3Cscript%3E&c=%2525&d=")
        #expect(fields["a"] == "1 2")
        #expect(fields["b"] == "<script>")
        #expect(fields["c"] == "%25")
        #expect(fields["d"] == nil)
        for text in ["a=%", "a=%4", "a=%zz", "a=%00", "a=%C3", "a=1&a=2"] {
            #expect(throws: ServerError.self, "\(text)") { try FormFields(text) }
        }
    }

    @Test func theCommandLineIsReadStrictly() throws {
        let arguments = try ServerArguments([
            "--config", "C", "--database=d.sqlite", "--host", "0.0.0.0", "--port", "81",
        ])
        #expect(arguments.config == "C")
        #expect(arguments.database == "d.sqlite")
        #expect(arguments.host == "0.0.0.0")
        #expect(arguments.port == 81)
        for wrong in [
            ["--prot", "81"], ["--port", "0"], ["--port"], ["--host", "--port"], ["--host", "a", "--host", "b"], ["x"],
        ] {
            #expect(throws: ArgumentProblem.self, "\(wrong)") { try ServerArguments(wrong) }
        }
    }
}
