import Glibc

/// Reads a file whole, and says so when it changed while it was read: half of one version and half of another would be
/// neither.
package enum StableFile {
    /// Why a file was not read.
    package struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
        private enum Code: String {
            case unreadable = "cannot be read; check its path and permissions"
            case notAFile = "is not a file"
            case tooLarge = "is larger than the limit of 2 GiB"
            case changed = "changed while it was read; wait until it is complete and try again"
        }

        private let code: Code
        package let file: String

        static func unreadable(_ file: String) -> Failure { Failure(code: .unreadable, file: file) }
        static func notAFile(_ file: String) -> Failure { Failure(code: .notAFile, file: file) }
        static func tooLarge(_ file: String) -> Failure { Failure(code: .tooLarge, file: file) }
        package static func changed(_ file: String) -> Failure { Failure(code: .changed, file: file) }

        package var description: String { "\(file) \(code.rawValue)" }
    }

    private static let bytesMax = 2 << 30

    /// - Parameter whileReading: called after the bytes were read and before they are compared with the file; for tests.
    package static func read(_ path: String, whileReading: () -> Void = {}) throws(Failure) -> [UInt8] {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadable(name) }
        defer { close(descriptor) }
        var before = stat()
        guard fstat(descriptor, &before) == 0 else { throw .unreadable(name) }
        guard before.st_mode & S_IFMT == S_IFREG else { throw .notAFile(name) }
        guard before.st_size <= bytesMax else { throw .tooLarge(name) }
        let size = Int(before.st_size)
        var isComplete = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let base = buffer.baseAddress {
                let got = Glibc.read(descriptor, base + count, size - count)
                if got < 0 && errno == EINTR { continue }
                guard got > 0 else {
                    isComplete = false
                    return
                }
                count += got
            }
        }
        whileReading()
        var after = stat()
        guard isComplete, fstat(descriptor, &after) == 0, after.st_size == before.st_size,
            after.st_mtim.tv_sec == before.st_mtim.tv_sec, after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
        else { throw .changed(name) }
        return bytes
    }
}
