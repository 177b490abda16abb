import Claims
import CodeSets
import Coding
import Primitives
import Records
import RevenueCycle

/// A visit on the coder's desk: the note on one side, the codes with their evidence on the other.
struct VisitView: Sendable {
    struct Note: Sendable {
        var noteTitle: String
        var byline: String
        var fragments: [NoteFragment]
    }

    struct Fact: Sendable {
        var anchor: String
        var kind: String
        var label: String
        var finding: String
        var date: String
    }

    struct Coverage: Sendable {
        var order: Int
        var payerName: String
        var member: String
    }

    struct Coded: Sendable {
        var code: String
        var details: String
    }

    struct ClaimLink: Sendable {
        var number: String
        var state: Badge
        var charge: String
    }

    var key: Int64
    var account: Int64
    var patient: String
    var clinic: String
    var date: String
    var visitType: String
    var born: String
    var sex: String
    var provider: String
    var canReadAccounts: Bool
    var canCode: Bool
    var canBuild: Bool
    var notes: [Note]
    var hasNotes: Bool
    var facts: [Fact]
    var hasFacts: Bool
    var coverages: [Coverage]
    var hasCoverages: Bool
    var proposals: [ProposalView]
    var hasProposals: Bool
    var undecided: Int
    var diagnoses: [Coded]
    var hasDiagnoses: Bool
    var services: [Coded]
    var hasServices: Bool
    var claims: [ClaimLink]
    var hasClaims: Bool
}

extension VisitView {
    init(_ desk: CodeEncounter.Desk, claims list: [ClaimSummary], person: SignedIn) {
        let record = desk.visit.record
        key = desk.visit.key
        account = desk.visit.patientKey
        patient = record.patient.name.display
        clinic = desk.visit.clinic
        date = record.encounter.start?.description ?? "no date"
        visitType = record.encounter.types.first?.label ?? record.encounter.classCode
        born = record.patient.birthDate?.description ?? "unknown"
        sex = record.patient.sex.rawValue
        provider = record.practitioner?.name.display ?? "not named"
        canReadAccounts = person.may(.readAccounts)
        canCode = person.may(.codeVisits)
        let isSent = list.contains { ![.draft, .held, .ready, .void].contains($0.state) }
        canBuild = person.may(.buildClaims) && !isSent
        proposals = desk.proposals.enumerated().map { index, proposal in
            ProposalView(proposal, number: index + 1, desk: desk)
        }
        hasProposals = !proposals.isEmpty
        undecided = proposals.filter(\.isUndecided).count
        let spans = VisitView.spans(desk.proposals)
        notes = record.notes.map { note in
            Note(
                noteTitle: note.title,
                byline: [note.author, note.date?.description].compactMap(\.self).joined(separator: ", "),
                fragments: NoteFragment.cut(note.text, at: spans[note.sourceID] ?? []))
        }
        hasNotes = !notes.isEmpty
        facts = record.facts.enumerated().map { index, fact in
            Fact(
                anchor: "f-\(index)", kind: VisitView.words(fact.kind.rawValue), label: fact.concept.label,
                finding: [fact.value, fact.unit, fact.interpretation, fact.status].compactMap(\.self).joined(
                    separator: " "),
                date: fact.date?.description ?? "")
        }
        hasFacts = !facts.isEmpty
        coverages = record.coverages.map {
            Coverage(order: $0.order, payerName: $0.payerName, member: $0.memberID ?? "no member number")
        }
        hasCoverages = !coverages.isEmpty
        diagnoses = desk.coded.diagnoses.map { Coded(code: $0.text, details: "") }
        hasDiagnoses = !diagnoses.isEmpty
        services = desk.coded.services.map { service in
            let modifiers = service.modifiers.map(\.text).joined(separator: " ")
            return Coded(
                code: service.procedure.text,
                details: [modifiers, service.units == 1 ? "" : "× \(service.units)"].filter { !$0.isEmpty }.joined(
                    separator: " "))
        }
        hasServices = !services.isEmpty
        claims = list.map {
            ClaimLink(number: $0.number.description, state: Badge($0.state), charge: $0.charge.formatted)
        }
        hasClaims = !claims.isEmpty
    }

    /// The evidence of all proposals by note.
    private static func spans(_ proposals: [CodeProposal]) -> [String: [NoteSpan]] {
        var spans: [String: [NoteSpan]] = [:]
        for (index, proposal) in proposals.enumerated() {
            for (position, evidence) in proposal.evidence.enumerated() where evidence.source == .note {
                spans[evidence.sourceID, default: []].append(
                    NoteSpan(
                        start: evidence.start, end: evidence.end, anchor: "e-\(index + 1)-\(position + 1)",
                        number: index + 1, code: proposal.code))
            }
        }
        return spans
    }

    /// `diagnosticReport` as `diagnostic report`.
    private static func words(_ name: String) -> String {
        name.map { $0.isUppercase ? " \($0.lowercased())" : String($0) }.joined()
    }
}
