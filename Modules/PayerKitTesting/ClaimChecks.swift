import Claims
import PayerKit
import Primitives

extension PayerAdapterConformance {
    /// `prepare` is a function of the claim alone, and what it wants is done once its effects are applied.
    func checkPreparation(of claim: Claim, by adapter: any PayerAdapter, _ list: inout ViolationList) {
        let effects = adapter.prepare(claim)
        if effects != adapter.prepare(claim) { list.add("prepare: the same claim gives different effects") }
        let secrets = PatientWords(claim)
        for effect in effects {
            if effect.reason.allSatisfy(\.isWhitespace) { list.add("prepare: an effect has no reason") }
            if secrets.areQuoted(in: effect.reason) { list.add("prepare: a reason quotes patient data") }
        }
        let prepared = effects.reduce(claim) { $0.applying($1) }
        if !adapter.prepare(prepared).isEmpty {
            list.add("prepare: a claim with its effects applied still gives effects")
        }
    }

    /// `check` is a function of the claim alone; what it says has an id, words, a way out, and no patient data.
    func checkFindings(of claim: Claim, by adapter: any PayerAdapter, _ list: inout ViolationList) {
        let findings = adapter.check(claim)
        if findings != adapter.check(claim) { list.add("check: the same claim gives different findings") }
        let secrets = PatientWords(claim)
        for finding in findings {
            checkID(finding.id, &list)
            if finding.message.allSatisfy(\.isWhitespace) { list.add("check: `\(finding.id)` has no message") }
            if finding.severity > .info, (finding.fix ?? "").allSatisfy(\.isWhitespace) {
                list.add("check: `\(finding.id)` says no fix")
            }
            let texts = [finding.message, finding.fix, finding.citation, finding.location.path, finding.id]
            if texts.compactMap(\.self).contains(where: secrets.areQuoted) {
                list.add("check: `\(secrets.areQuoted(in: finding.id) ? "a finding" : finding.id)` quotes patient data")
            }
            if !adapter.receivesClaims, finding.severity == .error {
                list.add("check: `\(finding.id)` is an error of a payer that is never sent a claim")
            }
        }
    }

    /// `medicare.mbi-form`: a namespace of the author's own, and a name.
    private func checkID(_ id: String, _ list: inout ViolationList) {
        let parts = id.split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = id.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        }
        if parts.count < 2 || parts.contains("") || !isPlain {
            list.add("check: a finding's id is not of the form `namespace.name`")
        } else if parts[0] == "claim" {
            list.add("check: `\(id)` uses the namespace of the core's own rules")
        }
    }
}

/// The words of a claim that must not be repeated in a message.
struct PatientWords {
    private let words: [String]

    init(_ claim: Claim) {
        let persons = [claim.patient, claim.subscriber.person] + claim.otherCoverages.map(\.subscriber.person)
        let members = [claim.subscriber.memberID] + claim.otherCoverages.map(\.subscriber.memberID)
        let names = persons.flatMap { person -> [String?] in [person.name.last, person.name.first, person.name.middle] }
        let births = persons.compactMap(\.birthDate).flatMap { [$0.description, $0.compact] }
        // One or two characters occur in any sentence and identify nobody.
        words = ((members + names).compactMap(\.self) + births).map { $0.lowercased() }.filter {
            $0.filter { !$0.isWhitespace }.count >= 3
        }
    }

    func areQuoted(in text: String) -> Bool {
        let lowered = text.lowercased()
        return words.contains { lowered.contains($0) }
    }
}
