/// Dependence on oxygen, a ventilator or a wheelchair, and confinement to bed, are statuses of Z99 and Z74.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3.
struct DependenceOnDevices: StatedRule {
    static let id = "guideline.I.C.21.c.3.dependence"
    static let entries = [
        StatedCode(
            "Z99.81",
            [
                "home|supplemental|continuous|chronic|long ~2 oxygen", "oxygen dependent|dependence",
                "on ~3 oxygen ~2 home|continuous|chronic|liter",
            ]),
        StatedCode("Z99.11", ["ventilator dependent|dependence", "dependent ~3 ventilator|respirator"]),
        StatedCode("Z99.3", ["wheelchair bound|dependent|dependence|confined", "confined ~3 wheelchair"]),
        StatedCode("Z74.01", ["bed bound|confined", "bedbound|bedridden", "confined ~2 bed"]),
    ]
}
