import Primitives
import X12

/// What the tools for whole files make of any bytes.
enum ToolOracle {
    private static let key = MaskingKey([UInt8](0..<16))

    static func check(_ bytes: [UInt8]) {
        let pieceSize = FuzzInput.pieceSize(bytes)
        let lines = format(bytes, .lines, pieceSize: .max)
        FuzzInput.hold(format(bytes, .lines, pieceSize: pieceSize) == lines, "pieces are laid out like the whole")
        FuzzInput.hold(format(lines, .lines, pieceSize: .max) == lines, "a file with lines stays as it is")
        let bare = format(bytes, .bare, pieceSize: .max)
        FuzzInput.hold(format(lines, .bare, pieceSize: .max) == bare, "a layout is undone by the other")

        let masked = mask(bytes, pieceSize: .max)
        FuzzInput.hold(mask(bytes, pieceSize: pieceSize) == masked, "pieces are masked like the whole")
        // Nothing is written of a file that is not X12.
        FuzzInput.hold(masked.isEmpty || masked.count == bytes.count, "a mask is as long as what it covers")

        var whole = ArraySource(bytes)
        var pieces = ArraySource(bytes, pieceSize: pieceSize)
        let counted = try? FileCounter.count(&whole)
        FuzzInput.hold((try? FileCounter.count(&pieces)) == counted, "pieces are counted like the whole")

        var left = MemoryFile(bytes)
        var right = MemoryFile(masked)
        _ = try? FileComparison(&left, &right)
    }

    private static func format(_ bytes: [UInt8], _ layout: LineFormatter.Layout, pieceSize: Int) -> [UInt8] {
        var source = ArraySource(bytes, pieceSize: pieceSize)
        var output: [UInt8] = []
        _ = try? LineFormatter.run(&source, layout: layout) { output += $0 }
        return output
    }

    private static func mask(_ bytes: [UInt8], pieceSize: Int) -> [UInt8] {
        guard let key else { return bytes }
        var source = ArraySource(bytes, pieceSize: pieceSize)
        var output: [UInt8] = []
        _ = try? FileMasker.run(&source, key: key) { output += $0 }
        return output
    }
}
