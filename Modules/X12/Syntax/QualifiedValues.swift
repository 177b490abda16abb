package import Primitives

/// A REF segment: REF01 says what REF02 identifies.
package struct Reference: Codable, Equatable, Sendable, HoldsPatientData {
    package var qualifier: String
    package var value: String

    package init(qualifier: String, value: String) {
        self.qualifier = qualifier
        self.value = value
    }
}

/// A DTM or DTP segment's single date.
package struct QualifiedDate: Codable, Equatable, Sendable {
    package var qualifier: String
    package var date: CalendarDate

    package init(qualifier: String, date: CalendarDate) {
        self.qualifier = qualifier
        self.date = date
    }
}

/// An AMT segment.
package struct QualifiedAmount: Codable, Equatable, Sendable {
    package var qualifier: String
    package var amount: Money

    package init(qualifier: String, amount: Money) {
        self.qualifier = qualifier
        self.amount = amount
    }
}

/// A QTY segment; the quantity is a decimal as written.
package struct QualifiedQuantity: Codable, Equatable, Sendable {
    package var qualifier: String
    package var quantity: String

    package init(qualifier: String, quantity: String) {
        self.qualifier = qualifier
        self.quantity = quantity
    }
}

/// A person or office to call: the parts of a PER segment.
package struct Contact: Codable, Equatable, Sendable {
    package var name: String?
    /// Ten digits.
    package var phone: String?
    package var phoneExtension: String?
    package var fax: String?
    package var email: String?
    /// A web address (835 only).
    package var url: String?

    package init(
        name: String? = nil, phone: String? = nil, phoneExtension: String? = nil, fax: String? = nil,
        email: String? = nil, url: String? = nil
    ) {
        self.name = name
        self.phone = phone
        self.phoneExtension = phoneExtension
        self.fax = fax
        self.email = email
        self.url = url
    }
}
