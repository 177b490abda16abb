import Foundation
import X12

/// A file, a part of one, or standard input, read piece by piece with `read(2)`.
struct FileSource: ByteSource, RandomByteSource {
    /// Closes the file when nobody reads it any more.
    private final class Handle: Sendable {
        let descriptor: Int32

        init(_ descriptor: Int32) { self.descriptor = descriptor }

        deinit { if descriptor > 2 { close(descriptor) } }
    }

    let path: String
    private let handle: Handle
    /// True for a file with a name, which can be read at any place; false for standard input, a pipe or a terminal.
    let isSeekable: Bool
    private let isRegular: Bool
    /// Which file it is, whatever its name.
    private let identity: (device: dev_t, number: ino_t)
    /// Bytes of the part that are still to come; nil for a whole file.
    private var rest: Int?

    /// - Parameter path: `-` for standard input.
    init(_ path: String) throws {
        let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure.opening(path, errno) }
        handle = Handle(descriptor)
        self.path = FileSource.name(of: path)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFailure.unreadable(self.path, errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw FileFailure.isFolder(self.path) }
        isRegular = status.st_mode & S_IFMT == S_IFREG
        isSeekable = isRegular && path != "-"
        identity = (status.st_dev, status.st_ino)
    }

    /// Reads the bytes from `start` up to `end` only.
    init(_ path: String, from start: Int, to end: Int) throws {
        try self.init(path)
        guard isSeekable, start >= 0, lseek(handle.descriptor, off_t(start), SEEK_SET) == off_t(start) else {
            throw FileFailure.unreadable(self.path, ESPIPE)
        }
        rest = max(0, end - start)
    }

    /// How messages name a file.
    static func name(of path: String) -> String { path == "-" ? "standard input" : path }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let wanted = min(buffer.count, rest ?? .max)
        guard wanted > 0 else { return 0 }
        let count = try repeated { Foundation.read(handle.descriptor, buffer.baseAddress, wanted) }
        rest = rest.map { $0 - count }
        return count
    }

    mutating func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        var done = 0
        while done < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
            let count = try repeated { pread(handle.descriptor, rest.baseAddress, rest.count, off_t(offset + done)) }
            guard count > 0 else { break }
            done += count
        }
        return done
    }

    /// True when `path` names this file already.
    func isSame(as path: String) -> Bool {
        var status = stat()
        return isRegular && stat(path, &status) == 0 && status.st_dev == identity.device
            && status.st_ino == identity.number
    }

    /// Calls again what a signal broke off.
    private func repeated(_ call: () -> Int) throws -> Int {
        while true {
            let count = call()
            if count >= 0 { return count }
            guard errno == EINTR else { throw FileFailure.opening(path, errno) }
        }
    }
}

/// A file that is read more than once. What comes through a pipe is kept in memory.
enum RereadableFile: ByteSource, RandomByteSource {
    case file(FileSource)
    case memory(MemoryFile)

    init(_ path: String) throws {
        var source = try FileSource(path)
        guard !source.isSeekable else {
            self = .file(source)
            return
        }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = try piece.withUnsafeMutableBytes { try source.read(into: $0) }
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        self = .memory(MemoryFile(bytes))
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        switch self {
        case .file(var source):
            defer { self = .file(source) }
            return try source.read(into: buffer)
        case .memory(var memory):
            defer { self = .memory(memory) }
            return memory.read(into: buffer)
        }
    }

    mutating func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        switch self {
        case .file(var source): try source.read(at: offset, into: buffer)
        case .memory(var memory): memory.read(at: offset, into: buffer)
        }
    }
}
