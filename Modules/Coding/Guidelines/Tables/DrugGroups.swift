/// The group of the Table of Drugs and Chemicals for a drug's name: the code's characters up to the one that tells
/// poisoning, adverse effect and underdosing apart. Our own selection of names; endings cover the rest of a class.
enum DrugGroups {
    /// `T36.0X` for amoxicillin; nil when the word is no drug that we know.
    static func group(_ word: String) -> String? {
        guard word.utf8.count >= 4 else { return nil }
        return names[word] ?? endings.first { word.hasSuffix($0.0) && word.utf8.count > $0.0.utf8.count + 1 }?.1
    }

    private static let names: [String: String] = {
        var table: [String: String] = [:]
        for (group, words) in groups {
            for word in words.split(separator: " ") { table[PlainWord.form(String(word))] = group }
        }
        return table
    }()

    private static let endings: [(String, String)] = [
        ("cillin", "T36.0X"), ("cycline", "T36.4X"), ("floxacin", "T36.8X"), ("thromycin", "T36.3X"),
        ("pril", "T46.4X"),
        ("sartan", "T46.5X"), ("olol", "T44.7X"), ("dipine", "T46.1X"), ("statin", "T46.6X"), ("azepam", "T42.4X"),
        ("azolam", "T42.4X"), ("prazole", "T47.1X"), ("gliptin", "T38.3X"), ("gliflozin", "T38.3X"),
        ("glutide", "T38.3X"),
        ("conazole", "T36.7X"), ("barbital", "T42.3X"), ("platin", "T45.1X"), ("taxel", "T45.1X"),
        ("rubicin", "T45.1X"),
        ("mab", "T45.1X"), ("tinib", "T45.1X"),
    ]

    private static let groups: [(String, String)] = [
        ("T36.0X", "penicillin augmentin amoxil"),
        ("T36.1X", "cephalexin keflex cefazolin ceftriaxone cefuroxime cefdinir cephalosporin"),
        ("T36.3X", "macrolide erythromycin azithromycin zithromax"), ("T36.4X", "tetracycline"),
        ("T36.5X", "gentamicin tobramycin amikacin"),
        ("T36.6X", "rifampin rifampicin"), ("T36.8X", "clindamycin vancomycin levaquin cipro"),
        ("T36.9X", "antibiotic"),
        ("T37.0X", "bactrim septra sulfamethoxazole sulfa sulfonamide trimethoprim"),
        ("T37.2X", "hydroxychloroquine plaquenil chloroquine"),
        ("T37.3X", "metronidazole flagyl"), ("T37.5X", "acyclovir valacyclovir oseltamivir"),
        ("T37.8X", "nitrofurantoin macrobid"),
        (
            "T38.0X",
            "prednisone prednisolone dexamethasone methylprednisolone hydrocortisone steroid corticosteroid"
        ),
        ("T38.0X", "glucocorticoid cortisone"), ("T38.1X", "levothyroxine synthroid"),
        ("T38.3X", "insulin metformin glipizide glyburide glimepiride pioglitazone lantus humalog novolog glargine"),
        ("T38.4X", "contraceptive"), ("T38.5X", "estrogen estradiol"), ("T39.01", "aspirin"),
        ("T39.1X", "acetaminophen paracetamol tylenol"), ("T39.31", "ibuprofen naproxen motrin advil aleve"),
        ("T39.39", "nsaid diclofenac meloxicam indomethacin ketorolac celecoxib"), ("T40.1X", "heroin"),
        ("T40.2X", "oxycodone hydrocodone morphine codeine percocet vicodin oxycontin opioid hydromorphone"),
        ("T40.3X", "methadone"),
        ("T40.41", "fentanyl"), ("T40.42", "tramadol"), ("T40.5X", "cocaine"), ("T42.0X", "phenytoin dilantin"),
        ("T42.1X", "carbamazepine tegretol"), ("T42.4X", "benzodiazepine xanax valium ativan klonopin"),
        (
            "T42.6X",
            "gabapentin pregabalin valproate depakote lamotrigine topiramate levetiracetam zolpidem ambien keppra"
        ),
        ("T43.01", "amitriptyline nortriptyline"), ("T43.21", "venlafaxine duloxetine"),
        ("T43.22", "sertraline fluoxetine citalopram escitalopram paroxetine ssri zoloft prozac lexapro"),
        ("T43.3X", "chlorpromazine"), ("T43.4X", "haloperidol haldol"),
        ("T43.59", "olanzapine risperidone quetiapine lithium clozapine aripiprazole"),
        ("T43.62", "amphetamine adderall methamphetamine"), ("T44.6X", "tamsulosin doxazosin prazosin terazosin"),
        ("T45.0X", "diphenhydramine benadryl antihistamine cetirizine loratadine"),
        (
            "T45.1X",
            "chemotherapy antineoplastic chemo methotrexate cyclophosphamide tamoxifen immunotherapy"
        ),
        ("T45.1X", "azathioprine tacrolimus cyclosporine mycophenolate"), ("T45.4X", "iron"),
        (
            "T45.51",
            "warfarin coumadin heparin enoxaparin apixaban eliquis rivaroxaban xarelto dabigatran anticoagulant lovenox"
        ),
        ("T45.52", "clopidogrel plavix ticagrelor prasugrel"), ("T46.0X", "digoxin digitalis lanoxin"),
        ("T46.2X", "amiodarone flecainide"),
        ("T46.1X", "amlodipine diltiazem verapamil nifedipine norvasc"), ("T46.3X", "nitroglycerin isosorbide"),
        ("T46.5X", "clonidine hydralazine antihypertensive losartan valsartan"), ("T48.6X", "albuterol theophylline"),
        ("T47.0X", "famotidine ranitidine"), ("T48.1X", "succinylcholine"), ("T50.0X", "spironolactone"),
        ("T50.1X", "furosemide lasix bumetanide torsemide"),
        ("T50.2X", "hydrochlorothiazide chlorthalidone hctz thiazide diuretic"),
        ("T50.4X", "allopurinol colchicine"), ("T50.8X", "contrast"),
    ]
}
