extension ServicePhrase {
    private static let inOffice =
        "office poc poct point fingerstick finger house clinic rapid bedside capillary inoffice here"

    static let laboratory: [ServicePhrase] = [
        ServicePhrase(
            "87880",
            [
                "rapid strep", "strep a rapid", "strep rapid", "rapid group a strep", "poc strep", "strep a antigen",
                "strep test", "strep screen", "rapid strep~", "rapid antigen * strep", "rst", "strep * test",
                "strep * antigen",
                "strep swab", "radt",
            ],
            excludes: "pcr molecular naat amplified culture"),
        ServicePhrase(
            "87651", ["strep * pcr", "strep * molecular", "strep * naat", "molecular strep", "pcr strep"]),
        ServicePhrase(
            "87804",
            [
                "rapid flu", "rapid influenza", "flu a b", "flu a / b", "flu a & b", "flu a and b", "influenza a b",
                "influenza a / b", "influenza a & b", "influenza a and b", "flu test", "poc flu", "poc influenza",
                "influenza swab", "flu swab", "influenza antigen", "influenza test", "flu antigen",
            ], .influenzaTest, excludes: "pcr molecular naat amplified vaccine combo"),
        ServicePhrase(
            "87502",
            ["flu * pcr", "influenza * pcr", "molecular flu", "molecular influenza", "influenza * naat", "flu * naat"],
            includes: ["87804"], excludes: "covid sars rsv"),
        ServicePhrase(
            "87811",
            [
                "covid antigen", "covid 19 antigen", "rapid covid", "sars cov 2 antigen", "covid rapid antigen",
                "covid test", "covid 19 test", "covid 19 rapid", "poc covid", "covid 19 ag", "rapid sars", "covid swab",
            ], excludes: "pcr molecular naat home analyzer instrument sofia"),
        ServicePhrase(
            "87426", ["covid * antigen", "covid 19 * antigen", "sars * antigen", "rapid covid"], includes: ["87811"],
            needs: "analyzer instrument sofia veritor fluorescent", excludes: "pcr home"),
        ServicePhrase("87635", ["covid * pcr", "sars cov 2 pcr", "sars cov 2 * naat", "covid * naat"]),
        ServicePhrase(
            "87807", ["rapid rsv", "rsv antigen", "rsv test", "rsv swab", "poc rsv", "rsv rapid"],
            excludes: "pcr molecular vaccine"),
        ServicePhrase("86308", ["monospot", "mono spot", "rapid mono", "heterophile antibod~", "mono test"]),
        ServicePhrase(
            "81003",
            [
                "automated urinalysis", "urinalysis automated", "urinalysis , automated", "automated dipstick",
                "automated ua", "urinalysis ( automated", "automated urine", "clinitek", "dipstick * analyzer",
                "dip * analyzer",
            ],
            includes: ["81002"]),
        ServicePhrase(
            "81002",
            [
                "urine dipstick", "urine dip", "dipstick urinalysis", "urinalysis dipstick", "ua dip", "ua dipstick",
                "dip ua", "dipstick", "poc urinalysis", "in office urinalysis", "in office ua", "poc ua",
                "urinalysis by dipstick",
            ], excludes: "microscopy"),
        ServicePhrase(
            "81001", ["urinalysis * automated * microscopy", "automated urinalysis with microscopy"],
            includes: ["81003", "81002"], excludes: "without"),
        ServicePhrase(
            "81000",
            ["urinalysis with microscopy", "dipstick with microscopy", "urine dipstick and microscopy"],
            includes: ["81002"], excludes: "automated"),
        ServicePhrase(
            "83036", ["a1c", "hba1c", "hgba1c", "hemoglobin a1c", "hgb a1c", "hb a1c"], needs: inOffice,
            excludes: "goal target"),
        ServicePhrase(
            "82962",
            [
                "fingerstick glucose", "finger stick glucose", "poc glucose", "fingerstick blood glucose",
                "fingerstick blood sugar", "in office glucose", "capillary glucose", "glucometer", "poct glucose",
                "accucheck", "accu check", "finger stick blood sugar", "office glucose",
            ], excludes: "home logs log"),
        ServicePhrase(
            "81025",
            [
                "urine pregnancy test", "urine hcg", "upt", "poc pregnancy test", "urine pregnancy", "pregnancy test",
                "upreg", "hcg urine",
            ], excludes: "home serum blood quantitative"),
        ServicePhrase(
            "85610",
            ["poc inr", "fingerstick inr", "in office inr", "inr by fingerstick", "inr"], needs: inOffice,
            excludes: "goal target"),
        ServicePhrase(
            "85018",
            [
                "poc hemoglobin", "fingerstick hemoglobin", "hemocue", "fingerstick hgb", "hemoglobin by fingerstick",
                "poc hgb", "in office hemoglobin",
            ]),
        ServicePhrase(
            "83655", ["poc lead", "fingerstick lead", "in office lead", "leadcare", "capillary lead", "lead screen~"],
            needs: inOffice + " leadcare"),
        ServicePhrase(
            "80061", ["lipid panel", "cholesterol panel"], needs: "poc poct fingerstick cholestech cartridge"),
        ServicePhrase(
            "82270",
            ["stool guaiac cards", "hemoccult cards", "three stool cards", "guaiac * 3 cards", "fobt * three"],
            needs: "three 3 cards"),
        ServicePhrase(
            "82272", ["stool guaiac", "hemoccult", "stool * guaiac", "fecal occult blood", "guaiac"],
            excludes: "cards kit mail home three"),
        ServicePhrase("82274", ["fit test", "fecal immunochemical", "ifobt"], needs: inOffice),
        ServicePhrase("87210", ["wet mount", "wet prep", "saline prep", "koh prep", "koh and wet", "saline mount"]),
        ServicePhrase(
            "80305",
            ["urine drug screen", "uds", "urine drug test", "drug screen cup", "point of care drug", "toxicology cup"],
            needs: "cup dipcard office poc poct point card immediate"),
        ServicePhrase("86318", ["rapid h pylori", "h . pylori rapid", "h pylori * rapid"]),
        ServicePhrase(
            "82044", ["microalbumin * dip~", "urine microalbumin strip", "microalbumin strip", "micral"]),
        ServicePhrase(
            "86580",
            ["ppd", "tuberculin skin test", "mantoux", "tb skin test", "tst"],
            needs: "placed forearm administered intradermal applied planted", excludes: "read mm induration"),
        ServicePhrase(
            "36415",
            [
                "venipuncture", "blood drawn", "venous blood draw", "labs drawn", "blood draw", "blood + drawn",
                "labs were drawn", "blood was drawn", "blood work drawn", "drew * blood",
            ], excludes: "therapeutic outside quest labcorp"),
    ]
}
