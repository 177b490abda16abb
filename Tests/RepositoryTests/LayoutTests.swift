import Testing

@Suite("The house's plan")
struct LayoutTests {
    @Test("the top level holds what the design says, and nothing else")
    func topLevel() {
        let plan = [
            ".ci", ".gitignore", ".swift-format", "Apps", "CHANGELOG.md", "CONTRIBUTING.md", "Config", "Makefile",
            "Modules", "Package.swift", "Plugins", "README.md", "Tests",
        ]
        #expect(Repository.entries(of: "") == plan.sorted())
    }

    @Test("what git ignores is recognized")
    func ignored() {
        for name in [".git", ".build", ".build-release", "Package.resolved", "superbill-data", "a.sqlite-wal"] {
            #expect(Repository.isIgnored(name), "\(name)")
        }
        for name in ["Package.swift", ".ci", "superbill.yaml", "build", ".gitignore"] {
            #expect(!Repository.isIgnored(name), "\(name)")
        }
    }

    @Test("every target of the manifest has files, and every folder of code has a target")
    func targets() throws {
        let manifest = try #require(Repository.text(of: "Package.swift"))
        let folders = Manifest.folders(of: manifest)
        #expect(folders.contains("Modules/Primitives") && folders.contains("Plugins/Medicare"))
        for folder in folders.sorted() {
            let files = Repository.files(under: folder)
            #expect(files.contains { $0.hasSuffix(".swift") || $0.hasSuffix(".modulemap") }, "\(folder) is empty")
        }
        let housed = Set(ImportGraph.rooms.map(\.folder) + ["Modules/CYAML", "Modules/CZip", "Modules/CZlib"])
        let product = folders.filter { !$0.hasPrefix("Tests/") }
        #expect(product.isSubset(of: housed), "not in the graph: \(product.subtracting(housed).sorted())")
        #expect(housed.isSubset(of: folders), "not in the manifest: \(housed.subtracting(folders).sorted())")
        let tests = Repository.folders(in: "Tests").filter { $0.hasSuffix("Tests") || $0 == "Support" }.map {
            "Tests/\($0)"
        }
        // Benchmarks and fuzzers are programs beside the tests.
        let known = folders.filter {
            $0.hasPrefix("Tests/") && !$0.hasPrefix("Tests/Benchmarks/") && !$0.hasPrefix("Tests/Fuzz/")
        }
        let odd = known.symmetricDifference(tests).sorted()
        #expect(odd.isEmpty, "tests without a target, or the reverse: \(odd)")
    }

    @Test("the manifest is read as it is written")
    func manifest() {
        let text = """
            let adapters = ["One", "Two"]
            // module("Hidden")
            module("Three", ["Four"]), tests("Five", ["Six"]),
            .target(name: "\\(name)Adapter", path: "Plugins/\\(name)"),
            .systemLibrary(name: "Seven", path: "Modules/Seven"),
            """
        let folders: Set = ["Plugins/One", "Plugins/Two", "Modules/Three", "Tests/FiveTests", "Modules/Seven"]
        #expect(Manifest.folders(of: text) == folders)
    }
}

/// The folders that `Package.swift` makes targets of, read from its text: `module("X")`, `tests("X")`, `path: "…"` and
/// the list of adapters.
enum Manifest {
    static func folders(of text: String) -> Set<String> {
        let source = SwiftSource(path: "Package.swift", text: text)
        let code = source.code
        func isPreceded(_ literal: SwiftSource.Literal, by word: String) -> Bool {
            code[..<literal.offset].reversed().drop { $0 == 0x20 || $0 == 0x0A }.starts(with: word.utf8.reversed())
        }
        var folders: Set<String> = []
        for literal in source.literals where !literal.isInterpolated {
            if isPreceded(literal, by: "path:") { folders.insert(literal.text) }
            if isPreceded(literal, by: "module(") { folders.insert("Modules/\(literal.text)") }
            if isPreceded(literal, by: " tests(") || isPreceded(literal, by: ",tests(") {
                folders.insert("Tests/\(literal.text)Tests")
            }
        }
        let adapters = source.lines.first { $0.hasPrefix("let adapters = [") } ?? ""
        for name in adapters.split(separator: "\"").enumerated() where name.offset % 2 == 1 {
            folders.insert("Plugins/\(name.element)")
        }
        return folders
    }
}
