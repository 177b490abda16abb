import Claims
package import CodeSets
import Coding
import PayerKit
package import Primitives
import Records

/// Finds what a change of code tables touches: favorites and fees of clinics, visits without a claim, claims that have
/// not been sent, and codes in payers' rules. For each code that may not be billed any more, or that now means something
/// else, it proposes what to choose instead; a person decides.
package struct CodeImpact: Sendable {
    package struct Item: Sendable, Codable, Equatable {
        package enum Place: String, Sendable, Codable, CaseIterable {
            case favorite, fee, visit, claim, payerRule
        }

        package enum Problem: String, Sendable, Codable { case ended, heading, unknown, changed }

        package var place: Place
        /// The clinic's or payer's id, the visit's or claim's number.
        package var subject: String
        package var code: String
        /// The date of service that counts: the visit's or claim's, else the day asked for.
        package var on: CalendarDate
        package var problem: Problem
        /// What changed, in words.
        package var detail: String
        package var replacements: [CodeReplacement]
    }

    package struct Report: Sendable, Codable {
        package var on: CalendarDate
        package var items: [Item]
        /// How much was looked at, by place.
        package var looked: [String: Int]
    }

    /// Visits and claims beyond this are not looked at in one call.
    private static let rowsMax = 100_000

    private let office: Office
    private let codes: InstalledCodeSets

    package init(_ office: Office) {
        self.office = office
        codes = office.library.current
    }

    /// - Parameter date: the day for which favorites, fees and rules are looked at; today or the first day of an edition
    ///   that is to come.
    package func callAsFunction(on date: CalendarDate, clinic: String?, in context: WorkContext) async throws -> Report
    {
        if let clinic, office.clinics.clinic(clinic) == nil || !context.mayWork(in: clinic) {
            throw UseCaseError.notFound("clinic", clinic)
        }
        var report = Report(on: date, items: [], looked: [:])
        for profile in office.clinics.all
        where context.mayWork(in: profile.id) && (clinic ?? profile.id) == profile.id {
            for code in profile.favorites { look(at: code, .favorite, profile.id, date, &report) }
            for code in profile.fees.keys.sorted() { look(at: code.text, .fee, profile.id, date, &report) }
            for payer in office.payers.all {
                guard let payer = office.payers.payer(payer.id, clinic: profile.id, on: date) else { continue }
                for code in payer.authorizationRequired { look(at: code, .payerRule, payer.id, date, &report) }
            }
        }
        let used = try await codesInWork(clinic, context)
        for use in used { look(at: use.code, use.place, use.subject, use.date, &report) }
        var seen: [Item] = []
        report.items = report.items.filter { item in
            guard item.place == .payerRule else { return true }
            defer { seen.append(item) }
            return !seen.contains(item)
        }
        return report
    }

    private struct Use: Sendable {
        let code: String
        let place: Item.Place
        let subject: String
        let date: CalendarDate
    }

    /// Codes of visits that have no claim yet, and of claims that have not left.
    private func codesInWork(_ clinic: String?, _ context: WorkContext) async throws -> [Use] {
        try await office.store.read { session in
            var uses: [Use] = []
            for visit in try session.visits(clinic: clinic, limit: Self.rowsMax, offset: 0)
            where visit.claims == 0 && context.mayWork(in: visit.clinic) {
                guard let date = visit.date else { continue }
                let coded = CodedVisit(decisions: try session.decisions(ofVisit: visit.key))
                let proposed = try session.proposals(ofVisit: visit.key).map(\.code)
                let texts = coded.diagnoses.map(\.text) + coded.services.map(\.procedure.text) + proposed
                for code in Set(texts).sorted() {
                    uses.append(Use(code: code, place: .visit, subject: String(visit.key), date: date))
                }
            }
            for state in [ClaimState.draft, .held, .ready, .rejected] {
                for summary in try session.claims(ClaimFilter(clinic: clinic, state: state, limit: Self.rowsMax))
                where context.mayWork(in: summary.clinic) {
                    guard let claim = try session.claim(summary.number) else { continue }
                    let texts = claim.diagnoses.map(\.text) + claim.lines.map(\.procedure.text)
                    for code in Set(texts).sorted() {
                        uses.append(
                            Use(
                                code: code, place: .claim, subject: summary.number.description,
                                date: summary.serviceDate))
                    }
                }
            }
            return uses
        }
    }

    private func look(
        at code: String, _ place: Item.Place, _ subject: String, _ date: CalendarDate, _ report: inout Report
    ) {
        report.looked[place.rawValue, default: 0] += 1
        let procedure = ProcedureCode(code)
        let standing: CodeStanding
        var diagnosis: ICD10CM.Code?
        // A fee or rule names procedures; elsewhere a letter and four digits may be either, and the tables tell.
        if let procedure, place == .fee || place == .payerRule || ICD10CM.Code(code) == nil || codes.isKnown(procedure)
        {
            standing = codes.standing(of: procedure, on: date)
        } else if let code = ICD10CM.Code(code) {
            diagnosis = code
            standing = codes.standing(of: code, on: date)
        } else {
            return
        }
        let problem: (Item.Problem, String)
        switch standing {
        case .valid:
            guard let diagnosis, let change = codes.titleChange(of: diagnosis, on: date) else { return }
            problem = (.changed, "was “\(change.before)”, is now “\(change.now)”")
        case .ended(let last): problem = (.ended, "ended on \(last)")
        case .notBillable: problem = (.heading, "is a heading now; a more specific code must be chosen")
        case .unknown: problem = (.unknown, "is not in the edition in force on \(date)")
        case .unverified, .systemNotInForce: return
        }
        report.items.append(
            Item(
                place: place, subject: subject, code: code, on: date, problem: problem.0, detail: problem.1,
                replacements: diagnosis.map { codes.replacements(of: $0, on: date) } ?? []))
    }
}
