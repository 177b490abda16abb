extension ServicePhrase {
    private static let scored = "score scored scores total = : points positive negative completed"

    static let screenings: [ServicePhrase] = [
        ServicePhrase(
            "96127",
            [
                "phq 9", "phq9", "phq a", "phq 2", "phq2", "gad 7", "gad7", "vanderbilt", "edinburgh postnatal",
                "epds", "scared", "psc 17", "pediatric symptom checklist", "mood disorder questionnaire", "mdq",
                "c ssrs", "columbia suicide", "beck depression", "bdi ii", "geriatric depression scale", "gds", "asrs",
                "conners", "patient health questionnaire", "edinburgh",
            ], .questionnaire),
        ServicePhrase(
            "96110",
            ["asq", "asq 3", "m chat", "mchat", "ages and stages", "ages & stages", "peds questionnaire", "swyc"],
            .each, needs: "score scored passed normal completed low positive negative risk"),
        ServicePhrase(
            "96160",
            [
                "health risk assessment", "asthma control test", "hra", "crafft", "hits screen", "prapare",
                "sdoh screen~", "fall risk questionnaire",
            ],
            .each, needs: scored, excludes: "mother parent caregiver"),
        ServicePhrase("G0444", ["annual depression screen~", "medicare depression screen~", "g0444"]),
        ServicePhrase("G0442", ["annual alcohol screen~", "annual alcohol misuse screen~", "g0442"]),
        ServicePhrase(
            "92551",
            [
                "pure tone audiometry", "audiometry screen~", "screen~ audiometry", "hearing screen",
                "hearing screening",
                "hearing screened", "audiogram", "pure tone screen~", "pure tone hearing screen~",
            ], excludes: "newborn oae otoacoustic whispered threshold"),
        ServicePhrase("92552", ["threshold audiometry", "pure tone thresholds", "audiometry * threshold~"]),
        ServicePhrase("92558", ["otoacoustic emission~", "oae screen~", "oae"]),
        ServicePhrase("92567", ["tympanometry", "tympanogram", "tympanograms"]),
        ServicePhrase(
            "99173",
            [
                "visual acuity screen~", "snellen", "vision screen", "vision screening", "eye chart",
                "visual acuity test~",
            ],
            excludes: "instrument spot photo photoscreen~ photoscreener photoscreening welch"),
        ServicePhrase(
            "99177",
            [
                "instrument based vision screen~", "photoscreen~", "spot vision", "welch allyn spot",
                "instrument based ocular", "plusoptix",
            ]),
        ServicePhrase("99188", ["fluoride varnish", "varnish * teeth"]),
        ServicePhrase(
            "94664", ["inhaler technique", "mdi technique", "inhaler teaching", "spacer teaching"],
            needs: "demonstrated taught teach instructed back evaluated evaluation"),
    ]

    static let tests: [ServicePhrase] = [
        ServicePhrase(
            "93000",
            [
                "12 lead ecg", "12 lead ekg", "ekg", "ecg", "electrocardiogram", "12 lead electrocardiogram",
                "twelve lead ecg", "twelve lead ekg",
            ], .electrocardiogram, excludes: "holter stress echo exercise"),
        ServicePhrase(
            "94060",
            [
                "spirometry * pre", "pre * post bronchodilator", "spirometry before and after",
                "spirometry * bronchodilator", "spirometry + albuterol", "bronchodilator response",
                "pre and post spirometry",
                "pre / post spirometry", "post bronchodilator spirometry", "spirometry + postbronchodilator",
                "bronchodilator challenge", "before and after * bronchodilator",
            ],
            includes: ["94010", "94640"]),
        ServicePhrase("94010", ["spirometry", "office spirometry", "pulmonary function test"]),
        ServicePhrase("95012", ["feno", "fractional exhaled nitric oxide", "exhaled nitric oxide"]),
        ServicePhrase(
            "94640",
            [
                "nebulizer treatment~", "nebulizer", "nebulized", "neb treatment~", "duoneb", "albuterol neb~",
                "nebulised", "nebs", "breathing treatment~", "inhalation treatment",
            ],
            .nebulizer,
            needs:
                "given administered treatment treatments performed office received after post tolerated gave neb nebs delivered "
                + "completed",
            excludes: "home machine every q4h refill needed"),
        ServicePhrase("93224", ["48 hour holter", "holter monitor * recorded"], needs: "interpreted report"),
        ServicePhrase("93784", ["ambulatory blood pressure monitor~"], needs: "24 report interpreted"),
        ServicePhrase("51798", ["post void residual", "bladder scan", "pvr"], excludes: "catheter catheterization"),
        ServicePhrase("59025", ["non stress test", "nonstress test", "nst"], needs: "reactive nonreactive performed"),
        ServicePhrase("76830", ["transvaginal ultrasound", "transvaginal sonogram", "tvus"], needs: inHouse),
        ServicePhrase("92250", ["fundus photo~", "retinal photo~", "retinal camera"]),
        ServicePhrase("77080", ["dexa", "bone density scan"], needs: inHouse),
    ]

    private static let inHouse = "office performed today clinic bedside here"
}
