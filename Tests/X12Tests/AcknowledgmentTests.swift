import Foundation
import Primitives
import Testing

@testable import X12

@Suite("Acknowledgments")
struct AcknowledgmentTests {
    static let functional = FunctionalAcknowledgment(
        groupControlNumber: "7", version: "005010X222A1",
        sets: [
            .init(controlNumber: "0001", version: "005010X222A1", status: "A"),
            .init(
                controlNumber: "0002", version: "005010X222A1", status: "R", errorCodes: ["5", "I5"],
                segmentErrors: [
                    .init(
                        segmentID: "SV1", position: 33, loop: "2400", code: "8",
                        elementErrors: [
                            .init(position: 1, component: 2, reference: "234", code: "7", badValue: "9921"),
                            .init(position: 7, code: "1"),
                        ], businessUnit: "ACC-1001", businessUnitName: "CLM01"),
                    .init(segmentID: "NM1", position: 40, code: "3"),
                ]),
        ], status: "P", included: 2, received: 2, accepted: 1)

    static let claims = ClaimAcknowledgment(
        source: .init(name: .organization("MEDICARE PART B"), id: "06302", idQualifier: "PI"), sourceTrace: "TR1",
        received: Samples.day("20261123"), processed: Samples.day("20261124"),
        receiver: .init(name: .organization("LAKESIDE FAMILY CLINIC"), id: "LAKE01", idQualifier: "46"),
        batchTrace: "B-0001",
        batchStatuses: [status("A1", "19", "WQ", 35_125, entity: "PR")],
        providers: [
            .init(
                provider: .init(name: .organization("LAKESIDE FAMILY CLINIC"), id: "1234567893", idQualifier: "XX"),
                trace: "0", statuses: [status("A1", "19", "WQ", 35_125, entity: "PR", isDated: false)],
                claims: [
                    ClaimResponse(
                        patientControlNumber: "ACC-1001", patientName: PersonName(last: "EXAMPLE", first: "EVA"),
                        memberID: "1EG4TE5MK73", statuses: [status("A2", "20", "WQ", 12_550)],
                        payerClaimControlNumber: "ICN1", clearinghouseClaimNumber: "CH1",
                        serviceFrom: Samples.day("20261102")),
                    ClaimResponse(
                        patientControlNumber: "ACC-1002", patientName: PersonName(last: "EXAMPLE", first: "KIM"),
                        memberID: "XYZ123",
                        statuses: [status("A7", "562", "U", 22_575, entity: "85", message: "NPI NOT ON FILE")],
                        serviceFrom: Samples.day("20261102"), serviceTo: Samples.day("20261103"),
                        lines: [
                            LineResponse(
                                procedure: "99213", modifiers: ["25"], charge: Samples.money(12_550),
                                statuses: [status("A7", "454", "U", nil)], lineControlNumber: "L1",
                                serviceDate: Samples.day("20261102"))
                        ]),
                ])
        ], reference: "R1", created: Samples.envelope.created)

    private static func status(
        _ category: String, _ code: String, _ action: String, _ cents: Int64?, entity: String? = nil,
        message: String? = nil, isDated: Bool = true
    ) -> ClaimStatus {
        ClaimStatus(
            codes: [.init(category: category, status: code, entity: entity)],
            effective: isDated ? Samples.day("20261124") : nil, action: action,
            amount: cents.map(Samples.money), message: message)
    }

    @Test("A 999 is read back equal")
    func functionalRoundTrip() {
        let written = Self.functional.write(envelope: Samples.envelope)
        #expect(written.findings.isEmpty)
        let reading = FunctionalAcknowledgment.read(written.bytes)
        #expect(reading.findings.isEmpty)
        #expect(reading.acknowledgments == [Self.functional])
        #expect(reading.acknowledgments.first?.sets.map(\.isAccepted) == [true, false])
    }

    @Test("A 277CA is read back equal and says which claims were taken")
    func claimRoundTrip() throws {
        let written = Self.claims.write(envelope: Samples.envelope)
        #expect(written.findings.isEmpty)
        let reading = ClaimAcknowledgment.read(written.bytes)
        #expect(reading.findings.isEmpty)
        #expect(reading.acknowledgments == [Self.claims])
        let claims = try #require(reading.acknowledgments.first?.claims)
        #expect(claims.map(\.isAccepted) == [true, false])
        #expect(claims.map(\.isRejected) == [false, true])
        let text = Samples.text(written.bytes)
        #expect(text.contains("QTY*90*1~QTY*AA*1~AMT*YU*125.5~AMT*YY*225.75~"))
    }

