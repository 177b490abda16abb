import Primitives

/// What stands above an inquiry or its answer.
package struct EligibilityPath: Sendable {
    var source: InformationSource?
    var receiver: InformationReceiver?
    var subscriber: CoveredPerson?
    var dependent: CoveredPerson?
}

/// Reads the levels of a 270 or a 271. A subscriber and a dependent are read the same way.
package struct EligibilityLevels: Sendable {
    static let chain: [PackedCode] = ["20", "21", "22", "23"]

    let isResponse: Bool
    var header: BusinessHeader
    var path = EligibilityPath()
    private(set) var traces: [Trace] = []
    private(set) var rejections: [EligibilityRejection] = []
    private(set) var requests: [BenefitRequest] = []
    private(set) var benefits: [Benefit] = []
    private var depth = -1
    private var isInEntity = false

    init(_ header: BusinessHeader, isResponse: Bool) {
        self.header = header
        self.isResponse = isResponse
    }

    mutating func open(depth: Int) {
        self.depth = depth
        traces = []
        rejections = []
        requests = []
        benefits = []
        isInEntity = false
        switch depth {
        case 0: path = EligibilityPath(source: InformationSource(party: nil))
        case 1:
            path = EligibilityPath(source: path.source, receiver: InformationReceiver(party: nil))
        case 2:
            path.subscriber = CoveredPerson(party: nil)
            path.dependent = nil
        default: path.dependent = CoveredPerson(party: nil)
        }
    }

    /// True when the level that was read is a unit of its own, and not only what stands above others.
    func isUnit(hasChild: Bool) -> Bool {
        !hasChild || !(traces.isEmpty && rejections.isEmpty && requests.isEmpty && benefits.isEmpty)
    }

    mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) {
        switch depth {
        case 0: path.source?.read(segment)
        case 1: path.receiver?.read(segment)
        default: readPerson(segment, &notes)
        }
    }

    private mutating func readPerson(_ segment: SegmentView, _ notes: inout UnitNotes) {
        switch segment.id {
        case "EQ" where !isResponse:
            requests.append(BenefitRequest(segment))
            return
        case "EB" where isResponse:
            benefits.append(Benefit(segment, &notes))
            isInEntity = false
            return
        default: break
        }
        if !requests.isEmpty {
            requests[requests.count - 1].read(segment, &notes)
        } else if !benefits.isEmpty {
            benefits[benefits.count - 1].read(segment, &isInEntity, &notes)
        } else if segment.id == "TRN" {
            traces.append(segment.trace())
        } else if segment.id == "AAA", isResponse {
            rejections.append(EligibilityRejection(segment))
        } else if depth == 2 {
            path.subscriber?.read(segment, &notes)
        } else {
            path.dependent?.read(segment, &notes)
        }
    }
}

/// Reads 270 sets.
package struct EligibilityInquiryModel: LevelModel {
    package static let set: PackedCode = "270"
    package static let version = "005010X279"
    package static let isVersionStrict = false
    package static let chain = EligibilityLevels.chain

    private var levels: EligibilityLevels

    package init(_ header: BusinessHeader) { levels = EligibilityLevels(header, isResponse: false) }

    package var path: EligibilityPath {
        get { levels.path }
        set { levels.path = newValue }
    }
    package var hasHeader: Bool { !levels.header.purpose.isEmpty }
    package mutating func readHeader(_ segment: SegmentView, _ notes: inout UnitNotes) {
        levels.header.read(segment, &notes)
    }
    package mutating func open(depth: Int) { levels.open(depth: depth) }
    package func startsUnit(_ segment: SegmentView) -> Bool { false }
    package mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) { levels.read(segment, &notes) }

    package mutating func take(hasChild: Bool, _ notes: inout UnitNotes) -> EligibilityInquiry? {
        guard levels.isUnit(hasChild: hasChild) else { return nil }
        return EligibilityInquiry(
            header: levels.header, source: path.source, receiver: path.receiver, subscriber: path.subscriber,
            dependent: path.dependent, traces: levels.traces, requests: levels.requests)
    }
}

/// Reads 271 sets.
package struct EligibilityResponseModel: LevelModel {
    package static let set: PackedCode = "271"
    package static let version = "005010X279"
    package static let isVersionStrict = false
    package static let chain = EligibilityLevels.chain

    private var levels: EligibilityLevels

    package init(_ header: BusinessHeader) { levels = EligibilityLevels(header, isResponse: true) }

    package var path: EligibilityPath {
        get { levels.path }
        set { levels.path = newValue }
    }
    package var hasHeader: Bool { !levels.header.purpose.isEmpty }
    package mutating func readHeader(_ segment: SegmentView, _ notes: inout UnitNotes) {
        levels.header.read(segment, &notes)
    }
    package mutating func open(depth: Int) { levels.open(depth: depth) }
    package func startsUnit(_ segment: SegmentView) -> Bool { false }
    package mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) { levels.read(segment, &notes) }

    package mutating func take(hasChild: Bool, _ notes: inout UnitNotes) -> EligibilityResponse? {
        guard levels.isUnit(hasChild: hasChild) else { return nil }
        return EligibilityResponse(
            header: levels.header, source: path.source, receiver: path.receiver, subscriber: path.subscriber,
            dependent: path.dependent, traces: levels.traces, rejections: levels.rejections,
            benefits: levels.benefits)
    }
}
