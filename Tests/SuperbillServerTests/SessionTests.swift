import Compliance
import Hummingbird
import HummingbirdTesting
import Primitives
import Testing

@testable import SuperbillServer

@Suite struct SessionTests {
    @Test func everyRouteButTheOpenOnesNeedsASession() async throws {
        try await TestServer.run(users: []) { _, browser in
            for route in Route.all where !route.isOpen {
                let path = route.path.replacing(/\{[a-z]+\}/, with: "1")
                let response = try await browser.raw(route.method, path, [:], [])
                if route.path.hasPrefix("/api/") {
                    #expect(response.status == .unauthorized, "\(route.method) \(route.path)")
                } else {
                    #expect(response.status == .seeOther, "\(route.method) \(route.path)")
                    #expect(response.headers[.location] == "/signin")
                }
            }
            #expect(Route.all.filter(\.isOpen).count == 7)
        }
    }

    @Test func aPathThatDoesNotExistTellsAStrangerNothing() async throws {
        try await TestServer.run(users: []) { _, browser in
            let interface = try await browser.get("/api/v1/nothing")
            #expect(interface.status == .unauthorized)
            let page = try await browser.get("/nothing")
            #expect(page.status == .seeOther)
        }
    }

    @Test func wrongNameAndWrongPasswordGetTheSameAnswer() async throws {
        try await TestServer.run { _, browser in
            let wrongPassword = try await browser.send(
                .post, "/api/v1/session", json: #"{"name":"ada","password":"not the right one"}"#)
            let wrongName = try await browser.send(
                .post, "/api/v1/session", json: #"{"name":"nobody","password":"not the right one"}"#)
            #expect(wrongPassword.status == .unauthorized)
            #expect(wrongName.status == .unauthorized)
            #expect(wrongPassword.text == wrongName.text)
            #expect(wrongPassword.headers[.setCookie] == nil)
        }
    }

    @Test func guessingIsSlowedDownForKnownAndUnknownNamesAlike() async throws {
        try await TestServer.run { _, browser in
            for name in ["ada", "nobody"] {
                let body = #"{"name":"\#(name)","password":"not the right one"}"#
                for _ in 0..<5 {
                    #expect(try await browser.send(.post, "/api/v1/session", json: body).status == .unauthorized)
                }
                let slowed = try await browser.send(.post, "/api/v1/session", json: body)
                #expect(slowed.status == .tooManyRequests)
                #expect(slowed.headers[.retryAfter] == "1")
            }
        }
    }

    @Test func theCookieIsClosedToScriptsAndOtherSites() async throws {
        try await TestServer.run { _, browser in
            let response = try await browser.submit("/signin", [("name", "ada"), ("password", TestServer.password)])
            #expect(response.status == .seeOther)
            let cookie = try #require(response.headers[.setCookie])
            #expect(cookie.hasPrefix("superbill_session="))
            for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(cookie.contains(part)) }
            #expect(!cookie.contains("Secure"))
        }
        try await TestServer.run(options: ServerOptions(secureCookies: true)) { _, browser in
            let response = try await browser.submit("/signin", [("name", "ada"), ("password", TestServer.password)])
            let cookie = try #require(response.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-superbill_session="))
            #expect(cookie.contains("Secure"))
            #expect(response.headers[.strictTransportSecurity] != nil)
        }
    }

    @Test func signingOutEndsTheSessionOnTheServer() async throws {
        try await TestServer.run { _, stranger in
            let browser = try await stranger.signedIn()
            #expect(try await browser.get("/api/v1/session").status == .ok)
            #expect(try await browser.send(.delete, "/api/v1/session").status == .noContent)
            #expect(try await browser.get("/api/v1/session").status == .unauthorized)
        }
    }

    @Test func aChangeNeedsTheSessionsToken() async throws {
        try await TestServer.run { server, stranger in
            try await server.take("03-upper-respiratory-infection.txt", clinic: "lakeside")
            let browser = try await stranger.signedIn()
            var without = browser
            without.token = nil
            let path = "/api/v1/visits/1001/proposals"
            #expect(try await without.send(.post, path).status == .forbidden)
            #expect(try await without.send(.post, path, ["X-CSRF-Token": "guess"]).status == .forbidden)
            #expect(try await browser.send(.post, path, ["Origin": "https://elsewhere.example"]).status == .forbidden)
            #expect(try await browser.send(.post, path, ["Origin": "null"]).status == .forbidden)
            #expect(try await browser.send(.post, path, ["Origin": "http://localhost"]).status == .ok)
            #expect(try await without.submit("/visits/1001/proposals", []).status == .forbidden)
            #expect(try await without.submit("/visits/1001/proposals", [("csrf", "guess")]).status == .forbidden)
            #expect(try await browser.submit("/visits/1001/proposals", []).status == .seeOther)
        }
    }

    @Test func signingInFromAnotherSiteIsRefused() async throws {
        try await TestServer.run { _, browser in
            let response = try await browser.send(
                .post, "/api/v1/session", ["Origin": "https://elsewhere.example"],
                json: #"{"name":"ada","password":"\#(TestServer.password)"}"#)
            #expect(response.status == .forbidden)
        }
    }

    @Test func aRoleThatIsNotListedIsRefused() async throws {
        let users: [(name: String, role: User.Role, clinics: [String])] = [
            ("reader", .auditor, []), ("desk", .frontDesk, []), ("coder", .coder, []),
        ]
        try await TestServer.run(users: users) { server, stranger in
            try await server.take("03-upper-respiratory-infection.txt", clinic: "lakeside")
            let reader = try await stranger.signedIn(as: "reader")
            #expect(try await reader.get("/api/v1/visits/1001").status == .ok)
            for route in Route.all where route.isUnsafe {
                guard case .needs = route.access else { continue }
                let path = route.path.replacing(/\{[a-z]+\}/, with: "1001")
                #expect(try await reader.send(route.method, path).status == .forbidden, "\(route.path)")
            }
            let desk = try await stranger.signedIn(as: "desk")
            #expect(try await desk.get("/api/v1/visits/1001").status == .forbidden)
            #expect(try await desk.get("/api/v1/accounts/101").status == .ok)
            let coder = try await stranger.signedIn(as: "coder")
            #expect(try await coder.get("/api/v1/accounts/101").status == .forbidden)
            #expect(try await coder.send(.post, "/api/v1/visits/1001/proposals").status == .ok)
        }
    }

    @Test func onlyOwnHostNamesAreAnswered() {
        let local = ServerOptions(publicNames: ["billing.example.org"])
        for name in ["localhost", "127.0.0.1:8080", "[::1]:8080", "billing.example.org", "BILLING.example.org:443"] {
            #expect(local.isOwn(authority: name), "\(name)")
        }
        for name in ["evil.example", "localhost.evil.example", "", "localhost:http", "a b", "127.0.0.1@evil.example"] {
            #expect(!local.isOwn(authority: name), "\(name)")
        }
    }

    @Test func theDoorkeeperDoublesItsWaitAndLetsTheRightOneIn() async throws {
        let doorkeeper = SignInDoorkeeper()
        var now: Int64 = 1_000_000
        func attempt(_ value: Int?) async throws -> Int? {
            try await doorkeeper.attempt(for: "Ada", clock: FixedClock(Timestamp(milliseconds: now))) { value }
        }
        for _ in 0..<5 { #expect(try await attempt(nil) == nil) }
        await #expect(throws: ServerError.tooManyAttempts(1)) { _ = try await attempt(1) }
        now += 1_000
        #expect(try await attempt(nil) == nil)
        await #expect(throws: ServerError.tooManyAttempts(2)) { _ = try await attempt(1) }
        now += 2_000
        #expect(try await attempt(7) == 7)
        #expect(try await attempt(nil) == nil)
    }
}
