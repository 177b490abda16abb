import CZip

/// A zip archive in memory, opened for reading with libzip. Every byte that comes out of it is counted against an
/// allowance while it is unpacked: what an archive says of its own sizes is not believed.
struct ZipArchive {
    struct Member {
        let index: UInt64
        /// The way to the member with `/` between folders, without control characters.
        let path: String

        var name: String { path.split(separator: "/").last.map(String.init) ?? path }
        /// Folders, and what macOS and Windows leave in archives for themselves.
        var isJunk: Bool {
            path.hasSuffix("/") || path.hasPrefix("__MACOSX/") || path.contains("/__MACOSX/")
                || name.hasPrefix("._") || name == ".DS_Store" || name.lowercased() == "thumbs.db"
        }
    }

    /// The archive's own name, for errors.
    let name: String
    let members: [Member]
    /// By path in small letters: office programs do not tell capital letters in the names of a document's parts.
    private let parts: [String: Member]
    private let handle: OpaquePointer

    private static let nameLengthMax = 300
    private static let blockSize = 1 << 18

    static func isZip(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
            || bytes.starts(with: [0x50, 0x4B, 7, 8])
    }

    /// Opens the archive for as long as `body` runs.
    static func open<Result>(
        _ bytes: [UInt8], name: String, membersMax: Int,
        _ body: (ZipArchive) throws(AgencyFileError) -> Result
    ) throws(AgencyFileError) -> Result {
        try bytes.withUnsafeBufferPointer { (buffer) throws(AgencyFileError) -> Result in
            var error = zip_error_t()
            zip_error_init(&error)
            defer { zip_error_fini(&error) }
            guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error) else {
                throw .damaged(name)
            }
            guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
                zip_source_free(source)
                throw .damaged(name)
            }
            defer { zip_discard(handle) }
            let count = zip_get_num_entries(handle, 0)
            guard count >= 0 else { throw .damaged(name) }
            guard count <= membersMax else { throw .tooManyFiles(name) }
            var members: [Member] = []
            for index in 0..<UInt64(count) {
                guard let path = zip_get_name(handle, index, 0) else { throw .damaged(name) }
                members.append(Member(index: index, path: clean(String(cString: path))))
            }
            return try body(ZipArchive(name: name, members: members, handle: handle))
        }
    }

    private init(name: String, members: [Member], handle: OpaquePointer) {
        self.name = name
        self.members = members
        parts = Dictionary(members.map { ($0.path.lowercased(), $0) }) { first, _ in first }
        self.handle = handle
    }

    func part(_ path: String) -> Member? { parts[path.lowercased()] }

    /// Names are shown to people and written to logs.
    private static func clean(_ path: String) -> String {
        let scalars = path.unicodeScalars.prefix(nameLengthMax).map { scalar -> Unicode.Scalar in
            if scalar == "\\" { return "/" }
            return scalar.value < 32 || (127...159).contains(scalar.value) ? "?" : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Unpacks a member to the end, which is where its checksum is compared.
    ///
    /// - Parameter allowance: how many bytes it may have; more is `tooLarge`.
    func read(_ member: Member, allowance: Int) throws(AgencyFileError) -> [UInt8] {
        let name = name + "/" + member.path
        var status = zip_stat_t()
        guard zip_stat_index(handle, member.index, 0, &status) == 0 else { throw .damaged(name) }
        let encryption = status.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0 ? status.encryption_method : 0
        guard encryption == UInt16(ZIP_EM_NONE) else { throw .encrypted(name) }
        let stated = status.valid & UInt64(ZIP_STAT_SIZE) != 0 ? status.size : 0
        guard stated <= UInt64(max(0, allowance)) else { throw .tooLarge(name) }
        guard let file = zip_fopen_index(handle, member.index, 0) else {
            throw failure(zip_error_code_zip(zip_get_error(handle)), name)
        }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: ZipArchive.blockSize)
        while true {
            let got = block.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
            guard got >= 0 else { throw failure(zip_error_code_zip(zip_file_get_error(file)), name) }
            guard got > 0 else { return bytes }
            guard bytes.count + Int(got) <= allowance else { throw .tooLarge(name) }
            bytes.append(contentsOf: block[..<Int(got)])
        }
    }

    private func failure(_ code: Int32, _ name: String) -> AgencyFileError {
        switch code {
        case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: .encrypted(name)
        case ZIP_ER_COMPNOTSUPP: .unsupported(name)
        default: .damaged(name)
        }
    }
}
