/// Names of problems, by how they count in medical decision making when nothing more is said about them. Each line is
/// one illness with the words for it, so that two words for the same illness are one problem.
///
/// The table is about the kind of a problem and never about its code; a name that it lacks is taken from the diagnoses
/// that were found for the visit.
enum ProblemVocabulary {
    struct Name: Sendable, Equatable {
        let key: String
        let nature: ProblemNature
    }

    static let table = PhraseTable<Name>(
        entries(chronic, .chronic) + entries(chronicMore, .chronic) + entries(minor, .selfLimited)
            + entries(acute, .acute) + entries(systemic, .systemic) + entries(injuries, .complicatedInjury)
            + entries(threats, .threat) + entries(findings, .uncertain) + entries(symptoms, .symptom)
            + entries(worryingSymptoms, .worryingSymptom) + entries(noProblems, .symptom, isProblem: false))

    private static func entries(
        _ text: String, _ nature: ProblemNature, isProblem: Bool = true
    ) -> [(phrase: String, value: Name)] {
        PhraseTable<Name>.lines(text).flatMap { line in
            line.phrases.map { ($0, Name(key: isProblem ? line.name : "", nature: nature)) }
        }
    }

    /// Tests, remedies and phrases that only contain a problem's name.
    private static let noProblems = """
        stress test: stress echocardiogram;stress echo;exercise stress test;cold pack;cold compress;cold sweat
        flu shot: flu vaccine;flu test;influenza vaccine;influenza test;covid vaccine;covid test;covid 19 test;\
        rapid flu;rapid covid;covid 19 vaccine;rapid influenza;covid swab;flu swab;influenza swab;rapid flu test
        hepatitis panel: hepatitis b vaccine;hiv test;hiv screen;cancer screening;diabetes screening
        depression screening: depression screen;anxiety screen;cough drop;cough syrup;fever reducer;cough medicine
        diabetes education: diabetes educator;asthma action plan;chest pain free;pain free;pain scale;\
        arthritis foundation
        breast cancer screening: colon cancer screening;cervical cancer screening;lung cancer screening;pregnancy test
        risk of stroke: stroke risk;fall risk;cold intolerance;heat intolerance;cancer center
        weight loss program: weight loss medication;weight loss goal;encourage weight loss;recommend weight loss;\
        counsel on weight loss;encouraged weight loss;recommended weight loss;diet and weight loss
        blood pressure cuff: blood pressure check;allergy test;allergy testing;heart failure clinic;pain clinic
        """

    private static let minor = """
        common cold: cold;head cold;cold symptom
        self limited problem: minor problem;self limited illness;minor self limited problem;self limited
        insect bite: mosquito bite;bug bite;tick bite;bee sting
        diaper rash: diaper dermatitis
        tinea: tinea corporis;athlete's foot;tinea pedis;ringworm;jock itch
        sunburn
        poison ivy: contact dermatitis;poison oak
        cerumen impaction: impacted cerumen;ear wax;cerumen
        wart: verruca;molluscum contagiosum;plantar wart
        skin tag
        minor abrasion: superficial abrasion;abrasion;scrape;bruise;minor bruise;contusion
        canker sore: aphthous ulcer
        hiccups
        infant colic: colic;spit up;teething;cradle cap;umbilical granuloma
        dandruff: seborrheic dermatitis;dry skin;xerosis
        minor burn: superficial burn
        nosebleed: epistaxis
        hangnail
        seborrheic keratosis: benign nevus;benign mole;cherry angioma;lipoma
        heat rash: prickly heat
        thrush: oral thrush
        head lice: pediculosis
        splinter
        callus
        suture removal: staple removal;wound check
        runny nose: nasal congestion;stuffy nose;rhinorrhea
        subconjunctival hemorrhage
        viral exanthem
        pityriasis rosea
        """

