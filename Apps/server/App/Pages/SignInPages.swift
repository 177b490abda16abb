import Hummingbird

struct SignInView: Sendable {
    var typedName: String
    var failure: String?
}

extension Route {
    static var signInPages: [Route] {
        [
            Route(.get, "/signin", .open, "The sign-in form.") { call in
                call.server.pages.page("signin", title: "Sign in", call, SignInView(typedName: "", failure: nil))
            },
            Route(.post, "/signin", .open, "Sign in.", body: .form, bodyLimit: 8 << 10) { call in
                let name = call.form["name"] ?? ""
                do {
                    let (cookie, _) = try await call.signIn(name: name, password: call.form.verbatim("password") ?? "")
                    var response = Response.seeOther("/")
                    response.setCookie(cookie)
                    return response
                } catch let error as ServerError where error.status == 401 || error.status == 429 {
                    var response = call.server.pages.page(
                        "signin", title: "Sign in", call, SignInView(typedName: name, failure: error.detail),
                        status: .init(code: error.status))
                    if let seconds = error.retryAfter_seconds { response.headers[.retryAfter] = String(seconds) }
                    return response
                }
            },
            Route(.post, "/signout", .signedIn, "Sign out.", body: .form) { call in
                var response = Response.seeOther("/signin")
                response.setCookie(try await call.signOut())
                return response
            },
        ]
    }

    static var assetRoutes: [Route] {
        [
            Route(.get, "/style.css", .open, "The pages' style.", success: .asset("text/css")) { _ in
                .bytes(Array(StyleSheet.text.utf8), type: "text/css; charset=utf-8")
            },
            Route(.get, "/icon.svg", .open, "The pages' icon.", success: .asset("image/svg+xml")) { _ in
                .bytes(Array(StyleSheet.icon.utf8), type: "image/svg+xml")
            },
            Route(.get, "/openapi.json", .open, "This interface's description.", success: .asset("application/json")) {
                _ in
                try .json(OpenAPIDocument.make(interface))
            },
        ]
    }
}
