/// Medicare's relative values by code and modifier: a view over the tables `pfs` and `pfs-qpp`.
package struct FeeScheduleTable: Sendable {
    /// A row of the relative value file. Indicators are as the file has them; what they mean is told elsewhere.
    package struct Row: Sendable, Hashable {
        package let code: String
        /// Empty, `26`, `TC` or `53`.
        package let modifier: String
        /// `A` active, `R` restricted, `C` priced by the contractor, `X` not in the fee schedule, ….
        package let status: String
        package let work: FixedPoint
        package let practiceNonFacility: FixedPoint
        /// The service is not done outside a facility; where its value is still not zero, carriers may pay it.
        package let isNonFacilityNotApplicable: Bool
        package let practiceFacility: FixedPoint
        package let isFacilityNotApplicable: Bool
        package let malpractice: FixedPoint
        package let professionalTechnical: String
        /// `000`, `010`, `090`, or one of the letters M, X, Y and Z three times.
        package let globalDays: String
        /// Shares of the global package: before, during and after the operation.
        package let preoperative: FixedPoint
        package let intraoperative: FixedPoint
        package let postoperative: FixedPoint
        package let multipleProcedure: String
        package let bilateral: String
        package let assistant: String
        package let coSurgeons: String
        package let teamSurgery: String
        /// Since 2026; empty before.
        package let pricing: String
        package let endoscopicBase: String
        package let conversionFactor: FixedPoint
        /// Two characters: `01` general, `02` direct, `03` personal, `09` does not apply, ….
        package let supervision: String
        package let calculation: String
        package let imagingFamily: String
        /// Values for the cap at the hospital outpatient amount (imaging); zero where the cap does not apply.
        package let outpatientPracticeNonFacility: FixedPoint
        package let outpatientPracticeFacility: FixedPoint
        package let outpatientMalpractice: FixedPoint
    }

    private let table: RecordTable

    package init(_ table: RecordTable) { self.table = table }

    package var count: Int { table.count }

    /// The row of a code with exactly this modifier; an empty one asks for the row of the whole service.
    package func row(_ code: String, modifier: String = "") -> Row? {
        table.rows(code, modifier).first.flatMap(Row.init)
    }

    /// All rows of a code: the whole service first, then its parts.
    package func rows(_ code: String) -> [Row] { table.rows(code).compactMap(Row.init) }

    /// Goes through the table in the order of codes.
    package func forEach(_ body: (Row) -> Void) {
        for index in 0..<table.count {
            if let row = Row(table.row(index)) { body(row) }
        }
    }
}

extension FeeScheduleTable.Row {
    /// Nil for a row that is shorter than its key or holds a number that is none, which no import writes.
    fileprivate init?(_ fields: [String]) {
        let row = RecordFields(fields)
        guard !row[0].isEmpty, let work = row.number(3), let practiceNonFacility = row.number(4),
            let practiceFacility = row.number(6), let malpractice = row.number(8), let preoperative = row.number(11),
            let intraoperative = row.number(12), let postoperative = row.number(13),
            let conversionFactor = row.number(21), let outpatientPracticeNonFacility = row.number(25),
            let outpatientPracticeFacility = row.number(26), let outpatientMalpractice = row.number(27)
        else { return nil }
        self.init(
            code: row[0], modifier: row[1], status: row[2], work: work, practiceNonFacility: practiceNonFacility,
            isNonFacilityNotApplicable: row[5] == "NA", practiceFacility: practiceFacility,
            isFacilityNotApplicable: row[7] == "NA", malpractice: malpractice, professionalTechnical: row[9],
            globalDays: row[10], preoperative: preoperative, intraoperative: intraoperative,
            postoperative: postoperative, multipleProcedure: row[14], bilateral: row[15], assistant: row[16],
            coSurgeons: row[17], teamSurgery: row[18], pricing: row[19], endoscopicBase: row[20],
            conversionFactor: conversionFactor, supervision: row[22], calculation: row[23], imagingFamily: row[24],
            outpatientPracticeNonFacility: outpatientPracticeNonFacility,
            outpatientPracticeFacility: outpatientPracticeFacility, outpatientMalpractice: outpatientMalpractice)
    }
}
