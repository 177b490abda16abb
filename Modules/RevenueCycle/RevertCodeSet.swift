package import CodeSets
package import Primitives

/// Takes an imported edition back. Its table and its line in the journal stay; only another line is added.
package struct RevertCodeSet: Sendable {
    private let library: CodeLibrary
    private let clock: any BusinessClock

    package init(_ library: CodeLibrary, clock: any BusinessClock) {
        self.library = library
        self.clock = clock
    }

    /// - Parameter id: an edition's id, or the beginning of one that is the only one to begin so.
    /// - Throws: ``UseCaseError`` `.notFound`, or `.conflict` without a reason or with an ambiguous beginning.
    package func callAsFunction(_ id: String, in context: WorkContext) throws -> TableEdition {
        guard let store = library.store else { throw UseCaseError.notConfigured("no folder for code sets is set") }
        let state = library.current.state
        let found = state.shelf.all.filter { $0.id.hasPrefix(id) }
        guard let edition = found.first(where: { $0.id == id }) ?? found.first else {
            throw UseCaseError.notFound("imported edition", id)
        }
        guard edition.id == id || found.count == 1 else {
            throw UseCaseError.conflict("\(id) begins the names of \(found.count) editions; give more of it")
        }
        guard let reason = context.reason, !reason.isEmpty else {
            throw UseCaseError.conflict("say why with --reason; it is kept with the edition")
        }
        let entry = EditionJournal.Entry(
            kind: .reverted, editions: [edition], at: clock.now, by: context.actor, reason: reason)
        try store.append(entry, tables: [:], after: state.revision)
        return edition
    }
}
