import Testing
import X12

@Suite("Rules about institutional and dental services")
struct ServicesFacilityTests {
    @Test("Rooms, prospective payment, hospice")
    func lines() {
        let base = SampleSet.institutional
        #expect(
            serviceFindings(base.replacing("SV2*0120", with: "SV2*0120**4000*UN*4"))
                == ["x12.room-days 2400 SV204 warning"])
        #expect(
            serviceFindings(base.replacing("SV2*0360", with: "SV2*0023*HC:G0299*1000*UN*1"))
                == ["x12.hipps-revenue 2400 SV202 warning"])
        #expect(
            serviceFindings(base.replacing("SV2*0360", with: "SV2*0360*HP:1AA11*1000*UN*1"))
                == ["x12.hipps-revenue 2400 SV201 warning"])
        #expect(
            serviceFindings(base.replacing("SV2*0360", with: "SV2*0651*HC:Q5001*1000*UN*1"))
                == ["x12.hospice-bill-type 2300 CLM05-1 warning"])
        #expect(
            serviceFindings(
                base.replacing("SV2*0360", with: "SV2*0651*HC:Q5001*1000*UN*1")
                    .replacing("CLM*B1", with: "CLM*B1*5000***81:A:1**A*Y*Y")) == [])
    }

    @Test("Dialysis and newborns")
    func claims() {
        let base = SampleSet.institutional
        let dialysis = base.replacing("CLM*B1", with: "CLM*B1*5000***72:A:1**A*Y*Y")
            .replacing("SBR", with: "SBR*P*18*******MA")
        #expect(serviceFindings(dialysis) == ["x12.dialysis-values 2300 CLM05-1 warning"])
        #expect(serviceFindings(dialysis.replacing("HI*BE", with: "HI*BE:A8:::70*BE:A9:::170")) == [])
        #expect(
            serviceFindings(base.replacing("CL1", with: "CL1*4*1*01"))
                == ["x12.newborn-admission 2300 CL102 warning"])
        #expect(serviceFindings(base.replacing("CL1", with: "CL1*4*5*01")) == [])
    }

    @Test("Dental services")
    func dental() {
        let base = SampleSet.dental
        #expect(
            serviceFindings(base.replacing("SV3*AD:D2150", with: "SV3*AD:D8080*100****1"))
                == ["x12.orthodontic-months 2400 SV301-2 warning"])
        #expect(
            serviceFindings(
                base.replacing("SV3*AD:D2150", with: "SV3*AD:D8080*100****1").inserting("DN1*24*20", after: "CLM*C1"))
                == [])
        #expect(
            serviceFindings(base.removing("TOO*JP*13")) == ["x12.tooth-missing 2400 SV301-2 warning"])
        #expect(
            serviceFindings(base.replacing("TOO*JP*12", with: "TOO*JP*12*M"))
                == ["x12.tooth-surfaces 2400 TOO03 warning"])
    }
}
