/// Lays a file out with one segment a line, or as one line without breaks.
///
/// A line break that is no delimiter means nothing in X12: senders put one behind each terminator, or after every
/// eighty characters. Both layouts drop these breaks wherever they stand, and ``Layout/lines`` puts one line feed
/// behind each terminator. Nothing else changes: delimiters, blanks, byte order marks and text between interchanges
/// stay. So a file without line breaks comes back byte for byte from `lines` followed by `bare`. Where the terminator
/// itself is a line feed both layouts leave the lines as they are. Binary segments (BIN, BDS) keep all their bytes.
package struct LineFormatter: ~Copyable {
    package enum Layout: Sendable {
        /// One segment a line.
        case lines
        /// No line breaks.
        case bare
    }

    /// Bytes that are gathered before they are written.
    private static let pieceSize = 131_072

    private let layout: Layout
    private var scanner = SegmentScanner()
    private var output: [UInt8] = []
    /// True from a segment's end on, until text comes that belongs to no interchange.
    private var isBetween = true

    private init(_ layout: Layout) {
        self.layout = layout
        output.reserveCapacity(2 * LineFormatter.pieceSize)
    }

    /// Reads a source to its end and writes it in pieces.
    ///
    /// - Returns: what kept the file from being read; nil when it is X12.
    package static func run(
        _ source: inout some ByteSource, layout: Layout, write: ([UInt8]) throws -> Void
    ) throws -> UnreadableFile? {
        var formatter = LineFormatter(layout)
        while true {
            switch formatter.scanner.next() {
            case .needsInput: try formatter.scanner.feed { try source.read(into: $0) }
            case .end:
                // A file that is something else altogether is not copied.
                if formatter.scanner.hasInterchange { try write(formatter.output) }
                return UnreadableFile(formatter.scanner)
            case .segment: formatter.addSegment()
            case .fragment, .cut: formatter.addPart()
            case .outside: formatter.addOutside()
            }
            if formatter.output.count >= LineFormatter.pieceSize {
                try write(formatter.output)
                formatter.output.removeAll(keepingCapacity: true)
            }
        }
    }

    private mutating func addSegment() {
        let id = scanner.id
        addPart(isBinary: id == "BIN" || id == "BDS")
        if id == "IEA" { scanner.leaveInterchange() }
    }

    private mutating func addPart(isBinary: Bool = false) {
        isBetween = true
        add(scanner.lead..<scanner.start)
        if isBinary {
            output.append(contentsOf: scanner.window[scanner.start..<scanner.end])
        } else {
            add(scanner.start..<scanner.end)
        }
        guard scanner.following > scanner.end else { return }
        output.append(contentsOf: scanner.window[scanner.end..<scanner.following])
        if layout == .lines, scanner.delimiters.segment != 0x0A { output.append(0x0A) }
    }

    private mutating func addOutside() {
        for byte in scanner.window[scanner.start..<scanner.following] {
            if !byte.isASCIIBlank { isBetween = false }
            if isBetween, byte == 0x0A || byte == 0x0D { continue }
            output.append(byte)
        }
    }

    /// Appends bytes without the line breaks that are no delimiters.
    private mutating func add(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let delimiters = scanner.delimiters
        func isBreak(_ byte: UInt8) -> Bool {
            (byte == 0x0A || byte == 0x0D) && byte != delimiters.element && byte != delimiters.component
                && byte != delimiters.repetition
        }
        let bytes = scanner.window[range]
        if bytes.contains(where: { $0 <= 0x0D && isBreak($0) }) {
            output.append(contentsOf: bytes.lazy.filter { !isBreak($0) })
        } else {
            output.append(contentsOf: bytes)
        }
    }
}
