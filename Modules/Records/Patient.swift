package import Primitives

/// A person under care, as the record that named them last describes them.
package struct Patient: Codable, Equatable, Sendable, HoldsPatientData {
    /// The identifier that the source gave (`Patient/…` without the type, or the note's patient key).
    package var sourceID: String
    package var name: PersonName
    package var birthDate: CalendarDate?
    package var sex: AdministrativeSex
    package var address: PostalAddress?
    package var phone: String?

    package init(
        sourceID: String, name: PersonName, birthDate: CalendarDate? = nil, sex: AdministrativeSex = .unknown,
        address: PostalAddress? = nil, phone: String? = nil
    ) {
        self.sourceID = sourceID
        self.name = name
        self.birthDate = birthDate
        self.sex = sex
        self.address = address
        self.phone = phone
    }
}

/// A practitioner as the record names them; the clinic's own list decides who may bill.
package struct Practitioner: Codable, Equatable, Sendable {
    package var sourceID: String
    package var name: PersonName
    /// As written in the record; checked when a claim is built.
    package var npi: String?

    package init(sourceID: String, name: PersonName, npi: String? = nil) {
        self.sourceID = sourceID
        self.name = name
        self.npi = npi
    }
}

package struct Organization: Codable, Equatable, Sendable {
    package var sourceID: String
    package var name: String

    package init(sourceID: String, name: String) {
        self.sourceID = sourceID
        self.name = name
    }
}

/// Insurance as the record states it.
package struct Coverage: Codable, Equatable, Sendable, HoldsPatientData {
    package var sourceID: String
    package var patientID: String
    /// The payer's name or identifier as written; matched to a configured payer by its aliases.
    package var payerName: String
    package var memberID: String?
    package var groupNumber: String?
    /// 1 = primary.
    package var order: Int
    package var relationship: SubscriberRelationship
    package var subscriber: PersonName?
    package var subscriberBirthDate: CalendarDate?
    package var subscriberSex: AdministrativeSex?
    package var start: CalendarDate?
    package var end: CalendarDate?

    package init(
        sourceID: String, patientID: String, payerName: String, memberID: String? = nil, groupNumber: String? = nil,
        order: Int = 1, relationship: SubscriberRelationship = .own, subscriber: PersonName? = nil,
        subscriberBirthDate: CalendarDate? = nil, subscriberSex: AdministrativeSex? = nil, start: CalendarDate? = nil,
        end: CalendarDate? = nil
    ) {
        self.sourceID = sourceID
        self.patientID = patientID
        self.payerName = payerName
        self.memberID = memberID
        self.groupNumber = groupNumber
        self.order = order
        self.relationship = relationship
        self.subscriber = subscriber
        self.subscriberBirthDate = subscriberBirthDate
        self.subscriberSex = subscriberSex
        self.start = start
        self.end = end
    }
}
