import Primitives

/// One level of a 270 or 271.
enum EligibilityLevel: WrittenLevel {
    case source(InformationSource)
    case receiver(InformationReceiver)
    case subscriber(CoveredPerson)
    case dependent(CoveredPerson)

    var code: String {
        switch self {
        case .source: "20"
        case .receiver: "21"
        case .subscriber: "22"
        case .dependent: "23"
        }
    }
}

/// What is written of an inquiry and of a response alike.
struct EligibilityUnit: WrittenUnit {
    let header: BusinessHeader
    let levels: [EligibilityLevel]
    let traces: [Trace]
    let rejections: [EligibilityRejection]
    let hasContent: Bool
    /// Writes loops 2110.
    let body: (inout SegmentWriter) -> Void

    static func levels(
        _ source: InformationSource?, _ receiver: InformationReceiver?, _ subscriber: CoveredPerson?,
        _ dependent: CoveredPerson?
    ) -> [EligibilityLevel] {
        let levels: [EligibilityLevel?] = [
            source.map { .source($0) }, receiver.map { .receiver($0) }, subscriber.map { .subscriber($0) },
            dependent.map { .dependent($0) },
        ]
        return levels.compactMap(\.self)
    }

    func write(_ level: EligibilityLevel, isLast: Bool, into out: inout SegmentWriter) {
        switch level {
        case .source(let source): out.source(source)
        case .receiver(let receiver): out.receiver(receiver)
        case .subscriber(let person), .dependent(let person):
            if isLast { for trace in traces { out.trace(trace) } }
            out.person(person, rejections: isLast ? rejections : [])
        }
    }

    func writeContent(into out: inout SegmentWriter) { body(&out) }
}

extension UnitWriting {
    fileprivate static func eligibility(_ set: String, _ functionalCode: String, word: String) -> UnitWriting {
        UnitWriting(
            set: set, functionalCode: functionalCode, version: EligibilityInquiry.version, structure: "0022",
            sharesLast: false, word: word)
    }
}

extension EligibilityInquiry {
    /// The interchange's bytes: one group, a set for each header, the inquiries in their order.
    ///
    /// Consecutive inquiries with equal headers share a set, and the levels that they have in common. What the guide
    /// requires and is missing is a blocking finding whose path starts with `inquiry[n]`, counted from 1.
    package static func write(
        _ inquiries: [EligibilityInquiry], envelope: InterchangeEnvelope, delimiters: Delimiters = .standard
    ) -> WrittenInterchange {
        let writing = UnitWriting.eligibility("270", "HS", word: "inquiry")
        return writing.write(inquiries.map(\.unit), envelope, delimiters) { index, out in
            inquiries[index].check(&out)
        }
    }

    private var unit: EligibilityUnit {
        EligibilityUnit(
            header: header, levels: EligibilityUnit.levels(source, receiver, subscriber, dependent), traces: traces,
            rejections: [], hasContent: !traces.isEmpty || !requests.isEmpty,
            body: { out in for request in requests { out.request(request) } })
    }

    private func check(_ out: inout SegmentWriter) {
        if source == nil || receiver == nil || subscriber == nil {
            out.report("x12.loop-missing", "HL", "An inquiry needs a source, a receiver and a subscriber.")
        }
        out.atMost(traces.count, 2, "TRN", "trace numbers")
        out.atMost(requests.count, 99, "EQ", "requests")
        if requests.isEmpty { out.report("x12.missing", "EQ", "The inquiry asks for nothing (EQ is missing).") }
        for request in requests where request.serviceTypes.isEmpty && request.procedure == nil {
            out.report("x12.missing", "EQ01", "A request names neither a service type nor a procedure.")
        }
    }
}

extension EligibilityResponse {
    /// The interchange's bytes: one group, a set for each header, the answers in their order.
    ///
    /// Consecutive answers with equal headers share a set, and the levels that they have in common.
    package static func write(
        _ responses: [EligibilityResponse], envelope: InterchangeEnvelope, delimiters: Delimiters = .standard
    ) -> WrittenInterchange {
        let writing = UnitWriting.eligibility("271", "HB", word: "answer")
        return writing.write(responses.map(\.unit), envelope, delimiters) { index, out in
            responses[index].check(&out)
        }
    }

    private var unit: EligibilityUnit {
        EligibilityUnit(
            header: header, levels: EligibilityUnit.levels(source, receiver, subscriber, dependent), traces: traces,
            rejections: rejections, hasContent: !(traces.isEmpty && rejections.isEmpty && benefits.isEmpty),
            body: { out in for benefit in benefits { out.benefit(benefit) } })
    }

    private func check(_ out: inout SegmentWriter) {
        let levels: [Bool] = [source != nil, receiver != nil, subscriber != nil, dependent != nil]
        if let first = levels.firstIndex(of: false), first == 0 || levels[first...].contains(true) {
            out.report("x12.loop-missing", "HL", "An answer needs every level above its lowest, the source at least.")
        }
        out.atMost(traces.count, 3, "TRN", "trace numbers")
        out.atMost(rejections.count, 9, "AAA", "rejections")
        for rejection in allRejections where rejection.reason == nil || rejection.followUp == nil {
            out.report("x12.missing", "AAA", "A rejection needs a reason (AAA03) and a follow-up action (AAA04).")
        }
    }
}
