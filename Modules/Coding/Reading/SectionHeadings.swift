/// Headings as clinicians write them: lower case, without "and", "of", "the", "for", "patient" and marks.
enum SectionHeadings {
    /// One heading a phrase, parted by commas.
    static let names: [String: NoteSections.Kind] = {
        let table: [(NoteSections.Kind, String)] = [
            (
                .chiefComplaint,
                """
                chief complaint, chief complaints, cc, reason visit, reason encounter, reason consultation, presenting \
                complaint, presenting problem, complaint, chief concern, reason referral, reason admission, indication, \
                indications, clinical indication, clinical history, reason exam, reason study, preoperative diagnosis, \
                pre operative diagnosis, preoperative diagnoses, admitting diagnosis, admission diagnosis, clinical information
                """
            ),
            (
                .presentIllness,
                """
                history present illness, hpi, present illness, subjective, interval history, interval hx, s, hx present \
                illness, history presenting illness, history present complaint, history current illness, history \
                presenting complaint, present history, genhx, general history, hospital course, brief hospital course, \
                ed course, edcourse, emergency department course, emergency room course, clinical course, summary \
                present illness, history injury, subjective complaints, hpi interval history
                """
            ),
            (
                .reviewOfSystems,
                """
                review systems, ros, systems review, system review, review symptoms, review systems ros, review system
                """
            ),
            (
                .pastHistory,
                """
                past medical history, pmh, pmhx, past history, medical history, history, pmh psh, past medical surgical \
                history, past medical hx, medical hx, pastmedicalhx, past medical problems, past medical family social \
                history, past medical history pmh, other history, past psychiatric history, psychiatric history, birth \
                history, gynecologic history, gynecological history, gyn history, gynhx, obstetric history, obstetrical \
                history, ob history, ob gyn history, menstrual history, developmental history, childhood illnesses, \
                major illnesses, illnesses, medical problems, chronic conditions, chronic problems, past illnesses, \
                hospitalizations, past psychological history, past ocular history, prior history, pregnancy history
                """
            ),
            (
                .surgicalHistory,
                """
                past surgical history, psh, pshx, surgical history, surgeries, past surgeries, surgical hx, past surgical \
                hx, pastsurgical, previous surgeries, prior surgeries, operations, past operations, past procedures, \
                surgical history procedures
                """
            ),
            (
                .familyHistory,
                """
                family history, fh, fhx, famhx, family medical history, family hx, fam hx, fam history, family health \
                history, family psychiatric history
                """
            ),
            (
                .socialHistory,
                """
                social history, sh, shx, soc hx, social hx, habits, psychosocial history, personal history, social family \
                history, personal social history, social, tobacco history, work history, occupational history, travel \
                history, substance use history, substance use, social determinants, social determinants health, \
                occupation, marital status, fam sochx, lifestyle, sexual history, military history, smoking history
                """
            ),
            (
                .medications,
                """
                medications, meds, current medications, home medications, medication list, current meds, medication, \
                active medications, medications allergies, discharge medications, medications reviewed, home meds, \
                outpatient medications, current outpatient medications, medications admission, medications discharge, \
                medication history, prescriptions, current prescriptions, current medication, present medications, \
                admission medications, prior to admission medications, medications prior to admission, drugs, \
                inpatient medications, current facility administered medications
                """
            ),
            (
                .allergies,
                """
                allergies, allergy, drug allergies, allergies intolerances, nkda, medication allergies, known allergies, \
                allergies medications, allergy history, allergies reactions, drug allergy, allergies adverse reactions, \
                food allergies, intolerances
                """
            ),
            (
                .vitals,
                """
                measurements, vitals, vital signs, vitals reviewed, vs, vital signs reviewed, vss, vital, vital sign, \
                vitals signs, vital statistics
                """
            ),
            (
                .exam,
                """
                physical exam, physical examination, exam, examination, pe, objective, o, physical exam findings, physical, \
                objective findings, px, physical examination findings, focused exam, exam findings, mental status exam, \
                mental status examination, neurologic exam, neurological exam, neurologic examination, neurological \
                examination, general examination, pelvic exam, pelvic examination, on exam, on examination, clinical exam, \
                physical findings, mse
                """
            ),
            (
                .results,
                """
                results, lab results, labs, laboratory, data, data reviewed, laboratory data, imaging, diagnostics, \
                diagnostic results, studies, in office testing, office testing, testing, point care testing, poc testing, \
                poct, tests, diagnostic studies, labs today, office labs, in office labs, diagnostic tests, radiology, \
                in office tests, screening, screenings, tests performed, poc, point care, in house labs, laboratory \
                results, laboratory studies, laboratory findings, lab data, labs reviewed, lab studies, lab work, labwork, \
                imaging studies, imaging results, radiology results, x rays, xrays, x ray, radiographs, radiographic \
                studies, findings, ekg, ecg, electrocardiogram, diagnostic data, diagnostic testing, test results, \
                results review, pertinent results, pathology, pathology results, microbiology, cardiac studies, \
                diagnostic imaging, labs imaging, labs studies, results reviewed, echocardiogram
                """
            ),
            (
                .problemList,
                """
                problem list, active problems, problems, active problem list, current problems, problem list past medical \
                history, active diagnoses, active medical problems, ongoing problems
                """
            ),
            (
                .assessment,
                """
                assessment, assessment plan, impression, impression plan, a p, ap, diagnosis, diagnoses, final diagnosis, \
                final diagnoses, clinical impression, discharge diagnosis, a, dx, discharge diagnoses, impressions, \
                assessments, assessment recommendations, visit diagnoses, visit diagnosis, encounter diagnoses, plan \
                assessment, impression recommendations, impression recommendation, principal diagnosis, primary diagnosis, \
                secondary diagnosis, secondary diagnoses, encounter diagnosis, postoperative diagnosis, post operative \
                diagnosis, postoperative diagnoses, ed diagnosis, diagnostic impression, final impression, medical \
                decision making, mdm, conclusion, conclusions, other diagnoses, additional diagnoses, a p problem, \
                diagnosis plan, assessment plans, assesment plan, preliminary diagnosis, \
                provisional diagnosis, discharge diagnosis list, associated diagnoses
                """
            ),
            (
                .plan,
                """
                plan, recommendations, p, disposition, follow up, orders, treatment plan, treatment, plan care, medical \
                treatment, additional testing, specialist referrals, recommendation, plans, plan treatment, followup, \
                discharge plan, care plan, management, plan recommendations, referrals, therapeutic plan, plan management, \
                next steps, disposition plan, discharge disposition, further testing, surgical plan
                """
            ),
            (
                .procedures,
                """
                procedure, procedures, procedure note, procedures performed, procedure performed, procedure details, \
                services, services performed, treatment room, in office procedures, office procedures, in office \
                procedure, office procedure, operation, operations performed, operation performed, operative procedure, \
                operative procedures, procedures this visit, operative report, description procedure, procedure \
                description, operative note, procedures done, procedure notes, in clinic procedure
                """
            ),
            (
                .immunizations,
                """
                immunizations, immunization, vaccines, vaccinations, immunizations given, vaccines given, immunization \
                history, vaccination history, vaccination status, immunization status, vaccines administered, \
                immunizations administered, vaccinations given
                """
            ),
            (
                .instructions,
                """
                instructions, education, return precautions, education counseling, discharge instructions, counseling, \
                follow up instructions, followup instructions, home care, home care instructions, after visit summary, \
                counseling education, anticipatory guidance, wound care instructions, discharge instruction, precautions
                """
            ),
            (
                .time,
                """
                time, total time, time spent, time statement, total time spent, total visit time, time attestation, \
                time based billing, visit time
                """
            ),
            (
                .other,
                """
                code status, complications, anesthesia, estimated blood loss, specimen, specimens, comparison, technique, \
                attestation, electronically signed, signature, addendum, gross description, condition discharge, \
                agreements, prognosis, consent, surgeon, assistant, drains, advance directives, care team, providers, \
                functional status, diet, activity, counts, implants
                """
            ),
        ]
        var names: [String: NoteSections.Kind] = [:]
        for (kind, phrases) in table {
            for phrase in list(phrases) { names[phrase] = kind }
        }
        return names
    }()