    @Test("A TA1 is read back equal, alone in its interchange")
    func interchangeRoundTrip() {
        let value = InterchangeAcknowledgment(
            interchangeControlNumber: "000000042", date: "261123", time: "1130", status: "R", noteCode: "024")
        let written = InterchangeAcknowledgment.write([value], envelope: Samples.envelope)
        #expect(Samples.text(written.bytes).hasSuffix("TA1*000000042*261123*1130*R*024~IEA*0*000000042~"))
        let reading = InterchangeAcknowledgment.read(written.bytes)
        #expect(reading.acknowledgments == [value])
        #expect(reading.findings.isEmpty)
    }

    @Test("The sample acknowledgments say what they are named after", .enabled(if: Samples.sharedData != nil))
    func samples() throws {
        let folder = try #require(Samples.sharedData).appendingPathComponent("imsweb/src/test/resources")
        func bytes(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
        }
        let accepted = try ClaimAcknowledgment.read(bytes("277_5010/x12_277CA_accepted.txt"))
        #expect(accepted.acknowledgments.flatMap(\.claims).map(\.isAccepted) == [true])
        #expect(accepted.acknowledgments.first?.claims.first?.patientControlNumber == "5781")
        let rejected = try ClaimAcknowledgment.read(bytes("277_5010/x12_277CA_rejected.txt"))
        #expect(rejected.acknowledgments.flatMap(\.claims).map(\.isRejected) == [true])
        let good = try FunctionalAcknowledgment.read(bytes("837_5010/x12_999_accepted.txt"))
        #expect(good.acknowledgments.map(\.isAccepted) == [true])
        let bad = try FunctionalAcknowledgment.read(bytes("837_5010/x12_999_rejected.txt"))
        #expect(bad.acknowledgments.map(\.isAccepted) == [false])
        #expect(bad.acknowledgments.first?.sets.first?.segmentErrors.first?.position == 17)
    }

    @Test("A 277CA carries everything of its levels, and totals that differ from its claims are kept and noted")
    func fullClaimAcknowledgment() throws {
        var full = Self.claims
        full.sourceKept = [KeptSegment(id: "PER", elements: [[["IC"]], [["DESK"]]])]
        full.providers[0].references = [DescribedReference(qualifier: "TJ", value: "123456789")]
        full.providers[0].claims[0].references = [
            DescribedReference(qualifier: "BLT", value: "731"), DescribedReference(qualifier: "EA", value: "MR1"),
            DescribedReference(qualifier: "XZ", value: "RX1"),
        ]
        full.providers[0].claims[0].memberIDQualifier = "II"
        full.providers[0].claims[0].statuses[0].codes.append(.init(category: "A2", status: "500", entity: "QC"))
        full.providers[0].claims[0].statuses[0].codes.append(.init(category: "A2", status: "80", codeList: "RX"))
        full.providers[0].claims[1].lines[0].references = [DescribedReference(qualifier: "XZ", value: "RX2")]
        full.providers[0].claims[1].lines[0].procedureQualifier = "NU"
        full.providers[0].claims[1].lines[0].units = "2.5"
        full.providers[0].claims[1].lines[0].serviceTo = Samples.day("20261104")
        let empty = ClaimAcknowledgment.ProviderAcknowledgment(
            provider: .init(name: .organization("EMPTY CLINIC"), id: "1999999992", idQualifier: "XX"), trace: "P2",
            statuses: full.providers[0].statuses)
        full.providers.append(empty)
        let written = full.write(envelope: Samples.envelope)
        #expect(written.findings.isEmpty)
        let reading = ClaimAcknowledgment.read(written.bytes)
        #expect(reading.findings.isEmpty)
        #expect(reading.acknowledgments == [full])
        full.batchTotals = AcknowledgedTotals(accepted: 2, acceptedAmount: Samples.money(35_125))
        let second = ClaimAcknowledgment.read(full.write(envelope: Samples.envelope).bytes)
        #expect(second.findings.map(\.id) == ["x12.277ca.totals"])
        #expect(second.acknowledgments == [full])
    }

