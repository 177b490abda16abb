import CodeSets

/// Conditions that do not end: "history of hypertension" speaks of today.
enum LastingConditions {
    static func contains(_ code: ICD10CM.Code) -> Bool {
        let category = code.category
        return ranges.contains { $0.contains(category) }
    }

    private static let ranges: [ClosedRange<String>] = [
        "B18"..."B18", "B20"..."B20", "D45"..."D47", "D55"..."D58", "D66"..."D69", "D80"..."D86", "E00"..."E13",
        "E20"..."E28", "E65"..."E88", "F01"..."F42", "F60"..."F99", "G10"..."G14", "G20"..."G26", "G30"..."G37",
        "G40"..."G47", "G60"..."G64", "G70"..."G73", "G80"..."G83", "H33"..."H36", "H40"..."H42", "H49"..."H54",
        "H80"..."H91", "I05"..."I15", "I20"..."I20", "I25"..."I25", "I27"..."I28", "I34"..."I52", "I69"..."I74",
        "I83"..."I89", "J30"..."J47", "J60"..."J70", "J84"..."J84", "K20"..."K22", "K44"..."K44", "K50"..."K51",
        "K57"..."K58", "K70"..."K77", "K86"..."K90", "L20"..."L20", "L40"..."L45", "L80"..."L99", "M05"..."M19",
        "M30"..."M36", "M40"..."M54", "M80"..."M85", "N03"..."N08", "N18"..."N19", "N25"..."N29", "N40"..."N40",
        "N80"..."N81", "Q00"..."Q99", "Z16"..."Z99",
    ]
}
