import Hummingbird
import Logging

/// Turns whatever a route throws into an answer: problem JSON for programs, a page for browsers. Only the kind of an
/// unexpected error is logged, because its text may quote a patient's data.
struct ErrorAnswers: RouterMiddleware {
    typealias Context = ServerContext

    let pages: PageRenderer

    func handle(
        _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Problem(error, incident: "\(RequestID())")
            if let incident = problem.incident {
                context.logger.error(
                    "request failed",
                    metadata: ["incident": "\(incident)", "kind": "\(String(reflecting: type(of: error)))"])
            }
            return try answer(problem, to: request)
        }
    }

    private func answer(_ problem: Problem, to request: Request) throws -> Response {
        let isPage = !request.uri.path.hasPrefix("/api/") && request.uri.path != "/openapi.json"
        if problem.status == 401, isPage, request.uri.path != "/signin" { return .seeOther("/signin") }
        let status = HTTPResponse.Status(code: problem.status)
        var response =
            isPage
            ? Response.html(pages.error(problem), status: status)
            : try Response.json(problem, status: status, type: "application/problem+json")
        if let seconds = problem.retryAfter_seconds { response.headers[.retryAfter] = String(seconds) }
        return response
    }
}
