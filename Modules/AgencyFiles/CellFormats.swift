/// How a workbook's cells show their numbers, as far as it changes what a table says: dates, and numbers with leading
/// zeros.
struct CellFormats {
    enum Kind: Equatable {
        case general
        case date
        /// Whole numbers filled up with zeros to so many digits.
        case digits(Int)
    }

    /// Spreadsheet programs allow no more.
    private static let kindsMax = 65_536

    /// By the number that a cell names in its attribute `s`.
    private var kinds: [Kind] = []

    func kind(_ style: Int) -> Kind { kinds.indices.contains(style) ? kinds[style] : .general }

    static func read(_ bytes: [UInt8]) throws(MarkupError) -> CellFormats {
        var formats = CellFormats()
        var codes: [Int: Kind] = [:]
        var isInCells = false
        try MarkupReader.read(bytes) { event, _ in
            switch event {
            case .start("numFmt", let attributes):
                if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
                    codes[id] = kind(ofCode: attributes["formatCode"] ?? "")
                }
            case .start("cellXfs", _): isInCells = true
            case .start("xf", let attributes):
                let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                if isInCells, formats.kinds.count < kindsMax { formats.kinds.append(codes[id] ?? kind(ofBuiltIn: id)) }
            case .end("cellXfs"): isInCells = false
            default: break
            }
            return true
        }
        return formats
    }

    /// Formats that need no definition. 27 to 36 and 50 to 58 are dates where the program's language has them.
    private static func kind(ofBuiltIn id: Int) -> Kind {
        switch id {
        case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: .date
        default: .general
        }
    }

    /// A format is one of dates when letters for days or years, or for months without hours and seconds, stand in its
    /// first section outside quotes, brackets and escapes.
    static func kind(ofCode code: String) -> Kind {
        var letters: Set<Character> = []
        var zeros = 0
        var isOnlyZeros = true
        var rest = code.lowercased()[...]
        while let letter = rest.popFirst(), letter != ";" {
            switch letter {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[": rest = rest.drop { $0 != "]" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            default: letters.insert(letter)
            }
            if letter == "0" { zeros += 1 } else { isOnlyZeros = false }
        }
        if code.lowercased().hasPrefix("general") { return .general }
        if letters.contains("y") || letters.contains("d") { return .date }
        if letters.contains("m"), !letters.contains("h"), !letters.contains("s") { return .date }
        return isOnlyZeros && zeros > 1 && zeros <= 15 ? .digits(zeros) : .general
    }
}
