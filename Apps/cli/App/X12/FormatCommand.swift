import ArgumentParser
import X12

extension X12Command {
    struct Format: X12FileCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lay files out with one segment a line, or take the line breaks out again.",
            discussion: """
                Only line breaks change, so --unwrap gives the bytes of a file that had none. The file itself is never \
                changed in place.
                Example: superbill x12 format claims.837 | less
                """)

        @Flag(help: "Take out all line breaks that are no delimiters.") var unwrap = false
        @OptionGroup var rewriting: RewritingOptions

        func execute() throws {
            try rewriting.forEach { source, write in
                try LineFormatter.run(&source, layout: unwrap ? .bare : .lines, write: write)
            }
        }
    }
}
