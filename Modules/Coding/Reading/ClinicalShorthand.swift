/// Abbreviations that clinicians write for diagnoses, spelt out so that the code tables' words can be found.
///
/// Only those with one usual meaning in an outpatient assessment are listed; "MS", "PE" or "RA" alone would be guesses
/// and stay as they are written.
enum ClinicalShorthand {
    /// Expands each word that is an abbreviation; the words come in lower case.
    static func expand(_ words: some Collection<String>) -> [String] {
        var expanded: [String] = []
        for word in words {
            // "CKD 3b": the number is the stage.
            if expanded.suffix(3) == ["chronic", "kidney", "disease"], stages.contains(word) {
                expanded.append("stage")
            }
            expanded += table[word] ?? [word]
        }
        return expanded
    }

    static func isKnown(_ word: String) -> Bool { table[word] != nil }

    private static let stages: Set<String> = ["1", "2", "3", "3a", "3b", "4", "5", "iii", "iiia", "iiib", "iv"]

    private static let table: [String: [String]] = {
        let pairs: [String: String] = [
            "htn": "hypertension", "t2dm": "type 2 diabetes mellitus", "dm2": "type 2 diabetes mellitus",
            "dmii": "type 2 diabetes mellitus", "t1dm": "type 1 diabetes mellitus", "dm1": "type 1 diabetes mellitus",
            "dm": "diabetes mellitus", "iddm": "type 1 diabetes mellitus", "niddm": "type 2 diabetes mellitus",
            "ckd": "chronic kidney disease", "ckd3": "chronic kidney disease stage 3",
            "ckd3a": "chronic kidney disease stage 3a",
            "ckd3b": "chronic kidney disease stage 3b", "ckd4": "chronic kidney disease stage 4",
            "hld": "hyperlipidemia", "gerd": "gastroesophageal reflux disease",
            "copd": "chronic obstructive pulmonary disease", "chf": "congestive heart failure",
            "hfref": "systolic heart failure", "hfpef": "diastolic heart failure", "uti": "urinary tract infection",
            "uri": "acute upper respiratory infection", "cad": "coronary artery disease", "afib": "atrial fibrillation",
            "bph": "benign prostatic hyperplasia", "mdd": "major depressive disorder",
            "gad": "generalized anxiety disorder",
            "osa": "obstructive sleep apnea", "pvd": "peripheral vascular disease",
            "pad": "peripheral arterial disease",
            "dvt": "deep vein thrombosis", "tia": "transient ischemic attack", "cva": "cerebrovascular accident",
            "bppv": "benign paroxysmal positional vertigo", "ibs": "irritable bowel syndrome",
            "aom": "acute otitis media",
            "esrd": "end stage renal disease", "adhd": "attention deficit hyperactivity disorder",
            "ptsd": "post traumatic stress disorder", "pcos": "polycystic ovarian syndrome",
            "aki": "acute kidney failure",
            "nstemi": "non st elevation myocardial infarction", "stemi": "st elevation myocardial infarction",
            "mi": "myocardial infarction", "djd": "osteoarthritis", "oa": "osteoarthritis",
            "sob": "shortness of breath",
            "lbp": "low back pain", "ha": "headache", "n/v": "nausea and vomiting", "avn": "avascular necrosis",
            "cll": "chronic lymphocytic leukemia", "ida": "iron deficiency anemia", "nafld": "fatty liver",
            "hsv": "herpes simplex", "rsv": "respiratory syncytial virus", "lad": "lymphadenopathy",
            "hypothyroid": "hypothyroidism", "hypertensive": "hypertensive", "gout": "gout",
            "sle": "systemic lupus erythematosus",
            "dfu": "diabetic foot ulcer", "aaa": "abdominal aortic aneurysm", "ivdu": "intravenous drug use",
            "svt": "supraventricular tachycardia", "otm": "otitis media", "aoe": "acute otitis externa",
            "rll": "right lower lobe", "lll": "left lower lobe", "bl": "bilateral", "rt": "right", "lt": "left",
            "etoh": "alcohol", "both": "bilateral", "mrsa": "methicillin resistant staphylococcus aureus",
            "mssa": "methicillin susceptible staphylococcus aureus", "vit": "vitamin", "def": "deficiency",
            "exac": "exacerbation", "lle": "left lower extremity",
            "rle": "right lower extremity",
        ]
        return pairs.mapValues { $0.split(separator: " ").map(String.init) }
    }()
}
