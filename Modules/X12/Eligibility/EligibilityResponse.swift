import Primitives

/// One answer of a 271, version 005010X279A1: the benefits of one patient, or why they can not be told.
///
/// When the source or the receiver was refused there is no subscriber, and the rejections stand there.
package struct EligibilityResponse: Codable, Equatable, Sendable, HoldsPatientData {
    package var header: BusinessHeader
    package var source: InformationSource?
    package var receiver: InformationReceiver?
    package var subscriber: CoveredPerson?
    package var dependent: CoveredPerson?
    /// TRN: type `2` is a number of the 270, type `1` the payer's or a clearinghouse's own.
    package var traces: [Trace]
    /// AAA of loop 2100C or 2100D.
    package var rejections: [EligibilityRejection]
    /// Loop 2110.
    package var benefits: [Benefit]

    package init(
        header: BusinessHeader = BusinessHeader(purpose: "11"), source: InformationSource?,
        receiver: InformationReceiver?, subscriber: CoveredPerson?, dependent: CoveredPerson? = nil,
        traces: [Trace] = [], rejections: [EligibilityRejection] = [], benefits: [Benefit] = []
    ) {
        self.header = header
        self.source = source
        self.receiver = receiver
        self.subscriber = subscriber
        self.dependent = dependent
        self.traces = traces
        self.rejections = rejections
        self.benefits = benefits
    }

    package static let version = EligibilityInquiry.version

    /// The person whose benefits these are.
    package var patient: CoveredPerson? { dependent ?? subscriber }

    /// Every AAA from the source down to the benefits.
    package var allRejections: [EligibilityRejection] {
        let source = (source?.requestRejections ?? []) + (source?.rejections ?? [])
        return source + (receiver?.rejections ?? []) + rejections + benefits.flatMap(\.rejections)
    }

    /// True when the answer returns a trace number of the inquiry (271 TRN01 `2`, same number and originator).
    package func answers(_ inquiry: EligibilityInquiry) -> Bool {
        traces.contains { answer in
            answer.type == "2"
                && inquiry.traces.contains { $0.number == answer.number && $0.originator == answer.originator }
        }
    }
}
