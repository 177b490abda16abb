package import AgencyFiles

/// Files that agencies publish beside their tables and that hold none. They are known so that a person who imports one
/// alone learns why nothing came of it.
package enum KnownDocument {
    /// What to say of the file; nil when it is not known.
    package static func remark(on file: AgencyFile) -> String? {
        guard let lines = file.beginning.lines() else { return nil }
        var words = ""
        for (_, text) in lines.prefix(40) { words += TableHeader.folded(text) }
        // The record layout of HCPCS (`rl2019.zip`, `HCPC2026_recordlayout.txt`).
        if words.contains("HCPCS"), words.contains("LENGTHBEGEND") {
            return "it describes the columns of the HCPCS file and holds no codes; import the ANWEB file"
        }
        if words.contains("PROCESSINGNOTES"), words.contains("0001") {
            return "it holds the texts of HCPCS processing notes and no codes; import the ANWEB file"
        }
        return nil
    }
}
