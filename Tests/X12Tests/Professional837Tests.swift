import Primitives
import Testing

@testable import X12

@Suite("Professional claims")
struct Professional837Tests {
    @Test("What is written is read back equal, and the writer finds nothing wrong")
    func roundTrip() throws {
        let written = Samples.batch.write()
        #expect(written.findings.isEmpty)
        let reading = Professional837.read(written.bytes)
        #expect(reading.findings.isEmpty)
        #expect(reading.claims.allSatisfy { $0.findings.isEmpty })
        let transaction = try #require(reading.transactions.first)
        #expect(transaction.claims.map(\.claim) == Samples.batch.claims)
        #expect(transaction.batch == Samples.batch)
    }

    @Test("The same values give the same bytes")
    func isDeterministic() {
        #expect(Samples.batch.write() == Samples.batch.write())
    }

    @Test("The ISA has 106 bytes and the trailers count what is there")
    func envelope() {
        let bytes = Samples.batch.write().bytes
        #expect(bytes[105] == UInt8(ascii: "~"))
        let text = Samples.text(bytes)
        #expect(text.hasPrefix("ISA*00*          *00*          *ZZ*LAKESIDE       *ZZ*PAYER01        *261123*1130*^*"))
        #expect(text.contains("GS*HC*LAKESIDE*PAYER01*20261123*1130*7*X*005010X222A1~ST*837*0001*005010X222A1~"))
        #expect(text.hasSuffix("GE*1*7~IEA*1*000000042~"))
        #expect(
            text.split(separator: "~").last { $0.hasPrefix("SE*") } == "SE*\(text.split(separator: "~").count - 4)*0001"
        )
    }

    @Test("Levels and segments stand in the guide's order")
    func order() {
        let segments = Samples.text(Samples.batch.write().bytes).split(separator: "~").map(String.init)
        let levels = segments.filter { $0.hasPrefix("HL*") }
        #expect(levels == ["HL*1**20*1", "HL*2*1*22*0", "HL*3*1*22*1", "HL*4*3*23*0", "HL*5*1*22*0"])
        let claim = segments.drop { !$0.hasPrefix("CLM*ACC-1002") }.prefix { !$0.hasPrefix("HL") }
        let ids = claim.map { $0.split(separator: "*").prefix(2).joined(separator: "*") }
        #expect(
            ids == [
                "CLM*ACC-1002", "DTP*431", "DTP*454", "DTP*439", "DTP*314", "AMT*F5", "REF*9F", "REF*G1", "REF*F8",
                "REF*X4", "NTE*ADD", "HI*ABK:S93401A", "NM1*DN", "NM1*82", "PRV*PE", "NM1*77", "N3*10 LAKE ROAD",
                "N4*MADISON", "NM1*DQ", "LX*1", "SV1*HC:99213:25", "DTP*472", "REF*6R", "LX*2",
                "SV1*HC:J1100:::::INJECTION", "DTP*472", "REF*6R", "NTE*ADD", "LIN*N4", "CTP*2.5", "REF*XZ", "NM1*82",
            ])
        #expect(claim.contains("SV1*HC:J1100:::::INJECTION*100.25*UN*2.5*11**1:2:11:12"))
        #expect(claim.contains("LIN**N4*00641036725"))
        #expect(segments.contains("CLM*ACC-1002*225.75***11:B:7*Y*A*Y*Y**AA:OA::WI"))
        #expect(segments.contains("CAS*PR*2*20*1"))
    }

    @Test("What the guide requires and is missing blocks the bytes, naming the claim")
    func missing() {
        var batch = Samples.batch
        batch.claims[1].patient = nil
        batch.claims[0].subscriber.birthDate = nil
        batch.claims[2].lines[0].diagnosisPointers = [3]
        batch.claims[0].diagnoses = Array(repeating: "I10", count: 13)
        let written = batch.write()
        #expect(!written.isSendable)
        let places = written.findings.compactMap(\.location.path)
        #expect(places.contains("claim[2] 2010CA"))
        #expect(places.contains("claim[1] DMG02"))
        #expect(places.contains("claim[1] HI"))
        #expect(places.contains("claim[3] line[1] SV107"))
    }

    @Test("A delimiter in a name or note opens no segment and no element")
    func injection() throws {
        var batch = Samples.batch
        batch.claims = [Samples.selfClaim]
        let clean = batch.write().bytes.filter { $0 == UInt8(ascii: "~") }.count
        batch.claims[0].subscriber.name.last = "O*NE~CLM*EVIL:1^2"
        batch.claims[0].note = ClaimNote(text: "A~NTE*ADD*B")
        let written = batch.write()
        #expect(written.bytes.filter { $0 == UInt8(ascii: "~") }.count == clean + 1)
        #expect(written.findings.contains { $0.id == "x12.delimiter-in-data" })
        let reading = Professional837.read(written.bytes)
        let claim = try #require(reading.claims.first?.claim)
        #expect(reading.claims.count == 1)
        #expect(claim.subscriber.name.last == "O NE CLM EVIL 1 2")
        #expect(claim.note?.text == "A NTE ADD B")
    }

    @Test("Letters with diacritics are written plainly; what has no counterpart is refused")
    func characters() {
        var batch = Samples.batch
        batch.claims = [Samples.selfClaim]
        batch.claims[0].subscriber.name = PersonName(last: "Nuñez-Müller", first: "Zoë\u{301}")
        let mapped = batch.write()
        #expect(Samples.text(mapped.bytes).contains("NM1*IL*1*Nunez-Muller*Zoe*"))
        #expect(mapped.isSendable)
        batch.claims[0].subscriber.name.last = "李"
        let refused = batch.write()
        #expect(!refused.isSendable)
        #expect(refused.bytes.allSatisfy { (0x20...0x7E).contains($0) })
    }

    @Test("An unreadable charge is a blocking finding of its claim only")
    func unreadable() {
        let text = Samples.text(Samples.batch.write().bytes)
        let spoiled = text.replacing("CLM*ACC-1002*225.75", with: "CLM*ACC-1002*22,575")
        let reading = Professional837.read(Array(spoiled.utf8))
        #expect(reading.claims.map(\.isReadable) == [true, false, true])
        #expect(reading.claims[1].findings.map(\.id) == ["x12.amount"])
        let position = reading.claims[0].position
        #expect(text.split(separator: "~").dropFirst(2)[position + 1].hasPrefix("CLM*ACC-1001"))
    }

    @Test("Several interchanges, groups and sets of one file are all read")
    func severalSets() {
        var second = Samples.batch
        second.envelope.interchangeControlNumber = 43
        let bytes = Samples.batch.write().bytes + [0x0A] + second.write().bytes
        let reading = Professional837.read(bytes)
        #expect(reading.findings.isEmpty)
        #expect(reading.transactions.map(\.interchange.controlNumber) == ["000000042", "000000043"])
        #expect(reading.claims.count == 6)
    }

    @Test("A description of a claim shows no patient data")
    func redaction() {
        #expect(!"\(Samples.batch) \(Samples.selfClaim) \(Samples.selfClaim.subscriber)".contains("EXAMPLE"))
        var output = ""
        dump(Samples.batch, to: &output)
        #expect(!output.contains("EXAMPLE"))
    }
}
