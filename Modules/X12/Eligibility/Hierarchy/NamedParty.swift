package import Primitives

/// An NM1 segment: who plays a part in an inquiry or its answer.
package struct NamedParty: Codable, Equatable, Sendable, HoldsPatientData {
    /// NM101, such as `PR` payer, `1P` provider, `IL` subscriber, `03` dependent.
    package var role: String
    /// NM102 to NM107; NM106 is not used.
    package var name: EntityName
    /// NM108.
    package var idQualifier: String?
    /// NM109.
    package var id: String?
    /// NM110: what the party is to the one whose benefits they are (271 only).
    package var relationship: String?

    package init(
        role: String, name: EntityName, idQualifier: String? = nil, id: String? = nil, relationship: String? = nil
    ) {
        self.role = role
        self.name = name
        self.idQualifier = idQualifier
        self.id = id
        self.relationship = relationship
    }
}

/// N3 and N4 with every element that an eligibility transaction uses.
package struct PartyAddress: Codable, Equatable, Sendable, HoldsPatientData {
    package var line1: String?
    package var line2: String?
    package var city: String?
    package var state: String?
    /// N403 as written.
    package var zip: String?
    /// N404, left out for the United States.
    package var country: String?
    /// N405 and N406, such as `RJ` and a health service region.
    package var locationQualifier: String?
    package var location: String?
    /// N407.
    package var subdivision: String?

    package init(
        line1: String? = nil, line2: String? = nil, city: String? = nil, state: String? = nil, zip: String? = nil,
        country: String? = nil, locationQualifier: String? = nil, location: String? = nil, subdivision: String? = nil
    ) {
        self.line1 = line1
        self.line2 = line2
        self.city = city
        self.state = state
        self.zip = zip
        self.country = country
        self.locationQualifier = locationQualifier
        self.location = location
        self.subdivision = subdivision
    }
}

/// A PER segment with its numbers in the order of the file.
package struct PartyContact: Codable, Equatable, Sendable, HoldsPatientData {
    /// PER01, `IC`.
    package var function: String
    package var name: String?
    /// At most three: `TE` phone, `EX` extension, `FX` fax, `EM` e-mail, `UR` web address.
    package var numbers: [Reference]

    package init(function: String = "IC", name: String? = nil, numbers: [Reference] = []) {
        self.function = function
        self.name = name
        self.numbers = numbers
    }
}

/// A REF segment with what it says in words.
package struct DescribedReference: Codable, Equatable, Sendable, HoldsPatientData {
    /// REF01.
    package var qualifier: String
    /// REF02.
    package var value: String
    /// REF03, such as the name of the group that REF02 numbers, or the state of a licence.
    package var description: String?

    package init(qualifier: String, value: String, description: String? = nil) {
        self.qualifier = qualifier
        self.value = value
        self.description = description
    }
}

/// A TRN segment: the number by which an answer finds its question.
package struct Trace: Codable, Equatable, Sendable, HoldsPatientData {
    /// TRN01: `1` the number of this transaction's sender, `2` the one of the transaction that is answered.
    package var type: String
    /// TRN02.
    package var number: String
    /// TRN03: who gave the number.
    package var originator: String?
    /// TRN04: a part of that company.
    package var supplement: String?

    package init(type: String, number: String, originator: String? = nil, supplement: String? = nil) {
        self.type = type
        self.number = number
        self.originator = originator
        self.supplement = supplement
    }
}

/// A DTP segment: one day, or a first and a last day.
package struct QualifiedPeriod: Codable, Equatable, Sendable, HoldsPatientData {
    /// DTP01, such as `291` plan, `346` plan begin, `472` service.
    package var qualifier: String
    package var from: CalendarDate
    /// The last day when it is another one.
    package var to: CalendarDate?

    package init(qualifier: String, from: CalendarDate, to: CalendarDate? = nil) {
        self.qualifier = qualifier
        self.from = from
        self.to = to == from ? nil : to
    }
}

/// A composite procedure: EQ02, EB13 or SVC01.
package struct QualifiedProcedure: Codable, Equatable, Sendable, HoldsPatientData {
    /// `HC` HCPCS, `AD` dental, `NU` revenue, `N4` drug, ...
    package var qualifier: String
    package var code: String
    /// At most four.
    package var modifiers: [String]
    package var description: String?
    /// The last code of a range that begins with `code`.
    package var rangeEnd: String?

    package init(
        qualifier: String = "HC", code: String, modifiers: [String] = [], description: String? = nil,
        rangeEnd: String? = nil
    ) {
        self.qualifier = qualifier
        self.code = code
        self.modifiers = modifiers
        self.description = description
        self.rangeEnd = rangeEnd
    }
}
