package import Primitives

/// What a claim acknowledgment needs to know of a claim: read as it came, right or wrong.
package struct AnsweredClaim: Equatable, Sendable, HoldsPatientData {
    /// Byte offset of its CLM in the file, and the CLM's position in the set.
    package var offset: Int
    package var position: Int
    /// CLM01.
    package var controlNumber: String?
    /// CLM02.
    package var charge: Money?
    package var patientName: PersonName?
    package var memberID: String?
    /// The place of its billing provider among those of the set.
    package var provider: Int
    /// The first and the last day of service: of its lines, or of its statement.
    package var serviceFrom: CalendarDate?
    package var serviceTo: CalendarDate?
    /// REF*D9.
    package var clearinghouseNumber: String?

    package init(
        offset: Int, position: Int, controlNumber: String? = nil, charge: Money? = nil,
        patientName: PersonName? = nil, memberID: String? = nil, provider: Int = 0, serviceFrom: CalendarDate? = nil,
        serviceTo: CalendarDate? = nil, clearinghouseNumber: String? = nil
    ) {
        self.offset = offset
        self.position = position
        self.controlNumber = controlNumber
        self.charge = charge
        self.patientName = patientName
        self.memberID = memberID
        self.provider = provider
        self.serviceFrom = serviceFrom
        self.serviceTo = serviceTo
        self.clearinghouseNumber = clearinghouseNumber
    }
}
