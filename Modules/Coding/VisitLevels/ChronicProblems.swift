/// Illnesses that last a year or longer, whatever their course.
extension ProblemVocabulary {
    static let chronic = """
        hypertension: high blood pressure;htn;hypertensive disease;elevated blood pressure
        diabetes: diabetes mellitus;type 2 diabetes;type 1 diabetes;type ii diabetes;type i diabetes;t2dm;t1dm;dm2;dm1;\
        dm;iddm;niddm;diabetic patient;type 2 diabetes mellitus;type 1 diabetes mellitus;type two diabetes;\
        type one diabetes;dm type 2;dm type 1
        diabetic neuropathy: peripheral neuropathy;neuropathy;polyneuropathy
        diabetic retinopathy: retinopathy
        diabetic nephropathy: diabetic kidney disease
        gestational diabetes
        prediabetes: impaired fasting glucose;impaired glucose tolerance
        hyperlipidemia: hypercholesterolemia;dyslipidemia;high cholesterol;hld;elevated cholesterol;\
        hypertriglyceridemia;mixed hyperlipidemia;hyperlipidaemia;lipid disorder
        hypothyroidism: hypothyroid;hashimoto;hashimoto thyroiditis;underactive thyroid
        hyperthyroidism: graves disease;overactive thyroid;hyperthyroid
        thyroid nodule
        asthma: reactive airway disease;asthmatic
        copd: chronic obstructive pulmonary disease;emphysema;chronic bronchitis
        heart failure: congestive heart failure;chf;hfref;hfpef;cardiomyopathy;systolic heart failure;\
        diastolic heart failure
        coronary artery disease: cad;coronary disease;ischemic heart disease;coronary heart disease;stable angina;\
        chronic angina
        atrial fibrillation: afib;a fib;atrial flutter;arrhythmia
        peripheral vascular disease: peripheral arterial disease;peripheral artery disease;pvd;\
        venous insufficiency;varicose veins
        carotid stenosis
        aortic stenosis: valvular heart disease;mitral regurgitation;mitral valve prolapse;aortic regurgitation
        heart murmur: murmur;innocent murmur;benign murmur;functional murmur;still's murmur
        patent foramen ovale: ventricular septal defect;vsd;atrial septal defect;congenital heart disease
        chronic kidney disease: ckd;chronic renal insufficiency;chronic renal failure;ckd 3;diabetic ckd;\
        end stage renal disease;esrd;nephrotic syndrome
        gerd: gastroesophageal reflux disease;acid reflux;gastroesophageal reflux;reflux disease;reflux;esophagitis
        irritable bowel syndrome: ibs
        crohn disease: crohn's disease;ulcerative colitis;inflammatory bowel disease;crohn's;crohn
        celiac disease
        peptic ulcer disease: duodenal ulcer;gastric ulcer;chronic gastritis
        cirrhosis: chronic liver disease;chronic hepatitis;hepatitis c;hepatitis b;nafld;fatty liver;hepatitis c virus
        chronic pancreatitis
        chronic constipation: functional constipation
        encopresis
        osteoarthritis: degenerative joint disease;djd;oa;arthritis;knee arthritis;hip arthritis;degenerative arthritis
        rheumatoid arthritis: psoriatic arthritis;juvenile idiopathic arthritis;inflammatory arthritis
        lupus: systemic lupus erythematosus;sle;sjogren syndrome;scleroderma;vasculitis;polymyalgia rheumatica
        gout: gouty arthritis
        osteoporosis: osteopenia
        fibromyalgia
        chronic pain: chronic pain syndrome
        chronic back pain: chronic low back pain;lumbar stenosis;spinal stenosis;degenerative disc disease;\
        lumbar radiculopathy;sciatica;cervical radiculopathy;chronic lumbar pain;herniated disc;disc herniation
        chronic knee pain: chronic shoulder pain;chronic neck pain;rotator cuff tendinopathy;adhesive capsulitis
        scoliosis
        carpal tunnel syndrome: carpal tunnel
        obesity: morbid obesity;overweight
        sleep apnea: obstructive sleep apnea;osa
        insomnia: chronic insomnia;sleep disorder
        restless legs syndrome: restless leg syndrome
        """

