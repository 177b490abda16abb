import Primitives
import TestSupport
import X12

/// Professional claims of every kind: coordination of benefits, drugs, ambulance, anaesthesia, dependents, corrected and
/// void ones, fifty lines, twelve diagnoses.
struct GeneratedProfessionalClaims {
    enum Kind: CaseIterable {
        case office, secondary, tertiary, drug, ambulance, anesthesia, dependent, corrected, voided, accident, manyLines
        case manyDiagnoses, facility, therapy
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
        let name = parties.person()
        var claim = ProfessionalClaim(
            billingProvider: parties.billing(),
            payer: ProfessionalClaim.Payer(name: "PAYER \(parties.number(1...9))", id: "6005\(parties.number(0...9))"),
            claimFilingIndicator: "CI", groupNumber: parties.chance(50) ? "GRP\(parties.number(1...999))" : nil,
            subscriber: ProfessionalClaim.Subscriber(
                name: name, memberID: "M\(parties.number(1_000...999_999))",
                birthDate: parties.day(CalendarDate(dayNumber: -10_000), within: 15_000),
                sex: parties.one([.female, .male, .unknown]), address: parties.address()),
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
        claim.patient = ProfessionalClaim.PatientDemographics(
            name: parties.person(), birthDate: parties.day(CalendarDate(dayNumber: 15_000), within: 2_000),
            sex: .female, address: parties.address())
        claim.subscriber.birthDate = nil
        claim.subscriber.sex = nil
        claim.subscriber.address = nil
    }

    /// Each earlier payer paid a part of every line; what it adjusted makes up the rest.
    private mutating func adjudicate(_ claim: inout ProfessionalClaim, payers: Int) {
        claim.responsibility = payers == 1 ? "S" : "T"
        for index in 0..<payers {
            let id = "8772\(index)"
            var paidInAll: Int64 = 0
            for line in claim.lines.indices {
                let charge = claim.lines[line].charge.cents
                let paid = charge * Int64(parties.number(10...90)) / 100
                let patient = (charge - paid) / 3
                paidInAll += paid
                var adjustments: [Adjustment] = []
                if charge - paid - patient != 0 {
                    adjustments.append(
                        Adjustment(group: "CO", reason: "45", amount: Money(cents: charge - paid - patient)))
                }
                if patient != 0 {
                    adjustments.append(Adjustment(group: "PR", reason: "2", amount: Money(cents: patient)))
                }
                claim.lines[line].adjudications.append(
                    ProfessionalClaim.LineAdjudication(
                        payerID: id, paid: Money(cents: paid), procedure: claim.lines[line].procedure,
                        modifiers: claim.lines[line].modifiers, adjustments: adjustments,
                        date: claim.lines[line].from.adding(days: 20)))
            }
            claim.otherSubscribers.append(
                ProfessionalClaim.OtherSubscriber(
                    responsibility: index == 0 ? "P" : "S", claimFilingIndicator: "CI",
                    payerPaid: Money(cents: paidInAll),
                    subscriber: ProfessionalClaim.Subscriber(
                        name: parties.person(), memberID: "Z\(parties.number(1...99_999))"),
                    payer: ProfessionalClaim.Payer(name: "OTHER \(index)", id: id)))
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
