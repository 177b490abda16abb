import Primitives
import Testing
import X12

/// What the rules found in a set, with built-in lists and a day of validation: `rule place severity`.
func codeFindings(_ set: SampleSet, today: String = "2026-09-30") -> [String] {
    set.findings(codeLists: CodeListChain([BuiltInCodeLists()]), today: CalendarDate(iso: today))
        .filter { $0.snip >= 5 }
        .map { "\($0.rule) \($0.place.path) \($0.severity.rawValue)" }
}

@Suite("Rules about codes")
struct CodesRuleTests {
    @Test("Nothing is found in right sets")
    func clean() {
        for set in [SampleSet.professional, .secondary, .remittance, .institutional, .dental] {
            #expect(codeFindings(set) == [])
        }
    }

    @Test(
        "A code that is on no list is found at its place",
        arguments: [
            ("N4*COLUMBUS*OH*432151234", "N4*COLUMBUS*ZZ*432151234", "2010AA N402"),
            ("CLM*A1", "CLM*A1*150***28:B:1*Y*A*Y*Y", "2300 CLM05-1"),
            ("CLM*A1", "CLM*A1*150***11:B:U*Y*A*Y*Y", "2300 CLM05-3"),
            ("PRV*BI", "PRV*BI*PXC*997Q00000X", "2000A PRV03"),
            ("SV1*HC:36415", "SV1*HC:36415*50*UN*1*30**1", "2400 SV105"),
        ])
    func externalCode(start: String, segment: String, place: String) {
        let set = SampleSet.professional.replacing(start, with: segment)
        #expect(codeFindings(set) == ["x12.external-code \(place) error"])
        #expect(!set.findings().contains { $0.rule == "x12.external-code" })
    }

    @Test("A place of service counts from the day on which it began")
    func placeOfServiceDate() {
        let set = SampleSet.professional.replacing("CLM*A1", with: "CLM*A1*150***66:B:1*Y*A*Y*Y")
        #expect(codeFindings(set) == [])
        let early = set.replacing("DTP*472", with: "DTP*472*D8*20240701")
            .replacing("DTP*472*D8*20260801", with: "DTP*472*D8*20240701")
        #expect(codeFindings(early) == ["x12.external-code 2300 CLM05-1 error"])
    }

    @Test("A state abroad is not checked")
    func foreignState() {
        let set = SampleSet.professional.replacing("N4*COLUMBUS*OH*43215", with: "N4*PARIS*ZZ*7500*FR", occurrence: 2)
        #expect(codeFindings(set) == [])
    }

    @Test("Adjustment reasons are checked on the date of the payment")
    func adjustmentReason() {
        let unknown = SampleSet.remittance.replacing("CAS*CO*45*20", with: "CAS*CO*999*20")
        #expect(codeFindings(unknown) == ["x12.external-code 2110 CAS02 error"])
        let ended = SampleSet.remittance.replacing("CAS*CO*45*30", with: "CAS*CO*17*30")
        #expect(codeFindings(ended) == ["x12.external-code 2110 CAS02 error"])
        let then = SampleSet.secondary.replacing("CAS*CO*45*30", with: "CAS*CO*17*30")
            .replacing("DTP*573", with: "DTP*573*D8*20090601", occurrence: 2)
        #expect(!codeFindings(then).contains { $0.hasPrefix("x12.external-code") })
    }

    @Test("Remark codes are those of the list")
    func remarkCode() {
        let base = SampleSet.remittance
        let right = base.inserting("LQ*HE*N130", "LQ*HE*MA01", "LQ*RX*70", after: "CAS*CO*45*30")
        #expect(codeFindings(right) == [])
        let wrong = base.inserting("LQ*HE*N9999", after: "CAS*CO*45*30")
        #expect(codeFindings(wrong) == ["x12.remark-code 2110 LQ02 error"])
        let claim = base.inserting("MOA***MA999", after: "NM1*QC")
        #expect(codeFindings(claim) == ["x12.external-code 2100 MOA03 error"])
    }

    @Test(
        "The form of a diagnosis",
        arguments: [
            ("ABK:E11.9*ABF:I10", "HI01-2"), ("ABK:E119*ABF:10", "HI02-2"), ("ABK:EE119", "HI01-2"),
            ("ABK:E119*ABF:E11912345", "HI02-2"),
        ])
    func diagnosisForm(diagnoses: String, place: String) {
        let set = SampleSet.professional.replacing("HI*", with: "HI*\(diagnoses)")
        #expect(codeFindings(set).contains("x12.diagnosis-form 2300 \(place) error"))
    }

    @Test("ICD-9 before October 2015, ICD-10 from then on")
    func icdVersion() {
        let old = SampleSet.professional.replacing("HI*", with: "HI*BK:25000*BF:V7389*BF:E8888")
        #expect(codeFindings(old) == ["x12.icd-version 2300 HI01-1 error"])
        let then = old.replacing("DTP*472", with: "DTP*472*D8*20150930")
            .replacing("DTP*472*D8*20260801", with: "DTP*472*D8*20150930")
        #expect(codeFindings(then) == [])
        let early = SampleSet.professional.replacing("DTP*472", with: "DTP*472*D8*20150930")
        #expect(codeFindings(early) == ["x12.icd-version 2300 HI01-1 error"])
    }

