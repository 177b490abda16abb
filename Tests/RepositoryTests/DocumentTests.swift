import Testing

@Suite("What is written about the code")
struct DocumentTests {
    @Test("every module has one paragraph")
    func modules() throws {
        let text = try #require(Repository.text(of: "Modules/README.md"))
        let sections = Markdown.sections(of: text)
        let modules = Repository.folders(in: "Modules").filter { $0 != "Decisions" }
        for name in modules + ["Plugins", "Apps/composition"] {
            let paragraphs = sections[name] ?? []
            #expect(paragraphs.count == 1, "\(name) has \(paragraphs.count) paragraphs in Modules/README.md")
            #expect(paragraphs.allSatisfy { $0.count > 80 }, "\(name): one paragraph says what may live there")
        }
        let gone = Set(sections.keys).subtracting(modules + ["Plugins", "Apps/composition"])
            .filter { $0.first?.isUppercase == true && !$0.contains(" ") }
        #expect(gone.isEmpty, "described, but not there: \(gone.sorted())")
    }

    @Test("decisions are numbered, short, and say what they cost")
    func decisions() throws {
        let folder = "Modules/Decisions"
        let files = Repository.entries(of: folder)
        #expect(!files.isEmpty)
        for (index, file) in files.enumerated() {
            let number = String(index + 1)
            let padded = String(repeating: "0", count: max(0, 4 - number.count)) + number
            #expect(file.hasPrefix("\(padded)-") && file.hasSuffix(".md"), "\(file) should be number \(padded)")
            let text = try #require(Repository.text(of: "\(folder)/\(file)"))
            #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 26, "\(file) is too long")
            for heading in ["Context", "Decision", "Cost", "Revisit when"] {
                #expect(Markdown.sections(of: text)[heading]?.isEmpty == false, "\(file) lacks \(heading)")
            }
        }
    }

    @Test(
        "paths that the documents name exist",
        arguments: [
            "README.md", "CONTRIBUTING.md", "Modules/README.md", "Modules/Claims/RULES.md", "Config/demo/README.md",
        ])
    func paths(document: String) throws {
        // What the recipes of CONTRIBUTING.md add.
        let examples = ["river-valley-health", "Cooperative", "VaccineDiagnosis"]
        let text = try #require(Repository.text(of: document))
        let missing = Markdown.paths(in: text).filter { path in
            !Repository.exists(path) && !examples.contains { path.contains($0) }
        }
        #expect(missing.isEmpty, "\(document) names \(missing)")
    }

    @Test("paths that the decisions name exist")
    func decisionPaths() throws {
        for file in Repository.entries(of: "Modules/Decisions") {
            let text = try #require(Repository.text(of: "Modules/Decisions/\(file)"))
            let missing = Markdown.paths(in: text).filter { !Repository.exists($0) }
            #expect(missing.isEmpty, "\(file) names \(missing)")
        }
    }

    @Test("sections and paths are read from Markdown")
    func reading() {
        let text = """
            # Title
            Zero.
            ## One
            First
            line.

            Second.
            ```
            # not a heading
            ```
            ### Two
            `Modules/Claims` and `Modules/<Name>` and `Plugins/*` and `swift test` and `Tests/Gone/`.
            """
        let sections = Markdown.sections(of: text)
        #expect(sections["Title"] == ["Zero."])
        #expect(sections["One"]?.prefix(2) == ["First line.", "Second. ``` # not a heading ```"])
        #expect(Markdown.paths(in: text) == ["Modules/Claims", "Tests/Gone"])
    }
}

/// The little of Markdown that the checks need.
enum Markdown {
    /// Heading to the paragraphs below it, up to the next heading.
    static func sections(of text: String) -> [String: [String]] {
        var sections: [String: [String]] = [:]
        var heading = ""
        var paragraph: [Substring] = []
        var isCode = false
        func close() {
            if !paragraph.isEmpty { sections[heading, default: []].append(paragraph.joined(separator: " ")) }
            paragraph = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isCode.toggle() }
            if !isCode, line.hasPrefix("#") {
                close()
                heading = line.drop { $0 == "#" || $0 == " " }.filter { $0 != "`" }
                sections[heading] = sections[heading] ?? []
            } else if line.isEmpty, !isCode {
                close()
            } else {
                paragraph.append(line)
            }
        }
        close()
        return sections
    }

    /// Paths of the repository in backquotes; those with a placeholder are left out.
    static func paths(in text: String) -> [String] {
        let roots = ["Modules/", "Plugins/", "Apps/", "Config/", "Tests/", ".ci/"]
        var paths: [String] = []
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "`", omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() where index % 2 == 1 {
                guard roots.contains(where: part.hasPrefix), !part.contains(where: " <>*…{}:".contains) else {
                    continue
                }
                paths.append(part.hasSuffix("/") ? String(part.dropLast()) : String(part))
            }
        }
        return paths
    }
}
