package import Primitives

/// Answers a received file: a TA1 for each interchange, a 999 for each functional group, or a 277CA for each set of
/// claims. Each received interchange that has something to answer gets one interchange back.
///
/// Like the validator it does no input itself: call ``next()``, and ``feed(_:)`` when it asks. The same bytes, policy
/// and numbering give the same answers.
package struct AcknowledgmentBuilder: ~Copyable {
    package enum Kind: String, Sendable, CaseIterable {
        case interchange = "ta1"
        case functional = "999"
        case claims = "277ca"
    }

    /// The control numbers and the time of the answers.
    package struct Numbering: Equatable, Sendable {
        /// ISA13 of the first answer; the next ones count up from it.
        package var interchange: Int
        /// GS06 of the first answer.
        package var group: Int
        package var created: Timestamp

        package init(interchange: Int, group: Int, created: Timestamp) {
            self.interchange = interchange
            self.group = group
            self.created = created
        }
    }

    package enum Step {
        case needsInput
        case answer(WrittenInterchange)
        case end
    }

    private let kind: Kind
    private let policy: AcknowledgmentPolicy
    private var numbering: Numbering
    private var validator: TransactionValidator
    private let collector: ClaimCollector
    // What is open of the received file.
    private var interchange: InterchangeJudgment?
    private var group: GroupJudgment?
    private var set: SetJudgment?
    private var claims: ClaimAnswers?
    private var application: (sender: String, receiver: String)?
    /// Faults of an ISA that were found before it was announced.
    private var early: [TransactionFinding] = []
    // The answers of the interchange.
    private var functional: [FunctionalAcknowledgment] = []
    private var claimAnswers: [ClaimAcknowledgment] = []

    package init(
        _ kind: Kind, numbering: Numbering, policy: AcknowledgmentPolicy = AcknowledgmentPolicy(),
        options: ValidationOptions = ValidationOptions()
    ) {
        self.kind = kind
        self.numbering = numbering
        self.policy = policy
        validator = TransactionValidator(options)
        collector = ClaimCollector(keepsAll: kind == .claims)
        validator.observer = collector
    }

    package mutating func feed(_ read: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
        try validator.feed(read)
    }

    package mutating func next() -> Step {
        while true {
            switch validator.next() {
            case .needsInput: return .needsInput
            case .end: return .end
            case .event(let event): if let answer = take(event) { return .answer(answer) }
            }
        }
    }

    /// The answers for bytes that are at hand as a whole.
    package static func answers(
        to bytes: [UInt8], _ kind: Kind, numbering: Numbering, policy: AcknowledgmentPolicy = AcknowledgmentPolicy(),
        options: ValidationOptions = ValidationOptions()
    ) -> [WrittenInterchange] {
        var builder = AcknowledgmentBuilder(kind, numbering: numbering, policy: policy, options: options)
        var source = ArraySource(bytes)
        var answers: [WrittenInterchange] = []
        while true {
            switch builder.next() {
            case .needsInput: builder.feed { source.read(into: $0) }
            case .answer(let answer): answers.append(answer)
            case .end: return answers
            }
        }
    }
}

// MARK: Events

extension AcknowledgmentBuilder {
    private mutating func take(_ event: ValidationEvent) -> WrittenInterchange? {
        switch event {
        case .interchangeStart:
            var judgment = InterchangeJudgment()
            for finding in early { judgment.take(finding) }
            early = []
            interchange = judgment
            application = nil
        case .groupStart(let header):
            group = GroupJudgment(header, policy)
            if application == nil { application = (header.applicationReceiver, header.applicationSender) }
        case .setStart(let header):
            set = SetJudgment(header, policy)
            collector.reset()
            let version = header.version ?? validator.stream.group?.version ?? ""
            claims = Guide.matching(transaction: header.id, version: version).map { ClaimAnswers(guide: $0.name) }
        case .finding(let finding): take(finding)
        case .unit(let verdict): claims?.take(verdict)
        case .set: break
        case .setEnd(let verdict): end(verdict)
        case .groupEnd(_, let faults, _): endGroup(faults)
        case .interchangeEnd(let header, let faults, let groups): return endInterchange(header, faults, groups)
        }
        return nil
    }

