extension SampleSet {
    /// An inpatient stay with a principal procedure, occurrences and two revenue lines; nothing is wrong with it.
    static let institutional = SampleSet(
        functionalCode: "HC", version: "005010X223A2",
        segments: [
            "ST*837*0001*005010X223A2", "BHT*0019*00*1*20260901*1200*CH", "NM1*41*2*HOSPITAL*****46*SENDER",
            "PER*IC*EDI*TE*6145550100", "NM1*40*2*PAYER*****46*RECEIVER", "HL*1**20*1", "PRV*BI*PXC*282N00000X",
            "NM1*85*2*HOSPITAL*****XX*1234567893", "N3*1 MAIN ST", "N4*COLUMBUS*OH*432151234", "REF*EI*311234567",
            "HL*2*1*22*0", "SBR*P*18*GRP1******CI", "NM1*IL*1*ROE*JANE****MI*M123", "N3*2 OAK AVE",
            "N4*COLUMBUS*OH*43215", "DMG*D8*19500101*F", "NM1*PR*2*PAYER*****PI*60054",
            "CLM*B1*5000***11:A:1**A*Y*Y", "DTP*096*TM*1100", "DTP*434*RD8*20260801-20260805",
            "DTP*435*DT*202608011000", "CL1*1*1*01", "HI*ABK:K8000:::::::Y", "HI*ABJ:R1011", "HI*DR:417",
            "HI*BBR:0FT44ZZ:D8:20260802", "HI*BH:A1:D8:19500101", "HI*BE:80:::4", "HI*BG:09",
            "NM1*71*1*DOE*ANN****XX*1245319599", "PRV*AT*PXC*207R00000X",
            "NM1*72*1*ROE*BEN****XX*1234567893", "LX*1", "SV2*0120**4000*DA*4",
            "DTP*472*RD8*20260801-20260805", "LX*2", "SV2*0360*HC:47562*1000*UN*1", "DTP*472*D8*20260802",
        ])

    /// A filling and an extraction.
    static let dental = SampleSet(
        functionalCode: "HC", version: "005010X224A2",
        segments: [
            "ST*837*0001*005010X224A2", "BHT*0019*00*1*20260901*1200*CH", "NM1*41*2*DENTIST*****46*SENDER",
            "PER*IC*EDI*TE*6145550100", "NM1*40*2*PAYER*****46*RECEIVER", "HL*1**20*1", "PRV*BI*PXC*1223G0001X",
            "NM1*85*2*DENTIST*****XX*1234567893", "N3*1 MAIN ST", "N4*COLUMBUS*OH*432151234", "REF*EI*311234567",
            "HL*2*1*22*0", "SBR*P*18*GRP1******CI", "NM1*IL*1*ROE*JANE****MI*M123", "N3*2 OAK AVE",
            "N4*COLUMBUS*OH*43215", "DMG*D8*19500101*F", "NM1*PR*2*PAYER*****PI*60054",
            "CLM*C1*300***11:B:1*Y*A*Y*Y", "NM1*82*1*DOE*ANN****XX*1245319599", "PRV*PE*PXC*1223G0001X", "LX*1",
            "SV3*AD:D2150*100****1", "TOO*JP*12*M:O", "DTP*472*D8*20260801", "LX*2", "SV3*AD:D7140*200****1",
            "TOO*JP*13", "DTP*472*D8*20260801",
        ])
}
