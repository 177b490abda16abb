import Foundation
import Primitives
import Testing

@testable import X12

/// Everything that an 835 may hold is kept: as a value where there is one, as a segment where not.
@Suite("Remittance content")
struct RemittanceContentTests {
    /// A file with every segment of the guide, in its order, and some that no guide names.
    static let segments = [
        "ST*835*0001",
        "BPR*I*98.27*C*ACH*CCP*01*110055424*DA*10000831*1512345678*999999999*01*110008167*DA*20000001*20261118",
        "TRN*1*EFT-77*1512345678*999999999", "CUR*PR*CAD", "REF*EV*RECEIVER", "REF*F2*V5", "DTM*405*20261117",
        "ZZ9*A*B:C",
        "N1*PR*MAPLE HEALTH*XV*87726", "N3*10 KING STREET*FLOOR 2", "N4*TORONTO*ON*M5H1A1*CA***ON", "REF*2U*06302",
        "REF*EO*E1", "PER*CX*SERVICE*TE*8005550100*TE*8005550101*EX*12",
        "PER*BL*EDI DESK*UR*HTTPS//EXAMPLE.ORG*EM*EDI@EXAMPLE.ORG", "PER*BL*NIGHT DESK*TE*8005550102",
        "PER*IC**UR*WWW.EXAMPLE.ORG", "N1*PE*LAKESIDE FAMILY CLINIC*XX*1234567893", "N3*10 LAKE ROAD",
        "N4*MADISON*WI*537030001", "REF*TJ*123456789", "REF*PQ*P1", "RDM*EM*LAKESIDE*A@EXAMPLE.ORG",
        "N1*ZZ*THIRD PARTY", "N3*1 ELSEWHERE",
        "LX*1", "TS3*1234567893*11*20261231*1*200.5****10", "TS2*1*2**3", "QX7*1",
        "CLP*ACC-1001*1*200*110*25*MB*ICN1*11*1*01*470*1.5*0.25*Y", "CAS*OA*23*5",
        "NM1*QC*1*EXAMPLE*EVA*Q**JR*MI*1EG4TE5MK73", "NM1*IL*1*EXAMPLE*PAT****MI*X1",
        "NM1*74*1*EXAMPLE*EVE****C*1EG4TE5MK74", "NM1*82*2*A CLINIC WITH A LONG NAME*****XX*1999999992",
        "NM1*TT*2*STATE MEDICAID*****PI*MCD", "NM1*PR*2*FIRST PAYER*****PI*FIRST", "NM1*GB*1*OTHER*O****MI*G1",
        "MIA*0***110*MA01*1*2**************MA02**MA03", "MOA*0.8**MA18**N1*****5",
        "REF*EA*MRN1", "REF*1L*GROUP", "DTM*232*20261101", "DTM*233*20261102", "DTM*036*20261231", "DTM*050*20261103",
        "DTM*ABCD*20261104", "PER*CX*CLAIMS*TE*8005550103*FX*8005550104", "PER*CX**EM*C@EXAMPLE.ORG", "AMT*AU*150",
        "AMT*I*1.5", "QTY*CA*1.5", "NM1*QC*1*SECOND*PATIENT", "HI*BK:1",
        "SVC*HC:99213:25:59:RT:LT:OFFICE VISIT*120*80*0450*1*HP:99214:25::::AS BILLED*2", "DTM*150*20261101",
        "DTM*151*20261102",
        "CAS*CO*45*20**253*5*1", "CAS*PR*1*15", "REF*6R*LINE-CONTROL-NUMBER-1", "REF*6R*L1-AGAIN", "REF*LU*11",
        "REF*0K*POLICY", "AMT*B6*100", "AMT*B6*101", "AMT*KH*2", "QTY*ZK*3", "LQ*HE*N130", "LQ*RX*75", "LQ*ZZ*ABC",
        "K3*X",
        "SVC*N4:12345678901*80*35", "CAS*CO*45*45", "LX*2",
        "PLB*1234567893*20261231*WO:ICN9*2*L6:I*-0.73*72*0*CS:X*1*FB*3*LE*4", "PLB*1234567893*20261231*IR*2.46",
        "QQ*LAST",
    ]

    static func interchange(_ segments: [String]) -> [UInt8] {
        let text = Samples.text(RemittanceTests.sample.write(envelope: Samples.envelope).bytes).split(separator: "~")
        let set = segments + ["SE*\(segments.count + 1)*0001"]
        return Array(
            (text.prefix(2).map(String.init) + set + text.suffix(2).map(String.init)).joined(separator: "~").utf8)
            + [0x7E]
    }

    private func content(_ bytes: [UInt8]) -> [String] {
        Samples.text(bytes).split(separator: "~").dropFirst(2).dropLast(3).map(String.init)
    }

