import Synchronization

/// The reference tables of one configuration folder, each read when somebody first asks for it.
package final class ReferenceShelf: Sendable {
    private let directory: String
    private let tables = Mutex<[String: Result<ReferenceTable, CodeSetFileError>]>([:])

    init(directory: String) { self.directory = directory }

    package var lists: [ReferenceList] { ReferenceList.all }

    /// - Throws: ``CodeSetFileError`` when the file is missing or malformed.
    package func table(_ id: String) throws(CodeSetFileError) -> ReferenceTable? {
        guard let list = ReferenceList.all.first(where: { $0.id == id }) else { return nil }
        return try tables.withLock { (tables) -> Result<ReferenceTable, CodeSetFileError> in
            if let known = tables[id] { return known }
            let read = Result { () throws(CodeSetFileError) in
                try ReferenceTable(
                    CodeSetFile(directory: directory, name: list.file + ".tsv"), keyColumns: list.keyColumns)
            }
            tables[id] = read
            return read
        }.get()
    }

    /// The rows that a bare code may mean, with the list that each stands in.
    package func rows(ofCode code: String) -> [(list: ReferenceList, row: ReferenceTable.Row)] {
        let key = code.uppercased()
        return ReferenceList.all.filter(\.isLookedUp).compactMap { list in
            guard let row = try? table(list.id)?.row(key) else { return nil }
            return (list, row)
        }
    }
}
