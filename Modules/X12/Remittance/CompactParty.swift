import Primitives

/// A ``RemittanceParty`` in place, when its texts are short, as most are.
struct CompactParty: Equatable, Sendable, Codable {
    private enum Kind: UInt8, Codable {
        case none, person, organization
        /// It does not fit; its owner keeps it elsewhere.
        case long
    }

    private var kind = Kind.none
    private var last = ShortText()
    private var first = ShortText()
    private var middle = ShortText()
    private var suffix = ShortText()
    private var id = ShortText()
    private var idQualifier = ShortText()

    init() {}

    var isLong: Bool { kind == .long }

    /// The party; nil when there is none, and when it is kept elsewhere.
    var party: RemittanceParty? {
        switch kind {
        case .none, .long: return nil
        case .organization: return party(.organization(last.string))
        case .person:
            return party(
                .person(
                    PersonName(
                        last: last.string, first: first.string, middle: CompactParty.optional(middle),
                        suffix: CompactParty.optional(suffix))))
        }
    }

    private func party(_ name: EntityName) -> RemittanceParty {
        RemittanceParty(
            name: name, id: CompactParty.optional(id), idQualifier: CompactParty.optional(idQualifier))
    }

    private static func optional(_ text: ShortText) -> String? { text.isEmpty ? nil : text.string }

    init(_ party: RemittanceParty?) {
        guard let party else { return }
        switch party.name {
        case .organization(let name):
            kind = .organization
            last = ShortText(name)
        case .person(let name):
            kind = .person
            last = ShortText(name.last)
            first = ShortText(name.first)
            middle = ShortText(name.middle)
            suffix = ShortText(name.suffix)
        }
        id = ShortText(party.id)
        idQualifier = ShortText(party.idQualifier)
        let isLong =
            last.isLong || first.isLong || middle.isLong || suffix.isLong || id.isLong || idQualifier.isLong
        if isLong {
            self = CompactParty()
            kind = .long
        }
    }

    /// NM1; nil when it does not fit.
    init?(_ segment: borrowing SegmentView) {
        kind = segment.code(2) == "1" ? .person : .organization
        guard let last = segment.short(3), let id = segment.short(9), let qualifier = segment.short(8) else {
            return nil
        }
        self.last = last
        self.id = id
        idQualifier = qualifier
        guard kind == .person else { return }
        guard let first = segment.short(4), let middle = segment.short(5), let suffix = segment.short(7) else {
            return nil
        }
        self.first = first
        self.middle = middle
        self.suffix = suffix
    }
}

extension SegmentView {
    /// The element as a short text; nil when it does not fit or must be trimmed.
    @inline(__always)
    func short(_ number: Int) -> ShortText? { ShortText(bytes, range(number)) }
}
