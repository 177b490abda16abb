package import CodeSets
import Foundation
import Glibc
import Synchronization

/// Imported editions of code tables in a folder: `journal.jsonl` with one line for each import and reversal, `tables/`
/// with one immutable file for each table, named after its hash, and `derived/` with what can be made again.
///
/// A table is written under another name, forced to the disk and renamed; only then the journal gets its line. What a
/// crash leaves behind is at most a file that no line mentions, or a line without its end, which the next import cuts
/// off. Any number of processes may use the folder: imports take an advisory lock.
package final class EditionFolder: EditionStore {
    package let path: String
    private let cache = Mutex<(stamp: Stamp, state: EditionState)?>(nil)

    private static let patience: Duration = .seconds(30)
    private static let journalBytesMax = 64 << 20
    /// Derived files that are kept, newest first.
    private static let derivedMax = 6

    package init(path: String) { self.path = path }

    private var journalPath: String { path + "/journal.jsonl" }

    /// The journal as it was when it was last read; a change of any of these means that it must be read again.
    private struct Stamp: Equatable {
        let size: Int
        let seconds: Int
        let nanoseconds: Int
        let file: UInt

        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            size = Int(status.st_size)
            seconds = Int(status.st_mtim.tv_sec)
            nanoseconds = Int(status.st_mtim.tv_nsec)
            file = UInt(status.st_ino)
        }
    }

    package func state() throws(EditionStoreError) -> EditionState {
        guard let stamp = Stamp(journalPath) else { return EditionState(journal: EditionJournal()) }
        if let known = cache.withLock({ $0?.stamp == stamp ? $0?.state : nil }) { return known }
        let state = EditionState(journal: try readJournal().journal)
        cache.withLock { $0 = (stamp, state) }
        return state
    }

    package func table(_ edition: TableEdition) throws(EditionStoreError) -> TableBytes {
        do {
            return try TableBytes(mapping: tablePath(edition.sha256))
        } catch {
            throw .unreadable("the table of \(edition.id)")
        }
    }

    package func append(
        _ entry: EditionJournal.Entry, tables: [String: [UInt8]], after revision: Int
    ) throws(EditionStoreError) {
        for folder in ["", "/tables", "/derived"] {
            guard
                mkdir(path + folder, 0o700) == 0 || errno == EEXIST || makeParents() && mkdir(path + folder, 0o700) == 0
            else { throw .unwritable("the folder of code sets") }
        }
        let lock = try takeLock()
        defer { close(lock) }
        let (journal, end) = try readJournal()
        guard journal.entries.count == revision else { throw .conflict }
        for (hash, bytes) in tables.sorted(by: { $0.key < $1.key }) {
            let target = tablePath(hash)
            if Stamp(target)?.size == bytes.count { continue }
            try write(bytes, to: target)
        }
        try sync(path + "/tables")
        guard var line = try? Self.encoder.encode(entry) else { throw .unwritable("the journal of code sets") }
        line.append(10)
        try add([UInt8](line), at: end)
    }

    package func derived(_ name: String) -> TableBytes? { try? TableBytes(mapping: path + "/derived/" + name) }

    package func keepDerived(_ bytes: [UInt8], name: String) {
        for folder in ["", "/derived"] {
            guard mkdir(path + folder, 0o700) == 0 || errno == EEXIST else { return }
        }
        let folder = path + "/derived/"
        try? write(bytes, to: folder + name)
        // What was made from sources that are no longer in use is not asked for any more.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let byAge = names.compactMap { name in Stamp(folder + name).map { (name, $0) } }
            .sorted { ($0.1.seconds, $0.1.nanoseconds) > ($1.1.seconds, $1.1.nanoseconds) }
        for (name, _) in byAge.dropFirst(Self.derivedMax) { unlink(folder + name) }
    }

    private func tablePath(_ hash: String) -> String { path + "/tables/" + hash }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    private func makeParents() -> Bool {
        (try? FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])) != nil
    }

    /// The complete lines, and where the last of them ends.
    private func readJournal() throws(EditionStoreError) -> (journal: EditionJournal, end: Int) {
        guard let size = Stamp(journalPath)?.size else { return (EditionJournal(), 0) }
        guard size <= Self.journalBytesMax, let data = FileManager.default.contents(atPath: journalPath) else {
            throw .unreadable("the journal of code sets")
        }
        var entries: [EditionJournal.Entry] = []
        var start = data.startIndex
        while let end = data[start...].firstIndex(of: 10) {
            guard let entry = try? JSONDecoder().decode(EditionJournal.Entry.self, from: data[start..<end]) else {
                throw .damaged("the journal of code sets, line \(entries.count + 1),")
            }
            entries.append(entry)
            start = end + 1
        }
        return (EditionJournal(entries), start)
    }

    private func add(_ line: [UInt8], at end: Int) throws(EditionStoreError) {
        let descriptor = open(journalPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .unwritable("the journal of code sets") }
        defer { close(descriptor) }
        guard ftruncate(descriptor, end) == 0, lseek(descriptor, end, SEEK_SET) == end,
            Self.writeAll(line, to: descriptor), fsync(descriptor) == 0
        else { throw .unwritable("the journal of code sets") }
        try sync(path)
    }

    private func write(_ bytes: [UInt8], to target: String) throws(EditionStoreError) {
        let temporary = target + ".\(getpid()).new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .unwritable("a table of code sets") }
        let isWritten = Self.writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
        close(descriptor)
        guard isWritten, rename(temporary, target) == 0 else {
            unlink(temporary)
            throw .unwritable("a table of code sets")
        }
    }

    private func sync(_ folder: String) throws(EditionStoreError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unwritable("the folder of code sets") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .unwritable("the folder of code sets") }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count, let base = buffer.baseAddress {
                let count = Glibc.write(descriptor, base + done, buffer.count - done)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }

    private func takeLock() throws(EditionStoreError) -> Int32 {
        let descriptor = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .unwritable("the folder of code sets") }
        let deadline = ContinuousClock.now + Self.patience
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR, ContinuousClock.now < deadline else {
                close(descriptor)
                throw .busy
            }
            usleep(1_000)
        }
        return descriptor
    }
}
