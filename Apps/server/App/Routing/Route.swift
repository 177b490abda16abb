import Hummingbird
import RevenueCycle

/// One route, complete: what it answers to, who may use it, what it takes and gives. The router and the OpenAPI
/// document are both made from these values, so neither can forget one.
struct Route: Sendable {
    enum Access: Sendable, Equatable {
        /// Needs no session.
        case open
        case signedIn
        case needs(Permission)
    }

    /// What the request carries.
    enum Body: Sendable {
        case nothing
        case json(Schema)
        /// Fields of an HTML form.
        case form
        /// A file as it is; its media types.
        case file([String])
    }

    /// What the route answers when all is well.
    enum Success: Sendable {
        case json(Int, Schema)
        case empty
        case page
        case asset(String)
    }

    struct Parameter: Sendable {
        enum Place: String, Sendable { case path, query, header }
        var name: String
        var place: Place
        var schema: Schema
        var description: String
        var isRequired: Bool
    }

    var method: HTTPRequest.Method
    /// With captures in braces: `/api/v1/visits/{id}`.
    var path: String
    var access: Access
    var summary: String
    var parameters: [Parameter]
    var body: Body
    var success: Success
    /// Largest body in bytes.
    var bodyLimit: Int
    var handle: @Sendable (Call) async throws -> Response

    init(
        _ method: HTTPRequest.Method, _ path: String, _ access: Access, _ summary: String, parameters: [Parameter] = [],
        body: Body = .nothing, success: Success = .page, bodyLimit: Int = 16 << 20,
        handle: @escaping @Sendable (Call) async throws -> Response
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.summary = summary
        self.parameters = parameters
        self.body = body
        self.success = success
        self.bodyLimit = bodyLimit
        self.handle = handle
    }

    var isOpen: Bool { access == .open }
    /// Part of the JSON interface, and so of the OpenAPI document.
    var isInterface: Bool { path.hasPrefix("/api/") || path == "/health" }
    var isUnsafe: Bool { method != .get }

    static var all: [Route] { interface + pages }

    /// The JSON interface.
    static var interface: [Route] {
        sessionRoutes + importRoutes + visitRoutes + claimRoutes + answerRoutes + remittanceRoutes + accountRoutes
            + workRoutes + codeRoutes + payerRoutes + oversightRoutes
    }

    /// What a browser shows.
    static var pages: [Route] {
        assetRoutes + signInPages + workPages + visitPages + claimPages + accountPages
    }
}

extension Route {
    /// The checks that stand before every handler: permission, origin, token, body.
    func answer(_ request: Request, _ context: ServerContext, _ server: ServerEnvironment) async throws -> Response {
        switch access {
        case .open: break
        case .signedIn: guard context.signedIn != nil else { throw ServerError.signInNeeded }
        case .needs(let permission):
            guard let person = context.signedIn else { throw ServerError.signInNeeded }
            guard person.may(permission) else { throw ServerError.forbidden }
        }
        if isUnsafe { try CrossSiteCheck(options: server.options).check(origin: request) }
        let query = try FormFields(request.uri.query ?? "")
        if isInterface { try checkNames(of: query) }
        var isTokenDue = isUnsafe && context.signedIn != nil && !isOpen
        if isTokenDue, request.headers.isNamed("x-csrf-token") || !isForm {
            try CrossSiteCheck.check(token: request.headers.named("x-csrf-token"), of: context.signedIn)
            isTokenDue = false
        }
        let bytes = try await readBody(request)
        let form = isForm ? try FormFields(String(decoding: bytes, as: UTF8.self)) : FormFields()
        if isTokenDue { try CrossSiteCheck.check(token: form["csrf"], of: context.signedIn) }
        return try await handle(
            Call(
                server: server, request: request, parameters: context.parameters, query: query, form: form, body: bytes,
                signedIn: context.signedIn))
    }

    private var isForm: Bool { if case .form = body { true } else { false } }

    private func checkNames(of query: FormFields) throws {
        let known = parameters.filter { $0.place == .query }.map(\.name)
        if let stranger = query.names.first(where: { !known.contains($0) }) {
            throw ServerError.badRequest("There is no query parameter `\(stranger.prefix(40))` here.")
        }
    }

    private func readBody(_ request: Request) async throws -> [UInt8] {
        let types: [String]
        switch body {
        case .nothing:
            let bytes = try await BodyReader.read(request, limit: 1 << 10)
            guard bytes.isEmpty else { throw ServerError.badRequest("This request takes no body.") }
            return []
        case .json: types = ["application/json"]
        case .form: types = ["application/x-www-form-urlencoded"]
        case .file(let accepted): types = accepted
        }
        let type = (request.headers[.contentType] ?? "").split(separator: ";").first.map(String.init) ?? ""
        let plain = type.lowercased().filter { $0 != " " }
        guard types.contains(where: { $0.lowercased() == plain }) else { throw ServerError.unsupportedMediaType(types) }
        return try await BodyReader.read(request, limit: bodyLimit)
    }
}
