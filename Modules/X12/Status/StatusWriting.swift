import Primitives

/// One level of a 276 or 277.
enum StatusLevel: WrittenLevel {
    case source(StatusSource)
    case receiver(StatusParty)
    case provider(StatusParty)
    case subscriber(StatusPerson)
    case dependent(StatusPerson)

    var code: String {
        switch self {
        case .source: "20"
        case .receiver: "21"
        case .provider: "19"
        case .subscriber: "22"
        case .dependent: "23"
        }
    }

    var saysChildren: Bool {
        if case .dependent = self { false } else { true }
    }
}

/// What is written of an inquiry and of a response alike.
struct StatusUnit: WrittenUnit {
    let header: BusinessHeader
    let levels: [StatusLevel]
    let claim: StatusClaim?

    init(
        header: BusinessHeader, _ source: StatusSource?, _ receiver: StatusParty?, _ provider: StatusParty?,
        _ subscriber: StatusPerson?, _ dependent: StatusPerson?, _ claim: StatusClaim?
    ) {
        self.header = header
        self.claim = claim
        let levels: [StatusLevel?] = [
            source.map { .source($0) }, receiver.map { .receiver($0) }, provider.map { .provider($0) },
            subscriber.map { .subscriber($0) }, dependent.map { .dependent($0) },
        ]
        self.levels = levels.compactMap(\.self)
    }

    var hasContent: Bool { claim != nil }

    func write(_ level: StatusLevel, isLast: Bool, into out: inout SegmentWriter) {
        switch level {
        case .source(let source): out.statusSource(source)
        case .receiver(let party), .provider(let party): out.statusParty(party)
        case .subscriber(let person), .dependent(let person): out.statusPerson(person)
        }
    }

    func writeContent(into out: inout SegmentWriter) {
        if let claim { out.statusClaim(claim) }
    }
}

extension UnitWriting {
    fileprivate static func status(_ set: String, _ functionalCode: String, word: String) -> UnitWriting {
        UnitWriting(
            set: set, functionalCode: functionalCode, version: ClaimStatusInquiry.version, structure: "0010",
            sharesLast: true, word: word)
    }
}

extension ClaimStatusInquiry {
    /// The interchange's bytes: one group, a set for each header, the inquiries in their order.
    ///
    /// Consecutive inquiries with equal headers share a set, and the levels that they have in common. What the guide
    /// requires and is missing is a blocking finding whose path starts with `inquiry[n]`, counted from 1.
    package static func write(
        _ inquiries: [ClaimStatusInquiry], envelope: InterchangeEnvelope, delimiters: Delimiters = .standard
    ) -> WrittenInterchange {
        let units = inquiries.map {
            StatusUnit(header: $0.header, $0.source, $0.receiver, $0.provider, $0.subscriber, $0.dependent, $0.claim)
        }
        let writing = UnitWriting.status("276", "HR", word: "inquiry")
        return writing.write(units, envelope, delimiters) { index, out in
            let unit = units[index]
            if unit.levels.count < (inquiries[index].dependent == nil ? 4 : 5) || unit.claim == nil {
                out.report(
                    "x12.loop-missing", "HL", "An inquiry needs a payer, a receiver, a provider, a patient and a claim."
                )
            }
            if unit.claim?.periods.isEmpty == true && unit.claim?.lines.contains(where: { !$0.periods.isEmpty }) != true
            {
                out.report("x12.missing", "DTP", "The service dates of the claim are missing.")
            }
        }
    }
}

extension ClaimStatusResponse {
    /// The interchange's bytes: one group, a set for each header, the answers in their order.
    ///
    /// Consecutive answers with equal headers share a set, and the levels that they have in common.
    package static func write(
        _ responses: [ClaimStatusResponse], envelope: InterchangeEnvelope, delimiters: Delimiters = .standard
    ) -> WrittenInterchange {
        let units = responses.map {
            StatusUnit(header: $0.header, $0.source, $0.receiver, $0.provider, $0.subscriber, $0.dependent, $0.claim)
        }
        let writing = UnitWriting.status("277", "HN", word: "answer")
        return writing.write(units, envelope, delimiters) { index, out in
            let unit = responses[index]
            let levels: [Bool] = [
                unit.source != nil, unit.receiver != nil, unit.provider != nil, unit.subscriber != nil,
                unit.dependent != nil,
            ]
            if let first = levels.firstIndex(of: false), first < 2 || levels[first...].contains(true) {
                out.report("x12.loop-missing", "HL", "An answer needs every level above its lowest.")
            }
            if responses[index].statuses.isEmpty {
                out.report("x12.missing", "STC", "The answer has no status.")
            }
        }
    }
}