    private static let acute = """
        acute uncomplicated illness: acute uncomplicated injury;uncomplicated illness;simple illness
        upper respiratory infection: uri;viral uri;viral upper respiratory infection;viral illness;viral syndrome;\
        upper respiratory tract infection;viral infection;viral respiratory infection;acute uri
        pharyngitis: strep pharyngitis;strep throat;tonsillitis;streptococcal pharyngitis;streptococcal tonsillitis;\
        viral pharyngitis;group a strep
        otitis media: acute otitis media;ear infection;aom;middle ear infection;serous otitis media;\
        otitis media with effusion
        otitis externa: swimmer's ear
        sinusitis: acute sinusitis;bacterial sinusitis;sinus infection;rhinosinusitis
        bronchitis: acute bronchitis
        bronchiolitis: croup
        laryngitis
        influenza: flu;influenza a;influenza b
        covid: covid 19;sars cov 2 infection
        conjunctivitis: pink eye;stye;hordeolum;blepharitis;bacterial conjunctivitis
        cystitis: urinary tract infection;uti;uncomplicated cystitis;bladder infection;simple cystitis
        vaginitis: bacterial vaginosis;yeast infection;vulvovaginal candidiasis;candidiasis;trichomoniasis
        sexually transmitted infection: chlamydia;gonorrhea;genital herpes;cervicitis;urethritis
        gastroenteritis: viral gastroenteritis;acute gastroenteritis;food poisoning;stomach virus;stomach flu
        constipation
        gastritis: dyspepsia;acute gastritis
        cellulitis: skin infection;impetigo;folliculitis;paronychia;erysipelas
        abscess: furuncle;boil;skin abscess;infected cyst;pilonidal cyst;sebaceous cyst;epidermal cyst
        dermatitis: acute dermatitis;hives;urticaria;allergic reaction;drug rash;irritant dermatitis;scabies
        shingles: herpes zoster;cold sore;herpes labialis
        hand foot and mouth disease: fifth disease;roseola;chickenpox;varicella
        mononucleosis: mono;infectious mononucleosis
        sprain or strain: ankle sprain;sprain;strain;muscle strain;lumbar strain;sprained ankle;wrist sprain;\
        knee sprain;back strain;\
        cervical strain;whiplash;pulled muscle;lumbosacral strain;muscle spasm;simple sprain;sprained wrist
        tendinitis: tendonitis;bursitis;tennis elbow;lateral epicondylitis;plantar fasciitis;trigger finger;\
        medial epicondylitis;de quervain tenosynovitis;costochondritis;achilles tendinitis;nursemaid elbow;\
        nursemaid's elbow;radial head subluxation
        meniscal tear: meniscus tear;rotator cuff tear;acl tear;ligament tear
        laceration: simple laceration;puncture wound;dog bite;cat bite;animal bite;bite wound;burn;second degree burn
        fracture: toe fracture;finger fracture;buckle fracture;wrist fracture;radius fracture;distal radius fracture;\
        nondisplaced fracture;metatarsal fracture;clavicle fracture;stress fracture;broken finger;broken toe;\
        rib fracture
        foreign body: corneal abrasion;corneal foreign body
        vertigo: bppv;benign positional vertigo;labyrinthitis;benign paroxysmal positional vertigo
        bell's palsy: bell palsy
        tension headache: tension type headache
        epididymitis: prostatitis;orchitis;balanitis
        mastitis: blocked duct
        jaundice: neonatal jaundice;newborn jaundice;hyperbilirubinemia
        early pregnancy: hyperemesis;morning sickness
        acute stress: adjustment disorder;grief;situational anxiety;bereavement
        dental abscess: tooth abscess;toothache;dental infection;dental pain
        concussion without loss of consciousness
        ingrown toenail: subungual hematoma
        lyme disease: erythema migrans
        hemorrhoid thrombosis: anal fissure;thrombosed hemorrhoid
        conjunctival injury
        mild dehydration
        edema: leg swelling;ankle swelling
        overuse injury: shin splints
        """

