import Primitives
import Testing
import X12

@Suite("Situations: institutional and dental claims")
struct InstitutionalSituationTests {
    private let stay = SampleSet.hospitalStay
    private let visit = SampleSet.emergencyVisit
    private let dental = SampleSet.dentalVisit

    @Test("What an inpatient claim has")
    func inpatient() {
        expectFound("x12.inpatient-admission", at: "2300 CLM05-1", in: stay.removing("DTP*435"), base: stay)
        expectFound(
            "x12.inpatient-admission", at: "2300 DTP02", .warning,
            in: stay.replacing("DTP*435", with: "DTP*435*D8*20260801"), base: stay)
        expectFound("x12.admitting-diagnosis", at: "2300 CLM05-1", in: stay.removing("HI*ABJ"), base: stay)
        expectFound("x12.discharge-hour", at: "2300 CLM05-1", .warning, in: stay.removing("DTP*096"), base: stay)
        expectFound("x12.operating-physician", at: "2300 HI01-2", .warning, in: stay.removing("NM1*72"), base: stay)
        for rule in ["x12.inpatient-admission", "x12.admitting-diagnosis", "x12.discharge-hour"] {
            expectSilent(rule, in: visit)
        }
    }

    @Test("Bill frequency and the patient's status")
    func status() {
        expectFound(
            "x12.still-patient", at: "2300 CL103", .warning, in: stay.replacing("CL1", with: "CL1*1*1*30"), base: stay)
        let interim = stay.replacing("CLM*", with: "CLM*S1*5000***11:A:2**A*Y*Y")
        expectFound("x12.still-patient", at: "2300 CL103", .warning, in: interim, base: stay)
        expectSilent("x12.still-patient", in: interim.replacing("CL1", with: "CL1*1*1*30"))
        expectSilent("x12.discharge-hour", in: interim.removing("DTP*096"))
    }

    @Test("The attending provider")
    func attending() {
        expectFound("x12.attending-provider", at: "2300 CLM", in: stay.removing("NM1*71"), base: stay)
        let transport = visit.removing("NM1*71").replacing("SV2*0450", with: "SV2*0540*HC:A0429*500*UN*1")
            .replacing("SV2*0300", with: "SV2*0540*HC:A0425*200*UN*1")
        expectSilent("x12.attending-provider", in: transport)
    }

    @Test("Outpatient visits")
    func outpatient() {
        expectFound("x12.visit-reason", at: "2300 CLM", .warning, in: visit.removing("HI*APR"), base: visit)
        expectFound(
            "x12.outpatient-line-date", at: "2400 SV2", in: visit.removing("DTP*472", occurrence: 2), base: visit)
        expectFound(
            "x12.outpatient-line-date", at: "2400 SV2", .warning,
            in: visit.removing("DTP*472", occurrence: 2).replacing("SV2*0300", with: "SV2*0250**200*UN*1"), base: visit)
        expectSilent(
            "x12.outpatient-line-date",
            in: visit.removing("DTP*472", occurrence: 2).removing("DTP*472")
                .replacing("DTP*434", with: "DTP*434*RD8*20260801-20260801"))
    }

    @Test("Dates of dental services")
    func dentalDates() {
        let set = dental.removing("DTP*472")
        #expect(
            set.findings().filter { $0.rule == "x12.dental-service-date" }.map(\.place.path) == [
                "2400 SV3", "2400 SV3",
            ])
        expectFound(
            "x12.dental-service-date", at: "2400 SV3", in: set.inserting("DTP*472*D8*20260801", after: "TOO"),
            base: dental)
        let asked = set.replacing("CLM*", with: "CLM*D1*250***11:B:1*Y*A*Y*Y**********PB")
        #expect(asked.rules() == [])
        expectFound(
            "x12.predetermination-date", at: "2300 DTP01", .warning,
            in: asked.inserting("DTP*472*D8*20260801", after: "CLM*"), base: dental)
    }

    @Test("Prostheses and orthodontic months")
    func teeth() {
        let crown = dental.replacing("SV3*AD:D2150", with: "SV3*AD:D2740*200***R").replacing("TOO", with: "TOO*JP*12")
        expectFound("x12.prior-placement-date", at: "2400 SV305", in: crown, base: dental)
        expectSilent("x12.prior-placement-date", in: crown.inserting("DTP*441*D8*20150301", after: "TOO"))
        let braces = dental.replacing("SV3*AD:D2150", with: "SV3*AD:D8080*200").removing("TOO")
        expectSilent("x12.orthodontic-remaining", in: braces.inserting("DN1*24*20", after: "DTP*472"))
        expectFound(
            "x12.orthodontic-remaining", at: "2300 DN102", .warning,
            in: braces.inserting("DN1*24*25", after: "DTP*472"), base: dental)
    }
}
