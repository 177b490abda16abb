import Primitives

/// The parts of loop 2100 that few claims have.
package struct RemittanceClaimSupplement: OccasionalParts, HoldsPatientData {
    /// CLP10: patient status.
    package var patientStatus: String?
    /// CLP11.
    package var drg: String?
    /// CLP12 and CLP13, decimals as received: the weight of the DRG and the discharge fraction.
    package var drgWeight: String?
    package var dischargeFraction: String?
    /// CLP14.
    package var isExceptionCode: String?
    package var correctedPatient: RemittanceParty?
    package var crossoverCarrier: RemittanceParty?
    package var priorityPayer: RemittanceParty?
    package var otherSubscriber: RemittanceParty?
    package var remarkCodes: [String]
    /// Where each remark code stands (`MOA03`) when that is not where a writer would put it.
    package var remarkPlaces: [String]
    package var inpatient: [String]
    package var outpatient: [String]
    package var contacts: [RemittanceContact]
    package var quantities: [QualifiedQuantity]
    /// Segments of the claim, before its lines, for which there is no other place.
    package var otherSegments: [KeptSegment]
    package var unreadable: [UnreadableElement]
    /// What is too long for its place in the claim.
    var patient: RemittanceParty?
    var subscriber: RemittanceParty?
    var rendering: RemittanceParty?
    var longTexts = LongTexts()

    package init() {
        remarkCodes = []
        remarkPlaces = []
        inpatient = []
        outpatient = []
        contacts = []
        quantities = []
        otherSegments = []
        unreadable = []
    }

    package static let none = RemittanceClaimSupplement()
}

extension RemittanceClaim {
    /// What few claims have, all together.
    package var supplement: RemittanceClaimSupplement {
        get { rare.parts }
        set { rare = Occasional(newValue) }
    }

    /// CLP11.
    package var drg: String? {
        get { rare.parts.drg }
        set { rare.parts.drg = newValue }
    }

    /// NM1*74: the payer's correction of the patient's or subscriber's name or number.
    package var correctedPatient: RemittanceParty? {
        get { rare.parts.correctedPatient }
        set { rare.parts.correctedPatient = newValue }
    }

    /// NM1*TT: the payer to which the claim was passed on.
    package var crossoverCarrier: RemittanceParty? {
        get { rare.parts.crossoverCarrier }
        set { rare.parts.crossoverCarrier = newValue }
    }

    /// NM1*PR: the payer that should have come first.
    package var priorityPayer: RemittanceParty? {
        get { rare.parts.priorityPayer }
        set { rare.parts.priorityPayer = newValue }
    }

    /// NM1*GB: the subscriber of another plan.
    package var otherSubscriber: RemittanceParty? {
        get { rare.parts.otherSubscriber }
        set { rare.parts.otherSubscriber = newValue }
    }

    /// Remark codes of MIA and MOA, in order.
    package var remarkCodes: [String] {
        get { rare.parts.remarkCodes }
        set {
            rare.parts.remarkCodes = newValue
            rare.parts.remarkPlaces = []
        }
    }

    /// The MIA segment's other elements as received, MIA01 first; empty when there is no MIA.
    package var inpatient: [String] {
        get { rare.parts.inpatient }
        set { rare.parts.inpatient = newValue }
    }

    /// The MOA segment's elements as received; empty when there is no MOA.
    package var outpatient: [String] {
        get { rare.parts.outpatient }
        set { rare.parts.outpatient = newValue }
    }

    /// The first PER.
    package var contact: Contact? {
        get { rare.parts.contacts.first?.contact }
        set {
            let rest = rare.parts.contacts.dropFirst()
            rare.parts.contacts = [newValue.map { RemittanceContact(function: "CX", $0) }].compactMap(\.self) + rest
        }
    }

    /// QTY.
    package var quantities: [QualifiedQuantity] {
        get { rare.parts.quantities }
        set { rare.parts.quantities = newValue }
    }

    /// Elements of the claim, its lines apart, that could not be read.
    package var unreadable: [UnreadableElement] {
        get { rare.parts.unreadable }
        set { rare.parts.unreadable = newValue }
    }
}
