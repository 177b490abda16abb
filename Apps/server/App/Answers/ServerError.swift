import Primitives

/// Why a request is refused before or beside a use case. Its text never holds what the request carried beyond the names
/// of fields.
struct ServerError: Error, Equatable, Sendable {
    private enum Code: Equatable {
        case badRequest, signInNeeded, wrongPassword, forbidden, crossSite, misdirected, tooLarge, bodyTimeout
        case unsupportedMediaType, tooManyAttempts
    }

    private let code: Code
    let status: Int
    let detail: String
    var findings: [Finding] = []
    var retryAfter_seconds: Int?

    private init(_ code: Code, _ status: Int, _ detail: String, findings: [Finding] = [], retryAfter: Int? = nil) {
        self.code = code
        self.status = status
        self.detail = detail
        self.findings = findings
        retryAfter_seconds = retryAfter
    }

    static func badRequest(_ detail: String, findings: [Finding] = []) -> ServerError {
        ServerError(.badRequest, 400, detail, findings: findings)
    }
    static let signInNeeded = ServerError(.signInNeeded, 401, "Sign in first.")
    /// The same for a name that does not exist.
    static let wrongPassword = ServerError(.wrongPassword, 401, "The name or the password is not right.")
    static let forbidden = ServerError(.forbidden, 403, "Your role does not allow this.")
    static let crossSite = ServerError(
        .crossSite, 403, "The request does not carry this session's token, or it came from another site.")
    static let misdirected = ServerError(.misdirected, 421, "This server is not known by that host name.")
    static func tooLarge(_ limit: Int) -> ServerError {
        ServerError(.tooLarge, 413, "The body is larger than \(limit) bytes.")
    }
    static let bodyTimeout = ServerError(.bodyTimeout, 408, "The body did not arrive in time.")
    static func unsupportedMediaType(_ types: [String]) -> ServerError {
        ServerError(.unsupportedMediaType, 415, "The body must be sent as \(types.joined(separator: " or ")).")
    }
    static func tooManyAttempts(_ seconds: Int) -> ServerError {
        ServerError(.tooManyAttempts, 429, "Too many attempts. Wait and try again.", retryAfter: seconds)
    }
}
