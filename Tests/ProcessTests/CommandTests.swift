import Foundation
import Testing

@Suite struct CommandTests {
    @Test func theDemoEndsBalancedAndCanBeRunAgain() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("superbill-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let arguments = ["demo", "--database", folder.appendingPathComponent("x.sqlite").path]
        let first = try Programs.superbill(arguments)
        let second = try Programs.superbill(arguments)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("unbroken"))
        #expect(!first.output.contains(" NO"))
        #expect(second.output == first.output)
    }

    /// What is typed, the exit code, and words of the answer.
    static let mistakes: [([String], Int32, String)] = [
        (["import", "no-such-file.json"], 2, "no such file"),
        (["import", "/dev/zero"], 2, "not a regular file"),
        (["codes", "show", "E11.99"], 3, "there is no code"),
        (["claim", "show", "C999999"], 4, "does not exist"),
        (["claim", "show", "nonsense"], 64, "C1001"),
        (["payment", "take", "101", "1,50", "--key", "k"], 64, "not an amount"),
        (["doctor", "--database", "/nowhere/at/all.sqlite"], 4, "does not exist"),
        (["codes", "status", "--config", "/nowhere"], 4, "no superbill.yaml"),
        (["nonsense"], 64, "nonsense"),
    ]

    @Test(arguments: mistakes.indices) func aMistakeHasItsExitCodeAndAClearAnswer(_ index: Int) throws {
        let (arguments, status, words) = Self.mistakes[index]
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("superbill-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let named = arguments.contains("--database") || arguments == ["nonsense"]
        let result = try Programs.superbill(
            arguments + (named ? [] : ["--database", folder.appendingPathComponent("x.sqlite").path]))
        #expect(result.status == status, "\(result.errors)")
        #expect((result.errors + result.output).contains(words), "\(result.errors)")
    }

    @Test func unknownThingsAreNotFound() throws {
        let demo = try DemoDatabase()
        for arguments in [
            ["claim", "show", "C999999"], ["code", "999999"], ["account", "999999"],
            ["encounters", "--clinic", "nosuch"],
            ["claim", "submit", "--clinic", "nosuch"], ["payer", "explain", "nosuch"],
        ] {
            let result = try Programs.superbill(arguments + ["--database", demo.path])
            #expect(result.status == 3, "\(arguments): \(result.errors)")
            #expect(result.errors.contains("there is no"), "\(result.errors)")
        }
    }

    @Test func codesAreFoundByWordsAndShownByDate() throws {
        let found = try Programs.superbill(["codes", "search", "high blood pressure", "--json"])
        #expect(found.status == 0)
        #expect(found.output.contains("\"I10\""))
        let shown = try Programs.superbill(["codes", "show", "E11.22", "--on", "2026-03-31"])
        #expect(shown.output.contains("valid for billing"))
        let ended = try Programs.superbill(["codes", "show", "D69.1", "--on", "2026-10-01"])
        #expect(ended.output.contains("ended on 2026-09-30"))
    }

    @Test func everyCommandHasHelpWithAnExample() throws {
        let commands = [
            ["import"], ["encounters"], ["code"], ["claim", "build"], ["claim", "show"], ["claim", "scrub"],
            ["claim", "release"],
            ["claim", "submit"], ["claim", "list"], ["claim", "write"], ["receive"], ["era", "post"], ["era", "list"],
            ["account"], ["statement"], ["payment", "take"], ["work"], ["report"], ["payer", "list"],
            ["payer", "explain"],
            ["codes", "search"], ["codes", "show"], ["codes", "status"], ["audit", "verify"], ["audit", "show"],
            ["doctor"],
            ["user", "add"], ["user", "list"], ["user", "credential", "add"], ["user", "credential", "list"],
            ["user", "credential", "renew"], ["serve"], ["demo"],
            ["query", "list"], ["query", "draft"], ["query", "show"], ["query", "send"], ["query", "answer"],
            ["query", "withdraw"], ["quality", "list"], ["quality", "review"], ["quality", "show"],
            ["quality", "accuracy"], ["quality", "blind", "assign"], ["quality", "blind", "list"],
            ["quality", "blind", "code"], ["quality", "blind", "show"], ["quality", "blind", "adjudicate"],
            ["quality", "blind", "agreement"], ["practice", "list"], ["practice", "start"], ["practice", "answer"],
            ["practice", "report"],
            ["x12", "stat"], ["x12", "validate"], ["x12", "parse"], ["x12", "format"], ["x12", "diff"], ["x12", "ack"],
            ["x12", "mask"],
        ]
        for command in commands {
            let help = try Programs.superbill(command + ["--help"])
            #expect(help.status == 0)
            #expect(help.output.contains("Example: superbill"), "\(command)")
        }
    }
}
