import ArgumentParser
import X12

extension X12Command {
    struct Diff: X12FileCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compare two files claim by claim.",
            discussion: """
                Order, control numbers and delimiters do not count. Claims are named by their positions; what they \
                hold is patient data and is shown only with --show-values.
                Exit codes: 0 the same; 1 different; 2 a file cannot be read.
                Example: superbill x12 diff monday.837 tuesday.837
                """)

        @Flag(help: "Print JSON for programs instead of text.") var json = false
        @Flag(help: "Show account numbers and the values that differ: patient data.") var showValues = false
        @Option(help: "How many claims to list of each sort; all are counted.") var limit = 100
        @Argument(help: "The first file; `-` is standard input.") var first: String
        @Argument(help: "The second file.") var second: String

        func validate() throws { guard limit >= 0 else { throw ValidationError("--limit must not be negative") } }

        func execute() throws {
            guard first != "-" || second != "-" else { throw FileFailure.twoInputs }
            var one = try RereadableFile(first)
            var two = try RereadableFile(second)
            let comparison = try FileComparison(&one, &two)
            for (file, problem) in [(first, comparison.problems.left), (second, comparison.problems.right)] {
                if let problem { Console.remark(problem.remark(file)) }
            }
            guard comparison.problems.left == nil, comparison.problems.right == nil else { throw ExitStatus.unreadable }
            if json {
                var views: [DifferenceView] = []
                try comparison.forEachDifference(&one, &two, limit: limit) {
                    views.append(DifferenceView($0, showsValues: showValues))
                }
                try Console.printJSON(ComparisonView(comparison, views))
            } else {
                let printer = DifferencePrinter(
                    first: FileSource.name(of: first), second: FileSource.name(of: second), showsValues: showValues)
                try comparison.forEachDifference(&one, &two, limit: limit) { printer.show($0) }
                printer.showCounts(comparison, limit: limit)
            }
            if !comparison.isSame { throw ExitStatus.findings }
        }
    }
}
