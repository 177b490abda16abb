/// How a problem goes, by the words beside it.
enum ProblemCourse: Int, Comparable, Sendable {
    case resolved, stable, unstable, severe

    static func < (left: ProblemCourse, right: ProblemCourse) -> Bool { left.rawValue < right.rawValue }

    static let table = PhraseTable<ProblemCourse>(
        pairs(resolvedWords, .resolved) + pairs(stableWords, .stable) + pairs(unstableWords, .unstable)
            + pairs(severeWords, .severe))

    private static func pairs(_ text: String, _ course: ProblemCourse) -> [(phrase: String, value: ProblemCourse)] {
        text.split { $0 == ";" || $0 == "\n" }.map { (String($0), course) }
    }

    private static let resolvedWords = """
        resolved;has resolved;completely resolved;cleared;fully recovered;healed;gone;back to normal
        """

    private static let stableWords = """
        stable;at goal;at target;at treatment goal;well controlled;controlled;under control;good control
        under good control
        at his goal;at her goal;at their goal;doing well;unchanged;in remission;asymptomatic;quiescent;well managed
        no exacerbation;without exacerbation;adequately controlled;within goal;no change in symptom;compensated
        euthyroid
        euvolemic;tolerating well;no progression;without progression;well compensated;optimally controlled;no flare
        within target;good response;at baseline;maintained;excellent control;meeting goal;meets goal;at their target
        stays the same;remain the same;no worsening;not worsening;without worsening;in target range;on target;in range
        resolving;healing well;well healed;improving;is improving;improved;has improved;much better;getting better
        reached goal;below goal;in good control;satisfactory;well treated
        """

    private static let unstableWords = """
        exacerbation;mild exacerbation;moderate exacerbation;acute exacerbation;exacerbated;flare;flare up;flaring
        flared
        worsening;worsened;worse;getting worse;worsen;has progressed;progression;progressing;progressive;deteriorating
        not at goal;not at target;above goal;above target;not at treatment goal;over goal;out of range;not meeting goal
        uncontrolled;poorly controlled;not controlled;not well controlled;inadequately controlled;poor control
        suboptimal;suboptimally controlled;not optimally controlled;not adequately controlled;under poor control
        not stable;unstable;elevated;too high;remains high;still high;persistently high;rising;has risen;not improved
        not improving;no improvement;failed;failing;failed treatment;inadequate response;partial response;breakthrough
        not responding;refractory;not tolerating;unable to tolerate;intolerable;bothersome side effect;adverse effect
        side effect from;side effects of;side effect of the medication;medication side effect;has side effect
        decompensated;declining;more frequent;increased frequency;increasing frequency;more often;increasing symptom
        increased symptom;recurrent symptom;new symptom;not fully controlled;only partially controlled;recurrence
        partially controlled;incompletely controlled;incomplete control;has not reached goal;not reached goal
        not met goal;relapse;relapsed;not under control;remains symptomatic;still symptomatic;persistent symptom
        hyperglycemia;inadequate control;suboptimal control;insufficient control;loss of control;aggravated
        no longer controlled;no longer at goal;fallen short;short of goal;off target;away from goal;intolerance
        not working;less effective;ineffective;not helping;insufficient;not doing well;struggling;wearing off
        trending up;has increased;gone up;went up;creeping up;climbed;up from;higher than;remains elevated;drug reaction
        getting larger;getting bigger;larger;enlarging;spreading;deeper;side effect;no longer respond
        no longer responding;not respond;no longer help;no longer helping;severely symptomatic
        difficult to control;hard to control;poorly managed;not sufficiently controlled;missed goal;labile;brittle
        """

    private static let severeWords = """
        severe exacerbation;severely exacerbated;severe flare;severe worsening;severe progression;severely worsening
        acute decompensated;acutely decompensated;decompensation;status asthmaticus;life threatening
        severe decompensation
        severe side effect;rapidly progressive;rapidly worsening;severely uncontrolled;impending respiratory failure
        severe acute exacerbation;progressive severe;severely decompensated;marked deterioration
        rapidly deteriorating
        """

    /// Measures that tell of an illness without naming it.
    static let measures = PhraseTable<String>(
        [
            ("blood pressure", "hypertension"), ("bp", "hypertension"), ("a1c", "diabetes"), ("hba1c", "diabetes"),
            ("hgba1c", "diabetes"), ("hemoglobin a1c", "diabetes"), ("blood sugar", "diabetes"),
            ("glucose", "diabetes"),
            ("glycemic control", "diabetes"), ("ldl", "hyperlipidemia"), ("cholesterol", "hyperlipidemia"),
            ("lipid", "hyperlipidemia"), ("tsh", "hypothyroidism"), ("uric acid", "gout"),
            ("creatinine", "chronic kidney disease"), ("egfr", "chronic kidney disease"),
            ("phq 9", "depression"), ("mood", "depression"), ("reading", "hypertension"), ("sugar", "diabetes"),
        ].map { (phrase: $0.0, value: $0.1) })
}
