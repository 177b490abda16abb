import Primitives
import X12

/// Institutional claims of every kind: stays and visits, surgery, accidents, dependents, corrected and void ones, parts
/// of a stay, earlier payers with decisions for lines or for the whole stay, drugs, hundreds of lines.
struct GeneratedInstitutionalClaims {
    enum Kind: CaseIterable {
        case inpatient, outpatient, emergency, surgery, secondary, tertiary, secondaryStay, corrected, voided, dependent
        case manyLines, manyCodes, accident, drug, interim, facility, detailed
    }

    private var parties: GeneratedParties
    private var count = 0
    private static let start = CalendarDate(compact: "20260301") ?? CalendarDate(dayNumber: 0)
    private static let diagnoses = [
        "I2510", "E119", "I10", "J189", "N390", "K219", "R0789", "E785", "N179", "J9601", "D649", "I4891", "E039",
        "F329", "Z87891", "M1711", "K5900", "E876", "R509", "I509", "G4733", "E669", "J449", "N183", "Z794", "Z7901",
    ]
    /// Revenue codes with the procedures that are billed under them.
    private static let services = [
        ("0300", "80053"), ("0301", "85025"), ("0320", "71046"), ("0510", "99213"), ("0730", "93005"),
        ("0420", "97110"),
    ]

    init(seed: UInt64) { parties = GeneratedParties(seed) }

    mutating func next() -> InstitutionalClaim {
        let kind = Kind.allCases[count % Kind.allCases.count]
        count += 1
        switch kind {
        case .inpatient, .surgery, .secondaryStay, .manyCodes, .interim: return special(stay(), kind)
        case .corrected, .voided, .dependent: return special(parties.chance(50) ? stay() : visit(lines: 3), kind)
        case .manyLines: return visit(lines: parties.chance(5) ? 999 : parties.number(60...120))
        default: return special(visit(lines: parties.number(1...5)), kind)
        }
    }

    private mutating func special(_ plain: InstitutionalClaim, _ kind: Kind) -> InstitutionalClaim {
        var claim = plain
        switch kind {
        case .inpatient, .outpatient, .manyLines: break
        case .emergency: makeEmergency(&claim)
        case .surgery: addSurgery(&claim)
        case .secondary: adjudicateLines(&claim, payers: 1)
        case .tertiary: adjudicateLines(&claim, payers: 2)
        case .secondaryStay: adjudicateStay(&claim)
        case .corrected, .voided:
            claim.frequencyCode = kind == .corrected ? "7" : "8"
            claim.payerClaimControlNumber = "ICN\(count)"
        case .dependent:
            claim.patientRelationship = parties.one(["19", "01", "G8"])
            claim.patient = parties.child()
            claim.subscriber = claim.subscriber.withoutDemographics
        case .manyCodes: fill(&claim)
        case .accident: addAccident(&claim)
        case .drug: addDrugs(&claim)
        case .interim:
            claim.frequencyCode = "2"
            claim.patientStatus = "30"
            claim.dischargeHour = nil
        case .facility:
            claim.serviceFacility = ProfessionalClaim.ServiceFacility(
                name: "EAST WING", npi: parties.npi(), address: parties.address())
            claim.referring = parties.provider()
            claim.rendering = parties.provider()
            claim.billingNote = "SEEN AT THE EAST WING"
        case .detailed:
            // Any two.
            let details = GeneratedParties.HospitalDetail.allCases
            let first = parties.number(0...details.count - 1)
            parties.add(details[first], to: &claim)
            parties.add(details[(first + parties.number(1...details.count - 1)) % details.count], to: &claim)
        }
        return claim
    }

    // MARK: Stays and visits

