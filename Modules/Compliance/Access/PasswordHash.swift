import Crypto
import CryptoExtras
import Foundation

/// scrypt with N = 2^15, r = 8, p = 3 (32 MiB), stored as `scrypt$15$8$3$salt$key`.
///
/// Source: OWASP Password Storage Cheat Sheet, scrypt settings of equal strength.
package enum PasswordHash {
    static let costBits = 15
    static let blockSize = 8
    static let parallelism = 3

    package static func make(_ password: String) throws -> String {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
        let key = try derive(password, salt: salt, costBits: costBits, blockSize: blockSize, parallelism: parallelism)
        return
            "scrypt$\(costBits)$\(blockSize)$\(parallelism)$\(salt.base64EncodedString())$\(key.base64EncodedString())"
    }

    /// Takes the same time for a wrong password as for a right one.
    package static func verify(_ password: String, against stored: String) -> Bool {
        let parts = stored.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let costBits = Int(parts[1]), (10...20).contains(costBits),
            let blockSize = Int(parts[2]), (1...32).contains(blockSize), let parallelism = Int(parts[3]),
            (1...16).contains(parallelism), let salt = Data(base64Encoded: String(parts[4])),
            let expected = Data(base64Encoded: String(parts[5])), expected.count == 32,
            let key = try? derive(
                password, salt: salt, costBits: costBits, blockSize: blockSize, parallelism: parallelism)
        else { return false }
        return zip(key, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Runs the same work for a name that does not exist, so that the answer's time tells nothing.
    package static func verifyNothing(_ password: String) {
        let salt = Data(repeating: 0, count: 16)
        _ = try? derive(password, salt: salt, costBits: costBits, blockSize: blockSize, parallelism: parallelism)
    }

    private static func derive(
        _ password: String, salt: Data, costBits: Int, blockSize: Int, parallelism: Int
    ) throws -> Data {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << costBits, blockSize: blockSize,
            parallelism: parallelism, maxMemory: 256 << 20)
        return key.withUnsafeBytes { Data($0) }
    }
}

/// What a password must be: 12 to 128 characters, and not one that everybody tries first.
package enum PasswordRule {
    private static let common: Set<String> = [
        "password1234", "123456789012", "qwertyuiop12", "administrator", "letmeinletmein", "superbill1234",
        "passwordpassword", "iloveyou1234", "welcome12345", "changeme1234",
    ]

    /// - Returns: what is wrong, or nil when the password is acceptable.
    package static func objection(to password: String, userName: String) -> String? {
        if password.count < 12 { return "A password has at least 12 characters." }
        if password.count > 128 { return "A password has at most 128 characters." }
        let lowered = password.lowercased()
        if common.contains(lowered) { return "This password is among the first that anybody tries." }
        if !userName.isEmpty, lowered.contains(userName.lowercased()) {
            return "A password does not contain the user's name."
        }
        if Set(lowered).count < 5 { return "A password has at least five different characters." }
        return nil
    }
}

/// Random identifiers for sessions and tokens.
package enum RandomToken {
    /// 256 bits in base64url.
    package static func make() -> String {
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        return bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
