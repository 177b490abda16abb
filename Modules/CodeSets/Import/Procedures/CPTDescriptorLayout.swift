package import AgencyFiles

/// One of the AMA's descriptor files (LONGULT, MEDU, SHORTU): notices, then lines of a code, a tab or blank, and its
/// descriptor. Which length it holds is told by the longest descriptor: short ones have at most 28 characters, medium
/// ones 48.
package struct CPTDescriptorLayout: CodeFileLayout {
    package init() {}

    package var name: String { "CPT descriptors (AMA text)" }
    package var consent: LicenseNotice? { .cpt }

    private static let linesBeforeCodesMax = 100

    package func recognises(_ file: AgencyFile) -> Bool {
        guard let lines = file.beginning.lines() else { return false }
        var notices = ""
        var above = 0
        var codes: Set<String> = []
        var strays = 0
        var length = DescriptorLength()
        for (_, text) in lines.prefix(600) where !text.isEmpty {
            if let entry = CPTDescriptorLayout.entry(text) {
                // A code on several lines: the fixed form of the long descriptors, which LONGULT gives whole.
                guard codes.insert(entry.code).inserted else { return false }
                length.take(entry.text)
            } else if codes.isEmpty {
                above += 1
                notices += TableHeader.folded(text)
            } else {
                strays += 1
            }
        }
        // The whole long descriptors in capitals (LONGUT) are left to LONGULT, which has them as they are written.
        return codes.count >= 3 && strays == 0 && above <= CPTDescriptorLayout.linesBeforeCodesMax
            && notices.contains("CPT") && notices.contains("AMERICANMEDICALASSOCIATION")
            && !(length.isInCapitals && length.table == .cpt)
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard let lines = file.lines() else { throw .malformed(file: file.name, "it is not a text") }
        var entries: [(code: String, text: String, line: Int)] = []
        var strays: [Int] = []
        var length = DescriptorLength()
        var notices: [String] = []
        for (line, text) in lines where !text.isEmpty {
            if let entry = CPTDescriptorLayout.entry(text) {
                length.take(entry.text)
                entries.append((entry.code, entry.text, line))
            } else if entries.isEmpty {
                notices.append(text)
            } else if text.utf8.contains(where: { $0 > 32 && $0 != 0x1A }) {
                strays.append(line)
            }
        }
        var gathering = TableGathering(length.table)
        for entry in entries { gathering.keep([entry.code, entry.text], line: entry.line) }
        for line in strays { gathering.reject(line: line, "it does not begin with a CPT code") }
        return [try gathering.table(of: file.name)]
    }

    /// A code, a tab or blank, and a text that is neither another code (files of code pairs begin the same) nor followed by
    /// more columns (the relative value file as text does, under the same owner's notice).
    private static func entry(_ line: String) -> (code: String, text: String)? {
        let columns = FixedLine(line)
        let code = columns.text(1, 5)
        guard CodeShape.isCPT(code), columns.isBlank(6, 6), columns.count > 6 else { return nil }
        let text = columns.text(7, columns.count)
        guard text.utf8.contains(where: { CodeShape.isCapital($0 & 0xDF) }), !text.utf8.contains(UInt8(ascii: "\t")),
            !text.contains("   "), !CodeShape.isProcedure(String(text.prefix(5)))
        else { return nil }
        return (code, text)
    }
}

/// Which of the AMA's three descriptors a set of texts is.
struct DescriptorLength {
    private var longest = 0
    private(set) var isInCapitals = true

    mutating func take(_ text: String) {
        longest = max(longest, text.count)
        if text.utf8.contains(where: { (97...122).contains($0) }) { isInCapitals = false }
    }

    var table: TableSchema { longest <= 28 ? .cptShort : longest <= 48 ? .cptMedium : .cpt }
}
