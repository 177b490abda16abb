/// Checking or adjusting an implanted device is the encounter for its management.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.7.
struct DeviceManagement: StatedRule {
    static let id = "guideline.I.C.21.c.7.devices"
    static let entries = [
        StatedCode(
            "Z45.018",
            [
                "pacemaker ~2 check|interrogation|reprogramming|adjustment|management", "check ~3 pacemaker",
                "interrogation ~3 pacemaker",
            ]),
        StatedCode("Z45.02", ["defibrillator|icd|aicd ~2 check|interrogation|reprogramming|adjustment|management"]),
        StatedCode("Z45.2", ["port flush", "port|catheter|picc ~3 flush|maintenance|care", "vascular access device"]),
        StatedCode(
            "Z46.6",
            ["foley|urinary|indwelling ~2 catheter ~2 change|exchange|removal", "change ~3 foley|urinary ~1 catheter"]),
        StatedCode("Z46.1", ["hearing aid ~2 fitting|adjustment"]),
        StatedCode("Z46.0", ["glasses|contact lens|lenses ~2 fitting", "fitting ~4 glasses|contact"]),
    ]
}
