import Foundation
import Primitives
import Testing

@testable import X12

@Suite("Claim status inquiries and responses")
struct ClaimStatusTests {
    static let source = StatusSource(
        party: NamedParty(role: "PR", name: .organization("ABC INSURANCE"), idQualifier: "PI", id: "12345"))
    static let receiver = StatusParty(
        party: NamedParty(role: "41", name: .organization("XYZ SERVICE"), idQualifier: "46", id: "X67E"))
    static let provider = StatusParty(
        party: NamedParty(role: "1P", name: .organization("LAKESIDE CLINIC"), idQualifier: "XX", id: "1234567893"))
    static let subscriber = StatusPerson(
        party: NamedParty(
            role: "IL", name: .person(PersonName(last: "EXAMPLE", first: "PAT")), idQualifier: "MI", id: "XYZ123"),
        birthDate: Samples.day("19750102"), sex: "F")
    static let child = StatusPerson(
        party: NamedParty(role: "QC", name: .person(PersonName(last: "EXAMPLE", first: "KIM"))),
        birthDate: Samples.day("20150530"), sex: "M")

    static func inquiry(_ trace: String, dependent: StatusPerson? = nil) -> ClaimStatusInquiry {
        ClaimStatusInquiry(
            header: BusinessHeader(purpose: "13", reference: "B276", created: Samples.envelope.created),
            source: source, receiver: receiver, provider: provider, subscriber: subscriber, dependent: dependent,
            claim: StatusClaim(
                trace: Trace(type: "1", number: trace),
                references: [
                    DescribedReference(qualifier: "1K", value: "ICN1"),
                    DescribedReference(qualifier: "BLT", value: "111"),
                    DescribedReference(qualifier: "EJ", value: "ACC-1001"),
                ], charge: Samples.money(12_550),
                periods: [
                    QualifiedPeriod(qualifier: "472", from: Samples.day("20261102"), to: Samples.day("20261103"))
                ],
                lines: [
                    StatusLine(
                        procedure: QualifiedProcedure(code: "99213", modifiers: ["25"]), charge: Samples.money(12_550),
                        revenueCode: "0510", units: "1",
                        references: [DescribedReference(qualifier: "FJ", value: "L1")],
                        periods: [QualifiedPeriod(qualifier: "472", from: Samples.day("20261102"))])
                ]))
    }

    static let paid = ClaimStatus(
        codes: [
            .init(category: "F1", status: "65"), .init(category: "F1", status: "104", entity: "PR"),
            .init(category: "F2", status: "80", codeList: "RX"),
        ], effective: Samples.day("20261124"), amount: Samples.money(12_550), paid: Samples.money(8_000),
        adjudicated: Samples.day("20261120"), paymentMethod: "CHK", paymentDate: Samples.day("20261121"),
        checkNumber: "CK-99")

    static func response(_ trace: String, dependent: StatusPerson? = nil) -> ClaimStatusResponse {
        var claim = inquiry(trace).claim
        claim?.trace.type = "2"
        claim?.charge = nil
        claim?.statuses = [
            paid, ClaimStatus(codes: [.init(category: "P1", status: "20")], effective: Samples.day("20261125")),
        ]
        claim?.lines[0].paid = Samples.money(8_000)
        claim?.lines[0].statuses = [paid]
        claim?.kept = [KeptSegment(id: "NTE", elements: [[["ADD"]], [["KEPT"]]])]
        var person = subscriber
        person.birthDate = nil
        person.sex = nil
        var source = source
        source.contacts = [PartyContact(name: "DESK", numbers: [Reference(qualifier: "TE", value: "6085550100")])]
        return ClaimStatusResponse(
            header: BusinessHeader(purpose: "08", reference: "B277", created: Samples.envelope.created, type: "DG"),
            source: source, receiver: receiver, provider: provider, subscriber: person, dependent: dependent,
            claim: claim)
    }