    private mutating func stay() -> InstitutionalClaim {
        let from = parties.day(Self.start, within: 120)
        let days = parties.number(1...9)
        var lines = [
            InstitutionalClaim.Line(
                number: 1, revenueCode: "0120", charge: parties.cents(50_000...900_000), unitBasis: "DA",
                units: "\(days)", lineControlNumber: "C\(count)L1")
        ]
        for revenue in ["0250", "0270", "0300", "0450"].prefix(parties.number(0...4)) {
            let number = lines.count + 1
            lines.append(
                InstitutionalClaim.Line(
                    number: number, revenueCode: revenue, charge: parties.cents(100...90_000),
                    units: "\(parties.number(1...40))", lineControlNumber: "C\(count)L\(number)"))
        }
        var claim = base("11", from, from.adding(days: days), lines)
        claim.admission = InstitutionalClaim.AdmissionTime(date: from, time: parties.one(["0005", "0930", "2359"]))
        claim.dischargeHour = "1145"
        claim.admissionType = parties.one(["1", "2", "3"])
        claim.admissionSource = parties.one(["1", "2", "4"])
        claim.codes.admittingDiagnosis = HospitalCodes.Diagnosis("R079")
        claim.codes.principalDiagnosis?.presentOnAdmission = "Y"
        for index in claim.codes.otherDiagnoses.indices {
            claim.codes.otherDiagnoses[index].presentOnAdmission = parties.one(["Y", "N", "U", "W"])
        }
        claim.codes.diagnosisRelatedGroup = parties.chance(70) ? "247" : nil
        claim.codes.values = [HospitalCodes.Value("80", amount: Money(cents: Int64(days) * 100))]
        if parties.chance(50) {
            claim.codes.values.append(HospitalCodes.Value("01", amount: parties.cents(10_000...99_999)))
        }
        return claim
    }

    private mutating func visit(lines number: Int) -> InstitutionalClaim {
        let from = parties.day(Self.start, within: 120)
        var lines: [InstitutionalClaim.Line] = []
        for number in 1...number {
            let (revenue, procedure) = parties.one(Self.services)
            lines.append(
                InstitutionalClaim.Line(
                    number: number, revenueCode: revenue, procedure: procedure,
                    modifiers: procedure == "97110" ? ["GP"] : [], charge: parties.cents(100...90_000), from: from,
                    lineControlNumber: "C\(count)L\(number)"))
        }
        var claim = base("13", from, from, lines)
        claim.admissionType = "3"
        claim.admissionSource = "1"
        return claim
    }

    private mutating func base(
        _ type: String, _ from: CalendarDate, _ to: CalendarDate, _ lines: [InstitutionalClaim.Line]
    ) -> InstitutionalClaim {
        var claim = InstitutionalClaim(
            billingProvider: parties.billing(persons: 0), payer: parties.payer(), claimFilingIndicator: "CI",
            subscriber: parties.subscriber(), patientControlNumber: "STAY\(count)", totalCharge: .zero,
            facilityType: type, statementFrom: from, statementTo: to, lines: lines)
        claim.totalCharge = (try? Money.sum(lines.map(\.charge))) ?? .zero
        claim.groupNumber = parties.chance(50) ? "GRP\(parties.number(1...999))" : nil
        claim.patientStatus = parties.one(["01", "03", "06"])
        claim.medicalRecordNumber = parties.chance(50) ? "MRN\(parties.number(1...99_999))" : nil
        claim.priorAuthorization = parties.chance(20) ? "AUTH\(count)" : nil
        claim.attending = parties.provider(taxonomy: true)
        claim.codes.principalDiagnosis = HospitalCodes.Diagnosis(Self.diagnoses[0])
        claim.codes.otherDiagnoses = Self.diagnoses[1...parties.number(1...6)].map { HospitalCodes.Diagnosis($0) }
        if parties.chance(30) {
            claim.codes.occurrences.append(HospitalCodes.Occurrence("11", date: from.adding(days: -3)))
        }
        if parties.chance(30) { claim.codes.conditions = ["17"] }
        return claim
    }

    // MARK: What the kinds add

    private mutating func makeEmergency(_ claim: inout InstitutionalClaim) {
        claim.admissionType = "1"
        claim.codes.reasonsForVisit = [HospitalCodes.Diagnosis("R0602"), HospitalCodes.Diagnosis("R079")]
        claim.lines[0].revenueCode = "0450"
        claim.lines[0].procedure = "99284"
        claim.lines[0].modifiers = []
    }

    private mutating func addSurgery(_ claim: inout InstitutionalClaim) {
        let day = claim.statementFrom
        claim.operating = parties.provider()
        claim.otherOperating = parties.chance(30) ? parties.provider() : nil
        claim.codes.principalProcedure = HospitalCodes.Procedure("027034Z", date: day)
        claim.codes.otherProcedures = ["4A023N7", "B2111ZZ"].prefix(parties.number(0...2)).map {
            HospitalCodes.Procedure($0, date: day)
        }
        let number = claim.lines.count + 1
        claim.lines.append(
            InstitutionalClaim.Line(
                number: number, revenueCode: "0360", charge: parties.cents(100_000...900_000),
                lineControlNumber: "C\(count)L\(number)"))
        claim.totalCharge = (try? Money.sum(claim.lines.map(\.charge))) ?? .zero
    }

