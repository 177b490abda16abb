extension AgencyFile {
    /// How much may come out of one file. Archives are made by others, and some are made to fill a disk.
    package struct Limits: Sendable {
        /// Of everything that is unpacked, archives within archives included.
        package var bytesMax = 2 << 30
        /// Of one member.
        package var memberBytesMax = 1 << 30
        /// Members of all archives together.
        package var membersMax = 10_000
        /// Archives within one another: 1 is an archive that holds only plain files.
        package var depthMax = 4
        /// Cells of one workbook, empty ones before the last of a row included; a row counts as four more.
        package var cellsMax = 40_000_000

        package init() {}
    }

    /// Opens a file as the agency publishes it: zip archives and gzip files are unpacked, archives within them too,
    /// workbooks are read, and each file that comes out is given with the way to it. What a file is, its content tells,
    /// never its name. Folders, empty members and what operating systems leave in archives are left out.
    ///
    /// - Throws: ``AgencyFileError`` when anything in it is damaged, encrypted or beyond the limits: nothing is given
    ///   of a file that is not whole.
    package static func open(
        name: String, bytes: [UInt8], limits: Limits = Limits()
    ) throws(AgencyFileError) -> [AgencyFile] {
        guard !bytes.isEmpty else { throw .empty(name) }
        guard bytes.count <= limits.bytesMax else { throw .tooLarge(name) }
        var unpacking = Unpacking(limits: limits)
        try unpacking.open(bytes, name: name, depth: 0)
        guard !unpacking.files.isEmpty else { throw .empty(name) }
        return unpacking.files
    }
}

/// One opening of one file: what came out of it and how much more may.
struct Unpacking {
    private(set) var files: [AgencyFile] = []
    private let limits: AgencyFile.Limits
    private var bytesLeft: Int
    private var membersLeft: Int

    init(limits: AgencyFile.Limits) {
        self.limits = limits
        bytesLeft = limits.bytesMax
        membersLeft = limits.membersMax
    }

    mutating func open(_ bytes: [UInt8], name: String, depth: Int) throws(AgencyFileError) {
        // Spreadsheets save "Unicode text" as UTF-16.
        if let text = DecodedText.utf8(fromUTF16: bytes) {
            guard !text.isEmpty else { return }
            files.append(AgencyFile(name: name, content: FileKind(text) == .markup ? .markup(text) : .text(text)))
            return
        }
        switch FileKind(bytes) {
        case .text: files.append(AgencyFile(name: name, content: .text(bytes)))
        case .markup: files.append(AgencyFile(name: name, content: .markup(bytes)))
        case .other: files.append(AgencyFile(name: name, content: .other))
        case .compound:
            guard !FileKind.isEncryptedPackage(bytes) else { throw .encrypted(name) }
            files.append(AgencyFile(name: name, content: .other))
        case .gzip:
            guard depth < limits.depthMax else { throw .tooDeep(name) }
            let content = try GzipFile.unpack(bytes, name: name, allowance: allowance)
            bytesLeft -= content.count
            guard !content.isEmpty else { return }
            try open(content, name: name, depth: depth + 1)
        case .zip:
            guard depth < limits.depthMax else { throw .tooDeep(name) }
            try openArchive(bytes, name: name, depth: depth)
        }
    }

    /// How many bytes the next member may have.
    private var allowance: Int { min(bytesLeft, limits.memberBytesMax) }

    private mutating func openArchive(_ bytes: [UInt8], name: String, depth: Int) throws(AgencyFileError) {
        try ZipArchive.open(bytes, name: name, membersMax: membersLeft) { (archive) throws(AgencyFileError) in
            membersLeft -= archive.members.count
            guard archive.part("[Content_Types].xml") == nil else {
                try openPackage(archive)
                return
            }
            for member in archive.members where !member.isJunk {
                let content = try read(member, of: archive)
                guard !content.isEmpty else { continue }
                try open(content, name: name + "/" + member.path, depth: depth + 1)
            }
        }
    }

    private mutating func read(_ member: ZipArchive.Member, of archive: ZipArchive) throws(AgencyFileError) -> [UInt8] {
        let content = try archive.read(member, allowance: allowance)
        bytesLeft -= content.count
        return content
    }

    /// A document of an office program: a workbook, or something that holds no table.
    private mutating func openPackage(_ archive: ZipArchive) throws(AgencyFileError) {
        guard archive.part("xl/workbook.xml") != nil else {
            files.append(AgencyFile(name: archive.name, content: .other))
            return
        }
        var reader = WorkbookReader(name: archive.name, cellsMax: limits.cellsMax)
        let workbook = try reader.read { (path) throws(AgencyFileError) in
            guard let part = archive.part(path) else { return nil }
            return try read(part, of: archive)
        }
        files.append(AgencyFile(name: archive.name, content: .workbook(workbook)))
    }
}
