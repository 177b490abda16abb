package import X12

/// What a fuzzer gave, and what must hold of it. A breach ends the process, which the fuzzer records with the input.
package enum FuzzInput {
    package static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
        Array(UnsafeBufferPointer(start: start, count: max(0, count)))
    }

    /// Ends the run when something that must hold does not.
    package static func hold(_ condition: Bool, _ what: StaticString) {
        guard !condition else { return }
        fatalError("BROKEN: \(what)")
    }

    /// How a run that is cut into pieces cuts them: derived from the input, so that a failure can be repeated.
    static func pieceSize(_ bytes: [UInt8]) -> Int { 1 + Int(bytes.last ?? 0) % 113 }

    /// Limits so small that the files of a fuzzer reach them, with a window that must slide along a small file.
    static let narrow = ReadLimits(segmentBytes: 700, elements: 64, separators: 64, findings: 200, windowBytes: 1_500)

    /// The same limits with a window that holds most files of a fuzzer as a whole.
    static let wide = ReadLimits(segmentBytes: 700, elements: 64, separators: 64, findings: 200, windowBytes: 24_000)
}
