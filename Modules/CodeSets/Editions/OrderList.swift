import Primitives

/// Codes with their validity and title as an order file gives them: what may be billed in one edition, without notes.
struct OrderList: Sendable {
    private let table: RecordTable
    private let keys: [CodeKey]
    private let isBillable: [Bool]
    private let index: CodeKeyTable

    /// - Parameter table: columns code, billable (1 or 0), short title, title.
    init(_ table: RecordTable) {
        self.table = table
        var keys: [CodeKey] = []
        var isBillable: [Bool] = []
        keys.reserveCapacity(table.count)
        isBillable.reserveCapacity(table.count)
        for row in 0..<table.count {
            let line = table.line(row)
            let code = line.prefix { $0 != UInt8(ascii: "\t") }
            keys.append(CodeKey(code) ?? .none)
            isBillable.append(line.dropFirst(code.count + 1).first == UInt8(ascii: "1"))
        }
        self.keys = keys
        self.isBillable = isBillable
        index = CodeKeyTable(keys)
    }

    var count: Int { keys.count }

    /// Whether the code may be billed; nil when it is not in the edition.
    func isBillable(_ code: ICD10CM.Code) -> Bool? { row(of: code).map { isBillable[$0] } }

    func title(of code: ICD10CM.Code) -> String? {
        guard let row = row(of: code) else { return nil }
        let fields = table.row(row)
        return fields.count > 3 ? fields[3] : fields.count > 2 ? fields[2] : nil
    }

    /// The heading above: the longest shorter code that the edition has.
    func parent(of code: ICD10CM.Code) -> ICD10CM.Code? {
        guard var key = CodeKey(code.text.utf8) else { return nil }
        while key.count > 3 {
            key = key.dropLast()
            if index.record(of: key, in: keys) != nil { return ICD10CM.Code(key.text) }
        }
        return nil
    }

    /// Every code below a heading, in order, headings among them.
    func codes(below code: ICD10CM.Code) -> [ICD10CM.Code] {
        guard let key = CodeKey(code.text.utf8), let row = row(of: code) else { return [] }
        var codes: [ICD10CM.Code] = []
        var next = row + 1
        while next < keys.count, key.isPrefix(of: keys[next]) {
            if let code = ICD10CM.Code(keys[next].text) { codes.append(code) }
            next += 1
        }
        return codes
    }

    private func row(of code: ICD10CM.Code) -> Int? {
        CodeKey(code.text.utf8).flatMap { index.record(of: $0, in: keys) }
    }
}
