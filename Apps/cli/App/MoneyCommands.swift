import ArgumentParser
import Claims
import Composition
import Foundation
import Payments
import Primitives
import RevenueCycle

struct ReceiveCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: "Fetch what payers answered: acknowledgments are applied, remittances posted.",
        discussion: "Example: superbill receive")
    @OptionGroup var common: CommonOptions

    func execute() async throws {
        let office = try common.workbench().office
        let reports = try await ReceiveAnswers(office)(in: common.context)
        if common.json {
            try Console.printJSON(reports)
        } else if reports.isEmpty {
            Console.say("Nothing is waiting.")
        } else {
            Console.say(MoneyPrinter.table(reports))
            for report in reports {
                MoneyPrinter.showProblems(report.remittances)
                if report.kind == .unknown {
                    Console.say("\n\(report.file) was left where it is:")
                    Console.printFindings(report.findings)
                }
            }
        }
        if reports.contains(where: { $0.kind == .unknown }) { throw ExitStatus.findings }
    }
}

struct EraCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "era", abstract: "Remittances (835).", subcommands: [Post.self, List.self])

    struct Post: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Post remittance files: each balances and is posted whole, or it is not posted.",
            discussion: "Example: superbill era post remittance.835")
        @OptionGroup var common: CommonOptions
        @Argument(help: "835 files.") var files: [String]

        func execute() async throws {
            let office = try common.workbench().office
            var reports: [PostRemittance.Report] = []
            for file in files {
                let bytes = try InputFile.read(file, limit: 1 << 30)
                reports += try await PostRemittance(office)(bytes, file: file, in: common.context)
            }
            if common.json {
                try Console.printJSON(reports)
            } else {
                Console.say(MoneyPrinter.table(reports))
                MoneyPrinter.showProblems(reports)
            }
            if reports.contains(where: { [.unbalanced, .heldForReview].contains($0.outcome) }) {
                throw ExitStatus.findings
            }
        }
    }

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "List posted remittances.", discussion: "Example: superbill era list --clinic lakeside")
        @OptionGroup var common: CommonOptions
        @Option(help: "Only this clinic.") var clinic: String?

        func execute() async throws {
            let office = try common.workbench().office
            let remittances = try await PostRemittance(office).list(clinic: clinic, in: common.context)
            if common.json { return try Console.printJSON(remittances) }
            var table = Table([
                ("Paid on", .left), ("Payer", .left), ("Trace", .left), ("Clinic", .left), ("Claims", .right),
                ("Amount", .right),
            ])
            for remittance in remittances {
                table.add([
                    remittance.paidOn.description, remittance.payer.shortened(to: 36), remittance.trace,
                    remittance.clinic,
                    String(remittance.claims), remittance.amount.formatted,
                ])
            }
            Console.say(table.render())
        }
    }
}

struct AccountCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Show a patient's account: claims and every posting.",
        discussion: "Example: superbill account 101")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The account's number (`superbill encounters` shows it).") var account: Int64

    func execute() async throws {
        let office = try common.workbench().office
        let found = try await BillPatient(office).account(account, in: common.context)
        if common.json { return try Console.printJSON(AccountView(found)) }
        Console.say("Account \(found.patientKey)  \(found.name.display)  \(found.clinic)")
        Console.say(MoneyPrinter.table(found.claims))
        Console.say(
            "\nInsurance owes \(found.insuranceBalance.formatted), patient owes \(found.patientBalance.formatted)\n")
        var table = Table([
            ("Date", .left), ("Posting", .left), ("Account", .left), ("Claim", .left), ("Line", .right),
            ("Debit", .right),
            ("Credit", .right),
        ])
        for posted in found.transactions {
            for (index, entry) in posted.transaction.entries.enumerated() {
                let amount = Money(cents: Int64(clamping: entry.amount.cents.magnitude)).formatted
                table.add([
                    index == 0 ? posted.transaction.date.description : "", index == 0 ? posted.transaction.memo : "",
                    entry.account.rawValue + (entry.payer.map { " (\($0))" } ?? ""), entry.claim?.description ?? "",
                    entry.line.map { String($0) } ?? "", entry.amount.isNegative ? "" : amount,
                    entry.amount.isNegative ? amount : "",
                ])
            }
        }
        Console.say(table.render())
    }
}

