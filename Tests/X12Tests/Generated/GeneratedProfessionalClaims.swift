import Primitives
import TestSupport
import X12

/// Professional claims of every kind: coordination of benefits, drugs, ambulance, anaesthesia, dependents, corrected
/// and void ones, fifty lines, twelve diagnoses, and what few claims carry.
struct GeneratedProfessionalClaims {
    enum Kind: CaseIterable {
        case office, secondary, tertiary, drug, ambulance, anesthesia, dependent, corrected, voided, accident, manyLines
        case manyDiagnoses, facility, therapy, detailed
    }

    private var parties: GeneratedParties
    private var count = 0
    private static let start = CalendarDate(compact: "20260301") ?? CalendarDate(dayNumber: 0)
    private static let diagnoses = [
        "E119", "I10", "J069", "M5450", "E785", "K219", "F411", "N390", "R0789", "L309", "R519", "E039",
    ]

    init(seed: UInt64) { parties = GeneratedParties(seed) }

    mutating func next() -> ProfessionalClaim {
        let kind = Kind.allCases[count % Kind.allCases.count]
        count += 1
        var claim = base(kind)
        switch kind {
        case .office, .manyDiagnoses: break
        case .secondary: adjudicate(&claim, payers: 1)
        case .tertiary: adjudicate(&claim, payers: 2)
        case .drug: addDrugs(&claim)
        case .ambulance: makeAmbulance(&claim)
        case .anesthesia: makeAnesthesia(&claim)
        case .dependent: makeDependent(&claim)
        case .corrected, .voided:
            claim.frequencyCode = kind == .corrected ? "7" : "8"
            claim.payerClaimControlNumber = "ICN\(count)"
        case .accident:
            claim.relatedCauses = ["AA"]
            claim.accidentState = "OH"
            claim.dates.accident = claim.lines[0].from
        case .manyLines: break
        case .facility:
            claim.serviceFacility = ProfessionalClaim.ServiceFacility(
                name: "HOSPITAL", npi: parties.npi(), address: parties.address())
        case .therapy:
            claim.referring = parties.provider()
            claim.supervising = parties.provider()
            claim.note = ClaimNote(code: "ADD", text: "PLAN OF CARE ON FILE")
        case .detailed:
            // Any two.
            let details = GeneratedParties.ProfessionalDetail.allCases
            let first = parties.number(0...details.count - 1)
            parties.add(details[first], to: &claim)
            parties.add(details[(first + parties.number(1...details.count - 1)) % details.count], to: &claim)
        }
        return claim
    }

    private mutating func base(_ kind: Kind) -> ProfessionalClaim {
        let diagnosisCount = kind == .manyDiagnoses ? 12 : parties.number(1...4)
        let lineCount = kind == .manyLines ? 50 : parties.number(1...4)
        let date = parties.day(Self.start, within: 120)
        var lines: [ProfessionalClaim.Line] = []
        for number in 1...lineCount {
            var line = ProfessionalClaim.Line(
                number: number, procedure: parties.one(["99213", "99214", "36415", "80053", "85025"]),
                modifiers: parties.chance(30) ? ["59"] : [], charge: parties.cents(100...90_000),
                diagnosisPointers: Array(1...parties.number(1...min(4, diagnosisCount))), from: date,
                lineControlNumber: "C\(count)L\(number)")
            if parties.chance(10) { line.priorAuthorization = "AUTH\(number)" }
            lines.append(line)
        }
        var claim = ProfessionalClaim(
            billingProvider: parties.billing(), payer: parties.payer(), claimFilingIndicator: "CI",
            groupNumber: parties.chance(50) ? "GRP\(parties.number(1...999))" : nil, subscriber: parties.subscriber(),
            patientControlNumber: "ACC\(count)", totalCharge: .zero, placeOfService: "11",
            diagnoses: Array(Self.diagnoses.prefix(diagnosisCount)), rendering: parties.provider(taxonomy: true),
            lines: lines)
        total(&claim)
        return claim
    }

    private func total(_ claim: inout ProfessionalClaim) {
        claim.totalCharge = (try? Money.sum(claim.lines.map(\.charge))) ?? .zero
    }

    private mutating func makeDependent(_ claim: inout ProfessionalClaim) {
        claim.patientRelationship = parties.one(["19", "01", "G8"])
        claim.patient = parties.child()
        claim.subscriber = claim.subscriber.withoutDemographics
    }

    /// Each earlier payer paid a part of every line; what it adjusted makes up the rest.
    private mutating func adjudicate(_ claim: inout ProfessionalClaim, payers: Int) {
        claim.responsibility = payers == 1 ? "S" : "T"
        for index in 0..<payers {
            let id = "8772\(index)"
            for place in claim.lines.indices {
                let line = claim.lines[place]
                claim.lines[place].adjudications.append(
                    parties.adjudication(
                        of: line.charge, payerID: id, procedure: line.procedure, modifiers: line.modifiers,
                        date: line.from.adding(days: 20)))
            }
            let paid = try? Money.sum(claim.lines.compactMap { $0.adjudications.last?.paid })
            claim.otherSubscribers.append(parties.coverage(index, payerID: id, paid: paid ?? .zero))
        }
    }

    private mutating func addDrugs(_ claim: inout ProfessionalClaim) {
        for index in claim.lines.indices {
            claim.lines[index].procedure = "J1100"
            claim.lines[index].drug = ProfessionalClaim.Drug(
                ndc: "63323016501", quantity: "\(parties.number(1...9))", unit: parties.one(["ML", "UN", "GR"]),
                prescriptionNumber: parties.chance(30) ? "RX\(index)" : nil)
        }
    }

    private mutating func makeAmbulance(_ claim: inout ProfessionalClaim) {
        claim.placeOfService = "41"
        claim.services.ambulance = AmbulanceTransport(reason: "A", distance: "\(parties.number(1...60))")
        claim.services.conditionIndicators = [ConditionIndicator(category: "07", applies: true, codes: ["01", "04"])]
        claim.services.pickUp = ProfessionalClaim.AmbulanceLocation(address: parties.address())
        claim.services.dropOff = ProfessionalClaim.AmbulanceLocation(name: "HOSPITAL", address: parties.address())
        for index in claim.lines.indices {
            claim.lines[index].procedure = index == 0 ? "A0429" : "A0425"
            claim.lines[index].modifiers = ["RH"]
        }
    }

    private mutating func makeAnesthesia(_ claim: inout ProfessionalClaim) {
        claim.placeOfService = "24"
        claim.services.anesthesiaProcedures = ["29881"]
        for index in claim.lines.indices {
            claim.lines[index].procedure = "01400"
            claim.lines[index].modifiers = ["AA", "P2"]
            claim.lines[index].unitBasis = "MJ"
            claim.lines[index].units = "\(parties.number(15...240))"
        }
    }
}
