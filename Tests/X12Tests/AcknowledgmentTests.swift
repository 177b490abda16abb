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
}
