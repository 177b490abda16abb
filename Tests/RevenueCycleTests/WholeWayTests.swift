import Claims
import CodeSets
import Coding
import Foundation
import GRDB
import Payments
import Primitives
import Records
import RevenueCycle
import Testing
import X12

@Suite struct WholeWayTests {
    @Test func aVisitBecomesAPaidAccount() async throws {
        let test = try TestOffice()
        let visit = try await test.importDemo("lakeside/01-diabetes-kidney-disease.json")

        let built = try await test.buildClaim(visit)
        let claim = try #require(built.claim)
        #expect(built.state == .ready)
        #expect(claim.diagnoses.map(\.text) == ["E11.22", "N18.31", "Z79.84"])
        #expect(claim.lines.map(\.procedure.text) == ["99214", "83036"])

        let sent = try await SubmitBatch(test.office)(clinic: "lakeside", in: test.context)
        #expect(sent.map(\.claims) == [[claim.number]])
        #expect(sent.first?.failure == nil)
        let answers = try await ReceiveAnswers(test.office)(in: test.context)
        #expect(answers.map(\.kind) == [.functionalAcknowledgment, .claimAcknowledgment, .remittance])

        let file = try await ShowClaim(test.office)(claim.number, in: test.context)
        #expect(file.summary.state == .paid)
        #expect(
            file.timeline.map(\.kind)
                == [.built, .scrubbedClean, .queued, .sent, .batchAccepted, .claimAccepted, .paid])
        #expect(file.account.isBalanced)
        #expect(file.account.insuranceBalance == .zero)
        #expect(file.account.patientBalance > .zero)

