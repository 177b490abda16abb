import Foundation
import Primitives
import Testing

@testable import X12

extension Samples {
    /// An inpatient stay with every segment of the guide.
    static let hospitalClaim: InstitutionalClaim = {
        var claim = InstitutionalClaim(
            billingProvider: billing, payer: payer, claimFilingIndicator: "MA", subscriber: selfClaim.subscriber,
            patientControlNumber: "STAY-1", totalCharge: money(1_234_567), facilityType: "11",
            statementFrom: day("20261101"), statementTo: day("20261105"), lines: [])
        claim.groupNumber = "G1"
        claim.delayReason = "11"
        claim.admission = .init(date: day("20261101"), time: "0930")
        claim.dischargeHour = "1145"
        claim.repricerReceived = day("20261108")
        claim.admissionType = "1"
        claim.admissionSource = "7"
        claim.patientStatus = "01"
        claim.patientEstimatedDue = money(15_000)
        claim.referralNumber = "HREF"
        claim.priorAuthorization = "HAUTH"
        claim.payerClaimControlNumber = "HICN"
        claim.clearinghouseClaimNumber = "CLH9"
        claim.autoAccidentState = "WI"
        claim.medicalRecordNumber = "MRN-77"
        claim.peerReviewApproval = "PRO1"
        claim.notes = [ClaimNote(code: "DCP", text: "WALKS"), ClaimNote(code: "MED", text: "INSULIN")]
        claim.billingNote = "BILL NOTE"
        claim.conditionIndicators = [.init(category: "ZZ", applies: true, codes: ["AV"])]
        claim.supplement.attachments = [.init(reportType: "B4", transmission: "FX", controlNumber: "P1")]
        claim.supplement.investigationalDevices = ["IDE1", "IDE2"]
        claim.supplement.fixedFormat = ["K3"]
        claim.codes = hospitalCodes
        claim.attending = doctor
        claim.operating = .init(name: .person(PersonName(last: "OPER", first: "A")), npi: "1234567893")
        claim.otherOperating = .init(name: .person(PersonName(last: "SECOND", first: "B")), npi: "1999999992")
        claim.rendering = .init(name: .person(PersonName(last: "REND", first: "C")), npi: "1999999992")
        claim.serviceFacility = .init(name: "WEST WING", npi: "1234567893", address: address)
        claim.referring = .init(
            name: .person(PersonName(last: "REF", first: "D")), npi: "1234567893",
            secondaryIDs: [Reference(qualifier: "G2", value: "R2")])
        claim.otherSubscribers = [hospitalCoverage]
        claim.lines = [
            .init(number: 1, revenueCode: "0120", charge: money(1_000_000), unitBasis: "DA", units: "4"),
            hospitalLine,
        ]
        return claim
    }()

    private static let hospitalCodes: HospitalCodes = {
        var codes = HospitalCodes(principalDiagnosis: .init("I2510", presentOnAdmission: "Y"))
        codes.admittingDiagnosis = .init("R079")
        codes.reasonsForVisit = [.init("R0602"), .init("R079")]
        codes.externalCauses = [.init("W010XXA", presentOnAdmission: "Y")]
        codes.diagnosisRelatedGroup = "247"
        codes.otherDiagnoses = (0..<14).map { .init("E11\($0)", presentOnAdmission: $0 % 2 == 0 ? "N" : nil) }
        codes.principalProcedure = .init("027034Z", date: day("20261102"))
        codes.otherProcedures = [
            .init("4A023N7", date: day("20261103")), .init("3995", date: day("20261104"), list: .icd9),
        ]
        codes.occurrenceSpans = [.init("70", from: day("20261101"), to: day("20261104"))]
        codes.occurrences = [.init("11", date: day("20261030")), .init("A1", date: day("19500102"))]
        codes.values = [.init("80", amount: money(400)), .init("A2", amount: money(1_531))]
        codes.conditions = ["17", "C1"]
        codes.treatments = ["A01"]
        return codes
    }()

