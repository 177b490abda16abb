/// The design's graph: who may import whom. An arrow that is not written here is refused, whatever the manifest allows.
enum ImportGraph {
    struct Room: Sendable {
        let target: String
        let folder: String
        /// Modules of this house.
        let mayImport: Set<String>
        /// Packages and C libraries of others.
        let thirdParty: Set<String>

        init(_ target: String, _ folder: String, _ mayImport: Set<String>, thirdParty: Set<String> = []) {
            self.target = target
            self.folder = folder
            self.mayImport = mayImport
            self.thirdParty = thirdParty
        }
    }

    private static let domainModules: Set = [
        "Primitives", "CodeSets", "X12", "Records", "Coding", "Claims", "Payments", "Compliance",
    ]
    private static let adapters = Repository.folders(in: "Plugins").filter { $0 != "BuiltInPayers" }
    private static let http: Set = [
        "Hummingbird", "HummingbirdCore", "HTTPTypes", "Mustache", "NIO", "NIOCore", "NIOPosix", "NIOHTTP1",
        "NIOFoundationCompat", "Logging", "ServiceLifecycle",
    ]

    /// A room imports only rooms that stand above it.
    static let rooms: [Room] =
        [
            Room("Primitives", "Modules/Primitives", []),
            Room("X12", "Modules/X12", ["Primitives"]),
            Room("AgencyFiles", "Modules/AgencyFiles", [], thirdParty: ["CZip", "CZlib"]),
            Room("CodeSets", "Modules/CodeSets", ["Primitives", "AgencyFiles"]),
            Room("Records", "Modules/Records", ["Primitives"]),
            Room("Coding", "Modules/Coding", ["Primitives", "CodeSets", "Records"]),
            Room("Claims", "Modules/Claims", ["Primitives", "CodeSets", "Coding", "Records", "X12"]),
            Room("Payments", "Modules/Payments", ["Primitives", "CodeSets", "Claims", "X12"]),
            Room("Compliance", "Modules/Compliance", ["Primitives"], thirdParty: ["Crypto", "CryptoExtras"]),
            Room("Settings", "Modules/Settings", ["Primitives"], thirdParty: ["CYAML"]),
            Room(
                "Storage", "Modules/Storage",
                ["Primitives", "CodeSets", "Records", "Coding", "Claims", "Payments", "Compliance"],
                thirdParty: ["GRDB"]),
            Room("PayerKit", "Modules/PayerKit", ["Primitives", "CodeSets", "Claims", "Payments"]),
            Room(
                "PayerKitTesting", "Modules/PayerKitTesting",
                ["Primitives", "CodeSets", "Claims", "Payments", "PayerKit"], thirdParty: ["Testing"]),
        ]
        + adapters.map {
            // PayerKit's own declarations use values of the three others, whose members need their import.
            Room("\($0)Adapter", "Plugins/\($0)", ["PayerKit", "Claims", "Payments", "Primitives"])
        }
        + [
            Room(
                "BuiltInPayers", "Plugins/BuiltInPayers", Set(adapters.map { "\($0)Adapter" }).union(["PayerKit"])),
            Room("PluginHost", "Modules/PluginHost", ["Primitives", "Claims", "PayerKit", "Settings"]),
            Room("Exchange", "Modules/Exchange", ["Primitives", "Claims", "X12"]),
            Room("RevenueCycle", "Modules/RevenueCycle", domainModules.union(["PayerKit"])),
            Room(
                "Composition", "Apps/composition",
                domainModules.union([
                    "Storage", "Settings", "PluginHost", "PayerKit", "Exchange", "RevenueCycle", "BuiltInPayers",
                ])),
            Room(
                "SuperbillCLI", "Apps/cli/App",
                domainModules.union(["PluginHost", "RevenueCycle", "Settings", "Storage", "Composition"]),
                thirdParty: ["ArgumentParser"]),
            Room("superbill", "Apps/cli/Main", ["SuperbillCLI"], thirdParty: ["ArgumentParser"]),
            Room(
                "SuperbillServer", "Apps/server/App",
                domainModules.union(["PluginHost", "RevenueCycle", "Settings", "Storage", "Composition"]),
                thirdParty: http),
            Room(
                "superbill-server", "Apps/server/Main", ["SuperbillServer", "Composition", "Primitives", "Settings"],
                thirdParty: http),
        ]

