import Primitives

/// Consecutive segments of a set: a loop, or the part of it that is being read.
struct SegmentGroup {
    let segments: ArraySlice<Segment>

    init(_ segments: ArraySlice<Segment>) { self.segments = segments }
    init(_ segments: [Segment]) { self.segments = segments[...] }

    /// The segments before the first one with one of `ids`, and one group for each of those with what follows it.
    func split(at ids: Set<String>) -> (head: SegmentGroup, groups: [SegmentGroup]) {
        let starts = segments.indices.filter { ids.contains(segments[$0].id) }
        let head = SegmentGroup(segments[segments.startIndex..<(starts.first ?? segments.endIndex)])
        let groups = starts.enumerated().map { order, start in
            SegmentGroup(segments[start..<(order + 1 < starts.count ? starts[order + 1] : segments.endIndex)])
        }
        return (head, groups)
    }

    var first: Segment? { segments.first }

    func first(_ id: String, _ qualifier: String? = nil) -> Segment? {
        segments.first { $0.id == id && (qualifier == nil || $0[1] == qualifier) }
    }

    func all(_ id: String, _ qualifier: String? = nil) -> [Segment] {
        segments.filter { $0.id == id && (qualifier == nil || $0[1] == qualifier) }
    }

    /// REF02 of the first REF with the qualifier.
    func reference(_ qualifier: String) -> String? { first("REF", qualifier)?.text(2) }
}