    @Test("A 276 is read back equal; claims of one patient share a level")
    func inquiries() {
        let inquiries = [
            Self.inquiry("T1"), Self.inquiry("T2"), Self.inquiry("T3", dependent: Self.child),
            Self.inquiry("T4", dependent: Self.child), Self.inquiry("T5"),
        ]
        let written = ClaimStatusInquiry.write(inquiries, envelope: Samples.envelope)
        #expect(written.findings.isEmpty)
        let segments = Samples.text(written.bytes).split(separator: "~").map(String.init)
        #expect(
            segments.filter { $0.hasPrefix("HL*") || $0.hasPrefix("TRN*") } == [
                "HL*1**20*1", "HL*2*1*21*1", "HL*3*2*19*1", "HL*4*3*22*1", "TRN*1*T1", "TRN*1*T2", "HL*5*4*23",
                "TRN*1*T3", "TRN*1*T4", "HL*6*3*22*0", "TRN*1*T5",
            ])
        let claim = segments.drop { $0 != "HL*6*3*22*0" }.prefix { !$0.hasPrefix("SE") }
        #expect(
            Array(claim) == [
                "HL*6*3*22*0", "DMG*D8*19750102*F", "NM1*IL*1*EXAMPLE*PAT****MI*XYZ123", "TRN*1*T5", "REF*1K*ICN1",
                "REF*BLT*111", "REF*EJ*ACC-1001", "AMT*T3*125.5", "DTP*472*RD8*20261102-20261103",
                "SVC*HC:99213:25*125.5**0510***1", "REF*FJ*L1", "DTP*472*D8*20261102",
            ])
        let reading = ClaimStatusInquiry.read(written.bytes)
        #expect(reading.findings.isEmpty)
        #expect(reading.values == inquiries)
        #expect(Set(reading.units.map(\.offset)).count == 5)
    }

    @Test("A 277 is read back equal, with all of STC, and says what was paid")
    func responses() throws {
        let responses = [Self.response("T1"), Self.response("T2", dependent: Self.child)]
        let written = ClaimStatusResponse.write(responses, envelope: Samples.envelope)
        #expect(written.findings.isEmpty)
        #expect(
            Samples.text(written.bytes).contains(
                "TRN*2*T1~STC*F1:65*20261124**125.5*80*20261120*CHK*20261121*CK-99*F1:104:PR*F2:80::RX~"))
        let reading = ClaimStatusResponse.read(written.bytes)
        #expect(reading.findings.isEmpty)
        #expect(reading.values == responses)
        let first = try #require(reading.values.first)
        #expect(first.answers(Self.inquiry("T1")))
        #expect(!first.answers(Self.inquiry("T2")))
        #expect(first.claim?.payerClaimControlNumber == "ICN1")
        #expect(first.claim?.patientControlNumber == "ACC-1001")
        #expect(first.statuses.map(\.paid) == [Samples.money(8_000), nil])
    }

    @Test("A refused receiver or provider has its statuses and no claim")
    func refused() {
        var receiver = Self.receiver
        receiver.trace = Trace(type: "2", number: "B276")
        receiver.statuses = [
            ClaimStatus(codes: [.init(category: "E0", status: "0")], effective: Samples.day("20261124"))
        ]
        var provider = Self.provider
        provider.trace = Trace(type: "1", number: "0")
        provider.statuses = [
            ClaimStatus(codes: [.init(category: "E0", status: "24", entity: "85")], effective: Samples.day("20261124"))
        ]
        let header = BusinessHeader(purpose: "08", created: Samples.envelope.created, type: "DG")
        let responses = [
            ClaimStatusResponse(header: header, source: Self.source, receiver: receiver),
            ClaimStatusResponse(header: header, source: Self.source, receiver: Self.receiver, provider: provider),
        ]
        let written = ClaimStatusResponse.write(responses, envelope: Samples.envelope)
        #expect(written.findings.isEmpty)
        let reading = ClaimStatusResponse.read(written.bytes)
        #expect(reading.findings.isEmpty)
        #expect(reading.values == responses)
        #expect(reading.values.flatMap(\.statuses).flatMap(\.codes).map(\.status) == ["0", "24"])
    }

    @Test("An unreadable charge belongs to its claim only; a bad birth date to each claim of the patient")
    func unreadable() {
        let text = Samples.text(
            ClaimStatusInquiry.write([Self.inquiry("T1"), Self.inquiry("T2")], envelope: Samples.envelope).bytes)
        let charge = text.replacing("TRN*1*T1~REF*1K*ICN1~", with: "TRN*1*T1~AMT*T3*1,5~")
        let units = ClaimStatusInquiry.read(Array(charge.utf8)).units
        #expect(units.map { $0.findings.map(\.id) } == [["x12.amount"], []])
        #expect(units[0].value.claim?.kept.map(\.id) == ["AMT"])
        let birth = text.replacing("DMG*D8*19750102", with: "DMG*D8*19751302")
        let both = ClaimStatusInquiry.read(Array(birth.utf8)).units
        #expect(both.map { $0.findings.map(\.id) } == [["x12.date"], ["x12.date"]])
    }

    @Test("A patient's level without TRN is an error, and the claim beside it is read")
    func missingTrace() {
        let text = Samples.text(
            ClaimStatusInquiry.write(
                [Self.inquiry("T1"), Self.inquiry("T2", dependent: Self.child)], envelope: Samples.envelope
            ).bytes)
        let units = ClaimStatusInquiry.read(Array(text.replacing("TRN*1*T2~", with: "").utf8)).units
        #expect(units.map { $0.value.claim?.trace.number } == ["T1", nil])
        #expect(units[0].findings.isEmpty)
        #expect(units[1].findings.map(\.id) == ["x12.set-incomplete", "x12.segment-missing"])
    }

    @Test("What is missing blocks the bytes, naming the answer")
    func missing() {
        var inquiry = Self.inquiry("")
        inquiry.claim?.periods = []
        inquiry.claim?.lines = []
        let paths = ClaimStatusInquiry.write([Self.inquiry("T1"), inquiry], envelope: Samples.envelope).findings
        #expect(paths.compactMap(\.location.path) == ["inquiry[2] DTP", "inquiry[2] TRN02"])
        let nothing = ClaimStatusResponse(source: nil, receiver: Self.receiver)
        let found = ClaimStatusResponse.write([nothing], envelope: Samples.envelope).findings
        #expect(found.compactMap(\.location.path) == ["answer[1] HL", "answer[1] STC"])
    }

    @Test("Sources, chunks and whole files give the same", arguments: [1, 7, 106, 4_096])
    func chunks(size: Int) async throws {
        let bytes = ClaimStatusResponse.write(
            [Self.response("T1"), Self.response("T2"), Self.response("T3", dependent: Self.child)],
            envelope: Samples.envelope
        ).bytes
        let whole = ClaimStatusResponse.read(bytes)
        #expect(whole.units.count == 3)
        var reader = ClaimStatusResponseReader(ArraySource(bytes, pieceSize: size))
        var units: [ReadUnit<ClaimStatusResponse>] = []
        while let unit = try reader.next() { units.append(unit) }
        #expect(units.map(\.value) == whole.values)
        #expect(units.map(\.position) == whole.units.map(\.position))
        let chunked = ClaimStatusResponseChunks(Self.pieces(bytes, size))
        var answers: [ClaimStatusResponse] = []
        for try await answer in chunked.answers { answers.append(answer.value) }
        #expect(answers == whole.values)
    }

    @Test("A 277CA is no status response, and the other way round")
    func otherKinds() {
        let acknowledgment = AcknowledgmentTests.claims.write(envelope: Samples.envelope)
        #expect(ClaimStatusResponse.read(acknowledgment.bytes).findings.map(\.id) == ["x12.other-set"])
        let status = ClaimStatusResponse.write([Self.response("T1")], envelope: Samples.envelope)
        #expect(ClaimAcknowledgment.read(status.bytes).findings.map(\.id) == ["x12.other-set"])
        #expect(ClaimAcknowledgment.read(status.bytes).acknowledgments.isEmpty)
    }

    @Test("Damaged and truncated bytes never stop the readers")
    func damage() {
        let inquiry = ClaimStatusInquiry.write([Self.inquiry("T1", dependent: Self.child)], envelope: Samples.envelope)
        let response = ClaimStatusResponse.write([Self.response("T1")], envelope: Samples.envelope)
        for length in stride(from: 0, to: inquiry.bytes.count - 1, by: 5) {
            #expect(ClaimStatusInquiry.read(Array(inquiry.bytes[..<length])).findings.hasBlocking)
        }
        var random = SeededGenerator(seed: 276)
        for _ in 0..<300 {
            var bytes = response.bytes
            let place = Int.random(in: 106..<bytes.count, using: &random)
            bytes[place] = UInt8.random(in: 0...255, using: &random)
            let reading = ClaimStatusResponse.read(bytes)
            #expect(reading.units.count <= 3)
            _ = ClaimStatusResponse.write(reading.values, envelope: Samples.envelope)
        }
    }

    @Test("The sample files are read, written and read back equal", .enabled(if: Samples.sharedData != nil))
    func samples() throws {
        let folder = try #require(Samples.sharedData)
        var units = 0
        for file in Samples.files(below: folder.appendingPathComponent("linuxforhealth"))
        where ["276", "277"].contains(file.pathExtension) {
            let bytes = [UInt8](try Data(contentsOf: file))
            let body = EligibilityTests.body(bytes).map(Self.shortAmounts)
            if file.pathExtension == "276" {
                let reading = ClaimStatusInquiry.read(bytes)
                #expect(reading.findings.isEmpty, "\(file.lastPathComponent)")
                let written = ClaimStatusInquiry.write(reading.values, envelope: Samples.envelope)
                #expect(written.findings.isEmpty)
                #expect(ClaimStatusInquiry.read(written.bytes).values == reading.values)
                #expect(
                    EligibilityTests.body(written.bytes).map(Self.shortAmounts) == body, "\(file.lastPathComponent)")
                units += reading.units.count
            } else {
                let reading = ClaimStatusResponse.read(bytes)
                #expect(reading.findings.isEmpty, "\(file.lastPathComponent)")
                let written = ClaimStatusResponse.write(reading.values, envelope: Samples.envelope)
                #expect(written.findings.isEmpty)
                #expect(ClaimStatusResponse.read(written.bytes).values == reading.values)
                #expect(
                    EligibilityTests.body(written.bytes).map(Self.shortAmounts) == body, "\(file.lastPathComponent)")
                units += reading.units.count
            }
        }
        #expect(units == 20)
        let status = folder.appendingPathComponent("imsweb/src/test/resources/277_5010/x12_277_x212.txt")
        let reading = ClaimStatusResponse.read([UInt8](try Data(contentsOf: status)))
        #expect(reading.units.count == 8)
        #expect(reading.findings.map(\.id) == ["x12.iea-control"])
        #expect(reading.values.allSatisfy { $0.statuses.first?.message != nil && $0.source != nil })
        let written = ClaimStatusResponse.write(reading.values, envelope: Samples.envelope)
        #expect(ClaimStatusResponse.read(written.bytes).values == reading.values)
    }

    static func pieces(_ bytes: [UInt8], _ size: Int) -> AsyncStream<[UInt8]> {
        AsyncStream { stream in
            for start in Swift.stride(from: 0, to: bytes.count, by: size) {
                stream.yield(Array(bytes[start..<min(start + size, bytes.count)]))
            }
            stream.finish()
        }
    }

    /// Amounts without the zeros that carry nothing.
    private static func shortAmounts(_ segment: String) -> String {
        guard ["STC", "AMT", "SVC"].contains(segment.prefix(3)) else { return segment }
        return segment.split(separator: "*", omittingEmptySubsequences: false)
            .map { $0.hasSuffix(".00") ? String($0.dropLast(3)) : String($0) }.joined(separator: "*")
    }
}
