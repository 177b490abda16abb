/// What stands after `superbill-server` on the command line.
package struct ServerArguments: Equatable, Sendable {
    package var config: String?
    package var database: String?
    package var host: String?
    package var port: Int?
    package var publicNames: [String] = []
    package var wantsHelp = false

    package static let usage = """
        usage: superbill-server [--config DIR] [--database FILE] [--host HOST] [--port PORT] [--public-name NAME]...
          --config DIR        the Config folder (else SUPERBILL_CONFIG, else the nearest one)
          --database FILE     the database (else SUPERBILL_DATABASE, else the one in superbill.yaml)
          --host HOST         listen beyond this computer, for example 0.0.0.0
          --port PORT         1 to 65535
          --public-name NAME  a name under which browsers reach the server through a proxy
        """

    /// - Throws: ``ArgumentProblem`` for a flag that is unknown, repeated or lacks its value.
    package init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let flag = rest.popFirst() {
            if flag == "--help" || flag == "-h" {
                wantsHelp = true
                continue
            }
            let parts = flag.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            func value() throws -> String {
                let text = parts.count == 2 ? String(parts[1]) : rest.popFirst()
                guard let text, !text.isEmpty, !text.hasPrefix("--") else {
                    throw ArgumentProblem(message: "\(name) needs a value")
                }
                return text
            }
            func once(_ path: WritableKeyPath<ServerArguments, String?>) throws {
                guard self[keyPath: path] == nil else { throw ArgumentProblem(message: "\(name) stands twice") }
                self[keyPath: path] = try value()
            }
            switch name {
            case "--config": try once(\.config)
            case "--database": try once(\.database)
            case "--host": try once(\.host)
            case "--public-name": publicNames.append(try value())
            case "--port":
                guard port == nil, let number = Int(try value()), (1...65_535).contains(number) else {
                    throw ArgumentProblem(message: "--port needs one number from 1 to 65535")
                }
                port = number
            default: throw ArgumentProblem(message: "there is no option \(name)")
            }
        }
    }
}

/// Why the command line cannot be followed.
package struct ArgumentProblem: Error, Equatable, Sendable {
    package let message: String

    package init(message: String) { self.message = message }
}
