import CodeSets
import Primitives
import Testing

@Suite("Table of procedure pairs")
struct PairTableTests {
    private struct Entry {
        var first: String
        var second: String
        var from: String
        var to: String?
        var indicator: PairModifierIndicator = .allowed
        var reason = "made up"
    }

    private func builder(_ entries: [Entry]) throws -> PairTableBuilder {
        var builder = PairTableBuilder()
        for entry in entries {
            let reason = try builder.number(ofRationale: entry.reason)
            try builder.append(
                column1: PackedCode(cpt(entry.first)), column2: PackedCode(cpt(entry.second)),
                effective: PairDay(day(entry.from)), deletion: try entry.to.map { PairDay(try day($0)) } ?? .none,
                indicator: entry.indicator, existedBefore1996: false, rationale: reason)
        }
        return builder
    }

    private func table(_ entries: [Entry]) throws -> PairTable {
        try PairTable(TableBytes(builder(entries).finish()))
    }

    private let entries = [
        Entry(first: "20610", second: "20600", from: "2015-01-01", to: "2019-12-31", indicator: .never, reason: "one"),
        Entry(first: "20610", second: "20600", from: "2021-01-01", to: nil, reason: "two"),
        Entry(first: "20600", second: "20610", from: "2020-04-01", to: "2020-06-30"),
        Entry(first: "0001U", second: "99213", from: "2018-07-01", to: "2018-07-01", indicator: .notApplicable),
        Entry(first: "G0008", second: "99211", from: "2022-01-01", to: "2022-01-01", indicator: .never),
    ]

    @Test("Given a pair with two edits, each answers for its days, the first and last day included, and no other day")
    func byDate() throws {
        let table = try table(entries)
        let (first, second) = (try cpt("20610"), try cpt("20600"))
        func indicator(_ date: String) throws -> PairModifierIndicator? {
            table.pair(column1: first, column2: second, on: try day(date))?.indicator
        }
        #expect(try indicator("2014-12-31") == nil)
        #expect(try indicator("2015-01-01") == .never)
        #expect(try indicator("2019-12-31") == .never)
        #expect(try indicator("2020-01-01") == nil)
        #expect(try indicator("2021-01-01") == .allowed)
        let edit = try #require(table.pair(column1: first, column2: second, on: try day("2026-01-01")))
        #expect(edit.rationale == "two")
        #expect(edit.column1.text == "20610")
        #expect(edit.effective == (try day("2021-01-01")))
        #expect(edit.deletion == nil)
    }

    @Test(
        "An edit deleted on its effective date, or with indicator 9, is never in force but is in the history"
    )
    func void() throws {
        let table = try table(entries)
        for (one, two, date) in [("0001U", "99213", "2018-07-01"), ("G0008", "99211", "2022-01-01")] {
            #expect(table.pair(column1: try cpt(one), column2: try cpt(two), on: try day(date)) == nil)
            #expect(table.edits(first: try cpt(one), second: try cpt(two)).count == 1)
        }
    }

    @Test("The edit between two services is found whichever of them stands in column 1")
    func bothOrders() throws {
        let table = try table(entries)
        let (first, second) = (try cpt("20610"), try cpt("20600"))
        let reversed = try #require(table.edit(between: first, and: second, on: try day("2020-05-01")))
        #expect(reversed.column1.text == "20600")
        let forward = try #require(table.edit(between: second, and: first, on: try day("2024-05-01")))
        #expect(forward.column1.text == "20610")
        #expect(table.edits(first: second, second: first).map(\.column1.text) == ["20600", "20610", "20610"])
    }

    @Test("Unknown codes and codes in the other column only give no edit")
    func unknown() throws {
        let table = try table(entries)
        let date = try day("2024-05-01")
        #expect(table.pair(column1: try cpt("99999"), column2: try cpt("20600"), on: date) == nil)
        #expect(table.pair(column1: try cpt("20610"), column2: try cpt("99999"), on: date) == nil)
        #expect(table.pair(column1: try cpt("99213"), column2: try cpt("0001U"), on: date) == nil)
    }

    @Test("The same pairs give the same bytes whatever their order, and a repeated row is kept once")
    func deterministic() throws {
        let straight = try builder(entries).finish()
        #expect(try builder(entries.reversed() + entries).finish() == straight)
        var parts = try builder(Array(entries[3...]))
        try parts.merge(builder(Array(entries[..<3])))
        #expect(parts.finish() == straight)
        try parts.merge(builder(entries))
        #expect(parts.count == entries.count)
        var twice = try builder(entries + entries)
        twice.compact()
        #expect(twice.count == entries.count)
    }

