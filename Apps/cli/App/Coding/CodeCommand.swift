import ArgumentParser

struct CodeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: "Propose codes for a visit or a note, check codes, and keep what you decide.",
        discussion: """
            Example: superbill code 1001 --why
                     superbill code NOTE.txt --why
                     superbill code em NOTE.txt
                     superbill code check E11.22 N18.31 99214-25 --on 2026-09-28
            """,
        subcommands: [CodeVisit.self, CodeLevel.self, CodeFacts.self, CodeAssertions.self, CodeCheckCommand.self],
        defaultSubcommand: CodeVisit.self)
}
