import Primitives
import Records

/// Where the patient was seen, and so which family of codes the visit belongs to.
struct VisitSetting {
    let family: VisitFamily
    let reason: String
    let evidence: Evidence?
    /// What the record leaves open about the kind of service; nil where it says.
    private(set) var question: String?

    /// - Parameter stated: The family that a person named; it wins.
    init(
        encounter: Encounter, passages: [Passage], reads: [ReadNote], isNew: Bool, stated: VisitFamily?
    ) {
        if let stated {
            self.init(stated.with(isNew: isNew), "The setting was given with the request.", nil)
            return
        }
        let words = VisitSetting.words(passages, reads)
        switch (encounter.classCode, encounter.placeOfService) {
        case ("EMER", _), (_, "23"?):
            self.init(.emergency, "An emergency visit is levelled by decision making alone.", nil)
        case ("IMP", _), ("ACUTE", _), ("OBSENC", _), (_, "21"?):
            let family = words?.family
            let isHospital = family?.isHospital ?? false
            self.init(
                isHospital ? family ?? .hospitalSubsequent : .hospitalSubsequent, "A hospital stay.", words?.evidence)
            if !isHospital {
                question = "Which service of the stay is it: the first, a later one, or the discharge day?"
            }
        case (_, "31"?), (_, "32"?):
            let isNursing = words.map { $0.family.rawValue.hasPrefix("nursing") } ?? false
            self.init(
                isNursing ? words?.family ?? .nursingSubsequent : .nursingSubsequent, "A visit in a nursing facility.",
                words?.evidence)
            if !isNursing {
                question = "Which service of the stay is it: the first, a later one, or the discharge day?"
            }
        case ("HH", _), (_, "12"?), (_, "13"?), (_, "14"?), (_, "33"?):
            self.init(isNew ? .homeNew : .homeEstablished, "A visit at the patient's home or residence.", nil)
        default:
            if let words {
                self.init(words.family.with(isNew: isNew), "By the note's words.", words.evidence)
            } else {
                self.init(isNew ? .officeNew : .officeEstablished, "An office or other outpatient visit.", nil)
            }
        }
    }

    private init(_ family: VisitFamily, _ reason: String, _ evidence: Evidence?) {
        self.family = family
        self.reason = reason
        self.evidence = evidence
    }

    private static func words(_ passages: [Passage], _ reads: [ReadNote]) -> (family: VisitFamily, evidence: Evidence?)?
    {
        var best: (family: VisitFamily, evidence: Evidence?, weight: Int)?
        if let first = passages.first, let opening = opening.matches(in: first.words).first,
            opening.range.lowerBound == 0
        {
            best = (.emergency, first.evidence(opening.range, in: reads), 5)
        }
        for passage in passages.prefix(60)
        where ![.pastHistory, .familyHistory, .assessment, .plan, .instructions].contains(passage.section) {
            for match in table.matches(in: passage.words) {
                guard passage.assertion(of: match.range).polarity != .negated,
                    passage.assertion(of: match.range).time != .hypothetical
                else { continue }
                // A history tells of earlier visits elsewhere.
                let isTold = passage.isStructured && passage.section == .presentIllness
                let past: Set<String> = ["ago", "last", "yesterday", "recent", "recently", "previously", "earlier"]
                let near = passage.around(match.range, before: 4, behind: 4)
                if match.value.weight < 6, isTold || near.contains(where: past.contains) { continue }
                let before = passage.words[..<match.range.lowerBound].suffix(5)
                // Sent to, referred to, discharged from: elsewhere than here.
                let away: Set<String> = [
                    "sent", "send", "transfer", "transferred", "refer", "discharged", "from", "after",
                ]
                if before.contains(where: away.contains) || before.suffix(2).contains("with") { continue }
                let weight = match.value.weight
                if best.map({ weight > $0.weight }) ?? true {
                    best = (match.value.family, passage.evidence(match.range, in: reads), weight)
                }
            }
        }
        return best.map { ($0.family, $0.evidence) }
    }

    /// A note that begins with the department's name was written there.
    private static let opening = PhraseTable<Bool>("ed;er;emergency department;emergency room;emergency")

    private struct Place: Sendable {
        let family: VisitFamily
        /// Words that say the service itself outweigh those that only say the place.
        let weight: Int
    }