    @Test("A file of a release that is imported alone replaces its own range of pairs and leaves the others")
    func partByPart() throws {
        let sorted = entries.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
        var second = try builder(Array(sorted[2...]))
        try second.mergeOutsideOwnRange(table(Array(sorted[..<2])))
        #expect(try second.finish() == builder(entries).finish())
        var corrected = try builder([sorted[1], sorted[3]])
        try corrected.mergeOutsideOwnRange(table(entries))
        #expect(try corrected.finish() == builder([sorted[0], sorted[1], sorted[3], sorted[4]]).finish())
    }

    @Test("Given many made-up pairs, every answer equals that of a plain list")
    func againstList() throws {
        var state: UInt64 = 7
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return Int(state >> 33) % limit
        }
        var list: [Entry] = []
        for first in 0..<60 {
            for second in 0..<60 where random(3) == 0 {
                let year = 2000 + random(20)
                list.append(
                    Entry(
                        first: "1\(first + 1000)", second: "2\(second + 1000)", from: "\(year)-01-01",
                        to: random(2) == 0 ? "\(year + 3)-12-31" : nil))
            }
        }
        let table = try table(list)
        #expect(table.count == list.count)
        let date = try day("2012-06-30")
        var inForce = 0
        for first in 0..<60 {
            for second in 0..<60 {
                let (one, two) = ("1\(first + 1000)", "2\(second + 1000)")
                let expected = list.contains {
                    $0.first == one && $0.second == two && $0.from <= "2012-06-30" && ($0.to ?? "9") >= "2012-06-30"
                }
                if expected { inForce += 1 }
                #expect((table.pair(column1: try cpt(one), column2: try cpt(two), on: date) != nil) == expected)
            }
        }
        #expect(inForce > 100)
        var seen = 0
        table.forEach { _ in seen += 1 }
        #expect(seen == list.count)
    }

    @Test("A table that was cut, changed in any byte or belongs to something else is refused, at any place in a file")
    func damaged() throws {
        let bytes = try builder(entries).finish()
        for length in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: CodeSetFileError.self) { try PairTable(TableBytes(Array(bytes[..<length]))) }
        }
        for position in bytes.indices {
            var changed = bytes
            changed[position] ^= 0x40
            #expect(throws: CodeSetFileError.self) { try PairTable(TableBytes(changed)) }
        }
        let inFile = try PairTable(TableBytes(Array("header\n".utf8) + bytes), from: 7)
        #expect(inFile.count == entries.count)
        #expect(throws: CodeSetFileError.self) { try PairTable(TableBytes(bytes), from: bytes.count + 1) }
    }

    @Test("An empty table opens and knows nothing")
    func empty() throws {
        let table = try PairTable(TableBytes(PairTableBuilder().finish()))
        #expect(table.count == 0)
        #expect(table.pair(column1: try cpt("20610"), column2: try cpt("20600"), on: try day("2024-01-01")) == nil)
    }

    @Test("Comparing two releases counts what is new, ended, changed and the same")
    func comparison() throws {
        let old = try table(entries)
        var later = entries
        later[1].to = "2026-06-30"
        later[2].indicator = .never
        later.append(Entry(first: "99213", second: "36415", from: "2026-07-01", to: nil, reason: "new reason"))
        later.remove(at: 4)
        let new = try table(later)
        var told: [String] = []
        let result = PairTable.compare(old, new) { told.append("\($0) \($1.text) \($2.text)") }
        #expect((result.new, result.ended, result.changed, result.unchanged) == (1, 2, 1, 1))
        #expect(
            told.sorted() == [
                "changed 20600 20610", "ended 20610 20600", "ended G0008 99211", "new 99213 36415",
            ])
        let same = PairTable.compare(old, old)
        #expect((same.new, same.ended, same.changed, same.unchanged) == (0, 0, 0, 4))
        #expect(EditionChange.between(nil, new).new == 4)
        #expect(EditionChange.between(old, new, keepsKeys: true).changedKeys == ["20600\t20610"])
    }

    @Test("Codes pack into numbers that sort like their text, and come back")
    func packed() throws {
        let codes = ["00100", "0001U", "0054T", "99499", "A0021", "G0008", "V5364"]
        #expect(try codes.map { PackedCode(try cpt($0)).text } == codes)
        #expect(try codes.map { PackedCode(try cpt($0)) }.sorted().map(\.text) == codes.sorted())
    }

    @Test("Modifiers that separate a pair are the anatomic, global surgery and distinct service ones")
    func modifiers() throws {
        for text in ["59", "XU", "25", "RT", "F5", "91"] {
            #expect(PairModifiers.separates(try #require(Modifier(text))))
        }
        for text in ["22", "26", "50", "76", "GA", "TC"] {
            #expect(!PairModifiers.separates(try #require(Modifier(text))))
        }
    }
}
