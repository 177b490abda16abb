import Foundation
import Primitives
import Testing

@testable import X12

/// The 277CA that goes back for received claims.
@Suite("Answering with a 277CA")
struct ClaimAnswerTests {
    private func read(_ file: AnsweredFile, _ policy: AcknowledgmentPolicy = AcknowledgmentPolicy())
        -> [ClaimAcknowledgment]
    {
        file.written(.claims, policy).flatMap { ClaimAcknowledgment.read($0.bytes).acknowledgments }
    }

    @Test("Clean claims are accepted, with what the sender knows them by")
    func clean() throws {
        let answer = try #require(read(AnsweredFile(.twoClaims)).first)
        #expect(answer.batchTrace == "1")
        #expect(answer.receiver.id == "SENDER" && answer.source.id == "RECEIVER")
        #expect(answer.providers.map(\.provider.id) == ["1234567893"])
        #expect(answer.claims.map(\.patientControlNumber) == ["A1", "A2"])
        #expect(answer.claims.map(\.isAccepted) == [true, true])
        #expect(answer.claims.map(\.memberID) == ["M123", "M123"])
        #expect(answer.claims.map { $0.statuses.first?.amount?.cents } == [15_000, 8_000])
        #expect(answer.claims[1].clearinghouseClaimNumber == "CH77")
        #expect(answer.claims[0].serviceFrom?.compact == "20260801" && answer.claims[0].serviceTo == nil)
        #expect(answer.claims[1].serviceFrom?.compact == "20260803")
        #expect(answer.claims[1].serviceTo?.compact == "20260804")
        #expect(answer.claims[0].statuses.first?.codes == [.init(category: "A2", status: "20", entity: "PR")])
    }

    @Test("Of good and bad claims the bad ones are rejected, and the totals say so")
    func mixed() throws {
        let file = AnsweredFile(.mixedClaims)
        let answer = try #require(read(file).first)
        #expect(answer.claims.map(\.isRejected) == [false, true])
        #expect(answer.claims[1].statuses.first?.codes == [.init(category: "A6", status: "454")])
        #expect(answer.claims[1].statuses.first?.message?.hasPrefix("2400 SV101-2 - Box 24D") == true)
        let segments = file.answer(.claims)
        for total in ["QTY*90*1", "QTY*AA*1", "AMT*YU*150", "AMT*YY*80"] { #expect(segments.contains(total)) }
    }

    @Test(
        "The status says what is wrong",
        arguments: [
            ("CLM*", "CLM**150***11:B:1*Y*A*Y*Y", "A6", "478", String?.none),
            ("CLM*", "CLM*A1*X***11:B:1*Y*A*Y*Y", "A7", "178", nil),
            ("HI*", "HI*ABK:", "A6", "255", nil), ("NM1*82", "NM1*82*1*DOE*ANN****ZZ*12", "A7", "562", "82"),
            ("SV1*HC:99213", "SV1*HC:99213*100*UN*X***1:2", "A7", "476", nil),
            ("SV1*HC:99213", "SV1*HC:99213*100*UN*1***1:13", "A7", "477", nil),
            ("DTP*472", "DTP*472*D8*20269901", "A7", "187", nil),
            ("PRV*PE", "PRV*PE*PXC", "A6", "145", "82"),
        ])
    func statuses(_ start: String, _ segment: String, _ category: String, _ status: String, _ entity: String?) throws {
        let answer = try #require(read(AnsweredFile(SampleSet.twoClaims.replacing(start, with: segment))).first)
        #expect(answer.claims.map(\.isRejected) == [true, false])
        #expect(
            answer.claims.first?.statuses.first?.codes.first
                == .init(category: category, status: status, entity: entity))
    }

    /// The fault of another patient of the same provider is none of the claim's.
    @Test("A claim is rejected for what is wrong above it, and for nothing else")
    func inherited() throws {
        let seed = SeedFile.text("837p")
        let start = try #require(seed.range(of: "HL*2*1*22"))
        let end = try #require(seed.range(of: "SE*39"))
        let second = seed[start.lowerBound..<end.lowerBound]
        let first = second.replacing("DMG*D8*19800101", with: "DMG*D8*20990101")
        let both = (first + second.replacing("HL*2*1*22", with: "HL*3*1*22").replacing("CLM*A1", with: "CLM*B1"))
        let text =
            seed[..<start.lowerBound].replacing("XX*1234567893", with: "XX*1234567890") + both
            + seed[end.lowerBound...].replacing("SE*39", with: "SE*63")
        var file = AnsweredFile(.twoClaims)
        file.text = String(text)
        let claims = try #require(read(file).first).claims
        #expect(claims.map(\.patientControlNumber) == ["A1", "B1"] && claims.map(\.isRejected) == [true, true])
        #expect(claims.map { $0.statuses.first?.codes.map(\.status) ?? [] } == [["481", "562"], ["562"]])
    }

    @Test("A set without a right frame is rejected as a whole")
    func batch() throws {
        let broken = AnsweredFile(.twoClaims).replacing("*0001~GE", "*0002~GE")
        let answer = try #require(read(broken).first)
        #expect(answer.claims == [])
        #expect(answer.batchStatuses.map(\.isRejection) == [true])
        #expect(answer.batchStatuses.first?.amount?.cents == 23_000)
    }

    @Test("Strictly, one bad claim rejects the batch")
    func strict() throws {
        let answer = try #require(read(AnsweredFile(.mixedClaims), AcknowledgmentPolicy(rejection: .strict)).first)
        #expect(answer.batchStatuses.map(\.isRejection) == [true])
    }

    @Test("Each set gets its own acknowledgment, and what is no claim none")
    func sets() {
        #expect(read(AnsweredFile(.professional, .mixedClaims)).map(\.claims.count) == [1, 2])
        #expect(AnsweredFile(.remittance).written(.claims).isEmpty)
    }

    @Test("Every status of the table is given with an entity that a 277CA has")
    func table() throws {
        let guide = try #require(Guide.claimAcknowledgment)
        let status = try #require(
            guide.nodes.first { $0.loopID == "2200D" && $0.segmentID == "STC" && $0.kind == .segment })
        let entities = try #require(status.elements[0].components[2].codes)
        for codes in ClaimStatusTable.entities.values {
            for code in codes.values { #expect(entities.contains(bytes: code.utf8), "\(code)") }
        }
        for table in [ClaimStatusTable.professional, ClaimStatusTable.institutional, ClaimStatusTable.dental] {
            #expect(table.mistakes == [])
            #expect(table.entries.allSatisfy { $0.columns.count == 1 && Int($0.columns[0]) != nil })
        }
    }
}
