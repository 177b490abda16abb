package import Claims
package import Foundation

/// A folder that another program empties and fills: `out/` for what we send, `in/` for what comes, `in/done/` for what
/// has been taken.
package struct DirectoryTransport: Transport {
    package let name: String
    private let root: URL
    /// Larger files are left where they are and reported.
    package static let sizeLimit = 1 << 30

    package init(name: String, root: URL) {
        self.name = name
        self.root = root
    }

    private var outbox: URL { root.appendingPathComponent("out") }
    private var inbox: URL { root.appendingPathComponent("in") }
    private var done: URL { inbox.appendingPathComponent("done") }

    /// Writes under a hidden name and renames, so that the other program never sees half a file.
    package func send(_ bytes: [UInt8], named fileName: String) async throws {
        try place(bytes, named: fileName, in: outbox)
    }

    package func waiting() async throws -> [WaitingFile] {
        guard FileManager.default.fileExists(atPath: inbox.path) else { return [] }
        let names = try FileManager.default.contentsOfDirectory(atPath: inbox.path).filter { !$0.hasPrefix(".") }
            .sorted()
        let files = try names.compactMap { fileName -> (written: Date, file: WaitingFile)? in
            let file = inbox.appendingPathComponent(fileName)
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { return nil }
            guard (attributes[.size] as? Int).map({ $0 <= Self.sizeLimit }) ?? false else {
                throw TransportError.tooLarge(name, "a waiting file is larger than 1 GiB")
            }
            let written = attributes[.modificationDate] as? Date ?? .distantPast
            return (written, WaitingFile(name: fileName, bytes: [UInt8](try Data(contentsOf: file))))
        }
        // Names break a tie between files of one moment.
        return files.sorted { ($0.written, $0.file.name) < ($1.written, $1.file.name) }.map(\.file)
    }

    package func confirm(_ file: WaitingFile) async throws {
        try FileManager.default.createDirectory(at: done, withIntermediateDirectories: true)
        // A partner may give every file the same name; an earlier one is kept beside it.
        var target = done.appendingPathComponent(file.name)
        var copy = 1
        while FileManager.default.fileExists(atPath: target.path), copy < 100_000 {
            copy += 1
            target = done.appendingPathComponent("\(file.name).\(copy)")
        }
        try FileManager.default.moveItem(at: inbox.appendingPathComponent(file.name), to: target)
    }

    /// Puts a file where ``waiting()`` finds it.
    func offer(_ bytes: [UInt8], named fileName: String) throws { try place(bytes, named: fileName, in: inbox) }

    private func place(_ bytes: [UInt8], named fileName: String, in folder: URL) throws {
        guard !fileName.isEmpty, !fileName.hasPrefix("."), !fileName.contains("/"), !fileName.contains("\0") else {
            throw TransportError.refused(name, "the file name is not acceptable")
        }
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let hidden = folder.appendingPathComponent(".\(fileName).part")
            let target = folder.appendingPathComponent(fileName)
            try Data(bytes).write(to: hidden)
            let handle = try FileHandle(forUpdating: hidden)
            try handle.synchronize()
            try handle.close()
            try? FileManager.default.removeItem(at: target)
            try FileManager.default.moveItem(at: hidden, to: target)
        } catch {
            throw TransportError.unavailable(name, "the folder cannot be written")
        }
    }
}
