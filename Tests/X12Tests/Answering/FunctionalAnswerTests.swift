import TestSupport
import Testing

@testable import X12

/// The 999 that goes back for a received file.
@Suite("Answering with a 999")
struct FunctionalAnswerTests {
    private let strict = AcknowledgmentPolicy(rejection: .strict)

    @Test("A clean set is accepted")
    func clean() {
        #expect(
            AnsweredFile(.professional).answer(.functional) == [
                "AK1*HC*1*005010X222A1", "AK2*837*0001*005010X222A1", "IK5*A", "AK9*A*1*1*1",
            ])
    }

    @Test("The answer goes back the way the file came, with the numbers asked for")
    func envelope() {
        let segments = AnsweredFile.segments(AnsweredFile(.professional).written(.functional).first?.bytes ?? [])
        #expect(
            segments.first
                == "ISA*00*          *00*          *ZZ*RECEIVER       *ZZ*SENDER         *261123*1405*^*00501*000000077*0*T*:"
        )
        #expect(segments.dropFirst().first == "GS*FA*RECVAPP*SENDAPP*20261123*1405*5*X*005010X231A1")
    }

    @Test("A bad element is named with its place, and its value is not repeated")
    func element() {
        let file = AnsweredFile(SampleSet.professional.replacing("DMG", with: "DMG*D8*19801301*F"))
        let answer = file.answer(.functional)
        // The birth date stands above the claim.
        #expect(
            answer == [
                "AK1*HC*1*005010X222A1", "AK2*837*0001*005010X222A1", "IK3*DMG*17*2010BA*8", "IK4*2*1251*8",
                "IK5*R*5", "AK9*R*1*1*0",
            ])
        let copying = AcknowledgmentPolicy(copiesBadValues: true)
        #expect(file.answer(.functional, copying).contains("IK4*2*1251*8*19801301"))
    }

    @Test("A component is named with its element, in the claim it belongs to")
    func component() {
        let answer = AnsweredFile(.mixedClaims).answer(.functional)
        #expect(
            answer == [
                "AK1*HC*1*005010X222A1", "AK2*837*0001*005010X222A1", "IK3*SV1*35*2400*8", "CTX*CLM01:A2",
                "IK4*1:2*234*1", "IK5*E*5", "AK9*E*1*1*1",
            ])
        let rejected = AnsweredFile(.mixedClaims).answer(.functional, strict)
        #expect(rejected.suffix(2) == ["IK5*R*5", "AK9*R*1*1*0"])
    }

    @Test("When no claim is right the set is rejected")
    func allBad() {
        let set = SampleSet.mixedClaims.replacing("SV1*HC:99213", with: "SV1*HC:*100*UN*1***1:2")
        #expect(AnsweredFile(set).answer(.functional).suffix(2) == ["IK5*R*5", "AK9*R*1*1*0"])
    }

    @Test("A missing segment is named where it should stand")
    func segment() {
        let answer = AnsweredFile(SampleSet.twoClaims.removing("HI*")).answer(.functional)
        #expect(answer.contains("IK3*HI*20*2300*3"))
        #expect(answer.contains("IK5*E*5"))
        let loop = AnsweredFile(SampleSet.professional.removing("NM1*PR")).answer(.functional)
        #expect(loop.contains("IK3*NM1*18*2010BB*I7"))
        #expect(loop.suffix(2) == ["IK5*R*I5", "AK9*R*1*1*0"])
    }

    @Test(
        "A broken frame of a set rejects the set",
        arguments: [
            ("SE*31*0001~", "SE*30*0001~", "IK5*R*4"), ("SE*31*0001~", "SE*31*0009~", "IK5*R*3"),
            ("SE*31*0001~", "", "IK5*R*2"), ("ST*837*0001*", "ST*837*01*", "IK5*R*3*7*5"),
        ])
    func frame(_ old: String, _ new: String, _ result: String) {
        let answer = AnsweredFile(.professional).replacing(old, new).answer(.functional)
        #expect(answer.suffix(2) == [result, "AK9*R*1*1*0"])
    }

    @Test("Of two sets the bad one is rejected, and the group is accepted in part")
    func twoSets() {
        let bad = SampleSet.professional.replacing("NM1*40", with: "NM1*40*2**")
        let answer = AnsweredFile(.professional, bad).answer(.functional)
        #expect(answer.filter { $0.hasPrefix("AK2") }.count == 2)
        #expect(answer.filter { $0.hasPrefix("IK5") } == ["IK5*A", "IK5*R*5"])
        #expect(answer.last == "AK9*P*2*2*1")
    }

    @Test("A control number that is used twice rejects the second set")
    func duplicate() {
        let file = AnsweredFile(.professional, .professional)
        let answer = file.replacing("ST*837*0002", "ST*837*0001").replacing("*0002~", "*0001~").answer(.functional)
        #expect(answer.filter { $0.hasPrefix("IK5") } == ["IK5*A", "IK5*R*23"])
    }

    @Test(
        "A broken frame of the group rejects the group",
        arguments: [
            ("GE*1*1~", "GE*3*1~", "AK9*R*3*1*0*5"), ("GE*1*1~", "GE*1*2~", "AK9*R*1*1*0*4"),
            ("GE*1*1~", "", "AK9*R*1*1*0*3"),
        ])
    func group(_ old: String, _ new: String, _ result: String) {
        let answer = AnsweredFile(.professional).replacing(old, new).answer(.functional)
        #expect(answer.suffix(2) == ["IK5*R*5", result])
    }

    @Test("A version that is not known is rejected or passed, as the policy says")
    func version() {
        var set = SampleSet.professional
        set.version = "005010X298"
        let file = AnsweredFile(set.replacing("ST*", with: "ST*837*0001*005010X298"))
        #expect(file.answer(.functional).suffix(2) == ["IK5*R*I6", "AK9*R*1*1*0*2"])
        let passing = AcknowledgmentPolicy(rejectsUnknownVersions: false)
        #expect(file.answer(.functional, passing).suffix(2) == ["IK5*A", "AK9*A*1*1*1"])
    }

    @Test("A file that is cut off is rejected")
    func truncated() {
        let answer = AnsweredFile(.professional).cut(before: "LX*2").answer(.functional)
        #expect(answer.suffix(2) == ["IK5*R*2", "AK9*R*1*1*0*3"])
    }

    @Test("A payment with an error is rejected as a whole: nothing else could say what is wrong with it")
    func payment() {
        let set = SampleSet.remittance.replacing("SVC*HC:36415", with: "SVC*HC:*50*20**1")
        #expect(AnsweredFile(set).answer(.functional).suffix(2) == ["IK5*R*5", "AK9*R*1*1*0"])
        #expect(AnsweredFile(.remittance).answer(.functional).suffix(2) == ["IK5*A", "AK9*A*1*1*1"])
    }

    @Test("A warning that a 999 can say is noted, and the set accepted")
    func noted() {
        let set = SampleSet.professional.replacing("NM1*40", with: "NM1*40*2*PAYER*X****46*RECEIVER")
        let answer = AnsweredFile(set).answer(.functional)
        #expect(answer.contains("IK4*4*1036*I10"))
        #expect(answer.suffix(2) == ["IK5*E*I5", "AK9*E*1*1*1"])
    }

    @Test("The number of errors is limited")
    func limits() {
        var set = SampleSet.professional
        for _ in 0..<50 { set.segments.append("REF*6R") }
        let policy = AcknowledgmentPolicy(segmentErrorsPerSet: 10, elementErrorsPerSegment: 1)
        let answer = AnsweredFile(set).answer(.functional, policy)
        #expect(answer.count { $0.hasPrefix("IK3") } == 10)
        #expect(answer.count { $0.hasPrefix("IK4") } <= 10)
    }

    /// Faulty and clean files of all kinds, for what must hold of every answer.
    static let files: [AnsweredFile] = [
        AnsweredFile(.professional), AnsweredFile(.mixedClaims), AnsweredFile(.remittance),
        AnsweredFile(.professional, SampleSet.professional.replacing("NM1*40", with: "NM1*40*2**")),
        AnsweredFile(SampleSet.twoClaims.removing("HI*")), AnsweredFile(SampleSet.professional.removing("NM1*PR")),
        AnsweredFile(SampleSet.professional.inserting("ABCDE*1", "ZZZ*2", "PLB*3", after: "CLM")),
        AnsweredFile(.professional).replacing("SE*31*0001~", "SE*30*0001~"),
        AnsweredFile(.professional).replacing("GE*1*1~", "GE*3*1~"),
        AnsweredFile(.professional).cut(before: "LX*2"), AnsweredFile(.professional).replacing("*00501*", "*00401*"),
    ]

    @Test("Our own validator finds nothing in the answers", arguments: AcknowledgmentBuilder.Kind.allCases)
    func validAnswers(_ kind: AcknowledgmentBuilder.Kind) {
        for file in FunctionalAnswerTests.files {
            for answer in file.written(kind) {
                #expect(answer.isSendable, "\(answer.findings.map(\.message))")
                let found = validate(answer.bytes).map { "\($0.rule) \($0.place.path)" }
                #expect(found == [], "\(String(decoding: answer.bytes, as: UTF8.self))")
            }
        }
    }

    @Test(
        "What is wrong with the file's values does not make the answer wrong",
        arguments: [
            ("*ROE*JANE*", "*RO\u{01}E\u{FFFD}Ö*\u{4E2D}*"),
            ("*A2*80*", "*A12345678901234567890123456789012345678901234567890A*80*"),
            ("*1*X*005", "*ABC*X*005"), ("ST*837*0001", "ST*837*1"), ("ST*837*", "ST*8*"), ("GS*HC", "GS*CLAIMS"),
            ("*41*2*CLINIC*", "*41*2**"), ("*46*SENDER", "*XX*"), ("*XX*1234567893", "*ZZ*"), ("*MI*M123", "*MI*~"),
            ("*000000001*0*T", "*00000000A*0*T"),
            ("*ROE*", "*RRRRRRRRRROOOOOOOOOORRRRRRRRRROOOOOOOOOORRRRRRRRRROOOOOOOOOOR*"),
            ("BHT*0019*00*1*", "BHT*0019*00**"), ("*PXC*207", "*PX|:C*207"),
        ])
    func nastyValues(_ old: String, _ new: String) {
        let file = AnsweredFile(.mixedClaims).replacing(old, new)
        #expect(!file.text.hasPrefix("NOT FOUND"))
        for kind in AcknowledgmentBuilder.Kind.allCases {
            let answers = file.written(kind)
            #expect(answers.count == 1 || (kind == .claims && answers.isEmpty))
            for answer in answers {
                #expect(answer.isSendable, "\(answer.findings.map(\.message))")
                let found = validate(answer.bytes).filter(\.isError).map { "\($0.rule) \($0.place.path)" }
                #expect(found == [], "\(String(decoding: answer.bytes, as: UTF8.self))")
            }
        }
    }

    @Test("The answers do not depend on how the bytes come in")
    func pieces() {
        let file = AnsweredFile(.mixedClaims)
        for kind in AcknowledgmentBuilder.Kind.allCases {
            for size in [1, 7, 64] {
                var builder = AcknowledgmentBuilder(kind, numbering: AnsweredFile.numbering)
                var source = ArraySource(file.bytes, pieceSize: size)
                var answers: [WrittenInterchange] = []
                reading: while true {
                    switch builder.next() {
                    case .needsInput: builder.feed { source.read(into: $0) }
                    case .answer(let answer): answers.append(answer)
                    case .end: break reading
                    }
                }
                #expect(answers == file.written(kind))
            }
        }
    }

    @Test(
        "pyx12 finds nothing in our 999s",
        .enabled(if: Pyx12.isAvailable, "python3 or the Python package index is missing"))
    func pyx12() throws {
        for (index, file) in FunctionalAnswerTests.files.enumerated() {
            for answer in file.written(.functional) {
                // pyx12 has loop identifiers of four characters only; the others are shortened for it.
                let text = String(decoding: answer.bytes, as: UTF8.self)
                    .replacing("*2010BB*", with: "*2010*").replacing("*2010BA*", with: "*2010*")
                    .replacing("*1000B*", with: "*1000*")
                let judged = try Pyx12.validate(Array(text.utf8), named: "answer\(index)")
                #expect(judged.isAccepted, "\(text): \(judged.output)")
            }
        }
    }
}
