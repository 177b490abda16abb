import Foundation
import FoundationNetworking

/// A running `superbill-server` and a signed-in client.
actor Server {
    private let process: Process
    private nonisolated let identifier: Int32
    nonisolated let port: Int
    private let errors: Pipe
    private var cookie = ""
    private var token = ""
    private let session = URLSession(configuration: .ephemeral)

    /// Starts the server on the database and waits until it answers.
    init(database: String, port: Int) async throws {
        self.port = port
        let started = try Programs.start(
            "superbill-server", ["--database", database, "--port", String(port), "--host", "127.0.0.1"])
        process = started.0
        identifier = started.0.processIdentifier
        errors = started.2
        // The pipes are drained, so that a full pipe never stops the server.
        started.1.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
        errors.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
        for _ in 0..<200 {
            if let (status, _) = try? await send("GET", "/health"), status == 200 { return }
            guard process.isRunning else { throw CocoaError(.executableLoad) }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw CocoaError(.executableLoad)
    }

    func signIn(_ name: String, _ password: String) async throws {
        var request = URLRequest(url: url("/api/v1/session"))
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = try JSONSerialization.data(withJSONObject: ["name": name, "password": password])
        let (data, response) = try await session.data(for: request)
        let fields = (response as? HTTPURLResponse)?.allHeaderFields ?? [:]
        let header = fields.first { "\($0.key)".lowercased() == "set-cookie" }?.value as? String ?? ""
        cookie = String(header.split(separator: ";").first ?? "")
        let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        token = answer?["csrfToken"] as? String ?? ""
    }

    func send(_ method: String, _ path: String, json: [String: String]? = nil) async throws -> (Int, String) {
        var request = URLRequest(url: url(path), timeoutInterval: 60)
        request.httpMethod = method
        request.httpShouldHandleCookies = false
        request.setValue(cookie, forHTTPHeaderField: "Cookie")
        request.setValue(token, forHTTPHeaderField: "X-CSRF-Token")
        if let json {
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
            request.httpBody = try JSONSerialization.data(withJSONObject: json)
        }
        let (data, response) = try await session.data(for: request)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
    }

    /// Asks the server to end, as a service manager does.
    nonisolated func stop() {
        kill(identifier, SIGTERM)
        waitForEnd()
    }

    /// As a power cut or the kernel would.
    nonisolated func killAtOnce() {
        kill(identifier, SIGKILL)
        waitForEnd()
    }

    /// Signal 0 asks whether the process is there; Foundation reaps it when it ends.
    private nonisolated func waitForEnd() {
        for _ in 0..<2_000 where kill(identifier, 0) == 0 { usleep(5_000) }
    }

    private nonisolated func url(_ path: String) -> URL {
        URL(string: "http://127.0.0.1:\(port)\(path)") ?? URL(fileURLWithPath: "/")
    }
}
