import ArgumentParser
import Compliance
import Composition
import Foundation
import PluginHost
import Primitives
import RevenueCycle

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "The trail of every read and change.", subcommands: [Verify.self, Show.self])

    struct Verify: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prove that no record was changed, removed or reordered.",
            discussion: "Example: superbill audit verify")
        @OptionGroup var common: CommonOptions

        func execute() async throws {
            let office = try common.workbench().office
            let result = try await CheckIntegrity(office).verifyAudit()
            if common.json {
                try Console.printJSON(AuditView(records: result.records, head: result.head, findings: result.findings))
            } else if result.findings.isEmpty {
                Console.say("\(result.records) records, unbroken. Head \(result.head)")
            } else {
                Console.say("The audit trail is BROKEN.")
                Console.printFindings(result.findings)
            }
            if !result.findings.isEmpty { throw ExitStatus.findings }
        }
    }

    struct Show: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the newest records.", discussion: "Example: superbill audit show --limit 20")
        @OptionGroup var common: CommonOptions
        @Option(help: "How many.") var limit = 50

        func execute() async throws {
            guard (1...100_000).contains(limit) else { throw ValidationError("--limit must be 1 to 100000") }
            let office = try common.workbench().office
            let records = try await CheckIntegrity(office).newestAudit(limit: limit)
            if common.json { return try Console.printJSON(records) }
            var table = Table([
                ("No.", .right), ("When", .left), ("Who", .left), ("Via", .left), ("Did", .left), ("To", .left),
                ("Detail", .left), ("Why", .left),
            ])
            for record in records {
                let event = record.event
                table.add([
                    String(record.sequence), event.at.description, event.actor, event.via, event.action.rawValue,
                    "\(event.subjectKind) \(event.subject.shortened(to: 20))", event.detail.shortened(to: 60),
                    event.reason ?? "",
                ])
            }
            Console.say(table.render())
        }
    }
}

struct AuditView: Encodable {
    var records: Int
    var head: String
    var findings: [Finding]
}

struct DoctorCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Prove that the stored state follows from what happened.",
        discussion: "Example: superbill doctor")
    @OptionGroup var common: CommonOptions

    func execute() async throws {
        let workbench = try common.workbench()
        let (checks, engine) = try await CheckIntegrity(workbench.office)()
        if common.json {
            try Console.printJSON(DoctorView(engine: engine, checks: checks))
        } else {
            for check in checks {
                Console.say("\(check.isSound ? "ok  " : "FAIL") \(check.name)")
                Console.printFindings(check.findings)
            }
            for skipped in workbench.configuration.payers.skipped {
                Console.say("note payer \(skipped.payer) is skipped: \(skipped.reason)")
            }
            Console.say("SQLite \(engine); one writer at a time is held by \(workbench.databasePath).lock")
        }
        if checks.contains(where: { !$0.isSound }) { throw ExitStatus.findings }
    }
}

struct DoctorView: Encodable {
    var engine: String
    var checks: [CheckIntegrity.Check]
}

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "People who may sign in to the server.",
        subcommands: [Add.self, List.self, CredentialCommand.self])

    struct Add: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a person. There is no default account.",
            discussion: "Example: superbill user add maria --role biller --clinic lakeside")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The name to sign in with.") var name: String
        @Option(help: "coder, biller, front-desk, provider, compliance, owner, administrator or auditor.") var role:
            String
        @Option(help: "A clinic that the person works in (repeat for more). Default: all.") var clinic: [String] = []
        @Flag(help: "Read the password from standard input instead of asking.") var passwordStdin = false

        func execute() async throws {
            guard let role = User.Role(rawValue: role) else {
                throw ValidationError(
                    "--role must be one of \(User.Role.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            let office = try common.workbench(mustExist: false).office
            let password: String
            if passwordStdin {
                password = readLine() ?? ""
            } else {
                guard let first = Terminal.ask("Password: "), let second = Terminal.ask("Again: ") else {
                    throw ValidationError("a terminal is needed to ask for the password; use --password-stdin")
                }
                guard first == second else { throw UseCaseError.conflict("the two passwords differ") }
                password = first
            }
            try await ManageUsers(office).add(
                name: name, role: role, clinics: clinic, password: password, in: common.context)
            Console.say("Added \(name) as \(role.rawValue).")
        }
    }

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "List people.", discussion: "Example: superbill user list")
        @OptionGroup var common: CommonOptions

        func execute() async throws {
            let office = try common.workbench().office
            var table = Table([("Name", .left), ("Role", .left), ("Clinics", .left), ("Since", .left)])
            for user in try await ManageUsers(office).list() {
                table.add([
                    user.name, user.role.rawValue, user.clinics.isEmpty ? "all" : user.clinics.joined(separator: ", "),
                    user.createdAt.date.description,
                ])
            }
            Console.say(table.render())
        }
    }
}

enum Terminal {
    /// Reads a line without showing it. Nil when there is no terminal.
    static func ask(_ prompt: String) -> String? {
        guard isatty(0) == 1 else { return nil }
        Console.put(Array(prompt.utf8), to: 2)
        var settings = termios()
        tcgetattr(0, &settings)
        var silent = settings
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(0, TCSANOW, &silent)
        defer {
            tcsetattr(0, TCSANOW, &settings)
            Console.put(Array("\n".utf8), to: 2)
        }
        return readLine()
    }
}

struct ServeCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Start the server beside this program: pages and API.",
        discussion: "Example: superbill serve --port 8080")
    @OptionGroup var common: CommonOptions
    @Option(help: "The address to listen on; only this machine unless told otherwise.") var host: String?
    @Option(help: "The port.") var port: Int?

    func execute() async throws {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("superbill-server").path
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw UseCaseError.notConfigured(
                "superbill-server is not beside this program; build it with: swift build -c release --product superbill-server"
            )
        }
        var arguments = [program]
        if let config = common.config { arguments += ["--config", config] }
        if let database = common.database { arguments += ["--database", database] }
        if let host { arguments += ["--host", host] }
        if let port { arguments += ["--port", String(port)] }
        var pointers = arguments.map { strdup($0) }
        pointers.append(nil)
        execv(program, pointers)
        throw UseCaseError.notConfigured("superbill-server could not be started")
    }
}
