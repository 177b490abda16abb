/// The column "primary" and the column "secondary" of the Neoplasm Table for the sites that notes name most.
enum NeoplasmSites {
    struct Site: Sendable {
        let words: [String]
        let primary: String
        let secondary: String
    }

    static let all: [Site] = [
        site("lung pulmonary bronchus", "C34.9", "C78.0"), site("liver hepatic", "C22.9", "C78.7"),
        site("brain cerebral", "C71.9", "C79.31"),
        site("bone spine vertebra vertebral rib skeletal femur osseous", "C41.9", "C79.51"),
        site("breast", "C50.91", "C79.81"), site("prostate", "C61", "C79.82"),
        site("colon bowel colonic", "C18.9", "C78.5"), site("rectum rectal", "C20", "C78.5"),
        site("kidney renal", "C64", "C79.0"), site("ovary ovarian", "C56", "C79.6"),
        site("pancreas pancreatic", "C25.9", "C78.89"), site("stomach gastric", "C16.9", "C78.89"),
        site("bladder", "C67.9", "C79.11"), site("thyroid", "C73", "C79.89"),
        site("adrenal", "C74.9", "C79.7"), site("pleura pleural", "C38.4", "C78.2"),
        site("peritoneum peritoneal", "C48.2", "C78.6"), site("skin", "C44.90", "C79.2"),
        site("node lymph lymphatic", "C96.9", "C77.9"), site("esophagus esophageal", "C15.9", "C78.89"),
        site("cervix cervical", "C53.9", "C79.82"), site("uterus uterine endometrial", "C55", "C79.82"),
        site("melanoma", "C43.9", "C79.2"), site("testis testicular", "C62.9", "C79.82"),
        site("mediastinum", "C38.3", "C78.1"),
    ]

    private static func site(_ words: String, _ primary: String, _ secondary: String) -> Site {
        Site(
            words: words.split(separator: " ").map { PlainWord.form(String($0)) }, primary: primary,
            secondary: secondary)
    }

    static func site(_ word: String) -> Site? { all.first { $0.words.contains(word) } }
}
