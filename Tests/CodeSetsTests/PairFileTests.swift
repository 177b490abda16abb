import AgencyFiles
import CodeSets
import Foundation
import Primitives
import Testing

@Suite("The agency's files of pairs")
struct PairFileTests {
    @Test(
        "The official excerpt is read row by row", .enabled(if: EditFiles.path("ccipra-v322r0-f1_excerpt.txt") != nil))
    func excerpt() throws {
        let file = try EditFiles.text("ccipra-v322r0-f1_excerpt.txt")
        #expect(PairLayout.medicare.recognises(file))
        let read = try #require(try PairLayout.medicare.read(file).first)
        #expect(read.tally.rowsRead == 13)
        #expect(read.tally.rowsKept == 13)
        #expect(read.effectiveFrom == (try day("2026-07-01")))
        let table = try pairTable(read)
        let (one, two) = (try cpt("0001U"), try cpt("0029U"))
        #expect(table.pair(column1: one, column2: two, on: try day("2026-06-30"))?.indicator == .allowed)
        #expect(table.pair(column1: one, column2: two, on: try day("2026-07-01")) == nil)
    }

    private static let release = "ncci_ptp_practitioner_2024q3_full.csv.gz"

    @Test(
        "A whole release has the rows that Python counts, and thousands of pairs answer as Python does",
        .enabled(if: EditFiles.path(release) != nil))
    func wholeRelease() throws {
        let path = try #require(EditFiles.path(PairFileTests.release))
        let text = try EditFiles.python(
            "import gzip, shutil, sys; shutil.copyfileobj(gzip.open(sys.argv[1]), sys.stdout.buffer)", path)
        let file = AgencyFile(name: "release.csv", content: .text([UInt8](text)))
        #expect(PairLayout.flattened.recognises(file))
        let read = try #require(try PairLayout.flattened.read(file).first)
        #expect(read.tally.rowsRead == 2_546_017)
        #expect(read.tally.rowsKept == 2_546_017)
        #expect(read.tally.rowsRejected == 0)
        #expect(read.effectiveFrom == (try day("2024-07-01")))
        let table = try pairTable(read)
        #expect(table.count == 2_546_017)
        try answers(table, path: path)
    }

    /// Python lists, for every 997th pair, the indicator that holds on a day: of the rows that have not ended and are
    /// not taken back the one that ended first.
    private func answers(_ table: PairTable, path: String) throws {
        let script = """
            import csv, gzip, io, sys
            rows = csv.reader(io.TextIOWrapper(gzip.open(sys.argv[1])))
            next(rows)
            held = {}
            for code, _, other, deleted, mod, _ in rows:
                best = held.setdefault((code, other), ("", "-"))
                if mod != "9" and deleted >= "2018-03-15" and (best[0] == "" or deleted < best[0]):
                    held[(code, other)] = (deleted, mod)
            for index, (pair, best) in enumerate(held.items()):
                if index % 997 == 0: print(pair[0], pair[1], best[1])
            """
        let lines = String(decoding: try EditFiles.python(script, path), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 2_246)
        let date = try day("2018-03-15")
        for line in lines {
            let words = line.split(separator: " ")
            let edit = table.pair(column1: try cpt(String(words[0])), column2: try cpt(String(words[1])), on: date)
            #expect((edit.map { String($0.indicator.rawValue) } ?? "-") == words[2], "\(line)")
        }
    }
}
