import Primitives
import Testing
import X12

/// The findings about lines of service: `rule place severity`.
func serviceFindings(_ set: SampleSet) -> [String] {
    set.findings().filter { $0.snip == 6 }.map { "\($0.rule) \($0.place.path) \($0.severity.rawValue)" }
}

extension SampleSet {
    /// The professional claim with its first line's service and the segments behind it replaced.
    func firstLine(_ service: String, _ segments: String...) -> SampleSet {
        var set = replacing("SV1*", with: service)
        for segment in segments.reversed() { set = set.inserting(segment, after: "SV1*") }
        return set
    }

    static let medicare = professional.replacing("SBR", with: "SBR*P*18*******MB")

    /// A right ambulance transport.
    static let ambulance: SampleSet = {
        var set = professional.replacing("CLM*A1", with: "CLM*A1*150***41:B:1*Y*A*Y*Y")
            .replacing("SV1*HC:99213", with: "SV1*HC:A0429:RH*100*UN*1***1:2")
            .replacing("SV1*HC:36415", with: "SV1*HC:A0425:RH*50*UN*12***1")
            .inserting("CR1*LB*150**A*DH*12", after: "CLM*A1")
        set = set.inserting(
            "NM1*PW*2", "N3*2 OAK AVE", "N4*COLUMBUS*OH*43215", "NM1*45*2*HOSPITAL", "N3*9 HIGH ST",
            "N4*COLUMBUS*OH*43215", after: "PRV*PE")
        return set
    }()
}

@Suite("Rules about lines of service")
struct ServicesRuleTests {
    @Test("Nothing is found in right sets")
    func clean() {
        for set in [SampleSet.professional, .secondary, .remittance, .institutional, .dental, .medicare, .ambulance] {
            #expect(set.rules() == [])
        }
    }

