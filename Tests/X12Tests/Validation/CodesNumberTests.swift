import Primitives
import Testing
import X12

@Suite("Rules about numbers and dates")
struct CodesNumberTests {
    @Test("Institutional codes")
    func institutional() {
        func with(_ start: String, _ segment: String) -> [String] {
            codeFindings(SampleSet.institutional.replacing(start, with: segment))
        }
        #expect(with("CLM*B1", "CLM*B1*5000***01:A:1**A*Y*Y") == ["x12.external-code 2300 CLM05-1 error"])
        #expect(with("CL1", "CL1*7*1*01") == ["x12.external-code 2300 CL101 error"])
        #expect(with("CL1", "CL1*1*1*44") == ["x12.external-code 2300 CL103 error"])
        #expect(with("HI*BH", "HI*BH:70:D8:19500101") == ["x12.external-code 2300 HI01-2 error"])
        #expect(with("HI*BBR", "HI*BBR:0FT44Z:D8:20260802") == ["x12.icd-procedure-form 2300 HI01-2 error"])
        #expect(with("HI*BBR", "HI*BR:5123:D8:20260802") == ["x12.icd-version 2300 HI01-1 error"])
        #expect(with("HI*DR", "HI*DR:41") == ["x12.drg-form 2300 HI01-2 warning"])
        #expect(with("SV2*0120", "SV2*120**4000*DA*4") == ["x12.revenue-code 2400 SV201 error"])
        #expect(
            codeFindings(SampleSet.institutional.inserting("REF*LU*ZZ", after: "CL1"))
                == ["x12.accident-state-code 2300 REF02 error"])
        #expect(codeFindings(SampleSet.institutional.inserting("REF*LU*OH", after: "CL1")) == [])
    }

    @Test("Dental codes")
    func dental() {
        func with(_ start: String, _ segment: String) -> [String] {
            codeFindings(SampleSet.dental.replacing(start, with: segment))
        }
        #expect(with("TOO*JP*12", "TOO*JP*33*M:O") == ["x12.external-code 2400 TOO02 error"])
        #expect(with("TOO*JP*12", "TOO*JP*12*M:X") == ["x12.external-code 2400 TOO03-2 error"])
        #expect(with("SV3*AD:D2150", "SV3*AD:D215*100****1") == ["x12.procedure-form 2400 SV301-2 error"])
        #expect(with("SV3*AD:D2150", "SV3*AD:D2150*100**50**1") == ["x12.external-code 2400 SV304-1 error"])
    }

    @Test("Tax numbers")
    func taxNumber() {
        let set = SampleSet.professional.replacing("REF*EI", with: "REF*EI*31123456")
        #expect(codeFindings(set) == ["x12.tax-number 2010AA REF02 error"])
        let hyphen = SampleSet.professional.replacing("REF*EI", with: "REF*EI*31-1234567")
        #expect(codeFindings(hyphen) == ["x12.tax-number 2010AA REF02 warning"])
        let payee = SampleSet.remittance.inserting("REF*TJ*31-1234567", after: "N1*PE")
        #expect(codeFindings(payee) == ["x12.tax-number 1000B REF02 warning"])
    }

    @Test("Drug codes, laboratory and mammography certificates, UPIN")
    func numbers() {
        func with(_ segments: String..., after start: String = "DTP*472") -> [String] {
            var set = SampleSet.professional
            for segment in segments.reversed() { set = set.inserting(segment, after: start) }
            return codeFindings(set)
        }
        #expect(with("LIN**N4*0123456789", "CTP****1*ML", after: "REF*6R").contains("x12.ndc-form 2410 LIN03 error"))
        #expect(!with("LIN**N4*01234567890", "CTP****1*ML", after: "REF*6R").contains("x12.ndc-form 2410 LIN03 error"))
        #expect(with("REF*X4*36D1234567") == [])
        #expect(with("REF*X4*3612345678") == ["x12.clia-number 2400 REF02 error"])
        #expect(with("REF*EW*12345") == ["x12.mammography-number 2400 REF02 warning"])
        #expect(with("REF*1G*A12345", after: "REF*EI") == [])
        #expect(with("REF*1G*12345", after: "REF*EI") == ["x12.upin 2010AA REF02 warning"])
    }

    @Test("Telephone numbers and e-mail addresses")
    func contacts() {
        func with(_ contact: String) -> [String] {
            codeFindings(SampleSet.professional.replacing("PER*IC", with: contact))
        }
        #expect(with("PER*IC*EDI*TE*6145550100*EM*EDI@CLINIC.ORG") == [])
        #expect(with("PER*IC*EDI*TE*614-555-0100") == ["x12.telephone 1000A PER04 warning"])
        #expect(with("PER*IC*EDI*TE*6145550100*EM*CLINIC.ORG") == ["x12.email 1000A PER06 warning"])
    }

    @Test("Dates in the future")
    func future() {
        let base = SampleSet.professional
        #expect(
            codeFindings(base.replacing("DTP*472", with: "DTP*472*D8*20261001"))
                .contains("x12.future-date 2400 DTP03 error"))
        #expect(codeFindings(base, today: "2026-08-01") == [])
        #expect(codeFindings(base, today: "2026-07-31").contains("x12.future-date 2400 DTP03 error"))
        #expect(!base.rules().contains("x12.future-date"))
        #expect(
            codeFindings(SampleSet.institutional, today: "2026-08-04")
                .contains("x12.future-statement-end 2300 DTP03 warning"))
        let birth = base.replacing("DMG", with: "DMG*D8*20270101*F")
        #expect(codeFindings(birth).contains("x12.birth-date 2010BA DMG02 error"))
    }

    @Test("Birth, death and age against the service")
    func person() {
        let base = SampleSet.professional
        #expect(
            codeFindings(base.replacing("DMG", with: "DMG*D8*20260802*F"))
                == ["x12.service-before-birth 2400 DTP03 error"])
        #expect(codeFindings(base.replacing("DMG", with: "DMG*D8*20260801*F")) == [])
        #expect(
            codeFindings(base.replacing("DMG", with: "DMG*D8*18800101*F")) == ["x12.patient-age 2010BA DMG02 warning"])
        #expect(codeFindings(base.replacing("DMG", with: "DMG*D8*18500101*F")) == ["x12.birth-date 2010BA DMG02 error"])
        let died = base.inserting("PAT*****D8*20260731", after: "SBR*P")
        #expect(codeFindings(died) == ["x12.service-after-death 2400 DTP03 warning"])
        let unborn = base.inserting("PAT*****D8*19791231", after: "SBR*P")
        #expect(codeFindings(unborn).contains("x12.death-date 2000B PAT06 error"))
    }

    @Test("Dates in their order")
    func order() {
        let base = SampleSet.professional
        let stay = base.inserting("DTP*435*D8*20260730", "DTP*096*D8*20260729", after: "CLM*A1")
        #expect(codeFindings(stay) == ["x12.date-order 2300 DTP03 error"])
        let admission = SampleSet.institutional.replacing("DTP*435", with: "DTP*435*DT*202608061000")
        #expect(codeFindings(admission) == ["x12.date-order 2300 DTP03 error"])
        let accident = base.inserting("DTP*439*D8*20260802", after: "CLM*A1")
        #expect(codeFindings(accident) == ["x12.event-after-service 2300 DTP03 warning"])
        let line = SampleSet.institutional.replacing("DTP*472*D8", with: "DTP*472*D8*20260810")
        #expect(codeFindings(line) == ["x12.line-outside-statement 2400 DTP03 warning"])
        let decided = SampleSet.secondary.replacing("DTP*573", with: "DTP*573*D8*20260701")
        #expect(codeFindings(decided) == ["x12.adjudication-before-service 2430 DTP03 warning"])
    }

    @Test("Dates of a remittance")
    func remittance() {
        let base = SampleSet.remittance
        let order = base.inserting("DTM*233*20260731", after: "DTM*232")
        #expect(codeFindings(order) == ["x12.payment-date-order 2100 DTM02 error"])
        let late = base.replacing("DTM*472", with: "DTM*472*20260825")
        #expect(codeFindings(late) == ["x12.service-after-payment 2110 DTM02 warning"])
    }
}

