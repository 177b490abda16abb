import Composition
import Foundation
import Hummingbird
import Logging
import Settings
import SuperbillServer

/// `superbill-server`: the pages and the JSON interface of one installation.
@main
struct Main {
    static func main() async {
        do {
            let arguments = try ServerArguments(Array(CommandLine.arguments.dropFirst()))
            if arguments.wantsHelp {
                print(ServerArguments.usage)
                return
            }
            try await serve(arguments)
        } catch let error as ArgumentProblem {
            complain("\(error.message)\n\(ServerArguments.usage)")
            exit(EX_USAGE)
        } catch let error as ConfigurationError {
            for finding in error.findings { complain("\(finding)") }
            complain("\(error)")
            exit(EX_CONFIG)
        } catch {
            complain("the server stopped: \(error)")
            exit(EXIT_FAILURE)
        }
    }

    private static func serve(_ arguments: ServerArguments) async throws {
        let configuration = try Configuration.load(from: try Configuration.locate(arguments.config))
        for finding in configuration.findings { complain("\(finding)") }
        let settings = configuration.settings.server
        let options = ServerOptions(
            host: arguments.host ?? settings.host, port: arguments.port ?? settings.port,
            secureCookies: settings.secureCookies, publicNames: arguments.publicNames)
        if !options.isLoopback, arguments.host == nil {
            throw ArgumentProblem(
                message:
                    "superbill.yaml names the host \(options.host); to listen beyond this computer, say so with --host")
        }
        if !options.isLoopback, !options.secureCookies {
            complain(
                "warning: others can reach this server, and cookies may travel without TLS;"
                    + " put TLS in front and set secure_cookies: yes")
        }
        let database = arguments.database ?? ProcessInfo.processInfo.environment["SUPERBILL_DATABASE"]
        let workbench = try Workbench(configuration: configuration, database: database)
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        let place = options.host.contains(":") ? "[\(options.host)]" : options.host
        let line = "superbill-server listens on http://\(place):\(options.port) (database \(workbench.databasePath))"
        let application = try makeApplication(
            workbench: workbench, options: options, logger: Logger(label: "superbill-server")
        ) {
            print(line)
            fflush(nil)
        }
        try await application.runService()
    }

    private static func complain(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
}