    private static let systemic = """
        systemic illness: acute illness with systemic symptom;systemic symptom
        pneumonia: community acquired pneumonia;pneumonitis;lobar pneumonia;bacterial pneumonia
        pyelonephritis: kidney infection;febrile uti;febrile urinary tract infection
        colitis: diverticulitis;acute colitis;infectious colitis;c difficile colitis;acute diverticulitis
        dehydration: gastroenteritis with dehydration
        pelvic inflammatory disease: pid;tubo ovarian abscess
        cholecystitis: acute cholecystitis;biliary colic;cholelithiasis
        renal colic: ureteral stone;acute kidney stone;ureterolithiasis;ureteral calculus
        deep vein thrombosis: dvt
        periorbital cellulitis: mastoiditis;peritonsillar abscess;septic bursitis
        acute hepatitis
        pericarditis: myocarditis
        kawasaki disease: rheumatic fever;serum sickness
        temporal arteritis: giant cell arteritis
        fever in infant: neonatal fever;febrile infant;febrile seizure
        small bowel obstruction: bowel obstruction;partial small bowel obstruction;ileus
        pancreatitis: acute pancreatitis
        appendicitis: acute appendicitis
        """

    private static let injuries = """
        complicated injury: acute complicated injury
        head injury: concussion;brief loss of consciousness;head trauma;closed head injury
        displaced fracture: open fracture;comminuted fracture;hip fracture;femur fracture;supracondylar fracture;\
        trimalleolar fracture;bimalleolar fracture;pelvic fracture;compression fracture;vertebral fracture;\
        displaced radius fracture;tibial fracture;tibia fracture;humerus fracture;skull fracture;scaphoid fracture;\
        displaced distal radius fracture;multiple rib fracture
        dislocation: shoulder dislocation;joint dislocation;dislocated shoulder;dislocated elbow
        tendon laceration: nerve laceration;tendon injury;flexor tendon laceration;partial amputation
        multiple injuries: polytrauma;motor vehicle collision with multiple injury
        tendon rupture: achilles tendon rupture;quadriceps rupture;biceps rupture
        """

    private static let threats = """
        threat to life or bodily function: threat to life;threat to bodily function;life threatening illness;\
        life threatening
        myocardial infarction: acute myocardial infarction;heart attack;stemi;nstemi;acute mi;\
        acute coronary syndrome;acs;\
        unstable angina;st elevation
        pulmonary embolism: pulmonary embolus;pe with hypoxia
        stroke: acute stroke;cva;transient ischemic attack;tia;cerebrovascular accident;intracranial hemorrhage;\
        subarachnoid hemorrhage;intracranial bleed;acute ischemic stroke;subdural hematoma
        sepsis: septic shock;severe sepsis;bacteremia;urosepsis
        meningitis: bacterial meningitis;encephalitis
        respiratory failure: acute respiratory failure;respiratory distress;severe respiratory distress;\
        hypoxic respiratory failure
        acute renal failure: acute kidney injury;aki
        diabetic ketoacidosis: dka;ketoacidosis;hyperosmolar
        anaphylaxis
        suicidal ideation with plan: suicide attempt;suicidal with plan;homicidal ideation;active suicidal ideation;\
        overdose;drug overdose;suicidal intent;suicidal plan;intent to harm;threat to self or others;suicide plan
        gi bleed: gastrointestinal bleed;gastrointestinal hemorrhage;upper gi bleed;lower gi bleed;hematemesis
        peritonitis: perforated viscus;bowel perforation;perforated appendicitis;ischemic bowel;mesenteric ischemia
        aortic dissection: ruptured aneurysm;aortic aneurysm rupture
        ectopic pregnancy: ruptured ectopic;eclampsia;preeclampsia;testicular torsion;ovarian torsion
        cord compression: cauda equina;cauda equina syndrome;spinal cord compression
        status epilepticus: new onset seizure
        hypertensive emergency: malignant hypertension;hypertensive crisis
        shock: cardiac arrest;cardiogenic shock;hemorrhagic shock;ventricular tachycardia;complete heart block
        acute limb ischemia: compartment syndrome;necrotizing fasciitis
        tension pneumothorax: pneumothorax
        neutropenic fever: febrile neutropenia
        status asthmaticus
        delirium: acute encephalopathy;abrupt change in mental status;abrupt change in neurologic status;\
        altered mental status;acute confusion
        diabetic coma: severe hypoglycemia
        hyperkalemia
        acute angle closure glaucoma: retinal detachment;sudden vision loss
        epiglottitis: airway obstruction
        severe dehydration: hypovolemic shock
        """

