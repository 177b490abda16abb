/// Whose amounts a fee schedule file has. Since 2026 there are two conversion factors and two files with the same rows: for
/// clinicians who qualify in an advanced alternative payment model, and for all others (42 USC 1395w-4(d)(1)(A)).
struct QualifyingClinicians {
    /// Whether the file is for those who qualify.
    let isMeant: Bool
    /// Said to the person where the content alone does not tell.
    let remark: String?

    /// Conversion factors for qualifying clinicians, by year.
    private static let factors = [2026: "33.5675"]
    private static let firstYear = 2026
    private static let toldByName =
        "whose conversion factor this is was told from the file's name; its content does not say"

    /// - Parameters:
    ///   - title: the words of the file's title, folded.
    ///   - factors: the conversion factors of its rows.
    init(title: String, year: Int?, factors: Set<String>, file: String) {
        let known = year.flatMap { QualifyingClinicians.factors[$0] }
        if let said = QualifyingClinicians.said(by: title) {
            (isMeant, remark) = (said, nil)
        } else if let year, year < QualifyingClinicians.firstYear {
            (isMeant, remark) = (false, nil)
        } else if let known {
            (isMeant, remark) = (factors.contains(known), nil)
        } else if year == nil, !factors.isDisjoint(with: QualifyingClinicians.factors.values) {
            (isMeant, remark) = (true, nil)
        } else if let said = QualifyingClinicians.said(byName: file) {
            (isMeant, remark) = (said, QualifyingClinicians.toldByName)
        } else {
            isMeant = false
            remark =
                "the file does not say whose conversion factor it has; it was taken for the one of clinicians who do "
                + "not qualify in an alternative payment model"
        }
    }

    /// For files of amounts, which hold neither title nor factor.
    init(amountsIn file: String, year: Int?) {
        let said = QualifyingClinicians.said(byName: file)
        let isOld = year.map { $0 < QualifyingClinicians.firstYear } ?? false
        isMeant = !isOld && said == true
        remark = isOld || said == nil ? nil : QualifyingClinicians.toldByName
    }

    private static func said(by title: String) -> Bool? {
        if title.contains("NONQP") || title.contains("NONQUALIFYING") { return false }
        return title.contains("QPP") || title.contains("QUALIFYINGAPM") ? true : nil
    }

    /// `PPRRVU2026_Jul_nonQPP.csv`, `cy2026-carrier-files-qp.zip`; the innermost name that says it counts.
    private static func said(byName file: String) -> Bool? {
        for name in file.split(separator: "/").reversed() {
            for word in name.uppercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
                if word == "NONQP" || word == "NONQPP" { return false }
                if word == "QP" || word == "QPP" { return true }
            }
        }
        return nil
    }
}
