import CodeSets

/// Signs and symptoms that belong to a diagnosis and are not coded beside it (Guidelines I.B.5; I.B.4 and IV.D: a symptom
/// is coded only while no related definitive diagnosis is made).
enum IntegralSymptoms {
    /// The diagnosis, among those given, to which the symptom belongs.
    static func explanation(of symptom: ICD10CM.Code, among diagnoses: [ICD10CM.Code]) -> ICD10CM.Code? {
        for (prefixes, ranges) in table where prefixes.contains(where: { symptom.text.hasPrefix($0) }) {
            if let found = diagnoses.first(where: { diagnosis in
                diagnosis != symptom && ranges.contains { $0.contains(diagnosis.category) }
            }) {
                return found
            }
        }
        return nil
    }

    static func isSymptom(_ code: ICD10CM.Code) -> Bool {
        code.text.hasPrefix("R") && (code.category < "R70" || code.category == "R80")
            || ["M25.5", "M54.2", "M54.5", "M54.9", "M79.6", "M79.1", "H92.0", "H57.1", "R52", "N39.4", "M79.1"]
                .contains {
                    code.text.hasPrefix($0)
                }
    }

    private static let respiratory: [ClosedRange<String>] = [
        "J00"..."J22", "J30"..."J32", "J40"..."J47", "U07"..."U07",
    ]
    private static let infection: [ClosedRange<String>] = [
        "A00"..."B99", "J00"..."J22", "N10"..."N12", "N30"..."N30", "N39"..."N39", "L02"..."L03", "H65"..."H66",
        "K35"..."K37",
        "K57"..."K57", "U07"..."U07", "K81"..."K81", "G00"..."G03", "N70"..."N73",
    ]
    private static let abdominal: [ClosedRange<String>] = [
        "K20"..."K31", "K35"..."K38", "K50"..."K59", "K80"..."K87", "N20"..."N23", "N10"..."N10", "A00"..."A09",
        "O00"..."O03",
        "N70"..."N73", "N80"..."N83", "K40"..."K46",
    ]
    private static let joint: [ClosedRange<String>] = [
        "M00"..."M25", "M65"..."M77", "S40"..."S99", "S80"..."S99", "M84"..."M84", "M80"..."M80",
    ]
    private static let back: [ClosedRange<String>] = [
        "M40"..."M53", "S13"..."S13", "S16"..."S16", "S33"..."S33", "S39"..."S39", "S23"..."S23",
    ]
    private static let cardiac: [ClosedRange<String>] = ["I20"..."I25", "I30"..."I51"]

    private static let table: [(prefixes: [String], ranges: [ClosedRange<String>])] = [
        (["R05"], respiratory + ["K21"..."K21", "I50"..."I50"]),
        (["R06.0", "R06.2", "R06.1", "R09.0"], respiratory + cardiac + ["D50"..."D64"]),
        (["R50", "R68.83", "R68.12", "R61", "R68.89"], infection),
        (["R07.0", "R49", "R13", "R09.82"], ["J00"..."J06", "J30"..."J39", "B27"..."B27", "K20"..."K22"]),
        (["R09.81", "R09.8", "R06.7", "J34.8"], ["J00"..."J06", "J09"..."J11", "J30"..."J32", "U07"..."U07"]),
        (
            ["R07"],
            ["I20"..."I25", "I26"..."I26", "I30"..."I31", "J12"..."J18", "K21"..."K21", "M94"..."M94", "R09"..."R09"]
        ),
        (
            ["R51"],
            ["G43"..."G44", "J01"..."J01", "J32"..."J32", "I16"..."I16", "G00"..."G03", "S06"..."S06", "J09"..."J11"]
        ),
        (["R10", "R14"], abdominal),
        (["R11"], abdominal + ["G43"..."G43", "H81"..."H81", "T36"..."T65", "O21"..."O21"]),
        (["R19.7"], ["A00"..."A09", "K50"..."K52", "K58"..."K58"]),
        (["R12"], ["K21"..."K21", "K29"..."K29"]),
        (["R30", "R35", "R39", "N39.4"], ["N10"..."N12", "N30"..."N30", "N39"..."N41", "N40"..."N40", "A56"..."A56"]),
        (["R31"], ["N10"..."N10", "N20"..."N23", "N30"..."N30", "C64"..."C68"]),
        (["R35", "R63.1", "R73", "R63.2"], ["E08"..."E13"]),
        (["R42", "R26"], ["H81"..."H82", "I95"..."I95", "G45"..."G46", "I60"..."I69"]),
        (
            ["R21", "R23", "L29", "R20"],
            ["L00"..."L50", "B00"..."B09", "B35"..."B37", "G50"..."G63", "L98"..."L98", "T78"..."T78"]
        ),
        (
            ["R60"],
            ["I50"..."I50", "N00"..."N08", "N17"..."N19", "K70"..."K76", "I80"..."I89", "I13"..."I13", "I11"..."I11"]
        ),
        (["R00", "R55"], ["I44"..."I49", "I95"..."I95", "E05"..."E05"]),
        (
            ["R53", "R63"],
            [
                "D50"..."D64", "E03"..."E03", "E05"..."E05", "F32"..."F33", "J09"..."J11", "B27"..."B27", "U07"..."U07",
                "G47"..."G47", "I50"..."I50",
            ]
        ),
        (["M25.5", "M79.6", "R29.8", "M25.4", "M25.6"], joint),
        (["M54"], back),
        (["M79.1"], ["M60"..."M63", "M79"..."M79", "J09"..."J11", "S00"..."S99"]),
        (["H92.0"], ["H60"..."H67"]),
        (["H57.1"], ["H10"..."H11", "H16"..."H16", "H20"..."H20", "S05"..."S05", "T15"..."T15"]),
        (["R45", "R41"], ["F20"..."F48", "G30"..."G31", "F01"..."F05", "F90"..."F90"]),
        (["R03.0"], ["I10"..."I16"]),
        (["R80"], ["N00"..."N18", "E08"..."E13", "I12"..."I13"]),
        (["R52", "R29"], ["S00"..."S99", "M00"..."M99"]),
    ]
}
