import Primitives

/// A unit read again: its segments, those of the levels above it first.
struct UnitText: Sendable, HoldsPatientData {
    struct Piece: Equatable, Sendable, HoldsPatientData {
        let id: SegmentID
        /// Without the file's delimiters; the identifier is the first.
        let elements: [[UInt8]]
        /// Position in the file, the first segment being 1.
        let ordinal: Int
        /// Byte offset in the file.
        let offset: Int

        static func == (left: Piece, right: Piece) -> Bool { left.elements == right.elements }

        /// The first element, which says what many segments are about.
        var qualifier: [UInt8] { elements.count > 1 ? elements[1] : [] }
    }

    let unit: UnitIndex.Unit
    private(set) var pieces: [Piece] = []
    /// The place of the unit's own first segment in ``pieces``.
    private(set) var ownStart = 0

    init(_ index: UnitIndex, _ unit: UnitIndex.Unit, _ source: inout some RandomByteSource) throws {
        self.unit = unit
        let chain = index.chain(of: unit)
        // A header is made of several stretches that are all its own; other units own the last block.
        let ownBlock = unit.kind == .header || unit.kind == .set ? 0 : chain.count - 1
        for (number, block) in chain.enumerated() {
            if number == ownBlock { ownStart = pieces.count }
            try read(block, index.delimiters(at: block.offset), &source)
        }
    }

    private mutating func read(
        _ block: UnitIndex.Block, _ delimiters: Delimiters, _ source: inout some RandomByteSource
    ) throws {
        var bytes = [UInt8](repeating: 0, count: block.length)
        let count = try bytes.withUnsafeMutableBytes { try source.read(at: block.offset, into: $0) }
        // A file that was cut since gives less.
        bytes.removeLast(bytes.count - max(0, min(count, bytes.count)))
        var digest = SegmentDigest()
        var ordinal = Int(block.ordinal)
        var start = 0
        while start < bytes.count {
            while start < bytes.count, isSkipped(bytes[start], delimiters) { start += 1 }
            let end = bytes[start...].firstIndex(of: delimiters.segment) ?? bytes.count
            if end > start {
                let idEnd = bytes[start..<end].firstIndex(of: delimiters.element) ?? end
                let id = SegmentID(bytes[start..<idEnd]) ?? .invalid
                let elements = digest.elements(bytes.span.extracting(start..<end), id, delimiters)
                pieces.append(Piece(id: id, elements: elements, ordinal: ordinal, offset: block.offset + start))
                ordinal += 1
            }
            start = end + 1
        }
    }

    private func isSkipped(_ byte: UInt8, _ delimiters: Delimiters) -> Bool {
        byte.isASCIIBlank && byte != delimiters.element && byte != delimiters.component
    }
}
