/// Drugs as the risk element sees them: those that need a prescription, those that anybody buys, and those whose
/// toxicity is watched.
enum DrugVocabulary {
    static func isPrescription(_ word: String) -> Bool {
        if prescription.contains(word) { return true }
        guard word.utf8.count >= 7, !overTheCounter.contains(word) else { return false }
        return endings.contains { word.hasSuffix($0) }
    }

    static func isOverTheCounter(_ word: String) -> Bool { overTheCounter.contains(word) }

    private static let endings = [
        "pril", "sartan", "statin", "cillin", "mycin", "floxacin", "olol", "dipine", "formin", "gliptin", "gliflozin",
        "setron", "triptan", "oxetine", "azole", "cycline", "thyroxine", "triptyline", "thiazide", "semide", "xaban",
        "glutide", "traline", "furantoin", "solone", "asone", "lopram", "zosin", "steride", "lukast", "vir", "mab",
        "tinib", "azepam", "zolam", "codone", "morphone", "gliptine", "xetine", "oxacin", "terol", "tropium", "cept",
        "glitazone", "parin", "bactam", "penem", "nazole", "dronate", "platin", "faxine", "zodone", "peridone", "azem",
        "pamil", "ridone", "iramate", "zepine", "gabalin", "dopa",
        "conazole", "bufen", "barbital", "lamide", "thalidone", "ergine", "gepant", "tinidazole", "cyclovir", "cillins",
    ]

    private static let prescription: Set<String> = words(
        """
        antibiotic antibiotics statin insulin inhaler steroid steroids corticosteroid corticosteroids antidepressant
        ssri
        snri diuretic antiviral anticoagulant anticoagulation antihypertensive stimulant opioid opioids bronchodilator
        nebulizer antifungal contraceptive contraceptives biologic biologics benzodiazepine triptan antiepileptic
        anticonvulsant antipsychotic antiemetic glargine lispro aspart metformin glipizide glimepiride glyburide ozempic
        wegovy mounjaro trulicity jardiance farxiga januvia hctz chlorthalidone furosemide spironolactone clonidine
        hydralazine isosorbide nitroglycerin digoxin warfarin coumadin eliquis xarelto clopidogrel plavix heparin
        levothyroxine synthroid methimazole propylthiouracil prednisone prednisolone dexamethasone decadron medrol
        methylprednisolone albuterol advair symbicort fluticasone budesonide tiotropium montelukast singulair
        amoxicillin
        augmentin clavulanate cephalexin keflex cefdinir ceftriaxone cefazolin doxycycline bactrim septra trimethoprim
        sulfamethoxazole nitrofurantoin macrobid fosfomycin penicillin zithromax azithromycin levaquin cipro vancomycin
        oseltamivir tamiflu paxlovid acyclovir valacyclovir fluconazole mupirocin permethrin
        ivermectin sertraline zoloft fluoxetine prozac lexapro escitalopram citalopram celexa wellbutrin bupropion
        venlafaxine effexor duloxetine cymbalta mirtazapine trazodone buspirone lithium lamotrigine lamictal quetiapine
        seroquel risperidone aripiprazole abilify olanzapine methylphenidate ritalin concerta adderall amphetamine
        vyvanse lisdexamfetamine atomoxetine strattera guanfacine gabapentin pregabalin topiramate propranolol
        sumatriptan rizatriptan levetiracetam keppra phenytoin carbamazepine valproate divalproex donepezil memantine
        carbidopa levodopa ropinirole cyclobenzaprine flexeril tizanidine baclofen methocarbamol tramadol hydrocodone
        oxycodone morphine hydromorphone fentanyl buprenorphine suboxone naltrexone varenicline chantix meloxicam
        celecoxib diclofenac ketorolac toradol colchicine allopurinol febuxostat methotrexate hydroxychloroquine
        sulfasalazine leflunomide azathioprine mycophenolate tacrolimus cyclosporine adalimumab humira etanercept
        infliximab alendronate denosumab tamsulosin finasteride oxybutynin mirabegron sildenafil estradiol progesterone
        testosterone ondansetron zofran promethazine metoclopramide pantoprazole dicyclomine sucralfate triamcinolone
        clobetasol tretinoin isotretinoin accutane betamethasone hydroxyzine benzonatate nystatin epinephrine epipen
        naloxone amiodarone flecainide metoprolol carvedilol atenolol bumetanide torsemide sacubitril entresto
        chemotherapy immunotherapy tamoxifen letrozole anastrozole fluorouracil latanoprost timolol ofloxacin
        ciprodex polymyxin erythromycin iud phentermine semaglutide liraglutide tirzepatide ezetimibe
        diltiazem verapamil nifedipine amlodipine prazosin terazosin doxazosin ranolazine sotalol digoxin dabigatran
        enoxaparin prasugrel ticagrelor cilostazol pentoxifylline niacin gemfibrozil fenofibrate colestipol acarbose
        pioglitazone repaglinide exenatide dulaglutide lispro detemir degludec nph liothyronine cabergoline desmopressin
        fludrocortisone clomiphene medroxyprogesterone norethindrone raloxifene teriparatide calcitriol
        amantadine benztropine selegiline rasagiline pramipexole rotigotine riluzole interferon glatiramer fingolimod
        primidone lacosamide oxcarbazepine zonisamide ethosuximide clobazam phenobarbital butalbital ergotamine
        chlorpromazine haloperidol ziprasidone paliperidone lurasidone clozapine doxepin nortriptyline amitriptyline
        imipramine vortioxetine desvenlafaxine vilazodone temazepam zolpidem eszopiclone suvorexant modafinil
        dexmethylphenidate dextroamphetamine disulfiram acamprosate methadone oxymorphone tapentadol
        scopolamine prochlorperazine misoprostol mesalamine budesonide rifaximin lactulose linaclotide lubiprostone
        ursodiol pancrelipase cholestyramine entecavir tenofovir truvada biktarvy rifampin isoniazid ethambutol
        pyrazinamide dapsone linezolid metronidazole clindamycin cefuroxime cefpodoxime cefixime cefepime meropenem
        ertapenem piperacillin tazobactam zosyn gentamicin tobramycin griseofulvin ketoconazole itraconazole
        voriconazole
        albendazole mebendazole praziquantel hydroxychloroquine chloroquine cromolyn ipratropium salmeterol formoterol
        umeclidinium mometasone roflumilast omalizumab dupilumab pirfenidone solifenacin tolterodine
        trospium bethanechol tadalafil phenazopyridine probenecid pegloticase abatacept rituximab tofacitinib
        brimonidine dorzolamide bimatoprost travoprost pilocarpine cyclopentolate antivirals thrombolysis alteplase
        tenecteplase vasopressor vasopressors norepinephrine ferric erythropoietin filgrastim
        lisdexamfetamine minocycline tetracycline spironolactone efinaconazole podofilox imiquimod ustekinumab
        secukinumab apremilast acitretin calcipotriene tacrolimus pimecrolimus insulins antivenom
        """)

