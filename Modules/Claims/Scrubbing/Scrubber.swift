public import Primitives

/// Runs every rule over a claim and gives each finding the severity that the payer and the clinic have set.
public struct Scrubber: Sendable {
    private let rules: [any ClaimRule.Type]

    public init(rules: [any ClaimRule.Type] = Scrubber.standardRules) { self.rules = rules }

    /// Every built-in edit, in the order in which a biller would look.
    public static let standardRules: [any ClaimRule.Type] = [
        RequiredData.self, NPICheckDigit.self, TaxIDForm.self, DiagnosisPresent.self, DiagnosisValidity.self,
        DiagnosisPointers.self, ProcedureStanding.self, ModifierForm.self, ModifierTwentyFive.self, ChargePresent.self,
        ServiceDates.self, TimelyFiling.self, DuplicateClaim.self, DuplicateLine.self, AuthorizationRequired.self,
        PlaceOfServiceForm.self, ClaimSize.self, OtherPayerDecision.self, PayerEnrollment.self,
    ]

    public func scrub(_ claim: Claim, in context: ScrubContext) -> [Finding] {
        var findings: [Finding] = []
        for rule in rules {
            let setting = context.payer.rules[rule.id]
            if let setting, setting.severity == nil { continue }
            for problem in rule.init().check(claim, in: context) {
                // A layer sets the rule's severity; a case that the rule itself calls milder stays milder.
                let most = setting?.severity ?? rule.severity
                let severity = problem.severity.map { min($0, most) } ?? most
                findings.append(
                    Finding(
                        rule.id, severity, at: .init(problem.path, rule: setting?.source), problem.message,
                        fix: problem.fix, citation: rule.citation))
            }
        }
        return findings
    }
}