        let statement = try await BillPatient(test.office).statement(claim.patientKey, in: test.context)
        #expect(statement.total == file.account.patientBalance)
    }

    @Test func aSecondTimeChangesNothing() async throws {
        let test = try TestOffice()
        let visit = try await test.importDemo("lakeside/01-diabetes-kidney-disease.json")
        _ = try await test.buildClaim(visit)
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        _ = try await ReceiveAnswers(test.office)(in: test.context)
        let before = try await OwnerReport(test.office)(in: test.context)

        for ending in [".999", ".277ca", ".835"] {
            let again = try await ReceiveAnswers(test.office).take(
                test.answer(ending), file: "again\(ending)", in: test.context)
            #expect(again.wasKnown, "\(ending)")
        }
        let rebuilt = try await BuildClaim(test.office)(visit, in: test.context)
        #expect(!rebuilt.wasBuilt)
        #expect(try await SubmitBatch(test.office)(clinic: nil, in: test.context).isEmpty)
        #expect(try await OwnerReport(test.office)(in: test.context) == before)
    }

    /// A claim that its payer's guide refuses stays behind; the other one of the file goes.
    @Test func aClaimThatTheGuideRefusesIsHeld() async throws {
        let test = try TestOffice()
        let wrong = try #require(
            try await test.buildClaim(try await test.importDemo("riverbend/10-strep-pharyngitis.txt")).claim)
        let right = try #require(
            try await test.buildClaim(try await test.importDemo("riverbend/04-well-child-vaccines.json")).claim)
        var changed = wrong
        changed.payer.filingIndicator = "QQ"
        changed.version += 1
        let kept = changed
        try await test.office.store.write { try $0.save(kept, state: .ready, at: TestOffice.day) }
        let report = try #require(try await SubmitBatch(test.office)(clinic: nil, in: test.context).first)
        #expect(report.claims == [right.number])
        #expect(report.held == [wrong.number])
        #expect(report.failure == nil)
        let file = try await ShowClaim(test.office)(wrong.number, in: test.context)
        #expect(file.summary.state == .held)
        #expect(file.findings.contains { $0.id == "x12.element-code" && $0.location.path == "2000B SBR09" })
        #expect(try await WorkList(test.office)(clinic: nil, in: test.context).map(\.claim) == [wrong.number])

        // A person who knows better lets it go.
        _ = try await ReleaseClaim(test.office)(wrong.number, reason: "the payer asks for QQ", in: test.context)
        let second = try #require(try await SubmitBatch(test.office)(clinic: nil, in: test.context).first)
        #expect(second.claims == [wrong.number] && second.held.isEmpty && second.failure == nil)
    }

    /// L10: new control numbers, other delimiters, line ends and another name do not make it another remittance.
    @Test func aDisguisedRemittancePostsOnce() async throws {
        let test = try TestOffice()
        _ = try await test.buildClaim(try await test.importDemo("lakeside/03-upper-respiratory-infection.txt"))
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        let text = String(decoding: try test.answer(".835"), as: UTF8.self)
        let control = String(text.split(separator: "*")[13])
        let disguises = [
            text, text.replacing(control, with: "000777777"), text.replacing("~", with: "~\r\n"),
            text.replacing("*", with: "|"), text.replacing("~", with: "\n"),
        ]
        var outcomes: [PostRemittance.Report.Outcome] = []
        for (index, disguise) in disguises.enumerated() {
            outcomes += try await PostRemittance(test.office)(
                Array(disguise.utf8), file: "copy-\(index).835", in: test.context
            ).map(\.outcome)
        }
        #expect(outcomes == [.posted, .alreadyPosted, .alreadyPosted, .alreadyPosted, .alreadyPosted])
        #expect(try await PostRemittance(test.office).list(clinic: nil, in: test.context).count == 1)
    }

    /// L11: the same trace with other content is held for a person.
    @Test func aReusedTraceNumberIsHeld() async throws {
        let test = try TestOffice()
        _ = try await test.buildClaim(try await test.importDemo("lakeside/03-upper-respiratory-infection.txt"))
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        let bytes = try test.answer(".835")
        _ = try await PostRemittance(test.office)(bytes, file: "first.835", in: test.context)
        let other = String(decoding: bytes, as: UTF8.self).replacing("CLP*C1001*1*", with: "CLP*C9999*1*")
        let report = try #require(
            try await PostRemittance(test.office)(Array(other.utf8), file: "other.835", in: test.context).first)
        #expect(report.outcome == .heldForReview)
        let work = try await WorkList(test.office)(clinic: nil, in: test.context)
        #expect(work.map(\.kind) == [.remittanceHeld])
    }

    @Test func anUnbalancedRemittanceIsNotPosted() async throws {
        let test = try TestOffice()
        _ = try await test.buildClaim(try await test.importDemo("lakeside/03-upper-respiratory-infection.txt"))
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        let text = String(decoding: try test.answer(".835"), as: UTF8.self)
        let changed = text.replacing("BPR*I*139.8*", with: "BPR*I*139.81*")
        #expect(changed != text)
        let report = try #require(
            try await PostRemittance(test.office)(Array(changed.utf8), file: "off.835", in: test.context).first)
        #expect(report.outcome == .unbalanced)
        #expect(try await OwnerReport(test.office)(in: test.context).allSatisfy { $0.insurancePaid == .zero })
        #expect(try await WorkList(test.office)(clinic: nil, in: test.context).map(\.kind) == [.unbalancedRemittance])
    }

    @Test func aDenialBecomesWorkAndStaysWithThePayer() async throws {
        let test = try TestOffice()
        let visit = try await test.importDemo("lakeside/07-skin-tag-removal.txt")
        let claim = try #require(try await test.buildClaim(visit).claim)
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        _ = try await ReceiveAnswers(test.office)(in: test.context)
        let file = try await ShowClaim(test.office)(claim.number, in: test.context)
        #expect(file.summary.state == .denied)
        #expect(file.account.insuranceBalance == file.account.charged)
        let item = try #require(try await WorkList(test.office)(clinic: nil, in: test.context).first)
        #expect(item.kind == .denial)
        #expect(item.claim == claim.number)
        #expect(item.amount == file.account.charged)
        #expect(item.title.contains("CO-50"))
    }

    @Test func whatTheFirstPayerLeavesGoesToTheSecond() async throws {
        let test = try TestOffice()
        try await test.importDemo("lakeside/09-copd-two-payers.json")
        let visit = try await test.importDemo("lakeside/09b-spirometry-report.txt")
        let first = try #require(try await test.buildClaim(visit).claim)
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        _ = try await ReceiveAnswers(test.office)(in: test.context)
        let claims = try await ShowClaim(test.office).list(ClaimFilter(visit: visit), in: test.context)
        let second = try #require(claims.first { $0.responsibility == .secondary })
        #expect(second.payer == "bcbs-illinois")
        #expect(second.state == .ready)
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        _ = try await ReceiveAnswers(test.office)(in: test.context)
        let account = try await ShowClaim(test.office)(first.number, in: test.context).account
        #expect(account.isBalanced)
        #expect(account.insuranceBalance == .zero)
        #expect(account.patientBalance == .zero)
    }

    @Test func aPatientWithoutInsuranceIsBilledWithTheDiscount() async throws {
        let test = try TestOffice()
        let claim = try #require(
            try await test.buildClaim(try await test.importDemo("lakeside/08-urinary-tract-infection.txt")).claim)
        let reports = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        #expect(reports.first?.batch == nil)
        let file = try await ShowClaim(test.office)(claim.number, in: test.context)
        #expect(file.summary.state == .patientBilled)
        #expect(file.account.adjusted == (try file.account.charged.share(basisPoints: 2_000)))
        let paid = try await BillPatient(test.office).takePayment(
            file.account.patientBalance, from: claim.patientKey, key: "receipt 1", in: test.context)
        #expect(paid.outcome == .posted)
        let again = try await BillPatient(test.office).takePayment(
            file.account.patientBalance, from: claim.patientKey, key: "receipt 1", in: test.context)
        #expect(again.outcome == .replayed)
        let after = try await BillPatient(test.office).account(claim.patientKey, in: test.context)
        #expect(after.patientBalance == .zero)
        await #expect(throws: UseCaseError.self) {
            _ = try await BillPatient(test.office).takePayment(
                Money(cents: 1), from: claim.patientKey, key: "receipt 1", in: test.context)
        }
    }

    @Test func whatAPersonDecidesIsKept() async throws {
        let test = try TestOffice()
        let visit = try await test.importDemo("lakeside/02-hypertension-hyperlipidemia.txt")
        let coding = CodeEncounter(test.office)
        _ = try await coding.propose(visit, in: test.context)
        let coded = try await coding.decide(
            visit,
            [
                .init(.accepted, proposed: "I10"), .init(.rejected, proposed: "E78.5", reason: "not addressed"),
                .init(.changed, proposed: "99214", code: "99213"), .init(.added, code: "36415"),
            ], in: test.context)
        #expect(coded.diagnoses.map(\.text) == ["I10"])
        #expect(coded.services.map(\.procedure.text) == ["99213", "36415"])
        await #expect(throws: UseCaseError.self, "a code that does not exist is refused") {
            _ = try await coding.decide(visit, [.init(.added, code: "E11.99")], in: test.context)
        }
        await #expect(throws: UseCaseError.self, "a heading is refused") {
            _ = try await coding.decide(visit, [.init(.added, code: "E11")], in: test.context)
        }
        #expect(try await coding.open(visit, in: test.context).decisions.count == 4)
        let without = try await coding.decide(visit, [.init(.rejected, proposed: "36415")], in: test.context)
        #expect(without.services.map(\.procedure.text) == ["99213"], "an added code can be taken back")
    }
}

