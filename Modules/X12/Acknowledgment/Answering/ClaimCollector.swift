package import Primitives

/// Reads from an 837 of any kind, as it is validated, what its acknowledgments repeat: the parties, and a few values of
/// each claim. It takes broken sets too, and keeps what there is.
package final class ClaimCollector: SegmentObserver {
    package private(set) var submitter = ClaimCollector.nobody
    package private(set) var receiver = ClaimCollector.nobody
    /// BHT03 and BHT04.
    package private(set) var reference = ""
    package private(set) var created: CalendarDate?
    package private(set) var providers: [ClaimAcknowledgment.Party] = []
    package private(set) var claims: [AnsweredClaim] = []

    private static let nobody = ClaimAcknowledgment.Party(name: .organization(""), id: "", idQualifier: "")

    /// Where the segments stand: above the levels, in one of them, in a claim, or in what a claim says of other payers.
    private enum Place { case head, provider, subscriber, patient, claim, otherPayer, line }
    private var place = Place.head
    private var subscriber: (name: PersonName, id: String?)?
    private var patient: PersonName?
    private let keepsAll: Bool

    /// - Parameter keepsAll: false keeps the last claims only, for who looks at each as it goes by.
    package init(keepsAll: Bool) { self.keepsAll = keepsAll }

    /// Forgets a set.
    package func reset() {
        submitter = ClaimCollector.nobody
        receiver = ClaimCollector.nobody
        reference = ""
        created = nil
        providers = []
        claims = []
        place = .head
        subscriber = nil
        patient = nil
    }

    /// The claim whose CLM stands at an offset of the file.
    package func claim(at offset: Int) -> AnsweredClaim? {
        var low = 0
        var high = claims.count
        while low < high {
            let middle = (low + high) / 2
            if claims[middle].offset < offset { low = middle + 1 } else { high = middle }
        }
        return low < claims.count && claims[low].offset == offset ? claims[low] : nil
    }

    package func take(_ segment: borrowing SegmentView, position: Int) {
        switch segment.id {
        case "HL": takeLevel(segment)
        case "CLM": takeClaim(segment, position)
        case "BHT":
            reference = segment.text(3) ?? ""
            created = segment.date(4).value
        case "NM1":
            if place == .head || place == .provider || place == .subscriber || place == .patient { takeName(segment) }
        case "REF": takeReference(segment)
        case "DTP": takeDate(segment)
        case "SBR": if place == .claim { place = .otherPayer }
        case "LX": if place == .claim || place == .otherPayer { place = .line }
        default: break
        }
    }

    private func takeLevel(_ segment: borrowing SegmentView) {
        patient = nil
        switch segment.code(3) {
        case "20":
            place = .provider
            providers.append(ClaimCollector.nobody)
            subscriber = nil
        case "22":
            place = .subscriber
            subscriber = nil
        default: place = .patient
        }
    }

    private func takeName(_ segment: borrowing SegmentView) {
        switch segment.code(1) {
        case "41": submitter = party(segment)
        case "40": receiver = party(segment)
        case "85":
            if providers.isEmpty { providers.append(ClaimCollector.nobody) }
            providers[providers.count - 1] = party(segment)
        case "IL": subscriber = (person(segment), segment.text(9))
        case "QC": patient = person(segment)
        default: break
        }
    }

    private func party(_ segment: borrowing SegmentView) -> ClaimAcknowledgment.Party {
        let name: EntityName =
            segment.code(2) == "1" ? .person(person(segment)) : .organization(segment.text(3) ?? "")
        return ClaimAcknowledgment.Party(name: name, id: segment.text(9) ?? "", idQualifier: segment.text(8) ?? "")
    }

    private func person(_ segment: borrowing SegmentView) -> PersonName {
        PersonName(
            last: segment.text(3) ?? "", first: segment.text(4) ?? "", middle: segment.text(5),
            suffix: segment.text(7))
    }

    private func takeClaim(_ segment: borrowing SegmentView, _ position: Int) {
        place = .claim
        if !keepsAll, claims.count >= 64 { claims.removeFirst(32) }
        claims.append(
            AnsweredClaim(
                offset: segment.offset, position: position, controlNumber: segment.text(1),
                charge: segment.money(2).value, patientName: patient ?? subscriber?.name, memberID: subscriber?.id,
                provider: max(0, providers.count - 1)))
    }

    private func takeReference(_ segment: borrowing SegmentView) {
        if place == .claim, segment.code(1) == "D9", let last = claims.indices.last {
            claims[last].clearinghouseNumber = segment.text(2)
        } else if place == .provider, segment.code(1) == "EI" || segment.code(1) == "SY",
            let last = providers.indices.last, providers[last].id.isEmpty
        {
            // A provider without an NPI is known by its tax number.
            providers[last].id = segment.text(2) ?? ""
            providers[last].idQualifier = "FI"
        }
    }

    private func takeDate(_ segment: borrowing SegmentView) {
        guard place == .claim || place == .line, let last = claims.indices.last else { return }
        let kind = segment.code(1)
        guard kind == "472" || (kind == "434" && place == .claim), case .value(let days) = segment.period(3) else {
            return
        }
        claims[last].serviceFrom = min(claims[last].serviceFrom ?? days.lowerBound, days.lowerBound)
        claims[last].serviceTo = max(claims[last].serviceTo ?? days.upperBound, days.upperBound)
    }
}
