import Synchronization

/// Gives the catalog as it is now. A new import, in this or in another process, makes a new catalog; whoever holds the
/// one before goes on with it undisturbed.
package final class CodeLibrary: Sendable {
    private let embedded: EmbeddedCodeSets
    package let store: (any EditionStore)?
    private let newest = Mutex<InstalledCodeSets?>(nil)

    package init(embedded: EmbeddedCodeSets, store: (any EditionStore)?) {
        self.embedded = embedded
        self.store = store
    }

    /// When the journal of editions cannot be read, the last catalog stays in use, at first the embedded tables alone.
    package var current: InstalledCodeSets {
        let state = try? store?.state()
        return newest.withLock { newest in
            if let known = newest, state == nil || known.state.revision == state?.revision { return known }
            let made = InstalledCodeSets(
                embedded: embedded, state: state ?? EditionState(journal: EditionJournal()), store: store)
            newest = made
            return made
        }
    }
}