extension WholeWayTests {
    /// L13: a reversal and its correction net to the correction alone.
    @Test func aReversalWithItsCorrectionNetsToTheCorrection() async throws {
        let test = try TestOffice()
        let claim = try #require(
            try await test.buildClaim(try await test.importDemo("lakeside/03-upper-respiratory-infection.txt")).claim)
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        let first = try test.answer(".835")
        _ = try await PostRemittance(test.office)(first, file: "first.835", in: test.context)
        let paid = try await ShowClaim(test.office)(claim.number, in: test.context).account

        var reversal = try #require(Remittance.read(first).remittances.first)
        var original = try #require(reversal.claims.first)
        let correction = original
        original.status = "22"
        original.negateAmounts()
        reversal.claims = [original, correction]
        reversal.amount = .zero
        reversal.method = "NON"
        reversal.handlingCode = "H"
        reversal.traceNumber = "REVERSAL1"
        let envelope = InterchangeEnvelope(
            senderID: "PRMUT", receiverID: "PSB0001", interchangeControlNumber: 99, groupControlNumber: 99,
            created: TestOffice.day)
        let file = reversal.write(envelope: envelope)
        #expect(file.isSendable)
        let report = try await PostRemittance(test.office)(file.bytes, file: "second.835", in: test.context)
        #expect(report.map(\.outcome) == [.posted])
        #expect(report.map(\.held) == [0])
        let after = try await ShowClaim(test.office)(claim.number, in: test.context)
        #expect(after.account == paid)
        #expect(after.timeline.map(\.kind).suffix(3) == [.paid, .reversed, .paid])
    }

    /// The outbox is a file where a folder should be: nothing leaves, nothing is shown as sent, and the next try works.
    @Test func aFailedSendIsNeverShownAsSent() async throws {
        let test = try TestOffice()
        let claim = try #require(
            try await test.buildClaim(try await test.importDemo("lakeside/03-upper-respiratory-infection.txt")).claim)
        let obstacle = test.folder.appendingPathComponent("simulator")
        try Data("in the way".utf8).write(to: obstacle)
        let failed = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        #expect(failed.first?.failure != nil)
        let between = try await ShowClaim(test.office)(claim.number, in: test.context)
        #expect(between.summary.state == .ready)
        #expect(between.account.charged == .zero)
        try FileManager.default.removeItem(at: obstacle)
        let sent = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        #expect(sent.map(\.failure) == [nil])
        #expect(try await ShowClaim(test.office)(claim.number, in: test.context).summary.state == .sent)
    }

    /// A crash after the file left and before it was recorded: the same bytes leave again under the same name.
    @Test func anInterruptedBatchIsSentAgainUnderItsOwnNumber() async throws {
        let clock = TestClock(TestOffice.day)
        let test = try TestOffice(clock: clock)
        let claim = try #require(
            try await test.buildClaim(try await test.importDemo("lakeside/03-upper-respiratory-infection.txt")).claim)
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        let outbox = test.folder.appendingPathComponent("simulator/out")
        let before = try FileManager.default.contentsOfDirectory(atPath: outbox.path)
        try await test.forgetTheSending()
        #expect(try await SubmitBatch(test.office)(clinic: nil, in: test.context).isEmpty, "it may be leaving just now")
        clock.advance(seconds: 600)
        let again = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        #expect(again.map(\.claims) == [[claim.number]])
        #expect(try FileManager.default.contentsOfDirectory(atPath: outbox.path) == before)
        let file = try await ShowClaim(test.office)(claim.number, in: test.context)
        #expect(file.summary.state == .sent)
        #expect(file.account.charged == (try claim.totalCharge), "the charge is booked once")
    }

    /// The payer's answer proves that the file left, though its sending was never recorded.
    @Test func anAnswerToAnInterruptedBatchCounts() async throws {
        let test = try TestOffice()
        let claim = try #require(
            try await test.buildClaim(try await test.importDemo("lakeside/03-upper-respiratory-infection.txt")).claim)
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        try await test.forgetTheSending()
        _ = try await ReceiveAnswers(test.office)(in: test.context)
        let file = try await ShowClaim(test.office)(claim.number, in: test.context)
        #expect(file.summary.state == .paid)
        #expect(file.account.isBalanced)
        #expect(file.account.charged == (try claim.totalCharge))
    }

    /// A copay at the desk, before anything is owed, pays what the remittance leaves to the patient.
    @Test func anEarlierPaymentIsAppliedWhenSomethingIsOwed() async throws {
        let test = try TestOffice()
        let claim = try #require(
            try await test.buildClaim(try await test.importDemo("lakeside/03-upper-respiratory-infection.txt")).claim)
        let taken = try await BillPatient(test.office).takePayment(
            Money(cents: 4_000), from: claim.patientKey, key: "desk", in: test.context)
        #expect(taken.applied == .zero)
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        _ = try await ReceiveAnswers(test.office)(in: test.context)
        let account = try await BillPatient(test.office).account(claim.patientKey, in: test.context)
        #expect(account.patientBalance == .zero)
        #expect(account.claims.map(\.patientPaid) == [Money(cents: 2_500)])
        #expect(account.credit == Money(cents: 1_500))
        let statement = try await BillPatient(test.office).statement(claim.patientKey, in: test.context)
        #expect(statement.total == Money(cents: -1_500))
        #expect(try await OwnerReport(test.office)(in: test.context).filter { !$0.isBalanced }.isEmpty)
    }

    /// One CLP twice in a file: the first is posted, the second waits; nothing else of the file is lost.
    @Test func aClaimThatIsAnsweredTwiceInOneFileIsPostedOnce() async throws {
        let test = try TestOffice()
        let claim = try #require(
            try await test.buildClaim(try await test.importDemo("lakeside/03-upper-respiratory-infection.txt")).claim)
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        var remittance = try #require(Remittance.read(try test.answer(".835")).remittances.first)
        let told = try #require(remittance.claims.first)
        remittance.claims = [told, told]
        remittance.amount = try remittance.amount?.times(2)
        let envelope = InterchangeEnvelope(
            senderID: "PRMUT", receiverID: "PSB0001", interchangeControlNumber: 99, groupControlNumber: 99,
            created: TestOffice.day)
        let report = try #require(
            try await PostRemittance(test.office)(
                remittance.write(envelope: envelope).bytes, file: "twice.835", in: test.context
            ).first)
        #expect(report.outcome == .posted)
        #expect(report.claims == 1)
        #expect(report.held == 1)
        #expect(try await ShowClaim(test.office)(claim.number, in: test.context).account.isBalanced)
    }

    /// A payment whose lines do not make it is nobody's until a person says so.
    @Test func linesThatDoNotMakeThePaymentAreHeld() async throws {
        let test = try TestOffice()
        let claim = try #require(
            try await test.buildClaim(try await test.importDemo("lakeside/03-upper-respiratory-infection.txt")).claim)
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        var remittance = try #require(Remittance.read(try test.answer(".835")).remittances.first)
        remittance.claims[0].lines.removeLast()
        remittance.claims[0].charge = try remittance.claims[0].paid.map { paid in
            try paid + Money.sum(remittance.claims[0].lines.flatMap(\.adjustments).map(\.amount))
        }
        let envelope = InterchangeEnvelope(
            senderID: "PRMUT", receiverID: "PSB0001", interchangeControlNumber: 99, groupControlNumber: 99,
            created: TestOffice.day)
        let report = try #require(
            try await PostRemittance(test.office)(
                remittance.write(envelope: envelope).bytes, file: "short.835", in: test.context
            ).first)
        #expect(report.held == 1)
        #expect(try await ShowClaim(test.office)(claim.number, in: test.context).summary.state == .sent)
        #expect(try await WorkList(test.office)(clinic: nil, in: test.context).map(\.kind) == [.unmatchedPayment])
    }

    /// One bad file in the inbox does not keep the others from being taken in.
    @Test func aBadFileStaysAndTheRestIsTaken() async throws {
        let test = try TestOffice()
        let claim = try #require(
            try await test.buildClaim(try await test.importDemo("lakeside/03-upper-respiratory-infection.txt")).claim)
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        let inbox = test.folder.appendingPathComponent("simulator/in")
        let stranger = String(decoding: try test.answer(".835"), as: UTF8.self)
            .replacing("1447002514", with: "1234567893").replacing("370914265", with: "999999999")
        try Data(stranger.utf8).write(to: inbox.appendingPathComponent("0-stranger.835"))
        try Data("ISA*00*".utf8).write(to: inbox.appendingPathComponent("0-torn.835"))
        let reports = try await ReceiveAnswers(test.office)(in: test.context)
        #expect(reports.filter { $0.kind == .unknown }.count == 2)
        #expect(try await ShowClaim(test.office)(claim.number, in: test.context).summary.state == .paid)
        let left = try FileManager.default.contentsOfDirectory(atPath: inbox.path).filter { $0.hasPrefix("0-") }
        #expect(left.count == 2)
    }

    /// What a 999 finds wrong in one claim is told at that claim only.
    @Test func aNotedErrorIsToldAtItsClaim() async throws {
        let test = try TestOffice()
        let faulty = try #require(
            try await test.buildClaim(try await test.importDemo("riverbend/10-strep-pharyngitis.txt")).claim)
        let right = try #require(
            try await test.buildClaim(try await test.importDemo("riverbend/04-well-child-vaccines.json")).claim)
        #expect(try await SubmitBatch(test.office)(clinic: nil, in: test.context).map(\.claims.count) == [2])
        var answer = try #require(FunctionalAcknowledgment.read(try test.answer(".999")).acknowledgments.first)
        answer.status = "E"
        answer.sets[0].status = "E"
        answer.sets[0].segmentErrors = [
            .init(
                segmentID: "CLM", position: 3, code: "8", businessUnit: faulty.number.description,
                businessUnitName: "CLM01")
        ]
        let envelope = InterchangeEnvelope(
            senderID: "PAYER", receiverID: "PSB0001", interchangeControlNumber: 99, groupControlNumber: 99,
            created: TestOffice.day)
        let report = try await ReceiveAnswers(test.office).take(
            answer.write(envelope: envelope).bytes, file: "noted.999", in: test.context)
        #expect(report.claims == 2 && report.rejected == 0)
        let told = try await ShowClaim(test.office)(faulty.number, in: test.context).timeline.map(\.detail)
        let other = try await ShowClaim(test.office)(right.number, in: test.context).timeline.map(\.detail)
        #expect(told.contains { $0.contains("CLM 8") })
        #expect(!other.contains { $0.contains("CLM 8") })
    }

    /// A rejected claim is corrected and sent again; its charges stand in the books once, as they are now.
    @Test(arguments: [false, true]) func aRejectedClaimIsCorrectedAndSentAgain(withAnotherService: Bool) async throws {
        let test = try TestOffice()
        let visit = try await test.importDemo("lakeside/03-upper-respiratory-infection.txt")
        let first = try #require(try await test.buildClaim(visit).claim)
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        let taken = String(decoding: try test.answer(".277ca"), as: UTF8.self)
        let refused = taken.replacing("STC*A2>20", with: "STC*A3>21").replacing("STC*A2:20", with: "STC*A3:21")
        #expect(refused != taken)
        let answer = try await ReceiveAnswers(test.office).take(Array(refused.utf8), file: "no.277ca", in: test.context)
        #expect(answer.rejected == 1)
        #expect(try await WorkList(test.office)(clinic: nil, in: test.context).map(\.kind) == [.rejection])

        if withAnotherService {
            _ = try await CodeEncounter(test.office).decide(visit, [.init(.added, code: "36415")], in: test.context)
        }
        let second = try await BuildClaim(test.office)(visit, in: test.context)
        let corrected = try #require(second.claim)
        #expect(second.state == .ready)
        #expect(corrected.number == first.number)
        #expect(corrected.version == 2)
        let sent = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        #expect(sent.map(\.failure) == [nil])
        let file = try await ShowClaim(test.office)(first.number, in: test.context)
        #expect(file.summary.state == .sent)
        #expect(file.account.charged == (try corrected.totalCharge))
        #expect(file.account.isBalanced)
        #expect(try await CheckIntegrity(test.office)().checks.filter { !$0.isSound }.isEmpty)
    }

    @Test func theSamePaymentUnderAnotherTraceIsHeld() async throws {
        let test = try TestOffice()
        _ = try await test.buildClaim(try await test.importDemo("lakeside/03-upper-respiratory-infection.txt"))
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        let bytes = try test.answer(".835")
        _ = try await PostRemittance(test.office)(bytes, file: "first.835", in: test.context)
        let text = String(decoding: bytes, as: UTF8.self)
        let other = text.replacing("TRN*1*PRMUT1*", with: "TRN*1*PRMUT2*")
        #expect(other != text)
        let report = try await PostRemittance(test.office)(Array(other.utf8), file: "other.835", in: test.context)
        #expect(report.map(\.outcome) == [.heldForReview])
        #expect(try await PostRemittance(test.office).list(clinic: nil, in: test.context).count == 1)
    }
}

