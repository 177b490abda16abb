import CodeSets
import Foundation
import Primitives
import Storage
import Testing

@Suite("The folder of imported editions")
struct EditionFolderTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("editions-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    private func edition(_ hash: String, table: String = "hcpcs") -> TableEdition {
        TableEdition(
            table: table, release: "R", effectiveFrom: CalendarDate(year: 2026, month: 10, day: 1), effectiveTo: nil,
            sources: [.init(name: "a.zip", sha256: "00", bytes: 1)], sha256: hash, rows: 1)
    }

    private func entry(_ editions: [TableEdition], _ kind: EditionJournal.Entry.Kind = .imported)
        -> EditionJournal.Entry
    {
        EditionJournal.Entry(kind: kind, editions: editions, at: Timestamp(milliseconds: 1), by: "tester")
    }

    @Test("What is appended is there for another process, and a reversal takes it back")
    func roundTrip() throws {
        try withFolder { path in
            let folder = EditionFolder(path: path + "/deep/er")
            #expect(try folder.state().revision == 0)
            let edition = edition("aa11")
            try folder.append(entry([edition]), tables: ["aa11": [1, 2, 3]], after: 0)
            let other = EditionFolder(path: path + "/deep/er")
            #expect(try other.state().shelf.all == [edition])
            #expect(try other.table(edition).count == 3)
            try other.append(entry([edition], .reverted), tables: [:], after: 1)
            #expect(try folder.state().shelf.all.isEmpty)
            #expect(try folder.state().revision == 2)
            try folder.append(entry([edition]), tables: ["aa11": [1, 2, 3]], after: 2)
            #expect(try other.state().shelf.all == [edition])
        }
    }

    @Test("Two imports made from the same state: the second is told to run again, and nothing of it stays in force")
    func conflict() throws {
        try withFolder { path in
            let folder = EditionFolder(path: path)
            try folder.append(entry([edition("aa")]), tables: ["aa": [1]], after: 0)
            #expect(throws: EditionStoreError.conflict) {
                try folder.append(entry([edition("bb")]), tables: ["bb": [2]], after: 0)
            }
            #expect(try folder.state().shelf.all.map(\.sha256) == ["aa"])
        }
    }

    @Test("A line without its end, as a crash leaves it, does not count and is cut off by the next import")
    func tornLine() throws {
        try withFolder { path in
            let folder = EditionFolder(path: path)
            try folder.append(entry([edition("aa")]), tables: ["aa": [1]], after: 0)
            let journal = path + "/journal.jsonl"
            let whole = try #require(FileManager.default.contents(atPath: journal))
            for cut in [1, 20, whole.count - 1] {
                try (whole + whole.prefix(cut)).write(to: URL(fileURLWithPath: journal))
                #expect(try EditionFolder(path: path).state().shelf.all.count == 1)
            }
            try EditionFolder(path: path).append(entry([edition("bb")]), tables: ["bb": [2]], after: 1)
            #expect(try folder.state().shelf.all.map(\.sha256) == ["aa", "bb"])
        }
    }

    @Test("A damaged line is an error that says where; a missing table is an error of its edition")
    func damage() throws {
        try withFolder { path in
            let folder = EditionFolder(path: path)
            try folder.append(entry([edition("aa")]), tables: ["aa": [1]], after: 0)
            try FileManager.default.removeItem(atPath: path + "/tables/aa")
            #expect(throws: EditionStoreError.self) { try folder.table(edition("aa")) }
            try Data("nonsense\n".utf8).write(to: URL(fileURLWithPath: path + "/journal.jsonl"))
            #expect { try EditionFolder(path: path).state() } throws: { "\($0)".contains("line 1") }
        }
    }

    @Test("A file that grows or is written while it is read is refused; one at rest is read whole")
    func changing() throws {
        try withFolder { path in
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            let file = path + "/table.csv"
            try Data("code,text\n".utf8).write(to: URL(fileURLWithPath: file))
            #expect(try StableFile.read(file) == Array("code,text\n".utf8))
            #expect(throws: StableFile.Failure.changed("table.csv")) {
                try StableFile.read(file) {
                    let handle = FileHandle(forWritingAtPath: file)
                    handle?.seekToEndOfFile()
                    handle?.write(Data("more\n".utf8))
                    try? handle?.close()
                }
            }
            #expect(throws: StableFile.Failure.self) { try StableFile.read(path) }
            #expect(throws: StableFile.Failure.self) { try StableFile.read(path + "/none") }
        }
    }
}
