import Testing

@Suite("Product code keeps the house's limits")
struct SourceScanTests {
    /// These build statements from literals of their own file; a new one needs a reason in its doc comment.
    private static let buildsSQL = ["Modules/Storage/RecordImporting.swift", "Modules/Storage/Schema.swift"]
    /// The command line, and the usage text of the server's executable.
    private static let mayPrint = ["Apps/cli/", "Apps/server/Main/"]
    private static let holdsAmounts = ["Primitives", "X12", "Claims", "Payments", "Storage"].map { "Modules/\($0)/" }

    private func violations(
        _ scan: (SwiftSource) -> [Violation], where holds: (String) -> Bool = { _ in true }
    ) -> [Violation] {
        Repository.product.filter { holds($0.path) }.flatMap(scan)
    }

    /// Where the compiler cannot know what is safe: a pointer to mapped memory that is written once, before anybody else
    /// can see it, and the memory of a search, which its pool lends to one search at a time.
    private static let unsafeOnPurpose: Set = [
        "Modules/CodeSets/Tables/TableBytes.swift", "Modules/CodeSets/Search/SearchWorkspace.swift",
    ]

    @Test("there is product code to look at")
    func reads() {
        #expect(Repository.product.count > 200)
        #expect(Repository.product.contains { $0.path == "Modules/Primitives/Money.swift" })
    }

    @Test("files are short and lines fit")
    func size() {
        let found = violations(SourceScan.size)
        expectNone(found)
    }

    @Test("nothing can stop the program or get around the compiler")
    func traps() {
        let found = violations(SourceScan.traps) { !Self.unsafeOnPurpose.contains($0) }
        expectNone(found)
    }

    @Test("no force unwraps")
    func forceUnwraps() {
        let found = violations(SourceScan.forceUnwraps)
        expectNone(found)
    }

    @Test("no notes to oneself")
    func reminders() {
        let found = violations(SourceScan.reminders)
        expectNone(found)
    }

    @Test("no inexact numbers where amounts pass")
    func inexactNumbers() {
        let found = violations(SourceScan.inexactNumbers) { path in
            Self.holdsAmounts.contains { path.hasPrefix($0) }
        }
        expectNone(found)
    }

    @Test("only the apps' own executables print")
    func prints() {
        let found = violations(SourceScan.prints) { path in !Self.mayPrint.contains { path.hasPrefix($0) } }
        expectNone(found)
    }

    @Test("values reach SQL as arguments")
    func interpolatedSQL() {
        let found = violations(SourceScan.interpolatedSQL)
        let elsewhere = found.filter { !Self.buildsSQL.contains($0.path) }
        expectNone(elsewhere)
        for path in Self.buildsSQL {
            #expect(found.contains { $0.path == path }, "\(path) no longer builds SQL: take it off the list")
        }
    }
}

/// Each scanner finds what it is for, and leaves alone what only looks like it.
@Suite("The scanners themselves")
struct ScannerTests {
    private func lines(_ scan: (SwiftSource) -> [Violation], _ text: String) -> [Int] {
        scan(SwiftSource(path: "Sample.swift", text: text)).map(\.line)
    }

    @Test("comments and strings are blanked, interpolated code is kept")
    func lexing() {
        let source = SwiftSource(
            path: "Sample.swift",
            text: ###"""
                let a = "x! // \(b! + "c!") d!" // e!
                /* f! /* g! */ h! */ let i = #"j! \(k!) \#(l!)"#
                let m = """
                    n! "o!" \(p!)
                    """; let q = "\\"; let r = s!
                """###)
        let code = String(decoding: source.code, as: UTF8.self)
        let kept = code.filter { !$0.isWhitespace }
        #expect(kept == ##"leta="(b!+"")"leti=#"(l!)"#letm="""(p!)""";letq="";letr=s!"##)
        #expect(source.code.count == source.text.utf8.count)
        #expect(source.literals.filter(\.isInterpolated).count == 3)
        #expect(source.line(at: source.code.count - 1) == 5)
    }

    @Test("an unfinished comment or string ends with the file")
    func unfinished() {
        for text in ["\"", "\"\\", "\"\\(", "/*", "/* /*", "#\"", "\"\"\"", "#", "", "\"\"\"\\(\""] {
            #expect(SwiftSource(path: "Sample.swift", text: text).code.count == text.utf8.count)
        }
    }

    @Test("size")
    func size() {
        let column = String(repeating: "é", count: 130)
        #expect(lines(SourceScan.size, "\(column)\n\(column)x\n") == [2])
        #expect(lines(SourceScan.size, "a = \"\"\"\n\(column)x\n\"\"\"\n\(column)x\n") == [4])
        #expect(lines(SourceScan.size, String(repeating: "\n", count: 399)).isEmpty)
        #expect(lines(SourceScan.size, String(repeating: "\n", count: 400)) == [400])
    }

    @Test("traps")
    func traps() {
        let bad = """
            try! a()
            b as! C
            fatalError("d")
            preconditionFailure()
            precondition(e)
            unsafeBitCast(f, to: G.self)
            nonisolated(unsafe) var h = 1
            final class I: @unchecked Sendable {}
            """
        #expect(lines(SourceScan.traps, bad) == Array(1...8))
        let good = """
            try? a()
            b as? C // fatalError(
            nonisolated func d() {}
            let unchecked = "try! as! fatalError("
            myPrecondition(e)
            """
        #expect(lines(SourceScan.traps, good).isEmpty)
    }

    @Test("force unwraps")
    func forceUnwraps() {
        let bad = "a!\nb()!.c\nd[0]!\nvar e: F!\n\"\\(g!)\"\nh?.i!\n[:][1]!\n"
        #expect(lines(SourceScan.forceUnwraps, bad) == Array(1...7))
        let good = "if !a {}\nb != c\nd(!e)\nf!=g\n// h!\n\"i!\"\n[!j, !k]\n"
        #expect(lines(SourceScan.forceUnwraps, good).isEmpty)
    }

    @Test("notes to oneself")
    func reminders() {
        let marks = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]
        #expect(lines(SourceScan.reminders, marks.map { "// \($0): a\n" }.joined()) == [1, 2, 3])
        #expect(lines(SourceScan.reminders, "let code = \"A00\(marks[2])\"\n// todo lists\n").isEmpty)
    }

    @Test("inexact numbers")
    func inexactNumbers() {
        let bad = "Double(a)\nlet b: Float\nNSDecimalNumber()\nDecimal(1)"
        #expect(lines(SourceScan.inexactNumbers, bad) == [1, 2, 3, 4])
        #expect(lines(SourceScan.inexactNumbers, "let isDecimal = true // Double\n\"Float\"").isEmpty)
    }

    @Test("prints")
    func prints() {
        #expect(lines(SourceScan.prints, "print(a)\ndebugPrint(b)\n") == [1, 2])
        #expect(lines(SourceScan.prints, "printer(a)\npaper.print(b)\n// print(c)\n").isEmpty)
    }

    @Test("SQL")
    func interpolatedSQL() {
        let bad = #"""
            a.execute(sql: "\(b) c")
            let d = "SELECT e FROM \(f)"
            g(sql:
                "x = \(h)")
            """#
        #expect(lines(SourceScan.interpolatedSQL, bad) == [1, 2, 4])
        let good = #"""
            a.execute(sql: "SELECT b FROM c WHERE d = ?", arguments: ["\(e)"])
            let f = "UPDATED \(g)"
            """#
        #expect(lines(SourceScan.interpolatedSQL, good).isEmpty)
    }
}
