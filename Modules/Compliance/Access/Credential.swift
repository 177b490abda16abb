package import Primitives

/// A coder's or biller's certificate, as the body that issued it numbers it.
///
/// A renewal is a new value for the same certificate; the newest one counts and the older ones are kept.
package struct Credential: Codable, Equatable, Sendable {
    package var user: String
    package var kind: Kind
    package var number: String
    package var issuer: Issuer
    /// The last day on which it is valid.
    package var expires: CalendarDate
    /// When continuing education must have been reported.
    package var educationDue: CalendarDate?
    /// The user under whose eyes an apprentice works.
    package var supervisor: String?
    package var recordedBy: String
    package var recordedAt: Timestamp

    package init(
        user: String, kind: Kind, number: String, issuer: Issuer? = nil, expires: CalendarDate,
        educationDue: CalendarDate? = nil, supervisor: String? = nil, recordedBy: String, recordedAt: Timestamp
    ) {
        self.user = user
        self.kind = kind
        self.number = number
        self.issuer = issuer ?? kind.issuer
        self.expires = expires
        self.educationDue = educationDue
        self.supervisor = supervisor
        self.recordedBy = recordedBy
        self.recordedAt = recordedAt
    }

    /// What issues certificates in the field.
    package enum Issuer: String, Codable, Sendable, CaseIterable {
        case aapc = "AAPC"
        case ahima = "AHIMA"
        case nha = "NHA"
        case ambaCertification = "AMBA"
        case practiceManagement = "PMI"
        case other
    }

    /// The certificates that the program knows by name.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case cpc = "CPC"
        case cpcApprentice = "CPC-A"
        case coc = "COC"
        case cocApprentice = "COC-A"
        case cic = "CIC"
        case cicApprentice = "CIC-A"
        case crc = "CRC"
        case cpb = "CPB"
        case cpma = "CPMA"
        case ccs = "CCS"
        case ccsPhysician = "CCS-P"
        case cca = "CCA"
        case rhia = "RHIA"
        case rhit = "RHIT"
        case cbcs = "CBCS"
        case cmrs = "CMRS"
        case cmc = "CMC"

        package var issuer: Issuer {
            switch self {
            case .cpc, .cpcApprentice, .coc, .cocApprentice, .cic, .cicApprentice, .crc, .cpb, .cpma: .aapc
            case .ccs, .ccsPhysician, .cca, .rhia, .rhit: .ahima
            case .cbcs: .nha
            case .cmrs: .ambaCertification
            case .cmc: .practiceManagement
            }
        }

        /// The full certificate that an apprentice grows into; nil for full certificates.
        package var apprenticeOf: Kind? {
            switch self {
            case .cpcApprentice: .cpc
            case .cocApprentice: .coc
            case .cicApprentice: .cic
            default: nil
            }
        }
    }

    package func isValid(on date: CalendarDate) -> Bool { date <= expires }

    /// Whether both are one certificate, at different times.
    package func isSameCertificate(as other: Credential) -> Bool {
        user == other.user && kind == other.kind && number == other.number
    }

    /// What its holder should be told on a day; nothing while every date is farther away than `days`.
    package func warnings(on date: CalendarDate, ahead days: Int) -> [Finding] {
        var findings: [Finding] = []
        let place = Finding.Location("credential[\(kind.rawValue)]")
        let left = expires.days(since: date)
        if left < 0 {
            findings.append(
                Finding(
                    "credential.expired", .warning, at: place, "The \(kind.rawValue) of \(user) ended on \(expires).",
                    fix: "Renew it, then: superbill user credential renew \(user) --kind \(kind.rawValue)"))
        } else if left <= days {
            findings.append(
                Finding(
                    "credential.expires-soon", .warning, at: place,
                    "The \(kind.rawValue) of \(user) ends on \(expires), \(left == 1 ? "in 1 day" : "in \(left) days").",
                    fix: "Renew it with \(issuer.rawValue) in time."))
        }
        if let educationDue, educationDue < expires, educationDue.days(since: date) <= days {
            findings.append(
                Finding(
                    "credential.education-due", .warning, at: place,
                    "Continuing education for the \(kind.rawValue) of \(user) "
                        + (educationDue < date ? "was due on \(educationDue)." : "is due on \(educationDue)."),
                    fix: "Report it to \(issuer.rawValue)."))
        }
        return findings
    }
}

/// The certificates of people. Rows are only ever added.
package protocol CredentialStore {
    /// The newest value of each certificate, in the order in which they were first recorded; of one user, or of all.
    func credentials(of user: String?) throws -> [Credential]
    func append(_ credential: Credential) throws
}
