import Primitives

extension CoverageLayout {
    package static let all: [CoverageLayout] = [
        articles, codes, covered, noncovered, groups, articleContractors, contractors, jurisdictions, states,
    ]

    private static let badArticle = "the article or its version is not a number"

    static let articles = CoverageLayout(
        schema: .coverageArticles, required: ["article_id", "article_version", "title", "article_eff_date", "status"],
        excluded: ["hcpc_code_id"]
    ) { cells in
        guard let article = cells.number("article_id"), let version = cells.number("article_version") else {
            return .reject(badArticle)
        }
        guard let first = EditCell.date(cells["article_eff_date"]) else {
            return .reject("the first day of the article is not a date")
        }
        var last: CalendarDate?
        for name in ["article_end_date", "article_rev_end_date", "date_retired"] {
            guard let date = EditCell.date(cells[name]) else {
                return .reject("the last day of the article is not a date")
            }
            if let date { last = last.map { min($0, date) } ?? date }
        }
        let shown = cells["display_id"]
        return .keep([
            article, version, cells["title"], first?.description ?? "", last?.description ?? "", cells["status"],
            shown.isEmpty ? "A" + article : shown,
        ])
    }

    static let codes = CoverageLayout(
        schema: .coverageCodes, required: ["article_id", "article_version", "hcpc_code_id", "hcpc_code_group"],
        excluded: ["code_table_row"]
    ) { cells in
        guard let article = cells.number("article_id"), let version = cells.number("article_version") else {
            return .reject(badArticle)
        }
        guard let code = ProcedureCode(cells["hcpc_code_id"]) else { return placeholder(cells["hcpc_code_id"]) }
        return .keep([code.text, article, version, cells["hcpc_code_group"]])
    }

    static let covered = diagnoses(.coverageCovered, group: "icd10_covered_group")
    static let noncovered = diagnoses(.coverageNoncovered, group: "icd10_noncovered_group")

    private static func diagnoses(_ schema: TableSchema, group: String) -> CoverageLayout {
        CoverageLayout(
            schema: schema, required: ["article_id", "article_version", "icd10_code_id", group], excluded: []
        ) { cells in
            guard let article = cells.number("article_id"), let version = cells.number("article_version") else {
                return .reject(badArticle)
            }
            let text = cells["icd10_code_id"]
            guard let code = ICD10CM.Code(text), !code.text.hasPrefix("XX") else { return placeholder(text) }
            return .keep([article, version, code.text, cells[group], cells["asterisk"].isEmpty ? "" : "yes"])
        }
    }

    /// Articles without a list carry a row such as `XX000` that says so.
    private static func placeholder(_ text: String) -> CoverageRow {
        text.uppercased().hasPrefix("XX") || text.isEmpty
            ? .leaveOut("rows with a placeholder instead of a code: left out")
            : .reject("the code is not a code")
    }

    static let groups = CoverageLayout(
        schema: .coverageGroups, required: ["article_id", "article_version", "icd10_covered_group", "paragraph"],
        excluded: ["icd10_code_id"]
    ) { cells in
        guard let article = cells.number("article_id"), let version = cells.number("article_version") else {
            return .reject(badArticle)
        }
        let names = CoverageParagraph(cells["paragraph"])
        return .keep([
            article, version, cells["icd10_covered_group"], names.procedures.joined(separator: " "),
            names.groups.joined(separator: " "),
        ])
    }

    static let articleContractors = CoverageLayout(
        schema: .coverageArticleContractors,
        required: ["article_id", "article_version", "contractor_id", "contractor_type_id", "contractor_version"],
        excluded: []
    ) { cells in
        guard let article = cells.number("article_id"), let version = cells.number("article_version") else {
            return .reject(badArticle)
        }
        guard let contractor = contractor(cells) else { return .reject("the contractor is not named by numbers") }
        return .keep([article, version] + contractor)
    }

    static let contractors = CoverageLayout(
        schema: .coverageContractors,
        required: [
            "contractor_id", "contractor_type_id", "contractor_version", "contractor_number", "contractor_bus_name",
        ], excluded: ["article_id"]
    ) { cells in
        guard let contractor = contractor(cells) else { return .reject("the contractor is not named by numbers") }
        return .keep(contractor + [padded(cells["contractor_number"]), cells["contractor_bus_name"]])
    }

    static let jurisdictions = CoverageLayout(
        schema: .coverageJurisdictions,
        required: ["contractor_id", "contractor_type_id", "contractor_version", "state_id", "term_date"],
        excluded: ["contractor_bus_name", "article_id"]
    ) { cells in
        guard let contractor = contractor(cells), let state = cells.number("state_id") else {
            return .reject("the contractor or state is not named by numbers")
        }
        guard let first = EditCell.date(cells["active_date"]), let last = EditCell.date(cells["term_date"]) else {
            return .reject("a date is not a date")
        }
        return .keep(contractor + [state, first?.description ?? "", last?.description ?? ""])
    }

    static let states = CoverageLayout(
        schema: .coverageStates, required: ["state_id", "state_abbrev"], excluded: ["contractor_id", "article_id"]
    ) { cells in
        guard let state = cells.number("state_id") else { return .reject("the state is not a number") }
        return .keep([state, cells["state_abbrev"].uppercased()])
    }

    private static func contractor(_ cells: CoverageCells) -> [String]? {
        guard let id = cells.number("contractor_id"), let type = cells.number("contractor_type_id"),
            let version = cells.number("contractor_version")
        else { return nil }
        return [id, type, version]
    }

    /// Contractor numbers have five digits.
    private static func padded(_ number: String) -> String {
        guard number.utf8.count < 5, !number.isEmpty, number.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return number
        }
        return String(repeating: "0", count: 5 - number.utf8.count) + number
    }
}

/// What a paragraph before a group of diagnoses names: procedure codes and numbers of groups. The text itself is not
/// kept, and what it says of them only a person can read; naming other procedures or groups is the sign that one must.
struct CoverageParagraph {
    private(set) var procedures: [String] = []
    private(set) var groups: [String] = []

    private static let namesMax = 500

    init(_ text: String) {
        var words: [String] = []
        var word: [UInt8] = []
        var isInTag = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "<") { isInTag = true }
            let isLetter = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            if isLetter, !isInTag {
                word.append(byte)
            } else if !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word = []
            }
            if byte == UInt8(ascii: ">") { isInTag = false }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        var codes: Set<String> = []
        var numbers: Set<Int> = []
        for (index, word) in words.enumerated() {
            if let code = ProcedureCode(word), codes.count < CoverageParagraph.namesMax { codes.insert(code.text) }
            let last = index > 0 ? words[index - 1].lowercased() : ""
            if last == "group" || last == "groups", let number = EditCell.count(word), number < 1_000 {
                numbers.insert(number)
            }
        }
        procedures = codes.sorted()
        groups = numbers.sorted().map(String.init)
    }
}
