import ArgumentParser
import Composition
import Foundation
import Primitives
import RevenueCycle

/// Options that every command has.
struct CommonOptions: ParsableArguments {
    @Option(help: "The folder with superbill.yaml. Default: SUPERBILL_CONFIG, or the nearest folder `Config`.")
    var config: String?

    @Option(help: "The database file, instead of the one that superbill.yaml names.")
    var database: String?

    @Flag(help: "Print JSON for programs instead of a table.")
    var json = false

    @Option(help: "Why the data is looked at or changed; it is kept in the audit trail.")
    var reason: String?

    func configuration() throws -> Configuration { try Configuration.load(from: Configuration.locate(config)) }

    /// - Parameter mustExist: false for the commands that begin a database: import, demo and user add.
    func workbench(mustExist: Bool = true, clock: any BusinessClock = SystemClock()) throws -> Workbench {
        let configuration = try configuration()
        for finding in configuration.findings where finding.severity >= .warning { Console.warn(finding) }
        return try Workbench(
            configuration: configuration,
            database: database ?? ProcessInfo.processInfo.environment["SUPERBILL_DATABASE"],
            mustExist: mustExist, clock: clock)
    }

    /// A clinic that is named must be there, so that a typing error is not an empty list.
    func check(_ clinic: String?, in workbench: Workbench) throws {
        if let clinic, workbench.office.clinics.clinic(clinic) == nil { throw UseCaseError.notFound("clinic", clinic) }
    }

    /// The person at the terminal: `SUPERBILL_USER`, else the login name.
    var context: WorkContext {
        let environment = ProcessInfo.processInfo.environment
        let actor = environment["SUPERBILL_USER"] ?? environment["USER"] ?? environment["LOGNAME"] ?? "cli"
        return WorkContext(actor: String(actor.prefix(40)), via: "cli", reason: reason)
    }
}

/// A command that runs against the office and turns every failure into a clear line and an exit code.
protocol OfficeCommand: AsyncParsableCommand {
    var common: CommonOptions { get }
    func execute() async throws
}

extension OfficeCommand {
    mutating func run() async throws {
        do {
            try await execute()
            guard Console.flush() else {
                Console.remark("superbill: the output could not be written")
                throw ExitStatus.configuration
            }
        } catch let exit as ExitCode {
            throw exit
        } catch let failure as UseCaseError {
            Console.fail("\(failure)", findings: failure.findings, json: common.json)
            throw failure.isUnreadable
                ? ExitStatus.unreadable : failure.findings.isEmpty ? ExitStatus.conflict : ExitStatus.findings
        } catch let failure as ConfigurationError {
            Console.fail("\(failure)", findings: failure.findings, json: common.json)
            throw ExitStatus.configuration
        } catch let failure as ValidationError {
            throw failure
        } catch {
            Console.fail(Console.describe(error), findings: [], json: common.json)
            throw ExitStatus.configuration
        }
    }
}

/// What the process says by its exit code; `superbill --help` lists them.
enum ExitStatus {
    static let findings = ExitCode(1)
    static let unreadable = ExitCode(2)
    static let conflict = ExitCode(3)
    static let configuration = ExitCode(4)
}