    @Test("The claims of a 277CA come one at a time, and a batch without claims once", arguments: [1, 7, 4_096])
    func claimsOneAtATime(size: Int) async throws {
        let refused = ClaimAcknowledgment(
            source: Self.claims.source, receiver: Self.claims.receiver, batchTrace: "B-0002",
            batchStatuses: [Self.status("A3", "24", "U", 100)], controlNumber: "0002",
            created: Samples.envelope.created)
        let bytes = ClaimAcknowledgment.write([Self.claims, refused], envelope: Samples.envelope).bytes
        var reader = ClaimAcknowledgmentReader(ArraySource(bytes, pieceSize: size))
        var units: [ReadUnit<AcknowledgedClaim>] = []
        while let unit = try reader.next() { units.append(unit) }
        #expect(units.map(\.value.claim?.patientControlNumber) == ["ACC-1001", "ACC-1002", nil])
        #expect(units.map(\.value.batch.batchTrace) == ["B-0001", "B-0001", "B-0002"])
        #expect(units.last?.value.batch.batchStatuses.first?.isRejection == true)
        #expect(ClaimAcknowledgment.read(bytes).acknowledgments == [Self.claims, refused])
        let chunked = ClaimAcknowledgmentChunks(ClaimStatusTests.pieces(bytes, size))
        var count = 0
        for try await _ in chunked.answers { count += 1 }
        #expect(count == 3)
    }

