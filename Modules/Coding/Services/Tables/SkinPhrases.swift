extension ServicePhrase {
    private static let freezing =
        "cryo~ liquid ln2 frozen froze freez~ destroyed destruct~ electrodessicat~ cauteri~ ablat~"
    private static let warts = ["wart~", "verruca~", "molluscum", "seborrheic", "condyloma~"]
    private static let lesionNames = [
        "lesion", "lesions", "nevus", "mole", "cyst", "lipoma", "papule", "nodule", "keratosis", "carcinoma",
        "melanoma",
        "bcc", "scc",
    ]

    static let skin: [ServicePhrase] = [
        ServicePhrase(
            "12001",
            cross(
                "repair~ closed closure sutur~ stapl~ glued dermabond adhesive approximated", ["laceration~", "wound~"])
                + [
                    "simple repair", "intermediate repair", "complex repair", "layered closure", "laceration repair",
                    "closed with * sutures", "simple interrupted", "layer closure", "layer * closure",
                ],
            .wound, minor: true, excludes: "removal biopsy excision excised episiotomy"),
        ServicePhrase(
            "11200",
            cross("remov~ excis~ snip~ shav~ cauteri~ cryo~ destroyed clip~", ["skin tag~", "acrochord~"]),
            .lesions(.skinTags), minor: true),
        ServicePhrase(
            "17110", cross(freezing, warts), .lesions(.benignDestruction), minor: true),
        ServicePhrase(
            "17000", cross(freezing, ["actinic", "ak", "aks"]), .lesions(.premalignantDestruction), minor: true,
            excludes: "seborrheic"),
        ServicePhrase("11104", ["punch biops~", "punch + biops~"], .lesions(.punchBiopsy), minor: true),
        ServicePhrase(
            "11102", ["shave biops~", "tangential biops~", "shave + biops~"], .lesions(.tangentialBiopsy), minor: true),
        ServicePhrase("11106", ["incisional biops~"], .lesions(.incisionalBiopsy), minor: true),
        ServicePhrase(
            "11300", ["shave removal", "shaved + lesion", "shave excision", "lesion * shaved"],
            .lesions(.shaveRemoval), minor: true, excludes: "biopsy"),
        ServicePhrase(
            "11400", cross("excis~ elliptical", lesionNames), .lesions(.excision), minor: true,
            excludes: "shave tag tags nail biopsy"),
        ServicePhrase(
            "10060",
            cross(
                "drain~ incised lanced",
                ["abscess~", "boil", "furuncle", "carbuncle", "paronychia", "cyst", "felon", "hidradenitis"])
                + [
                    "incision and drainage", "incision & drainage", "i & d", "i and d", "incised and drained", "i / d",
                ],
            .incision, minor: true),
        ServicePhrase(
            "10120", cross("remov~ extract~ retriev~", ["foreign body", "splinter", "fish hook", "fishhook", "glass"]),
            .side, minor: true, needs: "incision incised scalpel blade nicked dissected explored",
            excludes: "ear nose nostril eye cornea corneal conjunctiva canal"),
        ServicePhrase(
            "69200",
            cross("remov~ extract~ retriev~ flushed", ["foreign body", "bead", "bug", "insect", "cotton", "pebble"]),
            .side, minor: true, needs: "ear canal auditory"),
        ServicePhrase(
            "30300", cross("remov~ extract~ retriev~", ["foreign body", "bead", "pea", "bean"]), .none, minor: true,
            needs: "nose nostril nasal naris"),
        ServicePhrase(
            "65205", cross("remov~ swabbed irrigat~", ["foreign body", "particle", "debris"]), .side, minor: true,
            needs: "conjunctiva conjunctival eyelid tarsal", excludes: "cornea corneal"),
        ServicePhrase(
            "65220", cross("remov~", ["corneal foreign body", "foreign body * cornea", "rust ring"]), .side,
            minor: true, excludes: "slit"),
        ServicePhrase(
            "65222", cross("remov~", ["corneal foreign body", "foreign body * cornea", "rust ring"]), .side,
            minor: true, needs: "slit"),
        ServicePhrase(
            "11730", cross("avuls~ remov~", ["nail", "toenail", "nail plate", "ingrown"]), .digit, minor: true,
            needs: "avulsed avulsion removed removal partial", excludes: "phenol matrixectomy matricectomy polish trim"),
        ServicePhrase(
            "11750", cross("phenol~ matrixectomy matricectomy permanent", ["nail", "toenail", "matrix"]), .digit,
            minor: true, includes: ["11730"]),
        ServicePhrase(
            "11740", cross("evacuat~ drain~ trephin~", ["subungual hematoma"]) + ["nail trephination"], .digit,
            minor: true, includes: ["10060"]),
        ServicePhrase(
            "11720", ["nail debridement", "toenails debrided", "debrid~ + nails", "debrid~ + toenails"],
            .count([(5, "11720"), (10, "11721")]), minor: true),
        ServicePhrase(
            "11055", cross("pared paring trimmed debrid~", ["callus~", "corn", "corns", "hyperkeratotic"]),
            .count([(1, "11055"), (4, "11056"), (30, "11057")]), minor: true),
        ServicePhrase(
            "11900", cross("intralesional inject~", ["keloid~", "intralesional"]) + ["intralesional injection~"],
            .count([(7, "11900"), (60, "11901")]), minor: true),
        ServicePhrase(
            "11042", cross("debrid~", ["subcutaneous"]) + ["excisional debridement"], .none, minor: true,
            excludes: "nail nails muscle bone"),
        ServicePhrase(
            "97597", cross("debrid~", ["wound", "ulcer", "slough", "fibrin", "eschar"]), .none, minor: true,
            excludes: "subcutaneous nail nails muscle bone"),
        ServicePhrase(
            "16020", cross("dressing~ debrid~ dressed", ["burn"]), .none, minor: true, excludes: "sunburn sun"),
        ServicePhrase(
            "29580", ["unna boot~"], .side, minor: true, needs: "applied placed application wrapped"),
        ServicePhrase(
            "10140", cross("drain~ evacuat~", ["hematoma"]), .none, minor: true, excludes: "subungual"),
        ServicePhrase(
            "10160", cross("needle aspirat~", ["abscess", "seroma", "cyst"]), .none, minor: true,
            excludes: "ganglion joint baker thyroid breast"),
    ]
}
