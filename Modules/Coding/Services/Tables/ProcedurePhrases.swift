extension ServicePhrase {
    private static let wax = ["cerumen", "earwax", "ear wax", "wax"]

    static let otherProcedures: [ServicePhrase] = [
        ServicePhrase(
            "69210", cross("remov~ curett~ disimpact~ extract~ suction~ cleared", wax), .side, minor: true,
            includes: ["69209"],
            needs:
                "curette curettes curetted curettage instrument instruments instrumentation forceps suction loop alligator spoon"
        ),
        ServicePhrase(
            "69209",
            cross("irrigat~ lavage~ flush~ syring~", wax) + ["ear lavage", "ear~ irrigat~", "ear~ * irrigated"],
            .side, minor: true),
        ServicePhrase(
            "30901", cross("cauteri~ nitrate packed packing", ["epistaxis", "nosebleed", "nasal"]), .side,
            minor: true, needs: "epistaxis nosebleed bleeding bleed", excludes: "complex"),
        ServicePhrase(
            "31575", ["flexible laryngoscop~", "nasopharyngolaryngoscop~", "fiberoptic laryngoscop~"],
            minor: true),
        ServicePhrase("31231", ["nasal endoscop~"], minor: true),
        ServicePhrase("46600", ["anoscop~"], minor: true),
        ServicePhrase("46083", cross("excis~ incis~ evacuat~", ["thrombosed * hemorrhoid~"]), minor: true),
        ServicePhrase(
            "51701",
            ["straight cath~", "in and out cath~", "in & out cath~", "catheterized urine", "catheterized specimen"],
            minor: true),
        ServicePhrase("51702", cross("insert~ placed placement", ["foley", "indwelling catheter"]), minor: true),
        ServicePhrase("54150", ["circumcision"], minor: true, needs: "clamp gomco plastibell mogen performed"),
        ServicePhrase("55250", ["vasectomy"], minor: true, needs: "performed bilateral completed vas deferens"),
        ServicePhrase(
            "58300",
            cross(
                "insert~ placed placement",
                ["iud", "mirena", "paragard", "kyleena", "liletta", "skyla", "intrauterine"]),
            minor: true, excludes: "check strings"),
        ServicePhrase(
            "58301",
            cross("remov~", ["iud", "mirena", "paragard", "kyleena", "liletta", "skyla", "intrauterine"]), minor: true),
        ServicePhrase(
            "11981",
            cross(
                "insert~ placed placement", ["nexplanon", "implanon", "etonogestrel implant", "contraceptive implant"]),
            .side, minor: true, excludes: "removed removal"),
        ServicePhrase(
            "11982", cross("remov~", ["nexplanon", "implanon", "etonogestrel implant", "contraceptive implant"]),
            .side, minor: true, excludes: "inserted insertion reinserted reinsertion new"),
        ServicePhrase(
            "11983", cross("remov~", ["nexplanon", "implanon", "etonogestrel implant", "contraceptive implant"]),
            .side, minor: true, needs: "inserted insertion reinserted reinsertion replaced",
            excludes: "declined declines"),
        ServicePhrase("57452", ["colposcop~"], minor: true, excludes: "biopsy biopsies ecc curettage"),
        ServicePhrase(
            "57455", ["colposcop~ + biops~", "colposcopic~ + biops~"], minor: true, includes: ["57452"],
            excludes: "ecc curettage endocervical no"),
        ServicePhrase(
            "57456", ["colposcop~ + ecc", "colposcop~ + curettage"], minor: true, includes: ["57452"],
            excludes: "biopsy biopsies"),
        ServicePhrase(
            "57454", ["colposcop~ + biops~"], minor: true, includes: ["57452", "57455", "57456"],
            needs: "ecc curettage"),
        ServicePhrase("58100", ["endometrial biops~", "emb"], minor: true, needs: "pipelle performed obtained sample"),
        ServicePhrase("57160", ["pessary"], minor: true, needs: "fitted fitting inserted placed"),
        ServicePhrase(
            "Q0091", ["pap smear", "pap test", "pap", "cervical cytology"],
            needs: "medicare"),
        ServicePhrase(
            "95115", ["allergy shot", "allergy injection", "allergen immunotherapy injection"],
            excludes: "two injections shots both"),
        ServicePhrase(
            "95117", ["allergy shots", "allergy injections", "two allergy", "allergen immunotherapy injections"]),
        ServicePhrase(
            "96360", ["iv hydration", "normal saline bolus", "ns bolus", "iv fluids", "saline * bolus"],
            .minutes(.hydration)),
        ServicePhrase("99000", ["specimen * sent to * lab", "specimen handling"], needs: "handling conveyance"),
    ]
}
