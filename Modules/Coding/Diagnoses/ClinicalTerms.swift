/// Terms of daily practice that no title or inclusion term of the tabular list carries, with the code or heading to which
/// the Alphabetic Index leads them. The level below a heading is found from the record's words.
enum ClinicalTerms {
    static let codes: [String: String] = {
        var table: [String: String] = [:]
        for (code, terms) in entries {
            for term in terms { table[term] = code }
        }
        return table
    }()

    /// Short words that stand for a condition though its title does not hold them.
    static let shortWords: Set<String> = [
        "acne", "gout", "croup", "shingles", "pica", "sty", "stye", "flu", "polio", "mumps",
    ]

    private static let entries: [(String, [String])] = [
        ("J18.9", ["pneumonia", "community acquired pneumonia", "lobar pneumonia suspected organism"]),
        ("J02.0", ["streptococcal sore throat", "strep pharyngitis", "strep throat", "streptococcal pharyngitis"]),
        ("J03.00", ["strep tonsillitis", "streptococcal tonsillitis"]),
        ("Z34.90", ["normal pregnancy", "supervision of normal pregnancy"]),
        (
            "I25.2",
            [
                "history of myocardial infarction", "history of mi", "old mi", "prior myocardial infarction",
                "old myocardial infarction",
            ]
        ),
        (
            "Z86.73",
            [
                "history of stroke", "history of cva", "history of tia", "history of cerebrovascular accident",
                "history of transient ischemic attack",
            ]
        ),
        ("Z86.74", ["history of cardiac arrest"]),
        ("Z86.718", ["history of deep vein thrombosis"]),
        ("Z86.711", ["history of pulmonary embolism"]),
        ("Z80.0", ["family history of colon cancer", "family history of colorectal cancer"]),
        ("Z80.3", ["family history of breast cancer"]),
        (
            "Z82.49",
            [
                "family history of heart disease", "family history of coronary artery disease",
                "family history of early coronary artery disease",
            ]
        ),
        ("Z83.3", ["family history of diabetes", "family history of diabetes mellitus"]),
        (
            "Z87.891",
            ["history of smoking", "history of tobacco use", "former smoker", "history of nicotine dependence"]
        ),
        (
            "Z90.49",
            [
                "history of appendectomy", "status post appendectomy", "history of cholecystectomy",
                "status post cholecystectomy",
            ]
        ),
        ("Z90.710", ["history of hysterectomy", "status post hysterectomy", "status post total hysterectomy"]),
        ("Z21", ["hiv positive", "asymptomatic hiv", "hiv infection asymptomatic", "hiv positive asymptomatic"]),
        ("B20", ["aids", "hiv disease"]),
        (
            "S39.012",
            ["lumbar strain", "low back strain", "lower back strain", "lumbosacral strain", "strain of lower back"]
        ),
        ("S16.1", ["cervical strain", "neck strain"]),
        ("S29.012", ["thoracic strain", "upper back strain"]),
        ("S13.4", ["whiplash", "whiplash injury", "cervical sprain", "whiplash injury to neck"]),
        ("S76.31", ["hamstring strain"]),
        ("S86.11", ["calf strain", "gastrocnemius strain"]),
        (
            "S93.40",
            [
                "ankle sprain", "sprain of ankle", "sprained ankle", "ankle inversion sprain",
                "inversion sprain of ankle",
            ]
        ),
        ("S83.9", ["knee sprain", "sprain of knee"]),
        ("S63.50", ["wrist sprain", "sprain of wrist"]),
        ("S22.39", ["rib fracture", "fracture of rib"]),
        (
            "S01.81",
            [
                "forehead laceration", "chin laceration", "laceration of forehead", "laceration of chin",
                "facial laceration",
            ]
        ),
        ("S61.41", ["hand laceration", "laceration of hand", "laceration of palm"]),
        (
            "S61.21",
            ["finger laceration", "laceration of finger", "laceration of index finger", "index finger laceration"]
        ),
        ("S51.81", ["forearm laceration", "laceration of forearm"]),
        (
            "S81.81",
            [
                "leg laceration", "lower leg laceration", "shin laceration", "laceration of lower leg",
                "laceration of shin",
            ]
        ),
        ("S81.01", ["knee laceration", "laceration of knee"]),
        ("S01.01", ["scalp laceration", "laceration of scalp"]),
        ("S06.0XA", ["concussion", "concussion injury of brain"]),
        ("T50.901", ["drug overdose", "overdose"]),
        (
            "L91.8",
            [
                "skin tag", "skin tags", "acrochordon", "acrochordons", "inflamed skin tag", "inflamed skin tags",
                "irritated skin tags", "multiple skin tags", "irritated skin tag",
            ]
        ),
        (
            "H61.2",
            ["cerumen impaction", "impacted cerumen", "ear wax impaction", "earwax impaction", "impacted earwax"]
        ),
        ("J00", ["common cold", "head cold"]),
        (
            "J06.9",
            [
                "upper respiratory infection", "viral upper respiratory infection",
                "viral acute upper respiratory infection", "upper respiratory tract infection",
            ]
        ),
        ("B34.9", ["viral syndrome", "viral illness", "viral infection"]),
        ("A08.4", ["viral gastroenteritis", "stomach flu"]),
        ("K52.9", ["gastroenteritis", "acute gastroenteritis"]),
        ("J11.1", ["influenza", "flu"]),
        ("J10.1", ["influenza a", "influenza b", "flu a", "flu b"]),
        ("I25.10", ["coronary artery disease", "coronary heart disease"]),
        ("I48.91", ["atrial fibrillation"]),
        ("I50.9", ["heart failure", "congestive heart failure"]),
        ("E03.9", ["hypothyroidism"]),
        ("E05.90", ["hyperthyroidism"]),
        ("M25.50", ["joint pain", "arthralgia"]),
        ("M54.50", ["low back pain", "lower back pain", "back pain lumbar"]),
        ("M54.2", ["neck pain"]),
        ("M54.9", ["back pain"]),
        ("R07.9", ["chest pain"]),
        ("R10.9", ["abdominal pain"]),
        ("R51.9", ["headache", "headaches"]),
        ("F41.9", ["anxiety"]),
        ("F32.A", ["depression"]),
        ("F41.1", ["generalized anxiety disorder"]),
        ("G47.33", ["obstructive sleep apnea"]),
        ("G47.00", ["insomnia"]),
        ("R53.83", ["fatigue"]),
        ("H10.9", ["conjunctivitis", "pink eye"]),
        ("L03.90", ["cellulitis"]),
        (
            "L03.11",
            [
                "cellulitis of lower leg", "cellulitis of leg", "cellulitis of lower extremity", "leg cellulitis",
                "lower extremity cellulitis", "lower leg cellulitis",
            ]
        ),
        ("L03.11", ["cellulitis of foot", "foot cellulitis"]),
        ("M54.4", ["low back pain with sciatica", "lower back pain with sciatica", "lumbago with sciatica"]),
        ("L02.91", ["abscess", "skin abscess"]),
        (
            "L23.7",
            [
                "poison ivy", "poison ivy dermatitis", "contact dermatitis due to poison ivy", "rhus dermatitis",
                "poison oak dermatitis",
            ]
        ),
        ("L30.9", ["eczema", "dermatitis"]),
        ("L20.9", ["atopic dermatitis"]),
        ("B07.9", ["wart", "warts", "viral wart", "common wart", "common warts", "verruca", "verruca vulgaris"]),
        ("N30.90", ["cystitis"]),
        ("N30.00", ["acute cystitis", "acute cystitis without hematuria"]),
        ("N39.0", ["urinary tract infection"]),
        ("H66.9", ["otitis media", "acute otitis media", "ear infection"]),
        ("H60.50", ["acute otitis externa", "swimmer ear", "swimmers ear"]),
        ("J45.909", ["asthma"]),
        (
            "J44.1",
            [
                "copd exacerbation", "chronic obstructive pulmonary disease exacerbation",
                "acute exacerbation of chronic obstructive pulmonary disease",
            ]
        ),
        ("J30.9", ["allergic rhinitis"]),
        ("J30.2", ["seasonal allergies", "seasonal allergic rhinitis"]),
        ("K21.9", ["gastroesophageal reflux disease", "acid reflux", "reflux"]),
        ("K59.00", ["constipation"]),
        ("N40.0", ["benign prostatic hyperplasia"]),
        (
            "N40.1",
            [
                "benign prostatic hyperplasia with lower urinary tract symptoms",
                "benign prostatic hyperplasia with luts",
            ]
        ),
        ("E55.9", ["vitamin d deficiency"]),
        ("E53.8", ["vitamin b12 deficiency", "b12 deficiency"]),
        ("E66.9", ["obesity"]),
        ("E66.01", ["morbid obesity"]),
        (
            "M17.9",
            [
                "knee osteoarthritis", "osteoarthritis of knee", "osteoarthritis knee",
                "degenerative joint disease of knee",
            ]
        ),
        ("M17.1", ["primary osteoarthritis of knee", "primary knee osteoarthritis", "primary osteoarthritis knee"]),
        ("M19.90", ["osteoarthritis"]),
        ("M75.4", ["shoulder impingement", "subacromial impingement", "impingement syndrome of shoulder"]),
        ("M75.5", ["subacromial bursitis", "shoulder bursitis"]),
        ("M76.6", ["achilles tendinitis"]),
        ("M72.2", ["plantar fasciitis"]),
        ("M77.1", ["lateral epicondylitis", "tennis elbow"]),
        (
            "F17.210",
            ["tobacco use disorder", "nicotine dependence cigarettes", "cigarette smoker", "smokes cigarettes"]
        ),
        ("Z72.0", ["tobacco use"]),
        ("R19.7", ["diarrhea"]),
        ("B37.31", ["vaginal yeast infection", "vulvovaginal candidiasis", "acute vulvovaginal candidiasis"]),
        ("N76.0", ["bacterial vaginosis"]),
        ("U07.1", ["covid", "covid 19", "covid 19 infection", "covid infection", "sars cov 2 infection"]),
    ]
}