    /// Sub-headings of the history.
    static let underHistory: [String: NoteSections.Kind] = [
        "medical": .pastHistory, "surgical": .surgicalHistory, "family": .familyHistory, "social": .socialHistory,
        "surgery": .surgicalHistory, "psychiatric": .pastHistory, "ob gyn": .pastHistory, "obstetric": .pastHistory,
    ]

    /// Names that announce results or drugs on their own, and orders inside a plan.
    static let orders: Set<String> = Set(
        list(
            """
            labs, laboratory, imaging, radiology, medications, medication, meds, tests, testing, studies, diagnostics, \
            screening, screenings, x ray, x rays, ekg, ecg, prescriptions, exam, vitals, echocardiogram, lab work, labwork, \
            diagnostic testing, diagnostic tests, diet, activity, social, drugs
            """))

    /// What the last word of an unlisted heading tells ("Right knee exam", "Foot and ankle history").
    static let endings: [String: NoteSections.Kind] = [
        "history": .pastHistory, "hx": .pastHistory, "diagnosis": .assessment, "diagnoses": .assessment,
        "medications": .medications, "meds": .medications, "allergies": .allergies, "exam": .exam,
        "examination": .exam, "instructions": .instructions, "labs": .results, "results": .results,
        "immunizations": .immunizations, "procedure": .procedures, "procedures": .procedures, "course": .presentIllness,
    ]

