/// A pacemaker, defibrillator, valve, bypass graft or stent that is in place is a status of Z95.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3.
struct CardiacDeviceStatus: StatedRule {
    static let id = "guideline.I.C.21.c.3.cardiac"
    static let entries = [
        StatedCode(
            "Z95.0",
            [
                "pacemaker ~2 place|status|present|implanted|insertion|dependent?", "presence ~2 pacemaker",
                "with|has|sp|post ~4 pacemaker",
            ]),
        StatedCode(
            "Z95.810",
            [
                "icd ~1 place|status|implanted", "implantable|automatic ~2 defibrillator", "aicd",
                "defibrillator ~2 place|status|implanted",
            ]),
        StatedCode("Z95.1", ["cabg", "bypass ~3 graft|surgery|ago|status", "coronary ~2 bypass"]),
        StatedCode("Z95.5", ["coronary ~2 stent", "stent ~4 coronary|lad|rca", "drug eluting stent", "des to"]),
        StatedCode(
            "Z95.2",
            [
                "prosthetic|mechanical|artificial ~3 valve", "valve replacement ~3 mechanical",
                "status post ~3 valve replacement",
            ]),
        StatedCode("Z95.3", ["bioprosthetic|porcine|bovine|xenogenic ~3 valve"]),
    ]

    private static let service = Phrases([
        "pacemaker|icd|defibrillator ~2 check|interrogation|reprogramming today",
        "pacemaker|icd|defibrillator ~2 malfunction|replacement|infection|insertion today",
    ])

    static func applies(_ coding: CodingCase) -> Bool {
        !coding.record.says(service) && !coding.has("Z45", "T82", "I97")
    }
}