    private mutating func adjudicateLines(_ claim: inout InstitutionalClaim, payers: Int) {
        claim.responsibility = payers == 1 ? "S" : "T"
        for index in 0..<payers {
            let id = "8772\(index)"
            for place in claim.lines.indices {
                let line = claim.lines[place]
                var made = parties.adjudication(
                    of: line.charge, payerID: id, procedure: line.procedure ?? "", modifiers: line.modifiers,
                    date: (claim.statementTo ?? Self.start).adding(days: 20))
                made.revenueCode = line.revenueCode
                claim.lines[place].adjudications.append(made)
            }
            let paid = try? Money.sum(claim.lines.compactMap { $0.adjudications.last?.paid })
            claim.otherSubscribers.append(parties.coverage(index, payerID: id, paid: paid ?? .zero))
        }
    }

    /// The earlier payer decided about the stay as a whole.
    private mutating func adjudicateStay(_ claim: inout InstitutionalClaim) {
        claim.responsibility = "S"
        let made = parties.adjudication(
            of: claim.totalCharge, payerID: "87720", procedure: "", modifiers: [], date: Self.start)
        var other = parties.coverage(0, payerID: "87720", paid: made.paid)
        other.adjustments = made.adjustments
        other.paidDate = claim.statementTo?.adding(days: 20)
        other.payerClaimControlNumber = "OICN\(count)"
        var stay = ProfessionalClaim.InpatientAdjudication()
        stay.coveredDays = claim.lines[0].units
        stay.diagnosisRelatedGroup = made.paid
        stay.remarkCodes = ["MA01", "N130"]
        other.inpatient = stay
        claim.otherSubscribers = [other]
    }

    /// As many codes as the families hold.
    private mutating func fill(_ claim: inout InstitutionalClaim) {
        let from = claim.statementFrom ?? Self.start
        claim.codes.otherDiagnoses = Self.diagnoses[1...24].map {
            HospitalCodes.Diagnosis($0, presentOnAdmission: parties.one(["Y", "N", "U", "W"]))
        }
        claim.codes.externalCauses = ["W010XXA", "Y92009"].map {
            HospitalCodes.Diagnosis($0, presentOnAdmission: "Y")
        }
        claim.codes.occurrenceSpans = (0..<14).map { index in
            HospitalCodes.Span(
                "7\(index % 9)", from: from.adding(days: -9), to: from.adding(days: index - 20 < 0 ? -1 : 0))
        }
        claim.codes.occurrences = (10..<30).map { HospitalCodes.Occurrence("\($0)", date: from.adding(days: -$0)) }
        claim.codes.values += (46..<60).map { HospitalCodes.Value("\($0)", amount: parties.cents(1...99_999)) }
        claim.codes.conditions = (20..<44).map { "\($0)" }
        claim.codes.treatments = ["A01"]
    }

    private mutating func addAccident(_ claim: inout InstitutionalClaim) {
        let day = claim.statementFrom ?? Self.start
        claim.autoAccidentState = "OH"
        claim.codes.principalDiagnosis = HospitalCodes.Diagnosis("S8001XA")
        claim.codes.occurrences = [HospitalCodes.Occurrence("01", date: day)]
        claim.codes.values = [HospitalCodes.Value("45", amount: Money(cents: 1_400))]
        claim.codes.externalCauses = [HospitalCodes.Diagnosis("V4352XA")]
    }

    private mutating func addDrugs(_ claim: inout InstitutionalClaim) {
        for index in claim.lines.indices {
            claim.lines[index].revenueCode = "0636"
            claim.lines[index].procedure = "J1100"
            claim.lines[index].modifiers = []
            claim.lines[index].drug = ProfessionalClaim.Drug(
                ndc: "63323016501", quantity: "\(parties.number(1...9)).5", unit: parties.one(["ML", "UN", "GR"]),
                prescriptionNumber: parties.chance(30) ? "RX\(index)" : nil)
        }
    }
}
