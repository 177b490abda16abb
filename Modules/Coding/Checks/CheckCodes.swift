package import Primitives

/// Runs every check over the accepted codes of a visit. Pure: the same codes and tables give the same findings.
package struct CheckCodes: Sendable {
    private let checks: [any CodeCheck.Type]

    package init(checks: [any CodeCheck.Type] = CheckCodes.standardChecks) { self.checks = checks }

    /// Every built-in check, in the order in which a coder would look.
    package static let standardChecks: [any CodeCheck.Type] = [
        CodeStands.self, SeventhCharacterComplete.self, DuplicateDiagnosis.self, FirstDiagnosisAcceptable.self,
        ManifestationFirst.self, CodeFirstOrder.self, UseAdditionalCode.self, ExcludesOne.self, ExcludesTwo.self,
        AgeExpected.self, SexExpected.self, LateralityStated.self, BothSidesInOneCode.self, MoreSpecificSibling.self,
        ServiceStands.self, ServicePointers.self, ServiceSides.self, CoveragePair.self,
        RiskCategoryNotCaptured.self, TreatedWithoutDiagnosis.self,
    ]

    package func callAsFunction(_ codes: AcceptedCodes, in context: CheckContext) -> [Finding] {
        checks.flatMap { check in
            check.init().check(codes, in: context).map { problem in
                Finding(
                    check.id, problem.severity.map { min($0, check.severity) } ?? check.severity,
                    at: .init(problem.path), problem.message, fix: problem.fix, citation: check.citation)
            }
        }
    }
}
