package import Composition
package import Hummingbird
package import Logging
import Primitives
import RevenueCycle

/// How the server listens and whom it answers.
package struct ServerOptions: Sendable {
    package var host: String
    package var port: Int
    /// Cookies are sent over TLS only, and browsers are told to insist on it.
    package var secureCookies: Bool
    /// Names by which browsers may reach the server besides this computer's own, such as that of a proxy with TLS.
    package var publicNames: [String]

    package init(
        host: String = "127.0.0.1", port: Int = 8080, secureCookies: Bool = false, publicNames: [String] = []
    ) {
        self.host = host
        self.port = port
        self.secureCookies = secureCookies
        self.publicNames = publicNames
    }

    /// Only programs on this computer can reach such an address.
    package var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }
}

/// Everything that a route needs, put together once.
struct ServerEnvironment: Sendable {
    let workbench: Workbench
    let options: ServerOptions
    let pages: PageRenderer
    let doorkeeper: SignInDoorkeeper

    var office: Office { workbench.office }

    init(workbench: Workbench, options: ServerOptions) throws {
        self.workbench = workbench
        self.options = options
        pages = try PageRenderer()
        doorkeeper = SignInDoorkeeper()
    }
}

/// The server as a value that runs until it is told to stop.
///
/// - Parameter announce: called once the server takes connections.
package func makeApplication(
    workbench: Workbench, options: ServerOptions, logger: Logger, announce: @escaping @Sendable () -> Void = {}
) throws -> some ApplicationProtocol {
    Application(
        router: try buildRouter(workbench: workbench, options: options),
        server: .http1(
            configuration: .init(
                idleTimeout: .seconds(60),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
        configuration: .init(address: .hostname(options.host, port: options.port)),
        onServerRunning: { _ in announce() }, logger: logger)
}

/// Every route behind every check. Tests send requests to it without a network.
package func buildRouter(workbench: Workbench, options: ServerOptions) throws -> Router<ServerContext> {
    try buildRouter(workbench: workbench, options: options, extra: [])
}

/// - Parameter extra: routes beyond the product's own, for tests of what surrounds a route.
func buildRouter(workbench: Workbench, options: ServerOptions, extra: [Route]) throws -> Router<ServerContext> {
    let server = try ServerEnvironment(workbench: workbench, options: options)
    let routes = Route.all + extra
    let open = Set(routes.filter(\.isOpen).map { "\($0.method.rawValue) \($0.path)" })
    let router = Router(context: ServerContext.self)
    // The first is the outermost: whatever a later one answers or throws gets headers and a line in the log.
    router.add(middleware: RequestLog())
    router.add(middleware: SecurityHeaders(isSecure: options.secureCookies))
    router.add(middleware: ErrorAnswers(pages: server.pages))
    router.add(middleware: HostCheck(options: options))
    router.add(middleware: SessionCheck(server: server, open: open))
    for route in routes {
        router.on(RouterPath(route.path), method: route.method) { request, context in
            try await route.answer(request, context, server)
        }
    }
    return router
}
