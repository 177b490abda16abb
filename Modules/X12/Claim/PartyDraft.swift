import Primitives

/// The segments that a kind of NM1 loop has behind its NM1.
struct PartyParts: OptionSet, Sendable {
    let rawValue: UInt8

    static let address = PartyParts(rawValue: 1)
    static let references = PartyParts(rawValue: 2)
    static let birth = PartyParts(rawValue: 4)
    static let contact = PartyParts(rawValue: 8)
    static let secondContact = PartyParts(rawValue: 16)
    static let date = PartyParts(rawValue: 32)
}

/// An NM1 loop of any kind while its segments come in. One draft serves loop after loop.
package struct PartyDraft {
    private(set) var entity = PackedCode.empty
    /// The loop's name, for segments without a field.
    private(set) var loop: StaticString = ""
    private var parts: PartyParts = []
    /// PRV01 as the guide has it in this loop; empty where there is no PRV.
    private var specialty = PackedCode.empty
    private(set) var isPerson = false
    private(set) var isOrganization = false
    private(set) var personName = PersonName.empty
    private(set) var idQualifier = ""
    private(set) var id: String?
    private var address = PostalAddress.empty
    private(set) var hasAddress = false
    @Rare private(set) var country: AddressCountry?
    private(set) var birthDate: CalendarDate?
    private(set) var sex: AdministrativeSex?
    private(set) var taxonomy: String?
    private(set) var references: [Reference] = []
    @Rare private(set) var contact: Contact?
    @Rare private(set) var otherContact: Contact?
    private(set) var paidDate: CalendarDate?
    private var hasStreet = false
    private var hasCity = false
    private var hasBirth = false
    private var hasDate = false
    /// Where a provider is put together.
    var scratch = ProfessionalClaim.Provider(name: .organization(""))
    /// True when a segment after the NM1 and the address left something to clear.
    private var hasDetails = false

    /// Begins a loop at its NM1.
    mutating func begin(_ segment: borrowing SegmentView, _ loop: PartyLoop) {
        if hasDetails { clearDetails() }
        hasAddress = false
        hasStreet = false
        hasCity = false
        self.loop = loop.name
        parts = loop.parts
        specialty = loop.specialty
        entity = segment.code(1)
        let kind = segment.code(2)
        isPerson = kind == "1"
        isOrganization = kind == "2"
        personName.last = segment.text(3) ?? ""
        personName.first = segment.text(4) ?? ""
        personName.middle = segment.text(5)
        personName.suffix = segment.text(7)
        idQualifier = segment.text(8) ?? ""
        id = segment.text(9)
    }

    private mutating func clearDetails() {
        hasDetails = false
        country = nil
        birthDate = nil
        sex = nil
        taxonomy = nil
        references = []
        contact = nil
        otherContact = nil
        paidDate = nil
        hasBirth = false
        hasDate = false
    }

    var entityName: EntityName { isPerson ? .person(personName) : .organization(personName.last) }
    var organization: String { personName.last }
    /// N3 and N4; nil when neither is there.
    var postalAddress: PostalAddress? { hasAddress ? address : nil }

    /// Takes a segment of the loop; false when it has no place here.
    mutating func take(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        hasDetails = true
        switch segment.id {
        case "N3" where parts.contains(.address): return takeStreet(segment)
        case "N4" where parts.contains(.address): return takeCity(segment)
        case "REF" where parts.contains(.references):
            guard segment.isEmpty(3), segment.isEmpty(4), let value = segment.text(2) else { return false }
            references.append(Reference(qualifier: segment.text(1) ?? "", value: value))
        case "PRV":
            guard !specialty.isEmpty, taxonomy == nil, segment.code(1) == specialty, let code = segment.text(3) else {
                return false
            }
            taxonomy = code
        case "DMG" where parts.contains(.birth):
            guard !hasBirth else { return false }
            hasBirth = true
            birthDate = faults.optionalDate(segment, 2)
            sex = AdministrativeSex(segment.code(3))
        case "PER" where parts.contains(.contact): return takeContact(segment)
        case "DTP" where parts.contains(.date):
            guard !hasDate, segment.code(1) == "573" else { return false }
            hasDate = true
            paidDate = faults.day(segment)
        default: return false
        }
        return true
    }

    private mutating func takeStreet(_ segment: borrowing SegmentView) -> Bool {
        guard !hasStreet else { return false }
        if !hasAddress { address = .empty }
        hasStreet = true
        hasAddress = true
        address.line1 = segment.text(1) ?? ""
        address.line2 = segment.text(2)
        return true
    }

    private mutating func takeCity(_ segment: borrowing SegmentView) -> Bool {
        guard !hasCity, segment.isEmpty(5), segment.isEmpty(6) else { return false }
        if !hasAddress { address = .empty }
        hasCity = true
        hasAddress = true
        address.city = segment.text(1) ?? ""
        address.state = segment.text(2) ?? ""
        address.zip = segment.text(3) ?? ""
        if segment.count > 3 {
            let subdivision = segment.text(7)
            if let code = segment.text(4) ?? (subdivision == nil ? nil : "") {
                country = AddressCountry(country: code, subdivision: subdivision)
            }
        }
        return true
    }

    private mutating func takeContact(_ segment: borrowing SegmentView) -> Bool {
        guard $contact.isAbsent || parts.contains(.secondContact), $otherContact.isAbsent,
            let read = Contact(segment)
        else { return false }
        if $contact.isAbsent { contact = read } else { otherContact = read }
        return true
    }

    /// Takes the first reference with the qualifier out of the list.
    mutating func takeReference(_ qualifier: String) -> String? {
        guard !references.isEmpty, let index = references.firstIndex(where: { $0.qualifier == qualifier }) else {
            return nil
        }
        return references.remove(at: index).value
    }

    /// Takes the references with one of the qualifiers out of the list.
    mutating func takeReferences(_ qualifiers: [String]) -> [Reference] {
        guard !references.isEmpty else { return [] }
        let taken = references.filter { qualifiers.contains($0.qualifier) }
        references.removeAll { qualifiers.contains($0.qualifier) }
        return taken
    }

    /// What is left of the references has no field.
    func unnamed(into other: inout [KeptSegment]) {
        for reference in references { other.append(KeptSegment(reference, loop: loop.description)) }
    }
}

extension PostalAddress {
    static let empty = PostalAddress(line1: "", city: "", state: "", zip: "")
}

extension PersonName {
    static let empty = PersonName(last: "", first: "")
}

extension AdministrativeSex {
    /// DMG03.
    init?(_ code: PackedCode) {
        switch code {
        case "F": self = .female
        case "M": self = .male
        case "U": self = .unknown
        default: return nil
        }
    }
}

extension Contact {
    /// A PER segment; nil when a contact can not hold what it says.
    init?(_ segment: borrowing SegmentView) {
        self.init(name: segment.text(2))
        for position in stride(from: 3, through: 7, by: 2) {
            guard let value = segment.text(position + 1) else { continue }
            switch segment.code(position) {
            case "TE" where phone == nil: phone = value
            case "EX" where phoneExtension == nil: phoneExtension = value
            case "FX" where fax == nil: fax = value
            case "EM" where email == nil: email = value
            case "UR" where url == nil: url = value
            default: return nil
            }
        }
    }
}
