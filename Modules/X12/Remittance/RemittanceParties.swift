package import Primitives

/// Loop 1000A.
package struct RemittancePayer: Codable, Equatable, Sendable {
    package var name: String
    /// N104.
    package var id: String?
    package var idQualifier: String?
    package var address: PostalAddress?
    /// `2U`, `EO`, `HI`, `NF`.
    package var references: [Reference]
    /// Every PER: `CX` for business questions, `BL` for technical ones, `IC` the web site.
    package var contacts: [RemittanceContact]
    /// N404 and N407, outside of the United States.
    package var country: AddressCountry?
    package var otherSegments: [KeptSegment]

    package init(
        name: String, id: String? = nil, idQualifier: String? = nil, address: PostalAddress? = nil,
        references: [Reference] = [], businessContact: Contact? = nil, technicalContact: Contact? = nil,
        otherContacts: [RemittanceContact] = [], country: AddressCountry? = nil,
        otherSegments: [KeptSegment] = []
    ) {
        self.name = name
        self.id = id
        self.idQualifier = idQualifier
        self.address = address
        self.references = references
        contacts =
            [businessContact.map { RemittanceContact(function: "CX", $0) }].compactMap(\.self)
            + [technicalContact.map { RemittanceContact(function: "BL", $0) }].compactMap(\.self) + otherContacts
        self.country = country
        self.otherSegments = otherSegments
    }

    /// The first PER*CX: business questions.
    package var businessContact: Contact? {
        get { contact("CX") }
        set { setContact("CX", newValue) }
    }

    /// The first PER*BL: technical questions.
    package var technicalContact: Contact? {
        get { contact("BL") }
        set { setContact("BL", newValue) }
    }

    /// The address in the first PER*IC: the payer's web site about its policies.
    package var website: String? { contact("IC")?.url }

    private func contact(_ function: String) -> Contact? { contacts.first { $0.function == function }?.contact }

    private mutating func setContact(_ function: String, _ contact: Contact?) {
        let place = contacts.firstIndex { $0.function == function }
        switch (place, contact) {
        case (let place?, let contact?): contacts[place] = RemittanceContact(function: function, contact)
        case (let place?, nil): contacts.remove(at: place)
        case (nil, let contact?):
            let new = RemittanceContact(function: function, contact)
            contacts.insert(
                new, at: function == "CX" ? 0 : contacts.firstIndex { $0.function == "IC" } ?? contacts.count)
        case (nil, nil): break
        }
    }
}

/// Loop 1000B.
package struct RemittancePayee: Codable, Equatable, Sendable {
    package var name: String
    /// N104 with qualifier XX.
    package var npi: String?
    /// N104 with qualifier FI, otherwise REF*TJ.
    package var taxID: String?
    package var address: PostalAddress?
    /// REF segments other than the TJ that ``taxID`` comes from.
    package var references: [Reference]
    /// N103 and N104 of another kind, such as `XV`.
    package var otherIDQualifier: String?
    package var otherID: String?
    /// N404 and N407, outside of the United States.
    package var country: AddressCountry?
    /// RDM.
    package var delivery: RemittanceDelivery?
    package var otherSegments: [KeptSegment]

    package init(
        name: String, npi: String? = nil, taxID: String? = nil, address: PostalAddress? = nil,
        references: [Reference] = [], otherIDQualifier: String? = nil, otherID: String? = nil,
        country: AddressCountry? = nil, delivery: RemittanceDelivery? = nil, otherSegments: [KeptSegment] = []
    ) {
        self.name = name
        self.npi = npi
        self.taxID = taxID
        self.address = address
        self.references = references
        self.otherIDQualifier = otherIDQualifier
        self.otherID = otherID
        self.country = country
        self.delivery = delivery
        self.otherSegments = otherSegments
    }
}

/// RDM: how the remittance is delivered when not by this file.
package struct RemittanceDelivery: Codable, Equatable, Sendable {
    /// RDM01: `BM` mail, `EM` e-mail, `FT` file transfer, `OL` online.
    package var method: String
    /// RDM02.
    package var name: String?
    /// RDM03: the number or address.
    package var address: String?

    package init(method: String, name: String? = nil, address: String? = nil) {
        self.method = method
        self.name = name
        self.address = address
    }
}

/// A PER segment with its numbers in order, of which a ``Contact`` holds one of each kind.
package struct RemittanceContact: Codable, Equatable, Sendable {
    package struct Number: Codable, Equatable, Sendable {
        /// `TE`, `EX`, `FX`, `EM`, `UR`.
        package var qualifier: String
        package var value: String

        package init(qualifier: String, value: String) {
            self.qualifier = qualifier
            self.value = value
        }
    }

    /// PER01.
    package var function: String
    /// PER02.
    package var name: String?
    /// PER03 to PER08.
    package var numbers: [Number]

    package init(function: String, name: String? = nil, numbers: [Number] = []) {
        self.function = function
        self.name = name
        self.numbers = numbers
    }

    package init(function: String, _ contact: Contact) {
        self.function = function
        name = contact.name
        let kinds = [
            ("UR", contact.url), ("TE", contact.phone), ("EX", contact.phoneExtension), ("FX", contact.fax),
            ("EM", contact.email),
        ]
        numbers = kinds.compactMap { kind, value in value.map { Number(qualifier: kind, value: $0) } }
    }

    /// The last number of each kind.
    package var contact: Contact {
        var contact = Contact(name: name)
        for number in numbers {
            switch number.qualifier {
            case "TE": contact.phone = number.value
            case "EX": contact.phoneExtension = number.value
            case "FX": contact.fax = number.value
            case "EM": contact.email = number.value
            case "UR": contact.url = number.value
            default: break
            }
        }
        return contact
    }
}

/// One end of an electronic payment: BPR06 to BPR09 for the payer's bank, BPR12 to BPR15 for the payee's.
///
/// A description shows no more than the end of the account number.
package struct BankAccount: Codable, Equatable, Sendable, CustomStringConvertible, CustomReflectable {
    /// `01` for an ABA routing number, `04` for a Canadian bank.
    package var bankQualifier: String?
    package var bankID: String?
    /// `DA` demand deposit, `SG` savings.
    package var accountQualifier: String?
    package var accountNumber: String?

    package init(
        bankQualifier: String? = nil, bankID: String? = nil, accountQualifier: String? = nil,
        accountNumber: String? = nil
    ) {
        self.bankQualifier = bankQualifier
        self.bankID = bankID
        self.accountQualifier = accountQualifier
        self.accountNumber = accountNumber
    }

    var isEmpty: Bool { bankQualifier == nil && bankID == nil && accountQualifier == nil && accountNumber == nil }

    package var description: String {
        // Of a short number the last four characters would be most of it.
        guard let accountNumber, accountNumber.count > 6 else { return "account" }
        return "account ending in \(accountNumber.suffix(4))"
    }

    package var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
