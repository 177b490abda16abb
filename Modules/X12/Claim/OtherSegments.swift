import Primitives

// Segments without a field are written back in the loop where they stood, behind the loop's own segments of their kind.
extension SegmentWriter {
    /// The segments of a whole loop.
    mutating func others(_ segments: [KeptSegment], loop: String) {
        guard !segments.isEmpty else { return }
        for segment in segments where segment.loop == loop { kept(segment) }
    }
}

/// The segments without a field of one loop whose own segments have an order.
struct OtherSegments {
    /// The order of loop 2300 in the claim guides.
    static let claimOrder = [
        "CLM", "DTP", "CL1", "DN1", "DN2", "PWK", "CN1", "AMT", "REF", "K3", "NTE", "CR1", "CR2", "CR3", "CRC", "HI",
        "HCP",
    ]
    /// The order of loop 2400 in the claim guides.
    static let lineOrder = [
        "LX", "SV1", "SV2", "SV3", "SV5", "TOO", "PWK", "CR1", "CR3", "CRC", "DTP", "QTY", "MEA", "CN1", "REF", "AMT",
        "K3", "NTE", "PS1", "HCP",
    ]
    /// The order of loop 2320 in the claim guides.
    static let coverageOrder = ["SBR", "CAS", "AMT", "OI", "MIA", "MOA"]

    private var segments: [KeptSegment]
    private var next = 0
    private let order: [String]

    init(_ segments: [KeptSegment], loop: String, order: [String]) {
        self.segments = segments.isEmpty ? [] : segments.filter { $0.loop == loop }
        self.order = order
    }

    /// Writes those that may stand behind the loop's segments with the identifier, in the order received.
    mutating func write(through id: String, into out: inout SegmentWriter) {
        guard next < segments.count, let last = order.firstIndex(of: id) else { return }
        while next < segments.count, let rank = order.firstIndex(of: segments[next].id), rank <= last {
            out.kept(segments[next])
            next += 1
        }
    }

    /// Writes the rest.
    mutating func writeRest(into out: inout SegmentWriter) {
        while next < segments.count {
            out.kept(segments[next])
            next += 1
        }
    }
}
