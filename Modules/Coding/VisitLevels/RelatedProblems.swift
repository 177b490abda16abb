/// Names of which one is part of the other: the chest pain of a coronary disease, the joint pain of an arthritis. They
/// are one problem.
enum RelatedProblems {
    /// The illness that the named problem belongs to, where that one was addressed too.
    static func whole(of key: String, among addressed: [String]) -> String? {
        for row in table where row.part.contains(key) {
            if let whole = row.whole.first(where: { $0 != key && addressed.contains($0) }) { return whole }
        }
        return nil
    }

    private static let table: [(part: Set<String>, whole: [String])] = [
        (["joint pain"], ["osteoarthritis", "rheumatoid arthritis", "gout", "chronic knee pain"]),
        (["back pain"], ["chronic back pain", "osteoarthritis"]),
        (["headache"], ["migraine"]),
        (
            ["cough", "wheezing", "shortness of breath"],
            ["asthma", "copd", "heart failure", "interstitial lung disease"]
        ),
        (["rash"], ["eczema", "psoriasis", "acne", "chronic urticaria"]),
        (["heartburn"], ["gerd"]), (["allergy symptom"], ["allergic rhinitis"]), (["sleep problem"], ["insomnia"]),
        (["fatigue"], ["anemia", "hypothyroidism", "depression", "sleep apnea", "heart failure"]),
        (["edema", "swelling"], ["heart failure", "lymphedema"]),
        (["suicidal ideation"], ["suicidal ideation with plan", "depression"]),
        (["palpitations", "dizziness"], ["atrial fibrillation", "vertigo"]),
        (["bed wetting"], ["enuresis"]), (["chest pain"], ["coronary artery disease", "gerd"]),
        (["stress"], ["anxiety", "depression"]), (["seizure"], ["epilepsy"]),
        (["abdominal pain"], ["irritable bowel syndrome"]),
        (["runny nose"], ["upper respiratory infection", "common cold", "allergic rhinitis", "sinusitis"]),
        (["common cold"], ["upper respiratory infection"]),
        (["upper respiratory infection"], ["otitis media", "pharyngitis"]),
        (["respiratory failure", "copd"], ["respiratory failure"]), (["weakness"], ["stroke"]),
        (
            ["chronic condition"],
            ["hypertension", "diabetes", "hyperlipidemia", "asthma", "copd", "depression", "anxiety"]
        ),
        (["proteinuria"], ["chronic kidney disease", "diabetic nephropathy"]),
        (["memory loss", "confusion"], ["dementia"]),
        (["side effect"], ["hypertension", "depression", "diabetes", "adhd", "hyperlipidemia", "anxiety"]),
        (["suicidal ideation with plan"], ["threat to life or bodily function"]),
        (["irregular periods"], ["polycystic ovary syndrome", "menorrhagia"]),
        (["laceration"], ["tendon laceration", "suture removal"]), (["fracture"], ["displaced fracture"]),
        (["systemic illness"], ["pneumonia", "pyelonephritis"]),
        (["acute uncomplicated illness"], ["pharyngitis", "otitis media", "cystitis", "sinusitis"]),
        (["self limited problem"], ["common cold", "insect bite", "wart"]),
        (["wheezing", "cough"], ["pneumonia", "bronchitis"]),
    ]
}
