import BuiltInPayers
import PayerKit
import Testing

@Suite("Built-in adapters")
struct BuiltInAdapterTests {
    /// `MedicarePayer` stands in `Plugins/Medicare`.
    private func folder(of type: any PayerAdapter.Type) -> String {
        String(String(describing: type).dropLast("Payer".count))
    }

    @Test("the list and the folders are the same")
    func list() {
        let types = BuiltInAdapters.all.filter { $0.name != GenericPayer.name }
        let folders = Repository.folders(in: "Plugins").filter { $0 != "BuiltInPayers" }
        #expect(types.map(folder).sorted() == folders)
        for type in types { #expect(Repository.exists("Plugins/\(folder(of: type))/\(type).swift")) }
    }

    @Test("`generic` is among them, names differ, and each is the folder's name in lower case")
    func names() {
        let names = BuiltInAdapters.all.map { $0.name }
        #expect(names.contains("generic"))
        #expect(Set(names).count == names.count)
        for type in BuiltInAdapters.all {
            let expected = folder(of: type).reduce(into: "") { name, letter in
                if letter.isUppercase, !name.isEmpty { name += "-" }
                name += letter.lowercased()
            }
            #expect(type.name == expected)
        }
    }

    @Test("every payer that ships names an adapter that exists")
    func payers() throws {
        let names = Set(BuiltInAdapters.all.map { $0.name })
        let payers = Repository.folders(in: "Config/payers")
        #expect(!payers.isEmpty)
        for payer in payers {
            let file = Repository.text(of: "Config/payers/\(payer)/payer.yaml")
            let text = try #require(file, "\(payer) has no payer.yaml")
            let adapter = try #require(Self.adapter(in: text), "\(payer) names no adapter")
            #expect(names.contains(adapter), "\(payer) names the adapter \(adapter)")
        }
    }

    @Test("the adapter's name is read from its line")
    func reading() {
        #expect(Self.adapter(in: "# adapter: a\nname: b\nadapter: c-d # e\n") == "c-d")
        #expect(Self.adapter(in: "adapter: \"f\"") == "f")
        #expect(Self.adapter(in: "simulator:\n  adapter: g\n") == nil)
    }

    private static func adapter(in yaml: String) -> String? {
        yaml.split(separator: "\n").first { $0.hasPrefix("adapter:") }.map { line in
            line.dropFirst("adapter:".count).prefix { $0 != "#" }.filter { !" \"'".contains($0) }
        }
    }
}
