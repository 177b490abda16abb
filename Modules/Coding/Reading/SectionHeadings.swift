extension NoteSections {
    /// Headings as clinicians write them, lower case, without "and", "of", "the" and marks.
    static let names: [String: Kind] = {
        let table: [(Kind, [String])] = [
            (.chiefComplaint, ["chief complaint", "cc", "reason for visit", "reason visit", "presenting complaint"]),
            (
                .presentIllness,
                [
                    "history present illness", "hpi", "present illness", "subjective", "interval history",
                    "interval hx", "s",
                ]
            ),
            (.reviewOfSystems, ["review systems", "ros", "systems review"]),
            (
                .pastHistory,
                [
                    "past medical history", "pmh", "pmhx", "past history", "medical history", "history", "pmh psh",
                    "past medical surgical history", "past medical hx",
                ]
            ),
            (.surgicalHistory, ["past surgical history", "psh", "pshx", "surgical history", "surgeries"]),
            (.familyHistory, ["family history", "fh", "fhx", "famhx", "family medical history", "family hx"]),
            (.socialHistory, ["social history", "sh", "shx", "soc hx", "social hx", "habits"]),
            (
                .medications,
                [
                    "medications", "meds", "current medications", "home medications", "medication list", "current meds",
                    "medication", "active medications", "medications allergies", "discharge medications",
                    "medications reviewed",
                ]
            ),
            (.allergies, ["allergies", "allergy", "drug allergies", "allergies intolerances", "nkda"]),
            (.vitals, ["measurements", "vitals", "vital signs", "vitals reviewed", "vs", "vital signs reviewed"]),
            (
                .exam,
                [
                    "physical exam", "physical examination", "exam", "examination", "pe", "objective", "o",
                    "physical exam findings",
                ]
            ),
            (
                .results,
                [
                    "results", "lab results", "labs", "laboratory", "data", "data reviewed", "laboratory data",
                    "imaging",
                    "diagnostics", "diagnostic results", "studies", "in office testing", "office testing", "testing",
                    "point care testing", "poc testing", "poct", "tests", "diagnostic studies", "labs today",
                    "office labs", "in office labs", "diagnostic tests", "radiology", "in office tests",
                    "screening", "screenings", "tests performed", "tests today", "poc", "point care", "in house labs",
                ]
            ),
            (.problemList, ["problem list", "active problems", "problems", "active problem list"]),
            (
                .assessment,
                [
                    "assessment", "assessment plan", "impression", "impression plan", "a p", "ap", "diagnosis",
                    "diagnoses",
                    "final diagnosis", "final diagnoses", "clinical impression", "discharge diagnosis", "a", "dx",
                    "discharge diagnoses", "impressions", "assessments", "assessment recommendations",
                    "visit diagnoses", "visit diagnosis", "encounter diagnoses", "plan assessment", "assessment & plan",
                ]
            ),
            (
                .plan,
                [
                    "plan", "recommendations", "p", "disposition", "follow up", "orders", "treatment plan", "treatment",
                    "plan care",
                ]
            ),
            (
                .procedures,
                [
                    "procedure", "procedures", "procedure note", "procedures performed", "procedure performed",
                    "procedure details", "services", "services performed", "treatment room", "procedures today",
                    "in office procedures", "office procedures", "procedure today",
                ]
            ),
            (
                .immunizations,
                [
                    "immunizations", "immunization", "vaccines", "vaccinations", "immunizations given",
                    "immunizations today", "vaccines given",
                ]
            ),
            (
                .instructions,
                ["patient instructions", "instructions", "patient education", "education", "return precautions"]
            ),
            (.time, ["time", "total time", "time spent", "time statement"]),
        ]
        var names: [String: Kind] = [:]
        for (kind, phrases) in table {
            for phrase in phrases { names[phrase] = kind }
        }
        return names
    }()
}