    /// What comes with the compiler. The domain may use it only in the files of `domainExceptions`.
    private static let platform: Set = [
        "Foundation", "FoundationEssentials", "FoundationXML", "FoundationNetworking", "Glibc", "Musl", "Darwin",
        "Dispatch", "Synchronization",
    ]

    /// Domain modules are pure and need no Foundation; Compliance hashes and stamps, so it is not held to this.
    private static let pureFolders = ["Primitives", "X12", "CodeSets", "Records", "Coding", "Claims", "Payments"].map {
        "Modules/\($0)/"
    }

    /// The domain files that reach for the system, each with what it needs it for.
    static let domainExceptions: [String: Set<String>] = [
        // The system clock behind `BusinessClock`.
        "Modules/Primitives/Timestamp.swift": ["Glibc"],
        // Reads the embedded tables.
        "Modules/CodeSets/Catalog/CodeSetFile.swift": ["Glibc", "Musl", "Darwin"],
        // Maps editions of tables into memory.
        "Modules/CodeSets/Tables/TableBytes.swift": ["Glibc", "Musl", "Darwin"],
        // The logarithm of the search's weights.
        // A mutex around the memory of a search.
        "Modules/CodeSets/Search/SearchWorkspace.swift": ["Synchronization"],
        "Modules/CodeSets/Search/WordWeight.swift": ["Glibc", "Musl", "Darwin"],
        // Mutexes around what is read when it is first asked for.
        "Modules/CodeSets/Catalog/CodeLibrary.swift": ["Synchronization"],
        "Modules/CodeSets/Catalog/InstalledCodeSets.swift": ["Synchronization"],
        "Modules/CodeSets/Reference/ReferenceShelf.swift": ["Synchronization"],
        "Modules/CodeSets/Catalog/EmbeddedCodeSets.swift": ["Synchronization"],
    ]

    static func isPure(_ path: String) -> Bool { pureFolders.contains { path.hasPrefix($0) } }

    static func room(of path: String) -> Room? { rooms.first { path.hasPrefix("\($0.folder)/") } }

    /// The imports of a file: module and line.
    static func imports(of source: SwiftSource) -> [(module: String, line: Int, isHidden: Bool)] {
        let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        return source.codeLines.enumerated().flatMap { index, line in
            line.split(separator: ";").compactMap { statement -> (String, Int, Bool)? in
                var words = statement.split(separator: " ")[...]
                let attributes = words.prefix { $0.hasPrefix("@") }
                words = words.drop { $0.hasPrefix("@") || access.contains($0) }
                guard words.popFirst() == "import" else { return nil }
                if let kind = words.first, kinds.contains(kind) { words.removeFirst() }
                guard let module = words.first?.split(separator: ".").first else { return nil }
                return (String(module), index + 1, attributes.contains { $0 != "@preconcurrency" })
            }
        }
    }

    static func violations(in source: SwiftSource) -> [Violation] {
        func violation(_ line: Int, _ what: String) -> Violation {
            Violation(path: source.path, line: line, what: what)
        }
        guard let room = room(of: source.path) else {
            return [violation(1, "this folder stands in no room of the graph")]
        }
        let targets = Set(rooms.map(\.target))
        return imports(of: source).compactMap { module, line, isHidden in
            if isHidden { return violation(line, "an attribute on `import \(module)` widens what may be reached") }
            if room.mayImport.contains(module) || room.thirdParty.contains(module) { return nil }
            if targets.contains(module) {
                return violation(line, "\(room.target) may not import \(module)")
            }
            if platform.contains(module) {
                guard isPure(source.path), domainExceptions[source.path]?.contains(module) != true else { return nil }
                return violation(line, "the domain does not import \(module)")
            }
            return violation(line, "\(module) is not a package of \(room.target)")
        }
    }
}
