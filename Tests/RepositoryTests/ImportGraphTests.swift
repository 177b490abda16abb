import Testing

@Suite("The import graph")
struct ImportGraphTests {
    @Test("every import is an arrow of the design")
    func imports() {
        let found = Repository.product.flatMap(ImportGraph.violations)
        expectNone(found)
    }

    @Test("the files that may reach for the system still do")
    func exceptions() {
        for (path, modules) in ImportGraph.domainExceptions {
            let source = Repository.product.first { $0.path == path }
            let imported = Set(source.map { ImportGraph.imports(of: $0).map(\.module) } ?? [])
            #expect(modules.isSubset(of: imported), "\(path) no longer imports \(modules.subtracting(imported))")
            #expect(ImportGraph.isPure(path))
        }
    }

    @Test("arrows point one way")
    func oneWay() {
        var above: Set<String> = []
        for room in ImportGraph.rooms {
            #expect(room.mayImport.isSubset(of: above), "\(room.target) imports \(room.mayImport.subtracting(above))")
            #expect(above.insert(room.target).inserted, "\(room.target) stands twice")
        }
    }

    @Test(
        "a wrong import is found",
        arguments: [
            ("Modules/Primitives/A.swift", "import Claims"),
            ("Modules/Claims/A.swift", "package import Payments"),
            ("Modules/Claims/A.swift", "import PayerKit"),
            ("Modules/Compliance/A.swift", "import Records"),
            ("Modules/Claims/A.swift", "import Foundation"),
            ("Modules/Claims/A.swift", "import struct Foundation.Date"),
            ("Modules/RevenueCycle/A.swift", "import GRDB"),
            ("Modules/PluginHost/A.swift", "import CYAML"),
            ("Modules/Storage/A.swift", "@testable import Claims"),
            ("Apps/cli/App/A.swift", "import Hummingbird"),
            ("Apps/server/App/A.swift", "import ArgumentParser"),
            ("Apps/server/App/A.swift", "import Crypto"),
            ("Plugins/Medicare/A.swift", "import Storage"),
            ("Plugins/Medicare/A.swift", "let a = 1; import MedicaidAdapter"),
            ("Modules/Elsewhere/A.swift", ""),
        ])
    func found(path: String, text: String) {
        #expect(ImportGraph.violations(in: SwiftSource(path: path, text: text)).count == 1)
    }

    @Test("a right import is not")
    func allowed() {
        let text = """
            public import Primitives
            #if canImport(Glibc)
                import Glibc
            #endif
            // import Claims
            let text = "import Claims"
            """
        #expect(
            ImportGraph.violations(in: SwiftSource(path: "Modules/CodeSets/Catalog/CodeSetFile.swift", text: text))
                .isEmpty)
        #expect(
            ImportGraph.violations(in: SwiftSource(path: "Modules/Exchange/A.swift", text: "import Foundation")).isEmpty
        )
    }
}