    static let chronicMore = """
        depression: major depressive disorder;depressive disorder;mdd;major depression;postpartum depression;dysthymia
        anxiety: anxiety disorder;generalized anxiety disorder;gad;panic disorder;social anxiety;panic attack
        bipolar disorder: bipolar
        schizophrenia: schizoaffective disorder;psychotic disorder
        ptsd: post traumatic stress disorder;posttraumatic stress disorder
        obsessive compulsive disorder: ocd
        eating disorder: anorexia nervosa;bulimia
        adhd: attention deficit hyperactivity disorder;attention deficit disorder;add inattentive;\
        attention deficit hyperactivity
        autism: autism spectrum disorder;developmental delay;speech delay;global developmental delay
        oppositional defiant disorder: conduct disorder
        substance use disorder: opioid use disorder;alcohol use disorder;alcohol dependence;opioid dependence;\
        alcoholism;cocaine use disorder;substance abuse
        tobacco use disorder: nicotine dependence;tobacco dependence;tobacco use;smoking cessation
        dementia: alzheimer disease;alzheimer's disease;alzheimer's dementia;alzheimer's;vascular dementia;\
        mild cognitive impairment
        parkinson disease: parkinson's disease;parkinson's;essential tremor
        multiple sclerosis
        epilepsy: seizure disorder
        migraine: migraine headache;chronic migraine;chronic headache;cluster headache
        cerebral palsy
        allergic rhinitis: seasonal allergy;environmental allergy;hay fever;perennial rhinitis
        chronic sinusitis: chronic rhinosinusitis;nasal polyps
        food allergy: peanut allergy
        eczema: atopic dermatitis
        psoriasis: plaque psoriasis
        acne: acne vulgaris;rosacea
        chronic urticaria: vitiligo;alopecia;hidradenitis suppurativa
        hearing loss
        glaucoma: open angle glaucoma;macular degeneration;cataract
        benign prostatic hyperplasia: bph;enlarged prostate;benign prostatic hypertrophy
        overactive bladder: urinary incontinence;urge incontinence;stress incontinence;interstitial cystitis
        enuresis
        erectile dysfunction: hypogonadism;low testosterone
        kidney stones: nephrolithiasis;recurrent kidney stone
        endometriosis: uterine fibroids;fibroids
        polycystic ovary syndrome: pcos;polycystic ovarian syndrome
        menopausal symptoms: menopause
        menorrhagia: heavy menstrual bleeding;dysmenorrhea;abnormal uterine bleeding
        infertility
        anemia: iron deficiency anemia;chronic anemia;iron deficiency;pernicious anemia
        sickle cell disease: thalassemia;hemophilia
        vitamin d deficiency: vitamin b12 deficiency;b12 deficiency
        cancer: breast cancer;prostate cancer;colon cancer;lung cancer;melanoma;leukemia;lymphoma;multiple myeloma;\
        metastatic cancer;carcinoma;malignancy;thyroid cancer;ovarian cancer;metastatic disease;pancreatic cancer;\
        non small cell lung cancer;metastatic breast cancer;metastatic colon cancer;bladder cancer;\
        lymphoblastic leukemia
        hiv: hiv infection
        cystic fibrosis
        interstitial lung disease: pulmonary fibrosis;pulmonary hypertension;sarcoidosis
        pressure ulcer: chronic wound;foot ulcer;diabetic foot ulcer;venous ulcer;leg ulcer;sacral ulcer
        lymphedema
        chronic diarrhea
        failure to thrive: poor weight gain;feeding disorder
        adrenal insufficiency: cushing syndrome;hyperparathyroidism;hypopituitarism
        transplant: kidney transplant;liver transplant
        chronic condition: chronic illness;chronic disease;chronic problem
        chronic lyme disease
        long covid
        chronic venous stasis: stasis dermatitis
        hemorrhoids
        diverticulosis
        """
}
