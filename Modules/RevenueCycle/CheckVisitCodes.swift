import CodeSets
package import Coding
import Compliance
import Primitives
import Records

/// Checks the codes that were accepted for a visit, with what the record says beyond them: last year's chronic diagnoses
/// that nobody has coded this time, and drugs that no accepted diagnosis explains. Hints; nothing is added.
package struct CheckVisitCodes: Sendable {
    /// Visits of the clinic that are looked through for the year before.
    private static let visitsMax = 100_000
    private static let yearDays = 366

    let office: Office

    package init(_ office: Office) { self.office = office }

    package func callAsFunction(_ key: Int64, in context: WorkContext) async throws -> CheckAcceptedCodes.Answer {
        let office = office
        let codes = office.library.current
        return try await office.store.write { session in
            let visit = try office.visit(key, session, context)
            try session.append(
                office.event(
                    .read, "visit", String(key), in: context, clinic: visit.clinic, patient: visit.patientKey,
                    detail: "codes checked"))
            guard let date = visit.record.encounter.start else {
                throw UseCaseError.notFound("date of service of visit", String(key))
            }
            let coded = CodedVisit(decisions: try session.decisions(ofVisit: key))
            let earlier = try session.visits(clinic: visit.clinic, limit: Self.visitsMax, offset: 0).filter { other in
                guard other.patientKey == visit.patientKey, other.key != key, let day = other.date else { return false }
                return day < date && date.days(since: day) <= Self.yearDays
            }
            var lastYear: [ICD10CM.Code] = []
            for other in earlier {
                for code in CodedVisit(decisions: try session.decisions(ofVisit: other.key)).diagnoses
                where !lastYear.contains(code) { lastYear.append(code) }
            }
            var risk = RiskEvidence(lastYear: lastYear, proposals: try session.proposals(ofVisit: key))
            risk.treatments = Self.treatments(of: visit.record, codes, date)
            let patient = visit.record.patient
            let terms = CheckAcceptedCodes.Terms(
                date: date, age: patient.birthDate.flatMap { $0 <= date ? date.age(bornOn: $0) : nil },
                sex: patient.sex,
                setting: CareSetting(classCode: visit.record.encounter.classCode) == .inpatient
                    ? .inpatient : .outpatient)
            return CheckAcceptedCodes(codes)(
                coded.diagnoses,
                coded.services.map {
                    AcceptedCodes.Service($0.procedure, modifiers: $0.modifiers, units: $0.units)
                }, terms, risk: risk)
        }
    }

    /// Drugs that the notes give as taken or ordered, with what the drug table says they are given for.
    private static func treatments(
        of visit: VisitRecord, _ codes: InstalledCodeSets, _ date: CalendarDate
    ) -> [RiskEvidence.Treatment] {
        var found: [RiskEvidence.Treatment] = []
        for note in visit.notes {
            for fact in NoteFacts(text: NoteText(note.text), sourceID: note.sourceID).facts(.medication) {
                guard fact.assertion.polarity == .present, fact.assertion.time == .current, let name = fact[.name],
                    !found.contains(where: { $0.name == name })
                else { continue }
                let usual = codes.search(name, on: date, limit: 3).filter { match in
                    match.because.contains { $0.source == "lexicon-drugs.tsv" }
                }
                guard !usual.isEmpty else { continue }
                found.append(RiskEvidence.Treatment(name, usualFor: usual.map(\.code), evidence: fact.evidence))
            }
        }
        return found
    }
}
