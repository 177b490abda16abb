import Compliance

/// A kind of work that a route does. Every route names one, and a role that does not list it is refused.
enum Permission: String, Sendable, CaseIterable {
    case listVisits, readVisits, codeVisits, importRecords
    case readClaims, buildClaims, sendClaims
    case readRemittances, postRemittances
    case readAccounts, takePayments
    case readWork, doWork
    case readCodes, importCodes, readPayers, readReports, verifyAudit
}

extension User.Role {
    /// Nothing is allowed that is not listed here.
    var permissions: Set<Permission> {
        let reference: Set<Permission> = [.readCodes, .readPayers]
        let reading: Set<Permission> = [
            .listVisits, .readVisits, .readClaims, .readRemittances, .readAccounts, .readWork, .readCodes, .readPayers,
            .readReports, .verifyAudit,
        ]
        return switch self {
        case .administrator: Set(Permission.allCases)
        case .owner, .compliance, .auditor: reading
        case .coder: reference.union([.listVisits, .readVisits, .codeVisits, .importRecords])
        case .provider: reference.union([.listVisits, .readVisits, .codeVisits])
        case .frontDesk: reference.union([.listVisits, .readAccounts, .takePayments])
        case .biller:
            Set(Permission.allCases).subtracting([.codeVisits, .verifyAudit])
        }
    }
}
