import Claims
import Payments
import Primitives
import RevenueCycle

enum MoneyPrinter {
    static func table(_ reports: [ReceiveAnswers.Report]) -> String {
        var table = Table([
            ("File", .left), ("Kind", .left), ("Claims", .right), ("Rejected", .right), ("Result", .left),
        ])
        for report in reports {
            let results = report.remittances.map { "\($0.outcome.rawValue) \($0.amount.formatted)" }
            let result =
                results.isEmpty ? (report.wasKnown ? "taken in before" : "applied") : results.joined(separator: ", ")
            table.add([
                report.file, report.kind.rawValue, String(report.claims), String(report.rejected),
                report.kind == .unknown ? "left where it is" : result,
            ])
        }
        return table.render()
    }

    static func table(_ reports: [PostRemittance.Report]) -> String {
        var table = Table([
            ("Trace", .left), ("Payer", .left), ("Clinic", .left), ("Amount", .right), ("Claims", .right),
            ("Denied", .right),
            ("Held", .right), ("Patients owe", .right), ("Result", .left),
        ])
        for report in reports {
            table.add([
                report.trace, report.payer.shortened(to: 34), report.clinic, report.amount.formatted,
                String(report.claims),
                String(report.denied), String(report.held), report.patientShare.formatted, report.outcome.rawValue,
            ])
        }
        return table.render()
    }

    static func showProblems(_ reports: [PostRemittance.Report]) {
        for report in reports where report.outcome != .posted || report.held > 0 {
            let findings = report.findings.filter { $0.severity >= .warning }
            if report.outcome == .heldForReview {
                Console.say(
                    "\nRemittance \(report.trace) repeats one that was posted; `superbill work` says what to do.")
            }
            guard !findings.isEmpty else { continue }
            Console.say("\nRemittance \(report.trace)")
            Console.printFindings(findings)
        }
    }

    static func table(_ accounts: [ClaimAccount]) -> String {
        var table = Table([
            ("Claim", .left), ("Date", .left), ("Charged", .right), ("Insurance paid", .right),
            ("Patient paid", .right),
            ("Adjusted", .right), ("Insurance owes", .right), ("Patient owes", .right), ("Balanced", .left),
        ])
        for account in accounts {
            table.add([
                account.claim.description, account.serviceDate?.description ?? "", account.charged.formatted,
                account.insurancePaid.formatted, account.patientPaid.formatted, account.adjusted.formatted,
                account.insuranceBalance.formatted, account.patientBalance.formatted, account.isBalanced ? "yes" : "NO",
            ])
        }
        return table.render()
    }

    static func table(_ rows: [OwnerReport.Row]) throws -> String {
        var table = Table([
            ("Clinic", .left), ("Claims", .right), ("Charged", .right), ("Insurance paid", .right),
            ("Patients paid", .right),
            ("Adjusted", .right), ("Insurance owes", .right), ("Patients owe", .right), ("Denied", .right),
            ("Held", .right),
            ("To do", .right), ("Balanced", .left),
        ])
        for row in rows {
            table.add(cells(row.clinic, row))
        }
        if rows.count > 1 {
            let total = OwnerReport.Row(
                clinic: "all", claims: rows.reduce(0) { $0 + $1.claims }, charged: try Money.sum(rows.map(\.charged)),
                insurancePaid: try Money.sum(rows.map(\.insurancePaid)),
                patientPaid: try Money.sum(rows.map(\.patientPaid)),
                adjusted: try Money.sum(rows.map(\.adjusted)), insuranceOwes: try Money.sum(rows.map(\.insuranceOwes)),
                patientsOwe: try Money.sum(rows.map(\.patientsOwe)),
                deniedClaims: rows.reduce(0) { $0 + $1.deniedClaims },
                heldClaims: rows.reduce(0) { $0 + $1.heldClaims }, openWork: rows.reduce(0) { $0 + $1.openWork },
                isBalanced: rows.allSatisfy(\.isBalanced))
            table.add(cells("All", total))
        }
        return table.render()
    }

    private static func cells(_ name: String, _ row: OwnerReport.Row) -> [String] {
        [
            name, String(row.claims), row.charged.formatted, row.insurancePaid.formatted, row.patientPaid.formatted,
            row.adjusted.formatted, row.insuranceOwes.formatted, row.patientsOwe.formatted, String(row.deniedClaims),
            String(row.heldClaims), String(row.openWork), row.isBalanced ? "yes" : "NO",
        ]
    }
}
