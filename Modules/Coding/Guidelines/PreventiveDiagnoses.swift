import CodeSets
import Primitives
import Records

/// The reason for a preventive visit as its first diagnosis, and the encounter for immunization.
struct PreventiveDiagnoses {
    let search: DiagnosisSearch
    let visit: VisitRecord
    let reads: [ReadNote]

    func adding(to diagnoses: [DiagnosisMention]) -> [DiagnosisMention] {
        var result = diagnoses
        let vaccines = VaccineCoder(visit: visit, reads: reads, date: search.date).services()
        if let first = vaccines.first, let entry = search.entry("Z23"),
            !result.contains(where: { $0.code == entry.code })
        {
            let status = mention(entry, first.evidence[0], "guideline.I.C.21.c.2", order: 1 << 50)
            let at = result.firstIndex { $0.code.category >= "Z66" } ?? result.count
            result.insert(status, at: at)
        }
        guard let kind = VisitKind(visit, reads, on: search.date), let evidence = kind.evidence.first,
            !result.contains(where: { $0.code.category == "Z00" || $0.code.category == "Z01" }),
            let entry = examination(result)
        else { return result }
        result.insert(mention(entry, evidence, "guideline.I.C.21.c.13", order: -1), at: 0)
        return result
    }

    /// By age, and by whether the note states a new finding: an illness that is merely carried along is none
    /// (Guideline I.C.21.c.13).
    private func examination(_ diagnoses: [DiagnosisMention]) -> DiagnosisEntry? {
        guard let birth = visit.patient.birthDate, birth <= search.date else { return nil }
        let isAbnormal = diagnoses.contains { mention in
            let isStable = ProblemKind(of: mention) == .chronicStable
            return mention.code.category < "Z00" && mention.evidence.source == .note && !isStable
        }
        let days = search.date.days(since: birth)
        if days < 8 { return search.entry("Z00.110") }
        if days < 29 { return search.entry("Z00.111") }
        if search.date.age(bornOn: birth) < 18 { return search.entry(isAbnormal ? "Z00.121" : "Z00.129") }
        return search.entry(isAbnormal ? "Z00.01" : "Z00.00")
    }

    private func mention(_ entry: DiagnosisEntry, _ evidence: Evidence, _ rule: String, order: Int) -> DiagnosisMention
    {
        DiagnosisMention(
            code: entry.code, title: entry.title, matched: entry.title, score: 960, evidence: evidence,
            assertion: Assertion(), section: .assessment, context: [], order: order, rules: [rule])
    }
}
