/// How strictly received transactions are answered.
package struct AcknowledgmentPolicy: Codable, Equatable, Sendable {
    package enum Rejection: String, Codable, Sendable, CaseIterable {
        /// Any syntax or guide error (SNIP types 1 and 2) rejects the whole transaction set.
        case strict
        /// A claim file with good and bad claims is accepted with its errors noted, and the bad claims are rejected one
        /// by one in the 277CA. It is rejected as a whole only when its frame is broken, when an error stands above the
        /// claims, or when no claim is without a syntax or guide error.
        case byClaim = "by-claim"
    }

    package var rejection: Rejection
    /// A set whose version no guide here knows is rejected; otherwise it is accepted when its frame is right.
    package var rejectsUnknownVersions: Bool
    /// Copies bad values into IK404 where they are still at hand. They may be a patient's data.
    package var copiesBadValues: Bool
    /// How many IK3 one set's answer has at most.
    package var segmentErrorsPerSet: Int
    /// How many IK4 one IK3 has at most.
    package var elementErrorsPerSegment: Int

    package init(
        rejection: Rejection = .byClaim, rejectsUnknownVersions: Bool = true, copiesBadValues: Bool = false,
        segmentErrorsPerSet: Int = 1_000, elementErrorsPerSegment: Int = 50
    ) {
        self.rejection = rejection
        self.rejectsUnknownVersions = rejectsUnknownVersions
        self.copiesBadValues = copiesBadValues
        self.segmentErrorsPerSet = max(1, segmentErrorsPerSet)
        self.elementErrorsPerSegment = max(1, elementErrorsPerSegment)
    }
}
