import ArgumentParser
import X12

/// `superbill x12`: tools for files as they are, without an office or a database.
struct X12Command: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "x12", abstract: "Look at X12 files: count, check, read, lay out, compare, answer and mask them.",
        discussion: """
            Every command takes files of any size; `-` is standard input.

            Exit codes: 0 done; 1 done, and what was looked for is there (differences, errors); 2 a file cannot be read.
            """,
        subcommands: [
            Stat.self, Validate.self, Parse.self, Format.self, Diff.self, Ack.self, Mask.self,
        ])
}

/// A command on files that turns every failure into a clear line and an exit code.
protocol X12FileCommand: AsyncParsableCommand {
    func execute() throws
}

extension X12FileCommand {
    mutating func run() async throws {
        do {
            try execute()
            guard Console.flush() else { throw FileFailure.notWritten("standard output") }
        } catch let problem as FileFailure {
            Console.remark("superbill: \(problem)")
            throw ExitStatus.unreadable
        }
    }
}

extension UnreadableFile {
    /// The line that a person sees about a file.
    func remark(_ file: String) -> String { "superbill: \(FileSource.name(of: file)): \(message)" }
}
