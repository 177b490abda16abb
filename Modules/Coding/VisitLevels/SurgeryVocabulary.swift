/// Operations by the weight that a surgeon gives them; the length of a global period says nothing about it.
enum SurgeryVocabulary {
    enum Size: Sendable { case minor, major }

    static let table = PhraseTable<Size>(pairs(major, .major) + pairs(minor, .minor))

    private static func pairs(_ text: String, _ size: Size) -> [(phrase: String, value: Size)] {
        text.split { $0 == ";" || $0 == "\n" }.map { (String($0), size) }
    }

    private static let major = """
        surgery;surgical repair;knee replacement;hip replacement;joint replacement;arthroplasty;total knee;total hip
        cholecystectomy;appendectomy;hysterectomy;colectomy;spinal fusion;laminectomy;discectomy;cabg;bypass
        hernia repair;herniorrhaphy;mastectomy;lumpectomy;prostatectomy;thyroidectomy;nephrectomy;craniotomy
        open reduction;orif;internal fixation;tonsillectomy;adenoidectomy;rotator cuff repair;acl reconstruction
        cataract extraction;cesarean;laparoscopy;laparotomy;valve replacement;carotid endarterectomy;aneurysm repair
        amputation;resection;surgical intervention;operative repair;operation;bariatric surgery;operative fixation
        arthroscopy;transplantation;surgical decompression;oophorectomy;pacemaker implantation;fundoplication
        operating room;surgical fixation;arthroscopic repair;meniscectomy;gastric bypass;emergency surgery
        taken to the or
        """

    private static let minor = """
        minor surgery;minor procedure;incision and drainage;i and d;drained;laceration repair;sutured;sutures;suture
        skin biopsy;shave biopsy;punch biopsy;excision;excised;cryotherapy;liquid nitrogen;joint injection;aspiration
        trigger point injection;foreign body removal;nail removal;nail avulsion;curettage;cauterized;skin tag removal
        lesion removal;debridement;steroid injection;corticosteroid injection;cortisone injection;staples;wound closure
        dermabond;skin glue;tissue adhesive;splint reduction;closed reduction;frenotomy;circumcision;iud insertion
        endometrial biopsy;breast biopsy;needle biopsy;fine needle aspiration;core biopsy;lumbar puncture;minor excision
        """

    static let deciding: Set<String> = [
        "schedule", "scheduled", "decision", "decide", "decided", "elect", "elected", "plan", "planned", "recommend",
        "recommended", "proceed", "discussed", "discussion", "agree", "agreed", "consent", "offered", "candidate",
        "taken", "emergent", "emergency", "urgent", "undergo", "consider", "considered", "option", "choose", "chose",
        "elective", "book", "booked", "indicated", "wish", "discuss", "need", "emergently", "urgently",
        "opt", "opted", "arranged", "decline", "declined", "will", "advise", "advised", "weighed",
        "agrees",
    ]

    static func isPast(_ passage: Passage) -> Bool {
        let past: Set<String> = [
            "ago", "previous", "prior", "postoperative", "postop", "underwent", "had", "status",
            "recovering", "last", "history", "clearance", "preoperative", "post", "earlier",
        ]
        return !passage.set.isDisjoint(with: past)
            && passage.set.isDisjoint(with: [
                "schedule", "scheduled", "decision", "recommended", "recommend", "proceed", "elect", "elected", "opt",
            ])
    }

    static func isConditional(_ passage: Passage) -> Bool {
        !passage.set.isDisjoint(with: ["if", "refer", "referred", "referral", "consider", "return", "removal"])
            && passage.set.isDisjoint(with: ["performed", "done", "today"])
    }

    static func isUrgent(_ passage: Passage) -> Bool {
        !passage.set.isDisjoint(with: [
            "emergency", "emergent", "urgent", "immediate", "emergently", "urgently", "immediately", "stat", "tonight",
        ])
    }

    /// What makes the patient's operation riskier than others, where the note connects the two.
    static func namesRisk(_ passage: Passage) -> Bool {
        if !risk.matches(in: passage.words).isEmpty {
            return passage.set.isDisjoint(with: ["no", "without", "deny", "absence"])
        }
        return false
    }

    private static let risk = PhraseTable<Bool>(
        """
        risk factor;surgical risk;high risk for surgery;increased risk;increased surgical risk;perioperative risk
        operative risk;high surgical risk;elevated risk;anesthesia risk;high risk surgical;on anticoagulation
        anticoagulated;takes warfarin;risk of bleeding;bleeding risk;increase the risk;raise the risk;raises the risk
        increases the risk;increases risk;higher risk;patient specific risk;elevated surgical risk;raise her risk
        raise his risk;increase her risk;increase his risk;cardiac risk;raises her risk;raises his risk;raise risk
        increases her risk;increases his risk
        """)
}
