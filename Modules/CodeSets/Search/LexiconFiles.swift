/// The files of the lexicon as they lie on the disk. They are parsed only when an index is built from them; to know that
/// a compiled index still fits, their bytes are enough.
struct LexiconFiles: Sendable {
    /// One file of the lexicon. The order is the order of trust: of two rows for the same words the earlier file's wins.
    enum Source: UInt32, CaseIterable, Sendable {
        case base, ranking, organs, spelling, findings, clinical, lay, abbreviations, inherited, drugs

        var fileName: String {
            self == .base ? "lexicon.tsv" : "lexicon-\(self).tsv"
        }

        /// Files without which nothing works; the others add to what is understood.
        var isNeeded: Bool { self == .base }
    }

    private var files: [CodeSetFile?]

    /// - Throws: ``CodeSetFileError`` when the base table is missing, or a table that is there cannot be read.
    init(directory: String) throws(CodeSetFileError) {
        var files: [CodeSetFile?] = []
        for source in Source.allCases {
            do throws(CodeSetFileError) {
                files.append(try CodeSetFile(directory: directory, name: source.fileName))
            } catch {
                guard !source.isNeeded, error == .unreadable(file: source.fileName) else { throw error }
                files.append(nil)
            }
        }
        self.files = files
    }

    init(_ files: [Source: CodeSetFile]) { self.files = Source.allCases.map { files[$0] } }

    func file(_ source: Source) -> CodeSetFile? { files[Int(source.rawValue)] }

    /// A number that changes when a byte of any file does.
    var fingerprint: UInt64 {
        var fingerprint = Fingerprint()
        for file in files { fingerprint.mix(file?.bytes ?? []) }
        return fingerprint.value
    }
}

/// A fast hash of many bytes, to notice that a source changed. It guards against staleness, not against forgery.
struct Fingerprint {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func mix(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { mix($0) }
    }

    mutating func mix(_ bytes: UnsafeRawBufferPointer) {
        mix(UInt64(bytes.count))
        var position = 0
        while position + 8 <= bytes.count {
            mix(bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        var rest: UInt64 = 0
        for byte in bytes[position...] { rest = rest << 8 | UInt64(byte) }
        mix(rest)
    }

    mutating func mix(_ word: UInt64) {
        value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 29
    }
}
