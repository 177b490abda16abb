import Testing

@testable import X12

/// The TA1 that goes back for a received file.
@Suite("Answering with a TA1")
struct InterchangeAnswerTests {
    @Test("An interchange in order is accepted")
    func clean() {
        #expect(AnsweredFile(.professional).answer(.interchange) == ["TA1*000000001*260901*1200*A*000"])
        #expect(AnsweredFile(.mixedClaims).answer(.interchange) == ["TA1*000000001*260901*1200*A*000"])
    }

    @Test(
        "What is wrong with the envelope is named",
        arguments: [
            ("*ZZ*SENDER ", "*QQ*SENDER ", "R*005"), ("*ZZ*RECEIVER ", "*QQ*RECEIVER ", "R*007"),
            ("SENDER    ", "          ", "R*006"), ("*00501*", "*00502*", "R*017"), ("*00*    ", "*09*    ", "E*010"),
            ("IEA*1*000000001", "IEA*1*000000002", "R*001"), ("IEA*1*", "IEA*2*", "R*021"),
            ("IEA*1*000000001~", "", "R*023"),
            ("*0*T*:", "*7*T*:", "E*019"), ("*0*T*:", "*0*Q*:", "R*020"), ("GE*1*1~", "GE*1*1~REF*XX*1~", "R*024"),
        ])
    func faults(_ old: String, _ new: String, _ result: String) {
        let answer = AnsweredFile(.professional).replacing(old, new).answer(.interchange)
        #expect(answer == ["TA1*000000001*260901*1200*\(result)"])
    }

    @Test("A date that is none is noted, and repeated as it came")
    func date() {
        let answer = AnsweredFile(.professional).replacing("*260901*1200*^", "*261301*1200*^").answer(.interchange)
        #expect(answer == ["TA1*000000001*261301*1200*E*014"])
    }

    @Test("Each interchange of a file gets its own answer")
    func several() {
        var file = AnsweredFile(.professional)
        file.text +=
            AnsweredFile(.remittance).replacing("000000001*0", "000000002*0")
            .replacing("IEA*1*000000001", "IEA*1*000000002").text
        let answers = file.written(.interchange)
        #expect(answers.count == 2)
        #expect(AnsweredFile.segments(answers[1].bytes).first?.contains("*000000078*") == true)
        #expect(
            file.answer(.interchange) == ["TA1*000000001*260901*1200*A*000", "TA1*000000002*260901*1200*A*000"])
    }

    @Test("The same interchange twice is a duplicate")
    func duplicate() {
        var file = AnsweredFile(.professional)
        file.text += file.text
        #expect(
            file.answer(.interchange) == ["TA1*000000001*260901*1200*A*000", "TA1*000000001*260901*1200*R*025"])
    }

    @Test("A file that is no interchange has no answer")
    func nothing() {
        for kind in AcknowledgmentBuilder.Kind.allCases {
            for text in ["", "ISA", "hello", "ISA*00*"] {
                #expect(
                    AcknowledgmentBuilder.answers(to: Array(text.utf8), kind, numbering: AnsweredFile.numbering) == [])
            }
        }
    }
}
