/// A rule that makes or changes a Medicare amount, in our own words, with the place where it is written.
package enum PricingRule: String, Sendable, Hashable, Codable, CaseIterable {
    case feeSchedule, outpatientCap, units, splitCare, bilateral
    case multipleSurgery, endoscopy, endoscopicBase, byReport
    case imagingTechnical, imagingProfessional, cardiovascular, ophthalmology, therapy
    case assistant, assistantNonphysician, coSurgeons, nonphysician, nonparticipating, lowerCharge
    case anesthesia, medicalDirection, medicalSupervision
    case deductible, coinsurance, sequestration, limitingCharge

    package var title: String {
        switch self {
        case .feeSchedule: "work, practice expense and malpractice units, each by its local index, times the factor"
        case .outpatientCap: "the technical part of imaging is at most what a hospital outpatient department is paid"
        case .units: "times the units"
        case .splitCare: "share of the surgical package that was furnished"
        case .bilateral: "both sides in one session"
        case .multipleSurgery: "several operations in one session: the dearest in full, the next four at half"
        case .endoscopy: "several endoscopies of one family: the dearest in full, of the others what exceeds the base"
        case .endoscopicBase: "the base endoscopy is part of the other endoscopies of its family"
        case .byReport: "beyond the fifth operation the contractor sets the price by report"
        case .imagingTechnical: "several images in one session: technical part of all but the dearest is cut"
        case .imagingProfessional: "several images in one session: professional part of all but the dearest is cut"
        case .cardiovascular: "several heart or vessel tests: technical part of all but the dearest is cut by a quarter"
        case .ophthalmology: "several eye tests: technical part of all but the dearest is cut by a fifth"
        case .therapy: "therapy: practice expense of every unit of the day but the dearest is cut"
        case .assistant: "assistant at surgery"
        case .assistantNonphysician: "assistant at surgery who is not a physician"
        case .coSurgeons: "each of two surgeons"
        case .nonphysician: "practitioner who is not a physician"
        case .nonparticipating: "practitioner who does not participate"
        case .lowerCharge: "the charge, where it is lower"
        case .anesthesia: "base and time units, times the local anesthesia factor"
        case .medicalDirection: "anesthesia under medical direction: each of the two is paid half"
        case .medicalSupervision: "supervision of more than four cases: three base units, and one unit at induction"
        case .deductible: "what is left of the patient's deductible"
        case .coinsurance: "the patient's coinsurance"
        case .sequestration: "cut of what Medicare pays"
        case .limitingCharge: "the most that a practitioner who does not participate may charge"
        }
    }

    package var source: String {
        let manual = "Medicare Claims Processing Manual, chapter "
        let layout = "CMS, record layout of the relative value file, "
        return switch self {
        case .feeSchedule, .units: "42 CFR 414.20; \(layout)formula"
        case .outpatientCap: "Deficit Reduction Act of 2005, section 5102(b); \(layout)OPPS payment amount"
        case .splitCare: manual + "12, section 40.4"
        case .bilateral: manual + "12, section 40.7; \(layout)bilateral surgery"
        case .multipleSurgery, .endoscopy, .endoscopicBase, .byReport:
            manual + "12, section 40.6; \(layout)multiple procedure 2 and 3"
        case .imagingTechnical, .imagingProfessional: layout + "multiple procedure 4"
        case .cardiovascular: layout + "multiple procedure 6"
        case .ophthalmology: layout + "multiple procedure 7"
        case .therapy: manual + "5, section 10.7; \(layout)multiple procedure 5"
        case .assistant: manual + "12, section 20.4.3"
        case .assistantNonphysician: manual + "12, sections 110 and 120"
        case .coSurgeons: manual + "12, section 40.8"
        case .nonphysician: manual + "12, sections 110 and 120"
        case .nonparticipating, .limitingCharge: "Social Security Act, section 1848(a)(3) and (g)"
        case .lowerCharge: "42 CFR 414.21"
        case .anesthesia, .medicalDirection, .medicalSupervision: manual + "12, section 50"
        case .deductible: "42 CFR 410.160"
        case .coinsurance: "42 CFR 410.152"
        case .sequestration: "Balanced Budget and Emergency Deficit Control Act, section 251A(6)"
        }
    }
}
