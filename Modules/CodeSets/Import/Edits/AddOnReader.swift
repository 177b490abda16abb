import Primitives

/// Puts rows of add-on code edits into a table.
struct AddOnReader {
    struct Fields {
        let type: String
        let addOn: String
        let primary: String
        let effective: String
        let ended: String
        let addOnEnded: String
        let primaryEnded: String
        let note: String
    }

    var tally = ReadTally()
    private var builder = RecordTableBuilder(.addOnCodes)
    private var seen: Set<[String]> = []

    mutating func read(_ fields: Fields, line: Int) {
        tally.rowsRead += 1
        guard AddOnTable.Kind(rawValue: fields.type) != nil else {
            return tally.reject(line: line, "the type of edit is not 1, 2 or 3")
        }
        guard let addOn = EditCell.procedure(fields.addOn, &tally) else {
            return tally.reject(line: line, "the add-on code is not a procedure code")
        }
        var primary = AddOnTable.contractorDefined
        if fields.primary != primary {
            guard let code = EditCell.procedure(fields.primary, &tally) else {
                return tally.reject(line: line, "the primary code is not a procedure code")
            }
            primary = code
        }
        var dates: [String] = []
        for text in [fields.effective, fields.ended, fields.addOnEnded, fields.primaryEnded] {
            guard let date = EditCell.yearAndDay(text) else {
                return tally.reject(line: line, "a date is not a year and the day within it")
            }
            dates.append(date?.description ?? "")
        }
        let row = [addOn, primary, dates[0], fields.type, dates[1], dates[2], dates[3], fields.note]
        guard seen.insert(row).inserted else {
            return tally.reject(line: line, "the same edit stands in the table twice")
        }
        builder.append(row)
    }

    mutating func finish(_ file: String) throws(CodeImportError) -> ReadTable {
        guard builder.count > 0 else { throw .malformed(file: file, "there is no add-on code in it") }
        tally.rowsKept = builder.count
        var table = ReadTable(schema: .addOnCodes, contents: .records(builder))
        table.tally = tally
        return table
    }
}
