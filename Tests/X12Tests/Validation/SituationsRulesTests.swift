import Primitives
import Testing
import X12

@Suite("Situations: levels, patient and claim")
struct ClaimSituationTests {
    private let base = SampleSet.professional

    @Test("A level stands under its parent")
    func parents() {
        let dependent = SampleSet.dependent
        for (set, start, changed, path) in [
            (base, "HL*2", "HL*2*3*22*0", "2000B HL02"), (dependent, "HL*3", "HL*3*1*23*0", "2000C HL02"),
            (.benefitQuestion, "HL*3", "HL*3*1*22*0", "2000C HL02"),
        ] {
            expectFound("x12.hl-parent", at: path, in: set.replacing(start, with: changed), base: set)
        }
    }

    @Test("The patient is the subscriber or has a level, not both and not neither")
    func patientLevel() {
        let both = SampleSet.dependent.replacing("SBR*P*", with: "SBR*P*18*GRP1******CI")
        expectFound("x12.subscriber-is-patient", at: "2000B SBR02", in: both, base: .dependent)
        expectFound(
            "x12.patient-level-missing", at: "2000B SBR02",
            in: base.replacing("SBR*P*18", with: "SBR*P**GRP1******CI"))
    }

    @Test("A family's accident: the subscriber's own claim comes before the dependent's")
    func family() {
        var set = base.replacing("HL*2*1*22*0", with: "HL*2*1*22*1")
        let start = SampleSet.dependent.segments.firstIndex { $0.hasPrefix("HL*3") } ?? 0
        set.segments += SampleSet.dependent.segments[start...].map { $0.replacingFirst("CLM*A1", with: "CLM*A2") }
        #expect(set.rules() == [])
    }

    @Test("A subscriber who is the patient has address and birth date")
    func subscriberDetails() {
        expectFound("x12.subscriber-details", at: "2010BA NM1", in: base.removing("DMG*"))
        expectFound(
            "x12.subscriber-details", at: "2010BA NM1",
            in: base.removing("N3*2 OAK").removing("N4*COLUMBUS*OH*43215", occurrence: 2))
        let other = SampleSet.dependent.removing("N3*2 OAK").removing("N4*COLUMBUS*OH*43215", occurrence: 2)
            .removing("DMG*D8*1980")
        #expect(other.rules() == [])
    }

    @Test("Replacements and voids name the claim they change; originals do not", arguments: ["7", "8"])
    func replacement(frequency: String) {
        let set = base.replacing("CLM*", with: "CLM*A1*150***11:B:\(frequency)*Y*A*Y*Y")
        expectFound("x12.replacement-reference", at: "2300 CLM05-3", in: set)
        expectSilent("x12.replacement-reference", in: set.inserting("REF*F8*ICN1", after: "CLM*"))
        expectFound(
            "x12.original-reference", at: "2300 REF01", .warning, in: base.inserting("REF*F8*ICN1", after: "CLM*"))
        expectFound(
            "x12.replacement-reference", at: "2300 CLM05-3",
            in: .hospitalStay.replacing("CLM*", with: "CLM*S1*5000***11:A:\(frequency)**A*Y*Y"), base: .hospitalStay)
    }

    @Test("Diagnosis pointers")
    func pointers() {
        expectFound(
            "x12.diagnosis-pointer", at: "2400 SV107-2",
            in: base.replacing("SV1*HC:99213", with: "SV1*HC:99213*100*UN*1***1:3"))
        expectFound(
            "x12.diagnosis-pointer", at: "2400 SV107-1",
            in: base.replacing("SV1*HC:36415", with: "SV1*HC:36415*50*UN*1***12"))
        expectFound(
            "x12.diagnosis-pointer", at: "2400 SV107-3", .warning,
            in: base.replacing("SV1*HC:99213", with: "SV1*HC:99213*100*UN*1***1:2:1"))
        expectFound(
            "x12.diagnosis-pointer", at: "2400 SV311-1",
            in: .dentalVisit.replacing("SV3*AD:D0120", with: "SV3*AD:D0120*50*********1"), base: .dentalVisit)
    }

