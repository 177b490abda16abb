import ArgumentParser
import Claims
import Coding
import Composition
import Foundation
import Payments
import Primitives
import Records
import RevenueCycle

struct DemoCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Two invented clinics, from the clinical record to the paid account.",
        discussion:
            "Example: superbill demo\nIt makes its own database in superbill-data/demo; run it as often as you like.")

    @OptionGroup var common: CommonOptions

    /// The demo's visits are of summer 2026; its day is fixed so that filing limits come out the same every year.
    private static let day = Timestamp(milliseconds: 1_790_586_000_000)

    func execute() async throws {
        let configuration = try common.configuration()
        let folder = try freshFolder()
        let database = folder.appendingPathComponent("demo.sqlite").path
        let workbench = try Workbench(configuration: configuration, database: database, clock: FixedClock(Self.day))
        let demo = Demo(
            workbench: workbench, context: WorkContext(actor: "demo", via: "cli", reason: "demonstration"),
            isQuiet: common.json)
        let summary = try await demo.run()
        if common.json { return try Console.printJSON(summary) }
        Console.say("\nThe practice, from the ledger (demo day \(Self.day.date)):\n")
        Console.say(try MoneyPrinter.table(summary.rows))
        Console.say(
            "\nAudit trail: \(summary.auditRecords) records, unbroken. Books and states checked: "
                + "\(summary.isSound ? "sound" : "NOT SOUND").")
        let denied = summary.deniedClaim?.description ?? "C1001"
        let relative = "superbill-data/demo/demo.sqlite"
        let next = [
            ("superbill encounters", "the visits"),
            ("superbill code \(summary.firstVisit) --why", "proposed codes with the words behind them"),
            ("superbill claim list", "every claim and its state"),
            ("superbill claim show \(denied)", "the denied claim, its lines and timeline"),
            ("superbill work", "what a biller does next"),
            ("superbill account \(summary.patient)", "a patient's account, to the cent"),
            ("superbill payer explain bcbs-illinois --clinic lakeside", "which file and line set each rule"),
            ("superbill user add maria --role administrator", "then superbill serve, for the pages"),
        ]
        Console.say("\nWhat to try next. The commands are in .build/release; the demo's database is kept:")
        Console.say("  export PATH=\"$PWD/.build/release:$PATH\" SUPERBILL_DATABASE=\"$PWD/\(relative)\"")
        for (command, what) in next { Console.say("  \(command.padded(to: 56))\(what)") }
        if !summary.isSound || !summary.rows.allSatisfy(\.isBalanced) { throw ExitStatus.findings }
    }

    /// Removes only what an earlier demo made.
    private func freshFolder() throws -> URL {
        let root =
            common.database.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
            ?? URL(fileURLWithPath: FileManager.default.currentDirectoryPath).appendingPathComponent("superbill-data")
        let folder = root.appendingPathComponent("demo")
        for name in ["demo.sqlite", "demo.sqlite-wal", "demo.sqlite-shm", "demo.sqlite.lock", "simulator"] {
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}

/// The demonstration's steps; each is a use case that the other commands call too.
struct Demo {
    let workbench: Workbench
    let context: WorkContext

    struct Summary: Encodable {
        var rows: [OwnerReport.Row]
        var auditRecords: Int
        var isSound: Bool
        var firstVisit: Int64
        var patient: Int64
        var deniedClaim: ClaimNumber?
    }

    /// True when standard output belongs to JSON; the story then goes to standard error.
    let isQuiet: Bool
    private var office: Office { workbench.office }

    func run() async throws -> Summary {
        try await importRecords()
        let visits = try await CodeEncounter(office).visits(clinic: nil, limit: 1_000, in: context)
            .sorted { $0.key < $1.key }
        try await code(visits.map(\.key))
        try await build(visits.map(\.key))
        try await compareClinics()
        try await send("Sending what is ready, and taking in the payers' answers")
        try await send("Second payers: what the first payer left goes to the next")
        let patient = try await takePayment()
        let integrity = try await CheckIntegrity(office)()
        let audit = try await CheckIntegrity(office).verifyAudit()
        let denied = try await ShowClaim(office).list(ClaimFilter(state: .denied), in: context).first?.number
        return Summary(
            rows: try await OwnerReport(office)(in: context), auditRecords: audit.records,
            isSound: integrity.checks.allSatisfy(\.isSound) && audit.findings.isEmpty,
            firstVisit: visits.first?.key ?? 1_001,
            patient: patient, deniedClaim: denied)
    }

    private func tell(_ text: String) {
        if isQuiet { Console.remark(text) } else { Console.say(text) }
    }

    private func heading(_ text: String) { tell("\n== \(text)") }

    private func importRecords() async throws {
        heading("Records: FHIR bundles and notes, kept byte for byte")
        let root = workbench.configuration.folder.appendingPathComponent("demo")
        var table = Table([("Clinic", .left), ("File", .left), ("Statements", .right), ("Visits", .right)])
        for clinic in office.clinics.all.map(\.id) {
            let folder = root.appendingPathComponent(clinic)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            for name in names.sorted() where name.hasSuffix(".json") || name.hasSuffix(".txt") {
                let path = folder.appendingPathComponent(name).path
                let bytes = try InputFile.read(path, limit: ImportRecords.sizeLimit)
                let report = try await ImportRecords(office)(bytes, file: name, clinic: clinic, in: context)
                table.add([clinic, name, String(report.counts.new), String(report.counts.newVisits)])
                for finding in report.findings where finding.severity >= .warning { Console.warn(finding) }
            }
        }
        tell(table.render())
    }

    private func code(_ visits: [Int64]) async throws {
        heading("Coding: proposed with evidence; the demo's coder accepts what is at least of medium confidence")
        var table = Table([("Visit", .right), ("Clinic", .left), ("Accepted", .left), ("Left for a person", .left)])
        let coding = CodeEncounter(office)
        for key in visits {
            let desk = try await coding.propose(key, in: context)
            let accepted = desk.proposals.filter { $0.confidence >= .medium }
            _ = try await coding.decide(key, accepted.map { .init(.accepted, proposed: $0.code) }, in: context)
            let left = desk.proposals.filter { $0.confidence < .medium }.map(\.code)
            table.add([
                String(key), desk.visit.clinic,
                accepted.map {
                    ([$0.code] + $0.modifiers).joined(separator: "-") + ($0.units > 1 ? " x\($0.units)" : "")
                }
                .joined(separator: ", "), left.joined(separator: ", "),
            ])
        }
        tell(table.render())
    }

    private func build(_ visits: [Int64]) async throws {
        heading("Claims: built, prepared for the payer, checked")
        var table = Table([
            ("Claim", .left), ("Visit", .right), ("Payer", .left), ("Charge", .right), ("State", .left),
            ("Findings", .left),
        ])
        for key in visits {
            let result = try await BuildClaim(office)(key, in: context)
            let findings = result.findings.filter { $0.severity >= .warning }
            guard let claim = result.claim, let state = result.state else {
                table.add(["none", String(key), "", "", "", findings.first?.message ?? ""])
                continue
            }
            table.add([
                claim.number.description, String(key), claim.payer.name.shortened(to: 32),
                try claim.totalCharge.formatted,
                state.rawValue, findings.map { "\($0.severity.rawValue): \($0.id)" }.joined(separator: ", "),
            ])
        }
        tell(table.render())
    }

    /// The same payer means something else in another clinic, and every finding says which line made it so.
    private func compareClinics() async throws {
        heading("One payer, two clinics: what each clinic's rules make of Prairie Mutual's claims")
        var table = Table([
            ("Clinic", .left), ("Claim", .left), ("State", .left), ("Finding", .left), ("Set in", .left),
        ])
        for claim in try await ShowClaim(office).list(ClaimFilter(payer: "prairie-mutual"), in: context) {
            let findings = try await ShowClaim(office)(claim.number, in: context).findings
            for finding in findings {
                table.add([
                    claim.clinic, claim.number.description, claim.state.rawValue, finding.message.shortened(to: 96),
                    finding.location.rule ?? "built in",
                ])
            }
            if findings.isEmpty {
                table.add([claim.clinic, claim.number.description, claim.state.rawValue, "none", ""])
            }
        }
        tell(table.render())
    }

    private func send(_ title: String) async throws {
        heading(title)
        let batches = try await SubmitBatch(office)(clinic: nil, in: context)
        guard !batches.isEmpty else { return tell("Nothing is ready.") }
        tell(ClaimPrinter.table(batches))
        let answers = try await ReceiveAnswers(office)(in: context)
        tell("\n" + MoneyPrinter.table(answers))
    }

    /// The patient who owes most pays 20 dollars at the desk.
    private func takePayment() async throws -> Int64 {
        heading("A patient's statement, and a payment at the desk")
        let visits = try await CodeEncounter(office).visits(clinic: nil, limit: 1_000, in: context)
        var most: (patient: Int64, owed: Money) = (visits.first?.patientKey ?? 0, .zero)
        for patient in Set(visits.map(\.patientKey)).sorted() {
            let account = try await BillPatient(office).account(patient, in: context)
            if account.patientBalance > most.owed { most = (patient, account.patientBalance) }
        }
        if most.owed > .zero {
            let payment = min(most.owed, Money(cents: 2_000))
            _ = try await BillPatient(office).takePayment(
                payment, from: most.patient, key: "demo-receipt-1", in: context)
        }
        tell(try await BillPatient(office).statement(most.patient, in: context).text)
        return most.patient
    }
}
