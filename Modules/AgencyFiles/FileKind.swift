/// What a file is, told from its first bytes alone.
enum FileKind: Equatable {
    case zip
    case gzip
    case markup
    case text
    /// A compound file as older office programs write it, encrypted workbooks included.
    case compound
    case other

    private static let sampleSize = 1 << 16

    init(_ bytes: [UInt8]) {
        if ZipArchive.isZip(bytes) {
            self = .zip
        } else if GzipFile.isGzip(bytes[...]) {
            self = .gzip
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .compound
        } else if bytes.starts(with: Array("%PDF-".utf8)) || bytes.starts(with: Array("{\\rtf".utf8)) {
            self = .other
        } else if FileKind.isMarkup(bytes) {
            self = .markup
        } else {
            self = FileKind.isText(bytes) ? .text : .other
        }
    }

    /// An XML document begins with its declaration or a tag. A page of a web site (a licence to agree to, saved in place
    /// of the file) does so too and is none.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        var rest = bytes.prefix(sampleSize)
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
        rest = rest.drop { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }
        let word = String(decoding: rest.prefix(15), as: UTF8.self).lowercased()
        guard word.first == "<", let second = word.dropFirst().first else { return false }
        if word.hasPrefix("<html") || word.hasPrefix("<!doctype html") { return false }
        return word.hasPrefix("<?xml") || word.hasPrefix("<!--") || word.hasPrefix("<!doctype") || second.isLetter
            || second == "_"
    }

    /// Text holds no zero byte and next to no control characters.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        var controls = 0
        let sample = bytes.prefix(sampleSize)
        for byte in sample where byte < 32 {
            switch byte {
            case 0: return false
            // Tab, line feed, form feed, carriage return, and the end-of-file mark of old systems.
            case 9, 10, 12, 13, 26: break
            default: controls += 1
            }
        }
        return controls * 100 <= sample.count
    }

    /// Whether a compound file holds an encrypted workbook: the name of that stream stands in its directory.
    static func isEncryptedPackage(_ bytes: [UInt8]) -> Bool {
        var name: [UInt8] = []
        for byte in "EncryptedPackage".utf8 { name += [byte, 0] }
        // A directory entry begins at a multiple of 128 bytes with the stream's name.
        return stride(from: 0, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: name) }
    }
}
