#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file of the embedded code sets, read whole. It is the only place of this module that touches the disk.
struct CodeSetFile: Sendable {
    let name: String
    let bytes: [UInt8]

    /// No embedded file comes near this; a larger one is a mistake.
    static let bytesMax = 64 << 20

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    init(directory: String, name: String) throws(CodeSetFileError) {
        let descriptor = open(directory + "/" + name, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(file: name) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(file: name) }
        guard status.st_size <= CodeSetFile.bytesMax else { throw .tooLarge(file: name) }
        let size = Int(status.st_size)
        var failed = false
        bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                guard let base = buffer.baseAddress else { break }
                let got = read(descriptor, base + count, size - count)
                if got < 0 && errno == EINTR { continue }
                guard got > 0 else {
                    failed = true
                    break
                }
                count += got
            }
        }
        guard !failed else { throw .unreadable(file: name) }
        self.name = name
    }

    /// The rows of a tab-separated file: `#` lines and empty lines are comments. Every row must have at least
    /// `columns` fields.
    func rows(columns: Int) throws(CodeSetFileError) -> [[String]] {
        var rows: [[String]] = []
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            guard fields.count >= columns else { throw .malformed(file: name, line: index + 1) }
            rows.append(fields)
        }
        return rows
    }

    /// The 1-based line of the row with that position among ``rows(columns:)``.
    func line(ofRow row: Int) -> Int {
        var seen = 0
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            if seen == row { return index + 1 }
            seen += 1
        }
        return 1
    }
}