    @Test("Nothing of a file is lost: it is written back segment for segment")
    func everything() throws {
        let bytes = Self.interchange(Self.segments)
        let reading = Remittance.read(bytes)
        #expect(reading.findings.isEmpty)
        let remittance = try #require(reading.remittances.first)
        let written = remittance.write(envelope: Samples.envelope)
        // Within a loop the segments without a place stand behind the others.
        #expect(content(written.bytes).sorted() == content(bytes).sorted())
        let again = try #require(Remittance.read(written.bytes).remittances.first)
        #expect(again.withoutPositions == remittance.withoutPositions)
        #expect(again.write(envelope: Samples.envelope).bytes == written.bytes)
        #expect(!written.findings.contains { $0.severity == .error }, "\(written.findings)")
    }

    @Test("Payment, parties and totals have their names")
    func header() throws {
        let remittance = try #require(Remittance.read(Self.interchange(Self.segments)).remittances.first)
        #expect(remittance.originatingAccount?.accountNumber == "10000831")
        #expect(
            remittance.receivingAccount
                == BankAccount(
                    bankQualifier: "01", bankID: "110008167", accountQualifier: "DA", accountNumber: "20000001"))
        #expect(remittance.originatingCompanySupplement == "999999999")
        #expect(remittance.currency == "CAD" && remittance.receiverID == "RECEIVER" && remittance.systemVersion == "V5")
        let payer = remittance.payer
        #expect(payer.country == AddressCountry(country: "CA", subdivision: "ON") && payer.references.count == 2)
        #expect(payer.contacts.map(\.function) == ["CX", "BL", "BL", "IC"])
        #expect(payer.technicalContact?.name == "EDI DESK" && payer.website == "WWW.EXAMPLE.ORG")
        #expect(payer.businessContact?.phoneExtension == "12")
        #expect(
            remittance.payee.delivery == RemittanceDelivery(method: "EM", name: "LAKESIDE", address: "A@EXAMPLE.ORG"))
        #expect(remittance.payee.taxID == "123456789")
        #expect(remittance.summaries.map(\.number) == ["1", "2"])
        #expect(remittance.summaries.map(\.firstClaim) == [0, 1])
        let summary = try #require(remittance.summaries.first)
        #expect(summary.claimCount == 1 && summary.charge == Samples.money(20_050) && summary.facilityCode == "11")
        #expect(summary.fiscalPeriodEnd == Samples.day("20261231") && summary.inpatientTotals == ["1", "2", "", "3"])
        #expect(remittance.providerAdjustments.map(\.reason) == ["WO", "L6", "72", "CS", "FB", "LE", "IR"])
        #expect(remittance.otherSegments == [KeptSegment(id: "ZZ9", elements: [[["A"]], [["B", "C"]]])])
    }

    @Test("Claims and lines have their names")
    func claims() throws {
        let remittance = try #require(Remittance.read(Self.interchange(Self.segments)).remittances.first)
        let claim = try #require(remittance.claims.first)
        let more = claim.supplement
        #expect(more.patientStatus == "01" && more.drg == "470" && more.drgWeight == "1.5")
        #expect(more.dischargeFraction == "0.25" && more.isExceptionCode == "Y")
        #expect(claim.patient?.name == .person(PersonName(last: "EXAMPLE", first: "EVA", middle: "Q", suffix: "JR")))
        #expect(claim.rendering?.name == .organization("A CLINIC WITH A LONG NAME"))
        #expect(claim.otherSubscriber?.id == "G1" && claim.correctedPatient?.idQualifier == "C")
        #expect(claim.remarkCodes == ["MA01", "MA02", "MA03", "MA18", "N1"])
        #expect(more.remarkPlaces == ["MIA05", "MIA21", "MIA23", "MOA03", "MOA05"])
        #expect(claim.outpatient == ["0.8", "", "", "", "", "", "", "", "", "5"])
        #expect(claim.dates.map(\.qualifier) == ["232", "233", "036", "050", "ABCD"])
        #expect(more.contacts.count == 2 && claim.contact?.fax == "8005550104")
        #expect(more.otherSegments.map(\.id) == ["NM1", "HI"])
        let line = try #require(claim.lines.first)
        #expect(line.modifiers == ["25", "59", "RT", "LT"] && line.revenueCode == "0450" && line.originalUnits == "2")
        #expect(line.supplement.procedureDescription == "OFFICE VISIT" && line.supplement.originalQualifier == "HP")
        #expect(line.originalModifiers == ["25"] && line.supplement.originalDescription == "AS BILLED")
        #expect(line.lineControlNumber == "LINE-CONTROL-NUMBER-1" && line.allowed == Samples.money(10_000))
        #expect(line.references.map(\.qualifier) == ["6R", "LU", "0K"])
        #expect(line.amounts.map(\.qualifier) == ["B6", "KH"] && line.quantities.map(\.quantity) == ["3"])
        #expect(line.remarkCodes == ["N130", "RX:75", "ZZ:ABC"])
        #expect(line.adjustments.map(\.reason) == ["45", "253", "1"])
        #expect(line.adjustments.map(\.quantity) == [nil, "1", nil])
        #expect(claim.lines[1].procedure == "12345678901" && claim.lines[1].units == nil)
    }

    @Test("An account shows no more than its end, and a claim nothing")
    func descriptions() throws {
        let remittance = try #require(Remittance.read(Self.interchange(Self.segments)).remittances.first)
        let account = try #require(remittance.originatingAccount)
        #expect("\(account)" == "account ending in 0831")
        #expect("\(BankAccount(accountNumber: "123456"))" == "account")
        var text = ""
        dump(remittance, to: &text)
        dump(account, to: &text)
        text +=
            "\(remittance) \(remittance.claims) \(String(reflecting: remittance.claims[0].supplement)) \(remittance.otherSegments)"
        for secret in ["10000831", "EXAMPLE", "ACC-1001", "1EG4TE5MK73", "99213"] { #expect(!text.contains(secret)) }
    }

    @Test("Texts of any length and kind are kept in full, however they are set")
    func texts() throws {
        for text in ["", "A", "FIFTEEN-LETTERS", "SIXTEEN-LETTERS-", "ÄÖÜ", String(repeating: "X", count: 100), "A B"] {
            var line = RemittanceLine(
                procedureQualifier: text, procedure: text, modifiers: [text, text], revenueCode: text, units: text)
            let expected = text.isEmpty ? nil : text
            #expect(line.procedureQualifier == text && line.procedure == text && line.units == expected)
            #expect(line.modifiers == (text.isEmpty ? [] : [text, text]) && line.revenueCode == expected)
            var claim = RemittanceClaim(
                patientControlNumber: text, status: text, claimFilingIndicator: text, facilityCode: text,
                frequencyCode: text,
                patient: .init(name: .person(PersonName(last: text, first: "A")), id: expected, idQualifier: "MI"),
                adjustments: [Adjustment(group: text, reason: text, amount: .zero, quantity: expected)], lines: [line],
                headerNumber: text)
            #expect(claim.status == text && claim.claimFilingIndicator == expected && claim.headerNumber == text)
            #expect(claim.patient?.name == .person(PersonName(last: text, first: "A")) && claim.patient?.id == expected)
            #expect(claim.adjustments[0].group == text && claim.adjustments[0].reason == text)
            #expect(claim.adjustments[0].quantity == expected)
            let coded = try JSONDecoder().decode(RemittanceClaim.self, from: try JSONEncoder().encode(claim))
            #expect(coded == claim)
            // Set back to something short, nothing of the long text is left.
            let plain = RemittanceLine(procedure: "99213")
            line.procedureQualifier = "HC"
            line.procedure = "99213"
            line.modifiers = []
            line.revenueCode = nil
            line.units = nil
            #expect(line == plain)
            claim.status = "22"
            claim.patient = nil
            #expect(claim.isReversal && claim.patient == nil)
        }
    }

    @Test("Dates of any number and qualifier are kept in order")
    func dates() {
        for qualifiers in [[], ["472"], ["150", "151"], ["1", "22", "333", "", "555"], ["TOOLONG", "472"], ["Ä"]] {
            let dates = qualifiers.enumerated().map { index, qualifier in
                QualifiedDate(qualifier: qualifier, date: CalendarDate(dayNumber: 20_000 + index))
            }
            #expect(RemittanceLine(procedure: "A", dates: dates).dates == dates)
        }
    }

    @Test("A segment from elsewhere opens no frame of its own")
    func injection() {
        var remittance = RemittanceTests.sample
        remittance.otherSegments = [
            KeptSegment(id: "SE", elements: [[["1"]]]), KeptSegment(id: "A*B", elements: [[["1"]]]),
            KeptSegment(id: "ZZ", elements: [[["A~SE*2*0001"]]]),
        ]
        let written = remittance.write(envelope: Samples.envelope)
        #expect(!written.isSendable)
        #expect(Remittance.read(written.bytes).remittances.count == 1)
        #expect(Samples.text(written.bytes).components(separatedBy: "SE*").count == 2)
    }

    @Test("Other delimiters carry the same values")
    func delimiters() throws {
        let text = Samples.text(Self.interchange(Self.segments))
        let other = Array(
            text.replacing("*", with: "|").replacing("~", with: "\n").replacing(":", with: ">").replacing(
                "^", with: "!"
            ).utf8)
        let first = try #require(Remittance.read(Array(text.utf8)).remittances.first)
        let second = try #require(Remittance.read(other).remittances.first)
        #expect(first == second)
    }

    @Test("The sample remittances are written back as they are", .enabled(if: Samples.sharedData != nil))
    func samples() throws {
        let folder = try #require(Samples.sharedData)
        var count = 0
        for file in Samples.files(below: folder) where file.pathExtension == "835" {
            let reading = Remittance.read([UInt8](try Data(contentsOf: file)))
            // What can not be read can not be written either.
            if reading.findings.contains(where: { $0.id == "x12.unreadable" }) { continue }
            count += 1
            for remittance in reading.remittances {
                let written = remittance.write(envelope: Samples.envelope)
                let again = try #require(Remittance.read(written.bytes).remittances.first)
                #expect(again.withoutPositions == remittance.withoutPositions, "\(file.lastPathComponent)")
            }
        }
        #expect(count >= 4)
    }
}
