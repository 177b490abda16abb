import Primitives

/// One interchange of professional claims to write: 837 version 005010X222A1, one functional group, one ST.
package struct Professional837: Codable, Equatable, Sendable, HoldsPatientData {
    package var envelope: InterchangeEnvelope
    package var submitter: Submitter
    package var receiver: Receiver
    package var claims: [ProfessionalClaim]
    /// ST02, four to nine digits.
    package var transactionControlNumber: Int
    /// BHT03, the batch's own number; made of the control numbers when nil.
    package var batchNumber: String?
    /// BHT06: `CH` chargeable, `RP` reporting (encounters).
    package var transactionType: String

    package init(
        envelope: InterchangeEnvelope, submitter: Submitter, receiver: Receiver, claims: [ProfessionalClaim],
        transactionControlNumber: Int = 1, batchNumber: String? = nil, transactionType: String = "CH"
    ) {
        self.envelope = envelope
        self.submitter = submitter
        self.receiver = receiver
        self.claims = claims
        self.transactionControlNumber = transactionControlNumber
        self.batchNumber = batchNumber
        self.transactionType = transactionType
    }

    /// Loop 1000A.
    package struct Submitter: Codable, Equatable, Sendable {
        package var name: EntityName
        /// NM109, the electronic transmitter identification number.
        package var id: String
        package var contactName: String?
        package var phone: String?
        package var email: String?

        package init(
            name: EntityName, id: String, contactName: String? = nil, phone: String? = nil, email: String? = nil
        ) {
            self.name = name
            self.id = id
            self.contactName = contactName
            self.phone = phone
            self.email = email
        }
    }

    /// Loop 1000B.
    package struct Receiver: Codable, Equatable, Sendable {
        package var name: String
        package var id: String

        package init(name: String, id: String) {
            self.name = name
            self.id = id
        }
    }
}
