import Coding
import Compliance
package import Primitives
import Records

/// Proposes codes for every visit of a clinic that nobody has decided on, and counts what the record supported.
package struct CodeAllVisits: Sendable {
    package struct Report: Codable, Equatable, Sendable {
        package var visits = 0
        package var visitsWithProposals = 0
        package var proposals = 0
        /// Visits before ICD-10-CM (2015-10-01), for which no diagnosis is proposed.
        package var visitsBeforeICD10CM = 0
        /// Conditions that name no ICD-10-CM code themselves, on visits since 2015-10-01.
        package var plainConditions = 0
        /// Those of them that are the evidence of at least one proposed diagnosis.
        package var plainConditionsCoded = 0

        package init() {}
    }

    let office: Office

    package init(_ office: Office) { self.office = office }

    /// - Parameters:
    ///   - date: when given, codes are previewed as of that day and nothing is kept.
    ///   - progress: called after each visit with how many are done and how many there are.
    package func callAsFunction(
        clinic: String?, asOf date: CalendarDate? = nil, in context: WorkContext,
        progress: (Int, Int) -> Void = { _, _ in }
    ) async throws -> Report {
        let coding = CodeEncounter(office)
        let count = try await office.store.read { try $0.visitCount(clinic: clinic) }
        let visits = try await coding.visits(clinic: clinic, limit: max(1, count), in: context)
        var report = Report()
        for (index, visit) in visits.enumerated() where visit.decisions == 0 {
            let desk =
                if let date {
                    try await coding.preview(visit.key, on: date, in: context)
                } else {
                    try await coding.propose(visit.key, in: context)
                }
            report.count(desk)
            progress(index + 1, visits.count)
        }
        return report
    }
}

extension CodeAllVisits.Report {
    fileprivate static let firstDay = CalendarDate(year: 2015, month: 10, day: 1)

    fileprivate mutating func count(_ desk: CodeEncounter.Desk) {
        visits += 1
        visitsWithProposals += desk.proposals.isEmpty ? 0 : 1
        proposals += desk.proposals.count
        guard let date = desk.visit.record.encounter.start, let firstDay = Self.firstDay, date >= firstDay else {
            visitsBeforeICD10CM += 1
            return
        }
        let cited = Set(
            desk.proposals.filter { $0.system == .icd10cm }.flatMap(\.evidence).filter { $0.source == .fact }.map(
                \.sourceID))
        let plain = desk.visit.record.facts.filter {
            $0.kind == .condition && $0.concept.code(in: Concept.icd10cm) == nil
        }
        plainConditions += plain.count
        plainConditionsCoded += plain.filter { cited.contains($0.sourceID) }.count
    }
}
