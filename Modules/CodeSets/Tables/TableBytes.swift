#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of a table that never changes: copied into memory, or mapped from a file. A mapped file must not be cut or
/// written while it is in use; editions are written once, under a name of their own, and then only read.
package final class TableBytes: Sendable {
    // The memory is written before the initialiser returns and never after.
    private nonisolated(unsafe) let memory: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// No table comes near this; a larger one is a mistake.
    package static let bytesMax = 1 << 30

    package init(_ bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
        copy.copyBytes(from: bytes)
        memory = UnsafeRawBufferPointer(rebasing: copy[..<bytes.count])
        isMapped = false
    }

    /// Maps a file for reading. Pages come from the disk when they are first touched.
    package init(mapping path: String) throws(CodeSetFileError) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(file: name) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            throw .unreadable(file: name)
        }
        guard status.st_size <= TableBytes.bytesMax else { throw .tooLarge(file: name) }
        let size = Int(status.st_size)
        guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED else {
            throw .unreadable(file: name)
        }
        memory = UnsafeRawBufferPointer(start: base, count: size)
        isMapped = true
    }

    deinit {
        guard let base = memory.baseAddress else { return }
        let mutable = UnsafeMutableRawPointer(mutating: base)
        if isMapped { munmap(mutable, memory.count) } else { mutable.deallocate() }
    }

    package var count: Int { memory.count }

    /// The byte at a position. - Precondition: the position lies inside the table.
    package subscript(_ position: Int) -> UInt8 { memory[position] }

    package func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result { try body(memory) }

    package func string(_ range: Range<Int>) -> String { String(decoding: memory[range], as: UTF8.self) }
}
