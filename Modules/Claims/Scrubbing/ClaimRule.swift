public import CodeSets
public import Primitives

/// One edit: a question asked of a claim before it leaves. One rule, one file, one test.
public protocol ClaimRule: Sendable {
    /// Stable name, such as `claim.npi-check-digit`.
    static var id: String { get }
    /// What it means when no layer says otherwise.
    static var severity: Finding.Severity { get }
    /// The rule's source.
    static var citation: String { get }
    init()
    /// Problems found, or none. Pure.
    func check(_ claim: Claim, in context: ScrubContext) -> [Problem]
}

/// What a rule says; the scrubber adds the id, the severity in force and where it was set.
public struct Problem: Equatable, Sendable {
    public var path: String
    public var message: String
    public var fix: String
    /// Lower than the rule's own severity when this case is milder.
    public var severity: Finding.Severity?

    public init(_ path: String, _ message: String, fix: String, severity: Finding.Severity? = nil) {
        self.path = path
        self.message = message
        self.fix = fix
        self.severity = severity
    }
}

/// What a rule may know besides the claim.
public struct ScrubContext: Sendable {
    public var codes: any CodeSetCatalog
    public var payer: PayerProfile
    public var today: CalendarDate
    /// Other claims of the same patient that have not been voided or rejected.
    public var siblings: [Claim]

    public init(codes: any CodeSetCatalog, payer: PayerProfile, today: CalendarDate, siblings: [Claim] = []) {
        self.codes = codes
        self.payer = payer
        self.today = today
        self.siblings = siblings
    }
}