    private static let hospitalCoverage: ProfessionalClaim.OtherSubscriber = {
        var other = ProfessionalClaim.OtherSubscriber(
            responsibility: "P", claimFilingIndicator: "CI", payerPaid: money(500_000),
            subscriber: selfClaim.subscriber,
            payer: .init(name: "FIRST", id: "F1"))
        other.subscriber.birthDate = nil
        other.subscriber.sex = nil
        var stay = ProfessionalClaim.InpatientAdjudication()
        stay.coveredDays = "4"
        stay.remarkCodes = ["MA01", "N2"]
        stay.diagnosisRelatedGroup = money(12_345)
        stay.capitalException = money(99)
        other.inpatient = stay
        other.providers = [
            .init(entity: "71", isPerson: true, secondaryIDs: [Reference(qualifier: "G2", value: "OP1")])
        ]
        return other
    }()

    private static let hospitalLine: InstitutionalClaim.Line = {
        var line = InstitutionalClaim.Line(
            number: 2, revenueCode: "0360", procedure: "92928", modifiers: ["LD"], charge: money(234_567),
            from: day("20261102"), to: day("20261103"), lineControlNumber: "L2")
        line.description = "STENT"
        line.nonCovered = money(100)
        line.serviceTax = money(11)
        line.facilityTax = money(12)
        line.drug = .init(ndc: "00641036725", quantity: "2", unit: "ML", prescriptionNumber: "RX1")
        line.operating = .init(name: .person(PersonName(last: "LINEOP", first: "A")), npi: "1234567893")
        line.otherOperating = .init(name: .person(PersonName(last: "LINEOP2", first: "A")), npi: "1234567893")
        line.rendering = .init(name: .person(PersonName(last: "LINER", first: "A")), npi: "1234567893")
        line.referring = .init(name: .person(PersonName(last: "LINEREF", first: "A")), npi: "1234567893")
        line.supplement.attachments = [.init(reportType: "OZ", transmission: "EL", controlNumber: "A2")]
        line.supplement.repricedLineNumber = "R1"
        line.supplement.adjustedRepricedLineNumber = "R2"
        line.supplement.thirdPartyNote = "NOTE"
        line.supplement.repricing = Repricing(methodology: "01", allowed: money(200_000))
        line.supplement.repricing?.revenueCode = "0360"
        line.adjudications = [
            .init(
                payerID: "F1", paid: money(100_000), procedure: "92928",
                adjustments: [Adjustment(group: "CO", reason: "45", amount: money(134_567))], date: day("20261112"))
        ]
        line.adjudications[0].revenueCode = "0360"
        return line
    }()
}

@Suite("Institutional claims")
struct Institutional837Tests {
    private func read(_ bytes: [UInt8], piece: Int = .max) throws -> [DecodedClaim<InstitutionalClaim>] {
        var reader = ClaimReader<InstitutionalClaim>(ArraySource(bytes, pieceSize: piece))
        var claims: [DecodedClaim<InstitutionalClaim>] = []
        while let claim = try reader.next() { claims.append(claim) }
        #expect(reader.findings.isEmpty)
        return claims
    }

    @Test("Every field comes back, in pieces of any size", arguments: [1, 7, 106, 4_096])
    func roundTrip(piece: Int) throws {
        let written = ClaimFile.write([Samples.hospitalClaim], Samples.header)
        #expect(written.findings.isEmpty)
        let claims = try read(written.bytes, piece: piece)
        #expect(claims.map(\.claim) == [Samples.hospitalClaim])
        #expect(claims.flatMap(\.findings).isEmpty)
        #expect(claims.first?.claim.other.isEmpty == true)
        #expect(claims.first?.claim.typeOfBill == "0111")
    }

