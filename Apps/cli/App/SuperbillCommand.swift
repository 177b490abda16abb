package import ArgumentParser

/// `superbill`: everything that a coder, a biller and an owner do, from a terminal.
package struct SuperbillCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "superbill",
        abstract: "From the clinical record to the paid account, on your own machine.",
        discussion: """
            Begin with `superbill demo`. Every command takes --json for programs and --help for an example.

            Exit codes: 0 done; 1 done, but findings stop the work; 2 the input cannot be read; 3 no such thing, or a \
            conflict; 4 the configuration or the database cannot be used; 64 wrong usage.
            """,
        version: "0.1.0",
        subcommands: [
            DemoCommand.self, ImportCommand.self, EncountersCommand.self, CodeCommand.self, QueryCommand.self,
            QualityCommand.self, PracticeCommand.self, ClaimCommand.self,
            ReceiveCommand.self, EraCommand.self, AccountCommand.self, StatementCommand.self, PaymentCommand.self,
            WorkCommand.self, ReportCommand.self, PayerCommand.self, CodesCommand.self, AuditCommand.self,
            DoctorCommand.self, UserCommand.self, ServeCommand.self, X12Command.self,
        ])

    package init() {}
}