    private mutating func take(_ finding: TransactionFinding) {
        if finding.place.segment == "ISA" {
            // The reader finds the widths before the interchange has begun.
            if interchange == nil { early.append(finding) } else { interchange?.take(finding) }
            return
        }
        group?.take(finding)
        let claim = finding.place.unit.flatMap { collector.claim(at: $0)?.controlNumber }
        let value = policy.copiesBadValues ? value(at: finding.place) : nil
        let qualifier = claims == nil ? "" : qualifier(at: finding.place)
        set?.take(finding, claim: claim, value: value)
        claims?.take(finding, qualifier: qualifier)
    }

    /// Whether the segment that a finding speaks of is the one at hand: what rules find in a claim lies further back.
    private func isAtHand(_ place: TransactionFinding.Place) -> Bool {
        validator.stream.segment.offset == place.offset && validator.stream.segment.id.description == place.segment
    }

    private func value(at place: TransactionFinding.Place) -> String? {
        guard let element = place.element, isAtHand(place) else { return nil }
        let segment = validator.stream.segment
        let text = place.component.map { segment.component(element, $0) } ?? segment.text(element)
        return text.map { String($0.prefix(99)) }
    }

    private func qualifier(at place: TransactionFinding.Place) -> String {
        guard isAtHand(place) else { return "" }
        let code = validator.stream.segment.componentCode(1, 1)
        return code == .unfit ? "" : code.description
    }

    private mutating func end(_ verdict: SetVerdict) {
        guard let judgment = set else { return }
        let answer = judgment.answer(verdict)
        // A set outside of a group has no answer: there is no AK1 for it.
        group?.take(answer)
        set = nil
        if kind == .claims, verdict.header.id == "837", let claims, verdict.guide != nil {
            claimAnswers.append(
                claims.acknowledgment(
                    of: collector, header: verdict.header,
                    rejectsBatch: answer.status == "R" && !judgment.rejectsClaimsOneByOne(verdict),
                    control: AcknowledgmentBuilder.control(claimAnswers.count + 1), created: numbering.created))
        }
        claims = nil
    }

    private mutating func endGroup(_ faults: Set<EnvelopeFault>) {
        guard let judgment = group else { return }
        let trailer = validator.stream.segment
        let included = trailer.id == "GE" && !faults.contains(.trailerMissing) ? trailer.number(1).value : nil
        functional.append(
            judgment.answer(
                faults, included: included, control: AcknowledgmentBuilder.control(functional.count + 1)))
        group = nil
    }

    private mutating func endInterchange(
        _ header: InterchangeHeader, _ faults: Set<EnvelopeFault>, _ groups: Int
    ) -> WrittenInterchange? {
        defer {
            interchange = nil
            functional = []
            claimAnswers = []
            numbering.interchange += 1
            numbering.group += 1
        }
        let envelope = self.envelope(header)
        switch kind {
        case .interchange:
            guard var judgment = interchange else { return nil }
            judgment.take(faults, groups: groups)
            return InterchangeAcknowledgment.write([judgment.answer(header)], envelope: envelope)
        case .functional:
            return functional.isEmpty ? nil : FunctionalAcknowledgment.write(functional, envelope: envelope)
        case .claims: return claimAnswers.isEmpty ? nil : ClaimAcknowledgment.write(claimAnswers, envelope: envelope)
        }
    }

    /// Four digits at least, as ST02 asks.
    private static func control(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The way back: the receiver answers the sender.
    private func envelope(_ header: InterchangeHeader) -> InterchangeEnvelope {
        func known(_ text: String) -> String { text.isEmpty ? "UNKNOWN" : Carried.text(text, 15) }
        func qualifier(_ text: String) -> String { text.utf8.count == 2 ? Carried.control(text, 2...2) : "ZZ" }
        return InterchangeEnvelope(
            senderQualifier: qualifier(header.receiverQualifier), senderID: known(header.receiverID),
            receiverQualifier: qualifier(header.senderQualifier), receiverID: known(header.senderID),
            applicationSender: Carried.text(application?.sender ?? "", 15),
            applicationReceiver: Carried.text(application?.receiver ?? "", 15),
            usage: ["P", "T"].contains(header.usage) ? header.usage : "T",
            interchangeControlNumber: numbering.interchange, groupControlNumber: numbering.group,
            created: numbering.created)
    }
}
