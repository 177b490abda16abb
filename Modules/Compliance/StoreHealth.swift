package import Primitives

/// Checks of the store against itself: file integrity, balanced books, unbroken chains, states that follow from events.
package protocol StoreHealth {
    /// Name of each check that was run, and what it found.
    func integrityChecks() throws -> [(name: String, findings: [Finding])]
    var engineVersion: String { get throws }
}
