package import Primitives

/// Who may make codes final and let claims go, as a clinic sets it.
package struct ReleaseTerms: Codable, Equatable, Sendable {
    package enum Task: String, Codable, Sendable, CaseIterable {
        case codes, claims
    }

    /// What an apprentice's certificate counts for.
    package enum Apprentices: String, Codable, Sendable, CaseIterable {
        /// Nothing: somebody with a full certificate must release.
        case none
        /// As much as the full certificate, while a named supervisor holds a full one that is valid.
        case supervised
    }

    /// Certificates that may release codes; empty means that nobody needs one.
    package var codes: [Credential.Kind]
    /// Certificates that may release claims that are held; empty means that nobody needs one.
    package var claims: [Credential.Kind]
    package var apprentices: Apprentices
    /// Days before an expiry from which its holder is warned.
    package var warningDays: Int

    package init(
        codes: [Credential.Kind] = [], claims: [Credential.Kind] = [], apprentices: Apprentices = .none,
        warningDays: Int = 60
    ) {
        self.codes = codes
        self.claims = claims
        self.apprentices = apprentices
        self.warningDays = warningDays
    }

    package enum Verdict: Equatable, Sendable {
        /// With the certificate that it rests on; nil when none is needed.
        case allowed(Credential?)
        /// Why not, in words for the person.
        case refused(String)

        package var refusal: String? {
            guard case .refused(let why) = self else { return nil }
            return why
        }
    }

    package func accepted(for task: Task) -> [Credential.Kind] { task == .codes ? codes : claims }

    /// Whether a person may release on a day.
    /// - Parameters:
    ///   - held: the person's certificates.
    ///   - supervisors: the certificates of everybody who is named as a supervisor in `held`.
    package func verdict(
        for task: Task, user: String, held: [Credential], supervisors: [Credential], on date: CalendarDate
    ) -> Verdict {
        let accepted = accepted(for: task)
        guard !accepted.isEmpty else { return .allowed(nil) }
        if let valid = held.first(where: { accepted.contains($0.kind) && $0.isValid(on: date) }) {
            return .allowed(valid)
        }
        var reasons: [String] = []
        for credential in held {
            if accepted.contains(credential.kind) {
                reasons.append("the \(credential.kind.rawValue) of \(user) ended on \(credential.expires)")
            } else if let full = credential.kind.apprenticeOf, accepted.contains(full) {
                guard let objection = objection(to: credential, accepted, supervisors, date) else {
                    return .allowed(credential)
                }
                reasons.append(objection)
            }
        }
        let wanted = accepted.map(\.rawValue).joined(separator: ", ")
        let why = reasons.isEmpty ? "\(user) has none of them" : reasons.joined(separator: "; ")
        return .refused("Releasing \(task.rawValue) takes one of \(wanted): \(why).")
    }

    private func objection(
        to apprentice: Credential, _ accepted: [Credential.Kind], _ supervisors: [Credential], _ date: CalendarDate
    ) -> String? {
        let name = "\(apprentice.user) is an apprentice (\(apprentice.kind.rawValue))"
        guard apprentices == .supervised else { return "\(name), and the clinic does not let apprentices release" }
        guard apprentice.isValid(on: date) else {
            return "the \(apprentice.kind.rawValue) of \(apprentice.user) ended on \(apprentice.expires)"
        }
        guard let supervisor = apprentice.supervisor else { return "\(name) without a supervisor" }
        let stands = supervisors.contains {
            $0.user == supervisor && $0.user != apprentice.user && accepted.contains($0.kind) && $0.isValid(on: date)
        }
        return stands ? nil : "\(name), and the supervisor \(supervisor) holds none of them on \(date)"
    }
}
