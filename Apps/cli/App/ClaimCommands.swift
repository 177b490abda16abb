import ArgumentParser
import Claims
import CodeSets
import Composition
import Foundation
import Payments
import Primitives
import RevenueCycle
import X12

struct ClaimCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim", abstract: "Build, show, check and send claims.",
        subcommands: [Build.self, Show.self, Scrub.self, Release.self, Submit.self, List.self, Write.self])

    struct Build: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make the claim of a coded visit and check it.", discussion: "Example: superbill claim build 1001"
        )
        @OptionGroup var common: CommonOptions
        @Argument(help: "The visit's number.") var visit: Int64

        func execute() async throws {
            let office = try common.workbench().office
            let result = try await BuildClaim(office)(visit, in: common.context)
            if common.json {
                try Console.printJSON(
                    ClaimView(claim: result.claim, state: result.state, findings: result.findings))
            } else if let claim = result.claim, let state = result.state {
                Console.say(
                    "Claim \(claim.number) version \(claim.version) to \(claim.payer.name): \(state.rawValue), "
                        + "\(try claim.totalCharge.formatted)" + (result.wasBuilt ? "" : " (built before)"))
                Console.printFindings(result.findings)
            } else {
                Console.say("No claim was made:")
                Console.printFindings(result.findings)
            }
            if result.claim == nil || result.findings.hasBlocking { throw ExitStatus.findings }
        }
    }

    struct Show: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a claim with its lines, findings, timeline and account.",
            discussion: "Example: superbill claim show C1001")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The claim's number.") var claim: String

        func execute() async throws {
            let number = try ClaimCommand.number(claim)
            let office = try common.workbench().office
            let file = try await ShowClaim(office)(number, in: common.context)
            if common.json {
                return try Console.printJSON(
                    ClaimView(
                        claim: file.claim, state: file.summary.state, findings: file.findings, timeline: file.timeline,
                        account: file.account))
            }
            try ClaimPrinter.show(file)
        }
    }

    struct Scrub: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a claim again under the rules in force now.",
            discussion: "Example: superbill claim scrub C1001")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The claim's number.") var claim: String

        func execute() async throws {
            let number = try ClaimCommand.number(claim)
            let office = try common.workbench().office
            let result = try await ScrubClaim(office)(number, in: common.context)
            if common.json {
                try Console.printJSON(ClaimView(claim: result.claim, state: result.state, findings: result.findings))
            } else {
                Console.say(
                    "Claim \(result.claim.number) version \(result.claim.version): \(result.state.rawValue), "
                        + "\(result.findings.count) findings")
                Console.printFindings(result.findings)
            }
            if result.findings.hasBlocking { throw ExitStatus.findings }
        }
    }

    struct Release: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a held claim go in spite of its holds; the reason is kept.",
            discussion:
                "Example: superbill claim release C1013 --reason \"the payer granted an exception, letter of May 3\"")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The claim's number.") var claim: String

        func execute() async throws {
            guard let reason = common.reason else { throw ValidationError("a release needs --reason") }
            let number = try ClaimCommand.number(claim)
            let office = try common.workbench().office
            let state = try await ReleaseClaim(office)(number, reason: reason, in: common.context)
            if common.json { return try Console.printJSON(["claim": number.description, "state": state.rawValue]) }
            Console.say("Claim \(number): \(state.rawValue). `superbill claim submit` sends it.")
        }
    }

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "List claims.", discussion: "Example: superbill claim list --clinic lakeside --state held")
        @OptionGroup var common: CommonOptions
        @Option(help: "Only this clinic.") var clinic: String?
        @Option(help: "Only claims in this state: draft, held, ready, sent, accepted, rejected, paid, denied, ...")
        var state: String?
        @Option(help: "Only this payer.") var payer: String?

        func execute() async throws {
            let wanted = try state.map { text in
                guard let state = ClaimState(rawValue: text) else {
                    throw ValidationError(
                        "--state must be one of \(ClaimState.allCases.map(\.rawValue).joined(separator: ", "))")
                }
                return state
            }
            let workbench = try common.workbench()
            try common.check(clinic, in: workbench)
            let office = workbench.office
            let claims = try await ShowClaim(office).list(
                ClaimFilter(clinic: clinic, state: wanted, payer: payer), in: common.context)
            if common.json { return try Console.printJSON(claims) }
            Console.say(ClaimPrinter.table(claims))
        }
    }

    struct Submit: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send every claim that is ready, one file per clinic and payer.",
            discussion: "Example: superbill claim submit --clinic lakeside")
        @OptionGroup var common: CommonOptions
        @Option(help: "Only this clinic.") var clinic: String?

        func execute() async throws {
            let workbench = try common.workbench()
            try common.check(clinic, in: workbench)
            let office = workbench.office
            let reports = try await SubmitBatch(office)(clinic: clinic, in: common.context)
            if common.json {
                try Console.printJSON(reports)
            } else if reports.isEmpty {
                Console.say("No claim is ready.")
            } else {
                Console.say(ClaimPrinter.table(reports))
            }
            if reports.contains(where: { $0.failure != nil }) { throw ExitStatus.findings }
        }
    }

    struct Write: OfficeCommand {
        static let configuration = CommandConfiguration(
            commandName: "write", abstract: "Write a claim's 837P to standard output, without sending it.",
            discussion: "Example: superbill claim write C1001 > c1001.837")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The claim's number.") var claim: String

        func execute() async throws {
            let number = try ClaimCommand.number(claim)
            let office = try common.workbench().office
            let file = try await ShowClaim(office)(number, in: common.context)
            let payer = office.payers.payer(
                file.claim.payer.id, clinic: file.claim.clinic, on: file.claim.serviceDate ?? office.clock.today)
            guard let payer else { throw UseCaseError.notConfigured("payer \(file.claim.payer.id) is not loaded") }
            let written = try SubmitBatch(office).preview([file.claim], profile: payer)
            guard written.isSendable else { throw UseCaseError.refused("the claim's file", written.findings) }
            guard Console.emit(written.bytes) else { throw ExitStatus.configuration }
        }
    }

    static func number(_ text: String) throws -> ClaimNumber {
        guard let number = ClaimNumber(text) else { throw ValidationError("a claim's number looks like C1001") }
        return number
    }
}