    private static let overTheCounter: Set<String> = words(
        """
        ibuprofen acetaminophen tylenol motrin advil otc naproxen aleve loratadine cetirizine fexofenadine claritin
        zyrtec
        allegra guaifenesin vitamin vitamins aspirin multivitamin counter debrox probiotic tums fiber miralax
        robitussin dextromethorphan mucinex diphenhydramine benadryl antacid lozenges lozenge hydrocortisone calamine
        melatonin pseudoephedrine sudafed clotrimazole miconazole loperamide imodium bismuth simethicone senna docusate
        polyethylene decongestant decongestants antihistamine antihistamines antipyretic antipyretics zinc flonase
        famotidine pepcid bacitracin neosporin terbinafine salicylic emollient emollients moisturizer moisturizers
        nsaid nsaids analgesic analgesics expectorant iron desitin ointment minoxidil
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { $0 == " " || $0 == "\n" }.map { Passage.fold(String($0)) })
    }

    /// Drugs that can do grave harm unless their effect on the body is measured again and again.
    static let toxic: Set<String> = [
        "methotrexate", "amiodarone", "lithium", "clozapine", "cyclosporine", "tacrolimus", "chemotherapy",
        "antineoplastic", "gentamicin", "tobramycin", "vancomycin", "amphotericin", "leflunomide", "azathioprine",
        "cisplatin", "doxorubicin", "digoxin", "mycophenolate", "cyclophosphamide", "dofetilide", "capecitabine",
        "fluorouracil", "carboplatin", "immunosuppressant", "mercaptopurine", "aminoglycoside", "flecainide", "sotalol",
        "docetaxel", "paclitaxel", "theophylline", "immunotherapy", "propylthiouracil", "natalizumab",
    ]
}
