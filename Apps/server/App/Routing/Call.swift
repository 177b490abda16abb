import Claims
import Compliance
import Hummingbird
import Primitives
import RevenueCycle

/// A request that has passed every check, as a handler sees it.
struct Call: Sendable {
    let server: ServerEnvironment
    let request: Request
    let parameters: Parameters
    let query: FormFields
    let form: FormFields
    let body: [UInt8]
    let signedIn: SignedIn?

    var office: Office { server.office }

    /// The reason that the person gave for looking, when the browser or program sent one.
    private var reason: String? { request.headers.named("x-reason").map { String($0.prefix(200)) } }

    func person() throws -> SignedIn {
        guard let signedIn else { throw ServerError.signInNeeded }
        return signedIn
    }

    func work() throws -> WorkContext { try person().work(reason: reason) }

    /// For what happens before anybody is signed in.
    var anonymous: WorkContext { WorkContext(actor: "anonymous", via: "http", reason: nil, clinics: []) }
}

extension Call {
    /// A key of the store out of the path. What is not a number does not exist.
    func key(_ name: String, of kind: String) throws -> Int64 {
        guard let text = parameters.get(name), let key = Int64(text), key > 0 else {
            throw UseCaseError.notFound(kind, "of this number")
        }
        return key
    }

    func claimNumber() throws -> ClaimNumber {
        guard let text = parameters.get("number"), let number = ClaimNumber(text) else {
            throw UseCaseError.notFound("claim", "of this number")
        }
        return number
    }

    /// The clinic that the query names, or the only one that the person works for; nil means all that they may see.
    func clinic() throws -> String? { try clinic(named: query["clinic"]) }

    func clinic(named name: String?) throws -> String? {
        let work = try work()
        guard let name else { return work.clinics?.count == 1 ? work.clinics?.first : nil }
        guard office.clinics.clinic(name) != nil, work.mayWork(in: name) else {
            throw UseCaseError.notFound("clinic", String(name.prefix(40)))
        }
        return name
    }

    func whole(_ name: String, in range: ClosedRange<Int>, otherwise standard: Int) throws -> Int {
        guard let text = query[name] else { return standard }
        guard let number = Int(text), range.contains(number) else {
            throw ServerError.badRequest(
                "`\(name)` must be a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// The day that the query names, else today.
    func date(_ name: String) throws -> CalendarDate {
        guard let text = query[name] else { return office.clock.today }
        guard let date = CalendarDate(iso: text) else {
            throw ServerError.badRequest("`\(name)` must be a date such as 2026-01-31.")
        }
        return date
    }

    func optionalDate(_ name: String) throws -> CalendarDate? { try query[name] == nil ? nil : date(name) }

    func claimState() throws -> ClaimState? {
        guard let text = query["state"] else { return nil }
        guard let state = ClaimState(rawValue: text) else {
            let known = ClaimState.allCases.map(\.rawValue).joined(separator: ", ")
            throw ServerError.badRequest("`state` must be one of \(known).")
        }
        return state
    }
}

extension HTTPFields {
    /// The value of the field with this lower-case name.
    func named(_ name: String) -> String? { first { $0.name.canonicalName == name }?.value }

    func isNamed(_ name: String) -> Bool { contains { $0.name.canonicalName == name } }

    /// Sets a field whose name has no constant of its own.
    mutating func set(_ name: String, _ value: String) {
        guard let field = Element.Name(name) else { return }
        self[field] = value
    }
}