    private static let table: PhraseTable<Place> = {
        var pairs: [(phrase: String, value: Place)] = []
        func add(_ family: VisitFamily, _ weight: Int, _ text: String) {
            for phrase in text.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
                pairs.append((String(phrase), Place(family: family, weight: weight)))
            }
        }
        add(
            .emergency, 5,
            """
            presents to the ed;presents to the emergency;presented to the ed;presented to the emergency;ed visit
            emergency department visit;seen in the ed;seen in the emergency;arrives at the ed;arrives in the ed
            comes to the ed;comes to the emergency;came to the ed;brought to the ed;brought to the emergency
            in the emergency department;in the ed;arrives at the emergency;arrives in the emergency;er visit
            emergency physician;ed physician;to the emergency department by;to the ed by;emergency room with
            emergency department with;to the ed with;to the ed after;emergency department after;ed with
            evaluated in the ed
            at the emergency department;ed course;emergency department course;emergency room visit;to the er with
            emergency medicine;to the ed for;visits the emergency;walks into the ed
            """)
        add(
            .hospitalSameDay, 8,
            """
            admitted and discharged the same day;admitted and discharged on the same;same day admission and discharge
            admitted to observation and discharged;discharged later the same day;discharged the same day
            discharged the same evening;same day admit and discharge;same date admission and discharge
            discharged later that day;discharged that evening;discharged that same day;goes home the same evening
            """)
        add(
            .hospitalDischarge, 7,
            """
            hospital discharge day;discharge day management;discharge day;day of discharge;discharges the patient from
            discharged from the hospital today;discharge from the hospital today;hospital discharge management
            discharge management;final hospital day;is discharged home from;being discharged home today
            ready for discharge
            """)
        add(
            .hospitalInitial, 4,
            """
            admission h and p;admission history and physical;admitting physician;hospital admission day
            admitted today;admits the patient;hospitalist admits;initial inpatient;initial observation;h and p
            admitted by
            is admitted to the hospital;initial visit in the hospital;admitted to the medical floor;day of admission
            admits her;admits him;hospitalist sees a new admission;admission note;is admitted from the
            history and physical
            """)
        add(
            .hospitalInitial, 6,
            """
            initial hospital;initial inpatient;initial observation;admission history and physical;admission h and p
            hospitalist admits;admitting physician;admission note;admitting hospitalist;initial visit in the hospital
            """)
        add(
            .hospitalSubsequent, 4,
            """
            hospital day;subsequent hospital;progress note;rounds on;daily rounds;inpatient follow up;inpatient progress
            hospitalized patient;rounding;hospital follow up visit on the ward;postoperative day;on rounds;icu day
            subsequent inpatient;follow up inpatient visit;hospital inpatient;day two of;day three of;second hospital
            third hospital;inpatient unit;on the ward;seen on the floor;subsequent observation;medical floor;in the icu
            """)
        add(
            .officeConsult, 6,
            """
            office consultation;outpatient consultation;consultation requested by;consult requested by
            consultation visit
            consultation at the request;requests a consultation;seen in consultation;asked to see in consultation
            for a consultation;requested a consultation;in consultation at;office consult;asks for an opinion
            opinion is requested;requests an opinion;opinion requested;asked for an opinion;outpatient consult
            """)
        add(
            .inpatientConsult, 8,
            """
            inpatient consultation;inpatient consult;hospital consultation;consultation in the hospital;hospital consult
            consulted in the hospital;consult on an inpatient;consultation on a hospitalized;consulted to see
            consult on a hospitalized;bedside consultation;consultation for an inpatient;consultation for a hospitalized
            """)
        add(
            .nursingDischarge, 6,
            """
            discharge from the nursing facility;nursing facility discharge;discharged from the nursing
            discharge from the snf
            snf discharge;discharge from the skilled;discharges her from the nursing;discharges him from the nursing
            discharged from the skilled;nursing home discharge;discharged from the snf;discharges from the nursing
            """)
        add(
            .nursingInitial, 5,
            """
            initial nursing facility;admitted to the nursing;admission to the nursing;admitted to a skilled
            newly admitted to
            admitted to the skilled;admission to the skilled;initial snf;snf admission;initial visit in the nursing
            nursing facility admission;admitted to a nursing;new admission to the nursing;initial visit in the skilled
            """)
        add(
            .nursingSubsequent, 3,
            """
            nursing facility;nursing home;skilled nursing;snf;long term care;rehabilitation facility
            nursing facility resident
            """)
        add(
            .homeEstablished, 4,
            """
            home visit;house call;seen at home;visited at home;assisted living;in her home;in his home;at her home
            at his home
            at the patient's home;domiciliary;group home;in the patient's home;residence visit;visits at home;rest home
            """)
        return PhraseTable<Place>(pairs)
    }()
}
