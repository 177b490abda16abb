import Primitives
import Testing
import X12

@Suite("Situations: providers, services and dates")
struct ProviderSituationTests {
    private let base = SampleSet.professional

    @Test("A billing provider has an NPI or the payer's number")
    func billingNumber() {
        let set = base.replacing("NM1*85", with: "NM1*85*2*CLINIC")
        expectFound("x12.billing-provider-number", at: "2010AA NM109", .warning, in: set)
        expectSilent("x12.billing-provider-number", in: set.inserting("REF*G2*9", after: "NM1*PR"))
    }

    @Test(
        "A post office box is no street",
        arguments: [
            "PO BOX 12", "P.O. Box 12", "P O BOX 12", "Post Office Box 12", "LOCKBOX 9", "LOCK BOX 9", "POBOX12",
        ])
    func postBox(street: String) {
        expectFound(
            "x12.billing-street-address", at: "2010AA N301", .warning, in: base.replacing("N3*1", with: "N3*\(street)"))
        expectFound(
            "x12.billing-street-address", at: "2010AA N302", .warning,
            in: base.replacing("N3*1", with: "N3*1 MAIN ST*\(street)"))
        expectSilent("x12.billing-street-address", in: base.replacing("N3*2", with: "N3*\(street)"))
    }

    @Test(
        "Streets that only look like boxes",
        arguments: ["1 DEPO BOXWOOD LN", "12 BOX ELDER RD", "RR 2 BOX 3", "5 PO ST"])
    func noPostBox(street: String) {
        expectSilent("x12.billing-street-address", in: base.replacing("N3*1", with: "N3*\(street)"))
    }

    @Test("ZIP codes of billing provider and service facility")
    func postalCodes() {
        for zip in ["43215", "43215-1234", "4321512345"] {
            expectFound(
                "x12.zip-nine-digits", at: "2010AA N403", .warning,
                in: base.replacing("N4*COLUMBUS", with: "N4*COLUMBUS*OH*\(zip)"))
        }
        let facility = base.inserting("NM1*77*2*HOUSE", "N3*9 ELM", "N4*DAYTON*OH*45402", after: "PRV*PE")
        expectFound("x12.zip-nine-digits", at: "2310C N403", .warning, in: facility)
        expectSilent("x12.zip-nine-digits", in: base.replacing("N4*COLUMBUS", with: "N4*TORONTO*ON*M5V2T6*CA"))
        let patient = base.replacing("N4*COLUMBUS*OH*43215", with: "N4*COLUMBUS*OH*43215", occurrence: 2)
        expectSilent("x12.zip-nine-digits", in: patient)
    }

    @Test("A service facility at the billing provider's own address")
    func facility() {
        let same = base.inserting("NM1*77*2*CLINIC", "N3*1 MAIN ST", "N4*COLUMBUS*OH*432151234", after: "PRV*PE")
        expectFound("x12.service-facility-repeated", at: "2310C NM1", .warning, in: same)
        expectSilent(
            "x12.service-facility-repeated", in: same.replacing("N3*1 MAIN ST", with: "N3*5 MAIN ST", occurrence: 2))
    }

    @Test("The order of referring providers")
    func referral() {
        let first = "NM1*DN*1*DOE*A****XX*1245319599"
        let second = "NM1*P3*1*DOE*B****XX*1234567893"
        expectSilent("x12.referral-order", in: base.inserting(first, second, after: "HI*"))
        expectFound("x12.referral-order", at: "2310A NM101", in: base.inserting(second, after: "HI*"))
        expectFound("x12.referral-order", at: "2310A NM101", in: base.inserting(first, first, after: "HI*"))
        expectFound("x12.referral-order", at: "2420F NM101", in: base.inserting(second, after: "REF*6R"))
    }

    @Test("Purchased services and laboratory tests")
    func services() {
        let purchased = base.inserting("PS1*X*20", after: "REF*6R")
        expectFound("x12.purchased-service-provider", at: "2400 PS101", .warning, in: purchased)
        expectSilent(
            "x12.purchased-service-provider", in: purchased.inserting("NM1*QB*2******XX*1234567893", after: "PS1"))
        let laboratory = base.replacing("CLM*", with: "CLM*A1*150***81:B:1*Y*A*Y*Y")
            .replacing("SV1*HC:36415", with: "SV1*HC:80053*50*UN*1***1")
        expectFound("x12.laboratory-certificate", at: "2400 SV101", .warning, in: laboratory)
        expectSilent("x12.laboratory-certificate", in: laboratory.inserting("REF*X4*36D1234567", after: "CLM*"))
    }