    @Test("Ambulance: reason, miles, place, modifier, addresses, patients")
    func ambulance() {
        let base = SampleSet.ambulance
        #expect(
            serviceFindings(base.removing("CR1"))
                == ["x12.ambulance-transport 2400 SV101-2 error", "x12.ambulance-transport 2400 SV101-2 error"])
        #expect(serviceFindings(base.removing("CR1").inserting("CR1**A*DH*1", after: "SV1*")).count == 1)
        #expect(
            serviceFindings(base.replacing("CR1", with: "CR1*LB*150**A*DH*0"))
                == ["x12.ambulance-mileage 2300 CR106 warning"])
        #expect(
            serviceFindings(base.replacing("CLM*A1", with: "CLM*A1*150***11:B:1*Y*A*Y*Y"))
                .contains("x12.ambulance-place 2400 SV101-2 warning"))
        #expect(
            serviceFindings(base.replacing("SV1*HC:A0425", with: "SV1*HC:A0425*50*UN*12***1"))
                == ["x12.ambulance-modifier 2400 SV101-3 warning"])
        #expect(
            serviceFindings(
                base.removing("N4*COLUMBUS", occurrence: 3).removing("N3*2", occurrence: 2).removing("NM1*PW"))
                == ["x12.ambulance-address 2400 SV101-2 warning"])
        let several = base.replacing("SV1*HC:A0429", with: "SV1*HC:A0429:RH:GM*100*UN*1***1:2")
        #expect(serviceFindings(several) == ["x12.ambulance-patients 2400 SV101-4 warning"])
        #expect(serviceFindings(several.inserting("QTY*PT*2", after: "DTP*472")) == [])
    }

    @Test("Anesthesia: minutes, time, who gave it")
    func anesthesia() {
        let base = SampleSet.professional
        #expect(serviceFindings(base.firstLine("SV1*HC:00400:AA*100*MJ*60***1")) == [])
        #expect(
            serviceFindings(base.firstLine("SV1*HC:00400:AA*100*UN*4***1"))
                == ["x12.anesthesia-minutes 2400 SV103 error"])
        #expect(serviceFindings(base.firstLine("SV1*HC:01996*100*UN*1***1")) == [])
        #expect(serviceFindings(base.firstLine("SV1*HC:0042T*100*UN*1***1")) == [])
        #expect(
            serviceFindings(base.firstLine("SV1*HC:00400:AA*100*MJ*1500***1"))
                == ["x12.anesthesia-time 2400 SV104 warning"])
        #expect(
            serviceFindings(base.firstLine("SV1*HC:99213*100*MJ*30***1"))
                == ["x12.minutes-without-anesthesia 2400 SV103 warning"])
        #expect(
            serviceFindings(SampleSet.medicare.firstLine("SV1*HC:00400*100*MJ*60***1"))
                == ["x12.anesthesia-modifier 2400 SV101-3 warning"])
    }

    @Test("Equipment and its certificates")
    func equipment() {
        let base = SampleSet.medicare
        #expect(
            serviceFindings(base.firstLine("SV1*HC:E0143*100*UN*1***1"))
                == ["x12.equipment-modifier 2400 SV101-3 warning"])
        #expect(serviceFindings(base.firstLine("SV1*HC:E0143:NU*100*UN*1***1")) == [])
        let certified = base.firstLine("SV1*HC:E0143:RR*100*UN*1***1", "PWK*CT*AB", "CR3*R*MO*12")
            .inserting("DTP*607*D8*20260801", "DTP*463*D8*20260101", after: "DTP*472")
            .inserting("NM1*DK*1*DOE*ANN****XX*1245319599", "LQ*UT*04.03", "FRM*1A**056", after: "REF*6R")
        #expect(serviceFindings(certified) == [])
        #expect(serviceFindings(certified.removing("DTP*607")) == ["x12.recertification-date 2400 CR301 error"])
        #expect(serviceFindings(certified.removing("DTP*463")) == ["x12.therapy-start 2400 CR3 warning"])
        #expect(serviceFindings(certified.removing("PWK")) == ["x12.certificate-indicator 2440 LQ warning"])
        #expect(
            serviceFindings(certified.removing("NM1*DK")) == ["x12.equipment-ordering-provider 2400 SV101-2 warning"])
    }

    @Test("Mammography, manipulation, waived and referred tests")
    func certificates() {
        let base = SampleSet.professional
        let breast = base.firstLine("SV1*HC:77067*100*UN*1***1")
        #expect(serviceFindings(breast) == ["x12.mammography-certificate 2400 SV101-2 warning"])
        #expect(serviceFindings(breast.inserting("REF*EW*123456", after: "CLM*A1")) == [])
        let waived = base.firstLine("SV1*HC:87880:QW*100*UN*1***1")
        #expect(serviceFindings(waived) == ["x12.waived-test-certificate 2400 SV101-3 error"])
        #expect(serviceFindings(waived.inserting("REF*X4*36D1234567", after: "DTP*472")) == [])
        let referred = base.firstLine("SV1*HC:80053:90*100*UN*1***1")
        #expect(serviceFindings(referred) == ["x12.reference-laboratory 2400 SV101-3 warning"])
        #expect(serviceFindings(referred.inserting("REF*F4*36D1234567", after: "DTP*472")) == [])
        #expect(
            serviceFindings(SampleSet.medicare.firstLine("SV1*HC:98941*100*UN*1***1"))
                == ["x12.manipulation-modifier 2400 SV101-3 warning"])
        #expect(serviceFindings(SampleSet.medicare.firstLine("SV1*HC:98941:AT*100*UN*1***1")) == [])
    }

    @Test("Places of service that do not fit")
    func places() {
        let base = SampleSet.professional
        #expect(
            serviceFindings(base.firstLine("SV1*HC:99223*100*UN*1***1"))
                == ["x12.hospital-visit-place 2400 SV101-2 warning"])
        #expect(serviceFindings(base.firstLine("SV1*HC:99223*100*UN*1*21**1")) == [])
        #expect(
            serviceFindings(base.firstLine("SV1*HC:99213:95*100*UN*1***1"))
                == ["x12.telehealth-place 2400 SV101-3 warning"])
        #expect(serviceFindings(base.firstLine("SV1*HC:99213:95*100*UN*1*10**1")) == [])
    }

    @Test("Modifiers that exclude each other or stand twice")
    func modifiers() {
        func with(_ procedure: String, units: String = "1") -> [String] {
            serviceFindings(SampleSet.professional.firstLine("SV1*HC:\(procedure)*100*UN*\(units)***1"))
        }
        #expect(with("71046:26:TC") == ["x12.modifier-conflict 2400 SV101-4 warning"])
        #expect(with("71046:26:59") == [])
        #expect(with("71046:59:26:59") == ["x12.modifier-repeated 2400 SV101-5 warning"])
        #expect(with("20610:50", units: "2") == ["x12.bilateral-units 2400 SV104 warning"])
        #expect(with("20610:50") == [])
    }

    @Test("Units, charges and vaccines")
    func counts() {
        let base = SampleSet.professional
        #expect(serviceFindings(base.firstLine("SV1*HC:99213*100*UN*0***1")) == ["x12.units-zero 2400 SV104 warning"])
        #expect(
            serviceFindings(base.firstLine("SV1*HC:99213*100*UN*1.5***1")) == ["x12.visit-units 2400 SV104 warning"])
        #expect(serviceFindings(base.firstLine("SV1*HC:99213*0*UN*1***1")) == ["x12.charge-zero 2400 SV102 info"])
        #expect(serviceFindings(base.firstLine("SV1*HC:0001F*0*UN*1***1")) == [])
        let vaccine = base.firstLine("SV1*HC:90686*100*UN*1***1")
        #expect(serviceFindings(vaccine) == ["x12.vaccine-administration 2400 SV101-2 warning"])
        #expect(
            serviceFindings(vaccine.replacing("SV1*HC:36415", with: "SV1*HC:G0008*50*UN*1***1")) == [])
        let drug = base.inserting("LIN**N4*01234567890", "CTP****0*ML", after: "REF*6R")
        #expect(serviceFindings(drug) == ["x12.drug-quantity 2410 CTP04 error"])
        #expect(serviceFindings(drug.replacing("CTP", with: "CTP****0.5*ML")) == [])
        let bought = base.inserting("PS1*1245319599*0", after: "REF*6R")
        #expect(serviceFindings(bought) == ["x12.purchased-service-amount 2400 PS102 warning"])
    }

    @Test("A newborn's diagnosis")
    func newborn() {
        let set = SampleSet.professional.replacing("HI*", with: "HI*ABK:Z3800*ABF:I10")
        #expect(serviceFindings(set) == ["x12.newborn-diagnosis 2300 HI01-2 warning"])
        #expect(serviceFindings(set.replacing("DMG", with: "DMG*D8*20260730*F")) == [])
    }
}
