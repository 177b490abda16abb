/// Conditions that, once there, stay: where a list names nothing else, it is a list of the patient's past illnesses.
enum LastingConditionNames {
    /// Whether the words hold the name of such a condition and nothing that makes it an event of today.
    static func names(_ words: some Collection<String>) -> Bool {
        let own = words.map(ConceptPlace.singular)
        guard !own.contains(where: acute.contains) else { return false }
        return own.indices.contains { start in
            (byFirstWord[own[start]] ?? []).contains { own[start...].starts(with: $0) }
        }
    }

    /// Words by which a line says something instead of naming something.
    static func isStatement(_ word: String) -> Bool {
        (ClauseWords.traits[word]?.contains(.finiteVerb) ?? false) || acute.contains(word) || stating.contains(word)
    }

    private static let acute: Set<String> = [
        "acute", "new", "exacerbation", "exacerbated", "uncontrolled", "decompensated", "worsening", "flare", "crisis",
        "acutely", "ruptured", "unstable", "urgency", "emergency", "ketoacidosi", "ketoacidosis",
    ]

    private static let stating: Set<String> = [
        "admitted", "evidence", "consistent", "compatible", "findings", "admission", "complaint", "complaints",
        "presenting", "presents", "year", "male", "female", "man", "woman", "consult", "indication", "no", "not",
        "without", "denies", "denied", "negative",
        "now",
    ]

    private static let byFirstWord: [String: [[String]]] = {
        var table: [String: [[String]]] = [:]
        for phrase in AssertionTriggers.phrases(list) {
            let words = phrase.split(separator: " ").map { ConceptPlace.singular(String($0)) }
            if let first = words.first { table[first, default: []].append(words) }
        }
        return table
    }()

    private static let list = """
        hypertension, htn, hypertensive, diabetes, dm, niddm, iddm, dm2, t2dm, diabetic, coronary artery disease, cad, \
        coronary disease, ischemic heart disease, atherosclerotic heart disease, atherosclerosis, congestive heart failure, \
        chf, heart failure, cardiomyopathy, hyperlipidemia, hypercholesterolemia, dyslipidemia, high cholesterol, \
        elevated cholesterol, hld, hypothyroidism, hyperthyroidism, chronic obstructive pulmonary disease, copd, emphysema, \
        asthma, chronic bronchitis, gastroesophageal reflux, gerd, reflux disease, acid reflux, hiatal hernia, \
        peptic ulcer disease, osteoarthritis, rheumatoid arthritis, arthritis, degenerative joint disease, djd, \
        osteoporosis, osteopenia, gout, atrial fibrillation, afib, peripheral vascular disease, pvd, \
        peripheral arterial disease, pad, carotid stenosis, carotid artery disease, cerebrovascular disease, stroke, cva, \
        transient ischemic attack, tia, seizure disorder, epilepsy, migraine, dementia, alzheimer disease, \
        parkinson disease, multiple sclerosis, depression, anxiety, bipolar disorder, schizophrenia, \
        renal insufficiency, chronic kidney disease, ckd, chronic renal failure, end stage renal disease, esrd, \
        benign prostatic hypertrophy, benign prostatic hyperplasia, bph, glaucoma, cataract, macular degeneration, \
        hepatitis c, hepatitis b, cirrhosis, diverticulosis, irritable bowel syndrome, crohn disease, ulcerative colitis, \
        obesity, morbid obesity, sleep apnea, anemia, sickle cell disease, hiv, lupus, fibromyalgia, psoriasis, \
        chronic pain, chronic low back pain, low back pain, spinal stenosis, degenerative disc disease, \
        allergic rhinitis, seasonal allergy, neuropathy, retinopathy, nephropathy, mitral valve prolapse, \
        rheumatic fever, rheumatic heart disease, pulmonary hypertension, interstitial lung disease, sarcoidosis, \
        kidney stone, nephrolithiasis, varicose vein, valvular heart disease, aortic stenosis, mitral regurgitation, \
        breast cancer, prostate cancer, colon cancer, lung cancer, endometriosis, uterine fibroid, hemorrhoid, \
        tobacco abuse, alcohol abuse, alcoholism, tuberculosis, polio, scoliosis, hearing loss, insomnia, \
        coronary artery bypass, pacemaker, myocardial infarction, deep venous thrombosis, hysterectomy, appendectomy, \
        cholecystectomy, tonsillectomy, mastectomy
        """
}
