/// What a reader takes before it refuses; each limit is far above what a guide allows.
package struct ReadLimits: Sendable {
    /// Bytes in one segment.
    package var segmentBytes: Int
    /// Elements in one segment.
    package var elements: Int
    /// Component or repetition separators in one segment.
    package var separators: Int
    /// Segments in one transaction set.
    package var segmentsPerSet: Int
    /// Findings about one file; the rest are counted, not kept.
    package var findings: Int

    /// Bytes of a file that are in memory at one time; at least twice the longest segment.
    package var windowBytes: Int
    /// Bytes of one claim, or other unit that rules look at as a whole, with what stands above it.
    package var unitBytes: Int

    package init(
        segmentBytes: Int = 65_536, elements: Int = 256, separators: Int = 512, segmentsPerSet: Int = 20_000_000,
        findings: Int = 1_000, windowBytes: Int = 131_072, unitBytes: Int = 4 << 20
    ) {
        self.segmentBytes = segmentBytes
        self.elements = elements
        self.separators = separators
        self.segmentsPerSet = segmentsPerSet
        self.findings = findings
        self.windowBytes = windowBytes
        self.unitBytes = unitBytes
    }
}
