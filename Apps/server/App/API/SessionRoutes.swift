import Compliance
import Hummingbird
import RevenueCycle

/// Who has signed in, and the token that changes need.
struct SessionAnswer: Encodable {
    struct Person: Encodable {
        var name: String
        var role: User.Role
        var clinics: [String]
    }

    var csrfToken: String
    var user: Person

    init(_ person: SignedIn) {
        csrfToken = person.session.csrfToken
        user = Person(name: person.user.name, role: person.user.role, clinics: person.user.clinics)
    }
}

extension Call {
    /// Signs in and gives the cookie. Slow on purpose; see ``SignInDoorkeeper``.
    func signIn(name: String, password: String) async throws -> (cookie: Cookie, person: SignedIn) {
        guard name.utf8.count <= 100, password.utf8.count <= 1_000 else { throw ServerError.wrongPassword }
        let users = ManageUsers(office)
        let anonymous = anonymous
        let found = try await server.doorkeeper.attempt(for: name, clock: office.clock) {
            try await users.signIn(name: name, password: password, in: anonymous)
        }
        guard let (identifier, session) = found, let (user, _) = try await users.resume(identifier) else {
            throw ServerError.wrongPassword
        }
        let cookie = SessionCookie(isSecure: server.options.secureCookies).issue(identifier)
        return (cookie, SignedIn(user: user, session: session))
    }

    func signOut() async throws -> Cookie {
        let person = try person()
        try await ManageUsers(office).signOut(person.session, in: try work())
        return SessionCookie(isSecure: server.options.secureCookies).expired
    }
}

extension Route {
    static var sessionRoutes: [Route] {
        [
            Route(
                .post, "/api/v1/session", .open, "Sign in; sets the session cookie.",
                body: .json(["name": .text, "password": .text]), success: .json(201, .named("Session")),
                bodyLimit: 8 << 10
            ) { call in
                let body = try JSONBody(call.body, keys: ["name", "password"])
                let (cookie, person) = try await call.signIn(
                    name: try body.requiredString("name"), password: try body.requiredString("password"))
                var response = try Response.json(SessionAnswer(person), status: .created)
                response.setCookie(cookie)
                return response
            },
            Route(.get, "/api/v1/session", .signedIn, "Who is signed in.", success: .json(200, .named("Session"))) {
                call in
                try .json(SessionAnswer(try call.person()))
            },
            Route(.delete, "/api/v1/session", .signedIn, "Sign out.", success: .empty) { call in
                var response = Response(status: .noContent)
                response.setCookie(try await call.signOut())
                return response
            },
            Route(
                .get, "/health", .open, "Whether the server can reach its database.",
                success: .json(200, ["status": .choice(["ok"])])
            ) {
                call in
                let isAlive = try await call.office.store.read { _ in true }
                return try .json(["status": isAlive ? "ok" : "down"])
            },
        ]
    }
}