    @Test("A list that is at hand decides on diagnoses and procedures")
    func lists() {
        struct Lists: CodeLists {
            func contains(_ code: String, in list: ExternalCodeList, on date: CalendarDate?) -> Bool? {
                switch list {
                case .icd10cm: date == CalendarDate(iso: "2026-08-01") ? code != "I10" : nil
                case .hcpcs: code != "36415"
                default: nil
                }
            }
        }
        let findings = SampleSet.professional.findings(codeLists: Lists()).map { "\($0.rule) \($0.place.path)" }
        #expect(findings == ["x12.diagnosis-code 2300 HI02-2", "x12.procedure-code 2400 SV101-2"])
    }

    @Test(
        "The form of a procedure",
        arguments: [
            ("HC:9921", "error"), ("HC:99A13", "error"), ("HC:9921X", "error"), ("HC:992134", "error"),
            ("HC:F0123", "error"), ("HC:Z1234", "warning"),
        ])
    func procedureForm(procedure: String, severity: String) {
        let set = SampleSet.professional.replacing("SV1*HC:36415", with: "SV1*\(procedure)*50*UN*1***1")
        #expect(codeFindings(set).contains("x12.procedure-form 2400 SV101-2 \(severity)"))
    }

    @Test("Right forms of procedures", arguments: ["G0008", "0001F", "0042T", "0001U", "0004M", "0001A", "J3490"])
    func procedureForms(procedure: String) {
        let set = SampleSet.professional.replacing("SV1*HC:36415", with: "SV1*HC:\(procedure)*50*UN*1***1")
        #expect(!codeFindings(set).contains { $0.hasPrefix("x12.procedure-form") })
    }

    @Test("Modifiers: form, and list")
    func modifiers() {
        func with(_ procedure: String) -> [String] {
            codeFindings(SampleSet.professional.replacing("SV1*HC:99213", with: "SV1*HC:\(procedure)*100*UN*1***1:2"))
        }
        #expect(with("99213:25:GC:59:XU") == [])
        #expect(with("99213:%%") == ["x12.modifier-form 2400 SV101-3 error"])
        #expect(with("99213:25:2") == ["x12.modifier-form 2400 SV101-4 error"])
        #expect(with("99213:ZZ") == ["x12.modifier-code 2400 SV101-3 error"])
        // A pair that may be new by then.
        #expect(with("99213:AC") == [])
    }

    @Test("NPI: digits and check digit")
    func npi() {
        let check = SampleSet.professional.replacing("NM1*82", with: "NM1*82*1*DOE*ANN****XX*1245319590")
        #expect(codeFindings(check) == ["x12.npi 2310B NM109 error"])
        let short = SampleSet.professional.replacing("NM1*85", with: "NM1*85*2*CLINIC*****XX*123456789")
        #expect(codeFindings(short) == ["x12.npi 2010AA NM109 error"])
        let payee = SampleSet.remittance.replacing("N1*PE", with: "N1*PE*CLINIC*XX*3234567893")
        // No other NPI of the set is right: all may be placeholders.
        #expect(codeFindings(payee) == ["x12.npi 1000B N104 warning"])
        let among = payee.inserting("NM1*82*1*DOE*ANN****XX*1245319599", after: "NM1*QC")
        #expect(codeFindings(among) == ["x12.npi 1000B N104 error"])
    }

    @Test("ZIP and postal codes")
    func zip() {
        func with(_ line: String) -> [String] {
            codeFindings(SampleSet.professional.replacing("N4*COLUMBUS*OH*43215", with: line, occurrence: 2))
        }
        #expect(with("N4*COLUMBUS*OH*4321") == ["x12.zip-code 2010BA N403 warning"])
        #expect(with("N4*COLUMBUS*OH*432") == ["x12.zip-code 2010BA N403 error"])
        #expect(with("N4*COLUMBUS*OH*43215-1234") == ["x12.zip-code 2010BA N403 error"])
        #expect(with("N4*TORONTO*ON*M5V2T6*CA") == [])
        #expect(with("N4*TORONTO*ON*12345*CA") == ["x12.zip-code 2010BA N403 error"])
    }

    @Test("The form of a taxonomy code")
    func taxonomy() {
        let short = SampleSet.professional.replacing("PRV*PE", with: "PRV*PE*PXC*207Q00000")
        #expect(codeFindings(short) == ["x12.taxonomy-form 2310B PRV03 error"])
        let old = SampleSet.professional.replacing("PRV*PE", with: "PRV*PE*PXC*203BF0100Y")
        #expect(codeFindings(old) == ["x12.taxonomy-form 2310B PRV03 warning"])
    }

    @Test("Bank routing numbers")
    func routing() {
        let set = SampleSet.remittance.replacing(
            "BPR", with: "BPR*I*90*C*ACH*CCP*01*111000026*DA*100*1311234567**01*111000025*DA*200*20260820")
        #expect(codeFindings(set) == ["x12.bank-routing BPR07 error"])
    }
}