struct StatementCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement", abstract: "Print what a patient owes and why.",
        discussion: "Example: superbill statement 101 > statement.txt")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The account's number.") var account: Int64

    func execute() async throws {
        let office = try common.workbench().office
        let statement = try await BillPatient(office).statement(account, in: common.context)
        if common.json { return try Console.printJSON(statement) }
        print(statement.text, terminator: "")
    }
}

struct PaymentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payment", abstract: "Money that patients pay.", subcommands: [Take.self])

    struct Take: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Book a patient's payment, oldest claim first.",
            discussion: "Example: superbill payment take 101 25.00 --key receipt-4711")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The account's number.") var account: Int64
        @Argument(help: "Dollars, such as 25.00.") var amount: String
        @Option(help: "The receipt's number; the same key books once.") var key: String

        func execute() async throws {
            guard let money = try? Money(amount) else {
                throw ValidationError("\(amount) is not an amount such as 25.00")
            }
            let office = try common.workbench().office
            let result = try await BillPatient(office).takePayment(money, from: account, key: key, in: common.context)
            if common.json {
                return try Console.printJSON(PaymentView(outcome: result.outcome, applied: result.applied))
            }
            Console.say(
                result.outcome == .replayed
                    ? "This payment was booked before; nothing changed."
                    : "Booked \(money.formatted); \(result.applied.formatted) applied to claims.")
        }
    }
}

struct WorkCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "work", abstract: "What is to be done, soonest first.",
        discussion: "Example: superbill work --clinic lakeside\n         superbill work --done 12")
    @OptionGroup var common: CommonOptions
    @Option(help: "Only this clinic.") var clinic: String?
    @Flag(help: "Also what has been done.") var all = false
    @Option(help: "Mark an item as done.") var done: Int64?

    func execute() async throws {
        let workbench = try common.workbench()
        try common.check(clinic, in: workbench)
        let office = workbench.office
        if let done { try await WorkList(office).finish(done, in: common.context) }
        let items = try await WorkList(office)(clinic: clinic, includingDone: all, in: common.context)
        for finding in try await ManageCredentials(office).list().flatMap(\.warnings) { Console.warn(finding) }
        if common.json { return try Console.printJSON(items) }
        if items.isEmpty { return Console.say("Nothing is open.") }
        var table = Table([
            ("Item", .right), ("Due", .left), ("Clinic", .left), ("Kind", .left), ("Claim", .left), ("Amount", .right),
            ("What, and what next", .left),
        ])
        for item in items {
            table.add([
                String(item.id), item.due.description, item.clinic, item.kind.rawValue, item.claim?.description ?? "",
                item.amount.formatted, "\(item.title) → \(item.nextAction)",
            ])
        }
        Console.say(table.render())
    }
}

struct ReportCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "What an owner asks first, per clinic, from the ledger.",
        discussion: "Example: superbill report")
    @OptionGroup var common: CommonOptions

    func execute() async throws {
        let office = try common.workbench().office
        let rows = try await OwnerReport(office)(in: common.context)
        if common.json { return try Console.printJSON(rows) }
        Console.say(try MoneyPrinter.table(rows))
    }
}

struct AccountView: Encodable {
    var account: Int64
    var clinic: String
    var name: PersonName
    var claims: [ClaimAccount]
    var transactions: [PostedTransaction]
    var insuranceBalance: Money
    var patientBalance: Money

    init(_ found: BillPatient.Account) {
        account = found.patientKey
        clinic = found.clinic
        name = found.name
        claims = found.claims
        transactions = found.transactions
        insuranceBalance = found.insuranceBalance
        patientBalance = found.patientBalance
    }
}

struct PaymentView: Encodable {
    var outcome: PostingOutcome
    var applied: Money
}
