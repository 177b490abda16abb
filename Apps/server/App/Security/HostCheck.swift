import Hummingbird

/// Answers only to names that are its own. Without this, a foreign site could point its own name at this computer and
/// read pages as if they were its own (DNS rebinding).
struct HostCheck: RouterMiddleware {
    typealias Context = ServerContext

    let options: ServerOptions

    func handle(
        _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        guard let authority = request.head.authority, options.isOwn(authority: authority) else {
            throw ServerError.misdirected
        }
        return try await next(request, context)
    }
}

extension ServerOptions {
    /// Whether the authority of a request is one of ours. On a loopback address the names are known; beyond it, the
    /// operator's public names are, and without any the name is left to the proxy or network in front.
    func isOwn(authority: String) -> Bool {
        guard let name = ServerOptions.hostName(of: authority) else { return false }
        let own = ["127.0.0.1", "localhost", "::1", host.lowercased()] + publicNames.map { $0.lowercased() }
        return own.contains(name) || (!isLoopback && publicNames.isEmpty)
    }

    /// The name without its port, in lower case; nil when the text is no authority.
    static func hostName(of authority: String) -> String? {
        let text = authority.lowercased()
        guard text.utf8.count <= 255 else { return nil }
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            return String(text[text.index(after: text.startIndex)..<end])
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let isPlain = parts.first?.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 46
        }
        guard parts.count <= 2, let name = parts.first, !name.isEmpty, isPlain == true else { return nil }
        if parts.count == 2, UInt16(parts[1]) == nil { return nil }
        return String(name)
    }
}
