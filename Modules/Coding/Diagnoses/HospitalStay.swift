/// Whether a note tells of a stay in hospital, where a diagnosis that is still uncertain at discharge is coded as if it
/// were established (Guidelines II.H and III.C); outside of a hospital it is not (IV.H).
enum HospitalStay {
    static func isTold(in read: ReadNote) -> Bool { words.contains { read.sentencesByWord[$0] != nil } }

    private static let words = [
        "admitted", "hospitalized", "hospitalised", "hospitalization", "hospitalisation", "discharged", "inpatient",
        "admission", "ward", "icu", "intubated", "laparotomy", "postoperatively",
    ]
}
