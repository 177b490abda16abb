import Compliance
import Composition
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Primitives
import RevenueCycle
import Testing

@testable import SuperbillServer

/// A server on a database of its own, with one user per role that a test names. The password is the same for all.
struct TestServer: Sendable {
    static let password = "plum harvest 2026 lantern"

    let workbench: Workbench
    let options: ServerOptions
    let extra: [Route]

    static var repository: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    static func run<Value>(
        options: ServerOptions = ServerOptions(), extra: [Route] = [],
        users: [(name: String, role: User.Role, clinics: [String])] = [("ada", .administrator, [])],
        _ test: @Sendable (TestServer, TestBrowser) async throws -> Value
    ) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("superbill-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let configuration = try Configuration.load(from: repository.appendingPathComponent("Config"))
        let workbench = try Workbench(
            configuration: configuration, database: folder.appendingPathComponent("test.sqlite").path,
            clock: FixedClock(Timestamp(date: try #require(CalendarDate(iso: "2026-09-10")), hour: 9)))
        let setup = WorkContext(actor: "test", via: "cli", reason: nil, clinics: nil)
        for user in users {
            try await ManageUsers(workbench.office).add(
                name: user.name, role: user.role, clinics: user.clinics, password: password, in: setup)
        }
        let server = TestServer(workbench: workbench, options: options, extra: extra)
        var quiet = Logger(label: "test")
        quiet.logLevel = .critical
        let application = Application(
            router: try buildRouter(workbench: workbench, options: options, extra: extra), logger: quiet)
        return try await application.test(.router) { client in
            try await test(server, TestBrowser(client: client))
        }
    }

    /// Takes a demo record of a clinic in, without HTTP.
    func take(_ file: String, clinic: String) async throws {
        let bytes = try Data(
            contentsOf: TestServer.repository.appendingPathComponent("Config/demo/\(clinic)/\(file)"))
        try await take([UInt8](bytes), named: file, clinic: clinic)
    }

    func take(_ bytes: [UInt8], named name: String, clinic: String) async throws {
        let setup = WorkContext(actor: "test", via: "cli", reason: nil, clinics: nil)
        let report = try await ImportRecords(workbench.office)(bytes, file: name, clinic: clinic, in: setup)
        #expect(report.isAccepted)
    }
}

/// A client with a cookie and a token, as a browser or a program has them.
struct TestBrowser: Sendable {
    let client: any TestClientProtocol
    var cookie: String?
    var token: String?

    func signedIn(as name: String = "ada") async throws -> TestBrowser {
        let body = #"{"name":"\#(name)","password":"\#(TestServer.password)"}"#
        let response = try await send(.post, "/api/v1/session", json: body)
        #expect(response.status == .created)
        let set = try #require(response.headers[.setCookie])
        var browser = self
        browser.cookie = set.split(separator: ";").first.map(String.init)
        browser.token = try response.json["csrfToken"]?.string
        return browser
    }

    func get(_ path: String, _ headers: [String: String] = [:]) async throws -> TestResponse {
        try await send(.get, path, headers)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ more: [String: String] = [:], json: String? = nil
    ) async throws -> TestResponse {
        var headers = more
        if json != nil { headers["Content-Type"] = more["Content-Type"] ?? "application/json" }
        if let token, method != .get { headers["X-CSRF-Token"] = more["X-CSRF-Token"] ?? token }
        return try await raw(method, path, headers, Array((json ?? "").utf8))
    }

    /// Sends a form as a browser does: the token is a field.
    func submit(_ path: String, _ fields: [(String, String)]) async throws -> TestResponse {
        let all = fields + (token.map { [("csrf", $0)] } ?? [])
        let body = all.map { "\(TestBrowser.encode($0.0))=\(TestBrowser.encode($0.1))" }.joined(separator: "&")
        return try await raw(
            .post, path, ["Content-Type": "application/x-www-form-urlencoded"], Array(body.utf8))
    }

    func raw(
        _ method: HTTPRequest.Method, _ path: String, _ more: [String: String], _ body: [UInt8]
    ) async throws -> TestResponse {
        var headers = HTTPFields()
        for (name, value) in more { headers.set(name, value) }
        if let cookie { headers[.cookie] = cookie }
        return try await client.executeRequest(
            uri: path, method: method, headers: headers, body: body.isEmpty ? nil : ByteBuffer(bytes: body))
    }

    private static func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    var json: JSONNode {
        get throws { try JSONNode.parse(Array(text.utf8)) }
    }
}
