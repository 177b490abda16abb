import Primitives

/// A 999, version 005010X231A1: what the receiver's syntax check says of one functional group.
package struct FunctionalAcknowledgment: Codable, Equatable, Sendable, HoldsPatientData {
    /// AK101: `HC` for claims.
    package var functionalCode: String
    /// AK102: the GS06 that is answered.
    package var groupControlNumber: String
    /// AK103.
    package var version: String?
    package var sets: [TransactionSetResponse]
    /// AK901: `A` accepted, `E` accepted with errors, `P` partly, `R` rejected.
    package var status: String
    /// AK902 to AK904; nil when unreadable.
    package var included: Int?
    package var received: Int?
    package var accepted: Int?
    /// AK905 to AK909.
    package var errorCodes: [String]
    /// ST02 of the 999 itself.
    package var controlNumber: String

    package init(
        functionalCode: String = "HC", groupControlNumber: String, version: String? = nil,
        sets: [TransactionSetResponse] = [], status: String, included: Int? = nil, received: Int? = nil,
        accepted: Int? = nil, errorCodes: [String] = [], controlNumber: String = "0001"
    ) {
        self.functionalCode = functionalCode
        self.groupControlNumber = groupControlNumber
        self.version = version
        self.sets = sets
        self.status = status
        self.included = included
        self.received = received
        self.accepted = accepted
        self.errorCodes = errorCodes
        self.controlNumber = controlNumber
    }

    package var isAccepted: Bool { status == "A" || status == "E" }

    /// AK2 to IK5: the answer for one ST.
    package struct TransactionSetResponse: Codable, Equatable, Sendable, HoldsPatientData {
        /// AK201.
        package var setID: String
        /// AK202: the ST02 that is answered.
        package var controlNumber: String
        /// AK203.
        package var version: String?
        /// IK501: `A`, `E`, `R` (also `M`, `W`, `X`).
        package var status: String
        /// IK502 to IK506.
        package var errorCodes: [String]
        package var segmentErrors: [SegmentError]

        package init(
            setID: String = "837", controlNumber: String, version: String? = nil, status: String,
            errorCodes: [String] = [], segmentErrors: [SegmentError] = []
        ) {
            self.setID = setID
            self.controlNumber = controlNumber
            self.version = version
            self.status = status
            self.errorCodes = errorCodes
            self.segmentErrors = segmentErrors
        }

        package var isAccepted: Bool { status == "A" || status == "E" }
    }

    /// IK3 and what hangs on it.
    package struct SegmentError: Codable, Equatable, Sendable, HoldsPatientData {
        package var segmentID: String
        /// IK302: the segment's position in the ST, the ST being 1.
        package var position: Int?
        package var loop: String?
        /// IK304.
        package var code: String?
        package var elementErrors: [ElementError]
        /// CTX with a business unit, such as the CLM01 of the claim: the value of CTX01-2.
        package var businessUnit: String?
        /// CTX01-1 of it, such as `CLM01`.
        package var businessUnitName: String?
        /// The other CTX: what made the segment wrong by its situation.
        package var contexts: [ErrorContext]

        package init(
            segmentID: String, position: Int? = nil, loop: String? = nil, code: String? = nil,
            elementErrors: [ElementError] = [], businessUnit: String? = nil, businessUnitName: String? = nil,
            contexts: [ErrorContext] = []
        ) {
            self.segmentID = segmentID
            self.position = position
            self.loop = loop
            self.code = code
            self.elementErrors = elementErrors
            self.businessUnit = businessUnit
            self.businessUnitName = businessUnitName
            self.contexts = contexts
        }
    }

    /// IK4.
    package struct ElementError: Codable, Equatable, Sendable, HoldsPatientData {
        package var position: Int?
        package var component: Int?
        package var repetition: Int?
        /// IK402: the data element's number in the dictionary.
        package var reference: String?
        /// IK403.
        package var code: String
        /// IK404, a copy of the bad value, at most its first 99 characters.
        package var badValue: String?
        /// CTX behind the IK4.
        package var contexts: [ErrorContext]

        package init(
            position: Int? = nil, component: Int? = nil, repetition: Int? = nil, reference: String? = nil,
            code: String, badValue: String? = nil, contexts: [ErrorContext] = []
        ) {
            self.position = position
            self.component = component
            self.repetition = repetition
            self.reference = reference
            self.code = code
            self.badValue = badValue
            self.contexts = contexts
        }
    }
}
