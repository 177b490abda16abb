import Claims
import CodeSets
import Hummingbird
import Payments
import Primitives
import RevenueCycle

/// What went wrong, as a client reads it (RFC 9457). One place decides which failure has which status.
struct Problem: Encodable, Sendable {
    var type = "about:blank"
    var title: String
    var status: Int
    var detail: String
    var findings: [Finding]
    /// Names the failure in the log; only failures of the program have one.
    var incident: String?
    var retryAfter_seconds: Int?

    enum CodingKeys: String, CodingKey { case type, title, status, detail, findings, incident }

    init(status: Int, detail: String, findings: [Finding] = [], incident: String? = nil) {
        self.status = status
        title = Problem.titles[status] ?? "The request failed"
        self.detail = detail
        self.findings = findings
        self.incident = incident
    }

    private static let titles = [
        400: "Not understood", 401: "Not signed in", 403: "Not allowed", 404: "Not found", 408: "Too slow",
        409: "Conflict", 413: "Too large", 415: "Wrong media type", 421: "Unknown host name", 422: "Refused",
        429: "Too many attempts", 500: "Something went wrong", 502: "No answer from outside",
    ]

    /// - Parameter incident: written down only when the failure is the program's own.
    init(_ error: any Error, incident: String) {
        switch error {
        case let error as ServerError:
            self.init(status: error.status, detail: error.detail, findings: error.findings)
            retryAfter_seconds = error.retryAfter_seconds
        case let error as UseCaseError:
            let status = error.isNotFound ? 404 : error.isConflict ? 409 : error.isUnreadable ? 400 : 422
            self.init(status: status, detail: Problem.sentence(error.description), findings: error.findings)
        case let error as JSONError:
            self.init(status: 400, detail: "The body is not acceptable JSON: \(error.description).")
        case let error as ClaimTransitionError:
            self.init(status: 409, detail: Problem.sentence(error.description))
        case let error as EditionStoreError:
            self.init(
                status: error.isTransient ? 409 : 500, detail: Problem.sentence(error.description), incident: incident)
        case let error as LedgerError:
            self.init(status: 409, detail: Problem.sentence(error.description))
        case is MoneyError:
            self.init(status: 400, detail: "An amount must be written like 25.00.")
        case let error as TransportError:
            self.init(status: 502, detail: "The transport \(error.transport) did not answer.", incident: incident)
        case let error as HTTPError:
            self.init(status: error.status.code, detail: Problem.plain(error.status.code))
        default:
            self.init(
                status: 500, detail: "Something went wrong in the program. The log has it as \(incident).",
                incident: incident)
        }
    }

    private static func plain(_ status: Int) -> String {
        status == 404 ? "There is nothing at this address." : "The request cannot be answered."
    }

    private static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
    }
}