    @Test("A 999 carries CTX at segment and element level, and refuses codes that its guide does not know")
    func contexts() throws {
        var full = Self.functional
        full.errorCodes = ["5", "6"]
        full.sets[1].segmentErrors[0].contexts = [
            .init(
                segmentID: "CLM", position: 30, loop: "2300", element: 5, component: 3, reference: "C023",
                componentReference: "1325")
        ]
        full.sets[1].segmentErrors[0].elementErrors[0].contexts = [
            .init(segmentID: "SBR", position: 12, loop: "2000B", element: 9, reference: "1032")
        ]
        let written = full.write(envelope: Samples.envelope)
        #expect(written.findings.isEmpty)
        #expect(
            Samples.text(written.bytes).contains(
                "IK3*SV1*33*2400*8~CTX*SITUATIONAL TRIGGER*CLM*30*2300*5:3*C023:1325~CTX*CLM01:ACC-1001~"
                    + "IK4*1:2*234*7*9921~CTX*SITUATIONAL TRIGGER*SBR*12*2000B*9*1032~IK4*7**1~IK3*NM1*40**3~IK5*R*5*I5~"
                    + "AK9*P*2*2*1*5*6~"))
        #expect(FunctionalAcknowledgment.read(written.bytes).acknowledgments == [full])
        full.sets[1].segmentErrors[0].elementErrors[0].badValue = "A~B" + String(repeating: "C", count: 200)
        let long = full.write(envelope: Samples.envelope)
        #expect(long.findings.map(\.id) == ["x12.delimiter-in-data"])
        #expect(Samples.text(long.bytes).contains("IK4*1:2*234*7*A B" + String(repeating: "C", count: 96) + "~"))
        full.sets[1].segmentErrors[0].elementErrors[0].badValue = nil
        full.sets[1].segmentErrors[0].elementErrors[0].code = "11"
        full.sets[1].errorCodes = ["20"]
        full.status = "Q"
        let paths = full.write(envelope: Samples.envelope).findings.compactMap(\.location.path)
        #expect(paths == ["set[2] IK403", "set[2] IK502", "AK901"])
    }

    @Test("A 999 and TA1 in pieces, truncated or out of place", arguments: [1, 7, 106])
    func pieces(size: Int) {
        let ta1 = InterchangeAcknowledgment(
            interchangeControlNumber: "000000042", date: "261123", time: "1130", status: "A")
        let bytes =
            Self.functional.write(envelope: Samples.envelope).bytes
            + InterchangeAcknowledgment.write([ta1], envelope: Samples.envelope).bytes
        var decoder = FunctionalAcknowledgmentDecoder()
        var source = ArraySource(bytes, pieceSize: size)
        var found: [FunctionalAcknowledgment] = []
        var interchanges: [InterchangeAcknowledgment] = []
        reading: while true {
            switch decoder.next() {
            case .needsInput: decoder.feed { source.read(into: $0) }
            case .acknowledgment(let acknowledgment): found.append(acknowledgment)
            case .interchange(let interchange): interchanges.append(interchange)
            case .end: break reading
            }
        }
        #expect(found == [Self.functional])
        #expect(interchanges == [ta1])
        for length in stride(from: 0, to: bytes.count - 300, by: 11) {
            #expect(FunctionalAcknowledgment.read(Array(bytes[..<length])).findings.hasBlocking)
        }
        let text = Samples.text(Self.functional.write(envelope: Samples.envelope).bytes)
        let stray = text.replacing("IK5*A~", with: "IK5*A~IK4*1*1*1~")
        #expect(
            FunctionalAcknowledgment.read(Array(stray.utf8)).findings.map(\.id) == [
                "x12.unexpected-segment", "x12.se-count", "x12.999.incomplete",
            ])
        let bad = InterchangeAcknowledgment(
            interchangeControlNumber: "42", date: "", time: "", status: "X", noteCode: "099")
        let paths = InterchangeAcknowledgment.write([bad], envelope: Samples.envelope).findings
        #expect(paths.compactMap(\.location.path) == ["TA1[1] TA101", "TA1[1] TA104", "TA1[1] TA105"])
    }

    @Test("A position in a 999 leads back to the claims that it concerns")
    func positions() throws {
        let sent = Samples.batch.write().bytes
        let matcher = AnswerMatcher(sent: sent)
        let segments = Samples.text(sent).split(separator: "~").dropFirst(2).map(String.init)
        func position(_ prefix: String) throws -> Int { try #require(segments.firstIndex { $0.hasPrefix(prefix) }) + 1 }
        func answers(
            _ errors: [FunctionalAcknowledgment.SegmentError], group: String = "7"
        ) -> [ClaimAnswer] {
            let set = FunctionalAcknowledgment.TransactionSetResponse(
                controlNumber: "0001", status: "R", segmentErrors: errors)
            return matcher.answers(
                in: FunctionalAcknowledgment(groupControlNumber: group, sets: [set], status: "R"))
        }
        func claims(_ place: Int) -> [String] {
            answers([.init(segmentID: "XX", position: place)]).filter { !$0.errors.isEmpty }.map(\.controlNumber)
        }
        #expect(try claims(position("NM1*85")) == ["ACC-1001", "ACC-1002", "ACC-1003"])
        #expect(try claims(position("CLM*ACC-1001")) == ["ACC-1001"])
        #expect(try claims(position("PAT*19")) == ["ACC-1002"])
        #expect(try claims(position("SV1*HC:J1100")) == ["ACC-1002"])
        #expect(try claims(position("NM1*40")) == ["ACC-1001", "ACC-1002", "ACC-1003"])
        #expect(try claims(position("SE*") - 1) == ["ACC-1003"])
        #expect(try claims(position("SE*")) == [])
        #expect(answers([.init(segmentID: "XX", position: 30)], group: "8") == [])
        let both = answers([
            .init(segmentID: "SV1", position: try position("SV1*HC:J1100"), code: "8"),
            .init(segmentID: "CLM", position: 3, code: "8", businessUnit: "ACC-1003", businessUnitName: "CLM01"),
        ])
        #expect(both.map { $0.errors.map(\.segmentID) } == [[], ["SV1"], ["CLM"]])
        #expect(both.map(\.verdict) == [.rejected, .rejected, .rejected])
    }

    @Test("The answers of a 277CA are put beside the claims of the batch")
    func reconciliation() {
        #expect(Self.claims.answers(batch: "B-0001"))
        #expect(!Self.claims.answers(batch: "B-0002"))
        let result = Self.claims.reconcile(with: ["ACC-1003", "ACC-1001"])
        #expect(result.answered.map(\.claim) == ["ACC-1001"])
        #expect(result.answered.first?.responses.map(\.isAccepted) == [true])
        #expect(result.missing == ["ACC-1003"])
        #expect(result.unknown.map(\.patientControlNumber) == ["ACC-1002"])
    }

    @Test("The sample acknowledgments are written and read back equal", .enabled(if: Samples.sharedData != nil))
    func sampleRoundTrip() throws {
        let folder = try #require(Samples.sharedData).appendingPathComponent("imsweb/src/test/resources")
        for name in ["277_5010/x12_277CA_accepted.txt", "277_5010/x12_277CA_rejected.txt"] {
            let reading = ClaimAcknowledgment.read([UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
            #expect(reading.acknowledgments.count == 1)
            let written = ClaimAcknowledgment.write(reading.acknowledgments, envelope: Samples.envelope)
            #expect(written.findings.isEmpty)
            #expect(ClaimAcknowledgment.read(written.bytes).acknowledgments == reading.acknowledgments)
        }
        for name in ["837_5010/x12_999_accepted.txt", "837_5010/x12_999_rejected.txt"] {
            let reading = FunctionalAcknowledgment.read(
                [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
            #expect(reading.acknowledgments.count == 1)
            let written = FunctionalAcknowledgment.write(reading.acknowledgments, envelope: Samples.envelope)
            #expect(written.findings.isEmpty)
            #expect(FunctionalAcknowledgment.read(written.bytes).acknowledgments == reading.acknowledgments)
        }
    }
}
