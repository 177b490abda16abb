import ArgumentParser
import X12

extension X12Command {
    struct Stat: X12FileCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count what files hold: interchanges, groups, transactions, segments, claims.",
            discussion: "Example: superbill x12 stat claims/*.837")

        @Flag(help: "Print JSON for programs instead of a table.") var json = false
        @Argument(help: "X12 files; `-` is standard input.") var files: [String] = ["-"]

        struct Row: Encodable {
            var file: String
            var statistics: FileStatistics
        }

        struct Answer: Encodable {
            var files: [Row]
            var total: FileStatistics
        }

        func execute() throws {
            var rows: [Row] = []
            var isComplete = true
            for file in files {
                do {
                    var source = try FileSource(file)
                    rows.append(Row(file: FileSource.name(of: file), statistics: try FileCounter.count(&source)))
                } catch let problem as FileFailure {
                    Console.remark("superbill: \(problem)")
                    isComplete = false
                }
            }
            let total = rows.reduce(FileStatistics()) { $0 + $1.statistics }
            if json {
                try Console.printJSON(Answer(files: rows, total: total))
            } else if !rows.isEmpty {
                show(rows, total)
            }
            for row in rows { remark(row) }
            if !isComplete { throw ExitStatus.unreadable }
        }

        private func show(_ rows: [Row], _ total: FileStatistics) {
            var table = Table([
                ("File", .left), ("Bytes", .right), ("Interchanges", .right), ("Groups", .right),
                ("Transactions", .right), ("Segments", .right), ("Claims", .right),
            ])
            func add(_ name: String, _ counts: FileStatistics) {
                let numbers = [
                    counts.bytes, counts.interchanges, counts.groups, counts.transactions, counts.segments,
                    counts.claims,
                ]
                table.add([name] + numbers.map(String.init))
            }
            for row in rows { add(row.file, row.statistics) }
            if rows.count > 1 { add("total", total) }
            Console.say(table.render())
            guard !total.kinds.isEmpty else { return }
            var kinds = Table([
                ("Transaction", .left), ("Version", .left), ("Transactions", .right), ("Of what", .left),
                ("Units", .right),
            ])
            for kind in total.kinds {
                kinds.add([
                    kind.transaction, kind.version, String(kind.transactions), kind.unitName ?? "",
                    kind.unitName == nil ? "" : String(kind.units),
                ])
            }
            Console.say("\n" + kinds.render())
        }

        private func remark(_ row: Row) {
            if row.statistics.isUnreadable {
                Console.remark(UnreadableFile.badInterchange.remark(row.file))
            } else if row.statistics.interchanges == 0 {
                Console.remark(UnreadableFile.noInterchange.remark(row.file))
            } else if row.statistics.isCut {
                Console.remark("superbill: \(row.file): the file ends inside a segment")
            }
        }
    }
}
