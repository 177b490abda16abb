import Primitives
import Records

/// The modifiers that the record as a whole gives to lines: for waived tests, telehealth, teaching, separate services and
/// work beside a procedure. Each says why.
struct ServiceModifiers {
    let visit: VisitRecord
    let reads: [ReadNote]

    /// Medicare pays a waived test only with QW; other payers ask for it when the note calls the test waived.
    func forTests(_ services: [PerformedService]) -> [PerformedService] {
        guard isMedicare || Self.waivedWords.isIn(reads) else { return services }
        return services.map { service in
            guard Self.waived.contains(service.code) else { return service }
            var result = service
            result.modifiers.append("QW")
            result.reason += " Modifier QW: a test that the laboratory rules waive."
            result.rules.append("modifier.QW")
            return result
        }
    }

    /// A biopsy of another lesion than the one that was treated: only where the note says so, else a question.
    func forSeparateServices(_ services: [PerformedService]) -> [PerformedService] {
        let treated = services.first { service in
            ["17000", "17004", "17110", "17111", "11200"].contains(service.code)
                || ("11300"..."11646").contains(service.code)
        }
        guard let treated else { return services }
        let isSeparate = Self.separateWords.isIn(reads)
        return services.map { service in
            guard ["11102", "11104", "11106"].contains(service.code) else { return service }
            var result = service
            if isSeparate {
                result.modifiers.append("XS")
                result.reason += " Modifier XS: another lesion than that of \(treated.code), as the note says."
                result.rules.append("modifier.XS")
                result.alternatives.append(
                    CodeProposal.Alternative(
                        code: "\(service.code)-59", title: "", whyNot: "XS says more; 59 is for payers without it."))
            } else {
                result.ask("Was it another lesion than the one of \(treated.code)? Only then is the biopsy billed too.")
            }
            return result
        }
    }

    struct Addition: Equatable {
        let modifier: String
        let reason: String
        var question: String?
    }

    /// What a visit's level carries besides 25.
    func forVisit() -> [Addition] {
        [telehealth, teaching, surgeryDecision, postoperative].compactMap(\.self)
    }

    /// Medicare is the first payer.
    var isMedicare: Bool {
        visit.coverages.contains { $0.order == 1 && $0.payerName.lowercased().contains("medicare") }
    }

    private var teaching: Addition? {
        if Self.exceptionWords.isIn(reads) {
            return Addition(modifier: "GE", reason: "The note states the primary care exception for a resident.")
        }
        guard Self.presenceWords.isIn(reads), Self.residentWords.isIn(reads) else { return nil }
        return Addition(modifier: "GC", reason: "The teaching physician states presence with a resident.")
    }

    private var surgeryDecision: Addition? {
        guard Self.decisionWords.isIn(reads) else { return nil }
        return Addition(
            modifier: "57", reason: "The decision for surgery was made at this visit.",
            question: "Is the surgery a major one (90-day global period), today or tomorrow?")
    }

    private var postoperative: Addition? {
        guard Self.postoperativeWords.isIn(reads), Self.unrelatedWords.isIn(reads) else { return nil }
        return Addition(
            modifier: "24",
            reason: "The note states an unrelated problem within another procedure's global period.",
            question: "Was the earlier procedure this clinician's, and is its global period still running?")
    }

    /// The visit by sound and picture, or by sound alone.
    private var telehealth: Addition? {
        let place = visit.encounter.placeOfService
        let placeCode = place ?? (Self.homeWords.isIn(reads) ? "10" : "02")
        let isNow: (ReadNote.Sentence) -> Bool = { sentence in
            ![.plan, .instructions, .pastHistory].contains(sentence.section)
                && !sentence.words.contains(where: Self.elsewhen.contains)
        }
        for read in reads {
            if Self.audioWords.sentence(in: read, where: isNow) != nil {
                return Addition(
                    modifier: "93", reason: "The visit was held by sound alone. Place of service \(placeCode).")
            }
            if let sentence = Self.videoWords.sentence(in: read, where: isNow) {
                return Addition(
                    modifier: sentence.words.contains("gt") ? "GT" : "95",
                    reason: "The visit was held by sound and picture. Place of service \(placeCode).")
            }
        }
        guard place == "02" || place == "10" || visit.encounter.classCode == "VR" else { return nil }
        return Addition(
            modifier: "95", reason: "The record's place is telehealth. Place of service \(placeCode).",
            question: "Was the visit held by sound and picture (95) or by sound alone (93)?")
    }

    /// Waived tests whose code needs QW; the first waived ones (81002, 81025, 82270, 82272, 82962) do not.
    private static let waived: Set<String> = [
        "80061", "80305", "81003", "82044", "82274", "83036", "83655", "85018", "85610", "86308", "86318", "87426",
        "87428", "87502", "87635", "87636", "87637", "87651", "87804", "87807", "87811", "87880",
    ]
    private static let elsewhen: Set<String> = [
        "will", "schedule", "scheduled", "next", "offered", "previous", "last",
    ]
    private static let waivedWords = NotePhrases("clia waived|clia - waived|waived test|waived")
    private static let separateWords = NotePhrases(
        "separate lesion|different lesion|separate site|different site|separate location|another lesion"
            + "|separate and distinct|distinct lesion")
    private static let exceptionWords = NotePhrases("primary care exception")
    private static let presenceWords = NotePhrases(
        "present for the key|present during the key|was present for * key|present during * key"
            + "|saw and evaluated the patient|saw and examined the patient")
    private static let residentWords = NotePhrases("resident|resident's|teaching physician")
    private static let decisionWords = NotePhrases("decision for surgery|decision to operate")
    private static let postoperativeWords = NotePhrases(
        "postoperative period|post op period|post - op period|global period|postop period")
    private static let unrelatedWords = NotePhrases("unrelated")
    private static let homeWords = NotePhrases(
        "at home|from home|patient's home|patient home|their home|her home|his home")
    private static let audioWords = NotePhrases(
        "audio only|audio - only|telephone visit|telephone encounter|phone visit")
    private static let videoWords = NotePhrases(
        "telehealth visit|telemedicine visit|video visit|via telehealth|via video|via telemedicine|audio / video"
            + "|audio and video|audio - video|audiovisual|audio - visual|synchronous telemedicine|by video|via zoom"
            + "|telehealth encounter|telemedicine encounter|virtual visit|via secure video|video conferencing")
}