    @Test("Segments stand in the guide's order and form")
    func segments() {
        let bytes = ClaimFile.write([Samples.hospitalClaim], Samples.header).bytes
        let segments = Samples.text(bytes).split(separator: "~").map(String.init)
        #expect(segments[2] == "ST*837*0001*005010X223A2")
        #expect(segments.contains("CLM*STAY-1*12345.67***11:A:1**A*Y*Y***********11"))
        #expect(segments.contains("DTP*435*DT*202611010930"))
        #expect(segments.contains("DTP*096*TM*1145"))
        #expect(segments.contains("DTP*434*RD8*20261101-20261105"))
        #expect(segments.contains("CL1*1*7*01"))
        let codes = segments.filter { $0.hasPrefix("HI*") }
        #expect(codes.prefix(5).map { $0.prefix(6) } == ["HI*ABK", "HI*ABJ", "HI*APR", "HI*ABN", "HI*DR:"])
        #expect(codes[0] == "HI*ABK:I2510:::::::Y")
        #expect(codes.filter { $0.hasPrefix("HI*ABF") }.map { $0.split(separator: "*").count - 1 } == [12, 2])
        #expect(codes.contains("HI*BBQ:4A023N7:D8:20261103*BQ:3995:D8:20261104"))
        #expect(codes.contains("HI*BI:70:RD8:20261101-20261104"))
        #expect(codes.contains("HI*BE:80:::4*BE:A2:::15.31"))
        #expect(segments.contains("SV2*0120**10000*DA*4"))
        #expect(segments.contains("SV2*0360*HC:92928:LD::::STENT*2345.67*UN*1**1"))
    }

    @Test("What the guide requires and is missing blocks the bytes")
    func missing() {
        var claim = Samples.hospitalClaim
        claim.codes.principalDiagnosis = nil
        claim.statementFrom = nil
        claim.patientStatus = nil
        claim.codes.principalProcedure?.date = nil
        claim.lines[1].revenueCode = ""
        claim.lines[1].number = 3
        let written = ClaimFile.write([claim], Samples.header)
        #expect(!written.isSendable)
        let places = Set(written.findings.filter(\.isBlocking).compactMap(\.location.path))
        #expect(
            places.isSuperset(of: [
                "claim[1] HI", "claim[1] HI-4", "claim[1] DTP", "claim[1] CL103", "claim[1] line[2] SV201",
                "claim[1] line[2] LX01",
            ]))
    }

    @Test("Values that can not be read are findings of the claim and the element")
    func unreadable() throws {
        var text = Samples.text(ClaimFile.write([Samples.hospitalClaim], Samples.header).bytes)
        text.replace("DTP*096*TM*1145", with: "DTP*096*TM*2545")
        text.replace("BE:80:::4", with: "BE:80:::4,0")
        text.replace("BH:11:D8:20261030", with: "BH:11:D8:20261330")
        text.replace("SV2*0120**10000", with: "SV2*0120**TEN")
        let claim = try #require(try read(Array(text.utf8)).first)
        #expect(Set(claim.findings.map(\.id)) == ["x12.time", "x12.amount", "x12.date"])
        #expect(claim.findings.count == 4)
        #expect(claim.claim.codes.values.map(\.code) == ["A2"])
    }

    @Test("A set of another kind is named and not read; a reader of any kind reads both")
    func kinds() throws {
        let hospital = ClaimFile.write([Samples.hospitalClaim], Samples.header).bytes
        var envelope = Samples.envelope
        envelope.interchangeControlNumber = 99
        var header = Samples.header
        header.envelope = envelope
        let bytes = hospital + ClaimFile.write([Samples.selfClaim], header).bytes
        var reader = ClaimReader<InstitutionalClaim>(bytes)
        let first = try reader.next()
        #expect(first?.claim == Samples.hospitalClaim)
        let second = try reader.next()
        #expect(second == nil)
        #expect(reader.findings.map(\.id) == ["x12.837i.version"])
        var any = ClaimReader<AnyClaim>(bytes)
        let stay = try any.next()
        #expect(stay?.claim == .institutional(Samples.hospitalClaim))
        let visit = try any.next()
        #expect(visit?.claim == .professional(Samples.selfClaim))
        #expect(any.findings.isEmpty)
    }
}
