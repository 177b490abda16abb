import Primitives
import Testing

@testable import X12

extension Samples {
    /// A crown and braces, with every segment of the guide.
    static let dentalClaim: DentalClaim = {
        var claim = DentalClaim(
            billingProvider: billing, payer: .init(name: "TEETH PLAN", id: "TP1"), claimFilingIndicator: "CI",
            subscriber: .init(name: PersonName(last: "EXAMPLE", first: "PAT"), memberID: "D123"),
            patientRelationship: "19", patient: dependentClaim.patient, patientControlNumber: "TOOTH-1",
            totalCharge: money(150_000), placeOfService: "11", lines: [])
        claim.relatedCauses = ["OA"]
        claim.accidentState = "WI"
        claim.specialProgram = "02"
        claim.isPredetermination = true
        claim.delayReason = "9"
        claim.accidentDate = day("20261001")
        claim.appliancePlacement = day("20261002")
        claim.serviceFrom = day("20261003")
        claim.serviceTo = day("20261004")
        claim.repricerReceived = day("20261005")
        claim.orthodontics = .init(totalMonths: "24", remainingMonths: "18", isOrthodontic: true)
        claim.teeth = [.init(tooth: "3", status: "M"), .init(tooth: "A", status: "E")]
        claim.patientAmountPaid = money(5_000)
        claim.predetermination = "PRE1"
        claim.payerClaimControlNumber = "DICN"
        claim.referralNumber = "DREF"
        claim.priorAuthorization = "DAUTH"
        claim.clearinghouseClaimNumber = "DCLH"
        claim.notes = [ClaimNote(text: "FELL"), ClaimNote(text: "AGAIN")]
        claim.diagnoses = [.init("K0261"), .init("K029"), .init("12345", list: .snodent)]
        claim.supplement.attachments = [.init(reportType: "RB", transmission: "EL", controlNumber: "XRAY1")]
        claim.referring = .init(
            name: .person(PersonName(last: "REF", first: "A")), npi: "1234567893", taxonomy: "1223G0001X")
        claim.primaryCare = .init(name: .person(PersonName(last: "CARE", first: "B")), npi: "1234567893")
        claim.rendering = .init(
            name: .person(PersonName(last: "DENT", first: "C")), npi: "1999999992", taxonomy: "1223G0001X")
        claim.serviceFacility = .init(name: "ANNEX", npi: "1234567893", address: address)
        claim.assistantSurgeon = .init(
            name: .person(PersonName(last: "ASSIST", first: "D")), npi: "1234567893", taxonomy: "1223S0112X")
        claim.supervising = .init(name: .person(PersonName(last: "SUPER", first: "E")), npi: "1234567893")
        claim.otherSubscribers = [
            .init(
                responsibility: "S", relationship: "19", payerPaid: money(100),
                subscriber: .init(name: PersonName(last: "OTHER", first: "F"), memberID: "O1"),
                payer: .init(name: "SECOND", id: "S2"))
        ]
        claim.otherSubscribers[0].predetermination = "OPRE"
        claim.lines = [dentalLine, .init(number: 2, procedure: "D8080", charge: money(30_000))]
        return claim
    }()

