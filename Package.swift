// swift-tools-version: 6.2
import PackageDescription

// The target graph of the design: an arrow that is not written here cannot be imported
// (`--explicit-target-dependency-import-check error` holds it).

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Modules/\(name)", exclude: exclude)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)Tests", exclude: exclude)
}

let adapters = ["Medicare", "Medicaid", "BlueCross", "Commercial", "SelfPay"]

let package = Package(
    name: "superbill",
    products: [
        .executable(name: "superbill", targets: ["superbill"]),
        .executable(name: "superbill-server", targets: ["superbill-server"]),
        .library(name: "PayerKit", targets: ["PayerKit"]),
        .library(name: "PayerKitTesting", targets: ["PayerKitTesting"]),

    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // The domain and its parts.
        module("Primitives"),
        module("X12", ["Primitives"], exclude: ["RULES.md", "Guides/README.md"]),
        .systemLibrary(name: "CZip", path: "Modules/CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CZlib", path: "Modules/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        module("AgencyFiles", ["CZip", "CZlib"]),
        module("CodeSets", ["Primitives", "AgencyFiles"]),
        module("Records", ["Primitives"]),
        module("Coding", ["Primitives", "CodeSets", "Records"], exclude: ["RULES.md"]),
        module("Claims", ["Primitives", "CodeSets", "Coding", "Records", "X12"], exclude: ["RULES.md"]),
        module("Payments", ["Primitives", "CodeSets", "Claims", "X12"]),
        module("Compliance", ["Primitives", crypto, cryptoExtras]),

        // What touches the world.
        .systemLibrary(
            name: "CYAML", path: "Modules/CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        module("Settings", ["Primitives", "CYAML"]),
        module(
            "Storage", ["Primitives", "CodeSets", "Records", "Coding", "Claims", "Payments", "Compliance", grdb]),

        // Payers.
        module("PayerKit", ["Primitives", "CodeSets", "Claims", "Payments"]),
        module("PayerKitTesting", ["Primitives", "CodeSets", "Claims", "Payments", "PayerKit"]),
    ]
        + adapters.map { name in
            .target(
                name: "\(name)Adapter", dependencies: ["PayerKit", "Claims", "Payments", "Primitives"],
                path: "Plugins/\(name)")
        } + [
            .target(
                name: "BuiltInPayers", dependencies: ["PayerKit"] + adapters.map { .target(name: "\($0)Adapter") },
                path: "Plugins/BuiltInPayers"),
            module("PluginHost", ["Primitives", "Claims", "PayerKit", "Settings"]),
            module("Exchange", ["Primitives", "Claims", "X12"]),

            // The use cases.
            module(
                "RevenueCycle",
                ["Primitives", "CodeSets", "X12", "Records", "Coding", "Claims", "Payments", "Compliance", "PayerKit"]),

            // Composition roots.
            .target(
                name: "Composition",
                dependencies: [
                    "Primitives", "CodeSets", "Records", "Coding", "Claims", "Compliance", "Storage", "Settings",
                    "PluginHost", "PayerKit", "Exchange", "RevenueCycle", "BuiltInPayers",
                ], path: "Apps/composition"),
            .target(
                name: "SuperbillCLI",
                dependencies: [
                    "Primitives", "CodeSets", "X12", "Records", "Coding", "Claims", "Payments", "Compliance",
                    "PluginHost",
                    "RevenueCycle", "Settings", "Storage", "Composition", argumentParser,
                ], path: "Apps/cli/App"),
            .executableTarget(
                name: "superbill", dependencies: ["SuperbillCLI", argumentParser], path: "Apps/cli/Main"),
            .target(
                name: "SuperbillServer",
                dependencies: [
                    "Primitives", "CodeSets", "Records", "Coding", "Claims", "Payments", "Compliance", "PluginHost",
                    "RevenueCycle", "Settings", "Composition", hummingbird, httpTypes, mustache, logging,
                ], path: "Apps/server/App"),
            .executableTarget(
                name: "superbill-server",
                dependencies: ["SuperbillServer", "Composition", "Settings", hummingbird, logging],
                path: "Apps/server/Main"),

            // Benchmarks are run by hand: Tests/Benchmarks/README.md.
            .executableTarget(
                name: "x12-benchmark", dependencies: ["X12", "Primitives"], path: "Tests/Benchmarks/X12"),
            .executableTarget(
                name: "codes-benchmark", dependencies: ["CodeSets", "Composition", "Primitives"],
                path: "Tests/Benchmarks/CodeSets"),
            .executableTarget(
                name: "coding-benchmark",
                dependencies: ["CodeSets", "Coding", "Composition", "Primitives", "Records", "RevenueCycle"],
                path: "Tests/Benchmarks/Coding"),

            // Tests.
            tests("Primitives", ["Primitives", "TestSupport"]),
            .target(name: "TestSupport", path: "Tests/Support"),
            tests("X12", ["X12", "Primitives", "TestSupport"]),
            tests("AgencyFiles", ["AgencyFiles", "TestSupport"]),
            tests("CodeSets", ["CodeSets", "AgencyFiles", "Primitives", "TestSupport"]),
            tests("Records", ["Records", "Primitives"]),
            tests("Coding", ["Coding", "CodeSets", "Records", "Primitives"], exclude: ["Fixtures"]),
            tests("Claims", ["Claims", "CodeSets", "Coding", "Records", "X12", "Primitives", "TestSupport"]),
            tests("Payments", ["Payments", "Claims", "CodeSets", "Exchange", "X12", "Primitives", "TestSupport"]),
            tests("Settings", ["Settings", "Primitives"]),
            tests("PluginHost", ["PluginHost", "BuiltInPayers", "PayerKit", "Claims", "Settings", "Primitives"]),
            tests(
                "PayerAdapter",
                ["PayerKitTesting", "PayerKit", "BuiltInPayers", "Claims", "CodeSets", "Payments", "Primitives"]
                    + adapters.map { .target(name: "\($0)Adapter") }),
            tests("Exchange", ["Exchange", "Claims", "CodeSets", "X12", "Primitives", "TestSupport"]),
            tests(
                "Storage",
                ["Storage", "Primitives", "CodeSets", "Coding", "Claims", "Compliance", "Payments", "Records", grdb]),
            tests(
                "RevenueCycle",
                [
                    "RevenueCycle", "Composition", "Primitives", "CodeSets", "Records", "Coding", "Claims", "Payments",
                    "Compliance", "PluginHost", "Settings", "X12", "TestSupport", grdb,
                ]),
            tests(
                "SuperbillServer",
                [
                    "SuperbillServer", "RevenueCycle", "Composition", "Primitives", "CodeSets", "Records", "Coding",
                    "Claims",
                    "Payments", "Compliance", "Settings", hummingbird, hummingbirdTesting, httpTypes,
                ]),
            tests(
                "Process",
                ["superbill", "superbill-server", "Composition", "RevenueCycle", "Coding", "Records", "Primitives"]),
            tests("Repository", ["BuiltInPayers", "PayerKit", "Claims", "Coding", "X12", "Primitives"]),
        ]
)

// The fuzzers need other flags than everything else, so they are there only when they are asked for: Tests/Fuzz/run.sh.
if Context.environment["FUZZ"] != nil {
    package.targets.append(
        .target(
            name: "FuzzOracles", dependencies: ["X12", "AgencyFiles", "CodeSets", "Coding", "Records", "Primitives"],
            path: "Tests/Fuzz/Oracles"))
    for name in ["Reader", "Validator", "Claims", "Remittances", "Answers", "Primitives", "Codes", "Notes"] {
        package.targets.append(
            .executableTarget(
                name: "fuzz-\(name.lowercased())", dependencies: ["FuzzOracles"], path: "Tests/Fuzz/\(name)",
                swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
    }
}

// One loop gives every target the same strict settings.
for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .swiftLanguageMode(.v6),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
        ]
}

// The X12 engine looks at segments where they lie in memory; views that cannot outlive it need lifetimes.
for target in package.targets where ["X12", "X12Tests", "FuzzOracles"].contains(target.name) {
    target.swiftSettings?.append(.enableExperimentalFeature("Lifetimes"))
}
