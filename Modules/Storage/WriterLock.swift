import Glibc

/// One writer at a time over all processes, by an advisory lock on `<database>.lock`.
///
/// Debian 12's SQLite 3.40.1 can corrupt a WAL file when two connections write or checkpoint at once; with this lock
/// held around every write transaction (and its automatic checkpoint) they never do.
struct WriterLock: Sendable {
    let path: String
    static let patience: Duration = .seconds(30)

    func holding<T>(_ body: () throws -> T) throws -> T {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw StorageError.lockUnavailable }
        defer { close(descriptor) }
        let deadline = ContinuousClock.now + WriterLock.patience
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw StorageError.lockUnavailable }
            guard ContinuousClock.now < deadline else { throw StorageError.busy }
            usleep(1_000)
        }
        defer { flock(descriptor, LOCK_UN) }
        return try body()
    }
}