    @Test("The admission date of inpatients")
    func admission() {
        let visit = base.replacing("CLM*", with: "CLM*A1*150***21:B:1*Y*A*Y*Y")
        expectFound("x12.admission-date", at: "2300 CLM05-1", .warning, in: visit)
        expectFound(
            "x12.admission-date", at: "2300 CLM05-1",
            in: visit.replacing("SV1*HC:99213", with: "SV1*HC:99232*100*UN*1***1:2"))
        expectSilent("x12.admission-date", in: visit.inserting("DTP*435*D8*20260731", after: "CLM*"))
    }

    @Test("The first treatment of a manipulated spine")
    func manipulation() {
        let set = base.replacing("SBR*P*18", with: "SBR*P*18*******MB")
            .replacing("SV1*HC:36415", with: "SV1*HC:98941:AT*50*UN*1***1")
        expectFound("x12.initial-treatment-date", at: "2400 SV101", .warning, in: set)
        expectSilent("x12.initial-treatment-date", in: set.inserting("DTP*454*D8*20260701", after: "CLM*"))
    }

    @Test("Disability dates, attachments and the insurer's claim number")
    func claimDetails() {
        expectFound(
            "x12.disability-date-form", at: "2300 DTP02", in: base.inserting("DTP*314*D8*20260701", after: "CLM*"))
        expectFound(
            "x12.disability-date-form", at: "2300 DTP02",
            in: base.inserting("DTP*360*RD8*20260701-20260709", after: "CLM*"))
        expectSilent(
            "x12.disability-date-form", in: base.inserting("DTP*314*RD8*20260701-20260709", after: "CLM*"))
        expectFound("x12.attachment-number", at: "2300 PWK06", in: base.inserting("PWK*OZ*BM", after: "CLM*"))
        expectSilent("x12.attachment-number", in: base.inserting("PWK*OZ*AA", after: "CLM*"))
        expectSilent("x12.attachment-number", in: base.inserting("PWK*OZ*FX***AC*77", after: "CLM*"))
        let auto = base.replacing("SBR*P*18", with: "SBR*P*18*******AM")
        expectFound("x12.property-casualty-number", at: "2000B SBR09", .warning, in: auto)
        expectSilent("x12.property-casualty-number", in: auto.inserting("REF*Y4*C1", after: "DMG*"))
    }

    @Test("Unlisted procedures are described")
    func unlisted() {
        let set = base.replacing("SV1*HC:36415", with: "SV1*HC:64999*50*UN*1***1")
        expectFound("x12.unlisted-procedure", at: "2400 SV101-7", in: set)
        expectFound(
            "x12.unlisted-procedure", at: "2400 SV101-7", .warning,
            in: set.inserting("NTE*ADD*TEXT", after: "REF*6R*L2"))
        expectSilent(
            "x12.unlisted-procedure",
            in: base.replacing("SV1*HC:36415", with: "SV1*HC:64999:::::TEXT*50*UN*1***1"))
        let drug = base.replacing("SV1*HC:36415", with: "SV1*HC:J3490*50*UN*1***1")
        expectFound("x12.unlisted-procedure", at: "2400 SV101-7", in: drug)
        expectSilent(
            "x12.unlisted-procedure",
            in: drug.inserting("LIN**N4*00002821501", "CTP****1*ML", after: "REF*6R*L2"))
    }

    @Test("The referral after a screening, and equipment of another line")
    func conditions() {
        expectFound("x12.epsdt-referral", at: "2300 CRC03", in: base.inserting("CRC*ZZ*N*AV", after: "CLM*"))
        expectFound("x12.epsdt-referral", at: "2300 CRC04", in: base.inserting("CRC*ZZ*Y*AV*NU", after: "CLM*"))
        expectSilent("x12.epsdt-referral", in: base.inserting("CRC*ZZ*N*NU", after: "CLM*"))
        let equipment = base.replacing("SV1*HC:36415", with: "SV1*HC:E0601*50*UN*1***1")
        expectFound(
            "x12.equipment-procedure", at: "2400 SV501-2",
            in: equipment.inserting("SV5*HC:E0470*DA*30*50*500*4", after: "SV1*HC:E0601"))
        expectSilent(
            "x12.equipment-procedure", in: equipment.inserting("SV5*HC:E0601*DA*30*50*500*4", after: "SV1*HC:E0601"))
    }
}
