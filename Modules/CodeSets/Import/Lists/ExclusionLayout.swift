package import AgencyFiles

/// The Office of Inspector General's list of excluded individuals and entities (LEIE): `UPDATED.csv`, and the months'
/// supplements in the same columns.
package struct ExclusionLayout: CodeFileLayout {
    package init() {}

    package var name: String { "OIG list of excluded individuals and entities (LEIE)" }

    private static let names = [
        "LASTNAME", "FIRSTNAME", "MIDNAME", "BUSNAME", "GENERAL", "SPECIALTY", "UPIN", "NPI", "DOB", "ADDRESS", "CITY",
        "STATE", "ZIP", "EXCLTYPE", "EXCLDATE", "REINDATE", "WAIVERDATE", "WVRSTATE",
    ]

    private static func columns(_ header: TableHeader) -> [Int]? {
        let columns = names.compactMap { header.column($0) }
        return columns.count == names.count ? columns : nil
    }

    package func recognises(_ file: AgencyFile) -> Bool {
        file.beginning.table { header, _ in ExclusionLayout.columns(header) } != nil
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        let found = try file.found("the list of exclusions") { header, _ in ExclusionLayout.columns(header) }
        // People share names, and one person may be excluded more than once.
        var gathering = TableGathering(.exclusions, keepsOneOfEachKey: false)
        for row in found.rows {
            var fields = found.columns.map { row[$0] }
            let key = ExclusionName.key(business: fields[3]) ?? ExclusionName.key(last: fields[0], first: fields[1])
            guard let key else {
                gathering.reject(line: row.line, "it names neither a person nor a business")
                continue
            }
            guard let birth = CellText.isoDate(fields[8]), let excluded = CellText.isoDate(fields[14]),
                !excluded.isEmpty, let reinstated = CellText.isoDate(fields[15]),
                let waiver = CellText.isoDate(fields[16])
            else {
                gathering.reject(line: row.line, "a date is malformed or the day of exclusion is missing")
                continue
            }
            // Those without an NPI have zeros.
            if fields[7].utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) { fields[7] = "" }
            fields[8] = birth
            fields[14] = excluded
            fields[15] = reinstated
            fields[16] = waiver
            gathering.keep([key] + fields, line: row.line)
        }
        return [try gathering.table(of: file.name)]
    }
}

/// Names in the form in which the list of exclusions is searched: capitals and digits, other signs left out, words parted
/// by single blanks.
enum ExclusionName {
    static func key(business: String) -> String? {
        let key = folded(business)
        return key.isEmpty ? nil : key
    }

    /// - Returns: nil without a last name.
    static func key(last: String, first: String) -> String? {
        let (last, first) = (folded(last), folded(first))
        return last.isEmpty ? nil : first.isEmpty ? last : "\(last) \(first)"
    }

    static func folded(_ text: String) -> String {
        var folded = ""
        for character in text.uppercased() {
            if character.isLetter || character.isNumber {
                folded.append(character)
            } else if character.isWhitespace || character == "-" || character == "/" || character == "&",
                !folded.isEmpty, folded.last != " "
            {
                folded.append(" ")
            }
        }
        if folded.last == " " { folded.removeLast() }
        return folded
    }
}
