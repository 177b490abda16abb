extension ServicePhrase {
    static let treatments: [ServicePhrase] = [
        ServicePhrase(
            code: "94640", label: "Inhalation treatment for airway obstruction (nebulizer)",
            phrases: [
                "nebulizer treatment", "nebulizer", "nebulized", "neb treatment", "duoneb", "albuterol neb",
                "nebulised",
            ],
            needs: [
                "given", "administered", "treatment", "performed", "office", "received", "after", "post", "tolerated",
            ]),
        ServicePhrase(
            code: "20610", label: "Injection or aspiration of a joint or bursa",
            phrases: [
                "joint injection", "intra - articular injection", "intraarticular injection", "injection * knee",
                "injection * shoulder", "injection * hip", "injection * subacromial", "injection * wrist",
                "injection * elbow", "injection * ankle", "knee injection", "shoulder injection",
                "subacromial injection", "arthrocentesis", "injected * joint", "injected * knee", "injected * shoulder",
                "injected into * joint", "injected into * knee", "aspiration * knee", "knee aspiration",
            ],
            detail: .jointSize, isMinorProcedure: true),
        ServicePhrase(
            code: "20552", label: "Trigger point injections, one or two muscles",
            phrases: ["trigger point injection", "trigger point injections"],
            isMinorProcedure: true),
        ServicePhrase(
            code: "12001", label: "Simple repair of a superficial wound",
            phrases: [
                "laceration repair", "laceration * repaired", "repair * laceration", "wound * repaired",
                "laceration * closed", "laceration * sutured", "wound * closed with", "closed with * sutures",
                "simple repair", "repaired with * sutures", "simple interrupted",
            ],
            detail: .woundLength, isMinorProcedure: true),
        ServicePhrase(
            code: "11200", label: "Removal of skin tags, up to 15",
            phrases: [
                "skin tag removal", "skin tags removed", "removal * skin tags", "skin tags * removed",
                "skin tags * excised", "skin tags * snipped", "removal * skin tag", "excision * skin tags",
                "skin tags * snip",
            ],
            detail: .skinTags, isMinorProcedure: true),
        ServicePhrase(
            code: "69210", label: "Removal of impacted cerumen with instruments",
            phrases: [
                "cerumen * removed", "cerumen removal", "impacted cerumen * curette", "cerumen * curette",
                "removal * cerumen", "cerumen disimpaction", "removed * cerumen", "ear wax removal",
                "ear wax * removed",
            ],
            detail: .eachSide, isMinorProcedure: true, includes: ["69209"],
            needs: [
                "curette", "instrument", "instruments", "instrumentation", "forceps", "suction", "loop", "alligator",
                "curettes",
            ]),
        ServicePhrase(
            code: "69209", label: "Removal of impacted cerumen by irrigation",
            phrases: [
                "cerumen * irrigation", "cerumen * lavage", "irrigation * cerumen", "ear lavage", "ear irrigation",
                "ears irrigated", "ear irrigated", "cerumen * irrigated",
            ],
            detail: .eachSide, isMinorProcedure: true),
        ServicePhrase(
            code: "17110", label: "Destruction of warts or other benign lesions, up to 14",
            phrases: [
                "cryotherapy * wart", "cryotherapy * warts", "wart * cryotherapy", "warts * cryotherapy",
                "wart * liquid nitrogen", "warts * liquid nitrogen", "liquid nitrogen * wart",
                "liquid nitrogen * warts", "molluscum * cryotherapy",
            ],
            isMinorProcedure: true),
        ServicePhrase(
            code: "17000", label: "Destruction of the first actinic keratosis",
            phrases: [
                "actinic keratosis * cryotherapy", "actinic keratosis * liquid nitrogen", "cryotherapy * actinic",
                "liquid nitrogen * actinic",
            ],
            isMinorProcedure: true),
        ServicePhrase(
            code: "10060", label: "Incision and drainage of a simple abscess",
            phrases: ["incision and drainage", "i & d", "abscess * incised", "abscess * drained", "i and d"],
            isMinorProcedure: true),
        ServicePhrase(
            code: "11104", label: "Punch biopsy of the skin, one lesion", phrases: ["punch biopsy"],
            isMinorProcedure: true),
        ServicePhrase(
            code: "11102", label: "Tangential (shave) biopsy of the skin, one lesion",
            phrases: ["shave biopsy", "tangential biopsy"],
            isMinorProcedure: true),
        ServicePhrase(
            code: "11730", label: "Avulsion of a nail plate",
            phrases: ["nail avulsion", "avulsion * nail", "toenail removal", "nail * avulsed"],
            isMinorProcedure: true),
        ServicePhrase(
            code: "99188", label: "Fluoride varnish", phrases: ["fluoride varnish"]),
        ServicePhrase(
            code: "96372", label: "Therapeutic injection, subcutaneous or intramuscular",
            phrases: [
                "mg im", "mg intramuscular", "mg intramuscularly", "mcg im", "given im", "administered im",
                "im injection", "intramuscular injection", "intramuscularly", "g im", "mcg intramuscularly",
            ],
            needs: ["given", "administered", "injection", "received", "injected", "tolerated"],
            excludes: [
                "vaccine", "vaccines", "vaccination", "immunization", "tdap", "dtap", "mmr", "shot", "booster",
                "influenza", "flu", "tetanus",
            ]),
    ]

    /// Injected drugs of HCPCS Level II; a dose counts in whole billing units, rounded up.
    static let drugs: [ServicePhrase] = [
        drug("J3301", "Triamcinolone acetonide, per 10 mg", ["triamcinolone", "kenalog"], 10_000),
        drug("J1885", "Ketorolac, per 15 mg", ["ketorolac", "toradol"], 15_000),
        drug("J0696", "Ceftriaxone, per 250 mg", ["ceftriaxone", "rocephin"], 250_000),
        drug("J1100", "Dexamethasone sodium phosphate, per 1 mg", ["dexamethasone", "decadron"], 1_000),
        drug(
            "J1010", "Methylprednisolone acetate, per 1 mg",
            ["methylprednisolone acetate", "depo - medrol", "depo medrol"], 1_000),
        drug("J3420", "Vitamin B12, up to 1,000 mcg", ["cyanocobalamin", "vitamin b12", "b12"], 1_000),
        ServicePhrase(
            code: "J7613", label: "Albuterol inhalation solution, per 1 mg", phrases: ["albuterol"],
            detail: .dose(microgramsPerUnit: 1_000), needs: ["nebulizer", "nebulized", "neb", "nebulised"],
            excludes: ["home", "refill", "refilled", "prescribed", "every"]),
        drug(
            "J1050", "Medroxyprogesterone acetate, per 1 mg",
            ["medroxyprogesterone", "depo - provera", "depo provera"], 1_000),
    ]

    private static func drug(_ code: String, _ label: String, _ names: [String], _ micrograms: Int) -> ServicePhrase {
        ServicePhrase(
            code: code, label: label, phrases: names, detail: .dose(microgramsPerUnit: micrograms),
            needs: [
                "injected", "injection", "im", "intramuscular", "intramuscularly", "intra", "intraarticular",
                "administered",
                "given",
            ])
    }
}
