/// Tests by the words that notes use. Each line is one unique test (a panel is one), whatever the number of its
/// results.
enum TestVocabulary {
    enum Kind: Sendable {
        /// A laboratory test: results only.
        case laboratory
        /// A test with a tracing or image, which somebody interprets: where the practice performs and bills it, it does
        /// not count.
        case imaging
        /// "Labs", "blood work": it counts only where no test is named.
        case unnamed
        /// A scored questionnaire or vital sign, which is billed by itself or is part of the visit.
        case instrument
    }

    struct Test: Sendable {
        let key: String
        let kind: Kind
    }

    static let table = PhraseTable<Test>(
        entries(laboratory, .laboratory) + entries(imaging, .imaging) + entries(unnamed, .unnamed)
            + entries(instruments, .instrument))

    private static func entries(_ text: String, _ kind: Kind) -> [(phrase: String, value: Test)] {
        PhraseTable<Test>.lines(text).flatMap { line in
            line.phrases.map { ($0, Test(key: line.name, kind: kind)) }
        }
    }

    private static let laboratory = """
        cbc: complete blood count;blood count;hemogram;white count;white blood cell count;white cell count
        metabolic panel: cmp;bmp;comprehensive metabolic panel;basic metabolic panel;chem 7;chemistry panel;\
        electrolyte;\
        chemistry;comprehensive metabolic profile;basic metabolic profile
        kidney function: renal function;creatinine;egfr;renal function panel;kidney function test;bun;renal panel
        potassium: serum potassium;potassium level
        lipid panel: lipid;lipid profile;fasting lipid;fasting lipid panel;cholesterol panel;cholesterol level;ldl
        a1c: hemoglobin a1c;hba1c;hgba1c;glycated hemoglobin
        tsh: thyroid stimulating hormone;thyroid function;thyroid function test;thyroid panel;thyroid test;thyroid study
        free t4: free thyroxine
        glucose: blood glucose;fasting glucose;fingerstick glucose;glucose level
        urinalysis: dipstick;urine dip;urine dipstick;ua;urine test;ua dip
        urine culture
        microalbumin: urine albumin;albumin creatinine ratio;urine microalbumin;uacr;urine protein
        rapid strep: strep test;rapid strep test;strep screen;strep a;rapid strep a;rapid antigen strep;strep antigen
        throat culture: strep culture
        rapid flu: flu test;influenza test;rapid influenza;rapid flu test;flu swab;influenza swab;influenza antigen;\
        rapid influenza test
        covid test: rapid covid;covid swab;covid antigen;covid pcr;covid 19 test;covid 19 antigen;covid antigen test;\
        rapid covid test;covid 19 swab
        rsv test: rsv swab;respiratory panel;viral panel
        monospot: mono test;heterophile
        liver function: lft;hepatic panel;liver enzyme;liver function test;liver panel;hepatic function panel;alt;ast;\
        hepatic function
        lipase: amylase
        ferritin: iron study;iron level
        vitamin d level: vitamin d test;25 hydroxy vitamin d
        b12 level: vitamin b12 level;b12 test
        psa: prostate specific antigen;psa level
        inr: prothrombin time;pt inr
        troponin: cardiac enzyme;serial troponin;troponin level
        d dimer
        bnp: nt probnp;probnp
        lactate: lactic acid
        blood gas: abg;arterial blood gas;vbg
        uric acid: uric acid level
        esr: sedimentation rate;sed rate
        crp: c reactive protein
        ana: rheumatoid factor;anti ccp;antinuclear antibody
        pregnancy test: hcg;urine pregnancy test;beta hcg;quantitative hcg;urine hcg
        blood culture
        stool culture: stool study;stool test;ova and parasite;stool sample
        c difficile test: c diff
        fecal occult blood: stool guaiac;fit test;hemoccult;fecal immunochemical
        drug screen: urine drug screen;toxicology screen;urine toxicology;uds
        drug level: lithium level;digoxin level;valproate level;phenytoin level;tacrolimus level;vancomycin trough;\
        therapeutic drug level;valproic acid level
        lead level: blood lead;hemoglobin;hematocrit
        bilirubin: bilirubin level;serum bilirubin;total bilirubin;transcutaneous bilirubin
        allergy test: skin prick test;rast;allergy testing;allergen panel;ige
        std test: chlamydia test;gonorrhea test;gonorrhea and chlamydia;gc chlamydia;sti panel;hiv test;\
        syphilis test;rpr;\
        sti testing;chlamydia and gonorrhea
        hepatitis panel: hepatitis test;hepatitis serology
        wet mount: koh;wet prep;vaginal swab;vaginal culture
        culture: wound culture
        pap smear: pap test;hpv test
        biopsy result: pathology report;pathology
        lyme test: lyme titer;lyme serology
        testosterone level: testosterone;fsh;prolactin;estradiol;cortisol
        magnesium: phosphorus;calcium level
        tuberculosis test: ppd;quantiferon
        cerebrospinal fluid: csf;csf analysis
        type and screen
        coagulation study: ptt;coagulation panel
        tumor marker: cea;ca 125
        """

    private static let imaging = """
        chest x ray: chest xray;cxr;chest radiograph;chest film
        x ray: xray;radiograph;plain film;film
        ecg: ekg;electrocardiogram;12 lead ecg;12 lead ekg;twelve lead ecg;12 lead
        ct: ct scan;ct angiogram;cta;computed tomography;cat scan;ct head;ct abdomen;ct chest;head ct;abdominal ct;\
        chest ct;ct angiography
        mri: magnetic resonance imaging;mra
        ultrasound: sonogram;doppler;venous doppler;duplex;venous duplex;us abdomen;pelvic ultrasound;\
        abdominal ultrasound;renal ultrasound;breast ultrasound
        echocardiogram: echo;transthoracic echocardiogram
        stress test: nuclear stress test;exercise stress test;stress echo;stress echocardiogram
        holter: holter monitor;event monitor;ambulatory monitor
        mammogram: mammography;diagnostic mammogram
        bone density: dexa;dxa;bone density scan
        spirometry: pulmonary function test;pft;pulmonary function
        eeg: electroencephalogram
        nerve conduction: emg;nerve conduction study
        sleep study: polysomnogram
        pet scan: bone scan
        angiogram: cardiac catheterization
        audiogram: audiometry;hearing test;tympanometry;tympanogram
        colonoscopy: endoscopy;egd
        """

    private static let unnamed = """
        lab: labs;laboratory test;blood work;bloodwork;laboratory study;blood test;lab test;laboratory result;\
        lab result;\
        lab work;laboratory work;laboratory;laboratory data;labwork;lab study
        imaging: imaging study;diagnostic test
        """

    private static let instruments = """
        phq 9: gad 7;phq9;gad7;phq a;mmse;moca;vanderbilt;screening questionnaire;depression screening;asq;m chat;\
        vanderbilt form;vanderbilt scale;rating scale
        pulse oximetry: oxygen saturation;pulse ox;spo2;peak flow
        """
}
