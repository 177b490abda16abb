import AgencyFiles

/// The names of a table's columns as one row gives them, compared without case, blanks and punctuation: agencies spell
/// them differently from release to release (`NON-FACILTY PRICE`, `Non-Facility Price`).
struct TableHeader {
    /// Letters and digits only, in capitals, by column.
    let names: [String]

    init(_ row: Row) { names = row.fields.map(TableHeader.folded) }

    init(names: [String]) { self.names = names }

    /// The first column that has one of these names; names are given folded, the preferred first.
    func column(_ spellings: String...) -> Int? {
        for spelling in spellings {
            if let column = names.firstIndex(of: spelling) { return column }
        }
        return nil
    }

    func column(where matches: (String) -> Bool) -> Int? { names.firstIndex(where: matches) }

    /// Whether some column's name holds one of these texts.
    func mentions(_ texts: String...) -> Bool {
        names.contains { name in texts.contains { name.contains($0) } }
    }

    static func folded(_ text: String) -> String {
        var folded = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): folded.unicodeScalars.append(Unicode.Scalar(byte - 32))
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                folded.unicodeScalars.append(Unicode.Scalar(byte))
            default: break
            }
        }
        return folded
    }
}
