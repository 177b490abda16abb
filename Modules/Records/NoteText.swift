import Primitives

/// What the text of a note may be, whether it stood in a file of its own or inside a FHIR resource.
enum NoteText {
    /// 10 MB.
    static let limit_bytes = 10_000_000

    /// Why a text is refused, and the byte at which that shows.
    struct Refusal: Error, Equatable {
        var id: String
        var offset: Int
        var message: String
        var fix: String
    }

    /// The text as it stands, byte for byte, or why it cannot be read.
    static func read(_ bytes: some RandomAccessCollection<UInt8>) throws(Refusal) -> String {
        guard bytes.count <= limit_bytes else {
            throw Refusal(
                id: "note.too-large", offset: limit_bytes, message: "The note is larger than 10 MB.",
                fix: "Split it into one note per visit.")
        }
        let start = Array(bytes.prefix(2))
        guard start != [0xFF, 0xFE], start != [0xFE, 0xFF] else {
            throw Refusal(
                id: "note.encoding", offset: 0, message: "The note is UTF-16.", fix: "Save it as UTF-8.")
        }
        var isBlank = true
        for (offset, byte) in bytes.enumerated() {
            if byte < 0x20 || byte == 0x7F {
                guard [0x09, 0x0A, 0x0C, 0x0D].contains(byte) else { throw control(byte, at: offset) }
            } else if byte != 0x20 {
                isBlank = false
            }
        }
        guard !isBlank else {
            throw Refusal(
                id: "note.empty", offset: 0, message: "The note has no text.",
                fix: "Write the note's text, or leave the file out.")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Refusal(
                id: "note.encoding", offset: firstInvalidByte(bytes), message: "The note is not UTF-8.",
                fix: "Save it as UTF-8.")
        }
        return text
    }

    private static func control(_ byte: UInt8, at offset: Int) -> Refusal {
        Refusal(
            id: "note.control-character", offset: offset,
            message: byte == 0
                ? "The note holds a NUL byte; it is not plain text." : "The note holds a control character.",
            fix: "Export the note as plain text again.")
    }

    /// Where the longest valid UTF-8 prefix ends.
    static func firstInvalidByte(_ bytes: some Collection<UInt8>) -> Int {
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .emptyInput, .error: return offset
            }
        }
    }
}
