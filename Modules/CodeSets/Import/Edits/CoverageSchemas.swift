extension TableSchema {
    private static let coverageFile =
        "CMS, Medicare Coverage Database, current articles (current_article.zip): cms.gov, Medicare Coverage Database, "
        + "Downloads"

    private static func coverage(
        _ id: String, _ title: String, _ columns: [String], key: Int, enables: String = ""
    ) -> TableSchema {
        TableSchema(
            id: "mcd-" + id, title: "Coverage articles: " + title, columns: columns, keyColumns: key, enables: enables,
            obtain: coverageFile)
    }

    package static let coverageArticles = coverage(
        "articles", "the articles",
        ["article", "version", "title", "first day", "last day", "status", "shown as"], key: 2)
    /// Sorted by the procedure, which is what is asked for.
    package static let coverageCodes = coverage(
        "article-codes", "procedures", ["procedure", "article", "version", "group"], key: 4,
        enables: "check of a diagnosis against the coverage articles for a procedure")
    package static let coverageCovered = coverage(
        "covered", "diagnoses that support a service",
        ["article", "version", "diagnosis", "group", "remark in the article"], key: 4)
    package static let coverageNoncovered = coverage(
        "noncovered", "diagnoses that do not support a service", ["article", "version", "diagnosis", "group"], key: 4)
    package static let coverageGroups = coverage(
        "groups", "groups of diagnoses",
        ["article", "version", "group", "procedures named", "groups named"], key: 3)
    package static let coverageArticleContractors = coverage(
        "article-contractors", "who applies them", ["article", "version", "contractor", "type", "contractor version"],
        key: 5)
    package static let coverageContractors = coverage(
        "contractors", "contractors", ["contractor", "type", "version", "number", "name"], key: 3)
    package static let coverageJurisdictions = coverage(
        "jurisdictions", "states of the contractors",
        ["contractor", "type", "version", "state", "first day", "last day"], key: 4)
    package static let coverageStates = coverage("states", "states", ["state", "abbreviation"], key: 1)

    package static let coverage: [TableSchema] = [
        .coverageArticles, .coverageCodes, .coverageCovered, .coverageNoncovered, .coverageGroups,
        .coverageArticleContractors, .coverageContractors, .coverageJurisdictions, .coverageStates,
    ]
}
