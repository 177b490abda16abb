import Claims
package import Primitives
package import Settings

/// Rules and payers that a file names and nobody has: a mistyped one would change nothing, in silence.
extension PayerHost {
    /// What a clinic's file names in vain.
    package func findings(of clinic: ClinicSettings) -> [Finding] {
        let known = Set(payers.map(\.id) + skipped.map(\.payer))
        var findings = unknownRules(clinic.rules)
        for (id, payer) in clinic.payers.sorted(by: { $0.key < $1.key }) {
            if !known.contains(id) {
                findings.append(
                    Finding(
                        "payers.unknown-payer", .warning, at: payer.location,
                        "There is no payer `\(id)`, so what stands under it has no effect.",
                        fix: "Use one of: \(known.sorted().joined(separator: ", ")); or add a folder of that name."))
            }
            findings += unknownRules(payer.value.terms.rules)
            for plan in payer.value.plans.values { findings += unknownRules(plan.value.rules) }
        }
        return findings.sorted { ($0.location.line ?? 0, $0.id) < ($1.location.line ?? 0, $1.id) }
    }

    /// A rule is one of the core's, or its first part is the name of an adapter.
    func unknownRules(_ rules: [String: Sourced<RuleOverride>]) -> [Finding] {
        let core = Set(Scrubber.standardRules.map { $0.id })
        return rules.sorted { $0.key < $1.key }.compactMap { id, rule in
            let namespace = id.split(separator: ".").first.map(String.init) ?? ""
            if core.contains(id) || namespace != "claim" && hasAdapter(namespace) { return nil }
            return Finding(
                "payers.unknown-rule", .warning, at: rule.location,
                "There is no rule `\(id)`, so this setting has no effect.",
                fix: "Modules/Claims/RULES.md lists the rules; those of an adapter begin with its name.")
        }
    }
}