    private static let findings = """
        undiagnosed new problem: undiagnosed problem;uncertain prognosis;new problem with uncertain prognosis;\
        undiagnosed new problem with uncertain prognosis
        breast lump: breast mass;lump in breast;lump in the breast;lump in her breast;lump in right breast;\
        lump in left breast;breast nodule;lump in her left breast;lump in her right breast
        mass: neck mass;abdominal mass;adnexal mass;testicular mass;pelvic mass;neck lump;lump;soft tissue mass
        nodule: lung nodule;pulmonary nodule;thyroid mass
        lymphadenopathy: enlarged lymph node;swollen lymph node
        unexplained weight loss: unintentional weight loss;weight loss;unintended weight loss
        rectal bleeding: blood in stool;bloody stool;hematochezia;melena;positive fecal occult blood
        hematuria: blood in urine;gross hematuria;microscopic hematuria
        hemoptysis: coughing up blood;coughing blood
        postmenopausal bleeding
        suspicious lesion: suspicious mole;changing mole;atypical nevus;suspicious skin lesion;pigmented lesion;\
        dysplastic nevus;skin lesion;skin cancer
        elevated psa
        abnormal pap smear: abnormal mammogram;abnormal chest x ray;abnormal imaging
        dysphagia: difficulty swallowing
        new murmur
        new onset ascites: new ascites
        abnormal liver function: elevated liver enzyme;elevated transaminase;elevated lft;elevated liver function test
        memory loss: memory problem;cognitive decline
        pleural effusion
        proteinuria
        thrombocytopenia: leukocytosis;pancytopenia;neutropenia
        unexplained fever: fever of unknown origin
        """

    private static let symptoms = """
        sore throat: throat pain
        cough: cough and congestion
        fever
        ear pain: earache;otalgia;ear tugging
        nausea: vomiting;diarrhea;nausea and vomiting;loose stool
        fatigue: tired;malaise;low energy;tiredness
        rash: itchy rash;itching;pruritus
        joint pain: knee pain;shoulder pain;hip pain;ankle pain;wrist pain;elbow pain;foot pain;heel pain;hand pain;\
        leg pain;arm pain;knee swelling;calf pain;finger pain;toe pain;thumb pain
        back pain: low back pain;lower back pain;lbp;lumbago;neck pain;thoracic back pain
        dysuria: urinary frequency;burning with urination;urinary urgency;burning on urination;painful urination
        vaginal discharge: vaginal itching;pelvic pain
        heartburn: indigestion;bloating
        eye redness: red eye;eye pain;eye discharge
        wheezing: wheeze
        sleep problem: difficulty sleeping;trouble sleeping
        allergy symptom: sneezing
        hoarseness
        swelling
        irritability: fussiness;fussy
        hair loss
        limp
        stress
        flank pain
        irregular periods: missed period;amenorrhea;irregular menses
        body aches: myalgia;chills
        bed wetting
        tinnitus
        """

    private static let worryingSymptoms = """
        chest pain: chest pressure;chest tightness;chest discomfort
        syncope: fainting;passed out;loss of consciousness;blackout
        shortness of breath: dyspnea;sob;difficulty breathing;breathing difficulty;shortness of breath on exertion;\
        trouble breathing;dyspnea on exertion
        abdominal pain: stomach pain;belly pain;epigastric pain;right lower quadrant pain;right upper quadrant pain;\
        left lower quadrant pain;periumbilical pain
        headache: severe headache
        dizziness: lightheadedness;lightheaded;dizzy
        palpitations
        weakness: arm weakness;facial droop;slurred speech;leg weakness;numbness;left sided weakness;\
        right sided weakness
        seizure: convulsion
        confusion
        suicidal ideation: passive suicidal ideation;suicidal thought;suicidal
        vision change: blurred vision;double vision
        vaginal bleeding
        night sweats
        visual disturbance
        """
}
