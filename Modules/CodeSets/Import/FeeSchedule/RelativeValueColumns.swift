import AgencyFiles

/// Where the columns of a relative value file stand. The file's header is stacked over several rows (`NON-FAC` above
/// `PE RVU`), and a column was put in between in 2026, so each is found by the words above it.
struct RelativeValueColumns {
    /// A value of a row, in the order of the table's columns.
    enum Value: Int, CaseIterable {
        case code, modifier, status, work, practiceNonFacility, nonFacilityNA, practiceFacility, facilityNA, malpractice
        case professionalTechnical, global, preoperative, intraoperative, postoperative, multiple, bilateral, assistant
        case coSurgeons, team, pricing, endoscopicBase, conversionFactor, supervision, calculation, imagingFamily
        case outpatientNonFacility, outpatientFacility, outpatientMalpractice

        /// The words of the column's header, folded.
        var name: String {
            switch self {
            case .code: "HCPCS"
            case .modifier: "MOD"
            case .status: "STATUSCODE"
            case .work: "WORKRVU"
            case .practiceNonFacility: "NONFACPERVU"
            case .nonFacilityNA: "NONFACNAINDICATOR"
            case .practiceFacility: "FACILITYPERVU"
            case .facilityNA: "FACILITYNAINDICATOR"
            case .malpractice: "MPRVU"
            case .professionalTechnical: "PCTCIND"
            case .global: "GLOBDAYS"
            case .preoperative: "PREOP"
            case .intraoperative: "INTRAOP"
            case .postoperative: "POSTOP"
            case .multiple: "MULTPROC"
            case .bilateral: "BILATSURG"
            case .assistant: "ASSTSURG"
            case .coSurgeons: "COSURG"
            case .team: "TEAMSURG"
            case .pricing: "PRICIND"
            case .endoscopicBase: "ENDOBASE"
            case .conversionFactor: "CONVFACTOR"
            case .supervision: "PHYSICIANSUPERVISIONOFDIAGNOSTICPROCEDURES"
            case .calculation: "CALCULATIONFLAG"
            case .imagingFamily: "DIAGNOSTICIMAGINGFAMILYINDICATOR"
            case .outpatientNonFacility: "NONFACILITYPEUSEDFOROPPSPAYMENTAMOUNT"
            case .outpatientFacility: "FACILITYPEUSEDFOROPPSPAYMENTAMOUNT"
            case .outpatientMalpractice: "MPUSEDFOROPPSPAYMENTAMOUNT"
            }
        }

        /// How many decimals the agency writes; nil for what is no number.
        var places: Int? {
            switch self {
            case .work, .practiceNonFacility, .practiceFacility, .malpractice, .preoperative, .intraoperative,
                .postoperative, .outpatientNonFacility, .outpatientFacility, .outpatientMalpractice:
                2
            case .conversionFactor: 4
            default: nil
            }
        }

        /// The width of a number whose zeros in front count; nil for others.
        var width: Int? {
            switch self {
            case .global: 3
            case .supervision, .imagingFamily: 2
            default: nil
            }
        }

        var isNeeded: Bool {
            switch self {
            case .code, .modifier, .status, .work, .practiceNonFacility, .practiceFacility, .malpractice, .global,
                .conversionFactor:
                true
            default: false
            }
        }
    }

    private let positions: [Int?]

    init?(_ header: TableHeader, above: [Row]) {
        guard header.names.first == Value.code.name, header.names.contains(Value.modifier.name) else { return nil }
        var names = [String](repeating: "", count: header.names.count)
        // Titles and notices have one cell; they stand above the stacked rows and are none of them.
        let stacked = above.filter { row in row.fields.reduce(into: 0) { $0 += $1.isEmpty ? 0 : 1 } > 1 }
        for row in stacked {
            for column in names.indices { names[column] += TableHeader.folded(row[column]) }
        }
        for column in names.indices { names[column] += header.names[column] }
        positions = Value.allCases.map { names.firstIndex(of: $0.name) }
        guard Value.allCases.allSatisfy({ !$0.isNeeded || positions[$0.rawValue] != nil }) else { return nil }
    }

    func text(_ value: Value, of row: Row) -> String { positions[value.rawValue].map { row[$0] } ?? "" }
}