@Suite("Built-in code lists")
struct BuiltInCodeListTests {
    private let lists = BuiltInCodeLists()

    private func ask(_ code: String, _ list: ExternalCodeList, _ date: String? = nil) -> Bool? {
        lists.contains(code, in: list, on: date.flatMap { CalendarDate(iso: $0) })
    }

    @Test("Right, wrong and unknown")
    func answers() {
        #expect(ask("OH", .state) == true)
        #expect(ask("ZZ", .state) == false)
        #expect(ask("US", .country) == true)
        #expect(ask("USA", .country) == nil)
        #expect(ask("U1", .country) == false)
        #expect(ask("USD", .currency) == true)
        #expect(ask("11", .pos) == true)
        #expect(ask("35", .pos) == false)
        #expect(ask("10", .pos, "2021-12-31") == false)
        #expect(ask("10", .pos, "2022-01-01") == true)
        #expect(ask("45", .carc) == true)
        #expect(ask("17", .carc, "2009-06-30") == true)
        #expect(ask("17", .carc, "2009-07-01") == false)
        #expect(ask("17", .carc) == nil)
        #expect(ask("310", .carc) == nil)
        #expect(ask("999", .carc) == false)
        #expect(ask("P12", .carc) == true)
        #expect(ask("045", .carc) == false)
        #expect(ask("N130", .rarc) == true)
        #expect(ask("N910", .rarc) == nil)
        #expect(ask("N9999", .rarc) == false)
        #expect(ask("MA01", .rarc) == true)
        #expect(ask("MA1", .rarc) == false)
        #expect(ask("M145", .rarc) == false)
        #expect(ask("25", .modifier) == true)
        #expect(ask("QK", .modifier) == true)
        #expect(ask("QV", .modifier, "2025-01-01") == false)
        #expect(ask("QV", .modifier, "2027-01-01") == nil)
        #expect(ask("999999999X", .taxonomy) == false)
        #expect(ask("207Q00000X", .taxonomy) == nil)
        #expect(ask("A7", .claimstatuscategory) == true)
        #expect(ask("Z1", .claimstatuscategory) == false)
        #expect(ask("E119", .icd10cm) == nil)
        #expect(ask("AS", .tooth) == true)
        #expect(ask("70", .occurrence) == false)
        #expect(ask("70", .occurrencespan) == nil)
    }

    @Test("A chain takes the first answer")
    func chain() {
        struct Own: CodeLists {
            func contains(_ code: String, in list: ExternalCodeList, on date: CalendarDate?) -> Bool? {
                list == .state && code == "ZZ" ? true : nil
            }
        }
        let chain = CodeListChain([Own(), BuiltInCodeLists()])
        #expect(chain.contains("ZZ", in: .state, on: nil) == true)
        #expect(chain.contains("XX", in: .state, on: nil) == false)
        #expect(CodeListChain([]).contains("XX", in: .state, on: nil) == nil)
    }
}
