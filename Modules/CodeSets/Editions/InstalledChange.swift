import Primitives

extension InstalledCodeSets {
    /// What a table that is about to be stored changes against an installed edition; everything is new without one.
    package func change(
        from former: TableEdition?, to bytes: [UInt8], name: String, schema: TableSchema
    ) -> EditionChange {
        guard let new = try? EditionFile.open(TableBytes(bytes), name: name) else { return EditionChange() }
        return change(from: former, to: new, schema: schema, keepsKeys: false)
    }

    /// What an installed edition changed against an earlier one, with the keys.
    package func change(from former: TableEdition?, to edition: TableEdition) -> EditionChange {
        guard let schema = TableSchema.all.first(where: { $0.id == edition.table }), let new = table(edition) else {
            return EditionChange()
        }
        return change(from: former, to: new, schema: schema, keepsKeys: true)
    }

    private func change(
        from former: TableEdition?, to new: EditionFile.Table, schema: TableSchema, keepsKeys: Bool
    ) -> EditionChange {
        let old = former.flatMap { table($0) }
        switch new {
        case .records(let new):
            var before: RecordTable?
            if case .records(let old) = old { before = old }
            return .between(before, new, keyColumns: schema.keyColumns, keepsKeys: keepsKeys)
        case .pairs(let new):
            var before: PairTable?
            if case .pairs(let old) = old { before = old }
            return .between(before, new)
        case .tabular(let new):
            var before: TabularList?
            if case .tabular(let old) = old { before = old }
            return .between(before, new, keepsKeys: keepsKeys)
        }
    }
}

extension EditionChange {
    /// Compares code by code: title, validity, own notes and seventh characters.
    static func between(_ old: TabularList?, _ new: TabularList, keepsKeys: Bool) -> EditionChange {
        var change = EditionChange()
        let before = old.map { fingerprints($0) } ?? [:]
        let after = fingerprints(new)
        for (code, print) in after.sorted(by: { $0.key < $1.key }) {
            let former = before[code]
            change.count(former != nil, true, equal: former == print, key: { code.text }, keepsKeys: keepsKeys)
        }
        for code in before.keys.sorted() where after[code] == nil {
            change.count(true, false, equal: false, key: { code.text }, keepsKeys: keepsKeys)
        }
        return change
    }

    private static func fingerprints(_ list: TabularList) -> [ICD10CM.Code: [UInt8]] {
        var prints: [ICD10CM.Code: [UInt8]] = [:]
        for record in 0..<list.recordCount where list.keys[record] != .none {
            let place = TabularList.Place(record: record, seventh: nil)
            guard let code = list.code(of: place) else { continue }
            let line = list.bytes[Int(list.starts[record])..<Int(list.starts[record + 1])]
            // The number of the set of seventh characters depends on the file; what it means does not.
            let text = line.drop { $0 != UInt8(ascii: "\t") }.dropFirst().drop { $0 != UInt8(ascii: "\t") }
            let sevenths = list.seventhCharacters(of: record)
            let meanings = sevenths.map { $0.character + $0.meaning }.joined()
            prints[code] = Array(text) + Array(meanings.utf8) + [list.isBillable(place) ? 1 : 0]
            guard list.isLeaf(record) else { continue }
            for seventh in sevenths {
                guard let code = list.code(of: TabularList.Place(record: record, seventh: seventh)) else { continue }
                prints[code] = Array(text) + Array(seventh.meaning.utf8)
            }
        }
        return prints
    }
}