    private static let dentalLine: DentalClaim.Line = {
        var line = DentalClaim.Line(
            number: 1, procedure: "D2750", charge: money(120_000), from: day("20261003"), lineControlNumber: "T1")
        line.modifiers = ["ZZ"]
        line.description = "CROWN"
        line.placeOfService = "12"
        line.oralCavity = ["10", "20"]
        line.prosthesis = "R"
        line.units = "1"
        line.diagnosisPointers = [1, 3]
        line.teeth = [.init(tooth: "12", surfaces: ["L", "O"]), .init(tooth: "13")]
        line.salesTax = money(10)
        line.rendering = .init(
            name: .person(PersonName(last: "LINED", first: "A")), npi: "1234567893", taxonomy: "1223G0001X")
        line.assistantSurgeon = .init(name: .person(PersonName(last: "LINEA", first: "A")), npi: "1234567893")
        line.supervising = .init(name: .person(PersonName(last: "LINES", first: "A")), npi: "1234567893")
        line.serviceFacility = .init(name: "LINE PLACE", address: address)
        line.supplement.priorPlacement = day("20160101")
        line.supplement.isPriorPlacementKnown = true
        line.supplement.appliancePlacement = day("20261006")
        line.supplement.applianceReplacement = day("20261007")
        line.supplement.treatmentStart = day("20261008")
        line.supplement.treatmentCompletion = day("20261009")
        line.supplement.contract = .init(type: "05")
        line.supplement.predeterminations = [.init(value: "LP1", payerID: "S2")]
        line.supplement.authorizations = [.init(value: "LA1")]
        line.supplement.referrals = [.init(value: "LR1")]
        line.supplement.repricedClaimNumber = "RC1"
        line.supplement.adjustedRepricedClaimNumber = "RC2"
        line.supplement.fixedFormat = ["K3"]
        line.supplement.repricing = Repricing(methodology: "02", allowed: money(100_000))
        line.adjudications = [.init(payerID: "S2", paid: money(100), procedure: "D2750", date: day("20261112"))]
        line.adjudications[0].procedureQualifier = "AD"
        return line
    }()
}

@Suite("Dental claims")
struct Dental837Tests {
    private func read(_ bytes: [UInt8], piece: Int = .max) throws -> [DecodedClaim<DentalClaim>] {
        var reader = ClaimReader<DentalClaim>(ArraySource(bytes, pieceSize: piece))
        var claims: [DecodedClaim<DentalClaim>] = []
        while let claim = try reader.next() { claims.append(claim) }
        #expect(reader.findings.isEmpty)
        return claims
    }

    @Test("Every field comes back, in pieces of any size", arguments: [1, 7, 106, 4_096])
    func roundTrip(piece: Int) throws {
        let written = ClaimFile.write([Samples.dentalClaim], Samples.header)
        #expect(written.findings.isEmpty)
        let claims = try read(written.bytes, piece: piece)
        #expect(claims.map(\.claim) == [Samples.dentalClaim])
        #expect(claims.flatMap(\.findings).isEmpty)
        #expect(claims.first?.claim.other.isEmpty == true)
        #expect(claims.first?.claim.lines.allSatisfy { $0.other.isEmpty } == true)
    }

    @Test("Segments stand in the guide's form")
    func segments() {
        let bytes = ClaimFile.write([Samples.dentalClaim], Samples.header).bytes
        let segments = Samples.text(bytes).split(separator: "~").map(String.init)
        #expect(segments[2] == "ST*837*0001*005010X224A2")
        #expect(segments.contains("CLM*TOOTH-1*1500***11:B:1*Y*A*Y*Y**OA:::WI*02*******PB*9"))
        #expect(segments.contains("DN1*24*18**Y"))
        #expect(segments.contains("DN2*3*M****JP"))
        #expect(segments.contains("HI*ABK:K0261*ABF:K029*TQ:12345"))
        #expect(segments.contains("SV3*AD:D2750:ZZ::::CROWN*1200*12*10:20*R*1*****1:3"))
        #expect(segments.contains("TOO*JP*12*L:O"))
        #expect(segments.contains("TOO*JP*13"))
        #expect(segments.contains("DTP*441*D8*20160101"))
        #expect(segments.contains("REF*G3*LP1**2U:S2"))
        #expect(segments.contains("PRV*AS*PXC*1223S0112X"))
    }

    @Test("What the guide requires and is missing blocks the bytes")
    func missing() {
        var claim = Samples.dentalClaim
        claim.patient = nil
        claim.lines[0].diagnosisPointers = [4]
        claim.lines[1].procedure = ""
        claim.diagnoses += [.init("K001"), .init("K002")]
        let written = ClaimFile.write([claim], Samples.header)
        let places = Set(written.findings.filter(\.isBlocking).compactMap(\.location.path))
        #expect(places.isSuperset(of: ["claim[1] 2010CA", "claim[1] line[2] SV301-2", "claim[1] HI"]))
    }
}
