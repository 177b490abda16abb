import Compliance
import Hummingbird
import RevenueCycle

/// Nobody gets past without a session, except to the few open paths. A path that does not exist answers a stranger like
/// one that does.
struct SessionCheck: RouterMiddleware {
    typealias Context = ServerContext

    let server: ServerEnvironment
    /// `GET /signin`: the only requests that need no session.
    let open: Set<String>

    func handle(
        _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        if open.contains("\(request.method.rawValue) \(request.uri.path)") { return try await next(request, context) }
        let cookie = SessionCookie(isSecure: server.options.secureCookies)
        guard let identifier = request.cookies[cookie.name]?.value, identifier.utf8.count <= 100,
            let (user, session) = try await ManageUsers(server.office).resume(identifier)
        else { throw ServerError.signInNeeded }
        var context = context
        context.signedIn = SignedIn(user: user, session: session)
        return try await next(request, context)
    }
}

/// The cookie of a session. Scripts cannot read it, other sites do not send it, and with TLS it is bound to this host.
struct SessionCookie {
    let isSecure: Bool

    var name: String { isSecure ? "__Host-superbill_session" : "superbill_session" }

    func issue(_ identifier: String) -> Cookie {
        Cookie(name: name, value: identifier, path: "/", secure: isSecure, httpOnly: true, sameSite: .strict)
    }

    var expired: Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .strict)
    }
}