    @Test("The same claim number twice, but not for a void and its new claim")
    func duplicates() {
        var set = base
        set.segments += base.segments[18...]
        expectFound("x12.duplicate-claim-number", at: "2300 CLM01", .warning, in: set)
        let other = SampleSet.professional.segments[18...].map {
            $0.hasPrefix("CLM*") ? "CLM*A1*150***11:B:8*Y*A*Y*Y" : $0
        }
        set = base
        set.segments += other
        expectSilent("x12.duplicate-claim-number", in: set.inserting("REF*F8*I", after: "CLM*", occurrence: 2))
    }

    @Test("Accidents have a date, auto accidents a state")
    func accidents() {
        let auto = base.replacing("CLM*", with: "CLM*A1*150***11:B:1*Y*A*Y*Y**AA:::OH")
        expectFound("x12.accident-date", at: "2300 CLM11-1", in: auto)
        expectSilent("x12.accident-date", in: auto.inserting("DTP*439*D8*20260730", after: "CLM*"))
        expectFound(
            "x12.accident-date", at: "2300 CLM11-2",
            in: base.replacing("CLM*", with: "CLM*A1*150***11:B:1*Y*A*Y*Y**EM:OA"))
        expectSilent("x12.accident-date", in: base.replacing("CLM*", with: "CLM*A1*150***11:B:1*Y*A*Y*Y**EM"))
        expectFound(
            "x12.accident-state", at: "2300 CLM11-4",
            in: base.replacing("CLM*", with: "CLM*A1*150***11:B:1*Y*A*Y*Y**AA"))
        expectSilent("x12.accident-state", in: auto)
        expectSilent(
            "x12.accident-state", in: base.replacing("CLM*", with: "CLM*A1*150***11:B:1*Y*A*Y*Y**AA::::MX"))
    }

    @Test("Lines are numbered and have control numbers of their own")
    func lines() {
        expectFound("x12.line-number", at: "2400 LX01", in: base.replacing("LX*2", with: "LX*3"))
        expectFound("x12.line-number", at: "2400 LX01", in: base.replacing("LX*1", with: "LX*0"))
        expectFound("x12.line-control-number", at: "2400 REF02", in: base.replacing("REF*6R*L2", with: "REF*6R*L1"))
        var long = base.removing("LX*2").removing("SV1*HC:36415").removing("DTP*472", occurrence: 2)
            .removing("REF*6R*L2").replacing("CLM*", with: "CLM*A1*500***11:B:1*Y*A*Y*Y")
        for line in 2...41 {
            long.segments += [
                "LX*\(line)", "SV1*HC:36415*10*UN*1***1", "DTP*472*D8*20260801",
                "REF*6R*LINE-NUMBER-\(line == 40 ? 4 : line)",
            ]
        }
        expectFound("x12.line-control-number", at: "2400 REF02", in: long)
    }

    @Test("Charges below zero")
    func negative() {
        expectFound(
            "x12.negative-charge", at: "2400 SV102",
            in: base.replacing("SV1*HC:36415", with: "SV1*HC:36415*-50*UN*1***1"))
        expectFound(
            "x12.negative-charge", at: "2300 CLM02", in: base.replacing("CLM*", with: "CLM*A1*-150***11:B:1*Y*A*Y*Y"))
        expectFound(
            "x12.negative-charge", at: "2400 SV203",
            in: .hospitalStay.replacing("SV2*0360", with: "SV2*0360**-2000*UN*1"), base: .hospitalStay)
    }
}

extension String {
    /// The text with the first occurrence of a part replaced.
    fileprivate func replacingFirst(_ part: String, with other: String) -> String {
        guard let range = self.firstRange(of: part) else { return self }
        return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
