package import Compliance
import GRDB
import Primitives

extension SQLiteSession: CredentialStore {
    package func credentials(of user: String?) throws -> [Credential] {
        let all = try String.fetchAll(
            database, sql: "SELECT json FROM credentials WHERE (?1 IS NULL OR folded_user = ?1) ORDER BY id",
            arguments: [user?.lowercased()]
        ).map { try JSONText.decode(Credential.self, from: $0) }
        var newest: [Credential] = []
        for credential in all {
            if let index = newest.firstIndex(where: { $0.isSameCertificate(as: credential) }) {
                newest[index] = credential
            } else {
                newest.append(credential)
            }
        }
        return newest
    }

    package func append(_ credential: Credential) throws {
        try database.execute(
            sql: "INSERT INTO credentials (folded_user, kind, expires, json) VALUES (?, ?, ?, ?)",
            arguments: [
                credential.user.lowercased(), credential.kind.rawValue, credential.expires.description,
                try JSONText.encode(credential),
            ])
    }
}
