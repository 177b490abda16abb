import Primitives

/// Notes of clinicians outside the practice that the visit reviewed.
struct OutsideDocuments {
    let reads: [ReadNote]
    let passages: [Passage]

    /// One fact for each source; what is the clinician's own is named as left out.
    func facts(_ notCounted: inout [ProofFact]) -> [ProofFact] {
        var found: [ProofFact] = []
        for passage in passages where !OutsideDocuments.silent.contains(passage.section) {
            for match in OutsideDocuments.documentNames.matches(in: passage.words) {
                guard let evidence = passage.evidence(match.range, in: reads) else { continue }
                if match.value == "own" {
                    let fact = ProofFact(
                        subject: "own note", meaning: "a note of the same clinician or group is no external note",
                        level: .straightforward, evidence: evidence)
                    if !notCounted.contains(where: { $0.subject == fact.subject }) { notCounted.append(fact) }
                    continue
                }
                let near = passage.around(match.range, before: 14, behind: 14)
                let isReviewed =
                    near.contains { OutsideDocuments.reviewing.contains($0) } || passage.section == .results
                guard isReviewed, passage.assertion(of: match.range).polarity != .negated, !isAskedFor(near),
                    !found.contains(where: { $0.subject == match.value })
                else { continue }
                found.append(
                    ProofFact(
                        subject: match.value, meaning: "external note reviewed, once for each source",
                        level: .straightforward, category: 1, evidence: evidence))
            }
        }
        return Array(found.prefix(6))
    }

    private func isAskedFor(_ near: ArraySlice<String>) -> Bool {
        near.contains { ["request", "requested", "requesting", "obtain", "awaiting", "release"].contains($0) }
            && !near.contains("reviewed")
    }

    private static let silent: Set<NoteSections.Kind> = [
        .familyHistory, .allergies, .medications, .socialHistory, .immunizations, .instructions,
    ]

    private static let reviewing: Set<String> = [
        "review", "reviewed", "reviewing", "read", "reads", "obtained", "summarized", "looked", "examined", "evaluated",
        "received", "show", "showed", "accessed", "noted",
    ]

    private static let documentNames: PhraseTable<String> = {
        let text = """
            hospital: hospital record;discharge summary;hospital discharge summary;hospital note;inpatient record;\
            hospital chart;hospital discharge record;hospital discharge note;discharge record;discharge paperwork
            emergency department: ed record;ed note;er record;er note;emergency department record;er report;ed report;\
            emergency department note;emergency room record;emergency room note;ed chart;ed visit note;ed summary;\
            emergency department visit note;emergency department report;emergency department chart
            urgent care: urgent care note;urgent care record
            specialist: consult note;consultation note;consultation report;specialist note;specialist's note;\
            consult letter;\
            consultation letter;specialist report;consultant's note;consultant note;specialist letter;\
            consultant's report;\
            note from the specialist;report from the specialist;letter from the specialist;specialist's report
            cardiology: cardiology note;cardiologist's note;cardiologist note;cardiology consult note;\
            note from cardiology;note from the cardiologist;note from her cardiologist;note from his cardiologist;\
            cardiology record;cardiology report;letter from the cardiologist;cardiologist's report;cardiologist's letter
            other specialty: neurology note;neurologist's note;endocrinology note;endocrinologist's note;oncology note;\
            oncologist's note;nephrology note;nephrologist's note;orthopedic note;gastroenterology note;\
            psychiatry note;\
            psychiatrist's note;rheumatology note;urology note;surgeon's note;pulmonology note;pulmonologist's note;\
            note from the neurologist;note from the oncologist;note from the endocrinologist;\
            note from the nephrologist;\
            rheumatologist's note;gastroenterologist's note;urologist's note;surgical note;orthopedist's note;\
            note from the surgeon;note from the psychiatrist;note from the rheumatologist;note from the orthopedist;\
            allergist's note;dermatologist's note;note from nephrology;note from neurology;note from oncology;\
            operative report;operative note;neurology consult note;gynecologist's note;obstetrician's note
            outside records: outside record;outside note;external record;external note;record from;records from;\
            outside hospital record;external physician note;previous physician's record;prior physician's record;\
            medical record from;outside medical record;notes from an external;notes from outside;prior external note;\
            record from the previous;old record from;outside provider's note;external provider note;\
            note from the outside;outside physician's note;transferred record;external source;prior records from
            primary care: pcp note;primary care note;pcp's note;note from the pcp;primary care physician's note;\
            primary care record;note from the primary care physician;pediatrician's note;note from the pediatrician;\
            referring physician's note;referring provider's note;referral note;note from the referring;pcp record;\
            referring physician's record;family physician's note;primary care physician's record
            nursing facility: nursing home record;nursing facility record;nursing home note;transfer record;\
            home health record;home health note;nursing facility chart
            therapist: physical therapy note;therapist's note;therapy note;psychologist's note;counselor's note;\
            physical therapist's note;note from the therapist;speech therapy note;therapist's report
            school: school record;teacher's report;school report;teacher report;school evaluation;iep;teacher's note;\
            teacher evaluation;school note;report from the teacher;teacher form;teacher's form
            prehospital: ems record;ems report;ambulance report;paramedic report;ems run sheet;ambulance record
            prescription monitoring: pdmp;prescription monitoring program;prescription drug monitoring program
            own: my last note;my prior note;my previous note;our last note;last visit note;previous visit note;\
            own previous note;own prior note;own note;prior visit note;partner's note;note from my partner;\
            own last note;note from the last visit;note from her last visit;note from his last visit
            """
        return PhraseTable<String>(
            PhraseTable<String>.lines(text).flatMap { line in
                line.phrases.dropFirst().map { ($0, line.name) }
            })
    }()
}
