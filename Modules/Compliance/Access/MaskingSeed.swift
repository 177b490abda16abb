import Crypto
import CryptoExtras
import Foundation

/// The key of masked files, from the seed that a person types: HMAC-SHA256 of a purpose, under a key that scrypt makes
/// of the seed.
///
/// The same seed gives the same key on every machine, so that files masked apart still belong together. There is no
/// salt of one's own for the same reason; scrypt (N = 2^15, r = 8, p = 1) makes trying many seeds slow.
package enum MaskingSeed {
    /// A seed shorter than this is too easy to guess to be trusted with files that leave the house.
    package static let recommendedLength = 12

    private static let salt = Data("superbill masking seed 1".utf8)

    /// - Parameter purpose: keeps the keys of different uses of one seed apart.
    /// - Returns: 32 bytes.
    package static func key(_ seed: String, purpose: String) throws -> [UInt8] {
        let stretched = try KDF.Scrypt.deriveKey(
            from: Data(seed.utf8), salt: salt, outputByteCount: 32, rounds: 1 << 15, blockSize: 8, parallelism: 1,
            maxMemory: 64 << 20)
        return Array(HMAC<SHA256>.authenticationCode(for: Data(purpose.utf8), using: stretched))
    }
}
