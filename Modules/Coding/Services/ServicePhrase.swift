/// A service that a clinic performs on the spot, by the words that notes use for it. Labels are our own wording.
struct ServicePhrase: Sendable {
    enum Detail: Sendable {
        case none
        /// A drug billed by dose: one unit for each so many micrograms, rounded up.
        case dose(microgramsPerUnit: Int)
        /// A wound repair whose code depends on length and site.
        case woundLength
        /// An X-ray whose code depends on the number of views: code for fewer views, and from how many the main code.
        case views(fewer: String, from: Int)
        /// A joint or bursa injection whose code depends on the joint's size.
        case jointSize
        /// One unit for each side or instrument named; the modifier 50 when both sides were treated.
        case eachSide
        /// Skin tags: one code up to 15, a further one for each 10 more.
        case skinTags
    }

    let code: String
    let label: String
    /// Alternatives; each is a run of words, `*` stands for up to three words.
    let phrases: [String]
    var detail: Detail = .none
    /// A minor procedure with its own work before and after: an E/M on the same day needs modifier 25.
    var isMinorProcedure = false
    /// Services that this one includes and that are not coded beside it.
    var includes: [String] = []
    /// Words of which one must stand in the sentence or its neighbours.
    var needs: Set<String> = []
    /// Words of which none may stand in the sentence.
    var excludes: Set<String> = []

    static let all: [ServicePhrase] = tests + imaging + treatments + drugs

    private static let tests: [ServicePhrase] = [
        ServicePhrase(
            code: "87880", label: "Rapid streptococcus A test",
            phrases: [
                "rapid strep", "strep a rapid", "strep rapid", "rapid group a strep", "poc strep", "strep a antigen",
                "strep test", "strep screen",
            ]),
        ServicePhrase(
            code: "87804", label: "Rapid influenza test",
            phrases: [
                "rapid flu", "rapid influenza", "flu a b", "flu a / b", "flu a and b", "influenza a b",
                "influenza a / b", "influenza a and b", "flu test", "poc flu", "poc influenza",
            ]),
        ServicePhrase(
            code: "87811", label: "SARS-CoV-2 antigen test with visual reading",
            phrases: [
                "covid antigen", "covid - 19 antigen", "covid 19 antigen", "rapid covid", "sars cov 2 antigen",
                "sars - cov - 2 antigen", "covid rapid antigen", "covid test", "covid - 19 test", "covid - 19 rapid",
                "poc covid",
            ]),
        ServicePhrase(
            code: "81003", label: "Urinalysis, automated, without microscopy",
            phrases: [
                "automated urinalysis", "urinalysis automated", "urinalysis , automated", "automated dipstick",
                "automated ua", "urinalysis ( automated",
            ]),
        ServicePhrase(
            code: "81002", label: "Urinalysis by dipstick, not automated, without microscopy",
            phrases: [
                "urine dipstick", "urine dip", "dipstick urinalysis", "urinalysis dipstick", "ua dip", "ua dipstick",
                "dip ua", "dipstick", "poc urinalysis", "in office urinalysis", "in - office urinalysis",
            ]),
        ServicePhrase(
            code: "83036", label: "Hemoglobin A1c", phrases: ["a1c", "hba1c", "hgba1c", "hemoglobin a1c"],
            needs: ["office", "poc", "point", "fingerstick", "poct", "house", "clinic"]),
        ServicePhrase(
            code: "82962", label: "Blood glucose by home-use device",
            phrases: [
                "fingerstick glucose", "finger stick glucose", "poc glucose", "fingerstick blood glucose",
                "in office glucose", "in - office glucose", "capillary glucose",
            ]),
        ServicePhrase(
            code: "81025", label: "Urine pregnancy test",
            phrases: ["urine pregnancy test", "urine hcg", "upt", "poc pregnancy test", "urine pregnancy"]),
        ServicePhrase(
            code: "85610", label: "Prothrombin time (INR)",
            phrases: ["poc inr", "fingerstick inr", "in office inr", "in - office inr"]),
        ServicePhrase(
            code: "85018", label: "Hemoglobin", phrases: ["poc hemoglobin", "fingerstick hemoglobin", "hemocue"]),
        ServicePhrase(code: "83655", label: "Blood lead", phrases: ["poc lead", "fingerstick lead", "in office lead"]),
        ServicePhrase(
            code: "93000", label: "Electrocardiogram, 12 leads, with interpretation and report",
            phrases: [
                "12 - lead ecg", "12 - lead ekg", "12 lead ecg", "12 lead ekg", "ekg", "ecg", "electrocardiogram",
            ]),
        ServicePhrase(
            code: "94060", label: "Spirometry before and after a bronchodilator",
            phrases: [
                "spirometry * pre", "pre and post bronchodilator spirometry", "spirometry before and after",
                "spirometry * bronchodilator",
            ],
            includes: ["94010"]),
        ServicePhrase(code: "94010", label: "Spirometry", phrases: ["spirometry", "office spirometry"]),
        ServicePhrase(
            code: "96127", label: "Brief emotional or behavioral assessment, scored",
            phrases: [
                "phq 9", "phq - 9", "phq9", "phq - a", "gad 7", "gad - 7", "gad7", "vanderbilt", "edinburgh postnatal",
                "epds",
            ],
            detail: .eachSide, needs: ["score", "scored", "total", "=", ":", "points"]),
        ServicePhrase(
            code: "96110", label: "Developmental screening with a standard instrument",
            phrases: ["asq", "asq - 3", "m - chat", "mchat", "ages and stages"],
            needs: ["score", "scored", "passed", "normal", "completed", "low"]),
        ServicePhrase(
            code: "92551", label: "Screening audiometry, pure tone, air",
            phrases: [
                "pure tone audiometry", "audiometry screening", "screening audiometry", "hearing screen",
                "hearing screening",
            ]),
        ServicePhrase(code: "92567", label: "Tympanometry", phrases: ["tympanometry", "tympanogram"]),
        ServicePhrase(
            code: "99173", label: "Visual acuity screening",
            phrases: ["visual acuity screening", "snellen", "vision screen", "vision screening"]),
        ServicePhrase(
            code: "36415", label: "Collection of venous blood",
            phrases: ["venipuncture", "blood drawn", "venous blood draw", "labs drawn", "blood draw"]),
    ]

    private static let imaging: [ServicePhrase] = [
        xray("73610", "ankle", fewer: "73600", from: 3), xray("73562", "knee", fewer: "73560", from: 3),
        xray("71046", "chest", fewer: "71045", from: 2), xray("73630", "foot", fewer: "73620", from: 3),
        xray("73110", "wrist", fewer: "73100", from: 3), xray("73130", "hand", fewer: "73120", from: 3),
        xray("73030", "shoulder", fewer: "73020", from: 2), xray("73080", "elbow", fewer: "73070", from: 3),
        xray("73140", "finger", fewer: "73140", from: 2), xray("73660", "toe", fewer: "73660", from: 2),
    ]

    private static func xray(_ code: String, _ part: String, fewer: String, from views: Int) -> ServicePhrase {
        ServicePhrase(
            code: code, label: "X-ray of the \(part)",
            phrases: [
                "x - ray * \(part)", "x - rays * \(part)", "xray * \(part)", "xrays * \(part)", "\(part) x - ray",
                "\(part) x - rays", "\(part) xray", "\(part) xrays", "\(part) radiograph", "\(part) radiographs",
                "radiographs * \(part)", "\(part) films",
            ],
            detail: .views(fewer: fewer, from: views))
    }
}