extension RemittanceClaim {
    /// The amounts of a reversal: the original's with the opposite sign (B8).
    fileprivate mutating func negateAmounts() {
        func negated(_ amount: Money?) -> Money? { amount.map { Money(cents: -$0.cents) } }
        func negated(_ adjustments: [Adjustment]) -> [Adjustment] {
            adjustments.map { Adjustment(group: $0.group, reason: $0.reason, amount: Money(cents: -$0.amount.cents)) }
        }
        charge = negated(charge)
        paid = negated(paid)
        patientResponsibility = negated(patientResponsibility)
        adjustments = negated(adjustments)
        lines = lines.map { line in
            var reversed = line
            reversed.charge = negated(line.charge)
            reversed.paid = negated(line.paid)
            reversed.adjustments = negated(line.adjustments)
            reversed.allowed = nil
            return reversed
        }
    }
}

extension TestOffice {
    /// As if the process had died after the file left and before it was recorded.
    fileprivate func forgetTheSending() async throws {
        let raw = try DatabaseQueue(path: databasePath)
        try await raw.write { database in
            try database.execute(sql: "UPDATE batches SET state = 'prepared', transport = ''")
            try database.execute(sql: "DROP TRIGGER claim_events_no_delete")
            try database.execute(sql: "DELETE FROM claim_events WHERE kind = 'sent'")
            try database.execute(sql: "UPDATE claims SET state = 'queued'")
        }
    }
}
