package import AgencyFiles
import Primitives

/// Add-on code edits with a header: the official workbook, and a copy with the columns primary code, add-on code and
/// type only, which has lost all dates.
package struct AddOnLayout: CodeFileLayout {
    package let name = "NCCI add-on code edits"

    package init() {}

    package func recognises(_ file: AgencyFile) -> Bool { EditHeader.find(in: file, Columns.init) != nil }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard let columns = EditHeader.find(in: file, Columns.init), let rows = file.rows() else {
            throw .malformed(file: file.name, "the header of the add-on codes is missing")
        }
        var reader = AddOnReader()
        for row in rows where row.line > columns.line && Columns(EditHeader(row)) == nil {
            func cell(_ column: Int?) -> String { column.map { row[$0] } ?? "" }
            reader.read(
                AddOnReader.Fields(
                    type: row[columns.type], addOn: row[columns.addOn], primary: row[columns.primary],
                    effective: cell(columns.effective), ended: cell(columns.ended),
                    addOnEnded: cell(columns.addOnEnded), primaryEnded: cell(columns.primaryEnded),
                    note: cell(columns.note)), line: row.line)
        }
        if columns.effective == nil {
            reader.tally.warn("the file has no dates: each add-on code counts as in force on every day")
        }
        return [try reader.finish(file.name)]
    }

    private struct Columns {
        let type: Int
        let addOn: Int
        let primary: Int
        let effective: Int?
        let ended: Int?
        let addOnEnded: Int?
        let primaryEnded: Int?
        let note: Int?
        let line: Int

        init?(_ header: EditHeader) {
            guard let type = header.column("aocedittype"), let addOn = header.column("addoncode"),
                let primary = header.column("primarycode")
            else { return nil }
            (self.type, self.addOn, self.primary) = (type, addOn, primary)
            effective = header.column(where: { $0.hasPrefix("aocediteff") })
            ended = header.column(where: { $0.hasPrefix("aoceditdel") })
            addOnEnded = header.column(where: { $0.hasPrefix("aocdel") })
            primaryEnded = header.column(where: { $0.hasPrefix("primarycodedel") })
            note = header.column(where: { $0.hasPrefix("specialinstruction") })
            line = header.line
        }
    }
}

/// The text twin of the add-on workbook, in fixed columns without a header: type 1, add-on code 2-6, its last day 7-13,
/// primary code 14-18, its last day 19-25, first day of the edit 26-32, its last day 33-39, note from 40.
package struct AddOnTextLayout: CodeFileLayout {
    package let name = "NCCI add-on code edits, text"

    package init() {}

    /// Lines of notices before the first row, and rows that are looked at.
    private static let noticeMax = 12
    private static let sampleMax = 30

    package func recognises(_ file: AgencyFile) -> Bool {
        guard let lines = file.lines() else { return false }
        var rows = 0
        var others = 0
        for (_, text) in lines where !text.allSatisfy({ $0 == " " }) {
            if AddOnTextLayout.fields(text) != nil {
                rows += 1
            } else if rows > 0 {
                return false
            } else {
                others += 1
            }
            if others > AddOnTextLayout.noticeMax || rows >= AddOnTextLayout.sampleMax { break }
        }
        return rows > 0
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard let lines = file.lines() else {
            throw .malformed(file: file.name, "the add-on codes are not a text")
        }
        var reader = AddOnReader()
        var hasBegun = false
        for (line, text) in lines where !text.allSatisfy({ $0 == " " }) {
            if let fields = AddOnTextLayout.fields(text) {
                hasBegun = true
                reader.read(fields, line: line)
            } else if hasBegun {
                reader.tally.rowsRead += 1
                reader.tally.reject(line: line, "the line does not have the columns of an add-on code")
            }
        }
        return [try reader.finish(file.name)]
    }

    private static func fields(_ line: String) -> AddOnReader.Fields? {
        let bytes = Array(line.utf8)
        func cell(_ range: ClosedRange<Int>) -> String {
            guard range.lowerBound <= bytes.count else { return "" }
            let part = bytes[(range.lowerBound - 1)..<min(range.upperBound, bytes.count)]
            return String(decoding: part, as: UTF8.self).filter { $0 != " " }
        }
        let dates = [cell(7...13), cell(19...25), cell(26...32), cell(33...39)]
        guard bytes.count >= 32, AddOnTable.Kind(rawValue: cell(1...1)) != nil, ProcedureCode(cell(2...6)) != nil,
            cell(14...18) == AddOnTable.contractorDefined || ProcedureCode(cell(14...18)) != nil,
            dates.allSatisfy({ EditCell.yearAndDay($0) != nil }), dates[2].utf8.count == 7
        else { return nil }
        let note = bytes.count > 39 ? String(decoding: bytes[39...], as: UTF8.self) : ""
        return AddOnReader.Fields(
            type: cell(1...1), addOn: cell(2...6), primary: cell(14...18), effective: dates[2], ended: dates[3],
            addOnEnded: dates[0], primaryEnded: dates[1],
            note: note.split(separator: " ").joined(separator: " "))
    }
}