    /// Body systems: labels inside the examination and the review of systems.
    static let systems: Set<String> = Set(
        list(
            """
            constitutional, general, heent, hent, eyes, ears, nose, throat, mouth, neck, cardiovascular, respiratory, \
            pulmonary, gastrointestinal, genitourinary, musculoskeletal, integumentary, skin, neurologic, neurological, \
            psychiatric, endocrine, hematologic, lymphatic, allergic, immunologic, abdomen, extremities, chest, lungs, \
            heart, breasts, rectal, pelvic, back, gait, psychological, hematology, lymph
            """))

    /// Words that only a heading has: they tell it from an item in a list of conditions.
    static let headingWords: Set<String> = Set(
        list(
            """
            history, course, notes, note, status, list, information, report, details, signature, signed, providers, \
            section, data, discussion, summary, review, findings, results, comments, attestation, statement, plan, \
            assessment, consent, technique, description, comparison, goals, team, directives, name, date, visit
            """))

    static let owners: Set<String> = ["his", "her", "the", "their", "patient", "current", "significant", "pertinent"]

    static let copulas: Set<String> = Set(
        list(
            """
            is, are, was, were, includes, include, included, significant, remarkable, notable, positive, negative, \
            consists, consisted, unremarkable, noncontributory, shows, as, reveals, revealed, comprises
            """))

    /// Headings that are also spoken as the subject of a sentence. Examination and results are left out: what a
    /// sentence says that they show is read like the rest of the story.
    static let spoken: [String: NoteSections.Kind] = {
        let kinds: [NoteSections.Kind] = [
            .familyHistory, .socialHistory, .surgicalHistory, .allergies, .medications, .pastHistory, .reviewOfSystems,
            .chiefComplaint,
        ]
        let single: Set<String> = ["medications", "allergies"]
        return names.filter { name, kind in
            kinds.contains(kind) && (name.contains(" ") || single.contains(name))
        }
    }()

    private static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { phrase in
            String(phrase.drop { $0 == " " })
        }
    }
}
