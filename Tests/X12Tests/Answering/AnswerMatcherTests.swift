import Testing

@testable import X12

/// What came back for a file, claim by claim.
@Suite("Answers for sent claims")
struct AnswerMatcherTests {
    private func functional(_ file: AnsweredFile, _ policy: AcknowledgmentPolicy = AcknowledgmentPolicy())
        -> [ClaimAnswer]
    {
        let read = file.written(.functional, policy).flatMap { FunctionalAcknowledgment.read($0.bytes).acknowledgments }
        let matcher = AnswerMatcher(sent: file.bytes)
        return read.flatMap { matcher.answers(in: $0) }
    }

    private func claims(_ file: AnsweredFile) -> [ClaimAnswer] {
        let read = file.written(.claims).flatMap { ClaimAcknowledgment.read($0.bytes).acknowledgments }
        let matcher = AnswerMatcher(sent: file.bytes)
        return read.flatMap { matcher.answers(in: $0) }
    }

    @Test("A 999 leads back to the claims at fault")
    func positions() {
        let answers = functional(AnsweredFile(.mixedClaims))
        #expect(answers.map(\.controlNumber) == ["A1", "A2"])
        #expect(answers.map(\.verdict) == [.accepted, .acceptedWithErrors])
        #expect(answers.last?.errors.first?.segmentID == "SV1")
        #expect(functional(AnsweredFile(.twoClaims)).map(\.verdict) == [.accepted, .accepted])
    }

    @Test("Without the claim's number the position is enough, and a level concerns every claim below it")
    func levels() {
        let file = AnsweredFile(.twoClaims, .twoClaims)
        let matcher = AnswerMatcher(sent: file.bytes)
        func concerned(_ position: Int) -> [String] {
            let error = FunctionalAcknowledgment.SegmentError(segmentID: "XX", position: position, code: "8")
            let set = FunctionalAcknowledgment.TransactionSetResponse(
                controlNumber: "2", status: "E", segmentErrors: [error])
            let answers = matcher.answers(
                in: FunctionalAcknowledgment(groupControlNumber: "001", sets: [set], status: "E"))
            return answers.filter { $0.set == "0002" && !$0.errors.isEmpty }.map(\.controlNumber)
        }
        #expect(concerned(2) == ["A1", "A2"])
        #expect(concerned(8) == ["A1", "A2"])
        #expect(concerned(14) == ["A1", "A2"])
        #expect(concerned(19) == ["A1"])
        #expect(concerned(30) == ["A1"])
        #expect(concerned(31) == ["A2"])
        #expect(concerned(37) == ["A2"])
        #expect(concerned(38) == [])
    }

    @Test("A rejected set rejects its claims, and another group's answer says nothing")
    func sets() {
        let broken = AnsweredFile(.twoClaims, .professional).replacing("*0001~ST", "*0009~ST")
        #expect(functional(broken).map(\.verdict) == [.rejected, .rejected, .accepted])
        let matcher = AnswerMatcher(sent: broken.bytes)
        #expect(matcher.answers(in: FunctionalAcknowledgment(groupControlNumber: "7", status: "A")) == [])
        #expect(
            matcher.answers(in: FunctionalAcknowledgment(groupControlNumber: "1", status: "A")).map(\.verdict)
                == [.accepted, .accepted, .accepted])
        #expect(
            matcher.answers(in: FunctionalAcknowledgment(groupControlNumber: "1", status: "R")).map(\.verdict)
                == [.rejected, .rejected, .rejected])
    }

    @Test("A 277CA says it claim by claim, or for the whole batch")
    func claimAcknowledgments() {
        let answers = claims(AnsweredFile(.mixedClaims))
        #expect(answers.map(\.controlNumber) == ["A1", "A2"])
        #expect(answers.map(\.verdict) == [.accepted, .rejected])
        #expect(answers.last?.statuses.first?.codes.first?.status == "454")
        let broken = AnsweredFile(.twoClaims).replacing("*0001~GE", "*0002~GE")
        #expect(claims(broken).map(\.verdict) == [.rejected, .rejected])
    }
}