/// A claim as JSON.
struct ClaimView: Encodable {
    var claim: Claim?
    var state: ClaimState?
    var findings: [Finding]
    var timeline: [ClaimEvent]?
    var account: ClaimAccount?
}

enum ClaimPrinter {
    static func show(_ file: ShowClaim.File) throws {
        let claim = file.claim
        Console.say("Claim \(claim.number) version \(claim.version)  \(file.summary.state.rawValue)")
        Console.say("  Payer      \(claim.payer.name) (\(claim.responsibility))")
        Console.say("  Clinic     \(claim.clinic), visit \(claim.visit), account \(claim.patientKey)")
        Console.say("  Patient    \(claim.patient.name.display)")
        Console.say("  Diagnoses  \(claim.diagnoses.map(\.text).joined(separator: ", "))")
        if let number = file.summary.payerClaimNumber { Console.say("  Payer's no. \(number)") }
        var table = Table([
            ("Line", .right), ("Date", .left), ("Service", .left), ("Modifiers", .left), ("Units", .right),
            ("For", .left),
            ("Charge", .right),
        ])
        for line in claim.lines {
            table.add([
                String(line.number), line.from.description, line.procedure.text,
                line.modifiers.map(\.text).joined(separator: " "), String(line.units),
                line.diagnosisPointers.map { String($0) }.joined(separator: ","), line.charge.formatted,
            ])
        }
        table.add(["", "", "", "", "", "Total", try claim.totalCharge.formatted])
        Console.say("\n" + table.render())
        if !file.findings.isEmpty {
            Console.say("\nFindings")
            Console.printFindings(file.findings)
        }
        Console.say("\nTimeline")
        for event in file.timeline {
            Console.say("  \(event.at)  \(event.kind.rawValue.padded(to: 16)) \(event.by): \(event.detail)")
        }
        let account = file.account
        Console.say(
            "\nAccount: charged \(account.charged.formatted) = insurance paid \(account.insurancePaid.formatted) + patient paid "
                + "\(account.patientPaid.formatted) + adjusted \(account.adjusted.formatted) + insurance owes "
                + "\(account.insuranceBalance.formatted) + patient owes \(account.patientBalance.formatted)")
    }

    static func table(_ claims: [ClaimSummary]) -> String {
        var table = Table([
            ("Claim", .left), ("Version", .right), ("Date", .left), ("Clinic", .left), ("Payer", .left), ("As", .left),
            ("State", .left), ("Charge", .right), ("Visit", .right), ("Account", .right),
        ])
        for claim in claims {
            table.add([
                claim.number.description, String(claim.version), claim.serviceDate.description, claim.clinic,
                claim.payer,
                "\(claim.responsibility)", claim.state.rawValue, claim.charge.formatted, String(claim.visit),
                String(claim.patientKey),
            ])
        }
        return table.render()
    }

    static func table(_ reports: [SubmitBatch.Report]) -> String {
        var table = Table([
            ("Clinic", .left), ("Payer", .left), ("Claims", .right), ("Amount", .right), ("Result", .left),
        ])
        for report in reports {
            var result =
                report.failure.map { "NOT SENT: \($0)" }
                ?? report.batch.map { "sent by \(report.transport ?? ""), batch \($0)" } ?? "billed to the patient"
            if !report.held.isEmpty {
                result += "; held: \(report.held.map(\.description).joined(separator: ", "))"
            }
            table.add([report.clinic, report.payer, String(report.claims.count), report.amount.formatted, result])
        }
        return table.render()
    }
}
